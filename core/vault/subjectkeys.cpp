// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/subjectkeys.h"

#include "core/store/store.h"
#include "core/vault/cipher.h"

#include <cstring>
#include <sodium.h>

namespace {

constexpr size_t keysKept = 1024;
constexpr auto keySize = static_cast<size_t>(Cipher::keyBytes);

} // namespace

SubjectKeys::SubjectKeys(Store &store, const OfficeId &office, const unsigned char *wrapKey)
    : m_store(store), m_office(office), m_wrapKey(wrapKey), m_memory(keysKept * keySize)
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

Result<const unsigned char *> SubjectKeys::unwrapped(const SubjectId &subject, quint32 version, const QByteArray &blob)
{
    std::optional<QByteArray> clear = Cipher::open(m_wrapKey, placeOf(subject, version), blob);
    if (!clear || clear->size() != Cipher::keyBytes || !m_memory.isValid())
        return fail(ErrorCode::SealBroken, QStringLiteral("a sealed part does not open"), {subject.value});
    unsigned char *const key = keep({subject, version});
    std::memcpy(key, clear->constData(), keySize);
    sodium_memzero(clear->data(), keySize);
    return key;
}

Result<const unsigned char *> SubjectKeys::made(const SubjectId &subject, quint32 version)
{
    if (!m_memory.isValid())
        return fail(ErrorCode::Internal, QStringLiteral("no memory for keys"));
    unsigned char *const key = keep({subject, version});
    randombytes_buf(key, keySize);
    const QByteArray blob =
        Cipher::seal(m_wrapKey, version, placeOf(subject, version),
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
