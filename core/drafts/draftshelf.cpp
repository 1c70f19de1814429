// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafts/draftshelf.h"

#include "core/base/textrules.h"
#include "core/store/store.h"
#include "core/vault/vault.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace {

constexpr int mostOffered = 20;

/// A draft is one sealed part and always the same one: each state takes the place of the one before.
SealPlace placeOf(const DraftId &id)
{
    return {SubjectId{id.value}, OpId{id.value}, 0};
}

QByteArray bytesOf(const FormDraft &draft)
{
    QJsonObject materials;
    for (auto it = draft.materials.begin(); it != draft.materials.end(); ++it)
        materials.insert(it.key(), it.value());
    const QJsonObject content{{QStringLiteral("standard"), draft.standard},
                              {QStringLiteral("standardVersion"), draft.standardVersion},
                              {QStringLiteral("values"), draft.values.clear(ClearFor::Sealing)},
                              {QStringLiteral("materials"), materials},
                              {QStringLiteral("aside"), QJsonArray::fromStringList(draft.aside)},
                              {QStringLiteral("focus"), draft.focus},
                              {QStringLiteral("application"), draft.application.value},
                              {QStringLiteral("window"), draft.window}};
    return QJsonDocument(content).toJson(QJsonDocument::Compact);
}

void readBytes(FormDraft &draft, const QByteArray &bytes)
{
    const QJsonObject content = QJsonDocument::fromJson(bytes).object();
    draft.standard = content.value(QStringLiteral("standard")).toString();
    draft.standardVersion = content.value(QStringLiteral("standardVersion")).toInt();
    draft.values = ClearFields(content.value(QStringLiteral("values")).toObject());
    const QJsonObject materials = content.value(QStringLiteral("materials")).toObject();
    for (auto it = materials.begin(); it != materials.end(); ++it)
        draft.materials.insert(it.key(), it.value().toString());
    const QJsonArray aside = content.value(QStringLiteral("aside")).toArray();
    for (const QJsonValue &line : aside)
        draft.aside << line.toString();
    draft.focus = content.value(QStringLiteral("focus")).toString();
    draft.application = ApplicationId{content.value(QStringLiteral("application")).toString()};
    draft.window = content.value(QStringLiteral("window")).toString();
}

/// As typed: not yet put in order.
QString maskedCustomer(const ClearFields &values)
{
    const QString name = TextRules::line(values.text(QStringLiteral("name")).clear(ClearFor::Masking));
    return name.isEmpty() ? TextRules::maskPhone(TextRules::code(values.text(QStringLiteral("phone")).clear(ClearFor::Masking)))
                          : TextRules::maskName(name);
}

} // namespace

DraftShelf::DraftShelf(Store &store, Vault &vault, OfficeId office) : m_store(store), m_vault(vault), m_office(std::move(office)) {}

Result<> DraftShelf::save(const FormDraft &draft)
{
    if (draft.id.isEmpty())
        return fail(ErrorCode::Internal, QStringLiteral("a draft without an id"));
    Transaction transaction(m_store);
    Result<> done = transaction.begin();
    if (done)
        done = write(draft);
    if (done)
        done = transaction.commit();
    if (!done) {
        transaction.rollback();
        m_vault.forgetUnsaved();
    }
    return done;
}

Result<> DraftShelf::write(const FormDraft &draft)
{
    const Result<QByteArray> sealed = m_vault.seal(placeOf(draft.id), bytesOf(draft));
    if (!sealed)
        return fail(sealed);
    const Result<qint64> written = m_store.run(
        QStringLiteral("INSERT INTO drafts (office, id, owner, actor, type, saved_at, sealed, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (office, id) DO UPDATE SET owner = excluded.owner, actor = excluded.actor, type = excluded.type, "
                       "saved_at = excluded.saved_at, sealed = excluded.sealed WHERE drafts.device = excluded.device"),
        {m_office.value, draft.id.value, draft.owner, draft.actor.value, draft.businessType, draft.savedMs, *sealed, draft.device.value});
    if (!written)
        return fail(written);
    return *written == 1 ? Result<>() : fail(ErrorCode::DraftGone);
}

Result<QList<FormDraft>> DraftShelf::read(const QString &where, const QList<Value> &values) const
{
    QList<std::pair<FormDraft, QByteArray>> rows;
    const Result<> read =
        m_store.each(QStringLiteral("SELECT id, owner, actor, type, saved_at, sealed, device FROM drafts WHERE ") + where, values, [&rows](const Row &row) {
            FormDraft draft;
            draft.id = DraftId{row.text(0)};
            draft.owner = row.text(1);
            draft.actor = PersonId{row.text(2)};
            draft.businessType = row.text(3);
            draft.savedMs = row.integer(4);
            draft.device = DeviceId{row.text(6)};
            rows.append({draft, row.bytes(5)});
            return true;
        });
    if (!read)
        return fail(read);
    QList<FormDraft> drafts;
    for (auto &[draft, sealed] : rows) {
        const Result<QByteArray> clear = m_vault.open(placeOf(draft.id), sealed);
        if (!clear)
            continue;
        readBytes(draft, *clear);
        drafts << draft;
    }
    return drafts;
}

Result<QList<FormDraft>> DraftShelf::all(int most) const
{
    return read(QStringLiteral("office = ? ORDER BY saved_at DESC, id LIMIT ?"), {m_office.value, most});
}

Result<QList<DraftRow>> DraftShelf::offered(const DeviceId &device, const DraftId &inHand, qint64 nowMs) const
{
    const Result<QList<FormDraft>> drafts =
        read(QStringLiteral("office = ? AND id <> ? AND (device = ? OR saved_at < ?) ORDER BY saved_at DESC, id LIMIT ?"),
             {m_office.value, inHand.value, device.value, nowMs - aliveMs, mostOffered});
    if (!drafts)
        return fail(drafts);
    QList<DraftRow> rows;
    for (const FormDraft &one : *drafts) {
        if (!mayTake(one))
            continue;
        rows << DraftRow{one.id, one.businessType, one.standard, one.standardVersion, maskedCustomer(one.values), one.actor, one.window, one.savedMs};
    }
    return rows;
}

Result<FormDraft> DraftShelf::take(const DraftId &id, const DeviceId &device, qint64 nowMs)
{
    Transaction transaction(m_store);
    if (const Result<> begun = transaction.begin(); !begun)
        return fail(begun);
    const Result<QList<FormDraft>> found = read(QStringLiteral("office = ? AND id = ? AND (device = ? OR saved_at < ?)"),
                                                {m_office.value, id.value, device.value, nowMs - aliveMs});
    if (!found)
        return fail(found);
    if (found->isEmpty() || !mayTake(found->constFirst()))
        return fail(ErrorCode::DraftGone);
    FormDraft draft = found->constFirst();
    if (draft.device != device) {
        const Result<qint64> claimed = m_store.run(QStringLiteral("UPDATE drafts SET device = ?, saved_at = ? WHERE office = ? AND id = ?"),
                                                   {device.value, nowMs, m_office.value, id.value});
        if (!claimed)
            return fail(claimed);
        draft.device = device;
    }
    if (const Result<> committed = transaction.commit(); !committed)
        return fail(committed);
    return draft;
}

Result<> DraftShelf::remove(const DraftId &id)
{
    Transaction transaction(m_store);
    if (const Result<> begun = transaction.begin(); !begun)
        return begun;
    const Result<qint64> gone = m_store.run(QStringLiteral("DELETE FROM drafts WHERE office = ? AND id = ?"), {m_office.value, id.value});
    if (!gone)
        return fail(gone);
    if (const Result<> erased = m_vault.erase(SubjectId{id.value}); !erased)
        return erased;
    return transaction.commit();
}

Result<> DraftShelf::removeOlder(qint64 savedMs)
{
    QList<DraftId> old;
    const Result<> read = m_store.each(QStringLiteral("SELECT id FROM drafts WHERE office = ? AND saved_at < ?"), {m_office.value, savedMs},
                                       [&old](const Row &row) {
                                           old << DraftId{row.text(0)};
                                           return true;
                                       });
    if (!read)
        return read;
    for (const DraftId &id : std::as_const(old)) {
        if (const Result<> gone = remove(id); !gone)
            return gone;
    }
    return {};
}
