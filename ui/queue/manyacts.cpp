// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/manyacts.h"

#include "ui/queue/casewords.h"
#include "ui/shell/errortext.h"
#include "ui/shell/feedback.h"

#include <QWidget>

#include <utility>

ManyActs::ManyActs(const UiContext &context, QWidget *over) : QObject(over), m_context(context), m_over(over), m_ids(context.clock) {}

void ManyActs::setCases(const QList<QueueRow> &rows)
{
    m_cases = rows;
}

CaseWords ManyActs::words(const QueueRow &row) const
{
    return CaseWords(m_context.rules, m_context.language, row.standard, row.standardVersion).withNames(m_context.names);
}

bool ManyActs::run(CommandId id)
{
    if (!commands().contains(id) || m_cases.isEmpty())
        return false;
    if (m_running) {
        m_context.feedback.say(tr("The chosen cases are still being worked through. Esc stops it."));
        return true;
    }
    switch (id) {
    case CommandId::ReachNext:
        findSteps();
        return true;
    case CommandId::Transfer:
        askTransfer();
        return true;
    default:
        askNote();
        return true;
    }
}

void ManyActs::askTransfer()
{
    Question question;
    question.title = tr("Transfer %n case(s)", nullptr, static_cast<int>(m_cases.size()));
    question.act = tr("Transfer", "button");
    Question::Part to{QStringLiteral("handler"), tr("To"), Question::Kind::Choice, {}, {}, {}, true, {}};
    if (const auto standard = m_context.rules ? m_context.rules->current() : nullptr) {
        for (const NamedKey &handler : standard->handlers) {
            to.choiceKeys << handler.key;
            to.choiceWords << handler.name.in(m_context.language);
        }
    }
    to.value = m_cases.constFirst().handler;
    Question::Part waits{QStringLiteral("waits"), tr("We wait for"), Question::Kind::Choice, {QStringLiteral("same")}, {tr("as before")}, {}, true, {}};
    for (const char *whom : {"us", "customer", "outside"}) {
        waits.choiceKeys << QString::fromLatin1(whom);
        waits.choiceWords << CaseWords::waitsFor(QString::fromLatin1(whom));
    }
    question.parts = {to,
                      {QStringLiteral("person"), tr("Person"), Question::Kind::Line, {}, {}, {}, false, tr("A name, when it goes to one person")},
                      waits,
                      {QStringLiteral("reason"), tr("Why"), Question::Kind::Line, {}, {}, {}, false, {}}};
    m_context.interaction.ask(m_over, question, [this, cases = m_cases](const std::optional<Answers> &answers) {
        if (!answers)
            return;
        const QString person = answers->value(QStringLiteral("person"));
        const QString who = person.isEmpty() ? answers->value(QStringLiteral("handler")) : person;
        const QString waiting = answers->value(QStringLiteral("waits"));
        const QString whom = waiting == QLatin1String("same") ? QString() : waiting;
        begin(cases, tr("Transferred"), [who, whom, why = answers->value(QStringLiteral("reason"))](CaseDesk &desk, const Act &act, const CaseId &id) {
            return desk.transfer(act, id, who, whom, why);
        });
    });
}

void ManyActs::askNote()
{
    Question question;
    question.title = tr("Note on %n case(s)", nullptr, static_cast<int>(m_cases.size()));
    question.act = tr("Keep", "button");
    question.parts = {{QStringLiteral("text"), tr("Text"), Question::Kind::Lines, {}, {}, {}, true, {}}};
    m_context.interaction.ask(m_over, question, [this, cases = m_cases](const std::optional<Answers> &answers) {
        if (!answers)
            return;
        begin(cases, tr("Noted"), [text = answers->value(QStringLiteral("text"))](CaseDesk &desk, const Act &act, const CaseId &id) {
            return desk.note(act, id, text);
        });
    });
}

/// The ids of all acts are made now: what is asked again is never done twice.
void ManyActs::begin(const QList<QueueRow> &cases, const QString &what, Job job, QList<Refused> refused)
{
    auto round = std::make_shared<Round>();
    round->cases = cases;
    round->job = std::move(job);
    round->what = what;
    round->refused = std::move(refused);
    for (qsizetype i = 0; i < cases.size(); ++i)
        round->acts << Act{OpId{m_ids.next()}, m_context.actor};
    m_running = true;
    m_stopped = false;
    m_context.feedback.saving();
    Q_EMIT progressed(0, static_cast<int>(cases.size()));
    next(round);
}

void ManyActs::next(const std::shared_ptr<Round> &round)
{
    const int at = round->done;
    if (at == round->cases.size() || m_stopped) {
        end(*round);
        return;
    }
    const CaseId id = round->cases.at(at).id;
    m_context.office
        .ask([job = round->job, act = round->acts.at(at), id](Workplace &place) { return job(place.caseDesk(), act, id); }, OfficeThread::Urgency::Act)
        .then(this, [this, round](const Result<> &done) {
            const QString number = round->cases.at(round->done).number;
            if (!done) {
                round->refused << Refused{number, errorText(done.error())};
                ++round->failed;
            }
            ++round->done;
            // A store that cannot save refuses every act: once is enough to know.
            const bool hopeless = !done && (done.error().code == ErrorCode::StoreFull || done.error().code == ErrorCode::StoreReadOnly
                                            || done.error().code == ErrorCode::StoreCopyOnly || done.error().code == ErrorCode::StoreNotSafe
                                            || done.error().code == ErrorCode::StoreSuspect);
            m_stopped = m_stopped || hopeless;
            Q_EMIT progressed(round->done, static_cast<int>(round->cases.size()));
            next(round);
        });
}

void ManyActs::end(const Round &round)
{
    m_running = false;
    QList<Refused> refused = round.refused;
    for (qsizetype i = round.done; i < round.cases.size(); ++i)
        refused << Refused{round.cases.at(i).number, tr("Not begun: it was stopped before.")};
    const int done = round.done - round.failed;
    QString sentence = tr("%1: %n case(s).", "act done on several cases", done).arg(round.what);
    if (!refused.isEmpty())
        sentence += u' ' + tr("%n not, see the list.", nullptr, static_cast<int>(refused.size()));
    if (done > 0 || refused.isEmpty())
        m_context.feedback.saved(sentence);
    else
        m_context.feedback.say(sentence);
    Q_EMIT ended();
    if (!refused.isEmpty())
        showRefused(sentence, refused);
}

void ManyActs::showRefused(const QString &sentence, const QList<Refused> &refused)
{
    QString html = QStringLiteral("<table cellpadding=\"4\">");
    for (const Refused &one : refused)
        html += QStringLiteral("<tr><td>%1</td><td>%2</td></tr>").arg(one.number.toHtmlEscaped(), one.why.toHtmlEscaped());
    m_context.interaction.showText(m_over, sentence, html + QStringLiteral("</table>"));
}
