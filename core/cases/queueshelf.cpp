// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/queueshelf.h"

#include "core/store/store.h"
#include "core/vault/vault.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace {

constexpr auto topic = "queue";
constexpr qsizetype mostColumns = 100;
constexpr int widest = 2000;

SealPlace placeOf(const PersonId &person)
{
    return {SubjectId{QStringLiteral("person:") + person.value}, OpId{QString::fromLatin1(topic)}, 0};
}

QJsonArray columnsJson(const QList<QueueColumn> &columns)
{
    QJsonArray list;
    for (const QueueColumn &column : columns)
        list << QJsonArray{column.key, column.width};
    return list;
}

QList<QueueColumn> columnsFrom(const QJsonValue &json)
{
    QList<QueueColumn> columns;
    const QJsonArray list = json.toArray();
    for (const QJsonValue &value : list) {
        const QJsonArray one = value.toArray();
        const QueueColumn column{one.at(0).toString(), std::clamp(one.at(1).toInt(), 0, widest)};
        const bool isKnown = std::any_of(columns.cbegin(), columns.cend(), [&](const QueueColumn &other) { return other.key == column.key; });
        if (!column.key.isEmpty() && !isKnown && columns.size() < mostColumns)
            columns << column;
    }
    return columns;
}

QJsonObject viewJson(const SavedView &view)
{
    return {{QStringLiteral("name"), view.name},         {QStringLiteral("kind"), keyOf(view.filter.kind)},
            {QStringLiteral("waits"), view.filter.waitsFor}, {QStringLiteral("type"), view.filter.type},
            {QStringLiteral("order"), keyOf(view.filter.order)}, {QStringLiteral("columns"), columnsJson(view.columns)}};
}

/// None for a view of which it cannot be said what it shows.
std::optional<SavedView> viewFrom(const QJsonObject &json)
{
    const auto kind = queueKindFrom(json.value(QStringLiteral("kind")).toString());
    SavedView view;
    view.name = json.value(QStringLiteral("name")).toString();
    if (!kind || view.name.isEmpty())
        return std::nullopt;
    view.filter.kind = *kind;
    view.filter.waitsFor = json.value(QStringLiteral("waits")).toString();
    view.filter.type = json.value(QStringLiteral("type")).toString();
    view.filter.order = queueOrderFrom(json.value(QStringLiteral("order")).toString()).value_or(QueueFilter::Order::Due);
    view.columns = columnsFrom(json.value(QStringLiteral("columns")));
    return view;
}

QByteArray bytesOf(const PersonQueue &queue)
{
    QJsonArray views;
    for (const SavedView &view : queue.views)
        views << viewJson(view);
    return QJsonDocument(QJsonObject{{QStringLiteral("columns"), columnsJson(queue.columns)},
                                     {QStringLiteral("order"), keyOf(queue.order)},
                                     {QStringLiteral("views"), views}})
        .toJson(QJsonDocument::Compact);
}

PersonQueue queueFrom(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    PersonQueue queue;
    queue.columns = columnsFrom(json.value(QStringLiteral("columns")));
    queue.order = queueOrderFrom(json.value(QStringLiteral("order")).toString()).value_or(QueueFilter::Order::Due);
    const QJsonArray views = json.value(QStringLiteral("views")).toArray();
    for (const QJsonValue &value : views) {
        if (const auto view = viewFrom(value.toObject()))
            queue.views << *view;
    }
    return queue;
}

} // namespace

QueueShelf::QueueShelf(Store &store, Vault &vault, OfficeId office) : m_store(store), m_vault(vault), m_office(std::move(office)) {}

Result<PersonQueue> QueueShelf::of(const PersonId &person) const
{
    QByteArray sealed;
    const Result<bool> found = m_store.first(QStringLiteral("SELECT sealed FROM person_settings WHERE office = ? AND person = ? AND topic = ?"),
                                             {m_office.value, person.value, QString::fromLatin1(topic)},
                                             [&sealed](const Row &row) { sealed = row.bytes(0); });
    if (!found)
        return fail(found);
    if (!*found)
        return PersonQueue();
    const Result<QByteArray> clear = m_vault.open(placeOf(person), sealed);
    if (!clear)
        return fail(clear);
    return queueFrom(*clear);
}

Result<> QueueShelf::keep(const PersonId &person, const PersonQueue &queue)
{
    Transaction transaction(m_store);
    Result<> done = transaction.begin();
    if (done)
        done = write(person, queue);
    if (done)
        done = transaction.commit();
    if (!done) {
        transaction.rollback();
        m_vault.forgetUnsaved();
    }
    return done;
}

Result<> QueueShelf::write(const PersonId &person, const PersonQueue &queue)
{
    const Result<QByteArray> sealed = m_vault.seal(placeOf(person), bytesOf(queue));
    if (!sealed)
        return fail(sealed);
    const Result<qint64> written =
        m_store.run(QStringLiteral("INSERT INTO person_settings (office, person, topic, sealed) VALUES (?, ?, ?, ?) "
                                   "ON CONFLICT (office, person, topic) DO UPDATE SET sealed = excluded.sealed"),
                    {m_office.value, person.value, QString::fromLatin1(topic), *sealed});
    return written ? Result<>() : fail(written);
}
