// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinatime.h"
#include "core/intake/demooffice.h"
#include "core/workplace/workplace.h"
#include "tests/support/battery.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

namespace {

/// A demo office of its own, built to the end of its story.
class Demo
{
public:
    explicit Demo(qint64 cases, quint64 seed = 1, const char *until = "2026-11-23 10:00",
                  std::function<bool(qint64, qint64)> progress = {})
        : untilMs(ChinaTime::parse(QString::fromLatin1(until)).value_or(0)), clock(DemoOffice::beginOf(untilMs))
    {
        OfficeSetup setup;
        setup.name = QStringLiteral("城关供电所");
        auto made = Workplace::create(folder.filePath(QStringLiteral("demo.db")), setup, clock,
                                      std::make_unique<SeededIdSource>(clock, seed));
        if (!made)
            return;
        place = std::move(*made);
        DemoOrder order;
        order.cases = cases;
        order.seed = seed;
        order.untilMs = untilMs;
        order.progress = std::move(progress);
        figures = DemoOffice(*place, clock, order).run();
    }

    qint64 untilMs;
    ManualClock clock;
    QTemporaryDir folder{fastFolder()};
    std::unique_ptr<Workplace> place;
    Result<DemoFigures> figures = fail(ErrorCode::Internal);
};

/// What was accepted and reached when, without ids and seals.
QStringList numbersOf(const Demo &demo)
{
    QStringList numbers;
    const auto read = demo.place->ledger().each(0, [&numbers](const Event &event) {
        numbers << QString::number(event.wallUtcMs) + event.kind +
                       event.plain.value(QStringLiteral("number")).toString() +
                       event.plain.value(QStringLiteral("milestone")).toString();
        return true;
    });
    return read ? numbers : QStringList();
}

} // namespace

class TestDemoOffice : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Demo> m_demo;

private Q_SLOTS:
    void somebodyWasThereToBeWarned()
    {
        const Demo demo(300);
        const auto told = demo.place->warningLog().page(1'000'000, 1000, false);
        QVERIFY(told.has_value());
        QSet<QDate> days;
        QSet<int> kinds;
        for (const ToldWarning &one : told->rows) {
            days << ChinaTime::date(one.toldMs);
            kinds << static_cast<int>(one.what);
        }
        QVERIFY(days.size() > 5);
        QVERIFY(kinds.contains(static_cast<int>(ToldWarning::What::Nearing)) && kinds.contains(static_cast<int>(ToldWarning::What::Overdue)));
        const qint64 unread = *demo.place->warningLog().unread();
        QVERIFY(unread > 0);
        QVERIFY2(unread < told->rows.size(), "what was told on earlier days was read");
    }

    void initTestCase()
    {
        m_demo = std::make_unique<Demo>(400);
        QVERIFY2(m_demo->figures.has_value(),
                 m_demo->figures ? ""
                                 : qPrintable(m_demo->figures.error().args.join(u',') + m_demo->figures.error().detail +
                                              QString::number(static_cast<int>(m_demo->figures.error().code))));
    }

    void asManyCasesAsOrderedAndATenthOpen()
    {
        QCOMPARE(m_demo->figures->cases, 400);
        QCOMPARE(m_demo->figures->leftOpen, 40);
        QVERIFY(m_demo->figures->acts > 1200);
        const auto counts = m_demo->place->caseViews().counts(m_demo->untilMs);
        QVERIFY(counts.has_value());
        QCOMPARE(counts->all, 40);
    }

    void everyStateIsThere()
    {
        const auto counts = m_demo->place->caseViews().counts(m_demo->untilMs);
        QVERIFY(counts.has_value());
        QVERIFY(counts->overdue >= 5);
        QVERIFY(counts->today >= 5);
        QVERIFY(counts->nearing >= 5);
        QVERIFY(counts->paused >= 5);
        QVERIFY(counts->provisional >= 5);
        QVERIFY(counts->us > 0 && counts->customer > 0);
        QCOMPARE(counts->conflict, 0);
    }

    void actsHappenInOrderOfTimeWithinTheYear()
    {
        qint64 last = DemoOffice::beginOf(m_demo->untilMs);
        QMap<QString, int> kinds;
        const auto read = m_demo->place->ledger().each(0, [&](const Event &event) {
            ++kinds[event.kind];
            const bool inOrder = event.wallUtcMs >= last && event.wallUtcMs <= m_demo->untilMs;
            last = event.wallUtcMs;
            return inOrder;
        });
        QVERIFY(read.has_value());
        QCOMPARE(kinds.value(QStringLiteral("case-accepted")), 400);
        for (const char *kind : {"milestone-reached", "case-closed", "case-archived", "case-paused", "case-resumed",
                                 "case-withdrawn", "follow-up-recorded"})
            QVERIFY2(kinds.contains(QString::fromLatin1(kind)), kind);
    }

    void someWereToldFirstAndSomeMayStillCome()
    {
        QMap<QString, int> kinds;
        int taken = 0;
        int withGaps = 0;
        QVERIFY(m_demo->place->ledger().each(0, [&](const Event &event) {
            ++kinds[event.kind];
            taken += event.plain.value(QStringLiteral("application")).toString().isEmpty() ? 0 : 1;
            withGaps += event.plain.value(QStringLiteral("gaps")).toArray().isEmpty() ? 0 : 1;
            return true;
        }));
        QCOMPARE(kinds.value(QStringLiteral("application-told")), m_demo->figures->applications);
        QVERIFY(kinds.contains(QStringLiteral("application-told-again")));
        QVERIFY(kinds.contains(QStringLiteral("application-dropped")));
        QVERIFY(kinds.contains(QStringLiteral("materials-received")));
        QVERIFY(taken > 0);
        QVERIFY(withGaps > 0);
        const qint64 open = *m_demo->place->applicationViews().openCount(m_demo->untilMs);
        QVERIFY(open > 0);
        QVERIFY(open < m_demo->figures->applications - taken); // some lapsed or were dropped
        QCOMPARE(*m_demo->place->applicationViews().conflictCount(), 0);
    }

    void aSeedTellsTheSameStoryAgain()
    {
        const Demo first(120, 9);
        const Demo second(120, 9);
        const Demo other(120, 10);
        QVERIFY(first.figures && second.figures && other.figures);
        QVERIFY(*first.figures == *second.figures);
        QVERIFY(!(*first.figures == *other.figures));
        QCOMPARE(numbersOf(first), numbersOf(second));
        QVERIFY(numbersOf(first) != numbersOf(other));
    }

    void anyMomentMayEndTheStory_data()
    {
        QTest::addColumn<QByteArray>("until");
        for (const char *until :
             {"2026-10-04 09:00", "2026-11-21 23:59", "2026-11-23 00:05", "2026-12-30 17:00", "2027-02-10 12:00"})
            QTest::newRow(until) << QByteArray(until);
    }

    void anyMomentMayEndTheStory()
    {
        QFETCH(QByteArray, until);
        const Demo demo(60, 4, until);
        QVERIFY(demo.figures.has_value());
        QCOMPARE(demo.figures->cases, 60);
    }

    void smallOrdersAreFilled()
    {
        QCOMPARE(Demo(1).figures.value_or(DemoFigures()).cases, 1);
        QCOMPARE(Demo(0).figures.value_or(DemoFigures{-1, 0, 0}).cases, 0);
    }

    void itCanBeStopped()
    {
        const Demo demo(3000, 1, "2026-11-23 10:00", [](qint64 done, qint64) { return done < 100; });
        QVERIFY(!demo.figures);
        QCOMPARE(demo.figures.error().code, ErrorCode::Stopped);
        QVERIFY(demo.place->ledger().verify()->isSound());
    }

    void booksRebuiltAreTheSame()
    {
        const auto before = m_demo->place->booksDigest();
        QVERIFY(m_demo->place->ledger().rebuild().has_value());
        QCOMPARE(m_demo->place->booksDigest(), before);
    }
};

YINGSHENG_TEST(TestDemoOffice)
#include "tst_demooffice.moc"
