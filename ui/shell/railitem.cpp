// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/railitem.h"

#include "ui/shell/theme.h"

#include <QEvent>
#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

RailItem::RailItem(CommandId page, const QString &icon, const Theme &theme, QWidget *parent)
    : QAbstractButton(parent), m_page(page), m_icon(icon), m_theme(theme)
{
    setCheckable(true);
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
    retranslate();
}

void RailItem::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    update();
}

void RailItem::retranslate()
{
    const Command row = Commands::of(m_page);
    m_words = row.words;
    m_digit = row.key.toString(QKeySequence::PortableText).section(u'+', -1);
    setAccessibleName(m_words);
    setToolTip((m_words + QStringLiteral("  ") + row.key.toString(QKeySequence::NativeText)).toHtmlEscaped());
    update();
}

QSize RailItem::sizeHint() const
{
    // Asked for by the rail before the item itself is told of a new language.
    const int words = QFontMetrics(m_theme.strong(14)).horizontalAdvance(Commands::of(m_page).words);
    return {m_compact ? m_theme.px(36) : words + 1 + m_theme.px(34 + 12 + 12 + 10), m_theme.px(40)};
}

QPixmap RailItem::drawnIcon(const QColor &ink) const
{
    QFile file(m_icon);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const int side = m_theme.px(18);
    QSvgRenderer renderer(file.readAll().replace("#000000", ink.name().toLatin1()));
    QPixmap pixmap(QSize(side, side) * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, side, side));
    return pixmap;
}

void RailItem::paintEvent(QPaintEvent *)
{
    using Token = Theme::Token;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (isChecked() || underMouse()) {
        painter.setBrush(m_theme.color(isChecked() ? Token::Soft : Token::Background));
        painter.drawRoundedRect(rect(), m_theme.px(6), m_theme.px(6));
    }
    const QColor ink = m_theme.color(isChecked() ? Token::Accent : Token::Muted);
    painter.setPen(ink);
    if (m_compact) {
        painter.setFont(isChecked() ? m_theme.strong(15) : m_theme.body());
        painter.drawText(rect(), Qt::AlignCenter, m_digit);
        return;
    }
    const QPixmap icon = drawnIcon(ink);
    const int side = m_theme.px(18);
    painter.drawPixmap(QRect(m_theme.px(9), (height() - side) / 2, side, side), icon);
    painter.setFont(isChecked() ? m_theme.strong(14) : m_theme.body());
    const QRect room = rect().adjusted(m_theme.px(34), 0, -m_theme.px(10), 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(m_words, Qt::ElideRight, room.width() - m_theme.px(12)));
    painter.setFont(m_theme.small());
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, m_digit);
}

void RailItem::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}
