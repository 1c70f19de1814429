// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/demooffice.h"

#include "core/base/chinatime.h"
#include "core/workplace/workplace.h"

#include <algorithm>
#include <limits>

namespace {

constexpr int daysOfStory = 365;
// Of a hundred customers so many are told first what is missing and come back, or do not.
constexpr int toldFirstShare = 5;
constexpr int neverBackShare = 2;
constexpr int recentDays = 20;
// Without it the cost of an act grows with the cases under way: pages of the store are written and read again and again.
constexpr int casesPerMegabyte = 1000;
constexpr int toldDays = 30; ///< so long before the end somebody was there to be warned

/// How busy a day is beside others.
int weightOf(const WorkCalendar &calendar, QDate day)
{
    return calendar.isWorkingDay(day) ? 10 : 1;
}

} // namespace

/// A case under way: what is still to be done to it.
struct DemoOffice::Story
{
    DemoCase plan;
    ApplicationId application; ///< empty: nothing was told first
    CaseId id; ///< empty before acceptance
    qsizetype before = 0;
    qsizetype done = 0;
    qint64 order = 0; ///< breaks ties, so that a seed tells one story

    bool isApplying() const { return before < plan.before.size(); }
    qint64 nextMs() const
    {
        if (isApplying())
            return plan.before.at(before).atMs;
        return id.isEmpty() ? plan.acceptedMs : plan.steps.at(done).atMs;
    }
    bool isOver() const
    {
        if (isApplying())
            return false;
        return id.isEmpty() ? plan.acceptedMs == 0 : done == plan.steps.size();
    }
};

bool DemoOffice::Later::operator()(const std::shared_ptr<Story> &a, const std::shared_ptr<Story> &b) const
{
    return a->nextMs() != b->nextMs() ? a->nextMs() > b->nextMs() : a->order > b->order;
}

qint64 DemoOffice::beginOf(qint64 untilMs)
{
    return ChinaTime::utcMs(ChinaTime::date(untilMs).addDays(-daysOfStory), QTime(8, 0));
}

DemoOffice::DemoOffice(Workplace &place, ManualClock &clock, DemoOrder order)
    : m_place(place),
      m_clock(clock),
      m_order(std::move(order)),
      m_dice(m_order.seed),
      m_standard(place.rules().current())
{
    if (m_standard)
        m_business = std::make_unique<DemoBusiness>(*m_standard, place.rules().calendar(), m_dice);
}

DemoOffice::~DemoOffice() = default;

/// Those left open, each state as often as the others, in order of time.
QList<DemoOffice::Arrival> DemoOffice::openArrivals()
{
    QList<Arrival> arrivals;
    const qint64 count = m_order.cases * m_order.openInHundred / 100;
    arrivals.reserve(count);
    for (qint64 i = 0; i < count; ++i) {
        const int state = static_cast<int>(i % demoStateCount);
        arrivals << Arrival{m_business->acceptedFor(static_cast<DemoState>(state), m_order.untilMs), state};
    }
    std::stable_sort(arrivals.begin(), arrivals.end(),
                     [](const Arrival &a, const Arrival &b) { return a.acceptedMs < b.acceptedMs; });
    m_figures.leftOpen = count;
    return arrivals;
}

/// That day's cases that will be finished. On the last day they come before the end of the story.
QList<DemoOffice::Arrival> DemoOffice::arrivalsOf(QDate day, qint64 count)
{
    QList<Arrival> arrivals;
    const qint64 beginMs = beginOf(m_order.untilMs);
    for (qint64 i = 0; i < count; ++i) {
        const qint64 moment = m_business->momentOf(day);
        arrivals << Arrival{std::clamp(moment, beginMs, m_order.untilMs - 1000), -1};
    }
    return arrivals;
}

Result<DemoFigures> DemoOffice::run()
{
    if (!m_business)
        return fail(ErrorCode::NoSuchStandard);
    if (const Result<> held = m_place.setWorkingSet(static_cast<int>(m_order.cases / casesPerMegabyte)); !held)
        return fail(held);
    m_open = openArrivals();
    m_day = ChinaTime::date(beginOf(m_order.untilMs));
    for (QDate day = m_day; day <= ChinaTime::date(m_order.untilMs); day = day.addDays(1))
        m_weight += weightOf(m_place.rules().calendar(), day);
    while (isMoreToCome()) {
        const Result<> played = m_place.ledger().batch([this] { return playSome(); });
        if (!played)
            return fail(played);
        if (m_order.progress && !m_order.progress(m_figures.cases, m_order.cases))
            return fail(ErrorCode::Stopped);
    }
    if (const Result<> told = m_place.ledger().batch([this] { return tellUntil(m_order.untilMs); }); !told)
        return fail(told);
    m_clock.setWallUtcMs(qMax(m_order.untilMs, m_clock.wallUtcMs()));
    return m_figures;
}

/// Makes the stories of the next day. Those of later days cannot begin before them.
void DemoOffice::beginDay()
{
    const qint64 finished = m_order.cases - m_open.size();
    const qint64 before = finished * m_weightSoFar / m_weight;
    m_weightSoFar += weightOf(m_place.rules().calendar(), m_day);
    QList<Arrival> arrivals = arrivalsOf(m_day, finished * m_weightSoFar / m_weight - before);
    for (; m_nextOpen < m_open.size() && ChinaTime::date(m_open.at(m_nextOpen).acceptedMs) <= m_day; ++m_nextOpen)
        arrivals << m_open.at(m_nextOpen);
    for (const Arrival &arrival : std::as_const(arrivals)) {
        if (arrival.state >= 0)
            begin(m_business->unfinished(static_cast<DemoState>(arrival.state), arrival.acceptedMs, m_order.untilMs));
        else if (m_dice.inHundred(toldFirstShare))
            begin(m_business->finishedAfterTelling(arrival.acceptedMs, m_order.untilMs));
        else
            begin(m_business->finished(arrival.acceptedMs, m_order.untilMs));
        if (m_dice.inHundred(neverBackShare))
            begin(m_business->applied(arrival.acceptedMs, m_order.untilMs));
    }
    // However small the office, somebody is still expected back.
    const bool isRecent = m_day.daysTo(ChinaTime::date(m_order.untilMs)) <= recentDays;
    const qint64 moment = m_business->momentOf(m_day);
    if (isRecent && moment < m_order.untilMs && m_place.rules().calendar().isWorkingDay(m_day) && m_dice.inHundred(35))
        begin(m_business->applied(moment, m_order.untilMs));
    m_day = m_day.addDays(1);
}

void DemoOffice::begin(DemoCase plan)
{
    if (plan.before.isEmpty() && plan.acceptedMs == 0)
        return; // a business that asks for no papers: nothing to tell
    auto story = std::make_shared<Story>();
    story->plan = std::move(plan);
    story->order = m_storiesMade++;
    m_running.push(std::move(story));
}

/// Whether there is an act left before the story's end; begins days until there is one that may be next.
bool DemoOffice::isMoreToCome()
{
    while (m_day <= ChinaTime::date(m_order.untilMs) &&
           (m_running.empty() || m_running.top()->nextMs() >= ChinaTime::utcMs(m_day)))
        beginDay();
    return !m_running.empty() && m_running.top()->nextMs() <= m_order.untilMs;
}

/// One transaction's acts, in order of time.
Result<> DemoOffice::playSome()
{
    for (int i = 0; i < m_order.actsPerTransaction && isMoreToCome(); ++i) {
        const std::shared_ptr<Story> story = m_running.top();
        m_running.pop();
        if (const Result<> played = playOne(story); !played)
            return played;
    }
    return {};
}

Result<> DemoOffice::playOne(const std::shared_ptr<Story> &story)
{
    if (const Result<> told = tellUntil(story->nextMs()); !told)
        return told;
    m_clock.setWallUtcMs(qMax(story->nextMs(), m_clock.wallUtcMs()));
    Result<> acted;
    if (story->isApplying())
        acted = apply(*story, story->plan.before.at(story->before++));
    else
        acted = story->id.isEmpty() ? accept(*story) : doStep(*story, story->plan.steps.at(story->done++));
    if (!acted)
        return acted;
    ++m_figures.acts;
    if (!story->isOver())
        m_running.push(story);
    return {};
}

/// The window was opened every morning of the last weeks.
Result<> DemoOffice::tellUntil(qint64 nowMs)
{
    const QTime opens = m_place.rules().hours().opens;
    const QDate first = ChinaTime::date(m_order.untilMs).addDays(-toldDays);
    for (QDate day = qMax(first, m_toldDay.addDays(1)); ChinaTime::utcMs(day, opens) <= nowMs; day = day.addDays(1)) {
        m_toldDay = day;
        if (const Result<> told = tellAt(ChinaTime::utcMs(day, opens)); !told)
            return told;
    }
    return {};
}

/// What was due then was told; what had been told before was read.
Result<> DemoOffice::tellAt(qint64 openingMs)
{
    Result<QList<DeadlineWarning>> due = m_place.warnings().due(openingMs);
    if (due && !due->isEmpty()) {
        if (const Result<> read = m_place.warningLog().markRead(0, std::numeric_limits<qint64>::max()); !read)
            return read;
    }
    for (; due && !due->isEmpty(); due = m_place.warnings().due(openingMs)) {
        if (const Result<> told = m_place.warnings().told(*due, openingMs); !told)
            return told;
    }
    return due ? Result<>() : fail(due);
}

Result<> DemoOffice::accept(Story &story)
{
    CaseDraft &draft = story.plan.draft;
    draft.application = story.application;
    const Result<Accepted> accepted = m_place.accept(m_place.newAct(story.plan.clerk), draft);
    if (!accepted)
        return fail(accepted);
    story.id = accepted->id;
    story.plan.draft = CaseDraft();
    ++m_figures.cases;
    return {};
}

Result<> DemoOffice::apply(Story &story, const DemoStep &step)
{
    const Act act = m_place.newAct(story.plan.clerk);
    ApplicationDesk &desk = m_place.applicationDesk();
    if (step.kind == DemoStep::Kind::Drop)
        return desk.drop(act, story.application, QStringLiteral("客户暂不办理"));
    const CaseDraft &whole = story.plan.draft;
    ApplicationDraft draft{whole.businessType, whole.customerClass, whole.channel, whole.area, whole.window, whole.fields, whole.materials, {}};
    for (const QString &paper : std::as_const(story.plan.missing))
        draft.materials[paper] = QStringLiteral("later");
    if (step.kind == DemoStep::Kind::TellAgain)
        draft.materials[step.key] = QStringLiteral("later");
    const Result<Told> told =
        step.kind == DemoStep::Kind::Tell ? desk.tell(act, draft) : desk.tellAgain(act, story.application, draft);
    if (!told)
        return fail(told);
    m_figures.applications += step.kind == DemoStep::Kind::Tell ? 1 : 0;
    story.application = told->id;
    return {};
}

Result<> DemoOffice::doStep(Story &story, const DemoStep &step)
{
    const Act act = m_place.newAct(story.plan.clerk);
    CaseDesk &desk = m_place.caseDesk();
    switch (step.kind) {
    case DemoStep::Kind::Tell:
    case DemoStep::Kind::TellAgain:
    case DemoStep::Kind::Drop:
        break; // before acceptance only: apply()
    case DemoStep::Kind::ReceiveMaterials:
        return desk.receiveMaterials(act, story.id, {step.key});
    case DemoStep::Kind::Reach:
        return desk.reach(act, story.id, step.key, step.outcome);
    case DemoStep::Kind::Pause:
        return desk.pause(act, story.id, step.key, QStringLiteral("客户书面说明"));
    case DemoStep::Kind::Resume:
        return desk.resume(act, story.id, QStringLiteral("资料已补齐"));
    case DemoStep::Kind::FollowUp:
        return desk.recordFollowUp(act, story.id, step.key, {});
    case DemoStep::Kind::Withdraw:
        return desk.withdraw(act, story.id, QStringLiteral("客户不再需要"));
    case DemoStep::Kind::Void:
        return desk.voidMistaken(act, story.id, QStringLiteral("重复录入"));
    }
    return {};
}
