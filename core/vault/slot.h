// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/vault/lockedbytes.h"

#include <QByteArray>

class Store;

/// One way to the master key: Argon2id over a secret gives a key that wraps it, and a commitment that ties the slot to
/// that one key. The open slot's secret is empty, its parameters the smallest that a slot may carry.
struct Slot
{
    QString name;
    QString kind;
    qint64 suite = 0;
    qint64 ops = 0;
    qint64 memory = 0; ///< bytes
    QByteArray salt;
    QByteArray commitment;
    QByteArray wrapped;
};

namespace Slots {

QString openKind();

Slot make(const OfficeId &office, const QString &name, const QByteArray &secret, const LockedBytes &master);
/// Fills `master`. VaultLocked when the secret, the office or the slot's bytes are not the right ones.
Result<> open(const OfficeId &office, const Slot &slot, const QByteArray &secret, LockedBytes &master);

Result<> save(Store &store, const OfficeId &office, const Slot &slot);
Result<QList<Slot>> load(const Store &store, const OfficeId &office);

} // namespace Slots
