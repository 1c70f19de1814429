// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/drafts/formdraft.h"
#include "core/store/value.h"

#include <QList>

#include <functional>

class Store;
class Vault;

/// Half-typed forms of the whole office, sealed, each under a key of its own that goes with it. Neither ledger nor book: a rebuild leaves them alone,
/// and what is submitted takes its draft away in the same transaction (Workplace::submitted).
///
/// Whose a draft is: the device that saved it last may save it again. Everyone may take it up as soon as nobody types in it: at its own device, where
/// the caller knows which form is open, always; from another device once it was not saved for `aliveMs`. Who took it up is its device from then on.
class DraftShelf
{
public:
    /// So long after its last save a draft of another device counts as being typed.
    static constexpr qint64 aliveMs = 10 * 60'000;
    /// So long one is kept that nobody comes back to.
    static constexpr qint64 keptMs = 30 * 86'400'000LL;

    DraftShelf(Store &store, Vault &vault, OfficeId office);

    /// `mayTake`: whether who works here may see that draft. A half-typed complaint is for who typed it alone: whom it names is not known for certain
    /// before it is sent. Unset: every draft is for everybody.
    void setMayTake(std::function<bool(const FormDraft &)> mayTake) { m_mayTake = std::move(mayTake); }

    /// Puts the draft on the shelf in place of its older state, in one transaction: the older one stays when it fails. DraftGone when another device
    /// took it up meanwhile.
    Result<> save(const FormDraft &draft);
    /// At most `most`, the newest first. One whose seal does not open is left out: it must not keep the others from their owners.
    Result<QList<FormDraft>> all(int most = 20) const;
    /// What is to be offered at `device`, where `inHand` is being typed (empty: none), the newest first.
    Result<QList<DraftRow>> offered(const DeviceId &device, const DraftId &inHand, qint64 nowMs) const;
    /// For going on with it at `device`. DraftGone when it was submitted, thrown away or taken up elsewhere.
    Result<FormDraft> take(const DraftId &id, const DeviceId &device, qint64 nowMs);
    /// Takes it away together with its key; one that is not there is no error. Joins a transaction that runs.
    Result<> remove(const DraftId &id);
    /// Those last saved before that time, as remove() does.
    Result<> removeOlder(qint64 savedMs);

private:
    Result<> write(const FormDraft &draft);
    Result<QList<FormDraft>> read(const QString &where, const QList<Value> &values) const;
    bool mayTake(const FormDraft &draft) const { return !m_mayTake || m_mayTake(draft); }

    Store &m_store;
    Vault &m_vault;
    OfficeId m_office;
    std::function<bool(const FormDraft &)> m_mayTake;
};
