// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/officefixture.h"
#include "ui/print/printroom.h"
#include "ui/shell/feedback.h"
#include "ui/shell/interaction.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"

#include <QSignalSpy>

#include <memory>

/// Answers questions as the test put them down: one answer for each question, nothing (the person went back) when there is none left.
class PreparedAnswers : public Interaction
{
public:
    using Answers = QHash<QString, QString>;

    void ask(QWidget *over, const Question &question, std::function<void(std::optional<Answers>)> answered) override;
    void askSavePath(QWidget *over, const QString &title, const QString &suggested, const QString &filter,
                     std::function<void(QString)> answered) override;
    void showText(QWidget *over, const QString &title, const QString &html) override;

    /// The next question is answered so; parts not named keep the value they begin with.
    void next(const Answers &answers) { m_next << answers; }

    QList<Question> asked;
    QString savePath;
    QString shownTitle;
    QString shownHtml;

private:
    QList<Answers> m_next;
};

/// A window's surroundings on a real office: prepare cases through `office`, then start(), from when on the office lives on its thread.
class UiFixture
{
public:
    explicit UiFixture(const QString &now = QStringLiteral("2026-11-23 09:30"));
    ~UiFixture();

    /// Hands the store to the office thread and waits until it is open there.
    void start();
    /// Runs a job on the office thread and waits for its answer.
    template <class Job>
    auto onOffice(Job job) -> std::invoke_result_t<Job, Workplace &>
    {
        auto future = thread->ask(std::move(job), OfficeThread::Urgency::Act);
        future.waitForFinished();
        return future.result();
    }
    Result<CaseFile> file(const CaseId &id);
    /// A residential supply case of that name, accepted at that time.
    CaseId supplyAt(const QString &when, const QString &name = QStringLiteral("李秀兰"), const QString &customerClass = QStringLiteral("residential"));

    OfficeFixture office;
    Theme theme;
    PreparedAnswers answers;
    Feedback feedback;
    PrintRoom printRoom;
    std::unique_ptr<OfficeThread> thread;
    std::unique_ptr<UiContext> context;

private:
    QString m_now;
};
