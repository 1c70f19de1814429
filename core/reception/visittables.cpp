// SPDX-License-Identifier: GPL-3.0-or-later
// How the book's tables are read, emptied and digested.
#include "core/ledger/bookdigest.h"
#include "core/reception/visitbook.h"
#include "core/reception/visitevents.h"
#include "core/store/store.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

Result<> VisitBook::clear()
{
    for (const char *table : {"visit_conflicts", "visit_items", "visits"}) {
        if (const auto rows = m_store.run(QStringLiteral("DELETE FROM ") + QLatin1String(table)); !rows)
            return fail(rows);
    }
    return {};
}

Result<QByteArray> VisitBook::digest() const
{
    BookDigest digest(m_store);
    const std::initializer_list<std::pair<const char *, int>> tables{
        {"SELECT office, id, device, day, number, window_name, priority, began_at, ended_at, ended_how, in_hand, ticks, customer_op, "
         "customer_part, customer, last_pos FROM visits ORDER BY office, id", 16},
        {"SELECT office, visit_id, item, day, type, time_limit, began_at, began_mono, began_boot, ended_at, how, about, took "
         "FROM visit_items ORDER BY office, visit_id, item", 13},
        {"SELECT office, pos, visit_id, what, detail FROM visit_conflicts ORDER BY office, pos", 5}};
    for (const auto &[select, columns] : tables) {
        if (const auto added = digest.add(QString::fromLatin1(select), columns); !added)
            return fail(added);
    }
    return digest.result();
}

Result<QList<VisitItem>> VisitBook::items(const VisitId &id) const
{
    QList<VisitItem> list;
    const Result<> read = m_store.each(
        QStringLiteral("SELECT item, type, time_limit, began_at, ended_at, how, about, took FROM visit_items "
                       "WHERE office = ? AND visit_id = ? ORDER BY item"),
        {m_office.value, id.value}, [&list](const Row &row) {
            VisitItem item;
            item.index = static_cast<int>(row.integer(0));
            item.type = row.text(1);
            item.limit = Limit::parse(row.text(2)).value_or(item.limit);
            item.beganMs = row.integer(3);
            item.endedMs = row.integer(4);
            item.how = row.text(5);
            item.about = row.text(6);
            item.tookMs = row.integer(7);
            list << item;
            return true;
        });
    if (!read)
        return fail(read);
    return list;
}

Result<Visit> VisitBook::visit(const VisitId &id) const
{
    Visit visit;
    const Result<bool> found = m_store.first(
        QStringLiteral("SELECT number, window_name, device, priority, began_at, ended_at, ended_how, ticks FROM visits WHERE office = ? AND id = ?"),
        {m_office.value, id.value}, [&](const Row &row) {
            visit.id = id;
            visit.number = static_cast<int>(row.integer(0));
            visit.window = row.text(1);
            visit.device = DeviceId{row.text(2)};
            visit.priority = row.text(3);
            visit.beganMs = row.integer(4);
            visit.endedMs = row.integer(5);
            visit.endedHow = row.text(6);
            visit.ticks = VisitEvents::ticksFrom(QJsonDocument::fromJson(row.text(7).toUtf8()).array());
        });
    if (!found)
        return fail(found);
    if (!*found)
        return fail(ErrorCode::NoSuchVisit, {}, {id.value});
    Result<QList<VisitItem>> items = this->items(id);
    if (!items)
        return fail(items);
    visit.items = std::move(*items);
    return visit;
}

Result<std::optional<Visit>> VisitBook::inHand(const DeviceId &device) const
{
    VisitId id;
    const Result<bool> found = m_store.first(
        QStringLiteral("SELECT id FROM visits WHERE office = ? AND device = ? AND in_hand = 1 ORDER BY began_at DESC, id DESC"),
        {m_office.value, device.value}, [&id](const Row &row) { id = VisitId{row.text(0)}; });
    if (!found)
        return fail(found);
    if (!*found)
        return std::optional<Visit>();
    Result<Visit> one = visit(id);
    if (!one)
        return fail(one);
    return std::optional<Visit>(std::move(*one));
}

Result<int> VisitBook::nextNumber(const DeviceId &device, int day) const
{
    int last = 0;
    const Result<bool> found =
        m_store.first(QStringLiteral("SELECT MAX(number) FROM visits WHERE office = ? AND day = ? AND device = ?"),
                      {m_office.value, day, device.value}, [&last](const Row &row) { last = static_cast<int>(row.integer(0)); });
    if (!found)
        return fail(found);
    return last + 1;
}
