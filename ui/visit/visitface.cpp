// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/visit/visitface.h"

#include "ui/shell/theme.h"
#include "ui/visit/visitinhand.h"

#include <QPainter>

#include <algorithm>

namespace {

constexpr int secondMs = 1000;

/// "04:12", from an hour on "1:04:12".
QString clockText(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(0, ms) / 1000;
    const QString rest = QStringLiteral("%1:%2").arg(seconds / 60 % 60, 2, 10, QLatin1Char('0')).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds < 3600 ? rest : QStringLiteral("%1:").arg(seconds / 3600) + rest;
}

} // namespace

VisitFace::VisitFace(const VisitInHand &visit, const Theme &theme, QWidget *parent) : QWidget(parent), m_visit(visit), m_theme(theme)
{
    setObjectName(QStringLiteral("visitFace"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_second.setInterval(secondMs);
    m_second.setTimerType(Qt::CoarseTimer);
    connect(&m_second, &QTimer::timeout, this, [this] { update(timeRect()); });
    refresh();
}

QString VisitFace::priorityWords() const
{
    const QString key = m_visit.visit() ? m_visit.visit()->priority : QString();
    if (key == QLatin1String("elderly"))
        return tr("elderly");
    if (key == QLatin1String("pregnant"))
        return tr("pregnant");
    return key == QLatin1String("disabled") ? tr("disabled") : QString();
}

void VisitFace::refresh()
{
    const Visit *visit = m_visit.visit();
    QString title;
    if (visit) {
        title = QStringLiteral("▶ ") + (visit->number > 0 ? visit->numberText() : QStringLiteral("…"));
        const QString name = m_visit.customer().isEmpty() ? tr("Customer") : m_visit.customer();
        title += u' ' + (priorityWords().isEmpty() ? name : tr("%1 (%2)", "customer and why first").arg(name, priorityWords()));
        const QString business = m_visit.business().isEmpty() ? tr("Inquiry") : m_visit.business();
        title += QStringLiteral("  ") + business;
        if (!m_visit.customerClass().isEmpty())
            title += QStringLiteral(" · ") + m_visit.customerClass();
    }
    if (title != m_title) {
        m_title = title;
        updateGeometry();
    }
    setAccessibleName(m_title);
    setToolTip(m_title.toHtmlEscaped());
    if (m_visit.isTimeRunning() && !m_second.isActive())
        m_second.start();
    else if (!m_visit.isTimeRunning())
        m_second.stop();
    update();
}

VisitFace::Pace VisitFace::pace() const
{
    const qint64 took = m_visit.elapsedMs();
    if (took > m_visit.limitMs())
        return Pace::Over;
    return took * 4 >= m_visit.limitMs() * 3 ? Pace::Nearing : Pace::InTime;
}

QString VisitFace::time() const
{
    if (!m_visit.visit())
        return {};
    const QString text = tr("%1 / %2 min").arg(clockText(m_visit.elapsedMs())).arg(m_visit.limitMs() / 60'000);
    switch (pace()) {
    case Pace::InTime: return text;
    case Pace::Nearing: return QStringLiteral("◆ ") + text;
    case Pace::Over: return QStringLiteral("▲ ") + text;
    }
    return text;
}

void VisitFace::setOneLine(bool oneLine)
{
    if (m_oneLine == oneLine)
        return;
    m_oneLine = oneLine;
    updateGeometry();
    update();
}

QSize VisitFace::sizeHint() const
{
    if (m_oneLine)
        return {m_theme.px(400), m_theme.px(24)};
    const int title = QFontMetrics(m_theme.strong(14)).horizontalAdvance(m_title);
    const int time = m_theme.px(240);
    return {std::clamp(title + m_theme.px(4), time, m_theme.px(460)), m_theme.px(44)};
}

QSize VisitFace::minimumSizeHint() const
{
    return {m_theme.px(240), m_theme.px(m_oneLine ? 24 : 44)};
}

QRect VisitFace::titleRect() const
{
    return m_oneLine ? QRect(0, 0, width() - timeRect().width() - m_theme.space(2), height()) : QRect(0, 0, width(), height() / 2);
}

QRect VisitFace::timeRect() const
{
    if (!m_oneLine)
        return {0, height() / 2, width(), height() - height() / 2};
    const int wide = std::min(QFontMetrics(m_theme.figures()).horizontalAdvance(time()) + m_theme.px(4), width());
    return {width() - wide, 0, wide, height()};
}

void VisitFace::paintEvent(QPaintEvent *)
{
    using Token = Theme::Token;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect upper = titleRect();
    painter.setFont(m_theme.strong(14));
    painter.setPen(m_theme.color(Token::Ink));
    painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_title, Qt::ElideMiddle, upper.width()));
    if (!m_visit.visit())
        return;
    const Pace pace = this->pace();
    const QColor ink = pace == Pace::Over ? m_theme.errorInk() : pace == Pace::Nearing ? m_theme.warningInk() : m_theme.color(Token::Muted);
    const QRect lower = timeRect();
    painter.setFont(m_theme.figures());
    painter.setPen(ink);
    const QString text = time();
    painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    if (m_oneLine)
        return;
    const int left = std::max(painter.fontMetrics().horizontalAdvance(text), m_theme.px(100)) + m_theme.space(2);
    const int thick = m_theme.px(6);
    const QRectF bar(left, lower.center().y() - thick / 2.0 + 0.5, std::min(m_theme.px(120), lower.width() - left), thick);
    if (bar.width() < m_theme.px(24))
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::Line));
    painter.drawRoundedRect(bar, thick / 2.0, thick / 2.0);
    QRectF done = bar;
    done.setWidth(std::max<double>(thick, bar.width() * std::min(1.0, double(m_visit.elapsedMs()) / double(std::max<qint64>(1, m_visit.limitMs())))));
    painter.setBrush(pace == Pace::InTime ? m_theme.color(Token::Accent) : ink);
    painter.drawRoundedRect(done, thick / 2.0, thick / 2.0);
}
