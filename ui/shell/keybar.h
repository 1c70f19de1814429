// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commands.h"

#include <QFrame>

class Theme;

/// The keys possible now, at the bottom of the window; a press on one does it. What has no room is left out from the end.
class KeyBar : public QFrame
{
    Q_OBJECT

public:
    explicit KeyBar(const Theme &theme, QWidget *parent = nullptr);

    void setCommands(const QList<CommandId> &commands);
    QSize sizeHint() const override;

Q_SIGNALS:
    void pressed(CommandId command);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Place
    {
        QRect key;
        QRect words;
        Command command;
    };

    QList<Place> places() const;

    const Theme &m_theme;
    QList<CommandId> m_commands;
};
