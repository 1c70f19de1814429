// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/workcalendar.h"
#include "core/intake/demoforms.h"

/// One thing that will be done to a made-up case.
struct DemoStep
{
    enum class Kind { Tell, TellAgain, Drop, Reach, Pause, Resume, FollowUp, Withdraw, Void, ReceiveMaterials };

    Kind kind = Kind::Reach;
    qint64 atMs = 0;
    QString key; ///< milestone, pause reason, the answer of a follow-up, or the paper
    QString outcome;
};

/// One made-up case from its acceptance to where the story leaves it.
struct DemoCase
{
    QList<DemoStep> before; ///< 待补申请: told, told again, dropped; in order of time
    QStringList missing;    ///< what the customer did not bring the first time
    CaseDraft draft;
    PersonId clerk;
    qint64 acceptedMs = 0;  ///< 0: it never came to an acceptance
    QList<DemoStep> steps; ///< in order of time
};

/// How a case that is still open stands when the story ends.
enum class DemoState { Overdue, LastDay, Nearing, Paused, Provisional, WaitsForCustomer, ClockNotStarted, Fresh };
inline constexpr int demoStateCount = 8;

/// Believable business: which types come how often, how long each stage takes, how often it is late.
class DemoBusiness
{
public:
    DemoBusiness(const Standard &standard, const WorkCalendar &calendar, DemoDice &dice);

    /// A case that is closed by `untilMs`: a quick one when there is little time left.
    DemoCase finished(qint64 acceptedMs, qint64 untilMs);
    /// A customer who was told what is missing and has not come back: gave it up by `untilMs`, lets it lapse, or still may come.
    DemoCase applied(qint64 toldMs, qint64 untilMs);
    /// One who came back with it; else as finished().
    DemoCase finishedAfterTelling(qint64 toldMs, qint64 untilMs);
    /// When a case must have come in to stand like this at `nowMs`.
    qint64 acceptedFor(DemoState state, qint64 nowMs);
    /// A case that stands like this at `nowMs`; `acceptedMs` from acceptedFor().
    DemoCase unfinished(DemoState state, qint64 acceptedMs, qint64 nowMs);
    /// A moment of the office's day on that date.
    qint64 momentOf(QDate day);

private:
    DemoCase begun(const QString &type, const QString &customerClass, qint64 acceptedMs);
    void addSupply(DemoCase &story);
    void addHighVoltage(DemoCase &story);
    void addVoice(DemoCase &story);
    void addRepair(DemoCase &story);
    void addMeter(DemoCase &story);
    void addPlain(DemoCase &story);
    void addSteps(DemoCase &story);
    void addArchive(DemoCase &story);
    void addGap(DemoCase &story, qint64 untilMs);
    QStringList askedFor(const DemoCase &story) const;
    bool tellFirst(DemoCase &story, qint64 toldMs);
    void endEarly(DemoCase &story);
    void reach(DemoCase &story, const QString &milestone, int workingDays, const QString &outcome = {});
    void reachAfter(DemoCase &story, const QString &milestone, int minutes);
    int within(int limit);
    qint64 lastOf(const DemoCase &story) const;
    QDate startOf(int workingDays, QDate due) const;

    const Standard &m_standard;
    const WorkCalendar &m_calendar;
    DemoDice &m_dice;
    DemoForms m_forms;
};
