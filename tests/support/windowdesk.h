// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/officefixture.h"
#include "ui/print/printroom.h"
#include "ui/shell/feedback.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sheetinteraction.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"
#include "ui/warnings/warningroom.h"

#include <memory>

/// The window as the program puts it together, on an office with the sample register, at Saturday 2026-10-17 08:00; and the hands on its keys.
struct WindowDesk
{
    OfficeFixture office{QStringLiteral("2026-10-17 08:00")};
    Theme theme;
    Language language;
    SheetInteraction interaction{theme};
    Feedback feedback;
    PrintRoom printRoom;
    OfficeThread thread;
    std::unique_ptr<UiContext> context;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<WarningRoom> warnings;
    QString refused; ///< the last refusal, for a failing test's message

    bool open();
    template <class Job> auto onOffice(Job job) -> std::invoke_result_t<Job, Workplace &>
    {
        auto future = thread.ask(std::move(job), OfficeThread::Urgency::Act);
        future.waitForFinished();
        return future.result();
    }
    CaseFile file(const CaseId &id);
    /// The first open case of that type that an import brought.
    CaseRecord openCase(const char *type);

    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier);
    static void type(const QString &text);
    bool isAsked() const;
    /// F9 answers the open sheet with what it offers; what it asks for then gets a word, where the focus was put.
    bool answer();
    QString sheetWords() const;
    /// F3 leads to the one box from every page; the number, and Enter: the case stands open.
    bool findByNumber(const CaseRecord &record);
};
