// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/drafts/formdraft.h"

#include <QList>

class Store;
class Vault;

/// Half-typed forms of the whole office, sealed, each under a key of its own that goes with it. Neither ledger nor book: a rebuild leaves them alone,
/// and what is submitted takes its draft away in the same transaction (Workplace::submitted).
class DraftShelf
{
public:
    DraftShelf(Store &store, Vault &vault, OfficeId office);

    /// Puts the draft on the shelf in place of its older state, in one transaction: the older one stays when it fails.
    Result<> save(const FormDraft &draft);
    /// At most `most`, the newest first. One whose seal does not open is left out: it must not keep the others from their owners.
    Result<QList<FormDraft>> all(int most = 20) const;
    /// Takes it away together with its key; one that is not there is no error. Joins a transaction that runs.
    Result<> remove(const DraftId &id);

private:
    Result<> write(const FormDraft &draft);

    Store &m_store;
    Vault &m_vault;
    OfficeId m_office;
};
