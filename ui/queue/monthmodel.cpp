// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/monthmodel.h"

#include "core/base/chinatime.h"

#include <QLocale>

namespace {

QLocale localeOf(const QString &language)
{
    return language == QLatin1String("en") ? QLocale(QLocale::English, QLocale::UnitedKingdom) : QLocale(QLocale::Chinese, QLocale::China);
}

} // namespace

MonthModel::MonthModel(const UiContext &context, QObject *parent) : QAbstractTableModel(parent), m_context(context)
{
    setMonth(ChinaTime::date(context.clock.wallUtcMs()));
}

int MonthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : weeks;
}

int MonthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 7;
}

void MonthModel::setMonth(QDate day)
{
    const QDate month(day.year(), day.month(), 1);
    if (month == m_month)
        return;
    beginResetModel();
    m_month = month;
    m_first = month.addDays(1 - month.dayOfWeek());
    m_loads.clear();
    endResetModel();
}

QDate MonthModel::dayAt(const QModelIndex &index) const
{
    return index.isValid() ? m_first.addDays(index.row() * 7 + index.column()) : QDate();
}

QModelIndex MonthModel::indexOf(QDate day) const
{
    const qint64 at = m_first.daysTo(day);
    return at < 0 || at >= weeks * 7 ? QModelIndex() : index(static_cast<int>(at / 7), static_cast<int>(at % 7));
}

DayFacts MonthModel::factsOf(QDate day) const
{
    return m_context.rules ? m_context.rules->calendar().facts(day) : DayFacts();
}

/// Weekdays need no mark, what differs from the week does.
QString MonthModel::mark(QDate day) const
{
    const DayFacts facts = factsOf(day);
    switch (facts.reason) {
    case DayFacts::Reason::Weekday:
        return {};
    case DayFacts::Reason::Weekend:
        return tr("off", "a weekend's day");
    case DayFacts::Reason::MadeUp:
        return tr("made up", "a working day on a weekend");
    case DayFacts::Reason::Holiday:
    case DayFacts::Reason::EstimatedHoliday:
        return facts.name.isEmpty() ? tr("holiday") : facts.name;
    }
    return {};
}

QString MonthModel::spoken(QDate day) const
{
    QStringList parts{localeOf(m_context.language).toString(day, QLocale::LongFormat)};
    const DayFacts facts = factsOf(day);
    parts << (facts.works ? tr("working day") : tr("day off"));
    if (const QString what = mark(day); !what.isEmpty())
        parts << what;
    if (!facts.known)
        parts << tr("not announced yet");
    const DayLoad load = m_loads.value(day);
    if (load.due > 0)
        parts << tr("%n due", nullptr, static_cast<int>(load.due));
    if (load.overdue > 0)
        parts << tr("%n overdue", nullptr, static_cast<int>(load.overdue));
    if (load.provisional > 0)
        parts << tr("%n provisional", nullptr, static_cast<int>(load.provisional));
    return parts.join(QStringLiteral(", "));
}

QVariant MonthModel::data(const QModelIndex &index, int role) const
{
    const QDate day = dayAt(index);
    if (!day.isValid())
        return {};
    const DayLoad load = m_loads.value(day);
    switch (role) {
    case Qt::DisplayRole:
        return QString::number(day.day());
    case Qt::AccessibleTextRole:
        return spoken(day);
    case Qt::ToolTipRole:
        return spoken(day).toHtmlEscaped();
    case DayRole:
        return day;
    case DueRole:
        return static_cast<int>(load.due);
    case OverdueRole:
        return static_cast<int>(load.overdue);
    case ProvisionalRole:
        return static_cast<int>(load.provisional);
    case MarkRole:
        return mark(day);
    case RestRole:
        return !factsOf(day).works;
    case KnownRole:
        return factsOf(day).known;
    case InMonthRole:
        return day.month() == m_month.month();
    case TodayRole:
        return day == ChinaTime::date(m_context.clock.wallUtcMs());
    default:
        return {};
    }
}

QVariant MonthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return localeOf(m_context.language).standaloneDayName(section + 1, QLocale::ShortFormat);
}

DayLoad MonthModel::ofMonth() const
{
    DayLoad sum;
    for (auto day = m_loads.cbegin(); day != m_loads.cend(); ++day) {
        if (day.key().month() != m_month.month())
            continue;
        sum.due += day->due;
        sum.overdue += day->overdue;
        sum.provisional += day->provisional;
    }
    return sum;
}

void MonthModel::refresh()
{
    const QDate first = m_first;
    const auto job = [first, nowMs = m_context.clock.wallUtcMs()](Workplace &place) {
        return place.caseViews().dueByDay(first, first.addDays(weeks * 7 - 1), nowMs);
    };
    m_context.office.askNamed(QStringLiteral("queue-month"), job).then(this, [this, first](const Result<QMap<QDate, DayLoad>> &days) {
        if (!days) {
            Q_EMIT failed(days.error());
            return;
        }
        if (first != m_first)
            return;
        m_loads = *days;
        Q_EMIT dataChanged(index(0, 0), index(weeks - 1, 6));
        Q_EMIT reloaded();
    });
}

void MonthModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, 6);
    Q_EMIT dataChanged(index(0, 0), index(weeks - 1, 6));
}
