// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workplace/workplace.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>
#include <type_traits>

/// The thread on which an office's store lives. Jobs are asked for with a function and answered with a future; the GUI thread never waits.
/// Acts go before reads, reads before steps of long work; a job lasts 50 ms at most.
class OfficeThread : public QObject
{
    Q_OBJECT

public:
    enum class Urgency { Act, Read, Step };
    using Opener = std::function<Result<std::unique_ptr<Workplace>>()>;

    explicit OfficeThread(QObject *parent = nullptr);
    /// Ends the running job, drops waiting reads, finishes waiting acts, closes the store.
    ~OfficeThread() override;

    /// Opens the workplace on the thread; answers once it is ready or refused. Jobs asked before run after.
    QFuture<Result<OfficeFacts>> start(Opener opener);

    /// Runs `job(Workplace &)` on the thread. When the workplace could not be opened, the job is not run and the future is cancelled.
    template <class Job>
    auto ask(Job job, Urgency urgency = Urgency::Read) -> QFuture<std::invoke_result_t<Job, Workplace &>>
    {
        return askNamed(QString(), std::move(job), urgency);
    }

    /// As ask(), and a job of the same name that still waits is dropped (its future cancelled): a newer read of a page replaces the older.
    template <class Job>
    auto askNamed(const QString &name, Job job, Urgency urgency = Urgency::Read) -> QFuture<std::invoke_result_t<Job, Workplace &>>
    {
        using Answer = std::invoke_result_t<Job, Workplace &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        QFuture<Answer> future = promise->future();
        post(name, urgency, [promise, job = std::move(job)](Workplace *place) mutable {
            if (place && !promise->isCanceled())
                promise->addResult(job(*place));
            else
                promise->future().cancel();
            promise->finish();
        });
        return future;
    }

    /// Long work, a step at a time: `make(Workplace &)` gives a std::unique_ptr to an object with `Result<bool> step()` (true: done), `int percent()`,
    /// `answer()` and the type of that, `Answer`. Each step goes to the end of the line, behind the acts and reads that wait. The future tells
    /// progress from 0 to 100; cancelling it stops the work before its next step. The work lives and dies on this thread.
    template <class Make>
    auto askInSteps(Make make)
    {
        using Work = typename std::invoke_result_t<Make, Workplace &>::element_type;
        using Answer = Result<typename Work::Answer>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        promise->setProgressRange(0, 100);
        QFuture<Answer> future = promise->future();
        keepAt([promise, make = std::move(make), work = std::shared_ptr<Work>()](Workplace *place) mutable {
            if (place && !promise->isCanceled()) {
                if (!work)
                    work = make(*place);
                const Result<bool> done = work->step();
                promise->setProgressValue(work->percent());
                if (done && !*done)
                    return false;
                promise->addResult(done ? Answer(work->answer()) : Answer(fail(done)));
            } else {
                promise->future().cancel();
            }
            work.reset();
            promise->finish();
            return true;
        });
        return future;
    }

    /// For tests: every job first sleeps so long, as on a slow disk.
    void setSlownessMs(int ms);

private:
    /// Posts `step` as a step, again and again until it answers true.
    void keepAt(std::function<bool(Workplace *)> step);
    void post(const QString &name, Urgency urgency, std::function<void(Workplace *)> job);

    struct Private;
    std::unique_ptr<Private> d;
};
