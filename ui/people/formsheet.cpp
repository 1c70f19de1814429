// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/formsheet.h"

#include "ui/shell/errortext.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/lineform.h"

#include <QLabel>
#include <QVBoxLayout>

FormSheet::FormSheet(const UiContext &context, QWidget *window, const QString &title, const QString &explanation, const QString &act)
    : Sheet(context.theme, window), m_context(context), m_ids(context.clock), m_form(new LineForm(context.theme, this)), m_problem(new QLabel(this))
{
    setTitle(title, explanation);
    setAct(act);
    setCardWidth(460);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("formProblem"));
    setLook(m_problem, "error");
    m_problem->hide();
    body()->addWidget(m_form);
    body()->addWidget(m_problem);
    connect(this, &Sheet::acted, this, &FormSheet::submit);
}

bool FormSheet::isFilled(LineForm &form, const QString &name)
{
    if (!form.value(name).trimmed().isEmpty())
        return true;
    form.setProblem(name, errorText({ErrorCode::FieldMissing, {}, {form.label(name)}}));
    return false;
}

void FormSheet::submit()
{
    if (m_busy || !m_prepare)
        return;
    m_form->clearProblems();
    m_problem->hide();
    const Job job = m_prepare(*m_form);
    if (!job)
        return;
    m_busy = true;
    m_form->setBusy(true);
    const Act act{OpId{m_ids.next()}, m_context.actor};
    m_context.office.askKeyed([act, job](Workplace &place) { return job(place, act); })
        .then(this, [this](const Result<> &answer) { onAnswer(answer); });
}

void FormSheet::onAnswer(const Result<> &answer)
{
    m_busy = false;
    m_form->setBusy(false);
    if (answer) {
        m_form->wipeSecrets();
        closeSheet();
        Q_EMIT done();
        return;
    }
    if (m_refuse && m_refuse(*m_form, answer.error()))
        return;
    m_problem->setText(QStringLiteral("▲ ") + errorText(answer.error()));
    m_problem->show();
    m_form->focusFirst();
}
