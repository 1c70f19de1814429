// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/subjectkeys.h"

#include "core/store/store.h"
#include "core/vault/cipher.h"
#include "core/vault/keyring.h"

#include <cstring>
#include <sodium.h>

namespace {

constexpr size_t keysKept = 1024;
constexpr auto keySize = static_cast<size_t>(Cipher::keyBytes);

} // namespace

SubjectKeys::SubjectKeys(Store &store, const OfficeId &office, const KeyRing &ring)
    : m_store(store), m_office(office), m_ring(ring), m_memory(keysKept * keySize)
{
}

QByteArray SubjectKeys::placeOf(const SubjectId &subject, quint32 version) const
{
    return Cipher::joined(
        {QByteArrayLiteral("subject-key"), m_office.value.toUtf8(), subject.value.toUtf8(), Cipher::number(version)});
}

const unsigned char *SubjectKeys::kept(const Name &name)
{
    const auto found = m_kept.constFind(name);
    if (found == m_kept.constEnd())
        return nullptr;
    m_order.splice(m_order.begin(), m_order, *found);
    return m_memory.at((*found)->place);
}

unsigned char *SubjectKeys::keep(const Name &name)
{
    if (m_order.size() < keysKept) {
        m_order.push_front({name, m_order.size() * keySize});
    } else {
        m_kept.remove(m_order.back().name);
        m_order.splice(m_order.begin(), m_order, std::prev(m_order.end()));
        m_order.front().name = name;
    }
    m_kept.insert(name, m_order.begin());
    return m_memory.at(m_order.front().place);
}

Result<QByteArray> SubjectKeys::wrapped(const SubjectId &subject, quint32 version) const
{
    QByteArray blob;
    const Result<bool> found = m_store.first(
        QStringLiteral("SELECT wrapped FROM subject_keys WHERE office = ? AND subject = ? AND key_version = ?"),
        {m_office.value, subject.value, version}, [&blob](const Row &row) { blob = row.bytes(0); });
    if (!found)
        return fail(found);
    return blob;
}

std::optional<QByteArray> SubjectKeys::clearOf(const SubjectId &subject, quint32 version, const QByteArray &blob) const
{
    const std::optional<quint32> generation = Cipher::keyVersionOf(blob);
    const unsigned char *const wrapKey = generation ? m_ring.subKey(*generation, KeyRing::Purpose::WrapSubjectKeys) : nullptr;
    if (!wrapKey)
        return std::nullopt;
    std::optional<QByteArray> clear = Cipher::open(wrapKey, placeOf(subject, version), blob);
    if (!clear || clear->size() != Cipher::keyBytes)
        return std::nullopt;
    return clear;
}

Result<const unsigned char *> SubjectKeys::unwrapped(const SubjectId &subject, quint32 version, const QByteArray &blob)
{
    std::optional<QByteArray> clear = clearOf(subject, version, blob);
    if (!clear || !m_memory.isValid())
        return fail(ErrorCode::SealBroken, QStringLiteral("a sealed part does not open"), {subject.value});
    unsigned char *const key = keep({subject, version});
    std::memcpy(key, clear->constData(), keySize);
    sodium_memzero(clear->data(), keySize);
    return key;
}

Result<const unsigned char *> SubjectKeys::made(const SubjectId &subject, quint32 version)
{
    if (!m_memory.isValid())
        return fail(ErrorCode::NoMemory, QStringLiteral("for keys"));
    if (m_ring.isEmpty())
        return fail(ErrorCode::VaultLocked);
    unsigned char *const key = keep({subject, version});
    randombytes_buf(key, keySize);
    const QByteArray blob =
        Cipher::seal(m_ring.subKey(KeyRing::Purpose::WrapSubjectKeys), m_ring.newest(), placeOf(subject, version),
                     QByteArray::fromRawData(reinterpret_cast<const char *>(key), Cipher::keyBytes));
    const Result<qint64> saved = m_store.run(
        QStringLiteral("INSERT INTO subject_keys (office, subject, key_version, wrapped) VALUES (?, ?, ?, ?)"),
        {m_office.value, subject.value, version, blob});
    if (!saved) {
        forgetAll(); // a key that is in no table must not seal anything
        return fail(saved);
    }
    return key;
}

Result<const unsigned char *> SubjectKeys::key(const SubjectId &subject, quint32 version)
{
    if (const unsigned char *const known = kept({subject, version}))
        return known;
    const Result<QByteArray> blob = wrapped(subject, version);
    return blob ? unwrapped(subject, version, *blob) : fail(blob);
}

Result<const unsigned char *> SubjectKeys::keyOrNew(const SubjectId &subject, quint32 version)
{
    if (const unsigned char *const known = kept({subject, version}))
        return known;
    const Result<QByteArray> blob = wrapped(subject, version);
    if (!blob)
        return fail(blob);
    return blob->isEmpty() ? made(subject, version) : unwrapped(subject, version, *blob);
}

Result<SubjectId> SubjectKeys::rewrap(const SubjectId &after, int most)
{
    struct Wrapped
    {
        SubjectId subject;
        quint32 version;
        QByteArray blob;
    };
    QList<Wrapped> found;
    const Result<> read = m_store.each(
        QStringLiteral("SELECT subject, key_version, wrapped FROM subject_keys WHERE office = ? AND subject > ? ORDER BY office, subject, key_version LIMIT ?"),
        {m_office.value, after.value, most}, [&found](const Row &row) {
            found << Wrapped{SubjectId{row.text(0)}, static_cast<quint32>(row.integer(1)), row.bytes(2)};
            return true;
        });
    if (!read)
        return fail(read);
    for (const Wrapped &one : found) {
        if (Cipher::keyVersionOf(one.blob) == m_ring.newest())
            continue;
        std::optional<QByteArray> clear = clearOf(one.subject, one.version, one.blob);
        if (!clear)
            continue; // a damaged one stays as it is, to be found by whoever opens it
        const QByteArray blob = Cipher::seal(m_ring.subKey(KeyRing::Purpose::WrapSubjectKeys), m_ring.newest(),
                                             placeOf(one.subject, one.version), *clear);
        sodium_memzero(clear->data(), keySize);
        const Result<qint64> saved = m_store.run(
            QStringLiteral("UPDATE subject_keys SET wrapped = ? WHERE office = ? AND subject = ? AND key_version = ?"),
            {blob, m_office.value, one.subject.value, one.version});
        if (!saved)
            return fail(saved);
    }
    return found.size() < most ? SubjectId{} : found.last().subject;
}

Result<> SubjectKeys::erase(const SubjectId &subject)
{
    const Result<qint64> gone =
        m_store.run(QStringLiteral("DELETE FROM subject_keys WHERE office = ? AND subject = ?"), {m_office.value, subject.value});
    forgetAll(); // erasing is rare, and a rollback reads the row again
    return gone ? Result<>() : fail(gone);
}

void SubjectKeys::forgetAll()
{
    m_kept.clear();
    m_order.clear();
    if (m_memory.isValid())
        sodium_memzero(m_memory.at(), m_memory.size());
}
