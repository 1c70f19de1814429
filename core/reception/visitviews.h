// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cleartext.h"
#include "core/base/result.h"
#include "core/reception/visit.h"
#include "core/reception/visitday.h"

#include <optional>

class ErasureBook;
class Store;
class Vault;
class VisitBook;

/// Reads visits: who is in hand, and the figures of a day. Per window and type, never per person.
class VisitViews
{
public:
    VisitViews(const Store &store, const Vault &vault, const VisitBook &book, const ErasureBook &erasures) : m_store(store), m_vault(vault), m_book(book), m_erasures(erasures) {}

    Result<std::optional<Visit>> inHand(const DeviceId &device) const;
    Result<Visit> visit(const VisitId &id) const;
    /// The customer's name as it was last known; empty when it never was.
    Result<ClearText> customer(const VisitId &id) const;
    Result<VisitFigures> ofDay(QDate day) const;

private:
    const Store &m_store;
    const Vault &m_vault;
    const VisitBook &m_book;
    const ErasureBook &m_erasures;
};
