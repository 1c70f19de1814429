// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/rulesbook.h"

#include "core/ledger/bookdigest.h"
#include "core/standard/rulesevents.h"
#include "core/store/store.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace {

bool isRule(const Event &event)
{
    return event.kind == QLatin1String(RulesEvents::officeSetUp) || event.kind == QLatin1String(RulesEvents::standardAdopted)
           || event.kind == QLatin1String(RulesEvents::calendarAdopted);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

RulesBook::RulesBook(Store &store, OfficeId office) : m_store(store), m_office(std::move(office)) {}

Result<> RulesBook::load()
{
    m_rules = Rules();
    m_layers.clear();
    m_touched = false;
    Result<> loaded;
    const Result<> read = m_store.each(QStringLiteral("SELECT kind, content FROM rules_in_force WHERE office = ? ORDER BY pos"),
                                       {m_office.value}, [&](const Row &row) {
                                           loaded = bringIntoForce(row.text(0), QJsonDocument::fromJson(row.bytes(1)).object());
                                           return loaded.has_value();
                                       });
    return read ? loaded : read;
}

Result<> RulesBook::apply(const Event &event, const Rules &)
{
    if (!isRule(event))
        return {};
    m_touched = true;
    const Result<qint64> rows = m_store.run(
        QStringLiteral("INSERT INTO rules_in_force (office, pos, kind, id, version, content) VALUES (?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (office, pos) DO NOTHING"),
        {m_office.value, event.pos, event.kind, event.plain.value(QStringLiteral("id")).toString(),
         event.plain.value(QStringLiteral("version")).toInt(), QString::fromUtf8(compact(event.plain))});
    if (!rows)
        return fail(rows);
    return bringIntoForce(event.kind, event.plain);
}

Result<> RulesBook::bringIntoForce(const QString &kind, const QJsonObject &plain)
{
    if (kind == QLatin1String(RulesEvents::standardAdopted)) {
        Result<Standard> standard = Standard::fromBundle(plain.value(QStringLiteral("bundle")).toObject());
        if (!standard)
            return fail(standard);
        m_rules.adopt(std::make_shared<const Standard>(std::move(*standard)));
    } else if (kind == QLatin1String(RulesEvents::calendarAdopted)) {
        const QJsonArray adopted = plain.value(QStringLiteral("layers")).toArray();
        for (const QJsonValue &value : adopted) {
            Result<CalendarLayer> layer = CalendarLayer::fromJson(value.toObject(), QStringLiteral("ledger"));
            if (!layer)
                return fail(layer);
            m_layers << std::move(*layer);
        }
        Result<WorkCalendar> calendar = WorkCalendar::build(m_layers);
        if (!calendar)
            return fail(calendar);
        m_rules.adopt(std::move(*calendar));
    } else {
        const auto minutes = [&plain](const char *key) { return QTime(0, 0).addSecs(60 * plain.value(QLatin1String(key)).toInt()); };
        m_rules.setHours({minutes("opens"), minutes("closes")});
        m_rules.setOffice(plain.value(QStringLiteral("name")).toString(), plain.value(QStringLiteral("code")).toString());
    }
    return {};
}

Result<> RulesBook::clear()
{
    m_rules = Rules();
    m_layers.clear();
    m_touched = true;
    const Result<qint64> rows = m_store.run(QStringLiteral("DELETE FROM rules_in_force"));
    return rows ? Result<>() : fail(rows);
}

Result<QByteArray> RulesBook::digest() const
{
    BookDigest digest(m_store);
    const Result<> added =
        digest.add(QStringLiteral("SELECT office, pos, kind, id, version, content FROM rules_in_force ORDER BY office, pos"), 6);
    if (!added)
        return fail(added);
    return digest.result();
}

Result<> RulesBook::rolledBack()
{
    return m_touched ? load() : Result<>();
}
