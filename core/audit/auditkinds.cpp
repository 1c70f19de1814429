// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditkinds.h"

#include "core/people/rights.h"

#include <algorithm>

namespace {

struct Row
{
    const char *kind;
    AuditGroup group;
};

constexpr Row rows[] = {
    {"personal-revealed", AuditGroup::Looks},
    {"document-printed", AuditGroup::Looks},
    {"print-failed", AuditGroup::Looks},
    {"document-exported", AuditGroup::Looks},
    {"logged-in", AuditGroup::People},
    {"logged-out", AuditGroup::People},
    {"login-failed", AuditGroup::People},
    {"person-joined", AuditGroup::People},
    {"person-named", AuditGroup::People},
    {"person-renamed", AuditGroup::People},
    {"person-role-changed", AuditGroup::People},
    {"person-left", AuditGroup::People},
    {"password-set", AuditGroup::People},
    {"password-reset", AuditGroup::People},
    {"password-policy-chosen", AuditGroup::People},
    {"key-rotated", AuditGroup::People},
    {"recovery-key-made", AuditGroup::People},
    {"recovery-key-tried", AuditGroup::People},
    {"recovery-key-used", AuditGroup::People},
    {"countersigned", AuditGroup::People},
    {"case-accepted", AuditGroup::Cases},
    {"milestone-reached", AuditGroup::Cases},
    {"case-closed", AuditGroup::Cases},
    {"case-archived", AuditGroup::Cases},
    {"case-paused", AuditGroup::Cases},
    {"case-resumed", AuditGroup::Cases},
    {"materials-received", AuditGroup::Cases},
    {"case-noted", AuditGroup::Cases},
    {"case-hidden", AuditGroup::Cases},
    {"case-transferred", AuditGroup::Cases},
    {"external-number-set", AuditGroup::Cases},
    {"case-corrected", AuditGroup::Cases},
    {"case-voided", AuditGroup::Cases},
    {"case-withdrawn", AuditGroup::Cases},
    {"case-terminated", AuditGroup::Cases},
    {"case-reopened", AuditGroup::Cases},
    {"follow-up-recorded", AuditGroup::Cases},
    {"data-erased", AuditGroup::Cases},
    {"application-told", AuditGroup::Applications},
    {"application-told-again", AuditGroup::Applications},
    {"application-dropped", AuditGroup::Applications},
    {"visit-begun", AuditGroup::Visits},
    {"visit-item-begun", AuditGroup::Visits},
    {"visit-item-changed", AuditGroup::Visits},
    {"visit-item-ended", AuditGroup::Visits},
    {"visit-priority-set", AuditGroup::Visits},
    {"visit-ended", AuditGroup::Visits},
};

AuditGroup groupOf(const QString &kind)
{
    const auto found = std::find_if(std::begin(rows), std::end(rows), [&kind](const Row &row) { return kind == QLatin1String(row.kind); });
    return found == std::end(rows) ? AuditGroup::Office : found->group; // its rules, clock, seals, store
}

} // namespace

QList<AuditGroup> AuditKinds::groups()
{
    return {AuditGroup::Looks, AuditGroup::People, AuditGroup::Cases, AuditGroup::Applications, AuditGroup::Visits, AuditGroup::Office};
}

QString AuditKinds::keyOf(AuditGroup group)
{
    switch (group) {
    case AuditGroup::Looks: return QStringLiteral("looks");
    case AuditGroup::People: return QStringLiteral("people");
    case AuditGroup::Cases: return QStringLiteral("cases");
    case AuditGroup::Applications: return QStringLiteral("applications");
    case AuditGroup::Visits: return QStringLiteral("visits");
    case AuditGroup::Office: break;
    }
    return QStringLiteral("office");
}

QStringList AuditKinds::of(AuditGroup group)
{
    QStringList kinds = all();
    kinds.removeIf([group](const QString &kind) { return groupOf(kind) != group; });
    return kinds;
}

QStringList AuditKinds::all()
{
    return Rights::kinds(); // a kind without a row there is refused
}
