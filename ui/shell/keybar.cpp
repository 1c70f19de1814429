// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keybar.h"

#include "ui/shell/theme.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

KeyBar::KeyBar(const Theme &theme, QWidget *parent) : QFrame(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("keybar"));
    setLook(this, "keybar");
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void KeyBar::setCommands(const QList<CommandId> &commands)
{
    if (m_commands == commands)
        return;
    m_commands = commands;
    QStringList spoken;
    for (const CommandId id : commands) {
        const Command row = Commands::of(id);
        spoken << row.key.toString(QKeySequence::NativeText) + u' ' + row.words;
    }
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    update();
}

QSize KeyBar::sizeHint() const
{
    return {m_theme.px(400), m_theme.px(36)};
}

QList<KeyBar::Place> KeyBar::places() const
{
    const QFontMetrics keys(m_theme.strong(12));
    const QFontMetrics words(m_theme.small());
    const int boxHeight = m_theme.px(22);
    const int top = (height() - boxHeight) / 2;
    QList<Place> list;
    int x = m_theme.space(4);
    for (const CommandId id : m_commands) {
        const Command row = Commands::of(id);
        const QRect key(x, top, keys.horizontalAdvance(row.key.toString(QKeySequence::NativeText)) + m_theme.px(12), boxHeight);
        const QRect text(key.right() + m_theme.px(6), top, words.horizontalAdvance(row.words) + 1, boxHeight);
        if (text.right() > width() - m_theme.space(2))
            break;
        list << Place{key, text, row};
        x = text.right() + m_theme.px(18);
    }
    return list;
}

void KeyBar::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    using Token = Theme::Token;
    QPainter painter(this);
    painter.setPen(m_theme.color(Token::Line));
    painter.drawLine(0, 0, width(), 0);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Place &place : places()) {
        painter.setPen(m_theme.color(Token::Line));
        painter.setBrush(m_theme.color(Token::Background));
        painter.drawRoundedRect(QRectF(place.key).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.px(4), m_theme.px(4));
        painter.setPen(m_theme.color(Token::Ink));
        painter.setFont(m_theme.strong(12));
        painter.drawText(place.key, Qt::AlignCenter, place.command.key.toString(QKeySequence::NativeText));
        painter.setPen(m_theme.color(Token::Muted));
        painter.setFont(m_theme.small());
        painter.drawText(place.words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, place.command.words);
    }
}

void KeyBar::mousePressEvent(QMouseEvent *event)
{
    for (const Place &place : places()) {
        if (place.key.united(place.words).contains(event->position().toPoint())) {
            Q_EMIT pressed(place.command.id);
            return;
        }
    }
}

void KeyBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        update();
    QFrame::changeEvent(event);
}
