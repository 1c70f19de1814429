// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/ledger/event.h"
#include "core/reception/visit.h"
#include "core/workplace/officethread.h"

#include <QObject>
#include <QTimer>

#include <deque>

class Feedback;

/// Sends the acts of a visit to the office in the order in which they were done, one after the other. An act whose outcome is not known is kept with its
/// operation id and sent again; one that is refused is told and left out.
class VisitActs : public QObject
{
    Q_OBJECT

public:
    using Job = std::function<Result<Visit>(Workplace &, const Act &)>;

    VisitActs(OfficeThread &office, Feedback &feedback, const Clock &clock, QObject *parent = nullptr);
    /// What waits is sent all the same, in its order; nobody hears its answers.
    ~VisitActs() override;

    void send(const PersonId &actor, Job job);
    /// Acts whose outcome is not known yet.
    qsizetype waiting() const { return static_cast<qsizetype>(m_waiting.size()); }
    QString newId() { return m_ids.next(); }
    /// How long an unknown outcome rests before it is asked again.
    void setPatience(int ms) { m_again.setInterval(ms); }

Q_SIGNALS:
    void done(const Visit &visit);
    void refused(const Error &error);

private:
    struct Waiting
    {
        Act act;
        Job job;
    };

    void sendFirst();
    void answered(const Result<Visit> &answer);

    OfficeThread &m_office;
    Feedback &m_feedback;
    UuidV7Source m_ids;
    std::deque<Waiting> m_waiting;
    QTimer m_again;
    QObject *m_ear;          ///< hears the answers; goes before everything else of this does
    bool m_going = false;
    bool m_sending = false;
    bool m_told = false; ///< that the first one's outcome is not known
};
