// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/erasuretalk.h"

#include "core/base/textrules.h"
#include "ui/casefile/eventwords.h"
#include "ui/shell/errortext.h"
#include "ui/shell/feedback.h"
#include "ui/shell/interaction.h"
#include "ui/shell/sentences.h"

#include <QWidget>

namespace {

const QString scopeKey = QStringLiteral("scope");
const QString reasonKey = QStringLiteral("reason");
const QString numberKey = QStringLiteral("number");

ErasureScope scopeOf(const QString &key)
{
    return key == QLatin1String("case") ? ErasureScope::Case : ErasureScope::Customer;
}

} // namespace

ErasureTalk::ErasureTalk(const UiContext &context, QWidget *over) : QObject(over), m_context(context), m_over(over), m_ids(context.clock) {}

void ErasureTalk::begin(const CaseId &id, const QString &number)
{
    m_case = id;
    m_number = number;
    m_act.reset();
    m_context.office.ask([id](Workplace &place) { return place.erasures().plan(id, ErasureScope::Customer); })
        .then(this, [this, id](const Result<ErasurePlan> &plan) {
            if (m_case != id)
                return;
            if (!plan)
                m_context.feedback.refused(plan.error());
            else
                ask(*plan, {}, {});
        });
}

QString ErasureTalk::whatGoes(const ErasurePlan &plan) const
{
    QStringList words{tr("Of this customer: cases %1, applications %2, receptions %3, drafts %4.")
                          .arg(plan.cases.size())
                          .arg(plan.applications.size())
                          .arg(plan.visits.size())
                          .arg(plan.drafts)};
    words << tr("Names, numbers, addresses and everything that was typed freely can never be read again. Numbers, dates and figures stay, and the ledger "
                "goes on verifying. The last backup that still holds the key is gone by %1.")
                 .arg(plan.backupsUntil.toString(Qt::ISODate));
    if (!plan.open.isEmpty())
        words << tr("Still open, so not everything can go: %1.").arg(plan.open.join(QStringLiteral(", ")));
    return sentences(words);
}

void ErasureTalk::ask(const ErasurePlan &plan, const Answers &kept, const QString &refusal)
{
    Question question;
    question.title = tr("Erase personal data: %1").arg(m_number);
    question.explanation = refusal.isEmpty() ? whatGoes(plan) : refusal;
    question.act = tr("Erase for good", "button");
    Question::Part scope;
    scope.key = scopeKey;
    scope.label = tr("What");
    scope.kind = Question::Kind::Choice;
    scope.choiceKeys = {QStringLiteral("customer"), QStringLiteral("case")};
    scope.choiceWords = {tr("Everything of this customer"), tr("This case alone")};
    scope.value = kept.value(scopeKey, plan.open.isEmpty() ? QStringLiteral("customer") : QStringLiteral("case"));
    Question::Part reason;
    reason.key = reasonKey;
    reason.label = tr("Why");
    reason.kind = Question::Kind::Choice;
    reason.choiceKeys = ErasureDesk::reasons();
    for (const QString &key : std::as_const(reason.choiceKeys))
        reason.choiceWords << EventWords::erasureReason(key);
    reason.value = kept.value(reasonKey, reason.choiceKeys.constFirst());
    Question::Part number;
    number.key = numberKey;
    number.label = tr("Type the number of the case");
    number.value = kept.value(numberKey);
    number.hint = m_number;
    question.parts = refusal.isEmpty() ? QList<Question::Part>{scope, reason, number} : QList<Question::Part>{number, scope, reason};
    m_context.interaction.ask(m_over, question, [this, plan](const std::optional<Answers> &given) {
        if (given)
            answered(plan, *given);
    });
}

void ErasureTalk::answered(const ErasurePlan &plan, const Answers &answers)
{
    if (TextRules::code(answers.value(numberKey)) == TextRules::code(m_number))
        erase(plan, answers);
    else
        ask(plan, answers, tr("That is not the number of this case. Nothing was erased."));
}

void ErasureTalk::erase(const ErasurePlan &plan, const Answers &answers)
{
    if (!m_act)
        m_act = Act{OpId{m_ids.next()}, m_context.actor};
    m_context.feedback.saving();
    const auto job = [act = *m_act, id = m_case, scope = scopeOf(answers.value(scopeKey)), reason = answers.value(reasonKey)](Workplace &place) {
        return place.erasures().erase(act, id, scope, reason);
    };
    m_context.office.ask(job, OfficeThread::Urgency::Act).then(this, [this, plan, answers](const Result<ErasurePlan> &erased) {
        m_act.reset();
        if (!erased) {
            m_context.feedback.refused(erased.error());
            ask(plan, answers, errorText(erased.error()));
            return;
        }
        m_context.feedback.saved(tr("Personal data erased. A backup without them is made now; older ones hold the key until %1.").arg(erased->backupsUntil.toString(Qt::ISODate)));
        Q_EMIT done();
    });
}
