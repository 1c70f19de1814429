// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reception/visit.h"
#include "core/reception/visitday.h"

#include <optional>

class Store;
class Vault;
class VisitBook;

/// Reads visits: who is in hand, and the figures of a day. Per window and type, never per person.
class VisitViews
{
public:
    VisitViews(const Store &store, const Vault &vault, const VisitBook &book) : m_store(store), m_vault(vault), m_book(book) {}

    Result<std::optional<Visit>> inHand(const DeviceId &device) const;
    Result<Visit> visit(const VisitId &id) const;
    /// The customer's name as it was last known; empty when it never was.
    Result<QString> customer(const VisitId &id) const;
    Result<VisitFigures> ofDay(QDate day) const;

private:
    const Store &m_store;
    const Vault &m_vault;
    const VisitBook &m_book;
};
