// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/casebook.h"

#include "core/ledger/bookdigest.h"

#include <QJsonArray>

#include <algorithm>

namespace {

qint64 gapsUntil(const CaseRecord &record)
{
    return record.gaps.isEmpty() ? Deadline::never : record.gaps.untilMs;
}

} // namespace

Result<> CaseBook::insertCase(const CaseRecord &record, const QList<CaseDeadline> &deadlines, const Event &event, bool *isNew)
{
    const CaseRow::Sorting sorting = CaseRow::sortingOf(deadlines);
    const Result<qint64> rows = m_store.run(
        QStringLiteral("INSERT INTO cases (office, id, number, external_no, type, class, state, outcome, is_open, accepted_at, accepted_day, "
                       "ended_day, late, first_contact, handler, waits_for, waits_since, next_milestone, commitment, sort_at, amber_at, red_at, "
                       "paused, provisional, conflict, standard, standard_version, record, sealed_op, sealed_part, sealed, last_pos, gaps, gaps_until) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, 99991231, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (office, id) DO NOTHING"),
        {m_office.value, record.id.value, record.number, record.externalNo, record.type, record.customerClass, keyOf(record.state),
         keyOf(record.outcome), record.acceptedMs, CaseRow::dayNumber(record.acceptedMs), record.late, record.firstContact.value,
         record.handler, record.waitsFor, record.waitsSinceMs, record.nextMilestone, sorting.commitment, sorting.sortAt, sorting.amberAt,
         sorting.redAt, sorting.paused, sorting.provisional, record.standard, record.standardVersion,
         QString::fromUtf8(CaseRow::recordJson(record)), event.opId.value, event.opPart, event.sealed, record.lastPos,
         record.gaps.materials.size(), gapsUntil(record)});
    if (!rows)
        return fail(rows);
    *isNew = *rows == 1;
    return *isNew ? m_tally.move(std::nullopt, TallyKey::of(record, deadlines)) : Result<>();
}

Result<> CaseBook::updateCase(const std::optional<TallyKey> &counted, const CaseRecord &record, const QList<CaseDeadline> &deadlines)
{
    const CaseRow::Sorting sorting = CaseRow::sortingOf(deadlines);
    const bool open = record.state == CaseState::Open;
    const Result<qint64> rows = m_store.run(
        QStringLiteral("UPDATE cases SET external_no = ?, class = ?, state = ?, outcome = ?, is_open = ?, accepted_at = ?, accepted_day = ?, "
                       "ended_day = ?, handler = ?, waits_for = ?, waits_since = ?, next_milestone = ?, commitment = ?, sort_at = ?, amber_at = ?, red_at = ?, "
                       "paused = ?, provisional = ?, conflict = ?, record = ?, last_pos = ?, gaps = ?, gaps_until = ? WHERE office = ? AND id = ?"),
        {record.externalNo, record.customerClass, keyOf(record.state), keyOf(record.outcome), open, record.acceptedMs,
         CaseRow::dayNumber(record.acceptedMs), open ? CaseRow::notYet : CaseRow::dayNumber(record.endedMs), record.handler,
         record.waitsFor, record.waitsSinceMs, record.nextMilestone, sorting.commitment, sorting.sortAt, sorting.amberAt, sorting.redAt,
         sorting.paused, sorting.provisional, record.hasConflict, QString::fromUtf8(CaseRow::recordJson(record)), record.lastPos,
         record.gaps.materials.size(), gapsUntil(record), m_office.value, record.id.value});
    return rows ? m_tally.move(counted, TallyKey::of(record, deadlines)) : fail(rows);
}

Result<> CaseBook::updateSealed(const Event &event)
{
    const Result<qint64> rows =
        m_store.run(QStringLiteral("UPDATE cases SET sealed_op = ?, sealed_part = ?, sealed = ? WHERE office = ? AND id = ?"),
                    {event.opId.value, event.opPart, event.sealed, m_office.value, event.subject.value});
    return rows ? Result<>() : fail(rows);
}

Result<> CaseBook::writeDeadlines(const CaseRecord &record, const QList<CaseDeadline> &before, const QList<CaseDeadline> &now)
{
    const bool voided = record.outcome == CaseOutcome::Voided;
    for (const CaseDeadline &row : now) {
        if (!voided && before.contains(row))
            continue;
        const bool met = row.metMs != Deadline::never;
        const qint64 endedMs = row.ended ? record.endedMs : Deadline::never;
        const bool running = !met && !row.ended;
        const int endDay = running ? CaseRow::notYet : CaseRow::dayNumber(met ? row.metMs : endedMs);
        const Result<qint64> rows = m_store.run(
            QStringLiteral("INSERT INTO case_deadlines (office, case_id, commitment, type, clause, milestone, time_limit, start_at, due_at, "
                           "amber_at, red_at, provisional, paused, amount_left, met_at, ended_at, running, start_day, end_day, voided) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                           "ON CONFLICT (office, case_id, commitment) DO UPDATE SET clause = excluded.clause, milestone = excluded.milestone, "
                           "time_limit = excluded.time_limit, start_at = excluded.start_at, due_at = excluded.due_at, "
                           "amber_at = excluded.amber_at, red_at = excluded.red_at, provisional = excluded.provisional, "
                           "paused = excluded.paused, amount_left = excluded.amount_left, met_at = excluded.met_at, "
                           "ended_at = excluded.ended_at, running = excluded.running, start_day = excluded.start_day, "
                           "end_day = excluded.end_day, voided = excluded.voided"),
            {m_office.value, record.id.value, row.commitment, record.type, row.clause, row.milestone, row.limit.text(),
             row.deadline.startMs, row.deadline.dueMs, row.deadline.amberMs, row.deadline.redMs, row.deadline.provisional,
             row.deadline.paused, row.deadline.left, row.metMs, endedMs, running, CaseRow::dayNumber(row.deadline.startMs), endDay,
             voided});
        if (!rows)
            return fail(rows);
    }
    for (const CaseDeadline &gone : before) {
        const bool stays = std::any_of(now.begin(), now.end(), [&](const CaseDeadline &row) { return row.commitment == gone.commitment; });
        if (stays)
            continue;
        const Result<qint64> rows =
            m_store.run(QStringLiteral("DELETE FROM case_deadlines WHERE office = ? AND case_id = ? AND commitment = ?"),
                        {m_office.value, record.id.value, gone.commitment});
        if (!rows)
            return fail(rows);
    }
    return {};
}

Result<> CaseBook::writePauses(const CaseRecord &record)
{
    for (const CasePause &pause : record.pauses) {
        const Result<qint64> rows =
            m_store.run(QStringLiteral("INSERT INTO case_pauses (office, case_id, from_at, to_at, reason) VALUES (?, ?, ?, ?, ?) "
                                       "ON CONFLICT (office, case_id, from_at) DO UPDATE SET to_at = excluded.to_at, reason = excluded.reason"),
                        {m_office.value, record.id.value, pause.span.fromMs, pause.span.toMs, pause.reason});
        if (!rows)
            return fail(rows);
    }
    return {};
}

Result<> CaseBook::noteConflict(const Event &event, const QString &what, const QString &detail)
{
    const Result<qint64> rows = m_store.run(
        QStringLiteral("INSERT INTO case_conflicts (office, pos, case_id, what, detail) VALUES (?, ?, ?, ?, ?) ON CONFLICT (office, pos) DO NOTHING"),
        {m_office.value, event.pos, event.subject.value, what, detail});
    return rows ? Result<>() : fail(rows);
}

Result<> CaseBook::noteNumber(const Event &event)
{
    const QString number = event.plain.value(QStringLiteral("number")).toString();
    const int sequence = number.section(u'-', -1).toInt();
    const int day = CaseRow::dayNumber(event.plain.value(QStringLiteral("acceptedAt")).toInteger());
    const Result<qint64> rows = m_store.run(
        QStringLiteral("INSERT INTO case_numbers (office, device, epoch, day, last) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT (office, device, epoch, day) DO UPDATE SET last = excluded.last WHERE excluded.last > case_numbers.last"),
        {m_office.value, event.device.value, event.epoch, day, sequence});
    return rows ? Result<>() : fail(rows);
}

Result<> CaseBook::noteHidden(const Event &event)
{
    const QString key = QStringLiteral("hiddenFrom");
    if (!event.plain.contains(key))
        return {};
    Result<qint64> rows = m_store.run(QStringLiteral("DELETE FROM case_hidden WHERE office = ? AND case_id = ?"), {m_office.value, event.subject.value});
    const QJsonArray persons = event.plain.value(key).toArray();
    for (const QJsonValue &person : persons) {
        if (rows)
            rows = m_store.run(QStringLiteral("INSERT INTO case_hidden (office, person, case_id) VALUES (?, ?, ?) ON CONFLICT (office, person, case_id) DO NOTHING"),
                               {m_office.value, person.toString(), event.subject.value});
    }
    return rows ? Result<>() : fail(rows);
}

Result<> CaseBook::clear()
{
    for (const QString &table : {QStringLiteral("cases"), QStringLiteral("case_deadlines"), QStringLiteral("case_pauses"),
                                 QStringLiteral("case_conflicts"), QStringLiteral("case_numbers"), QStringLiteral("case_tally"), QStringLiteral("case_stated_times"),
                                 QStringLiteral("case_hidden")}) {
        if (const auto rows = m_store.run(QStringLiteral("DELETE FROM ") + table); !rows)
            return fail(rows);
    }
    return {};
}

Result<QByteArray> CaseBook::digest() const
{
    BookDigest digest(m_store);
    const std::initializer_list<std::pair<const char *, int>> tables{
        {"SELECT office, id, number, external_no, type, class, state, outcome, is_open, accepted_at, accepted_day, ended_day, late, "
         "first_contact, handler, waits_for, waits_since, next_milestone, commitment, sort_at, amber_at, red_at, paused, provisional, conflict, standard, "
         "standard_version, record, sealed_op, sealed_part, sealed, last_pos, gaps, gaps_until FROM cases ORDER BY office, id", 34},
        {"SELECT office, case_id, commitment, type, clause, milestone, time_limit, start_at, due_at, amber_at, red_at, provisional, paused, "
         "amount_left, met_at, ended_at, running, start_day, end_day, voided FROM case_deadlines ORDER BY office, case_id, commitment", 20},
        {"SELECT office, case_id, from_at, to_at, reason FROM case_pauses ORDER BY office, case_id, from_at", 5},
        {"SELECT office, pos, case_id, what, detail FROM case_conflicts ORDER BY office, pos", 5},
        {"SELECT office, device, epoch, day, last FROM case_numbers ORDER BY office, device, epoch, day", 5},
        {"SELECT office, type, waits_for, sort_day, amber_day, paused, provisional, conflict, cases FROM case_tally "
         "ORDER BY office, type, waits_for, sort_day, amber_day, paused, provisional, conflict", 9},
        {"SELECT office, case_id FROM case_stated_times ORDER BY office, case_id", 2},
        {"SELECT office, person, case_id FROM case_hidden ORDER BY office, person, case_id", 3}};
    for (const auto &[select, columns] : tables) {
        if (const auto added = digest.add(QString::fromLatin1(select), columns); !added)
            return fail(added);
    }
    return digest.result();
}

Result<CaseRecord> CaseBook::record(const CaseId &id) const
{
    CaseRecord record;
    const Result<bool> found =
        m_store.first(QStringLiteral("SELECT ") + CaseRow::recordColumns() + QStringLiteral(" FROM cases WHERE office = ? AND id = ?"),
                      {m_office.value, id.value}, [&](const Row &row) { record = CaseRow::readRecord(row); });
    if (!found)
        return fail(found);
    if (!*found)
        return fail(ErrorCode::NoSuchCase, {}, {id.value});
    return record;
}

Result<QList<CaseDeadline>> CaseBook::deadlines(const CaseId &id, const BusinessType *type) const
{
    QList<CaseDeadline> rows;
    const Result<> read = m_store.each(QStringLiteral("SELECT ") + CaseRow::deadlineColumns()
                                           + QStringLiteral(" FROM case_deadlines WHERE office = ? AND case_id = ? ORDER BY commitment"),
                                       {m_office.value, id.value}, [&](const Row &row) {
                                           rows << CaseRow::readDeadline(row, type);
                                           return true;
                                       });
    if (!read)
        return fail(read);
    if (type) {
        // In the order of the rule pack, as they are computed.
        const auto place = [type](const QString &key) {
            const auto at = std::find_if(type->commitments.begin(), type->commitments.end(),
                                         [&key](const Commitment &commitment) { return commitment.key == key; });
            return at - type->commitments.begin();
        };
        std::stable_sort(rows.begin(), rows.end(), [&](const CaseDeadline &a, const CaseDeadline &b) {
            return place(a.commitment) < place(b.commitment);
        });
    }
    return rows;
}

Result<CaseRow::Sealed> CaseBook::sealedFields(const CaseId &id) const
{
    CaseRow::Sealed sealed;
    const Result<bool> found =
        m_store.first(QStringLiteral("SELECT sealed_op, sealed_part, sealed FROM cases WHERE office = ? AND id = ?"),
                      {m_office.value, id.value}, [&](const Row &row) {
                          sealed = {OpId{row.text(0)}, static_cast<int>(row.integer(1)), row.bytes(2)};
                      });
    if (!found)
        return fail(found);
    if (!*found)
        return fail(ErrorCode::NoSuchCase, {}, {id.value});
    return sealed;
}

Result<int> CaseBook::nextSequence(const DeviceId &device, int epoch, int day) const
{
    int last = 0;
    const Result<bool> found =
        m_store.first(QStringLiteral("SELECT last FROM case_numbers WHERE office = ? AND device = ? AND epoch = ? AND day = ?"),
                      {m_office.value, device.value, epoch, day}, [&](const Row &row) { last = static_cast<int>(row.integer(0)); });
    if (!found)
        return fail(found);
    return last + 1;
}

Result<QList<CaseId>> CaseBook::movable(qint64 fromMs) const
{
    QList<CaseId> ids;
    const Result<> read = m_store.each(
        QStringLiteral("SELECT DISTINCT case_id FROM case_deadlines WHERE office = ? AND running = 1 AND due_at >= ? ORDER BY case_id"),
        {m_office.value, fromMs}, [&](const Row &row) {
            ids << CaseId{row.text(0)};
            return true;
        });
    if (!read)
        return fail(read);
    return ids;
}
