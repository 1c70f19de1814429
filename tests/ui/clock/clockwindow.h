// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/clockguard/guardedoffice.h"
#include "ui/clock/clockroom.h"
#include "ui/print/printroom.h"
#include "ui/reception/receptionpage.h"
#include "ui/shell/feedback.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sheetinteraction.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"

/// The window as a clerk has it in front, with its own sheets, on an office whose PC may show a wrong time.
class ClockWindow
{
public:
    ~ClockWindow();

    /// Shows the window on what stands in `office`, on a PC that shows `wallMs`.
    bool open(qint64 wallMs);

    template <class Job>
    auto onOffice(Job job) -> std::invoke_result_t<Job, Workplace &>
    {
        auto future = thread.ask(std::move(job), OfficeThread::Urgency::Act);
        future.waitForFinished();
        return future.result();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier);
    template <class T>
    T *find(const char *objectName) const
    {
        return window->findChild<T *>(QString::fromLatin1(objectName));
    }
    /// What the banner says; empty when there is none.
    QString banner() const;
    QString day() const;

    GuardedOffice office;
    Theme theme;
    Language language;
    SheetInteraction interaction{theme};
    Feedback feedback;
    PrintRoom printRoom;
    OfficeThread thread;
    std::unique_ptr<UiContext> context;
    std::unique_ptr<MainWindow> window;
    ReceptionPage *page = nullptr;
    std::unique_ptr<ClockRoom> room;
    QString refused;
};
