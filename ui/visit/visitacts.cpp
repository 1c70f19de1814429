// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/visit/visitacts.h"

#include "ui/shell/feedback.h"

namespace {

constexpr int againMs = 3000;

/// The commit's outcome is not known: the same act must be tried again, not a new one.
bool isUnknown(const Error &error)
{
    return error.code == ErrorCode::OutcomeUnknown || error.code == ErrorCode::StoreSuspect;
}

} // namespace

VisitActs::VisitActs(OfficeThread &office, Feedback &feedback, const Clock &clock, QObject *parent)
    : QObject(parent), m_office(office), m_feedback(feedback), m_ids(clock), m_ear(new QObject(this))
{
    m_again.setSingleShot(true);
    m_again.setInterval(againMs);
    connect(&m_again, &QTimer::timeout, this, &VisitActs::sendFirst);
}

VisitActs::~VisitActs()
{
    m_going = true;
    delete m_ear; // an answer that is on its way is told as cancelled: while there is still somebody to be told
    if (m_sending && !m_waiting.empty())
        m_waiting.pop_front();
    for (Waiting &one : m_waiting)
        m_office.ask([act = one.act, job = std::move(one.job)](Workplace &place) { return job(place, act); }, OfficeThread::Urgency::Act);
}

void VisitActs::send(const PersonId &actor, Job job)
{
    m_waiting.push_back({Act{OpId{m_ids.next()}, actor}, std::move(job)});
    sendFirst();
}

void VisitActs::sendFirst()
{
    if (m_sending || m_waiting.empty())
        return;
    m_sending = true;
    m_again.stop();
    m_office
        .ask([act = m_waiting.front().act, job = m_waiting.front().job](Workplace &place) { return job(place, act); }, OfficeThread::Urgency::Act)
        .then(m_ear, [this](const Result<Visit> &answer) { answered(answer); })
        .onCanceled(m_ear, [this] { answered(fail(ErrorCode::StoreSuspect, QStringLiteral("the office thread did not run the act"))); });
}

void VisitActs::answered(const Result<Visit> &answer)
{
    if (m_going)
        return;
    m_sending = false;
    if (!answer && isUnknown(answer.error())) {
        if (!m_told)
            m_feedback.refused(answer.error());
        m_told = true;
        m_again.start();
        return;
    }
    m_told = false;
    m_waiting.pop_front();
    if (answer) {
        Q_EMIT done(*answer);
    } else {
        m_feedback.refused(answer.error());
        Q_EMIT refused(answer.error());
    }
    sendFirst();
}
