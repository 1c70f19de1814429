// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/deadlinebar.h"

#include "core/base/chinatime.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace {

constexpr int widestCell = 44;  // at 100 %
constexpr int weekdayCell = 15; // narrower cells have no room for the name of their day
constexpr int numberCell = 20;  // nor for its number

} // namespace

DeadlineBar::DeadlineBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void DeadlineBar::show(const Explanation &why, const CaseDeadline &row, const QString &what, const WorkCalendar &calendar, qint64 nowMs,
                       const QString &language)
{
    m_row = row;
    m_nowMs = nowMs;
    m_locale = language == QLatin1String("en") ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                               : QLocale(QLocale::Chinese, QLocale::China);
    m_days = DeadlineDays(why, row, calendar, nowMs, language);
    m_cursor = std::min(m_cursor, days().size() - 1);
    setAccessibleName(m_days.spoken(what));
    updateGeometry();
    update();
}

QSize DeadlineBar::sizeHint() const
{
    return {m_theme.px(240), m_theme.px(m_row.limit.countsDays() ? 76 : 44)};
}

QSize DeadlineBar::minimumSizeHint() const
{
    return {m_theme.px(120), sizeHint().height()};
}

QColor DeadlineBar::levelInk() const
{
    return m_theme.look(Deadlines::levelAt(m_row.deadline, m_nowMs, m_row.metMs), false).ink;
}

QFont DeadlineBar::smallest() const
{
    QFont font = m_theme.small();
    font.setPixelSize(m_theme.px(11));
    return font;
}

DeadlineBar::Axis DeadlineBar::axis() const
{
    Axis axis;
    const auto count = static_cast<qreal>(std::max<qsizetype>(1, days().size()));
    const qreal end = m_days.notDrawn() > 0 ? m_theme.px(16) : 0;
    axis.step = std::min<qreal>(m_theme.px(widestCell), (width() - end) / count);
    axis.top = m_theme.px(20);
    axis.height = m_theme.px(18);
    return axis;
}

QRectF DeadlineBar::cellRect(const Axis &axis, qsizetype index) const
{
    const qreal gap = axis.step > m_theme.px(12) ? m_theme.px(4) : axis.step > m_theme.px(5) ? 1 : 0.5;
    return {axis.step * static_cast<qreal>(index), axis.top, std::max<qreal>(1, axis.step - gap), axis.height};
}

void DeadlineBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_row.limit.countsDays())
        paintDays(painter);
    else
        paintSpan(painter);
    if (hasFocus() && days().isEmpty()) {
        painter.setPen(QPen(m_theme.color(Theme::Token::Accent), 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void DeadlineBar::paintDays(QPainter &painter) const
{
    const Axis line = axis();
    for (qsizetype i = 0; i < days().size(); ++i)
        paintCell(painter, cellRect(line, i), days().at(i));
    if (line.step < m_theme.px(numberCell))
        paintWeeks(painter, line);
    paintToday(painter, line);
    if (m_cursor >= 0 && hasFocus())
        paintCursor(painter, line);
    else
        paintCaptions(painter, line);
    paintDates(painter, line);
    if (line.step >= m_theme.px(weekdayCell))
        paintWeekdays(painter, line);
    if (m_days.notDrawn() > 0) {
        painter.setPen(m_theme.color(Theme::Token::Muted));
        painter.setFont(m_theme.strong(13));
        const qreal left = line.step * static_cast<qreal>(days().size());
        painter.drawText(QRectF(left, line.top, m_theme.px(16), line.height), Qt::AlignCenter, QStringLiteral("…"));
    }
}

void DeadlineBar::paintCell(QPainter &painter, const QRectF &rect, const Day &day) const
{
    if (!day.isKnown)
        return paintDashed(painter, rect, day);
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
    switch (day.cell) {
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

/// What nobody has announced yet: its outline only, in dashes.
void DeadlineBar::paintDashed(QPainter &painter, const QRectF &rect, const Day &day) const
{
    const bool off = day.cell == Cell::DayOff;
    QColor ink = off ? m_theme.color(Theme::Token::Muted) : m_theme.color(Theme::Token::Accent);
    if (day.cell == Cell::Last)
        ink = levelInk();
    painter.setPen(QPen(ink, day.cell == Cell::Last ? m_theme.px(2) : 1, Qt::DashLine));
    painter.setBrush(off ? QBrush(ink, Qt::BDiagPattern) : QBrush(day.cell == Cell::Last ? m_theme.color(Theme::Token::Soft) : Qt::transparent));
    if (off) {
        ink.setAlphaF(0.45F);
        painter.setBrush(QBrush(ink, Qt::BDiagPattern));
    }
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), m_theme.px(2), m_theme.px(2));
}

/// Long spans are read by weeks: a tick below each Monday.
void DeadlineBar::paintWeeks(QPainter &painter, const Axis &axis) const
{
    painter.setPen(m_theme.color(Theme::Token::Muted));
    for (qsizetype i = 0; i < days().size(); ++i) {
        if (days().at(i).date.dayOfWeek() != Qt::Monday)
            continue;
        const qreal x = cellRect(axis, i).left() + 0.5;
        painter.drawLine(QPointF(x, axis.top + axis.height), QPointF(x, axis.top + axis.height + m_theme.px(4)));
    }
}

/// A line through today while the clock runs, and through the day on which it was done.
void DeadlineBar::paintToday(QPainter &painter, const Axis &axis) const
{
    const bool done = m_days.metOn().isValid();
    const qsizetype at = m_days.indexOf(done ? m_days.metOn() : m_days.today());
    if (at < 0 || m_row.ended)
        return;
    const qreal x = cellRect(axis, at).center().x();
    const qreal half = m_theme.px(1);
    const QRectF line(x - half, axis.top - m_theme.px(3), 2 * half, axis.height + m_theme.px(6));
    // A light edge, so that it is seen on a dark cell too.
    painter.setPen(QPen(m_theme.color(Theme::Token::Panel), 1));
    painter.setBrush(m_theme.color(Theme::Token::Ink));
    painter.drawRect(line);
}

/// The day that the arrow keys have come to, in words in the place of the captions.
void DeadlineBar::paintCursor(QPainter &painter, const Axis &axis) const
{
    painter.setPen(QPen(m_theme.color(Theme::Token::Ink), m_theme.px(2)));
    painter.setBrush(Qt::NoBrush);
    const qreal out = m_theme.px(2);
    painter.drawRoundedRect(cellRect(axis, m_cursor).adjusted(-out, -out, out, out), out, out);
    painter.setFont(smallest());
    const QFontMetricsF metrics(smallest());
    const QString words = metrics.elidedText(days().at(m_cursor).tip, Qt::ElideRight, width());
    const qreal wide = metrics.horizontalAdvance(words) + 2;
    const qreal x = std::clamp(cellRect(axis, m_cursor).left(), 0.0, std::max(0.0, width() - wide));
    painter.setPen(m_theme.color(Theme::Token::Ink));
    painter.drawText(QRectF(x, 0, wide, axis.top - m_theme.px(4)), Qt::AlignLeft | Qt::AlignBottom, words);
}

/// Above the cells, each once and only where there is room: the last day, today, start, first pause, days over, days off.
void DeadlineBar::paintCaptions(QPainter &painter, const Axis &axis) const
{
    painter.setFont(smallest());
    const QFontMetricsF metrics(smallest());
    struct Caption
    {
        qsizetype day;
        QString words;
        QColor ink;
    };
    const auto first = [this](Cell cell) {
        const auto found = std::find_if(days().cbegin(), days().cend(), [cell](const Day &day) { return day.cell == cell; });
        return found == days().cend() ? qsizetype(-1) : found - days().cbegin();
    };
    const QColor muted = m_theme.color(Theme::Token::Muted);
    const bool done = m_days.metOn().isValid();
    const qsizetype now = m_row.ended ? -1 : m_days.indexOf(done ? m_days.metOn() : m_days.today());
    const QString today = done ? tr("Done", "over the day it was done") : tr("Today", "over today");
    const qsizetype last = first(Cell::Last);
    const QString due = last == now && last >= 0 ? tr("%1, due", "today").arg(today) : tr("Due", "over the last day");
    // The date that was promised comes first, then today; the others give way to them.
    const QList<Caption> captions{{last, due, levelInk()},
                                  {last == now ? -1 : now, today, m_theme.color(Theme::Token::Ink)},
                                  {first(Cell::Start), tr("Start, not counted", "over the first day"), muted},
                                  {first(Cell::Paused), tr("Paused", "over a pause"), muted},
                                  {first(Cell::Over), tr("Overdue", "over the days too late"), muted},
                                  {first(Cell::DayOff), tr("Days off", "over weekends and holidays"), muted}};
    QList<QRectF> taken;
    for (const Caption &caption : captions) {
        if (caption.day < 0)
            continue;
        const qreal wide = metrics.horizontalAdvance(caption.words) + 2;
        qreal x = cellRect(axis, caption.day).left();
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

/// Below the cells: every day when there is room, else the start, the last day and the Mondays between. The month is named where it begins.
void DeadlineBar::paintDates(QPainter &painter, const Axis &axis) const
{
    painter.setFont(smallest());
    const QFontMetricsF metrics(smallest());
    const bool everyDay = axis.step >= m_theme.px(numberCell);
    const auto words = [&](qsizetype i) {
        const QDate date = days().at(i).date;
        return date.toString(everyDay && i > 0 && date.day() != 1 ? QStringLiteral("d") : QStringLiteral("M-d"));
    };
    QList<qsizetype> order{days().size() - 1, 0};
    for (qsizetype i = 0; i < days().size(); ++i) {
        if (days().at(i).cell == Cell::Last)
            order.prepend(i);
    }
    for (qsizetype i = 1; i + 1 < days().size(); ++i) {
        if (everyDay || days().at(i).date.dayOfWeek() == Qt::Monday)
            order << i;
    }
    QList<QRectF> taken;
    for (const qsizetype i : std::as_const(order)) {
        const QString text = words(i);
        const QRectF cell = cellRect(axis, i);
        const qreal wide = metrics.horizontalAdvance(text) + 2;
        const qreal x = std::clamp(cell.center().x() - wide / 2, 0.0, std::max(0.0, width() - wide));
        const QRectF place(x, axis.top + axis.height + m_theme.px(4), wide, m_theme.px(16));
        if (std::any_of(taken.cbegin(), taken.cend(), [&](const QRectF &other) { return other.adjusted(-3, 0, 3, 0).intersects(place); }))
            continue;
        taken << place;
        painter.setPen(days().at(i).cell == Cell::Last ? levelInk() : m_theme.color(Theme::Token::Muted));
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop, text);
    }
}

void DeadlineBar::paintWeekdays(QPainter &painter, const Axis &axis) const
{
    painter.setFont(smallest());
    for (qsizetype i = 0; i < days().size(); ++i) {
        const QRectF cell = cellRect(axis, i);
        const QRectF place(cell.center().x() - axis.step / 2, axis.top + axis.height + m_theme.px(20), axis.step, m_theme.px(16));
        painter.setPen(days().at(i).cell == Cell::Last ? levelInk() : m_theme.color(Theme::Token::Muted));
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop, m_locale.standaloneDayName(days().at(i).date.dayOfWeek(), QLocale::NarrowFormat));
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
    painter.setFont(smallest());
    painter.setPen(m_theme.color(Theme::Token::Muted));
    const QRectF below(0, rail.bottom() + m_theme.px(3), width(), m_theme.px(16));
    painter.drawText(below, Qt::AlignLeft | Qt::AlignTop, ChinaTime::text(start).mid(5));
    if (end != Deadline::never)
        painter.drawText(below, Qt::AlignRight | Qt::AlignTop, ChinaTime::text(end).mid(5));
}

void DeadlineBar::moveTo(qsizetype day)
{
    m_cursor = std::clamp<qsizetype>(day, 0, days().size() - 1);
    setAccessibleDescription(days().at(m_cursor).tip);
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
    update();
}

void DeadlineBar::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (days().isEmpty() || !plain)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left: return moveTo(m_cursor - 1);
    case Qt::Key_Right: return moveTo(m_cursor + 1);
    case Qt::Key_Home: return moveTo(0);
    case Qt::Key_End: return moveTo(days().size() - 1);
    default: QWidget::keyPressEvent(event);
    }
}

/// Come to by the keyboard, it stands on today, or on the last day.
void DeadlineBar::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    const qsizetype today = m_days.indexOf(m_days.today());
    if (!days().isEmpty() && m_cursor < 0)
        moveTo(today >= 0 ? today : days().size() - 1);
    update();
}

void DeadlineBar::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool DeadlineBar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || days().isEmpty())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto at = static_cast<qsizetype>(help->pos().x() / axis().step);
    if (at >= 0 && at < days().size())
        QToolTip::showText(help->globalPos(), days().at(at).tip.toHtmlEscaped(), this);
    return true;
}
