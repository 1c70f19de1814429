// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/caserow.h"

#include "core/base/chinatime.h"

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
        for (const QJsonValue &value : it.value().toArray()) {
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
}

} // namespace

int CaseRow::dayNumber(qint64 utcMs)
{
    const QDate day = ChinaTime::date(utcMs);
    return day.year() * 10000 + day.month() * 100 + day.day();
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
    const QJsonObject json{{QStringLiteral("channel"), record.channel},
                           {QStringLiteral("area"), record.area},
                           {QStringLiteral("window"), record.window},
                           {QStringLiteral("enteredAt"), record.enteredMs},
                           {QStringLiteral("endedAt"), record.endedMs},
                           {QStringLiteral("fields"), record.plainFields},
                           {QStringLiteral("milestones"), passingsJson(record)},
                           {QStringLiteral("pauses"), pausesJson(record)},
                           {QStringLiteral("materials"), materials}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QString CaseRow::deadlineColumns()
{
    return QStringLiteral("commitment, clause, milestone, time_limit, start_at, due_at, amber_at, red_at, provisional, paused, "
                          "amount_left, met_at, ended_at");
}

CaseDeadline CaseRow::readDeadline(const Row &row, const BusinessType *type)
{
    CaseDeadline one;
    one.commitment = row.text(0);
    one.clause = row.text(1);
    one.milestone = row.text(2);
    one.limit = Limit::parse(row.text(3)).value_or(Limit{});
    one.deadline.startMs = row.integer(4);
    one.deadline.dueMs = row.integer(5);
    one.deadline.amberMs = row.integer(6);
    one.deadline.redMs = row.integer(7);
    one.deadline.provisional = row.integer(8) != 0;
    one.deadline.paused = row.integer(9) != 0;
    one.deadline.left = static_cast<int>(row.integer(10));
    one.metMs = row.integer(11);
    one.ended = row.integer(12) != Deadline::never;
    if (one.deadline.dueMs != Deadline::never)
        one.deadline.dueDate = ChinaTime::date(one.deadline.dueMs);
    if (const Commitment *rule = type ? type->commitment(one.commitment) : nullptr)
        one.pauseReasons = rule->pauses;
    return one;
}
