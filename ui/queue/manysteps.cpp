// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/caseforms.h"
#include "ui/queue/casewords.h"
#include "ui/queue/manyacts.h"
#include "ui/shell/errortext.h"
#include "ui/shell/feedback.h"

#include <QWidget>

#include <algorithm>

// The same milestone on several cases: what each of them can reach now is read first, some at a time.

namespace {

constexpr qsizetype atATime = 25; // a job lasts 50 ms at most

/// What a milestone that may be reached is asked as: none when it is reached by an act of its own.
QStringList outcomesOf(const BusinessType *type, const QString &key)
{
    const Milestone *milestone = type ? type->milestone(key) : nullptr;
    if (key == QLatin1String("followed-up") || (milestone && milestone->archives))
        return {};
    return milestone && !milestone->outcomes.isEmpty() ? milestone->outcomes : QStringList{QString()};
}

} // namespace

void ManyActs::findSteps()
{
    readSteps(0, {});
}

void ManyActs::readSteps(qsizetype from, QList<Step> soFar)
{
    const QList<QueueRow> some = m_cases.mid(from, atATime);
    if (some.isEmpty()) {
        askStep(soFar);
        return;
    }
    const auto job = [some](Workplace &place) {
        QList<Result<ActsNow>> acts;
        for (const QueueRow &row : some)
            acts << place.caseViews().actsOf(row.id);
        return acts;
    };
    m_context.office.askNamed(QStringLiteral("queue-many"), job)
        .then(this, [this, from, some, steps = std::move(soFar)](const QList<Result<ActsNow>> &acts) mutable {
            for (qsizetype i = 0; i < acts.size(); ++i) {
                if (acts.at(i))
                    addSteps(steps, some.at(i), *acts.at(i));
            }
            readSteps(from + atATime, steps);
        });
}

void ManyActs::addSteps(QList<Step> &steps, const QueueRow &row, const ActsNow &acts) const
{
    const CaseWords names = words(row);
    for (const QString &key : acts.milestones) {
        const QStringList outcomes = outcomesOf(names.businessType(row.type), key);
        for (const QString &outcome : outcomes) {
            auto known = std::find_if(steps.begin(), steps.end(), [&](const Step &one) { return one.milestone == key && one.outcome == outcome; });
            if (known == steps.end()) {
                const QString name = names.milestone(row.type, key);
                steps << Step{key, outcome, outcome.isEmpty() ? name : tr("%1: %2", "milestone and outcome").arg(name, names.outcome(outcome)), {}};
                known = steps.end() - 1;
            }
            known->cases << row.id;
        }
    }
}

/// What most of them can reach comes first.
void ManyActs::askStep(const QList<Step> &found, const Answers &kept, const QString &refusal)
{
    if (found.isEmpty()) {
        m_context.feedback.say(tr("None of the chosen cases has a milestone that can be reached now."));
        return;
    }
    QList<Step> steps = found;
    std::stable_sort(steps.begin(), steps.end(), [](const Step &a, const Step &b) { return a.cases.size() > b.cases.size(); });
    const auto all = static_cast<int>(m_cases.size());
    Question question;
    question.title = tr("What was reached by these %n case(s)?", nullptr, all);
    question.explanation = refusal.isEmpty() ? tr("Behind each milestone stands how many of them can reach it now. The others stay as they are and are listed.")
                                             : refusal;
    question.act = tr("Reached", "button");
    Question::Part what{QStringLiteral("what"), tr("Milestone"), Question::Kind::Choice, {}, {}, kept.value(QStringLiteral("what")), true, {}};
    for (const Step &step : std::as_const(steps)) {
        what.choiceKeys << step.milestone + u'/' + step.outcome;
        what.choiceWords << tr("%1 (%2 of %3)", "milestone, cases that can reach it, all chosen").arg(step.words).arg(step.cases.size()).arg(all);
    }
    if (what.value.isEmpty())
        what.value = what.choiceKeys.constFirst();
    question.parts = {what,
                      {QStringLiteral("at"), tr("When"), Question::Kind::Line, {}, {}, kept.value(QStringLiteral("at")), false,
                       tr("Empty: now. Else 14:30, 11-19 14:30 or 2026-11-19 14:30")},
                      {QStringLiteral("note"), tr("Note"), Question::Kind::Line, {}, {}, kept.value(QStringLiteral("note")), false, {}}};
    m_context.interaction.ask(m_over, question, [this, steps](const std::optional<Answers> &answers) {
        if (!answers)
            return;
        const Result<qint64> at = CaseForms::time(answers->value(QStringLiteral("at")), m_context.clock.wallUtcMs());
        const QString key = answers->value(QStringLiteral("what"));
        const auto step = std::find_if(steps.cbegin(), steps.cend(), [&key](const Step &one) { return key == one.milestone + u'/' + one.outcome; });
        if (!at)
            askStep(steps, *answers, errorText(at.error()));
        else if (step != steps.cend())
            reach(*step, *at, answers->value(QStringLiteral("note")));
    });
}

void ManyActs::reach(const Step &step, qint64 atMs, const QString &note)
{
    QList<QueueRow> able;
    QList<Refused> others;
    for (const QueueRow &row : std::as_const(m_cases)) {
        if (step.cases.contains(row.id)) {
            able << row;
            continue;
        }
        const QString next = words(row).milestone(row.type, row.nextMilestone);
        others << Refused{row.number, next.isEmpty() ? tr("It cannot reach this now.") : tr("It cannot reach this now: next is “%1”.").arg(next)};
    }
    begin(able, step.words,
          [step, atMs, note](CaseDesk &desk, const Act &act, const CaseId &id) { return desk.reach(act, id, step.milestone, step.outcome, atMs, note); },
          others);
}
