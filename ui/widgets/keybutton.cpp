// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keybutton.h"

#include "ui/shell/theme.h"

#include <QEvent>
#include <QStyleOptionButton>
#include <QStylePainter>

KeyButton::KeyButton(CommandId command, const Theme &theme, QWidget *parent) : QPushButton(parent), m_command(command), m_theme(theme)
{
    setAutoDefault(false);
    connect(&theme, &Theme::changed, this, &QPushButton::updateGeometry);
    retranslate();
}

void KeyButton::setWords(const QString &words)
{
    if (m_words == words)
        return;
    m_words = words;
    retranslate();
}

void KeyButton::setFilled(bool filled)
{
    setLook(this, filled ? "filled" : "");
}

void KeyButton::forbid(const QString &why)
{
    m_forbidden = true;
    setEnabled(false);
    setToolTip(why.toHtmlEscaped());
}

void KeyButton::retranslate()
{
    const Command row = Commands::of(m_command);
    m_shown = m_words.isEmpty() ? row.words : m_words;
    m_key = row.key.toString(QKeySequence::NativeText);
    setAccessibleName(m_shown);
    setAccessibleDescription(m_key);
    updateGeometry();
    update();
}

QSize KeyButton::sizeHint() const
{
    const int words = QFontMetrics(m_theme.strong(14)).horizontalAdvance(m_shown);
    const int key = QFontMetrics(m_theme.small()).horizontalAdvance(m_key);
    return {words + key + m_theme.px(8) + 2 * m_theme.px(15) + 2, m_theme.px(36)}; // two for what rounding takes from the words
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const bool filled = property("look").toString() == QStringLiteral("filled") && isEnabled();
    const QColor ink = filled ? m_theme.color(Theme::Token::OnAccent) : m_theme.color(isEnabled() ? Theme::Token::Ink : Theme::Token::Muted);
    QRect room = rect().adjusted(m_theme.px(15), 0, -m_theme.px(15), 0);
    painter.setFont(m_theme.strong(14));
    painter.setPen(ink);
    const int keyWidth = QFontMetrics(m_theme.small()).horizontalAdvance(m_key) + m_theme.px(8);
    const QString shown = painter.fontMetrics().elidedText(m_shown, Qt::ElideRight, room.width() - keyWidth);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(shown) + m_theme.px(8));
    painter.setFont(m_theme.small());
    painter.setPen(filled ? ink : m_theme.color(Theme::Token::Muted));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_key);
}

void KeyButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::EnabledChange && m_forbidden && isEnabled())
        setEnabled(false);
}
