// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reports/reporting.h"
#include "tests/support/testmain.h"

/// A report is made in steps between which acts are done, and tells of one moment all the same.
class TestReportWork : public QObject
{
    Q_OBJECT

private:
    template <class Work>
    static int finish(Work &work)
    {
        for (int steps = 1;; ++steps) {
            const Result<bool> done = work.step();
            if (!done)
                return -1;
            if (*done)
                return steps;
        }
    }

private Q_SLOTS:
    void stepsComeToWhatIsToldAtOnce_data()
    {
        QTest::addColumn<int>("day");
        QTest::newRow("today") << 24;
        QTest::newRow("a past day") << 23;
    }

    void stepsComeToWhatIsToldAtOnce()
    {
        QFETCH(int, day);
        Reporting office;
        for (int i = 0; i < 5; ++i)
            office.accept(i % 2 ? Reporting::supply() : Reporting::complaint());
        office.atDay(QStringLiteral("24 10:00"));
        const auto work = office->dailyReports().work(QDate(2026, 11, day), office.clock.wallUtcMs());
        QVERIFY(finish(*work) > 5);
        const DailyReport told = work->answer();
        const DailyReport atOnce = office.report(day);
        QCOMPARE(told.intake, atOnce.intake);
        QCOMPARE(told.commitments, atOnce.commitments);
        QCOMPARE(told.nearing, atOnce.nearing);
        QCOMPARE(told.overdue, atOnce.overdue);
        QCOMPARE(told.accepted, atOnce.accepted);
        QCOMPARE(told.sealCode, atOnce.sealCode);
    }

    void anActBetweenTwoStepsBeginsItAgain_data()
    {
        QTest::addColumn<int>("day");
        QTest::addColumn<int>("after");
        for (const int day : {23, 24}) {
            for (const int after : {1, 4, 8, 11})
                QTest::addRow("day %d, after step %d", day, after) << day << after;
        }
    }

    void anActBetweenTwoStepsBeginsItAgain()
    {
        QFETCH(int, day);
        QFETCH(int, after);
        Reporting office;
        const CaseId id = office.accept(Reporting::supply());
        office.accept(Reporting::supply());
        office.atDay(QStringLiteral("24 10:00"));
        const auto work = office->dailyReports().work(QDate(2026, 11, day), office.clock.wallUtcMs());
        for (int i = 0; i < after; ++i)
            QVERIFY(!work->step().value_or(true));
        QVERIFY(office->caseDesk().voidMistaken(office.act(), id, QStringLiteral("重复")));
        QVERIFY(finish(*work) > 5);
        const DailyReport told = work->answer();
        QCOMPARE(told.intakeTotal().open, 1);
        QCOMPARE(told.commitmentTotal().running, 1);
        QCOMPARE(told.intake, office.report(day).intake);
        QCOMPARE(told.commitments, office.report(day).commitments);
        QCOMPARE(told.sealCode, office.report(day).sealCode);
    }

    void casesBehindBeginAgainToo()
    {
        Reporting office;
        const CaseId id = office.accept(Reporting::supply());
        office.accept(Reporting::supply());
        office.atDay(QStringLiteral("24 10:00"));
        for (const Figure figure : {Figure::Open, Figure::Running, Figure::Overdue}) {
            const auto work = office->dailyReports().workBehind(QDate(2026, 11, 23), office.clock.wallUtcMs(), {figure, {}, {}});
            QVERIFY(!work->step().value_or(true));
            const bool first = figure == Figure::Open;
            QVERIFY(!first || office->caseDesk().voidMistaken(office.act(), id, QStringLiteral("重复")));
            QVERIFY(finish(*work) > 1);
            QCOMPARE(work->answer().total, figure == Figure::Overdue ? 0 : 1);
            QCOMPARE(work->answer(), office.behind(23, figure));
        }
    }

    void listsThatTheReportHoldsAreThoseBehindTheFigures()
    {
        Reporting office;
        for (int i = 0; i < 5; ++i)
            office.accept(i % 2 ? Reporting::supply() : Reporting::complaint());
        office.atDay(QStringLiteral("24 10:00"));
        for (const int day : {18, 23, 24}) {
            const DailyReport report = office.report(day);
            for (const Figure figure : {Figure::Accepted, Figure::Late, Figure::Closed, Figure::Open, Figure::Nearing, Figure::Overdue, Figure::Paused, Figure::MetLate}) {
                if (const CaseList *list = report.listOf(figure))
                    QCOMPARE(*list, office.behind(day, figure));
            }
            QVERIFY(report.listOf(Figure::Overdue) && !report.listOf(Figure::Closed));
        }
    }

    void progressNeverPassesAHundredAndIsNoneBeforeTheBeginning()
    {
        Reporting office;
        office.accept(Reporting::supply());
        office.atDay(QStringLiteral("24 10:00"));
        const auto work = office->dailyReports().work(QDate(2026, 11, 20), office.clock.wallUtcMs());
        QCOMPARE(work->percent(), 0);
        for (bool done = false; !done; done = work->step().value_or(true))
            QVERIFY(work->percent() >= 0 && work->percent() <= 100);
        QVERIFY(work->percent() >= 90);
    }

    void dayThatIsRefusedIsRefusedByTheFirstStep()
    {
        Reporting office;
        const qint64 now = office.clock.wallUtcMs();
        const Result<bool> step = office->dailyReports().work(QDate(2026, 11, 19), now)->step();
        QVERIFY(!step);
        QCOMPARE(step.error().code, ErrorCode::TimeInFuture);
        QCOMPARE(office->dailyReports().workBehind(QDate(), now, {})->step().error().code, ErrorCode::DateNotValid);
    }

    void openOfAPastDayShowsFirstWhatWasOpenLongest()
    {
        Reporting office;
        QList<CaseId> ids;
        for (const char *moment : {"18 10:00", "19 10:00", "20 10:00"}) {
            office.atDay(QLatin1String(moment));
            ids << office.accept(Reporting::supply(QStringLiteral("hv-dual"))) << office.accept(Reporting::supply());
        }
        office.atDay(QStringLiteral("27 10:00"));
        QVERIFY(office.reach(ids.at(1), QStringLiteral("plan-replied")));
        const CaseList all = office.behind(24, Figure::Open);
        QCOMPARE(all.total, 6);
        QCOMPARE(QSet<CaseId>({all.cases.at(0).id, all.cases.at(1).id}), QSet<CaseId>({ids.at(0), ids.at(1)}));
        const CaseList some = office.behind(24, Figure::Open, {}, {}, 3);
        QCOMPARE(some.total, 6);
        QCOMPARE(some.cases, all.cases.first(3));
        QCOMPARE(office.behind(24, Figure::Open, QStringLiteral("new-supply"), QStringLiteral("residential")).total, 3);
    }
};

YINGSHENG_TEST(TestReportWork)

#include "tst_reportwork.moc"
