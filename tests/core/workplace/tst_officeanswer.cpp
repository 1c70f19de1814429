// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workplace/officethread.h"
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

#include <QSemaphore>

/// Answers reach whoever asked, on their own thread, and nobody who is gone.
class TestOfficeAnswer : public QObject
{
    Q_OBJECT

    /// Asks, and notes in its last moment whether anything was told to it while it went.
    class Asker : public QObject
    {
    public:
        Asker(OfficeThread &office, int *told, QSemaphore *gate = nullptr)
        {
            office
                .ask([gate](Workplace &) {
                    if (gate)
                        gate->acquire();
                    return 7;
                })
                .then(this, [told](int) { ++*told; })
                .onCanceled(this, [told] { *told += 100'000; });
        }
    };

    static void begin(OfficeThread &thread, OfficeFixture &office)
    {
        office.place.reset();
        thread.start([&office] {
            return Workplace::open(office.path(), Workplace::Mode::ReadWrite, office.clock, std::make_unique<UuidV7Source>(office.clock));
        });
    }

private Q_SLOTS:
    void anAnswerComesOnTheThreadOfWhoAsked()
    {
        OfficeFixture office;
        OfficeThread thread;
        begin(thread, office);
        QThread *where = nullptr;
        QObject here;
        thread.ask([](Workplace &place) { return place.office().name; }).then(&here, [&where](const QString &) { where = QThread::currentThread(); });
        QTRY_COMPARE(where, QThread::currentThread());
    }

    void whoIsGoneBeforeTheAnswerIsToldNothing()
    {
        OfficeFixture office;
        OfficeThread thread;
        begin(thread, office);
        QSemaphore gate;
        int told = 0;
        auto asker = std::make_unique<Asker>(thread, &told, &gate);
        asker.reset();
        QCOMPARE(told, 0);
        gate.release();
        thread.ask([](Workplace &) { return 0; }).waitForFinished();
        QCoreApplication::processEvents();
        QCOMPARE(told, 0);
    }

    /// The answer lies there already, and has not been heard: Qt's own future says "cancelled" in the middle of the destructor then.
    void whoGoesWithAnAnswerOnItsWayIsToldNothing()
    {
        OfficeFixture office;
        OfficeThread thread;
        begin(thread, office);
        int told = 0;
        auto asker = std::make_unique<Asker>(thread, &told);
        thread.ask([](Workplace &) { return 0; }).waitForFinished();
        asker.reset();
        QCOMPARE(told, 0);
        QCoreApplication::processEvents();
        QCOMPARE(told, 0);
    }

    void aCancelledAnswerIsToldToWhoIsStillThere()
    {
        OfficeThread thread;
        const ManualClock clock(0);
        thread.start([&clock] {
            return Workplace::open(QStringLiteral("/nonexistent/x.db"), Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
        });
        int told = 0;
        const Asker stays(thread, &told);
        QTRY_COMPARE(told, 100'000);
    }

    /// The office answers while those who asked are taken down: nothing is touched that is gone (the sanitizers see it).
    void manyGoWhileTheOfficeAnswers()
    {
        OfficeFixture office;
        OfficeThread thread;
        begin(thread, office);
        int told = 0;
        for (int round = 0; round < 3'000; ++round) {
            const Asker gone(thread, &told);
            if (round % 7 == 0)
                QThread::yieldCurrentThread();
        }
        thread.ask([](Workplace &) { return 0; }).waitForFinished();
        const int toldInTime = told; // an answer that is there when it is listened for is told at once
        QCoreApplication::processEvents();
        QCOMPARE(told, toldInTime);
        QVERIFY(told < 100'000); // and none as cancelled
    }
};

YINGSHENG_TEST(TestOfficeAnswer)
#include "tst_officeanswer.moc"
