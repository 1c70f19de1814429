// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/firstday/firstdaysteps.h"
#include "ui/shell/commandscope.h"

#include <QObject>
#include <QPointer>

class FirstDayCard;
class MainWindow;
class ReceptionPage;
struct UiContext;

/// 新手引导 on the real window: twelve steps from the strip to the help, each pointing at the part it speaks of. A form is shown for the steps that need one,
/// without any business having begun; nothing is written, and what was typed before stays.
class FirstDay : public QObject, public CommandScope
{
    Q_OBJECT

public:
    FirstDay(const UiContext &context, MainWindow &window, ReceptionPage &reception);
    ~FirstDay() override;

    QList<CommandId> commandsNow() const override { return {CommandId::FirstDay}; }
    bool run(CommandId id) override;
    bool isInKeyBar() const override { return false; }

    /// A quiet line says that there is such a thing.
    void offer();
    void begin();
    bool isGoing() const;
    /// Its key; empty when it is not going on.
    QString step() const;

private:
    void goTo(int step);
    void bringForm(bool wanted);
    void end();

    const UiContext &m_context;
    MainWindow &m_window;
    ReceptionPage &m_reception;
    QPointer<FirstDayCard> m_card;
    QPointer<QWidget> m_focusBefore;
    CommandId m_pageBefore = CommandId::PageReception;
    int m_step = 0;
};
