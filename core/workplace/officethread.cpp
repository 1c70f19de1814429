// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workplace/officethread.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <array>
#include <deque>

namespace {

struct Job
{
    QString name;
    std::function<void(Workplace *)> run;
};

} // namespace

struct OfficeThread::Private
{
    QMutex mutex;
    QWaitCondition wake;
    std::array<std::deque<Job>, 3> waiting; ///< by urgency
    Opener opener;
    QPromise<Result<OfficeFacts>> opened;
    bool stopping = false;
    int slownessMs = 0;
    std::unique_ptr<QThread> thread;

    /// The next job by urgency; while stopping, acts only. Nothing: the thread ends.
    std::optional<Job> next()
    {
        QMutexLocker lock(&mutex);
        for (;;) {
            for (size_t urgency = 0; urgency < waiting.size(); ++urgency) {
                if (stopping && urgency > 0)
                    break;
                if (waiting[urgency].empty())
                    continue;
                Job job = std::move(waiting[urgency].front());
                waiting[urgency].pop_front();
                return job;
            }
            if (stopping)
                return std::nullopt;
            wake.wait(&mutex);
        }
    }

    void work()
    {
        Result<std::unique_ptr<Workplace>> place = opener();
        opened.addResult(place ? Result<OfficeFacts>((*place)->office()) : Result<OfficeFacts>(fail(place)));
        opened.finish();
        while (auto job = next()) {
            if (slownessMs > 0)
                QThread::msleep(static_cast<unsigned long>(slownessMs));
            job->run(place ? place->get() : nullptr);
        }
        // What never ran is told so; the store closes on the thread that opened it.
        for (auto &queue : waiting) {
            for (Job &job : queue)
                job.run(nullptr);
            queue.clear();
        }
    }
};

OfficeThread::OfficeThread(QObject *parent) : QObject(parent), d(std::make_unique<Private>()) {}

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

QFuture<Result<OfficeFacts>> OfficeThread::start(Opener opener)
{
    d->opener = std::move(opener);
    d->opened.start();
    QFuture<Result<OfficeFacts>> future = d->opened.future();
    d->thread.reset(QThread::create([this] { d->work(); }));
    d->thread->setObjectName(QStringLiteral("office"));
    d->thread->start();
    return future;
}

void OfficeThread::setSlownessMs(int ms)
{
    QMutexLocker lock(&d->mutex);
    d->slownessMs = ms;
}

void OfficeThread::keepAt(std::function<bool(Workplace *)> step)
{
    post({}, Urgency::Step, [this, step = std::move(step)](Workplace *place) mutable {
        if (!step(place))
            keepAt(std::move(step));
    });
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
