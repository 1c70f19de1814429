// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caserecord.h"

class Store;

/// What an open case is counted by in the strip and the filter chips. Days are numbers yyyymmdd in China, CaseRow::notYet for never.
struct TallyKey
{
    QString type;
    QString waitsFor;
    int sortDay = 0;
    int amberDay = 0;
    bool paused = false;
    bool provisional = false;
    bool conflict = false;

    bool operator==(const TallyKey &) const = default;

    /// None for a case that is not open: it is counted nowhere.
    static std::optional<TallyKey> of(const CaseRecord &record, const QList<CaseDeadline> &deadlines);
};

/// How many cases are open by type, whom they wait for and day (0005_tally.sql). The book of cases moves a case from one count to another with
/// every act, so that figures cost by the days on which something is due and not by the cases.
class CaseTally
{
public:
    CaseTally(Store &store, OfficeId office);

    /// A case that was counted under `from` counts under `to` from now on. None: was, or is, not open.
    Result<> move(const std::optional<TallyKey> &from, const std::optional<TallyKey> &to);

private:
    Result<> add(const TallyKey &key);
    Result<> take(const TallyKey &key);

    Store &m_store;
    OfficeId m_office;
};
