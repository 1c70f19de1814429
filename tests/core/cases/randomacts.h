// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/officefixture.h"

#include <QRandomGenerator>

/// A life of an office from a seed: one act after another at any hour; what the desk refuses is refused.
namespace RandomActs {

/// A business whose limit is in hours or minutes.
inline CaseDraft quick(const QString &type)
{
    CaseDraft draft;
    draft.businessType = type;
    draft.customerClass = QStringLiteral("residential");
    draft.trustFields = true;
    draft.fields = {{QStringLiteral("name"), QStringLiteral("李秀兰")}};
    return draft;
}

inline CaseDraft draft(QRandomGenerator &dice)
{
    switch (dice.bounded(6)) {
    case 0: return OfficeFixture::supply();
    case 1: return OfficeFixture::supply(QStringLiteral("hv-dual"));
    case 2: return quick(QStringLiteral("reconnect"));
    case 3: return quick(QStringLiteral("fault-repair"));
    default: return OfficeFixture::complaint();
    }
}

inline void reachOne(OfficeFixture &office, const CaseFile &file, QRandomGenerator &dice)
{
    if (file.acts.milestones.isEmpty())
        return;
    const QString milestone = file.acts.milestones.at(dice.bounded(int(file.acts.milestones.size())));
    const bool judged = milestone.contains(QLatin1String("inspected")) || milestone == QLatin1String("design-reviewed");
    const QString outcome = !judged ? QString() : dice.bounded(3) ? QStringLiteral("passed") : QStringLiteral("failed");
    (void)office->caseDesk().reach(office.act(), file.record.id, milestone, outcome);
}

inline void correct(OfficeFixture &office, const CaseFile &file, const QString &why)
{
    Correction correction;
    correction.acceptedMs = file.record.acceptedMs - 3'600'000;
    correction.fields = {{QStringLiteral("name"), QStringLiteral("王五")}};
    correction.reason = why;
    (void)office->caseDesk().correct(office.act(), file.record.id, correction);
}

/// One act on one of `cases`, or a new case among them.
inline void one(OfficeFixture &office, QList<CaseId> &cases, QRandomGenerator &dice)
{
    if (cases.isEmpty() || dice.bounded(4) == 0) {
        CaseDraft made = draft(dice);
        made.trustFields = true; // its form is not what is tried here
        cases << office.accept(made);
        return;
    }
    CaseDesk &desk = office->caseDesk();
    const CaseId id = cases.at(dice.bounded(int(cases.size())));
    const CaseFile file = *office->caseViews().file(id);
    const QString why = QStringLiteral("随机");
    switch (dice.bounded(11)) {
    case 0:
    case 1:
    case 2:
    case 3: reachOne(office, file, dice); break;
    case 4: (void)desk.pause(office.act(), id, file.acts.pauseReasons.value(0), why); break;
    case 5: (void)desk.resume(office.act(), id, {}); break;
    case 6: (void)desk.withdraw(office.act(), id, why); break;
    case 7: (void)desk.reopen(office.act(), id, why); break;
    case 8: correct(office, file, why); break;
    case 9: (void)(dice.bounded(4) ? desk.note(office.act(), id, why) : desk.voidMistaken(office.act(), id, why)); break;
    default: (void)desk.note(office.act(), id, why);
    }
}

} // namespace RandomActs
