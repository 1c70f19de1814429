// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/coverstep.h"

#include "ui/shell/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/lineform.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

CoverStep::CoverStep(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_card(new Card(theme, this)), m_heading(new QLabel(m_card)), m_explanation(new QLabel(m_card)),
      m_form(new LineForm(theme, m_card)), m_problem(new QLabel(m_card)), m_buttons(new QHBoxLayout), m_act(new QPushButton(m_card))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    setLook(m_heading, "heading");
    setLook(m_explanation, "muted");
    setLook(m_problem, "error");
    setLook(m_act, "filled");
    for (QLabel *label : {m_heading, m_explanation, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_problem->setObjectName(QStringLiteral("stepProblem"));
    m_problem->hide();
    m_act->setObjectName(QStringLiteral("stepAct"));
    m_act->setAutoDefault(false);
    m_card->body()->addWidget(m_heading);
    m_card->body()->addWidget(m_explanation);
    m_card->body()->addWidget(m_form);
    m_card->body()->addWidget(m_problem);
    m_card->body()->addSpacing(theme.space(1));
    m_card->body()->addLayout(m_buttons);
    m_buttons->addWidget(m_act);
    m_buttons->addStretch(1);
    connect(m_act, &QPushButton::clicked, this, &CoverStep::act);
    connect(m_form, &LineForm::entered, this, &CoverStep::act);
}

void CoverStep::takeFocus()
{
    m_form->focusFirst();
}

void CoverStep::wipe()
{
    m_form->wipeSecrets();
    m_form->clearProblems();
    setProblem({});
}

QVBoxLayout *CoverStep::body() const
{
    return m_card->body();
}

void CoverStep::setHeading(const QString &heading, const QString &explanation)
{
    m_heading->setText(heading);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
}

void CoverStep::setAct(const QString &words)
{
    m_words = words + QStringLiteral("   F9");
    if (!m_busy)
        m_act->setText(m_words);
    m_act->setAccessibleName(words);
}

QPushButton *CoverStep::addButton(const char *name)
{
    auto *button = new QPushButton(m_card);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void CoverStep::setProblem(const QString &sentence)
{
    m_problem->setText(sentence.isEmpty() ? QString() : QStringLiteral("▲ ") + sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void CoverStep::setBusy(bool busy, const QString &words)
{
    m_busy = busy;
    m_form->setBusy(busy);
    m_act->setEnabled(!busy);
    m_act->setText(busy ? words : m_words);
}

void CoverStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
