// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clockguard/guardedclock.h"
#include "tests/support/fakemachine.h"
#include "tests/support/officefixture.h"

/// A real office on a PC whose clock can be wrong. The program was built on 2026-11-01; the office was made on Wednesday 2026-11-18 at 09:00.
class GuardedOffice
{
public:
    GuardedOffice();

    static qint64 at(const QString &text) { return OfficeFixture::at(text); }
    Workplace &operator*() { return *place; }
    Workplace *operator->() { return place.get(); }
    QString path() const { return folder.filePath(QStringLiteral("office.db")); }
    Act act(const char *person = "zhang-min") { return place->newAct(PersonId{QString::fromLatin1(person)}); }

    void close() { place.reset(); }
    /// Opens the store as the window does.
    void open();
    /// The PC is switched off, and on again with that on its clock.
    void restartPc(qint64 wallMs);
    Result<CaseId> accept();
    ClockFacts facts() { return place->clockDesk().facts().value_or(ClockFacts{}); }
    /// Kinds of the last entries, the newest first.
    QStringList lastKinds(int count);
    Event lastEvent();
    CaseDeadline planReply(const CaseId &id);

    QTemporaryDir folder{fastFolder()};
    FakeMachine machine;
    std::unique_ptr<GuardedClock> clock;
    std::unique_ptr<Workplace> place;
};
