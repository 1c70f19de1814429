// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/visit/etiquetterow.h"

#include "ui/shell/theme.h"

#include <QKeyEvent>
#include <QPainter>

EtiquetteRow::EtiquetteRow(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setCheckable(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void EtiquetteRow::setPhrase(const QString &phrase)
{
    if (m_phrase == phrase)
        return;
    m_phrase = phrase;
    setAccessibleDescription(phrase);
    updateGeometry();
    update();
}

int EtiquetteRow::nameHeight(int width) const
{
    const QRect place(0, 0, width - m_theme.px(30), 10'000);
    return QFontMetrics(m_theme.body()).boundingRect(place, Qt::TextWordWrap, text()).height();
}

QRect EtiquetteRow::phraseRect(int width) const
{
    if (m_phrase.isEmpty())
        return {};
    const int left = m_theme.px(26);
    const QRect place(left, m_theme.px(6) + nameHeight(width) + m_theme.px(2), width - left - m_theme.px(4), 10'000);
    return QFontMetrics(m_theme.small()).boundingRect(place, Qt::TextWordWrap, m_phrase);
}

QSize EtiquetteRow::sizeHint() const
{
    // What the panel leaves beside a scroll bar; the words wrap at what there is.
    const int width = m_theme.px(204);
    return {width, heightForWidth(width)};
}

int EtiquetteRow::heightForWidth(int width) const
{
    return m_theme.px(6) + nameHeight(width) + (m_phrase.isEmpty() ? 0 : m_theme.px(2) + phraseRect(width).height()) + m_theme.px(6);
}

void EtiquetteRow::paintEvent(QPaintEvent *)
{
    using Token = Theme::Token;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Token::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), m_theme.px(5), m_theme.px(5));
    }
    const int top = m_theme.px(6);
    painter.setFont(m_theme.strong(14));
    painter.setPen(m_theme.color(isChecked() ? Token::Accent : Token::Muted));
    const QString sign = isChecked() ? QStringLiteral("✓") : QStringLiteral("○");
    painter.drawText(QRect(m_theme.px(4), top, m_theme.px(20), painter.fontMetrics().height()), Qt::AlignLeft | Qt::AlignVCenter, sign);
    painter.setFont(m_theme.body());
    painter.setPen(m_theme.color(isEnabled() ? Token::Ink : Token::Muted));
    painter.drawText(QRect(m_theme.px(26), top, width() - m_theme.px(30), nameHeight(width())), Qt::TextWordWrap, text());
    if (m_phrase.isEmpty())
        return;
    painter.setFont(m_theme.small());
    painter.setPen(m_theme.color(Token::Muted));
    painter.drawText(phraseRect(width()), Qt::TextWordWrap, m_phrase);
}

void EtiquetteRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        Q_EMIT moveWanted(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    QAbstractButton::keyPressEvent(event);
}
