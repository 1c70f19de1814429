// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafts/draftshelf.h"

#include "core/store/store.h"
#include "core/vault/vault.h"

#include <QJsonDocument>

namespace {

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
    return QJsonDocument(QJsonObject{{QStringLiteral("values"), draft.values}, {QStringLiteral("materials"), materials}}).toJson(QJsonDocument::Compact);
}

void readBytes(FormDraft &draft, const QByteArray &bytes)
{
    const QJsonObject content = QJsonDocument::fromJson(bytes).object();
    draft.values = content.value(QStringLiteral("values")).toObject();
    const QJsonObject materials = content.value(QStringLiteral("materials")).toObject();
    for (auto it = materials.begin(); it != materials.end(); ++it)
        draft.materials.insert(it.key(), it.value().toString());
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
        QStringLiteral("INSERT INTO drafts (office, id, owner, actor, type, saved_at, sealed) VALUES (?, ?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (office, id) DO UPDATE SET owner = excluded.owner, actor = excluded.actor, type = excluded.type, "
                       "saved_at = excluded.saved_at, sealed = excluded.sealed"),
        {m_office.value, draft.id.value, draft.owner, draft.actor.value, draft.businessType, draft.savedMs, *sealed});
    return written ? Result<>() : fail(written);
}

Result<QList<FormDraft>> DraftShelf::all(int most) const
{
    QList<std::pair<FormDraft, QByteArray>> rows;
    const Result<> read = m_store.each(
        QStringLiteral("SELECT id, owner, actor, type, saved_at, sealed FROM drafts WHERE office = ? ORDER BY saved_at DESC, id LIMIT ?"),
        {m_office.value, most}, [&rows](const Row &row) {
            FormDraft draft;
            draft.id = DraftId{row.text(0)};
            draft.owner = row.text(1);
            draft.actor = PersonId{row.text(2)};
            draft.businessType = row.text(3);
            draft.savedMs = row.integer(4);
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
