// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/caseforms.h"

#include "core/base/chinatime.h"

#include <QRegularExpression>

using Answers = CaseForm::Answers;
using Job = CaseForm::Job;

CaseForms::CaseForms(const CaseFile &file, const CaseWords &words, qint64 nowMs)
    : m_file(file)
    , m_words(words)
    , m_nowMs(nowMs)
{
}

Result<qint64> CaseForms::time(const QString &typed, qint64 nowMs)
{
    const QString text = typed.normalized(QString::NormalizationForm_KC).trimmed();
    if (text.isEmpty())
        return qint64(0);
    static const QRegularExpression clock(QStringLiteral("^\\d{1,2}:\\d{2}(:\\d{2})?$"));
    static const QRegularExpression dayAndClock(QStringLiteral("^(\\d{1,2})[-/](\\d{1,2})\\s+(\\d{1,2}:\\d{2}.*)$"));
    const QDate today = ChinaTime::date(nowMs);
    if (clock.match(text).hasMatch())
        return ChinaTime::parse(today.toString(Qt::ISODate) + QLatin1Char(' ') + text);
    if (const auto dayOnly = dayAndClock.match(text); dayOnly.hasMatch()) {
        const QString day = QStringLiteral("%1-%2-%3").arg(today.year()).arg(dayOnly.captured(1), 2, QLatin1Char('0')).arg(dayOnly.captured(2), 2, QLatin1Char('0'));
        return ChinaTime::parse(day + QLatin1Char(' ') + dayOnly.captured(3));
    }
    return ChinaTime::parse(text);
}

Question::Part CaseForms::line(const QString &key, const QString &label, bool required, const QString &value, const QString &hint)
{
    Question::Part part;
    part.key = key;
    part.label = label;
    part.required = required;
    part.value = value;
    part.hint = hint;
    return part;
}

Question::Part CaseForms::timePart(const QString &label)
{
    // A line, not a moment: the form would ask for the whole date.
    return line(QStringLiteral("at"), label, false, {}, tr("Empty: now. Else 14:30, 11-19 14:30 or 2026-11-19 14:30"));
}

Question::Part CaseForms::choice(const QString &key, const QString &label, const QStringList &keys, const QStringList &words,
                                 const QString &value)
{
    Question::Part part;
    part.key = key;
    part.label = label;
    part.kind = Question::Kind::Choice;
    part.choiceKeys = keys;
    part.choiceWords = words;
    part.value = value;
    return part;
}

QStringList CaseForms::reachable(const CaseFile &file, const BusinessType *type)
{
    QStringList keys;
    for (const QString &key : file.acts.milestones) {
        const Milestone *milestone = type ? type->milestone(key) : nullptr;
        const bool followUp = key == QLatin1String("followed-up") && file.acts.canFollowUp;
        if (!followUp && !(milestone && milestone->archives))
            keys << key;
    }
    return keys;
}

CaseForm CaseForms::reach() const
{
    const BusinessType *type = m_words.businessType(m_file.record.type);
    QStringList keys;
    QStringList names;
    const QStringList milestones = reachable(m_file, type);
    for (const QString &key : milestones) {
        const QString name = m_words.milestone(m_file.record.type, key);
        const Milestone *milestone = type ? type->milestone(key) : nullptr;
        if (!milestone || milestone->outcomes.isEmpty()) {
            keys << key;
            names << name;
            continue;
        }
        for (const QString &outcome : milestone->outcomes) {
            keys << key + QLatin1Char('/') + outcome;
            names << tr("%1: %2", "milestone and outcome").arg(name, m_words.outcome(outcome));
        }
    }
    CaseForm form;
    form.question.title = tr("What was reached?");
    form.question.act = tr("Reached", "button");
    form.question.parts = {choice(QStringLiteral("what"), tr("Milestone"), keys, names, keys.value(0)), timePart(tr("When")),
                           line(QStringLiteral("note"), tr("Note"), false)};
    form.done = tr("Reached.");
    form.job = [id = m_file.record.id, now = m_nowMs](const Answers &answers) -> Result<Job> {
        const Result<qint64> at = time(answers.value(QStringLiteral("at")), now);
        if (!at)
            return fail(at);
        const QStringList what = answers.value(QStringLiteral("what")).split(QLatin1Char('/'));
        return Job([=, at = *at](CaseDesk &desk, const Act &act) {
            return desk.reach(act, id, what.value(0), what.value(1), at, answers.value(QStringLiteral("note")));
        });
    };
    return form;
}

CaseForm CaseForms::pause() const
{
    QStringList names;
    for (const QString &reason : m_file.acts.pauseReasons)
        names << m_words.pauseReason(reason);
    CaseForm form;
    form.question.title = tr("Pause the clock");
    form.question.explanation = tr("Only a reason that the commitment allows stops the clock, and it needs its evidence.");
    form.question.act = tr("Pause", "button");
    form.question.parts = {
        choice(QStringLiteral("reason"), tr("Reason"), m_file.acts.pauseReasons, names, m_file.acts.pauseReasons.value(0)),
        line(QStringLiteral("evidence"), tr("Evidence"), true, {}, tr("Who said or decided what, and when; number of the paper")),
        timePart(tr("Since"))};
    form.done = tr("Paused.");
    form.job = [id = m_file.record.id, now = m_nowMs](const Answers &answers) -> Result<Job> {
        const Result<qint64> at = time(answers.value(QStringLiteral("at")), now);
        if (!at)
            return fail(at);
        return Job([=, at = *at](CaseDesk &desk, const Act &act) {
            return desk.pause(act, id, answers.value(QStringLiteral("reason")), answers.value(QStringLiteral("evidence")), at);
        });
    };
    return form;
}

CaseForm CaseForms::resume() const
{
    CaseForm form;
    form.question.title = tr("Resume the clock");
    form.question.act = tr("Resume", "button");
    form.question.parts = {line(QStringLiteral("note"), tr("What came"), false), timePart(tr("When"))};
    if (m_file.record.isPaused()) {
        const CasePause &open = m_file.record.pauses.constLast();
        form.question.explanation = tr("Paused since %1: %2").arg(ChinaTime::text(open.span.fromMs), m_words.pauseReason(open.reason));
    }
    form.done = tr("Resumed: the clock runs.");
    form.job = [id = m_file.record.id, now = m_nowMs](const Answers &answers) -> Result<Job> {
        const Result<qint64> at = time(answers.value(QStringLiteral("at")), now);
        if (!at)
            return fail(at);
        return Job([=, at = *at](CaseDesk &desk, const Act &act) { return desk.resume(act, id, answers.value(QStringLiteral("note")), at); });
    };
    return form;
}

CaseForm CaseForms::receiveMaterials() const
{
    CaseForm form;
    form.question.title = tr("Papers brought");
    form.question.act = tr("Received", "button");
    const QStringList &missing = m_file.acts.missingMaterials;
    for (const QString &key : missing) {
        form.question.parts << choice(QStringLiteral("paper:") + key, m_words.material(m_file.record.type, key),
                                      {QStringLiteral("here"), QStringLiteral("not")}, {tr("Brought, original seen"), tr("Not yet")},
                                      missing.size() == 1 ? QStringLiteral("here") : QStringLiteral("not"));
    }
    form.question.parts << timePart(tr("When"));
    form.done = tr("Papers noted.");
    form.job = [id = m_file.record.id, missing, now = m_nowMs](const Answers &answers) -> Result<Job> {
        const Result<qint64> at = time(answers.value(QStringLiteral("at")), now);
        if (!at)
            return fail(at);
        QStringList brought;
        for (const QString &key : missing) {
            if (answers.value(QStringLiteral("paper:") + key) == QLatin1String("here"))
                brought << key;
        }
        return Job([=, at = *at](CaseDesk &desk, const Act &act) { return desk.receiveMaterials(act, id, brought, at); });
    };
    return form;
}

CaseForm CaseForms::note() const
{
    CaseForm form;
    form.question.title = tr("Note");
    form.question.act = tr("Keep", "button");
    form.question.parts = {line(QStringLiteral("text"), tr("Text"), true)};
    form.question.parts.first().kind = Question::Kind::Lines;
    form.done = tr("Noted.");
    form.job = [id = m_file.record.id](const Answers &answers) -> Result<Job> {
        return Job([=](CaseDesk &desk, const Act &act) { return desk.note(act, id, answers.value(QStringLiteral("text"))); });
    };
    return form;
}

CaseForm CaseForms::transfer() const
{
    QStringList keys;
    QStringList names;
    if (m_words.standard()) {
        for (const NamedKey &handler : m_words.standard()->handlers) {
            keys << handler.key;
            names << handler.name.in(m_words.language());
        }
    }
    if (!keys.contains(m_file.record.handler)) {
        keys.prepend(m_file.record.handler);
        names.prepend(m_words.handler(m_file.record.handler));
    }
    const QStringList whom{QStringLiteral("us"), QStringLiteral("customer"), QStringLiteral("outside")};
    CaseForm form;
    form.question.title = tr("Transfer");
    form.question.explanation = tr("The first contact stays %1 for the life of the case.").arg(m_words.person(m_file.record.firstContact.value));
    form.question.act = tr("Transfer", "button");
    form.question.parts = {choice(QStringLiteral("handler"), tr("To"), keys, names, m_file.record.handler),
                           line(QStringLiteral("person"), tr("Person"), false, {}, tr("A name, when it goes to one person")),
                           choice(QStringLiteral("waits"), tr("We wait for"), whom,
                                  {CaseWords::waitsFor(whom.at(0)), CaseWords::waitsFor(whom.at(1)), CaseWords::waitsFor(whom.at(2))},
                                  m_file.record.waitsFor.isEmpty() ? whom.at(0) : m_file.record.waitsFor),
                           line(QStringLiteral("reason"), tr("Why"), false)};
    form.done = tr("Transferred.");
    form.job = [id = m_file.record.id](const Answers &answers) -> Result<Job> {
        const QString person = answers.value(QStringLiteral("person")).trimmed();
        const QString to = person.isEmpty() ? answers.value(QStringLiteral("handler")) : person;
        return Job([=](CaseDesk &desk, const Act &act) {
            return desk.transfer(act, id, to, answers.value(QStringLiteral("waits")), answers.value(QStringLiteral("reason")));
        });
    };
    return form;
}

CaseForm CaseForms::externalNumber() const
{
    CaseForm form;
    form.question.title = tr("Number in the central system");
    form.question.explanation = tr("Paste the number of the marketing system or of the 95598 order.");
    form.question.act = tr("Keep", "button");
    form.question.parts = {line(QStringLiteral("number"), tr("Number"), true, m_file.record.externalNo)};
    form.done = tr("Number kept.");
    form.job = [id = m_file.record.id](const Answers &answers) -> Result<Job> {
        return Job([=](CaseDesk &desk, const Act &act) { return desk.setExternalNo(act, id, answers.value(QStringLiteral("number"))); });
    };
    return form;
}

CaseForm CaseForms::withdraw() const
{
    CaseForm form;
    form.question.title = tr("End without completion");
    form.question.explanation = tr("Its clocks stop for good. A case ended by mistake can be opened again.");
    form.question.act = tr("End it", "button");
    form.question.parts = {choice(QStringLiteral("how"), tr("How"), {QStringLiteral("withdrawn"), QStringLiteral("terminated")},
                                  {tr("The customer withdraws"), tr("Terminated by the office")}, QStringLiteral("withdrawn")),
                           line(QStringLiteral("reason"), tr("Reason"), true), timePart(tr("When"))};
    form.done = tr("Ended.");
    form.job = [id = m_file.record.id, now = m_nowMs](const Answers &answers) -> Result<Job> {
        const Result<qint64> at = time(answers.value(QStringLiteral("at")), now);
        if (!at)
            return fail(at);
        const QString reason = answers.value(QStringLiteral("reason"));
        if (answers.value(QStringLiteral("how")) == QLatin1String("terminated"))
            return Job([=, at = *at](CaseDesk &desk, const Act &act) { return desk.terminate(act, id, reason, at); });
        return Job([=, at = *at](CaseDesk &desk, const Act &act) { return desk.withdraw(act, id, reason, at); });
    };
    return form;
}

CaseForm CaseForms::reasoned(const QString &title, const QString &explanation, const QString &act, const QString &done,
                             std::function<Result<>(CaseDesk &, const Act &, const CaseId &, const QString &)> what) const
{
    CaseForm form;
    form.question.title = title;
    form.question.explanation = explanation;
    form.question.act = act;
    form.question.parts = {line(QStringLiteral("reason"), tr("Reason"), true)};
    form.done = done;
    form.job = [id = m_file.record.id, what = std::move(what)](const Answers &answers) -> Result<Job> {
        const QString reason = answers.value(QStringLiteral("reason"));
        return Job([=](CaseDesk &desk, const Act &made) { return what(desk, made, id, reason); });
    };
    return form;
}

CaseForm CaseForms::voidMistaken() const
{
    return reasoned(tr("Entered by mistake"), tr("The acceptance itself was a mistake. The case stays readable and counts in no figure but that of void ones."),
                    tr("Make void", "button"), tr("Void."),
                    [](CaseDesk &desk, const Act &act, const CaseId &id, const QString &reason) { return desk.voidMistaken(act, id, reason); });
}

CaseForm CaseForms::reopen() const
{
    return reasoned(tr("Open again"), tr("What closed the case will have to be reached again."), tr("Open again", "button"), tr("Open again."),
                    [](CaseDesk &desk, const Act &act, const CaseId &id, const QString &reason) { return desk.reopen(act, id, reason); });
}

CaseForm CaseForms::followUp() const
{
    CaseForm form;
    form.question.title = tr("Follow-up call");
    form.question.explanation = tr("Ask without leading, and write down what the customer says.");
    form.question.act = tr("Record", "button");
    form.question.parts = {choice(QStringLiteral("answer"), tr("Answer"),
                                  {QStringLiteral("satisfied"), QStringLiteral("unsatisfied"), QStringLiteral("none")},
                                  {tr("Satisfied"), tr("Not satisfied"), tr("Nobody reached")}, QStringLiteral("satisfied")),
                           line(QStringLiteral("words"), tr("In the customer's words"), false), timePart(tr("When"))};
    form.done = tr("Follow-up recorded.");
    form.job = [id = m_file.record.id, now = m_nowMs](const Answers &answers) -> Result<Job> {
        const Result<qint64> at = time(answers.value(QStringLiteral("at")), now);
        if (!at)
            return fail(at);
        const QString said = answers.value(QStringLiteral("answer"));
        const QString answer = said == QLatin1String("none") ? QString() : said;
        return Job([=, at = *at](CaseDesk &desk, const Act &act) {
            return desk.recordFollowUp(act, id, answer, answers.value(QStringLiteral("words")), at);
        });
    };
    return form;
}
