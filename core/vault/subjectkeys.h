// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/vault/lockedbytes.h"

#include <QHash>

#include <list>
#include <optional>
#include <utility>

class KeyRing;
class Store;

/// The keys of cases, visits, customers and entries: in the store wrapped, the most recently used ones open in locked
/// memory.
class SubjectKeys
{
public:
    /// New keys are wrapped by the newest generation of the ring, which must outlive this.
    SubjectKeys(Store &store, const OfficeId &office, const KeyRing &ring);

    /// The key of a subject, 32 bytes, good until the next call. SealBroken when there is none or it does not unwrap.
    Result<const unsigned char *> key(const SubjectId &subject, quint32 version);
    /// The same, made and stored at first need.
    Result<const unsigned char *> keyOrNew(const SubjectId &subject, quint32 version);
    /// Wraps up to `most` keys that an older generation wrapped anew, from subject `after` on; the last one looked at, empty when there are no more.
    Result<SubjectId> rewrap(const SubjectId &after, int most);
    /// Deletes the subject's keys of every version.
    Result<> erase(const SubjectId &subject);
    void forgetAll();

private:
    using Name = std::pair<SubjectId, quint32>; ///< and the version
    struct Kept
    {
        Name name;
        size_t place;
    };

    QByteArray placeOf(const SubjectId &subject, quint32 version) const;
    const unsigned char *kept(const Name &name);
    unsigned char *keep(const Name &name);
    Result<QByteArray> wrapped(const SubjectId &subject, quint32 version) const;
    Result<const unsigned char *> unwrapped(const SubjectId &subject, quint32 version, const QByteArray &blob);
    /// The key out of its wrapping, whichever generation did that.
    std::optional<QByteArray> clearOf(const SubjectId &subject, quint32 version, const QByteArray &blob) const;
    Result<const unsigned char *> made(const SubjectId &subject, quint32 version);

    Store &m_store;
    OfficeId m_office;
    const KeyRing &m_ring;
    LockedBytes m_memory;
    std::list<Kept> m_order; ///< most recently used first
    QHash<Name, std::list<Kept>::iterator> m_kept;
};
