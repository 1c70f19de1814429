// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/figuretile.h"

#include "ui/reports/reportwords.h"
#include "ui/shell/theme.h"

#include <QPainter>

std::optional<DeadlineLevel> stateOf(Figure figure)
{
    switch (figure) {
    case Figure::Overdue: return DeadlineLevel::Overdue;
    case Figure::Nearing: return DeadlineLevel::Nearing;
    case Figure::Paused: return DeadlineLevel::Paused;
    case Figure::MetLate: return DeadlineLevel::LastDay;
    default: return std::nullopt;
    }
}

FigureTile::FigureTile(Figure figure, const Theme &theme, QWidget *parent) : QPushButton(parent), m_figure(figure), m_theme(theme)
{
    setAutoDefault(false);
    connect(&theme, &Theme::changed, this, &QPushButton::updateGeometry);
    retranslate();
}

void FigureTile::setValue(int value, const QString &text)
{
    m_value = value;
    m_text = text.isEmpty() ? QString::number(value) : text;
    retranslate();
}

void FigureTile::setChosen(bool chosen)
{
    m_chosen = chosen;
    update();
}

void FigureTile::retranslate()
{
    setAccessibleName(ReportWords::figure(m_figure) + QLatin1Char(' ') + m_text);
    updateGeometry();
    update();
}

QSize FigureTile::sizeHint() const
{
    const int words = QFontMetrics(m_theme.small()).horizontalAdvance(ReportWords::figure(m_figure));
    const int figure = QFontMetrics(m_theme.strong(18)).horizontalAdvance(m_text + QStringLiteral("■ "));
    return {qMax(m_theme.px(92), qMax(words, figure) + m_theme.px(24)), m_theme.px(60)};
}

void FigureTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto state = m_value > 0 ? stateOf(m_figure) : std::nullopt;
    const Theme::StateLook look = m_theme.look(state.value_or(DeadlineLevel::InTime), false);
    const QColor ground = m_chosen ? m_theme.color(Theme::Token::Soft) : state ? look.ground : m_theme.color(Theme::Token::Panel);
    const bool marked = m_chosen || hasFocus();
    painter.setPen(QPen(m_theme.color(marked ? Theme::Token::Accent : Theme::Token::Line), hasFocus() ? 2 : 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), m_theme.px(8), m_theme.px(8));
    const QRect room = rect().adjusted(m_theme.px(12), m_theme.px(6), -m_theme.px(12), -m_theme.px(6));
    painter.setFont(m_theme.small());
    painter.setPen(state ? look.ink : m_theme.color(Theme::Token::Muted));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, ReportWords::figure(m_figure));
    painter.setFont(m_theme.strong(18));
    painter.setPen(state ? look.ink : m_theme.color(m_value > 0 ? Theme::Token::Ink : Theme::Token::Muted));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, (state ? look.shape + QLatin1Char(' ') : QString()) + m_text);
}
