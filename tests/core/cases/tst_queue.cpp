// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

#include <QSet>

class TestQueue : public QObject
{
    Q_OBJECT

private:
    /// Six cases of every colour as they stand on Monday 2026-11-23 at 09:00.
    static void fill(OfficeFixture &office)
    {
        office.setTime(QStringLiteral("2026-11-16 09:00"));
        office.accept(OfficeFixture::supply());                                  // due 11-19: overdue
        office.setTime(QStringLiteral("2026-11-18 09:00"));
        office.accept(OfficeFixture::supply());                                  // due 11-23: today
        office.setTime(QStringLiteral("2026-11-19 09:00"));
        office.accept(OfficeFixture::supply());                                  // due 11-24: tomorrow
        const CaseId paused = office.accept(OfficeFixture::supply());
        office->caseDesk().pause(office.act(), paused, QStringLiteral("materials-missing"), QStringLiteral("告知书"));
        office.setTime(QStringLiteral("2026-11-20 09:00"));
        office.accept(OfficeFixture::supply(QStringLiteral("hv-dual")));         // 30wd = 2027-01-04, provisional
        office.setTime(QStringLiteral("2026-11-23 09:00"));
        office.accept(OfficeFixture::supply(QStringLiteral("low-voltage")));     // 12-02
    }

private Q_SLOTS:
    void soonestComeFirstAndPausedLast()
    {
        OfficeFixture office(QStringLiteral("2026-11-16 08:30"));
        fill(office);
        const Result<QueuePage> page = office->caseViews().queue({}, {}, 50, office.clock.wallUtcMs());
        QVERIFY(page);
        QCOMPARE(page->rows.size(), 6);
        QVERIFY(!page->more);
        for (int i = 1; i < page->rows.size(); ++i)
            QVERIFY(page->rows.at(i - 1).deadline.dueMs <= page->rows.at(i).deadline.dueMs);
        QVERIFY(page->rows.last().deadline.paused);
        QVERIFY(page->rows.at(4).deadline.provisional);
        QCOMPARE(page->rows.at(4).deadline.dueDate, QDate(2027, 1, 4));
        QCOMPARE(page->rows.first().customer, QStringLiteral("李*兰"));
        QCOMPARE(page->rows.first().limit.text(), QStringLiteral("3wd"));
    }

    void filters_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("rows");
        QTest::newRow("all") << int(QueueFilter::Kind::All) << 6;
        QTest::newRow("overdue") << int(QueueFilter::Kind::Overdue) << 1;
        QTest::newRow("today") << int(QueueFilter::Kind::Today) << 1;
        QTest::newRow("tomorrow") << int(QueueFilter::Kind::Tomorrow) << 1;
        QTest::newRow("nearing") << int(QueueFilter::Kind::Nearing) << 1;
        QTest::newRow("paused") << int(QueueFilter::Kind::Paused) << 1;
        QTest::newRow("provisional") << int(QueueFilter::Kind::Provisional) << 1;
        QTest::newRow("conflict") << int(QueueFilter::Kind::Conflict) << 0;
    }

    void filters()
    {
        QFETCH(int, kind);
        QFETCH(int, rows);
        OfficeFixture office(QStringLiteral("2026-11-16 08:30"));
        fill(office);
        QueueFilter filter;
        filter.kind = static_cast<QueueFilter::Kind>(kind);
        const Result<QueuePage> page = office->caseViews().queue(filter, {}, 50, office.clock.wallUtcMs());
        QCOMPARE(page->rows.size(), rows);
    }

    void figuresAgreeWithTheFilters()
    {
        OfficeFixture office(QStringLiteral("2026-11-16 08:30"));
        fill(office);
        const QueueCounts counts = *office->caseViews().counts(office.clock.wallUtcMs());
        QCOMPARE(counts.all, 6);
        QCOMPARE(counts.mine, 0); // nobody asked for theirs
        QCOMPARE(counts.overdue, 1);
        QCOMPARE(counts.today, 1);
        QCOMPARE(counts.tomorrow, 1);
        QCOMPARE(counts.paused, 1);
        QCOMPARE(counts.provisional, 1);
        QCOMPARE(counts.us + counts.customer + counts.outside, 6);
        QCOMPARE(counts.customer, 1);
        QCOMPARE(counts.byType.value(QStringLiteral("new-supply")), 6);
    }

    void onesOwnAreCountedAsTheFilterShowsThem()
    {
        OfficeFixture office;
        const PersonId zhang{QStringLiteral("zhang-min")};
        const PersonId wang{QStringLiteral("wang-qiang")};
        const CaseId kept = office.accept(OfficeFixture::supply());
        const CaseId given = office.accept(OfficeFixture::supply());
        const CaseId ended = office.accept(OfficeFixture::supply());
        CaseDesk &desk = office->caseDesk();
        QVERIFY(desk.transfer(office.act(), kept, zhang.value, {}, {})); // first asked and handler: one case, not two
        QVERIFY(desk.transfer(office.act(), given, wang.value, {}, {}));
        QVERIFY(desk.withdraw(office.act(), ended, QStringLiteral("不办了")));
        for (const auto &[person, count] : {std::pair(zhang, 2), std::pair(wang, 1), std::pair(PersonId{QStringLiteral("nobody")}, 0)}) {
            const QueueCounts counts = *office->caseViews().counts(office.clock.wallUtcMs(), person);
            const QueueFilter filter{QueueFilter::Kind::Mine, {}, {}, person};
            QCOMPARE(counts.mine, count);
            QCOMPARE(office->caseViews().queue(filter, {}, 50, office.clock.wallUtcMs())->rows.size(), count);
        }
    }

    void pagesFollowOneAnotherWithoutGapOrRepeat()
    {
        OfficeFixture office;
        for (int i = 0; i < 23; ++i) {
            office.clock.advanceMs(1000);
            office.accept(OfficeFixture::supply());
        }
        QSet<CaseId> seen;
        QueueCursor cursor;
        int pages = 0;
        for (bool more = true; more; ++pages) {
            const Result<QueuePage> page = office->caseViews().queue({}, cursor, 5, office.clock.wallUtcMs());
            QVERIFY(page);
            for (const QueueRow &row : page->rows) {
                QVERIFY(!seen.contains(row.id));
                seen.insert(row.id);
            }
            cursor = page->next;
            more = page->more;
        }
        QCOMPARE(seen.size(), 23);
        QCOMPARE(pages, 5);
    }

    void typeAndWhomWeWaitForNarrowIt()
    {
        OfficeFixture office;
        office.accept(OfficeFixture::supply());
        office.accept(OfficeFixture::complaint());
        QueueFilter filter;
        filter.type = QStringLiteral("complaint");
        QCOMPARE(office->caseViews().queue(filter, {}, 50, office.clock.wallUtcMs())->rows.size(), 1);
        filter.type.clear();
        filter.waitsFor = QStringLiteral("customer");
        QCOMPARE(office->caseViews().queue(filter, {}, 50, office.clock.wallUtcMs())->rows.size(), 0);
    }

    void closedCasesAreNotThere()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        QVERIFY(office->caseDesk().withdraw(office.act(), id, QStringLiteral("不办了")));
        QVERIFY(office->caseViews().queue({}, {}, 50, office.clock.wallUtcMs())->rows.isEmpty());
    }
};

YINGSHENG_TEST(TestQueue)
#include "tst_queue.moc"
