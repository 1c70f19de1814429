// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/erasurebook.h"

#include "core/ledger/bookdigest.h"
#include "core/ledger/erasureevents.h"
#include "core/store/store.h"

Result<> ErasureBook::apply(const Event &event, const Rules &)
{
    const QList<ErasureEvents::Erased> erased = ErasureEvents::by(event);
    for (const ErasureEvents::Erased &one : erased) {
        const Result<qint64> written =
            m_store.run(QStringLiteral("INSERT INTO erased_subjects (office, subject, pos, at, reason, backups_until) VALUES (?, ?, ?, ?, ?, ?) "
                                       "ON CONFLICT (office, subject) DO NOTHING"),
                        {m_office.value, one.subject.value, event.pos, event.wallUtcMs, one.reason, one.backupsUntil});
        if (!written)
            return fail(written);
    }
    return {};
}

Result<> ErasureBook::clear()
{
    const Result<qint64> gone = m_store.run(QStringLiteral("DELETE FROM erased_subjects WHERE office = ?"), {m_office.value});
    return gone ? Result<>() : fail(gone);
}

Result<QByteArray> ErasureBook::digest() const
{
    BookDigest digest(m_store);
    constexpr int columns = 5;
    const Result<> all = digest.add(QStringLiteral("SELECT subject, pos, at, reason, backups_until FROM erased_subjects WHERE office = ? "
                                                   "ORDER BY office, subject"),
                                    columns, {m_office.value});
    return all ? Result<QByteArray>(digest.result()) : fail(all);
}

Result<bool> ErasureBook::isErased(const SubjectId &subject) const
{
    return m_store.first(QStringLiteral("SELECT 1 FROM erased_subjects WHERE office = ? AND subject = ?"), {m_office.value, subject.value},
                         [](const Row &) {});
}

bool ErasureBook::explains(const Error &error, const SubjectId &subject) const
{
    return error.code == ErrorCode::SealBroken && isErased(subject).value_or(false);
}
