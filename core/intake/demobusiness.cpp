// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/demobusiness.h"

#include "core/base/chinatime.h"
#include "core/intake/demopeople.h"

#include <algorithm>

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr int lateShare = 4; ///< of a hundred stages

struct Share
{
    const char *type;
    const char *customerClass;
    int weight;
};

constexpr std::initializer_list<Share> shares = {
    {"new-supply", "residential", 160},
    {"new-supply", "low-voltage", 60},
    {"new-supply", "hv-single", 8},
    {"new-supply", "hv-dual", 4},
    {"capacity-increase", "residential", 50},
    {"capacity-increase", "low-voltage", 30},
    {"capacity-increase", "hv-single", 4},
    {"meter-test", "residential", 80},
    {"reading-query", "residential", 100},
    {"complaint", "residential", 40},
    {"report", "residential", 6},
    {"fault-repair", "residential", 150},
    {"rename", "residential", 80},
    {"transfer-ownership", "residential", 100},
    {"inquiry", "residential", 100},
    {"reconnect", "residential", 28},
};

const Share &drawn(DemoDice &dice)
{
    int total = 0;
    for (const Share &share : shares)
        total += share.weight;
    int left = dice.below(total);
    for (const Share &share : shares) {
        left -= share.weight;
        if (left < 0)
            return share;
    }
    return *shares.begin();
}

bool isSupply(const QString &type)
{
    return type == QLatin1String("new-supply") || type == QLatin1String("capacity-increase");
}

} // namespace

DemoBusiness::DemoBusiness(const Standard &standard, const WorkCalendar &calendar, DemoDice &dice)
    : m_standard(standard), m_calendar(calendar), m_dice(dice), m_forms(standard, dice)
{
}

qint64 DemoBusiness::momentOf(QDate day)
{
    return ChinaTime::utcMs(day, QTime(8, 10)) + m_dice.below(540) * minuteMs + m_dice.below(60) * 1000;
}

DemoCase DemoBusiness::begun(const QString &type, const QString &customerClass, qint64 acceptedMs)
{
    DemoCase story;
    story.draft = m_forms.filled(type, customerClass);
    story.clerk = PersonId{m_dice.pick(DemoPeople::clerks())};
    story.acceptedMs = acceptedMs;
    if (m_dice.inHundred(30))
        story.draft.externalNo = QStringLiteral("99%1").arg(m_dice.below(1'000'000'000), 10, 10, QLatin1Char('0'));
    return story;
}

qint64 DemoBusiness::lastOf(const DemoCase &story) const
{
    return story.steps.isEmpty() ? story.acceptedMs : story.steps.constLast().atMs;
}

/// So many working days later at some moment of the day; 0: later on the same day.
void DemoBusiness::reach(DemoCase &story, const QString &milestone, int workingDays, const QString &outcome)
{
    const qint64 before = lastOf(story);
    if (workingDays == 0) {
        story.steps << DemoStep{DemoStep::Kind::Reach, before + m_dice.between(5, 60) * minuteMs, milestone, outcome};
        return;
    }
    const QDate day = m_calendar.after(ChinaTime::date(before), workingDays).date;
    story.steps << DemoStep{DemoStep::Kind::Reach, momentOf(day), milestone, outcome};
}

void DemoBusiness::reachAfter(DemoCase &story, const QString &milestone, int minutes)
{
    story.steps << DemoStep{DemoStep::Kind::Reach, lastOf(story) + minutes * minuteMs, milestone, {}};
}

/// Working days that a stage with this limit takes: mostly less, sometimes more.
int DemoBusiness::within(int limit)
{
    return m_dice.inHundred(lateShare) ? limit + m_dice.between(1, 3) : m_dice.between(1, limit);
}

void DemoBusiness::addSupply(DemoCase &story)
{
    const bool home = story.draft.customerClass == QLatin1String("residential");
    if (m_dice.inHundred(4)) {
        const QDate day = m_calendar.after(ChinaTime::date(story.acceptedMs), 1).date;
        const QDate again = m_calendar.after(day, m_dice.between(1, 4)).date;
        story.steps << DemoStep{DemoStep::Kind::Pause, momentOf(day), QStringLiteral("materials-missing"), {}}
                    << DemoStep{DemoStep::Kind::Resume, momentOf(again), {}, {}};
    } else if (m_dice.inHundred(40)) {
        reach(story, QStringLiteral("surveyed"), 1);
    }
    reach(story, QStringLiteral("plan-replied"), within(home ? 2 : 5));
    reach(story, QStringLiteral("inspected"), m_dice.between(1, 4), QStringLiteral("passed"));
    reach(story, QStringLiteral("formalities-done"), m_dice.between(0, 2));
    reach(story, QStringLiteral("connected"), within(home ? 3 : 5));
}

void DemoBusiness::addHighVoltage(DemoCase &story)
{
    const bool dual = story.draft.customerClass == QLatin1String("hv-dual");
    reach(story, QStringLiteral("surveyed"), m_dice.between(1, 4));
    reach(story, QStringLiteral("plan-replied"), within(dual ? 25 : 11));
    reach(story, QStringLiteral("design-submitted"), m_dice.between(5, 20));
    if (m_dice.inHundred(20))
        reach(story, QStringLiteral("design-reviewed"), m_dice.between(2, 6), QStringLiteral("failed"));
    reach(story, QStringLiteral("design-reviewed"), m_dice.between(2, 6), QStringLiteral("passed"));
    reach(story, QStringLiteral("completion-reported"), m_dice.between(10, 40));
    reach(story, QStringLiteral("inspected"), m_dice.between(2, 5), QStringLiteral("passed"));
    reach(story, QStringLiteral("contract-signed"), m_dice.between(0, 3));
    reach(story, QStringLiteral("fees-settled"), m_dice.between(0, 3));
    reach(story, QStringLiteral("formalities-done"), 0);
    reach(story, QStringLiteral("connected"), within(5));
}

void DemoBusiness::addVoice(DemoCase &story)
{
    const bool anonymous = story.draft.fields.value(QStringLiteral("anonymous")).toBool();
    reach(story, QStringLiteral("dispatched"), 0);
    if (story.draft.businessType == QLatin1String("complaint") && !anonymous)
        reach(story, QStringLiteral("contacted"), m_dice.inHundred(lateShare) ? 2 : m_dice.between(0, 1));
    const QString finding = m_dice.inHundred(60) ? QStringLiteral("justified") : QStringLiteral("unjustified");
    reach(story, QStringLiteral("investigated"), m_dice.between(1, 2), finding);
    reach(story, QStringLiteral("answered"), within(4));
}

void DemoBusiness::addRepair(DemoCase &story)
{
    reachAfter(story, QStringLiteral("dispatched"), m_dice.between(1, 5));
    reachAfter(story, QStringLiteral("arrived"),
               m_dice.inHundred(lateShare) ? m_dice.between(80, 150) : m_dice.between(12, 38));
    reachAfter(story, QStringLiteral("restored"), m_dice.between(20, 240));
}

void DemoBusiness::addMeter(DemoCase &story)
{
    if (story.draft.businessType == QLatin1String("reading-query")) {
        reach(story, QStringLiteral("checked-on-site"), m_dice.between(1, 3));
        reach(story, QStringLiteral("answered"), within(4));
        return;
    }
    reach(story, QStringLiteral("taken"), 1);
    reach(story, QStringLiteral("tested"), m_dice.between(1, 2),
          m_dice.inHundred(95) ? QStringLiteral("within-limits") : QStringLiteral("outside-limits"));
    reach(story, QStringLiteral("result-issued"), within(2));
}

/// Types of one stage: it closes them.
void DemoBusiness::addPlain(DemoCase &story)
{
    const QString &type = story.draft.businessType;
    if (type == QLatin1String("reconnect"))
        reachAfter(story, QStringLiteral("restored"),
                   m_dice.inHundred(lateShare) ? m_dice.between(1450, 2000) : m_dice.between(40, 1200));
    else if (type == QLatin1String("inquiry"))
        reachAfter(story, QStringLiteral("completed"), m_dice.between(2, 15));
    else
        reach(story, QStringLiteral("completed"), m_dice.between(0, 3));
}

void DemoBusiness::addSteps(DemoCase &story)
{
    const QString &type = story.draft.businessType;
    if (isSupply(type) && story.draft.customerClass.startsWith(QLatin1String("hv")))
        addHighVoltage(story);
    else if (isSupply(type))
        addSupply(story);
    else if (type == QLatin1String("complaint") || type == QLatin1String("report"))
        addVoice(story);
    else if (type == QLatin1String("fault-repair"))
        addRepair(story);
    else if (type == QLatin1String("meter-test") || type == QLatin1String("reading-query"))
        addMeter(story);
    else
        addPlain(story);
}

/// The call after closing where the type asks for one, then the archive.
void DemoBusiness::addArchive(DemoCase &story)
{
    const BusinessType *type = m_standard.businessType(story.draft.businessType);
    Facts facts{{QStringLiteral("class"), story.draft.customerClass}};
    facts.insert(QStringLiteral("anonymous"), story.draft.fields.value(QStringLiteral("anonymous")).toBool());
    if (type && type->followUpAsked && type->followUpWhen.holds(facts)) {
        reach(story, QString(), 1);
        story.steps.last().kind = DemoStep::Kind::FollowUp;
        story.steps.last().key = m_dice.inHundred(93) ? QStringLiteral("satisfied") : QStringLiteral("unsatisfied");
    }
    reach(story, QStringLiteral("archived"), m_dice.between(1, 5));
}

/// One in a hundred is taken back by the customer, fewer were entered by mistake.
void DemoBusiness::endEarly(DemoCase &story)
{
    const int chance = m_dice.below(1000);
    if (chance >= 13)
        return;
    const auto kind = chance < 10 ? DemoStep::Kind::Withdraw : DemoStep::Kind::Void;
    const qint64 atMs = story.steps.constFirst().atMs;
    story.steps = {DemoStep{kind, atMs, {}, {}}};
}

DemoCase DemoBusiness::finished(qint64 acceptedMs, qint64 untilMs)
{
    const Share &share = drawn(m_dice);
    DemoCase story = begun(QString::fromLatin1(share.type), QString::fromLatin1(share.customerClass), acceptedMs);
    addSteps(story);
    if (lastOf(story) > untilMs) {
        story = begun(QStringLiteral("inquiry"), QStringLiteral("residential"), acceptedMs);
        addSteps(story);
        story.steps.last().atMs = qMin(lastOf(story), untilMs);
    }
    endEarly(story);
    if (story.steps.constLast().kind == DemoStep::Kind::Reach)
        addArchive(story);
    while (lastOf(story) > untilMs && story.steps.size() > 1)
        story.steps.removeLast();
    addGap(story, untilMs);
    return story;
}

/// Some are accepted with a paper that follows; most of those bring it in time.
void DemoBusiness::addGap(DemoCase &story, qint64 untilMs)
{
    const QStringList papers = askedFor(story);
    if (papers.isEmpty() || !m_standard.gapLimit || !m_dice.inHundred(5))
        return;
    const QString paper = m_dice.pick(papers);
    if (!m_standard.businessType(story.draft.businessType)->material(paper)->canFollow)
        return;
    story.draft.materials[paper] = QStringLiteral("later");
    story.draft.withGaps = true;
    const qint64 atMs = momentOf(m_calendar.after(ChinaTime::date(story.acceptedMs), m_dice.between(1, 6)).date);
    const bool stillOpen = story.steps.isEmpty() || atMs < story.steps.constFirst().atMs;
    if (atMs < untilMs && stillOpen && m_dice.inHundred(85))
        story.steps.prepend(DemoStep{DemoStep::Kind::ReceiveMaterials, atMs, paper, {}});
}

DemoCase DemoBusiness::applied(qint64 toldMs, qint64 untilMs)
{
    static const QStringList types{QStringLiteral("new-supply"), QStringLiteral("rename"), QStringLiteral("transfer-ownership"),
                                   QStringLiteral("capacity-increase")};
    DemoCase story = begun(m_dice.pick(types), QStringLiteral("residential"), 0);
    if (!tellFirst(story, toldMs))
        return story;
    const qint64 givenUpMs = momentOf(m_calendar.after(ChinaTime::date(toldMs), m_dice.between(2, 12)).date);
    if (m_dice.inHundred(30) && givenUpMs < untilMs)
        story.before << DemoStep{DemoStep::Kind::Drop, givenUpMs, {}, {}};
    return story;
}

DemoCase DemoBusiness::finishedAfterTelling(qint64 toldMs, qint64 untilMs)
{
    const QDate told = ChinaTime::date(toldMs);
    const qint64 backMs = momentOf(m_calendar.after(told, m_dice.between(1, 12)).date);
    if (backMs >= untilMs)
        return finished(toldMs, untilMs);
    DemoCase story = finished(backMs, untilMs);
    if (!tellFirst(story, toldMs))
        return story;
    // Asked for one paper more at the second visit, which is our error: the customer comes a third time.
    const qint64 againMs = momentOf(m_calendar.after(told, 1).date);
    const QStringList papers = askedFor(story);
    if (m_dice.inHundred(20) && papers.size() > 1 && againMs < backMs)
        story.before << DemoStep{DemoStep::Kind::TellAgain, againMs, papers.at(papers.indexOf(story.missing.constFirst()) == 0 ? 1 : 0), {}};
    return story;
}

/// The papers that such a case cannot do without.
QStringList DemoBusiness::askedFor(const DemoCase &story) const
{
    QStringList papers;
    const BusinessType *type = m_standard.businessType(story.draft.businessType);
    for (auto it = story.draft.materials.begin(); type && it != story.draft.materials.end(); ++it) {
        if (!type->material(it.key())->optional)
            papers << it.key();
    }
    return papers;
}

/// One of its papers was not there at that time. False for a business that asks for none.
bool DemoBusiness::tellFirst(DemoCase &story, qint64 toldMs)
{
    const QStringList papers = askedFor(story);
    if (papers.isEmpty())
        return false;
    story.missing << m_dice.pick(papers);
    story.before << DemoStep{DemoStep::Kind::Tell, toldMs, {}, {}};
    return true;
}

/// The working day from which so many working days lead to `due`.
QDate DemoBusiness::startOf(int workingDays, QDate due) const
{
    QDate day = due;
    while (m_calendar.after(day, workingDays).date >= due || !m_calendar.isWorkingDay(day)) {
        if (m_calendar.isWorkingDay(day) && m_calendar.after(day, workingDays).date == due)
            return day;
        day = day.addDays(-1);
    }
    return day;
}

qint64 DemoBusiness::acceptedFor(DemoState state, qint64 nowMs)
{
    const QDate today = ChinaTime::date(nowMs);
    const QDate workday = m_calendar.rolledForward(today).date;
    QDate day = today;
    switch (state) {
    case DemoState::Overdue:
        day = startOf(3 + m_dice.between(1, 5), workday);
        break;
    case DemoState::LastDay:
        day = startOf(3, workday);
        break;
    case DemoState::Nearing:
        day = startOf(7, m_calendar.after(workday, 1).date);
        break;
    case DemoState::Paused:
    case DemoState::WaitsForCustomer:
    case DemoState::ClockNotStarted:
        day = startOf(m_dice.between(4, 25), workday);
        break;
    case DemoState::Provisional:
    case DemoState::Fresh:
        day = startOf(m_dice.between(0, 1), workday);
        break;
    }
    const qint64 moment = momentOf(day);
    if (moment < nowMs - 20 * minuteMs)
        return moment;
    return momentOf(startOf(1, m_calendar.rolledForward(today).date));
}

DemoCase DemoBusiness::unfinished(DemoState state, qint64 acceptedMs, qint64 nowMs)
{
    const QString residential = QStringLiteral("residential");
    const QString supply = m_dice.inHundred(75) ? QStringLiteral("new-supply") : QStringLiteral("capacity-increase");
    DemoCase story;
    switch (state) {
    case DemoState::Overdue:
    case DemoState::LastDay:
        story = begun(supply, residential, acceptedMs);
        break;
    case DemoState::Nearing:
        story = begun(QStringLiteral("reading-query"), residential, acceptedMs);
        break;
    case DemoState::Paused:
        story = begun(supply, QStringLiteral("low-voltage"), acceptedMs);
        story.steps << DemoStep{DemoStep::Kind::Pause,
                                momentOf(m_calendar.after(ChinaTime::date(acceptedMs), 1).date),
                                m_dice.inHundred(70) ? QStringLiteral("materials-missing")
                                                     : QStringLiteral("outside-department"),
                                {}};
        break;
    case DemoState::Provisional:
        story = begun(supply, QStringLiteral("hv-dual"), acceptedMs);
        break;
    case DemoState::WaitsForCustomer:
        story = begun(supply, QStringLiteral("hv-single"), acceptedMs);
        reach(story, QStringLiteral("surveyed"), 1);
        reach(story, QStringLiteral("plan-replied"), 2);
        break;
    case DemoState::ClockNotStarted:
        story = begun(supply, residential, acceptedMs);
        reach(story, QStringLiteral("plan-replied"), 1);
        reach(story, QStringLiteral("inspected"), 2, QStringLiteral("passed"));
        break;
    case DemoState::Fresh:
        story = begun(m_dice.pick(QStringList{supply, QStringLiteral("meter-test"), QStringLiteral("complaint"),
                                              QStringLiteral("report")}),
                      residential, acceptedMs);
        break;
    }
    while (!story.steps.isEmpty() && lastOf(story) > nowMs)
        story.steps.removeLast();
    addGap(story, nowMs);
    return story;
}
