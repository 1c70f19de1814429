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
#include "ui/visit/visitroom.h"

#include <memory>

/// The window as the program puts it together, with its own sheets and all its pages, on a real office; worked by keys.
class WholeWindow
{
public:
    /// The clock stands at that time in China.
    explicit WholeWindow(const QString &now);
    ~WholeWindow();

    /// Shows the window on what stands in `office` until now. False: the office could not be opened.
    bool open();

    template <class Job>
    auto onOffice(Job job) -> std::invoke_result_t<Job, Workplace &>
    {
        auto future = thread.ask(std::move(job), OfficeThread::Urgency::Act);
        future.waitForFinished();
        return future.result();
    }
    CaseFile file(const CaseId &id)
    {
        return onOffice([id](Workplace &place) { return place.caseViews().file(id); }).value_or(CaseFile{});
    }

    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier);
    static void type(const QString &text);
    /// The object name of what has the focus: "field.capacity".
    static QString here();
    /// A question or a text lies over the page.
    bool isAsked() const;

    OfficeFixture office;
    Theme theme;
    Language language;
    SheetInteraction interaction{theme};
    Feedback feedback;
    PrintRoom printRoom;
    OfficeThread thread;
    std::unique_ptr<UiContext> context;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<VisitRoom> visits;
    QString refused; ///< the last refusal, for a failing test's message
};
