// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commands.h"

#include <QPushButton>

class Theme;

/// A button that shows its words in bold and its key, smaller and muted, behind them: "受理  F9". Words and key come from the command table and
/// follow the language; setWords() replaces the words ("供电方案答复" instead of "下一环节").
class KeyButton : public QPushButton
{
    Q_OBJECT

public:
    KeyButton(CommandId command, const Theme &theme, QWidget *parent = nullptr);

    CommandId command() const { return m_command; }
    /// Empty: the table's own.
    void setWords(const QString &words);
    /// The one filled button of a page.
    void setFilled(bool filled);
    /// Grey from now on, whatever the page says, and tells why.
    void forbid(const QString &why);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    CommandId m_command;
    const Theme &m_theme;
    bool m_forbidden = false;
    QString m_words; ///< replaced words
    QString m_shown;
    QString m_key;
};
