// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgercheck.h"

#include "core/ledger/ledgerentry.h"
#include "core/ledger/lockedkinds.h"
#include "core/vault/vault.h"

QString LedgerChains::problemOf(const LedgerEntry &entry)
{
    const Event &event = entry.event;
    const QString chain = event.office.value + u'\n' + event.device.value + u'\n' + QString::number(event.epoch);
    End &end = m_ends[chain];
    if (end.hash.isNull())
        end.hash = LedgerEntries::beginning();
    if (event.seq > end.seq + 1)
        return QStringLiteral("before it, from number %1 on, entries are missing").arg(end.seq + 1);
    if (event.seq < end.seq + 1)
        return QStringLiteral("number %1 is here again or out of its order").arg(event.seq);
    if (entry.prev != end.hash)
        return QStringLiteral("it does not follow from the entry before it");
    if (entry.hash != LedgerEntries::hashOf(entry))
        return QStringLiteral("its content is not what was written");
    if (entry.tag.isEmpty() && !LockedKinds::mayLackTag(event.kind))
        return QStringLiteral("it has no tag of this office");
    if (!entry.tag.isEmpty() && m_vault.isOpen() && !m_vault.isTagOf(entry.hash, entry.tag))
        return QStringLiteral("its tag is not this office's");
    end = {event.seq, entry.hash};
    return {};
}
