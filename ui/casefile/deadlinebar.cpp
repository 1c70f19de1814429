// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/deadlinebar.h"

#include "core/base/chinatime.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace {

constexpr int widestCell = 44; // at 100 %
constexpr int daysOverShown = 10;

} // namespace

DeadlineBar::DeadlineBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void DeadlineBar::show(const Explanation &why, const CaseDeadline &row, qint64 nowMs, const QString &language)
{
    m_why = why;
    m_row = row;
    m_nowMs = nowMs;
    m_locale = language == QLatin1String("en") ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                               : QLocale(QLocale::Chinese, QLocale::China);
    collectDays();
    setAccessibleName(spoken());
    updateGeometry();
    update();
}

void DeadlineBar::collectDays()
{
    m_days.clear();
    const QDate today = ChinaTime::date(m_row.metMs != Deadline::never ? std::min(m_row.metMs, m_nowMs) : m_nowMs);
    for (const Explanation::Day &day : std::as_const(m_why.days)) {
        Cell cell = day.facts.date <= today ? Cell::Done : Cell::Ahead;
        switch (day.verdict) {
        case Explanation::Day::Verdict::StartNotCounted:
            cell = Cell::Start;
            break;
        case Explanation::Day::Verdict::NotWorking:
            cell = Cell::DayOff;
            break;
        case Explanation::Day::Verdict::Paused:
            cell = Cell::Paused;
            break;
        case Explanation::Day::Verdict::Counted:
        case Explanation::Day::Verdict::RolledOver:
            break;
        }
        if (!m_row.deadline.paused && day.facts.date == m_row.deadline.dueDate)
            cell = Cell::Last;
        m_days << Day{day.facts.date, cell, tipOf(day)};
    }
    if (!m_days.isEmpty())
        addDaysOver(today);
}

/// After the last day: what is over the limit; while a pause is open: the days that stand still until today.
void DeadlineBar::addDaysOver(QDate today)
{
    const Cell cell = m_row.deadline.paused ? Cell::Paused : Cell::Over;
    const QString words = m_row.deadline.paused ? tr("paused") : tr("over the limit");
    const QDate last = m_days.constLast().date;
    const QDate end = std::min(today, last.addDays(daysOverShown));
    for (QDate date = last.addDays(1); date <= end; date = date.addDays(1))
        m_days << Day{date, cell, m_locale.toString(date, QLocale::LongFormat) + QStringLiteral(" · ") + words};
}

QString DeadlineBar::tipOf(const Explanation::Day &day) const
{
    QString words;
    switch (day.verdict) {
    case Explanation::Day::Verdict::StartNotCounted:
        words = tr("day of the start, not counted");
        break;
    case Explanation::Day::Verdict::Counted:
        words = tr("day %1").arg(day.number);
        break;
    case Explanation::Day::Verdict::NotWorking:
        words = day.facts.name.isEmpty() ? tr("not a working day") : tr("not a working day: %1").arg(day.facts.name);
        break;
    case Explanation::Day::Verdict::Paused:
        words = tr("paused");
        break;
    case Explanation::Day::Verdict::RolledOver:
        words = tr("rolled forward to the next working day");
        break;
    }
    if (!day.facts.known)
        words += tr(" (the year is not announced yet)");
    return m_locale.toString(day.facts.date, QLocale::LongFormat) + QStringLiteral(" · ") + words;
}

QSize DeadlineBar::sizeHint() const
{
    return {m_theme.px(240), m_theme.px(m_row.limit.countsDays() ? 60 : 44)};
}

QSize DeadlineBar::minimumSizeHint() const
{
    return {m_theme.px(120), sizeHint().height()};
}

QColor DeadlineBar::levelInk() const
{
    return m_theme.look(Deadlines::levelAt(m_row.deadline, m_nowMs, m_row.metMs), false).ink;
}

DeadlineBar::Axis DeadlineBar::axis() const
{
    Axis axis;
    const auto count = static_cast<qreal>(std::max<qsizetype>(1, m_days.size()));
    axis.step = std::min<qreal>(m_theme.px(widestCell), width() / count);
    axis.top = m_theme.px(20);
    axis.height = m_theme.px(18);
    return axis;
}

QRectF DeadlineBar::cellRect(const Axis &axis, qsizetype index) const
{
    const qreal gap = axis.step > m_theme.px(12) ? m_theme.px(4) : 1;
    return {axis.left + axis.step * static_cast<qreal>(index), axis.top, std::max<qreal>(1, axis.step - gap), axis.height};
}

void DeadlineBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_row.limit.countsDays())
        paintDays(painter);
    else
        paintSpan(painter);
}

void DeadlineBar::paintDays(QPainter &painter) const
{
    const Axis line = axis();
    for (qsizetype i = 0; i < m_days.size(); ++i)
        paintCell(painter, cellRect(line, i), m_days.at(i).cell);
    paintCaptions(painter, line);
    paintDates(painter, line);
}

void DeadlineBar::paintCell(QPainter &painter, const QRectF &rect, Cell cell) const
{
    const qreal radius = m_theme.px(2);
    const auto fill = [&](const QColor &ground, const QColor &border) {
        painter.setPen(border.isValid() ? QPen(border) : QPen(Qt::NoPen));
        painter.setBrush(ground);
        const qreal half = border.isValid() ? 0.5 : 0;
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
    };
    const auto hatch = [&](const QColor &ink, Qt::BrushStyle style) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Theme::Token::Background));
        painter.drawRoundedRect(rect, radius, radius);
        painter.setBrush(QBrush(ink, style));
        painter.drawRoundedRect(rect, radius, radius);
    };
    const Theme::StateLook paused = m_theme.look(DeadlineLevel::Paused, false);
    switch (cell) {
    case Cell::Start:
        return fill(m_theme.color(Theme::Token::Line), {});
    case Cell::Done:
        return fill(m_theme.color(Theme::Token::Accent), {});
    case Cell::Ahead:
        return fill(m_theme.color(Theme::Token::Soft), m_theme.color(Theme::Token::Accent));
    case Cell::DayOff: {
        QColor ink = m_theme.color(Theme::Token::Muted);
        ink.setAlphaF(0.45F);
        return hatch(ink, Qt::BDiagPattern);
    }
    case Cell::Paused:
        fill(paused.ground, {});
        painter.setBrush(QBrush(paused.ink, Qt::VerPattern));
        painter.drawRoundedRect(rect, radius, radius);
        return;
    case Cell::Last:
        return fill(levelInk(), {});
    case Cell::Over:
        return fill(m_theme.look(DeadlineLevel::Overdue, false).ink, {});
    }
}

/// Above the cells, each once and only where there is room: start, first days off, first pause, the last day.
void DeadlineBar::paintCaptions(QPainter &painter, const Axis &axis) const
{
    QFont font = m_theme.small();
    font.setPixelSize(m_theme.px(11));
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    struct Caption
    {
        Cell cell;
        QString words;
        QColor ink;
    };
    const QColor muted = m_theme.color(Theme::Token::Muted);
    // The date that was promised comes first; the others give way to it.
    const QList<Caption> captions{{Cell::Last, tr("Due", "over the last day"), levelInk()},
                                  {Cell::Start, tr("Start, not counted", "over the first day"), muted},
                                  {Cell::Paused, tr("Paused", "over a pause"), muted},
                                  {Cell::Over, tr("Overdue", "over the days too late"), muted},
                                  {Cell::DayOff, tr("Days off", "over weekends and holidays"), muted}};
    QList<QRectF> taken;
    for (const Caption &caption : captions) {
        const auto found = std::find_if(m_days.cbegin(), m_days.cend(), [&](const Day &day) { return day.cell == caption.cell; });
        if (found == m_days.cend())
            continue;
        const qreal wide = metrics.horizontalAdvance(caption.words) + 2;
        qreal x = cellRect(axis, found - m_days.cbegin()).left();
        x = std::min(x, width() - wide);
        const QRectF place(x, 0, wide, axis.top - m_theme.px(3));
        const auto clashes = [&](const QRectF &other) { return other.adjusted(-4, 0, 4, 0).intersects(place); };
        if (x < 0 || std::any_of(taken.cbegin(), taken.cend(), clashes))
            continue;
        taken << place;
        painter.setPen(caption.ink);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignBottom, caption.words);
    }
}

/// Below the cells: every day when there is room, else the start, the last day and the Mondays between.
void DeadlineBar::paintDates(QPainter &painter, const Axis &axis) const
{
    QFont font = m_theme.small();
    font.setPixelSize(m_theme.px(11));
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const auto words = [&](qsizetype i) {
        const QDate date = m_days.at(i).date;
        const bool roomy = axis.step >= m_theme.px(34);
        return roomy ? QString::number(date.day()) + QLatin1Char(' ') + m_locale.standaloneDayName(date.dayOfWeek(), QLocale::NarrowFormat)
                     : date.toString(axis.step >= m_theme.px(20) ? QStringLiteral("d") : QStringLiteral("M-d"));
    };
    QList<qsizetype> order{m_days.size() - 1, 0};
    for (qsizetype i = 0; i < m_days.size(); ++i) {
        if (m_days.at(i).cell == Cell::Last)
            order.prepend(i);
    }
    for (qsizetype i = 1; i + 1 < m_days.size(); ++i) {
        if (axis.step >= m_theme.px(20) || m_days.at(i).date.dayOfWeek() == Qt::Monday)
            order << i;
    }
    QList<QRectF> taken;
    for (const qsizetype i : order) {
        const QString text = words(i);
        const QRectF cell = cellRect(axis, i);
        const qreal wide = metrics.horizontalAdvance(text) + 2;
        const qreal x = std::clamp(cell.center().x() - wide / 2, 0.0, std::max(0.0, width() - wide));
        const QRectF place(x, axis.top + axis.height + m_theme.px(3), wide, m_theme.px(16));
        if (std::any_of(taken.cbegin(), taken.cend(), [&](const QRectF &other) { return other.adjusted(-3, 0, 3, 0).intersects(place); }))
            continue;
        taken << place;
        painter.setPen(m_days.at(i).cell == Cell::Last ? levelInk() : m_theme.color(Theme::Token::Muted));
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop, text);
    }
}

void DeadlineBar::paintSpan(QPainter &painter) const
{
    const QRectF rail(0, m_theme.px(4), width(), m_theme.px(14));
    const qreal radius = m_theme.px(3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Theme::Token::Line));
    painter.drawRoundedRect(rail, radius, radius);
    const qint64 start = m_row.deadline.startMs;
    const qint64 end = m_row.deadline.dueMs;
    const qint64 until = m_row.metMs != Deadline::never ? m_row.metMs : m_nowMs;
    const bool open = end == Deadline::never || end <= start;
    const qreal done = open ? 1.0 : std::clamp(static_cast<qreal>(until - start) / static_cast<qreal>(end - start), 0.0, 1.0);
    painter.setBrush(levelInk());
    painter.drawRoundedRect(QRectF(rail.left(), rail.top(), rail.width() * done, rail.height()), radius, radius);
    QFont font = m_theme.small();
    font.setPixelSize(m_theme.px(11));
    painter.setFont(font);
    painter.setPen(m_theme.color(Theme::Token::Muted));
    const QRectF below(0, rail.bottom() + m_theme.px(3), width(), m_theme.px(16));
    painter.drawText(below, Qt::AlignLeft | Qt::AlignTop, ChinaTime::text(start).mid(5));
    if (end != Deadline::never)
        painter.drawText(below, Qt::AlignRight | Qt::AlignTop, ChinaTime::text(end).mid(5));
}

bool DeadlineBar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_days.isEmpty())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Axis line = axis();
    const auto at = static_cast<qsizetype>(help->pos().x() / line.step);
    if (at >= 0 && at < m_days.size())
        QToolTip::showText(help->globalPos(), m_days.at(at).tip.toHtmlEscaped(), this);
    return true;
}

QString DeadlineBar::spoken() const
{
    if (m_days.isEmpty())
        return {};
    const auto count = [&](Cell cell) { return std::count_if(m_days.cbegin(), m_days.cend(), [&](const Day &day) { return day.cell == cell; }); };
    return tr("From %1 to %2: %3 days off, %4 days paused")
        .arg(m_locale.toString(m_days.constFirst().date, QLocale::ShortFormat), m_locale.toString(m_days.constLast().date, QLocale::ShortFormat))
        .arg(count(Cell::DayOff))
        .arg(count(Cell::Paused));
}
