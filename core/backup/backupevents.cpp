// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupevents.h"

NewEvent BackupEvents::restored(const OfficeId &office, const QString &fileName, const BackupManifest &from, const std::optional<Before> &before,
                                const QList<ErasureEvents::Erased> &erased)
{
    NewEvent event{QString::fromLatin1(storeRestored), 1, SubjectId{office.value},
                   {{QStringLiteral("file"), fileName},
                    {QStringLiteral("head"), QString::fromLatin1(from.head.toHex())},
                    {QStringLiteral("pos"), from.pos},
                    {QStringLiteral("epoch"), from.epoch},
                    {QStringLiteral("madeAt"), from.madeUtcMs}},
                   {}};
    if (before) {
        event.plain.insert(QStringLiteral("oldHead"), QString::fromLatin1(before->head.toHex()));
        event.plain.insert(QStringLiteral("oldPos"), before->pos);
    }
    if (!erased.isEmpty())
        event.plain.insert(QStringLiteral("erased"), ErasureEvents::listed(erased));
    return event;
}
