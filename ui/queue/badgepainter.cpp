// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/badgepainter.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace {

QFont fontOf(const Theme &theme)
{
    return theme.strong(13);
}

/// The shape stands in a square of its own, so that the words of all badges begin at one line.
int shapeRoom(const Theme &theme)
{
    return theme.px(18);
}

} // namespace

QSize BadgePainter::size(const Theme &theme, const Theme::StateLook &look, const QString &words)
{
    const QFontMetrics metrics(fontOf(theme));
    const int shape = look.shape.isEmpty() ? 0 : shapeRoom(theme);
    return {theme.px(16) + shape + metrics.horizontalAdvance(words), std::max(theme.px(24), metrics.height() + theme.px(2))};
}

void BadgePainter::paint(QPainter &painter, const QRect &rect, const Theme &theme, const Theme::StateLook &look, const QString &words)
{
    const QSize wanted = size(theme, look, words);
    QRect box(rect.left(), rect.top() + (rect.height() - wanted.height()) / 2, std::min(wanted.width(), rect.width()), wanted.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen border(look.dashed ? look.ink : look.ground);
    if (look.dashed)
        border.setDashPattern({3, 2});
    painter.setPen(border);
    painter.setBrush(look.ground);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(4), theme.px(4));
    painter.setFont(fontOf(theme));
    painter.setPen(look.ink);
    QRect inside = box.adjusted(theme.px(8), 0, -theme.px(8), 0);
    if (!look.shape.isEmpty()) {
        painter.drawText(QRect(inside.left(), inside.top(), theme.px(14), inside.height()), Qt::AlignCenter, look.shape);
        inside.setLeft(inside.left() + shapeRoom(theme));
    }
    const QString shown = painter.fontMetrics().elidedText(words, Qt::ElideRight, inside.width() + 1);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, shown);
    painter.restore();
}

BadgeLabel::BadgeLabel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void BadgeLabel::show(const Theme::StateLook &look, const QString &words)
{
    m_look = look;
    m_words = words;
    setAccessibleName(words);
    setVisible(!words.isEmpty());
    updateGeometry();
    update();
}

QSize BadgeLabel::sizeHint() const
{
    return BadgePainter::size(m_theme, m_look, m_words);
}

void BadgeLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    BadgePainter::paint(painter, rect(), m_theme, m_look, m_words);
}
