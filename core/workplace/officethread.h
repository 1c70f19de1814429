// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/derivedkeys.h"
#include "core/workplace/officeanswer.h"
#include "core/workplace/workplace.h"

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
    /// What the clerk has to know of the store.
    enum class Health {
        Ready,
        ReadOnly, ///< the reason: why it was opened so. After a full disk tried again every few seconds
        Suspect,  ///< nothing is saved: tried again every few seconds. The reason: why the store did not open
    };
    Q_ENUM(Health)
    using Opener = std::function<Result<std::unique_ptr<Workplace>>()>;

    explicit OfficeThread(QObject *parent = nullptr);
    /// Ends the running job, drops waiting reads, finishes waiting acts, closes the store.
    ~OfficeThread() override;

    /// Opens the workplace on the thread; answers once it is ready or refused. Jobs asked before run after.
    OfficeAnswer<Result<OfficeFacts>> start(Opener opener);

    /// Runs `job(Workplace &)` on the thread. When the workplace could not be opened, the job is not run and the future is cancelled.
    template <class Job>
    auto ask(Job job, Urgency urgency = Urgency::Read) -> OfficeAnswer<std::invoke_result_t<Job, Workplace &>>
    {
        return askNamed(QString(), std::move(job), urgency);
    }

    /// As ask(), and a job of the same name that still waits is dropped (its future cancelled): a newer read of a page replaces the older.
    template <class Job>
    auto askNamed(const QString &name, Job job, Urgency urgency = Urgency::Read) -> OfficeAnswer<std::invoke_result_t<Job, Workplace &>>
    {
        using Answer = std::invoke_result_t<Job, Workplace &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        QFuture<Answer> future = promise->future();
        post(name, urgency, [this, promise, job = std::move(job)](Workplace *place) mutable {
            if (place && !promise->isCanceled())
                promise->addResult(answered<Answer>(job, *place));
            else
                promise->future().cancel();
            promise->finish();
        });
        return OfficeAnswer<Answer>(std::move(future), this);
    }

    /// An act for which a password or the paper key was typed, and whatever must not overtake one (a lock). Argon2id runs on a thread of its own, and the
    /// office goes on with other acts meanwhile; the act is then done anew and finds its key, so it must have no effect before it asks for one, and give the
    /// same secrets each time. These acts are done one after the other, in the order in which they were asked.
    template <class Job>
    auto askKeyed(Job job) -> OfficeAnswer<std::invoke_result_t<Job, Workplace &>>
    {
        using Answer = std::invoke_result_t<Job, Workplace &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        QFuture<Answer> future = promise->future();
        postKeyed([this, promise, job = std::move(job)](Workplace *place, DerivedKeys &keys) mutable {
            if (!place || promise->isCanceled()) {
                promise->future().cancel();
                promise->finish();
                return;
            }
            const auto keyed = [&job, &keys](Workplace &at) {
                const KeysAside aside(at, keys);
                return job(at);
            };
            Answer answer = answered<Answer>(keyed, *place);
            if (keys.isWanting())
                return;
            promise->addResult(std::move(answer));
            promise->finish();
        });
        return OfficeAnswer<Answer>(std::move(future), this);
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
        return OfficeAnswer<Answer>(std::move(future), this);
    }

    /// For tests: who runs the derivations of askKeyed(). Before start().
    using Aside = std::function<void(std::function<void()>)>;
    void setAside(Aside aside);
    /// For tests: every job first sleeps so long, as on a slow disk.
    void setSlownessMs(int ms);

Q_SIGNALS:
    /// From the office's thread, when it is another than before; how it was at the opening stands in the facts.
    void healthChanged(OfficeThread::Health health, const Error &reason);

private:
    template <class T>
    struct IsResult : std::false_type {};
    template <class T>
    struct IsResult<Result<T>> : std::true_type {};

    /// Keys are taken from there as long as this lives.
    class KeysAside
    {
    public:
        KeysAside(Workplace &place, DerivedKeys &keys) : m_place(place) { place.takeKeysFrom(&keys); }
        ~KeysAside() { m_place.takeKeysFrom(nullptr); }
        KeysAside(const KeysAside &) = delete;
        KeysAside &operator=(const KeysAside &) = delete;

    private:
        Workplace &m_place;
    };

    /// The job's answer. When the store became suspect over it, the store is opened anew and the job asked once more: an act has its id, so it is
    /// known then whether it was saved, or it is done now (RELIABILITY.md 1.5). A job that can run only once is not.
    template <class Answer, class Job>
    Answer answered(Job &job, Workplace &place)
    {
        if constexpr (IsResult<Answer>::value && std::is_invocable_v<const Job &, Workplace &>) {
            Answer first = job(place);
            if (!first && isOfTheDisk(first.error(), place) && recovered(place))
                return job(place);
            return first;
        } else {
            return job(place);
        }
    }
    static bool isOfTheDisk(const Error &error, const Workplace &place);
    /// Opens a suspect store anew; true when it can be worked with again.
    bool recovered(Workplace &place);

    /// Posts `step` as a step, again and again until it answers true.
    void keepAt(std::function<bool(Workplace *)> step);
    void post(const QString &name, Urgency urgency, std::function<void(Workplace *)> job);
    using KeyedJob = std::function<void(Workplace *, DerivedKeys &)>;
    void postKeyed(KeyedJob job);

    struct Private;
    std::unique_ptr<Private> d;
};
