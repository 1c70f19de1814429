// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workplace/officethread.h"
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

#include <QSemaphore>
#include <QThread>

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

private Q_SLOTS:
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
