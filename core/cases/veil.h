// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/caserecord.h"
#include "core/ledger/erasurebook.h"
#include "core/store/value.h"

#include <functional>

class Store;

/// A complaint or report is invisible to whom it names (DOMAIN.md sections 6 and 10): they see it in no list, search, figure,
/// warning, export or print, and do nothing to it. The only manager of an office sees it, writes down and forwards, and closes
/// nothing. Who is named is known by the plain part of the case's entries (`hiddenFrom`), so that it needs no key.
class Veil
{
public:
    /// Whether somebody is the only manager.
    using Alone = std::function<bool(const PersonId &)>;

    Veil(const Store &store, OfficeId office, const ErasureBook &erasures) : m_store(store), m_office(std::move(office)), m_erasures(erasures) {}

    /// Who looks from now on; nobody: everything is seen.
    void setViewer(std::function<PersonId()> viewer, Alone alone);
    /// Whether something at all is hidden from who looks: else nothing needs to be asked.
    Result<bool> hidesAny() const;
    /// Whether that case is.
    Result<bool> hides(const CaseId &id) const;
    /// Whether it names who looks: the only manager sees it all the same.
    Result<bool> namesViewer(const CaseId &id) const;
    /// NotAllowed when it is. The sentence does not tell what it is.
    Result<> mayOpen(const CaseId &id) const;
    /// A condition for `c.id` (or another column of case ids) with its values; empty when nothing is hidden.
    struct Condition
    {
        QString sql;
        QList<Value> values;
    };
    Result<Condition> condition(const QString &column) const;
    /// The open cases that are hidden, for figures to leave out: columns of `cases c`, one call each.
    Result<> eachOpen(const QString &columns, const std::function<void(const class Row &)> &onRow) const;

    const ErasureBook &erasures() const { return m_erasures; }
    /// NotAllowed, or NamedInCase for the only manager, unless this person may enter that about its case.
    Result<> mayEnter(const PersonId &actor, const NewEvent &event) const;

private:
    /// Nobody: who looks sees everything.
    PersonId veiled() const;
    Result<bool> names(const PersonId &person, const QString &caseId) const;

    const Store &m_store;
    OfficeId m_office;
    const ErasureBook &m_erasures;
    std::function<PersonId()> m_viewer;
    Alone m_alone;
};
