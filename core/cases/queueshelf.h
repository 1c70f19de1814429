// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/personqueue.h"

class Store;
class Vault;

/// Columns and views of the queue, kept for each person, sealed. Neither ledger nor book: no promise to a customer hangs on it, and a rebuild leaves
/// it alone.
class QueueShelf
{
public:
    QueueShelf(Store &store, Vault &vault, OfficeId office);

    /// Nothing kept yet: the program's own choice. What cannot be understood of it is left out.
    Result<PersonQueue> of(const PersonId &person) const;
    /// In place of what was kept before, whole or not at all.
    Result<> keep(const PersonId &person, const PersonQueue &queue);

private:
    Result<> write(const PersonId &person, const PersonQueue &queue);

    Store &m_store;
    Vault &m_vault;
    OfficeId m_office;
};
