// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/counter.h"

#include <QPainter>

Counter::Counter(const Theme &theme, DeadlineLevel level, bool provisional, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_level(level), m_provisional(provisional)
{
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void Counter::setWords(const QString &words)
{
    m_words = words;
    setFigure(m_figure);
}

void Counter::setFigure(qint64 figure)
{
    m_figure = figure;
    setAccessibleName(shown());
    updateGeometry();
    update();
}

QString Counter::shown() const
{
    return look().shape + u' ' + m_words + u' ' + QString::number(m_figure);
}

/// Nothing to worry about is shown quietly: only a figure above zero has its colour.
Theme::StateLook Counter::look() const
{
    Theme::StateLook look = m_theme.look(m_level, m_provisional);
    if (m_figure == 0) {
        look.ink = m_theme.color(Theme::Token::Muted);
        look.ground = m_theme.color(Theme::Token::Panel);
        look.dashed = false;
    }
    return look;
}

QSize Counter::sizeHint() const
{
    const QFontMetrics metrics(m_theme.strong(13));
    return {metrics.horizontalAdvance(shown()) + m_theme.px(18), m_theme.px(24)};
}

void Counter::paintEvent(QPaintEvent *)
{
    const Theme::StateLook look = this->look();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(look.ground);
    painter.setPen(look.dashed ? QPen(look.ink, 1, Qt::DashLine) : QPen(Qt::NoPen));
    const int height = m_theme.px(24);
    const QRectF place(0, (this->height() - height) / 2.0, width(), height);
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), m_theme.px(4), m_theme.px(4));
    painter.setPen(look.ink);
    painter.setFont(m_figure == 0 ? m_theme.small() : m_theme.strong(13));
    painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, shown());
}
