// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workplace/officethread.h"
#include "tests/support/faultyvfs.h"
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

#include <QSemaphore>
#include <QThread>

#include <atomic>

class TestOfficeThread : public QObject
{
    Q_OBJECT

private:
    static OfficeThread::Opener opener(OfficeFixture &office)
    {
        office.place.reset();
        return [&office] {
            return Workplace::open(office.path(), Workplace::Mode::ReadWrite, office.clock, std::make_unique<UuidV7Source>(office.clock));
        };
    }

    /// Work of so many steps that says when it is gone.
    struct Counting
    {
        using Answer = int;

        Counting(int of, std::atomic<int> &done, std::atomic<bool> &gone, QSemaphore *gate = nullptr) : m_of(of), m_done(done), m_gone(gone), m_gate(gate) {}
        ~Counting() { m_gone = true; }
        Result<bool> step()
        {
            if (m_gate)
                m_gate->acquire();
            if (m_of < 0)
                return fail(ErrorCode::DateNotValid);
            return ++m_done >= m_of;
        }
        int percent() const { return m_done * 100 / std::max(1, m_of); }
        int answer() const { return m_done; }

        const int m_of;
        std::atomic<int> &m_done;
        std::atomic<bool> &m_gone;
        QSemaphore *m_gate;
    };

    /// What the thread says of an act: the number it gave, or nothing.
    static auto accept(OfficeThread &thread, const OpId &op)
    {
        return thread.ask([op](Workplace &place) { return place.accept({op, PersonId{QStringLiteral("zhang-min")}}, OfficeFixture::supply()); },
                          OfficeThread::Urgency::Act);
    }

private Q_SLOTS:
    void anActOverADiskThatFailedOnceIsDoneOnce()
    {
        FaultyVfs vfs;
        OfficeFixture office;
        OfficeThread thread;
        thread.start(opener(office));
        int faults = 0;
        QStringList numbers;
        for (int number = 0; number < batteryCount(12, 60); ++number) {
            // Somewhere in the act, its commit among them.
            thread.ask([&vfs, number](Workplace &) { vfs.failCall(1 + number % 6, false); return true; }, OfficeThread::Urgency::Act).waitForFinished();
            const OpId op{QStringLiteral("op-%1").arg(number)};
            const Result<Accepted> first = accept(thread, op).result();
            faults += vfs.calls() > number % 6 ? 1 : 0;
            thread.ask([&vfs](Workplace &) { vfs.heal(); return true; }, OfficeThread::Urgency::Act).waitForFinished();
            const Result<Accepted> again = accept(thread, op).result();
            QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
            if (first)
                QCOMPARE(first->number, again->number);
            numbers << again->number;
        }
        QVERIFY(faults > 6);
        QCOMPARE(QSet<QString>(numbers.cbegin(), numbers.cend()).size(), numbers.size());
        const auto check = thread.ask([](Workplace &place) { return place.ledger().verify(); }).result();
        QVERIFY(check && check->isSound());
        const auto counted = thread.ask([](Workplace &place) { return place.caseViews().counts(place.clock().wallUtcMs()); }).result();
        QCOMPARE(counted->all, numbers.size());
    }

    void aDiskThatFailsForGoodIsToldAndTriedAgain()
    {
        FaultyVfs vfs;
        OfficeFixture office;
        OfficeThread thread;
        QList<OfficeThread::Health> told;
        connect(&thread, &OfficeThread::healthChanged, this, [&told](OfficeThread::Health health) { told << health; });
        thread.start(opener(office));
        QVERIFY(accept(thread, OpId{QStringLiteral("before")}).result());
        thread.ask([&vfs](Workplace &) { vfs.failCall(1, true); return true; }, OfficeThread::Urgency::Act).waitForFinished();
        const OpId op{QStringLiteral("while")};
        QVERIFY(!accept(thread, op).result());
        QTRY_COMPARE(told, QList<OfficeThread::Health>{OfficeThread::Health::Suspect});
        QVERIFY(!thread.ask([](Workplace &place) { return place.caseViews().counts(0); }).result());
        vfs.heal();
        // By itself, with nobody asking.
        QTRY_COMPARE_WITH_TIMEOUT(told, (QList<OfficeThread::Health>{OfficeThread::Health::Suspect, OfficeThread::Health::Ready}), 10'000);
        QVERIFY(accept(thread, op).result());
        QCOMPARE(thread.ask([](Workplace &place) { return place.caseViews().counts(0); }).result()->all, 2);
    }

    void actsAreDoneBetweenTheStepsOfLongWork()
    {
        OfficeFixture office;
        OfficeThread thread;
        thread.start(opener(office));
        std::atomic<int> done = 0;
        std::atomic<bool> gone = false;
        QSemaphore gate;
        auto work = thread.askInSteps([&](Workplace &) { return std::make_unique<Counting>(4, done, gone, &gate); });
        gate.release();
        QTRY_COMPARE(done.load(), 1);
        auto act = thread.ask([&done](Workplace &) { return done.load(); }, OfficeThread::Urgency::Act);
        auto read = thread.ask([&done](Workplace &) { return done.load(); });
        gate.release(3);
        work.waitForFinished();
        QCOMPARE(work.result(), Result<int>(4));
        QCOMPARE(act.result(), 2); // the second step had begun already
        QCOMPARE(read.result(), 2);
        QCOMPARE(work.progressMaximum(), 100);
        QCOMPARE(work.progressValue(), 100);
        QVERIFY(gone);
    }

    void cancellingStopsLongWorkBeforeItsNextStep()
    {
        OfficeFixture office;
        OfficeThread thread;
        thread.start(opener(office));
        std::atomic<int> done = 0;
        std::atomic<bool> gone = false;
        QSemaphore gate;
        auto work = thread.askInSteps([&](Workplace &) { return std::make_unique<Counting>(1000, done, gone, &gate); });
        gate.release();
        QTRY_COMPARE(done.load(), 1);
        work.cancel();
        gate.release(); // the second step had begun already
        QTRY_VERIFY(gone);
        QCOMPARE(done.load(), 2);
        QVERIFY(work.isCanceled());
    }

    void longWorkThatFailsSaysWhy()
    {
        OfficeFixture office;
        OfficeThread thread;
        thread.start(opener(office));
        std::atomic<int> done = 0;
        std::atomic<bool> gone = false;
        auto work = thread.askInSteps([&](Workplace &) { return std::make_unique<Counting>(-1, done, gone); });
        work.waitForFinished();
        QCOMPARE(work.result().error().code, ErrorCode::DateNotValid);
        QVERIFY(gone);
    }

    void longWorkIsDroppedWhenTheThreadEnds()
    {
        OfficeFixture office;
        std::atomic<int> done = 0;
        std::atomic<bool> gone = false;
        QFuture<Result<int>> work;
        {
            OfficeThread thread;
            thread.start(opener(office));
            work = thread.askInSteps([&](Workplace &) { return std::make_unique<Counting>(1'000'000'000, done, gone); });
            QTRY_VERIFY(done > 0);
        }
        QVERIFY(work.isCanceled());
        QVERIFY(work.isFinished());
        QVERIFY(gone);
    }

    void jobsRunOnAThreadOfTheirOwn()
    {
        OfficeFixture office;
        OfficeThread thread;
        const auto facts = thread.start(opener(office));
        auto where = thread.ask([](Workplace &) { return quintptr(QThread::currentThread()); });
        where.waitForFinished();
        QVERIFY(where.result() != quintptr(QThread::currentThread()));
        QCOMPARE(facts.result()->name, QStringLiteral("城关供电所"));
    }

    void actsGoBeforeReadsAndReadsBeforeSteps()
    {
        OfficeFixture office;
        OfficeThread thread;
        QSemaphore gate;
        QStringList order;
        thread.start(opener(office));
        auto held = thread.ask([&gate](Workplace &) { gate.acquire(); return 0; });
        const auto note = [&order](const char *what) { return [&order, what](Workplace &) { order << QString::fromLatin1(what); return 0; }; };
        auto step = thread.ask(note("step"), OfficeThread::Urgency::Step);
        auto read = thread.ask(note("read"), OfficeThread::Urgency::Read);
        auto act = thread.ask(note("act"), OfficeThread::Urgency::Act);
        gate.release();
        step.waitForFinished();
        QCOMPARE(order, QStringList({QStringLiteral("act"), QStringLiteral("read"), QStringLiteral("step")}));
    }

    void aNewerReadReplacesTheOlder()
    {
        OfficeFixture office;
        OfficeThread thread;
        QSemaphore gate;
        thread.start(opener(office));
        auto held = thread.ask([&gate](Workplace &) { gate.acquire(); return 0; });
        const QString page = QStringLiteral("queue");
        auto older = thread.askNamed(page, [](Workplace &) { return 1; });
        auto newer = thread.askNamed(page, [](Workplace &) { return 2; });
        gate.release();
        newer.waitForFinished();
        QVERIFY(older.isCanceled());
        QCOMPARE(newer.result(), 2);
    }

    void aRefusedStoreCancelsWhatWasAsked()
    {
        OfficeThread thread;
        const ManualClock clock(0);
        auto facts = thread.start([&clock] {
            return Workplace::open(QStringLiteral("/nonexistent/x.db"), Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
        });
        auto asked = thread.ask([](Workplace &) { return 1; });
        asked.waitForFinished();
        QVERIFY(asked.isCanceled());
        QVERIFY(!facts.result());
    }

    void waitingActsAreFinishedBeforeItEnds()
    {
        OfficeFixture office;
        bool done = false;
        {
            OfficeThread thread;
            thread.start(opener(office));
            thread.setSlownessMs(20);
            thread.ask([&done](Workplace &) { done = true; return 0; }, OfficeThread::Urgency::Act);
        }
        QVERIFY(done);
    }
};

YINGSHENG_TEST(TestOfficeThread)
#include "tst_officethread.moc"
