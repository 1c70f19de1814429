// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reception/visitday.h"

#include "core/reception/servicetimes.h"
#include "core/reception/visit.h"
#include "core/store/store.h"

#include <QMap>

namespace {

/// Item rows of one limit while they are read.
struct Times
{
    QList<qint64> measured;
    int unmeasured = 0;
};

qint64 limitMs(const Limit &limit)
{
    const qint64 unit = limit.unit == LimitUnit::Hours ? 3'600'000 : 60'000;
    return limit.amount * unit;
}

ServiceLine lineOf(const Limit &limit, const Times &times)
{
    ServiceLine line;
    line.limit = limit;
    line.measured = static_cast<int>(times.measured.size());
    line.unmeasured = times.unmeasured;
    for (const qint64 took : times.measured)
        line.within += took <= limitMs(limit) ? 1 : 0;
    line.medianMs = ServiceTimes::percentile(times.measured, 50);
    line.p90Ms = ServiceTimes::percentile(times.measured, 90);
    return line;
}

} // namespace

Result<VisitFigures> VisitDay::figures(QDate day) const
{
    const int number = day.year() * 10'000 + day.month() * 100 + day.day();
    VisitFigures figures;
    if (const auto counted = countVisits(number, figures); !counted)
        return fail(counted);
    if (const auto read = readTimes(number, figures); !read)
        return fail(read);
    return figures;
}

Result<> VisitDay::countVisits(int day, VisitFigures &figures) const
{
    const Result<bool> counted = m_store.first(
        QStringLiteral("SELECT COUNT(*), SUM(CASE WHEN ended_how = 'left' THEN 1 ELSE 0 END), SUM(in_hand), "
                       "SUM(CASE WHEN priority <> '' THEN 1 ELSE 0 END) FROM visits WHERE office = ? AND day = ?"),
        {m_office.value, day}, [&figures](const Row &row) {
            figures.visits = static_cast<int>(row.integer(0));
            figures.left = static_cast<int>(row.integer(1));
            figures.inHand = static_cast<int>(row.integer(2));
            figures.priority = static_cast<int>(row.integer(3));
        });
    return counted ? Result<>() : fail(counted);
}

Result<> VisitDay::readTimes(int day, VisitFigures &figures) const
{
    QMap<qint64, std::pair<Limit, Times>> byLimit;
    const Result<> read = m_store.each(
        QStringLiteral("SELECT time_limit, took, how FROM visit_items WHERE office = ? AND day = ?"), {m_office.value, day},
        [&byLimit](const Row &row) {
            const Limit limit = Limit::parse(row.text(0)).value_or(Limit{20, LimitUnit::Minutes});
            auto &[ofLine, times] = byLimit[limitMs(limit)];
            ofLine = limit;
            const qint64 took = row.integer(1);
            // Who went away before the end was not served in any time.
            if (took == VisitItem::notMeasured || row.text(2) == QLatin1String("dropped"))
                ++times.unmeasured;
            else
                times.measured << took;
            return true;
        });
    if (!read)
        return read;
    Times all;
    for (const auto &[limit, times] : std::as_const(byLimit)) {
        const ServiceLine line = lineOf(limit, times);
        figures.all.within += line.within;
        figures.lines << line;
        all.measured << times.measured;
        all.unmeasured += times.unmeasured;
    }
    const int within = figures.all.within;
    figures.all = lineOf(Limit(), all);
    figures.all.within = within;
    return {};
}
