// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clock/clockroom.h"

#include "core/base/chinatime.h"
#include "core/workplace/officethread.h"
#include "ui/clock/clockbanner.h"
#include "ui/clock/clockwords.h"
#include "ui/shell/feedback.h"
#include "ui/shell/interaction.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/uicontext.h"

namespace {

constexpr int lookEveryMs = 20'000;

QString statedKey()
{
    return QStringLiteral("stated");
}

QString confirmedKey()
{
    return QStringLiteral("confirmed");
}

} // namespace

ClockRoom::ClockRoom(const UiContext &context, MainWindow &window) : m_context(context), m_window(window)
{
    m_window.addScope(this);
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &ClockRoom::look);
    m_timer.start();
}

ClockRoom::~ClockRoom()
{
    m_window.removeScope(this);
}

QList<CommandId> ClockRoom::commandsNow() const
{
    const bool guarded = m_facts && m_facts->buildMs != 0;
    return guarded ? QList<CommandId>{CommandId::SetClock} : QList<CommandId>();
}

bool ClockRoom::run(CommandId id)
{
    if (id != CommandId::SetClock)
        return false;
    ask();
    return true;
}

bool ClockRoom::isInKeyBar() const
{
    return m_facts && ClockWords::isTrouble(*m_facts);
}

void ClockRoom::look()
{
    m_context.office.askNamed(QStringLiteral("clock"), [](Workplace &place) {
        const Result<ClockFacts> facts = place.clockDesk().look();
        (void)place.sealWhatIsOver(); // what cannot be sealed now is by a later look
        return facts;
    }, OfficeThread::Urgency::Step)
        .then(this, [this](const Result<ClockFacts> &facts) {
            if (facts)
                take(*facts);
        });
}

void ClockRoom::take(const ClockFacts &facts)
{
    const std::optional<ClockFacts> before = m_facts;
    m_facts = facts;
    if (!m_banner && ClockWords::isTrouble(facts)) {
        m_banner = new ClockBanner(m_context.theme, &m_window);
        m_window.setBand(m_banner);
        connect(m_banner, &ClockBanner::settingWanted, this, &ClockRoom::ask);
    }
    if (m_banner)
        m_banner->show(facts, m_context.names);
    const bool trouble = ClockWords::isTrouble(facts);
    if (trouble != (before && ClockWords::isTrouble(*before)))
        m_window.showKeys();
    const bool trustChanged = before ? before->trust != facts.trust : facts.trust != ClockTrust::Trusted;
    if (trustChanged || (before && before->awaiting != facts.awaiting && facts.awaiting == 0)) {
        m_window.levelsChanged();
        Q_EMIT timeChanged();
    }
}

void ClockRoom::retell()
{
    if (m_banner && m_facts)
        m_banner->show(*m_facts, m_context.names);
}

void ClockRoom::ask()
{
    if (!m_facts)
        return;
    const ClockFacts &facts = *m_facts;
    Question question;
    question.title = tr("What time is it now?");
    question.explanation = ClockWords::sentence(facts, m_context.names);
    if (question.explanation.isEmpty())
        question.explanation = tr("The program goes by %1. Only the manager sets another time.").arg(ChinaTime::text(facts.nowMs));
    question.act = tr("It is so");
    Question::Part at;
    at.key = QStringLiteral("at");
    at.label = tr("Date and time, from a telephone or a watch");
    at.kind = Question::Kind::DateTime;
    at.value = ChinaTime::text(ClockWords::proposal(facts));
    question.parts << at;
    if (facts.trust != ClockTrust::Trusted) {
        Question::Part as;
        as.key = QStringLiteral("as");
        as.label = tr("Who says so");
        as.kind = Question::Kind::Choice;
        as.choiceKeys = {statedKey(), confirmedKey()};
        as.choiceWords = {tr("On duty at this window: dates stay provisional"), tr("The manager: dates are certain")};
        as.value = facts.trust == ClockTrust::Stated ? confirmedKey() : statedKey();
        question.parts << as;
    }
    m_context.interaction.ask(&m_window, question, [this](const std::optional<QHash<QString, QString>> &answers) {
        if (answers)
            answered(*answers);
    });
}

/// What was typed to the minute is that minute as it began; the seconds of an unchanged proposal are kept by taking the computer's own.
void ClockRoom::answered(const QHash<QString, QString> &answers)
{
    const Result<qint64> typed = ChinaTime::parse(answers.value(QStringLiteral("at")));
    if (!typed) {
        m_context.feedback.refused(typed.error());
        return;
    }
    const qint64 proposed = ClockWords::proposal(*m_facts);
    const qint64 atMs = *typed / 60'000 == proposed / 60'000 ? proposed : *typed;
    const bool stated = answers.value(QStringLiteral("as")) == statedKey();
    const Act act{OpId{UuidV7Source(m_context.clock).next()}, m_context.actor};
    m_context.feedback.saving();
    m_context.office
        .ask([act, atMs, stated](Workplace &place) -> Result<ClockFacts> {
            // Who may confirm is the rights table's: clock-confirmed is the manager's.
            const Result<> done = stated ? place.clockDesk().state(act, atMs) : place.clockDesk().confirm(act, atMs);
            return done ? place.clockDesk().facts() : fail(done);
        }, OfficeThread::Urgency::Act)
        .then(this, [this](const Result<ClockFacts> &facts) {
            m_context.feedback.show(facts);
            if (!facts)
                return;
            take(*facts);
            m_window.levelsChanged();
            Q_EMIT timeChanged();
        });
}
