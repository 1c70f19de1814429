// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/rights.h"

#include "core/ledger/lockedkinds.h"

#include <QHash>

namespace {

enum Whom : unsigned {
    ByClerk = 1,
    ByManager = 2,
    ByAuditor = 4,
    Counter = ByClerk | ByManager,
    Anybody = ByClerk | ByManager | ByAuditor,
};

struct Row
{
    const char *kind;
    unsigned whom;
    bool second = false;
};

constexpr Row table[] = {
    // the office and its rules
    {"office-set-up", ByManager},
    {"standard-adopted", ByManager, true},
    {"calendar-adopted", ByManager, true},
    // cases
    {"case-accepted", Counter},
    {"milestone-reached", Counter},
    {"case-closed", Counter},
    {"case-archived", Counter},
    {"case-paused", Counter},
    {"case-resumed", Counter},
    {"materials-received", Counter},
    {"case-noted", Counter},
    {"case-hidden", Anybody},
    {"case-transferred", Counter},
    {"external-number-set", Counter},
    {"case-corrected", Counter, true},
    {"case-voided", Counter, true},
    {"case-withdrawn", Counter},
    {"case-terminated", Counter, true},
    {"case-reopened", Counter, true},
    {"follow-up-recorded", Counter},
    {"personal-revealed", Anybody},
    {"document-printed", Anybody},
    {"print-failed", Anybody},
    {"document-exported", Anybody},
    {"data-erased", ByManager, true},
    // applications and visits
    {"application-told", Counter},
    {"application-told-again", Counter},
    {"application-dropped", Counter},
    {"visit-begun", Counter},
    {"visit-item-begun", Counter},
    {"visit-item-changed", Counter},
    {"visit-item-ended", Counter},
    {"visit-priority-set", Counter},
    {"visit-ended", Counter},
    // people and keys
    {"person-joined", ByManager},
    {"person-named", Counter},
    {"person-renamed", ByManager},
    {"person-role-changed", ByManager},
    {"person-left", ByManager},
    {"password-set", Anybody},
    {"password-reset", ByManager},
    {"logged-in", Anybody},
    {"logged-out", Anybody},
    {"login-failed", Anybody},
    {"key-rotated", ByManager},
    {"recovery-key-made", ByManager},
    {"recovery-key-tried", ByManager},
    {"recovery-key-used", ByManager},
    {"password-policy-chosen", ByManager},
    {"countersigned", Anybody},
    // store, clock, ledger
    {"store-restored", ByManager},
    {"store-checked", Anybody},
    {"check-failed", Anybody},
    {"day-sealed", Anybody},
    {"clock-warned", Anybody},
    {"clock-jumped", Anybody},
    {"clock-stated", Counter},
    {"clock-confirmed", ByManager},
};

const Row *rowOf(const QString &kind)
{
    static const QHash<QString, const Row *> rows = [] {
        QHash<QString, const Row *> made;
        for (const Row &row : table)
            made.insert(QString::fromLatin1(row.kind), &row);
        return made;
    }();
    return rows.value(kind);
}

unsigned bitOf(Role role)
{
    switch (role) {
    case Role::Manager:
        return ByManager;
    case Role::Auditor:
        return ByAuditor;
    case Role::Clerk:
        break;
    }
    return ByClerk;
}

} // namespace

QStringList Rights::kinds()
{
    QStringList all;
    for (const Row &row : table)
        all << QString::fromLatin1(row.kind);
    return all;
}

bool Rights::isKnown(const QString &kind)
{
    return rowOf(kind) != nullptr;
}

bool Rights::may(Role role, const QString &kind)
{
    const Row *const row = rowOf(kind);
    return row && (row->whom & bitOf(role)) != 0;
}

bool Rights::mayAudit(Role role)
{
    return role != Role::Clerk;
}

bool Rights::whileLocked(const QString &kind)
{
    return LockedKinds::mayLackTag(kind);
}

bool Rights::needsNobody(const QString &kind)
{
    const Row *const row = rowOf(kind);
    return row && row->whom == Anybody && whileLocked(kind);
}

bool Rights::needsSecond(const QString &kind)
{
    const Row *const row = rowOf(kind);
    return row && row->second;
}
