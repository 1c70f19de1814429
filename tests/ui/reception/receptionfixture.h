// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/officefixture.h"
#include "ui/print/printroom.h"
#include "ui/reception/receptionpage.h"
#include "ui/shell/feedback.h"
#include "ui/shell/interaction.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"

#include <memory>

/// Keeps what was shown, and answers where to save.
class NotedInteraction : public Interaction
{
public:
    void ask(QWidget *, const Question &, std::function<void(std::optional<QHash<QString, QString>>)> answered) override { answered(answers); }
    void askSavePath(QWidget *, const QString &, const QString &suggestedName, const QString &, std::function<void(QString)> answered) override
    {
        suggested = suggestedName;
        answered(savePath);
    }
    void showText(QWidget *, const QString &, const QString &html) override { shown = html; }

    std::optional<QHash<QString, QString>> answers; ///< none: the person went back
    QString savePath;
    QString suggested;
    QString shown;
};

/// The reception page on a real office that stands at Monday 2026-11-23 09:30, worked by keys as a clerk would.
class ReceptionFixture
{
public:
    ReceptionFixture();
    ~ReceptionFixture();

    /// Types into what has the focus.
    static void type(const QString &text);
    static void enter(int times = 1);
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// The object name of what has the focus: "field.capacity".
    static QString here();
    /// The command's key, as the window gives it to the page.
    bool press(CommandId id) { return page->run(id); }
    QString textOf(const char *objectName) const;
    QString messageAt(const QString &path) const;
    /// Chooses by typing, then waits for the form.
    void open(const QString &typed);
    /// A residential supply filled to the capacity, all by keyboard, with all originals checked (or none).
    void fillSupply(const QString &capacity = QStringLiteral("8"), bool papers = true);
    /// Waits until the office answered the act.
    bool waitForReceipt();
    template <class Job>
    auto onOffice(Job job) -> std::invoke_result_t<Job, Workplace &>
    {
        auto future = thread->ask(std::move(job), OfficeThread::Urgency::Act);
        future.waitForFinished();
        return future.result();
    }
    qint64 caseCount();

    OfficeFixture office;
    Theme theme;
    NotedInteraction interaction;
    Feedback feedback;
    PrintRoom printRoom;
    std::unique_ptr<OfficeThread> thread;
    std::unique_ptr<UiContext> context;
    std::unique_ptr<ReceptionPage> page;
    QString said;    ///< the last sentence of the feedback line
    QString refused; ///< the last refusal
};
