// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/interaction.h"

class Sheet;
class Theme;

/// Asks on a sheet inside the window that the asking page is in.
class SheetInteraction : public Interaction
{
public:
    explicit SheetInteraction(const Theme &theme) : m_theme(theme) {}

    void ask(QWidget *over, const Question &question, std::function<void(std::optional<QHash<QString, QString>>)> answered) override;
    void askSavePath(QWidget *over, const QString &title, const QString &suggested, const QString &filter,
                     std::function<void(QString)> answered) override;
    void showText(QWidget *over, const QString &title, const QString &html) override;
    void showTextAndOffer(QWidget *over, const QString &title, const QString &html, const QString &act, std::function<void()> acted) override;

private:
    Sheet *newSheet(QWidget *over) const;

    const Theme &m_theme;
};
