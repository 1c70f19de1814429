// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QLabel>

class QPainter;

/// Draws a deadline's badge: shape, words and colour together, so that none of the three is needed to read the other two.
namespace BadgePainter {

/// The room a badge of these words takes.
QSize size(const Theme &theme, const Theme::StateLook &look, const QString &words);
/// Draws it into `rect`, left-aligned and centred in height; words that do not fit are elided.
void paint(QPainter &painter, const QRect &rect, const Theme &theme, const Theme::StateLook &look, const QString &words);

} // namespace BadgePainter

/// A badge as a widget of its own, read aloud by its words.
class BadgeLabel : public QWidget
{
    Q_OBJECT

public:
    explicit BadgeLabel(const Theme &theme, QWidget *parent = nullptr);

    void show(const Theme::StateLook &look, const QString &words);
    QString words() const { return m_words; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Theme::StateLook m_look;
    QString m_words;
};
