// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/caseviews.h"

#include "core/base/jsontext.h"
#include "core/base/textrules.h"
#include "core/cases/caseapply.h"
#include "core/cases/casebook.h"
#include "core/cases/caseevents.h"
#include "core/cases/veil.h"
#include "core/ledger/ledger.h"
#include "core/vault/vault.h"

#include <QJsonDocument>

#include <algorithm>

CaseViews::CaseViews(Store &store, const Vault &vault, const Ledger &ledger, const CaseBook &book, const Rules &rules, const Veil &veil)
    : m_store(store),
      m_vault(vault),
      m_ledger(ledger),
      m_book(book),
      m_rules(rules),
      m_veil(veil)
{
}

Result<QByteArray> CaseViews::clearOf(const CaseId &id, const OpId &op, int part, const QByteArray &sealed) const
{
    if (sealed.isEmpty())
        return QByteArray();
    return m_vault.open({SubjectId{id.value}, op, part}, sealed);
}

Result<ClearFields> CaseViews::opened(const CaseId &id, const OpId &op, int part, const QByteArray &sealed) const
{
    const Result<QByteArray> clear = clearOf(id, op, part, sealed);
    if (!clear && m_veil.erasures().explains(clear.error(), SubjectId{id.value}))
        return ClearFields();
    if (!clear)
        return fail(clear);
    return ClearFields(QJsonDocument::fromJson(*clear).object());
}

Result<QString> CaseViews::maskedNameIn(const CaseId &id, const OpId &op, int part, const QByteArray &sealed) const
{
    const Result<QByteArray> clear = clearOf(id, op, part, sealed);
    if (!clear && m_veil.erasures().explains(clear.error(), SubjectId{id.value}))
        return ErasureBook::mark();
    if (!clear)
        return fail(clear);
    return ClearText(JsonText::at(*clear, {"fields", "name"})).masked(u"name");
}

Result<ClearFields> CaseViews::personalFields(const CaseId &id) const
{
    if (const Result<> may = m_veil.mayOpen(id); !may)
        return fail(may);
    const Result<CaseRow::Sealed> sealed = m_book.sealedFields(id);
    if (!sealed)
        return fail(sealed);
    const Result<ClearFields> personal = opened(id, sealed->op, sealed->part, sealed->bytes);
    if (!personal)
        return fail(personal);
    return personal->part(QStringLiteral("fields"));
}

Result<QString> CaseViews::maskedCustomer(const CaseId &id) const
{
    if (const Result<> may = m_veil.mayOpen(id); !may)
        return fail(may);
    const Result<CaseRow::Sealed> sealed = m_book.sealedFields(id);
    if (!sealed)
        return fail(sealed);
    return maskedNameIn(id, sealed->op, sealed->part, sealed->bytes);
}

Result<CaseId> CaseViews::find(const QString &number) const
{
    const QString code = TextRules::code(number);
    CaseId id;
    for (const char *column : {"number", "external_no", "id"}) {
        const QString wanted = qstrcmp(column, "id") == 0 ? number.trimmed() : code;
        if (wanted.isEmpty())
            continue;
        const Result<bool> found = m_store.first(
            QStringLiteral("SELECT id FROM cases WHERE office = ? AND %1 = ? AND %1 <> '' ORDER BY id").arg(QLatin1String(column)),
            {m_book.office().value, wanted}, [&](const Row &row) { id = CaseId{row.text(0)}; });
        if (!found)
            return fail(found);
        if (*found) {
            const Result<> may = m_veil.mayOpen(id);
            return may ? Result<CaseId>(id) : fail(may);
        }
    }
    return fail(ErrorCode::NoSuchCase, {}, {number.left(60)});
}

Result<CaseFile> CaseViews::file(const CaseId &id) const
{
    CaseFile file;
    Result<CaseRecord> record = m_book.record(id);
    if (!record)
        return fail(record);
    file.record = std::move(*record);
    const auto standard = m_rules.standard(file.record.standard, file.record.standardVersion);
    const BusinessType *type = standard ? standard->businessType(file.record.type) : nullptr;
    Result<QList<CaseDeadline>> deadlines = m_book.deadlines(id, type);
    if (!deadlines)
        return fail(deadlines);
    file.deadlines = std::move(*deadlines);
    const Result<ClearFields> personal = personalFields(id);
    if (!personal)
        return fail(personal);
    file.fields = *personal;
    const Result<bool> named = m_veil.namesViewer(id);
    if (!named)
        return fail(named);
    file.namesViewer = *named;
    for (auto it = file.record.plainFields.begin(); it != file.record.plainFields.end(); ++it)
        file.fields.insert(it.key(), it.value());
    const Result<QList<Event>> events = m_ledger.eventsOf(SubjectId{id.value});
    if (!events)
        return fail(events);
    for (const Event &event : *events) {
        const Result<ClearFields> part = opened(id, event.opId, event.opPart, event.sealed);
        if (!part)
            return fail(part);
        file.timeline << TimelineEntry{event.pos, event.kind, event.kindVersion, event.actor, event.wallUtcMs,
                                       CaseEvents::happenedMs(event.plain, event.wallUtcMs), event.plain, *part};
    }
    if (type)
        file.acts = actsNow(file.record, file.deadlines, *type);
    if (file.record.erased)
        file.acts.canCorrect = file.acts.canReopen = file.acts.canFollowUp = false;
    return file;
}

namespace {

QStringList reachableNow(const CaseRecord &record, const BusinessType &type)
{
    QStringList keys;
    for (const Milestone *milestone : type.path(record.facts())) {
        const bool mayBe = record.state == CaseState::Open ? !CaseApply::isAfterClosing(type, milestone->key) : false;
        if (mayBe && !milestone->archives && !record.reached(type, milestone->key)
            && CaseApply::missingBefore(record, type, milestone->key).isEmpty())
            keys << milestone->key;
    }
    // The natural next one first: F9 takes it.
    if (keys.removeOne(record.nextMilestone))
        keys.prepend(record.nextMilestone);
    return keys;
}

QStringList reasonsNow(const QList<CaseDeadline> &deadlines)
{
    QStringList reasons;
    for (const CaseDeadline &row : deadlines) {
        if (row.metMs == Deadline::never && !row.ended)
            reasons << row.pauseReasons;
    }
    reasons.removeDuplicates();
    return reasons;
}

} // namespace

ActsNow CaseViews::actsNow(const CaseRecord &record, const QList<CaseDeadline> &deadlines, const BusinessType &type) const
{
    ActsNow acts;
    const bool open = record.state == CaseState::Open;
    const bool voided = record.outcome == CaseOutcome::Voided;
    acts.milestones = reachableNow(record, type);
    for (const Material *material : type.materialsFor(record.facts())) {
        if (record.materials.value(material->key) != QLatin1String("present"))
            acts.missingMaterials << material->key;
    }
    if (open && !record.isPaused())
        acts.pauseReasons = reasonsNow(deadlines);
    acts.canPause = !acts.pauseReasons.isEmpty();
    acts.canResume = open && record.isPaused();
    acts.canReceive = open && !acts.missingMaterials.isEmpty();
    acts.canCorrect = !voided;
    acts.canVoid = acts.canWithdraw = acts.canTransfer = open;
    acts.canReopen = !open && !voided;
    acts.canArchive = record.state == CaseState::Closed;
    acts.canErase = !open && !record.erased;
    const Milestone *followUp = type.milestone(QStringLiteral("followed-up"));
    acts.canFollowUp = !open && !voided && followUp && followUp->when.holds(record.facts());
    return acts;
}

Result<ActsNow> CaseViews::actsOf(const CaseId &id) const
{
    if (const Result<> may = m_veil.mayOpen(id); !may)
        return fail(may);
    const Result<CaseRecord> record = m_book.record(id);
    if (!record)
        return fail(record);
    const auto standard = m_rules.standard(record->standard, record->standardVersion);
    const BusinessType *type = standard ? standard->businessType(record->type) : nullptr;
    if (!type)
        return ActsNow();
    const Result<QList<CaseDeadline>> deadlines = m_book.deadlines(id, type);
    return deadlines ? Result<ActsNow>(actsNow(*record, *deadlines, *type)) : fail(deadlines);
}
