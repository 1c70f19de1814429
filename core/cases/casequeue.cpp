// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/caseviews.h"

#include "core/base/chinatime.h"
#include "core/cases/casebook.h"
#include "core/cases/veil.h"
#include "core/store/store.h"

namespace {

/// A condition on open cases and what it is asked with.
struct Condition
{
    QString sql;
    QList<Value> values;
};

/// The instants that part what is overdue, due today, due tomorrow and nearing: filters and figures both go by them. What is due before `nowMs` is
/// overdue, until `tonight` due today, until `tomorrow` due tomorrow, and later it nears once it is amber.
struct DueDays
{
    explicit DueDays(qint64 now)
        : nowMs(now),
          dawn(ChinaTime::utcMs(ChinaTime::date(now))),
          tonight(ChinaTime::endOfDay(ChinaTime::date(now))),
          tomorrow(ChinaTime::endOfDay(ChinaTime::date(now).addDays(1)))
    {
    }

    qint64 nowMs;
    qint64 dawn;     ///< first instant of today
    qint64 tonight;  ///< last instant of today
    qint64 tomorrow; ///< last instant of tomorrow
};

Condition conditionOf(QueueFilter::Kind kind, const DueDays &days, const PersonId &me)
{
    switch (kind) {
    case QueueFilter::Kind::All:
        return {};
    case QueueFilter::Kind::Mine:
        return {QStringLiteral(" AND (c.handler = ? OR c.first_contact = ?)"), {me.value, me.value}};
    case QueueFilter::Kind::Overdue:
        return {QStringLiteral(" AND c.sort_at < ?"), {days.nowMs}};
    case QueueFilter::Kind::Today:
        return {QStringLiteral(" AND c.sort_at >= ? AND c.sort_at <= ?"), {days.nowMs, days.tonight}};
    case QueueFilter::Kind::Tomorrow:
        return {QStringLiteral(" AND c.sort_at > ? AND c.sort_at <= ?"), {days.tonight, days.tomorrow}};
    case QueueFilter::Kind::Nearing:
        return {QStringLiteral(" AND c.sort_at > ? AND c.amber_at <= ?"), {days.tonight, days.nowMs}};
    case QueueFilter::Kind::Paused:
        return {QStringLiteral(" AND c.paused = 1"), {}};
    case QueueFilter::Kind::Provisional:
        return {QStringLiteral(" AND c.provisional = 1"), {}};
    case QueueFilter::Kind::Conflict:
        return {QStringLiteral(" AND c.conflict = 1"), {}};
    }
    return {};
}

QueueRow rowOf(const Row &row)
{
    QueueRow one;
    one.id = CaseId{row.text(0)};
    one.number = row.text(1);
    one.externalNo = row.text(2);
    one.type = row.text(3);
    one.customerClass = row.text(4);
    one.nextMilestone = row.text(5);
    one.commitment = row.text(6);
    one.waitsFor = row.text(7);
    one.waitsSinceMs = row.integer(8);
    one.handler = row.text(9);
    one.acceptedMs = row.integer(10);
    one.standard = row.text(11);
    one.standardVersion = static_cast<int>(row.integer(12));
    one.late = row.integer(13) != 0;
    one.hasConflict = row.integer(14) != 0;
    one.gaps = static_cast<int>(row.integer(27));
    one.gapsUntilMs = row.integer(28);
    one.firstContact = PersonId{row.text(29)};
    if (!one.commitment.isEmpty()) {
        one.limit = Limit::parse(row.text(19)).value_or(Limit{});
        one.deadline = CaseRow::readTerm(row, 20);
    }
    return one;
}

/// The column of the filter's order; each has an index that leads through the open cases by it (0002, 0011).
QString sortColumn(QueueFilter::Order order)
{
    switch (order) {
    case QueueFilter::Order::Due:
        break;
    case QueueFilter::Order::Waiting:
        return QStringLiteral("c.waits_since");
    case QueueFilter::Order::Accepted:
        return QStringLiteral("c.accepted_at");
    }
    return QStringLiteral("c.sort_at");
}

QString pageSelect(const QString &condition, bool byType, QueueFilter::Order order)
{
    const QString sort = sortColumn(order);
    return QStringLiteral("SELECT c.id, c.number, c.external_no, c.type, c.class, c.next_milestone, c.commitment, c.waits_for, c.waits_since, "
                          "c.handler, c.accepted_at, c.standard, c.standard_version, c.late, c.conflict, ") + sort
           + QStringLiteral(", c.sealed_op, c.sealed_part, c.sealed, d.time_limit, ") + CaseRow::termColumns(QStringLiteral("d"))
           + QStringLiteral(", c.gaps, c.gaps_until, c.first_contact FROM cases c LEFT JOIN case_deadlines d ON d.office = c.office AND d.case_id = c.id "
                          "AND d.commitment = c.commitment WHERE c.office = ? AND c.is_open = 1")
           + (byType ? QStringLiteral(" AND c.type = ?") : QString()) + condition
           + QStringLiteral(" AND (%1, c.id) > (?, ?) ORDER BY %1, c.id LIMIT ?").arg(sort);
}

} // namespace

Result<QueuePage> CaseViews::queue(const QueueFilter &filter, const QueueCursor &after, int size, qint64 nowMs) const
{
    Condition condition = conditionOf(filter.kind, DueDays(nowMs), filter.me);
    if (!filter.waitsFor.isEmpty()) {
        condition.sql += QStringLiteral(" AND c.waits_for = ?");
        condition.values << filter.waitsFor;
    }
    if (filter.day.isValid()) {
        condition.sql += QStringLiteral(" AND c.sort_at >= ? AND c.sort_at <= ?");
        condition.values << ChinaTime::utcMs(filter.day) << ChinaTime::endOfDay(filter.day);
    }
    const Result<Veil::Condition> seen = m_veil.condition(QStringLiteral("c.id"));
    if (!seen)
        return fail(seen);
    condition.sql += seen->sql;
    condition.values << seen->values;
    QList<Value> values{m_book.office().value};
    if (!filter.type.isEmpty())
        values << filter.type;
    values << condition.values << after.sortMs << after.id << size + 1;

    QueuePage page;
    Result<> sealBroken;
    const Result<> read = m_store.each(pageSelect(condition.sql, !filter.type.isEmpty(), filter.order), values, [&](const Row &row) {
        if (page.rows.size() == size) {
            page.more = true;
            return false;
        }
        QueueRow one = rowOf(row);
        Result<QString> customer = maskedNameIn(one.id, OpId{row.text(16)}, static_cast<int>(row.integer(17)), row.bytes(18));
        if (!customer) {
            sealBroken = fail(customer);
            return false;
        }
        one.customer = std::move(*customer);
        page.next = {row.integer(15), one.id.value};
        page.rows << std::move(one);
        return true;
    });
    if (!read || !sealBroken)
        return fail(read ? sealBroken : read);
    return page;
}

namespace {

/// Adds the figures of the tally: whole days, today counting as not over yet, and what turns amber in the course of today as amber.
Result<> addTally(const Store &store, const OfficeId &office, const DueDays &days, QueueCounts &counts)
{
    const int today = CaseRow::dayNumber(days.tonight);
    return store.each(
        QStringLiteral("SELECT type, waits_for, sum(cases), sum(CASE WHEN sort_day < ? THEN cases ELSE 0 END), "
                       "sum(CASE WHEN sort_day = ? THEN cases ELSE 0 END), sum(CASE WHEN sort_day = ? THEN cases ELSE 0 END), "
                       "sum(CASE WHEN sort_day > ? AND amber_day <= ? THEN cases ELSE 0 END), sum(cases * paused), sum(cases * provisional), "
                       "sum(cases * conflict) FROM case_tally WHERE office = ? GROUP BY type, waits_for"),
        {today, today, CaseRow::dayNumber(days.tomorrow), today, today, office.value}, [&counts](const Row &row) {
            const qint64 cases = row.integer(2);
            const QString waitsFor = row.text(1);
            counts.byType[row.text(0)] += cases;
            qint64 &whom = waitsFor == QLatin1String("customer")  ? counts.customer
                           : waitsFor == QLatin1String("outside") ? counts.outside
                                                                  : counts.us;
            whom += cases;
            counts.all += cases;
            counts.overdue += row.integer(3);
            counts.today += row.integer(4);
            counts.tomorrow += row.integer(5);
            counts.nearing += row.integer(6);
            counts.paused += row.integer(7);
            counts.provisional += row.integer(8);
            counts.conflict += row.integer(9);
            return true;
        });
}

/// Open cases that came to this person or are with them now: two ranges of two indexes (0010_mine.sql), none counted twice.
Result<qint64> countMine(const Store &store, const OfficeId &office, const PersonId &me)
{
    if (me.isEmpty())
        return 0;
    qint64 mine = 0;
    const auto add = [&mine](const Row &row) { mine += row.integer(0); };
    const Result<bool> asked = store.first(QStringLiteral("SELECT count(*) FROM cases WHERE office = ? AND first_contact = ? AND is_open = 1"),
                                           {office.value, me.value}, add);
    const Result<bool> given =
        asked ? store.first(QStringLiteral("SELECT count(*) FROM cases WHERE office = ? AND handler = ? AND first_contact <> ? AND is_open = 1"),
                            {office.value, me.value, me.value}, add)
              : asked;
    return given ? Result<qint64>(mine) : fail(given);
}

} // namespace

namespace {

/// Of the hidden cases: what the figures above count them by.
const QString &hiddenColumns()
{
    static const QString columns = QStringLiteral("c.type, c.waits_for, c.sort_at, c.amber_at, c.paused, c.provisional, c.conflict, c.handler, c.first_contact");
    return columns;
}

/// One case out of every figure that counts it.
void leaveOut(const Row &row, const DueDays &days, const PersonId &me, QueueCounts &counts)
{
    const QString waitsFor = row.text(1);
    const qint64 sortAt = row.integer(2);
    (waitsFor == QLatin1String("customer") ? counts.customer : waitsFor == QLatin1String("outside") ? counts.outside : counts.us) -= 1;
    if (--counts.byType[row.text(0)] == 0)
        counts.byType.remove(row.text(0));
    counts.all -= 1;
    counts.overdue -= sortAt < days.nowMs;
    counts.today -= sortAt >= days.nowMs && sortAt <= days.tonight;
    counts.tomorrow -= sortAt > days.tonight && sortAt <= days.tomorrow;
    counts.nearing -= sortAt > days.tonight && row.integer(3) <= days.nowMs;
    counts.paused -= row.integer(4);
    counts.provisional -= row.integer(5);
    counts.conflict -= row.integer(6);
    counts.mine -= !me.isEmpty() && (row.text(7) == me.value || row.text(8) == me.value);
}

} // namespace

Result<QueueCounts> CaseViews::counts(qint64 nowMs, const PersonId &me) const
{
    const DueDays days(nowMs);
    const OfficeId &office = m_book.office();
    QueueCounts counts;
    // The tally counts by days. Limits in hours and minutes end and turn amber in the course of one: of today's, those that are past already and
    // those that are not amber yet are few, and counted by the indexes cases_queue and case_deadlines_amber.
    qint64 pastToday = 0;
    qint64 amberLater = 0;
    const Result<> tally = addTally(m_store, office, days, counts);
    if (!tally)
        return fail(tally);
    const Result<bool> past = m_store.first(QStringLiteral("SELECT count(*) FROM cases WHERE office = ? AND is_open = 1 AND sort_at >= ? AND sort_at < ?"),
                                            {office.value, days.dawn, days.nowMs}, [&](const Row &row) { pastToday = row.integer(0); });
    const Result<bool> later =
        past ? m_store.first(QStringLiteral("SELECT count(*) FROM case_deadlines d JOIN cases c ON c.office = d.office AND c.id = d.case_id "
                                            "AND c.commitment = d.commitment WHERE d.office = ? AND d.running = 1 AND d.amber_at > ? "
                                            "AND d.amber_at <= ? AND c.is_open = 1 AND c.sort_at > ?"),
                             {office.value, days.nowMs, days.tonight, days.tonight}, [&](const Row &row) { amberLater = row.integer(0); })
             : past;
    if (!later)
        return fail(later);
    const Result<qint64> mine = countMine(m_store, office, me);
    if (!mine)
        return fail(mine);
    counts.mine = *mine;
    counts.overdue += pastToday;
    counts.today -= pastToday;
    counts.nearing -= amberLater;
    const Result<> left = m_veil.eachOpen(hiddenColumns(), [&](const Row &row) { leaveOut(row, days, me, counts); });
    return left ? Result<QueueCounts>(counts) : fail(left);
}

namespace {

int numberOf(QDate day)
{
    return day.year() * 10000 + day.month() * 100 + day.day();
}

QDate dayOf(qint64 number)
{
    return {static_cast<int>(number / 10000), static_cast<int>(number / 100 % 100), static_cast<int>(number % 100)};
}

} // namespace

Result<QMap<QDate, DayLoad>> CaseViews::dueByDay(QDate first, QDate last, qint64 nowMs) const
{
    const QDate today = ChinaTime::date(nowMs);
    QMap<QDate, DayLoad> days;
    const Result<> read = m_store.each(QStringLiteral("SELECT sort_day, sum(cases), sum(cases * provisional) FROM case_tally "
                                                      "WHERE office = ? AND sort_day >= ? AND sort_day <= ? GROUP BY sort_day"),
                                       {m_book.office().value, numberOf(first), numberOf(last)}, [&](const Row &row) {
                                           const QDate day = dayOf(row.integer(0));
                                           const qint64 due = row.integer(1);
                                           days.insert(day, {due, day < today ? due : 0, row.integer(2)});
                                           return true;
                                       });
    if (!read)
        return fail(read);
    // Limits in hours end in the course of today.
    if (days.contains(today)) {
        const Result<bool> past = m_store.first(QStringLiteral("SELECT count(*) FROM cases WHERE office = ? AND is_open = 1 AND sort_at >= ? AND sort_at < ?"),
                                                {m_book.office().value, ChinaTime::utcMs(today), nowMs},
                                                [&](const Row &row) { days[today].overdue = row.integer(0); });
        if (!past)
            return fail(past);
    }
    const Result<> left = m_veil.eachOpen(QStringLiteral("c.sort_at, c.provisional"), [&](const Row &row) {
        const auto day = days.find(ChinaTime::date(row.integer(0)));
        if (row.integer(0) >= Deadline::never - 1 || day == days.end())
            return;
        day->due -= 1;
        day->overdue -= row.integer(0) < nowMs;
        day->provisional -= row.integer(1);
        if (day->due == 0)
            days.erase(day);
    });
    return left ? Result<QMap<QDate, DayLoad>>(days) : fail(left);
}
