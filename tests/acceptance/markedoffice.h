// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/workplace/workplace.h"
#include "tests/acceptance/leakscan.h"

#include <memory>

/// An office in which marked persons went through everything that can be done with a customer without the window: accepted, with gaps, told what is missing,
/// received, imported, half typed, corrected, paused, moved on and ended in every way.
class MarkedOffice
{
public:
    /// Made at `path`, as if ten days before `nowMs`.
    MarkedOffice(const QString &path, qint64 nowMs);

    /// Marked persons work here from now on, with marked passwords. The paper key, which may be found nowhere, comes back; empty: it could not be done.
    QString takePeopleOn();
    static QString password(int number) { return MarkedPerson::of(number).text + QStringLiteral(" 口令"); }

    /// Persons 0 … `count` − 1. Empty, or what could not be done.
    QString receive(int count);
    /// Persons from `first` on as a register that a spreadsheet exported, in `folder`; imported.
    QString importRegister(const QString &folder, int first, int count);
    Workplace &place() { return *m_place; }
    void close() { m_place.reset(); }

    static CaseDraft draftOf(const MarkedPerson &person);

private:
    Act act() { return m_place->newAct(m_actor); }
    QString receiveOne(int number, const MarkedPerson &person);
    QString complainOrAsk(int number, const MarkedPerson &person);
    QString tellWhatIsMissing(int number, const MarkedPerson &person);
    QString moveOn(int number, const CaseId &id, const MarkedPerson &person);
    QString keepHalfTyped(int number, const MarkedPerson &person);
    QString visit(int number, const MarkedPerson &person, const CaseId &about);

    ManualClock m_clock;
    PersonId m_actor{QStringLiteral("张敏")};
    bool m_hasPeople = false;
    std::unique_ptr<Workplace> m_place;
    QString m_path;
};
