// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstday/firstday.h"

#include "ui/firstday/firstdaycard.h"
#include "ui/reception/receptionpage.h"
#include "ui/shell/feedback.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"

#include <algorithm>

FirstDay::FirstDay(const UiContext &context, MainWindow &window, ReceptionPage &reception)
    : m_context(context), m_window(window), m_reception(reception)
{
    m_window.addScope(this);
    connect(&context.theme, &Theme::changed, this, [this] {
        if (isGoing())
            goTo(m_step);
    });
}

FirstDay::~FirstDay()
{
    m_window.removeScope(this);
    delete m_card;
}

bool FirstDay::run(CommandId id)
{
    if (id != CommandId::FirstDay)
        return false;
    if (isGoing())
        goTo(m_step); // its key brings the keyboard back to it
    else
        begin();
    return true;
}

void FirstDay::offer()
{
    m_context.feedback.say(tr("New here? %1 shows you the window in twelve steps.").arg(Commands::of(CommandId::FirstDay).key.toString(QKeySequence::NativeText)));
}

void FirstDay::begin()
{
    m_focusBefore = m_window.focusWidget();
    m_pageBefore = m_window.shownPage();
    m_card = new FirstDayCard(m_context.theme, &m_window);
    connect(m_card, &FirstDayCard::forward, this, [this] { goTo(m_step + 1); });
    connect(m_card, &FirstDayCard::back, this, [this] { goTo(m_step - 1); });
    connect(m_card, &FirstDayCard::ended, this, &FirstDay::end);
    connect(m_card, &FirstDayCard::languageChanged, this, [this] { goTo(m_step); });
    goTo(0);
}

bool FirstDay::isGoing() const
{
    return m_card != nullptr;
}

QString FirstDay::step() const
{
    return isGoing() ? FirstDaySteps::all().at(m_step).key : QString();
}

void FirstDay::goTo(int step)
{
    const QList<FirstDayStep> steps = FirstDaySteps::all();
    if (step >= steps.size()) {
        end();
        return;
    }
    m_step = std::max(step, 0);
    const FirstDayStep &now = steps.at(m_step);
    if (m_window.shownPage() != now.page)
        m_window.showPage(now.page);
    if (now.page == CommandId::PageReception)
        bringForm(now.onForm);
    m_card->show(now, m_step + 1, static_cast<int>(steps.size()));
}

void FirstDay::bringForm(bool wanted)
{
    if (wanted)
        m_reception.showForm(QStringLiteral("new-supply"));
    else
        m_reception.endShowing();
}

void FirstDay::end()
{
    m_card->disconnect(this); // its word that the language changed may be on its way still
    m_card->hide();
    m_card->deleteLater();
    m_card = nullptr;
    m_reception.endShowing();
    m_window.showPage(m_pageBefore);
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}
