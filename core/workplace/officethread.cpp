// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workplace/officethread.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QThread>
#include <QThreadPool>
#include <QWaitCondition>

#include <array>
#include <deque>

namespace {

constexpr unsigned long tryAgainMs = 3000; ///< between two tries to open a suspect store anew, or one whose disk was full

struct Job
{
    QString name;
    std::function<void(Workplace *)> run;
    bool isKeyed = false; ///< waits until no other act is between its key and its end
};

} // namespace

struct OfficeThread::Private
{
    QMutex mutex;
    QWaitCondition wake;
    std::array<std::deque<Job>, 3> waiting; ///< by urgency
    bool keyIsOut = false;                  ///< an act waits for its key, or is being done with it
    Aside aside;
    QThreadPool derivations;
    Opener opener;
    QPromise<Result<OfficeFacts>> opened;
    bool stopping = false;
    int slownessMs = 0;
    std::unique_ptr<QThread> thread;

    Health health = Health::Ready; ///< as it was told last

    /// The first job of a queue that may be done now.
    std::optional<Job> taken(std::deque<Job> &queue)
    {
        const auto it = std::find_if(queue.begin(), queue.end(), [this](const Job &job) { return !job.isKeyed || !keyIsOut; });
        if (it == queue.end())
            return std::nullopt;
        Job job = std::move(*it);
        queue.erase(it);
        keyIsOut = keyIsOut || job.isKeyed;
        return job;
    }

    /// The next job by urgency; while stopping, acts only. Nothing: the thread ends. With `waitMs` an empty job after so long without one.
    std::optional<Job> next(unsigned long waitMs)
    {
        QMutexLocker lock(&mutex);
        for (;;) {
            for (size_t urgency = 0; urgency < waiting.size(); ++urgency) {
                if (stopping && urgency > 0)
                    break;
                if (std::optional<Job> job = taken(waiting[urgency]))
                    return job;
            }
            if (stopping && !keyIsOut)
                return std::nullopt;
            if (waitMs == 0)
                wake.wait(&mutex);
            else if (!wake.wait(&mutex, waitMs))
                return Job{{}, [](Workplace *) {}};
        }
    }

    /// A keyed act; if it wants a key, once more when that has been derived, before all other acts.
    void runKeyed(Workplace *place, const std::shared_ptr<DerivedKeys> &keys, const KeyedJob &job)
    {
        job(place, *keys);
        if (place && keys->isWanting()) {
            aside([this, keys, job] {
                keys->derive();
                QMutexLocker lock(&mutex);
                waiting[0].push_front({{}, [this, keys, job](Workplace *then) { runKeyed(then, keys, job); }});
                wake.wakeAll();
            });
            return;
        }
        QMutexLocker lock(&mutex);
        keyIsOut = false;
    }

    static std::pair<Health, Error> healthOf(const Workplace &place)
    {
        if (place.isSuspect())
            return {Health::Suspect, Error{ErrorCode::StoreSuspect, {}, {}}};
        const auto restriction = place.office().restriction;
        return restriction ? std::pair(Health::ReadOnly, *restriction) : std::pair(Health::Ready, Error());
    }

    /// Told once; a suspect store's reason stays that of the first try.
    void tell(OfficeThread &office, Health now, const Error &why)
    {
        if (health == now)
            return;
        health = now;
        Q_EMIT office.healthChanged(now, why);
    }

    void work(OfficeThread &office)
    {
        Result<std::unique_ptr<Workplace>> place = opener();
        opened.addResult(place ? Result<OfficeFacts>((*place)->office()) : Result<OfficeFacts>(fail(place)));
        opened.finish();
        if (place)
            health = healthOf(**place).first; // how it was opened stands in the facts
        QElapsedTimer sinceRoom;
        sinceRoom.start();
        while (auto job = next(health != Health::Ready ? tryAgainMs : 0)) {
            if (slownessMs > 0)
                QThread::msleep(static_cast<unsigned long>(slownessMs));
            if (place && (*place)->isSuspect())
                static_cast<void>(office.recovered(**place));
            if (place && (*place)->lacksRoom() && sinceRoom.hasExpired(tryAgainMs)) {
                static_cast<void>((*place)->reopen()); // what becomes of it is told after the job
                sinceRoom.start();
            }
            job->run(place ? place->get() : nullptr);
            if (place)
                std::apply([&](Health now, const Error &why) { tell(office, now, why); }, healthOf(**place));
        }
        // What never ran is told so; the store closes on the thread that opened it.
        for (auto &queue : waiting) {
            for (Job &job : queue)
                job.run(nullptr);
            queue.clear();
        }
    }
};

OfficeThread::OfficeThread(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->derivations.setMaxThreadCount(1);
    setAside([pool = &d->derivations](std::function<void()> work) { pool->start(std::move(work)); });
}

OfficeThread::~OfficeThread()
{
    {
        QMutexLocker lock(&d->mutex);
        d->stopping = true;
        d->wake.wakeAll();
    }
    if (d->thread)
        d->thread->wait();
}

OfficeAnswer<Result<OfficeFacts>> OfficeThread::start(Opener opener)
{
    d->opener = std::move(opener);
    d->opened.start();
    QFuture<Result<OfficeFacts>> future = d->opened.future();
    d->thread.reset(QThread::create([this] { d->work(*this); }));
    d->thread->setObjectName(QStringLiteral("office"));
    d->thread->start();
    return {future, this};
}

void OfficeThread::setAside(Aside aside)
{
    d->aside = std::move(aside);
}

void OfficeThread::setSlownessMs(int ms)
{
    QMutexLocker lock(&d->mutex);
    d->slownessMs = ms;
}

bool OfficeThread::isOfTheDisk(const Error &error, const Workplace &place)
{
    // A disk that has just become full: what needs no entry (a log-in) may go on with what can be read.
    return error.code == ErrorCode::OutcomeUnknown || error.code == ErrorCode::StoreSuspect || (error.code == ErrorCode::StoreFull && place.isSuspect());
}

bool OfficeThread::recovered(Workplace &place)
{
    if (!place.isSuspect())
        return true;
    const Result<> opened = place.reopen();
    if (!opened)
        d->tell(*this, Health::Suspect, opened.error());
    return opened.has_value();
}

void OfficeThread::keepAt(std::function<bool(Workplace *)> step)
{
    post({}, Urgency::Step, [this, step = std::move(step)](Workplace *place) mutable {
        if (!step(place))
            keepAt(std::move(step));
    });
}

void OfficeThread::postKeyed(KeyedJob job)
{
    auto keys = std::make_shared<DerivedKeys>();
    QMutexLocker lock(&d->mutex);
    d->waiting[0].push_back({{}, [this, keys, job = std::move(job)](Workplace *place) { d->runKeyed(place, keys, job); }, true});
    d->wake.wakeAll();
}

void OfficeThread::post(const QString &name, Urgency urgency, std::function<void(Workplace *)> job)
{
    std::deque<Job> dropped;
    {
        QMutexLocker lock(&d->mutex);
        auto &queue = d->waiting[static_cast<size_t>(urgency)];
        if (!name.isEmpty()) {
            for (auto it = queue.begin(); it != queue.end();) {
                if (it->name == name) {
                    dropped.push_back(std::move(*it));
                    it = queue.erase(it);
                } else {
                    ++it;
                }
            }
        }
        queue.push_back({name, std::move(job)});
        d->wake.wakeAll();
    }
    for (Job &old : dropped)
        old.run(nullptr);
}
