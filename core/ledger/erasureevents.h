// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/event.h"

#include <QJsonArray>
#include <QList>

/// Kinds of entries about erased personal data. Stored for good.
///
/// data-erased     one for each subject (case, application, visit) whose key is gone. plain: reason (term-over, own-request,
///                 entered-wrongly, other), of (the case that was asked for), subjects (how many in this act),
///                 backupsUntil (yyyymmdd: from then on no backup holds the key). No sealed part: it would make a key anew.
/// store-restored  (core/backup/backupevents.h) beside other things `erased`, a list of [subject, reason, backupsUntil]: what had been erased in the
///                 store that stood there, and was not yet in the backup.
namespace ErasureEvents {

inline constexpr const char *erased = "data-erased";
inline constexpr const char *storeRestored = "store-restored";

/// Whose data are erased, and by what was said then.
struct Erased
{
    SubjectId subject;
    QString reason;
    qint64 backupsUntil = 0; ///< yyyymmdd
};

QJsonArray listed(const QList<Erased> &erased);
/// Whose data that entry says are erased, of whichever kind it is; nobody's by most.
QList<Erased> by(const Event &event);

} // namespace ErasureEvents
