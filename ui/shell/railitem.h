// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commands.h"

#include <QAbstractButton>

class Theme;

/// One page in the rail: icon, words and digit; only the digit when compact. Takes no focus: Alt+digit is the keyboard's way.
class RailItem : public QAbstractButton
{
    Q_OBJECT

public:
    RailItem(CommandId page, const QString &icon, const Theme &theme, QWidget *parent = nullptr);

    CommandId page() const { return m_page; }
    void setCompact(bool compact);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QPixmap drawnIcon(const QColor &ink) const;

    CommandId m_page;
    QString m_icon; ///< resource of an SVG drawn in #000000
    const Theme &m_theme;
    QString m_words;
    QString m_digit;
    bool m_compact = false;
};
