// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/caserow.h"

#include "core/base/chinatime.h"
#include "core/cases/caseevents.h"
#include "core/cases/casedeadlines.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace {

QJsonObject passingsJson(const CaseRecord &record)
{
    QJsonObject object;
    for (auto it = record.passings.begin(); it != record.passings.end(); ++it) {
        QJsonArray list;
        for (const Passing &passing : it.value())
            list << QJsonArray{passing.atMs, passing.outcome, passing.pos};
        object.insert(it.key(), list);
    }
    return object;
}

void readPassings(CaseRecord &record, const QJsonObject &object)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        QList<Passing> list;
        const QJsonArray times = it.value().toArray();
        for (const QJsonValue &value : times) {
            const QJsonArray one = value.toArray();
            list << Passing{one.at(0).toInteger(), one.at(1).toString(), one.at(2).toInteger()};
        }
        record.passings.insert(it.key(), list);
    }
}

QJsonArray pausesJson(const CaseRecord &record)
{
    QJsonArray list;
    for (const CasePause &pause : record.pauses)
        list << QJsonArray{pause.reason, pause.span.fromMs,
                           pause.span.toMs == Pause::openEnd ? QJsonValue() : QJsonValue(pause.span.toMs)};
    return list;
}

void readPauses(CaseRecord &record, const QJsonArray &list)
{
    for (const QJsonValue &value : list) {
        const QJsonArray one = value.toArray();
        record.pauses << CasePause{one.at(0).toString(),
                                   Pause{one.at(1).toInteger(), one.at(2).isNull() ? Pause::openEnd : one.at(2).toInteger()}};
    }
}

void readJson(CaseRecord &record, const QJsonObject &json)
{
    record.channel = json.value(QStringLiteral("channel")).toString();
    record.area = json.value(QStringLiteral("area")).toString();
    record.window = json.value(QStringLiteral("window")).toString();
    record.enteredMs = json.value(QStringLiteral("enteredAt")).toInteger();
    record.endedMs = json.value(QStringLiteral("endedAt")).toInteger();
    record.plainFields = json.value(QStringLiteral("fields")).toObject();
    readPassings(record, json.value(QStringLiteral("milestones")).toObject());
    readPauses(record, json.value(QStringLiteral("pauses")).toArray());
    const QJsonObject materials = json.value(QStringLiteral("materials")).toObject();
    for (auto it = materials.begin(); it != materials.end(); ++it)
        record.materials.insert(it.key(), it.value().toString());
    record.erased = json.value(QStringLiteral("erased")).toBool();
    record.gaps = CaseEvents::gapsOf(json);
    record.application = ApplicationId{json.value(QStringLiteral("application")).toString()};
    record.statedBoot = json.value(QStringLiteral("statedBoot")).toString();
}

} // namespace

int CaseRow::dayNumber(qint64 utcMs)
{
    const QDate day = ChinaTime::date(utcMs);
    return day.year() * 10000 + day.month() * 100 + day.day();
}

int CaseRow::dayOrNotYet(qint64 utcMs)
{
    return utcMs >= Deadline::never - 1 ? notYet : dayNumber(utcMs);
}

CaseRow::Sorting CaseRow::sortingOf(const QList<CaseDeadline> &deadlines)
{
    Sorting sorting;
    const CaseDeadline *row = CaseDeadlines::soonest(deadlines);
    if (!row)
        return sorting;
    sorting.commitment = row->commitment;
    sorting.paused = row->deadline.paused;
    sorting.sortAt = row->deadline.paused ? Deadline::never - 1 : row->deadline.dueMs;
    sorting.amberAt = row->deadline.amberMs;
    sorting.redAt = row->deadline.redMs;
    sorting.provisional = row->deadline.provisional;
    return sorting;
}

QString CaseRow::recordColumns()
{
    return QStringLiteral("id, number, external_no, type, class, state, outcome, accepted_at, late, first_contact, handler, "
                          "waits_for, next_milestone, conflict, standard, standard_version, record, last_pos, waits_since");
}

CaseRecord CaseRow::readRecord(const Row &row)
{
    CaseRecord record;
    record.id = CaseId{row.text(0)};
    record.number = row.text(1);
    record.externalNo = row.text(2);
    record.type = row.text(3);
    record.customerClass = row.text(4);
    record.state = caseStateFrom(row.text(5));
    record.outcome = caseOutcomeFrom(row.text(6));
    record.acceptedMs = row.integer(7);
    record.late = row.integer(8) != 0;
    record.firstContact = PersonId{row.text(9)};
    record.handler = row.text(10);
    record.waitsFor = row.text(11);
    record.nextMilestone = row.text(12);
    record.hasConflict = row.integer(13) != 0;
    record.standard = row.text(14);
    record.standardVersion = static_cast<int>(row.integer(15));
    readJson(record, QJsonDocument::fromJson(row.bytes(16)).object());
    record.lastPos = row.integer(17);
    record.waitsSinceMs = row.integer(18);
    return record;
}

QByteArray CaseRow::recordJson(const CaseRecord &record)
{
    QJsonObject materials;
    for (auto it = record.materials.begin(); it != record.materials.end(); ++it)
        materials.insert(it.key(), it.value());
    QJsonObject json{{QStringLiteral("channel"), record.channel},
                     {QStringLiteral("area"), record.area},
                     {QStringLiteral("window"), record.window},
                     {QStringLiteral("enteredAt"), record.enteredMs},
                     {QStringLiteral("endedAt"), record.endedMs},
                     {QStringLiteral("fields"), record.plainFields},
                     {QStringLiteral("milestones"), passingsJson(record)},
                     {QStringLiteral("pauses"), pausesJson(record)},
                     {QStringLiteral("materials"), materials}};
    if (record.gaps.untilMs != 0) {
        json.insert(QStringLiteral("gaps"), QJsonArray::fromStringList(record.gaps.materials));
        json.insert(QStringLiteral("materialsUntil"), record.gaps.untilMs);
        json.insert(QStringLiteral("materialsProvisional"), record.gaps.provisional);
    }
    if (record.erased)
        json.insert(QStringLiteral("erased"), true);
    if (!record.application.isEmpty())
        json.insert(QStringLiteral("application"), record.application.value);
    if (!record.statedBoot.isEmpty())
        json.insert(QStringLiteral("statedBoot"), record.statedBoot);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

namespace {

/// "d.a, d.b" for the alias d.
QString listed(const QString &alias, const QStringList &columns)
{
    const QString before = alias.isEmpty() ? QString() : alias + u'.';
    return before + columns.join(QStringLiteral(", ") + before);
}

constexpr int termsAt = 4; ///< where the columns of the Deadline begin among those of readDeadline()

} // namespace

QString CaseRow::termColumns(const QString &alias)
{
    return listed(alias, {QStringLiteral("start_at"), QStringLiteral("due_at"), QStringLiteral("amber_at"), QStringLiteral("red_at"),
                          QStringLiteral("provisional"), QStringLiteral("paused"), QStringLiteral("amount_left")});
}

Deadline CaseRow::readTerm(const Row &row, int first)
{
    Deadline deadline;
    deadline.startMs = row.integer(first);
    deadline.dueMs = row.isNull(first + 1) ? Deadline::never : row.integer(first + 1); // of a case that has none, joined
    deadline.amberMs = row.integer(first + 2);
    deadline.redMs = row.integer(first + 3);
    deadline.provisional = row.integer(first + 4) != 0;
    deadline.paused = row.integer(first + 5) != 0;
    deadline.left = static_cast<int>(row.integer(first + 6));
    if (deadline.dueMs != Deadline::never)
        deadline.dueDate = ChinaTime::date(deadline.dueMs);
    return deadline;
}

QString CaseRow::deadlineColumns(const QString &alias)
{
    return listed(alias, {QStringLiteral("commitment"), QStringLiteral("clause"), QStringLiteral("milestone"), QStringLiteral("time_limit")})
           + QStringLiteral(", ") + termColumns(alias) + QStringLiteral(", ") + listed(alias, {QStringLiteral("met_at"), QStringLiteral("ended_at")});
}

CaseDeadline CaseRow::readDeadline(const Row &row, const BusinessType *type, int first)
{
    CaseDeadline one;
    one.commitment = row.text(first);
    one.clause = row.text(first + 1);
    one.milestone = row.text(first + 2);
    one.limit = Limit::parse(row.text(first + 3)).value_or(Limit{});
    one.deadline = readTerm(row, first + termsAt);
    one.metMs = row.integer(first + 11);
    one.ended = row.integer(first + 12) != Deadline::never;
    if (const Commitment *rule = type ? type->commitment(one.commitment) : nullptr)
        one.pauseReasons = rule->pauses;
    return one;
}
