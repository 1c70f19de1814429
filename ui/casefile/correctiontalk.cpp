// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/caseacts.h"

#include "ui/casefile/correctioneffect.h"
#include "ui/casefile/correctionforms.h"
#include "ui/shell/errortext.h"
#include "ui/shell/feedback.h"

#include <QWidget>

// The correction of a case, as CaseActs leads it: what is wrong, what is right, which dates and figures move, done. One question after the other,
// never one over the other.

void CaseActs::startCorrection()
{
    const CaseWords names = words();
    m_context.interaction.ask(m_over, CorrectionForms(*m_file, names).what(),
                              [this, act = newAct(), id = m_file->record.id](const std::optional<CaseForm::Answers> &answers) {
                                  if (answers && m_file && m_file->record.id == id)
                                      askCorrectValue(answers->value(QStringLiteral("what")), {}, {}, act);
                              });
}

void CaseActs::askCorrectValue(const QString &what, const CaseForm::Answers &kept, const QString &refusal, const Act &act)
{
    const CaseWords names = words();
    Question question = CorrectionForms(*m_file, names).value(what);
    for (Question::Part &part : question.parts)
        part.value = kept.value(part.key, part.value);
    if (!refusal.isEmpty())
        question.explanation = refusal;
    m_context.interaction.ask(m_over, question, [this, what, act, id = m_file->record.id](const std::optional<CaseForm::Answers> &answers) {
        if (!answers || !m_file || m_file->record.id != id)
            return;
        const CaseWords current = words();
        const Result<Correction> correction = CorrectionForms(*m_file, current).correction(what, *answers);
        if (correction)
            previewCorrection(what, *answers, *correction, act);
        else
            askCorrectValue(what, *answers, errorText(correction.error()), act);
    });
}

void CaseActs::previewCorrection(const QString &what, const CaseForm::Answers &answers, const Correction &correction, const Act &act)
{
    const CaseId id = m_file->record.id;
    m_context.office.ask([id, correction](Workplace &place) { return place.caseDesk().deadlinesAfter(id, correction); })
        .then(this, [this, what, answers, correction, act, id](const Result<QList<CaseDeadline>> &after) {
            if (!m_file || m_file->record.id != id)
                return;
            if (!after) {
                askCorrectValue(what, answers, errorText(after.error()), act);
                return;
            }
            const CaseWords current = words();
            const auto moved = CorrectionEffect(*m_file, *after, correction, current, m_context.clock.wallUtcMs()).lines();
            if (moved.isEmpty())
                saveCorrection(what, answers, correction, act);
            else
                confirmCorrection(what, answers, correction, moved, act);
        });
}

void CaseActs::confirmCorrection(const QString &what, const CaseForm::Answers &answers, const Correction &correction,
                                 const QList<CorrectionEffect::Line> &moved, const Act &act)
{
    Question question;
    question.title = tr("This moves dates and figures");
    question.explanation = tr("Nothing is changed yet. What was told to the customer and what was reported stays in the history.");
    question.heads = {tr("What"), tr("Now"), tr("Then", "after the correction")};
    for (const CorrectionEffect::Line &line : moved)
        question.rows << QStringList{line.what, line.before, line.after};
    question.act = tr("Correct", "button");
    m_context.interaction.ask(m_over, question,
                              [this, what, answers, correction, act, id = m_file->record.id](const std::optional<CaseForm::Answers> &agreed) {
                                  if (!m_file || m_file->record.id != id)
                                      return;
                                  if (agreed)
                                      saveCorrection(what, answers, correction, act);
                                  else
                                      askCorrectValue(what, answers, {}, act);
                              });
}

void CaseActs::saveCorrection(const QString &what, const CaseForm::Answers &answers, const Correction &correction, const Act &act)
{
    const CaseId id = m_file->record.id;
    m_context.feedback.saving();
    m_context.office.ask([id, correction, act](Workplace &place) { return place.caseDesk().correct(act, id, correction); },
                         OfficeThread::Urgency::Act)
        .then(this, [this, what, answers, act, id](const Result<> &done) {
            if (done) {
                m_last.reset();
                m_context.feedback.saved(tr("Corrected."));
                Q_EMIT this->done();
                return;
            }
            m_context.feedback.refused(done.error());
            if (m_file && m_file->record.id == id)
                askCorrectValue(what, answers, errorText(done.error()), act);
        });
}
