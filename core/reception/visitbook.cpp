// SPDX-License-Identifier: GPL-3.0-or-later
// What each kind of entry does to the book. How the tables are read is in visittables.cpp.
#include "core/reception/visitbook.h"

#include "core/base/chinatime.h"
#include "core/reception/visitevents.h"
#include "core/store/store.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace {

int dayNumber(qint64 utcMs)
{
    const QDate day = ChinaTime::date(utcMs);
    return day.year() * 10'000 + day.month() * 100 + day.day();
}

/// How long an item took. Within one run of the machine by its own clock, which a wrong wall clock does not touch; over a restart by the wall.
qint64 tookMs(const Event &end, qint64 beganMs, qint64 beganMono, const QString &beganBoot)
{
    if (!end.plain.value(QStringLiteral("measured")).toBool(true))
        return VisitItem::notMeasured;
    if (end.bootId == beganBoot && end.monoMs >= beganMono)
        return end.monoMs - beganMono;
    const qint64 byWall = end.plain.value(QStringLiteral("at")).toInteger() - beganMs;
    return byWall < 0 ? VisitItem::notMeasured : byWall;
}

} // namespace

Result<> VisitBook::apply(const Event &event, const Rules &)
{
    if (VisitEvents::is(event, VisitEvents::begun))
        return begin(event);
    if (!VisitEvents::isAboutVisit(event))
        return {};
    const Result<Visit> found = visit(VisitId{event.subject.value});
    if (!found && found.error().code == ErrorCode::NoSuchVisit)
        return noteConflict(event, QStringLiteral("visit-unknown"));
    if (!found)
        return fail(found);
    if (!found->isInHand())
        return noteConflict(event, QStringLiteral("visit-ended"));
    if (VisitEvents::is(event, VisitEvents::itemBegun))
        return beginItem(event, *found);
    if (VisitEvents::is(event, VisitEvents::itemChanged))
        return changeItem(event);
    if (VisitEvents::is(event, VisitEvents::itemEnded))
        return endItem(event);
    if (VisitEvents::is(event, VisitEvents::prioritySet))
        return setPriority(event);
    return end(event);
}

Result<qint64> VisitBook::write(const char *sql, const QList<Value> &values)
{
    return m_store.run(QString::fromLatin1(sql), values);
}

Result<> VisitBook::begin(const Event &event)
{
    const Visit visit = VisitEvents::visitFrom(event);
    const Result<qint64> rows =
        write("INSERT INTO visits (office, id, device, day, number, window_name, priority, began_at, ended_at, ended_how, in_hand, ticks, "
              "customer_op, customer_part, customer, last_pos) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, '', 1, '[]', '', 0, NULL, ?) "
              "ON CONFLICT (office, id) DO NOTHING",
              {m_office.value, visit.id.value, visit.device.value, dayNumber(visit.beganMs), visit.number, visit.window, visit.priority,
               visit.beganMs, event.pos});
    if (!rows)
        return fail(rows);
    return *rows == 1 ? Result<>() : noteConflict(event, QStringLiteral("visit-twice"));
}

Result<> VisitBook::beginItem(const Event &event, const Visit &visit)
{
    const VisitItem item = VisitEvents::itemFrom(event);
    const Result<qint64> rows =
        write("INSERT INTO visit_items (office, visit_id, item, day, type, time_limit, began_at, began_mono, began_boot, ended_at, how, about, "
              "took) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', '', ?) ON CONFLICT (office, visit_id, item) DO NOTHING",
              {m_office.value, visit.id.value, item.index, dayNumber(visit.beganMs), item.type, item.limit.text(), item.beganMs, event.monoMs,
               event.bootId, VisitItem::notMeasured});
    if (!rows)
        return fail(rows);
    return *rows == 1 ? touch(event) : noteConflict(event, QStringLiteral("item-twice"));
}

Result<> VisitBook::changeItem(const Event &event)
{
    const VisitItem item = VisitEvents::itemFrom(event);
    const Result<qint64> rows =
        write("UPDATE visit_items SET type = ?, time_limit = ? WHERE office = ? AND visit_id = ? AND item = ? AND ended_at = 0",
              {item.type, item.limit.text(), m_office.value, event.subject.value, item.index});
    if (!rows)
        return fail(rows);
    return *rows == 1 ? touch(event) : noteConflict(event, QStringLiteral("item-unknown"));
}

Result<> VisitBook::endItem(const Event &event)
{
    const int index = event.plain.value(QStringLiteral("item")).toInt();
    qint64 beganMs = 0;
    qint64 beganMono = 0;
    QString beganBoot;
    const Result<bool> found = m_store.first(
        QStringLiteral("SELECT began_at, began_mono, began_boot FROM visit_items WHERE office = ? AND visit_id = ? AND item = ? AND ended_at = 0"),
        {m_office.value, event.subject.value, index}, [&](const Row &row) {
            beganMs = row.integer(0);
            beganMono = row.integer(1);
            beganBoot = row.text(2);
        });
    if (!found)
        return fail(found);
    if (!*found)
        return noteConflict(event, QStringLiteral("item-unknown"));
    const Result<qint64> rows =
        write("UPDATE visit_items SET ended_at = ?, how = ?, about = ?, took = ? WHERE office = ? AND visit_id = ? AND item = ?",
              {event.plain.value(QStringLiteral("at")).toInteger(), event.plain.value(QStringLiteral("how")).toString(),
               event.plain.value(QStringLiteral("about")).toString(), tookMs(event, beganMs, beganMono, beganBoot), m_office.value,
               event.subject.value, index});
    return rows ? touch(event) : fail(rows);
}

Result<> VisitBook::setPriority(const Event &event)
{
    const Result<qint64> rows = write("UPDATE visits SET priority = ? WHERE office = ? AND id = ?",
                                      {event.plain.value(QStringLiteral("priority")).toString(), m_office.value, event.subject.value});
    return rows ? touch(event) : fail(rows);
}

Result<> VisitBook::end(const Event &event)
{
    const QByteArray ticks = QJsonDocument(event.plain.value(QStringLiteral("ticks")).toArray()).toJson(QJsonDocument::Compact);
    const Result<qint64> rows =
        write("UPDATE visits SET ended_at = ?, ended_how = ?, in_hand = 0, ticks = ? WHERE office = ? AND id = ?",
              {std::max<qint64>(1, event.plain.value(QStringLiteral("at")).toInteger()), event.plain.value(QStringLiteral("how")).toString(),
               QString::fromUtf8(ticks), m_office.value, event.subject.value});
    return rows ? touch(event) : fail(rows);
}

Result<> VisitBook::touch(const Event &event)
{
    const Result<qint64> rows = event.sealed.isEmpty()
        ? write("UPDATE visits SET last_pos = ? WHERE office = ? AND id = ?", {event.pos, m_office.value, event.subject.value})
        : write("UPDATE visits SET customer_op = ?, customer_part = ?, customer = ?, last_pos = ? WHERE office = ? AND id = ?",
                {event.opId.value, event.opPart, event.sealed, event.pos, m_office.value, event.subject.value});
    return rows ? Result<>() : fail(rows);
}

Result<> VisitBook::noteConflict(const Event &event, const QString &what)
{
    const Result<qint64> rows = write("INSERT INTO visit_conflicts (office, pos, visit_id, what, detail) VALUES (?, ?, ?, ?, ?) "
                                      "ON CONFLICT (office, pos) DO NOTHING",
                                      {m_office.value, event.pos, event.subject.value, what, event.kind});
    return rows ? Result<>() : fail(rows);
}
