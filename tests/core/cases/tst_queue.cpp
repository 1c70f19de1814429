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

    void otherOrders_data()
    {
        QTest::addColumn<int>("order");
        QTest::newRow("due") << int(QueueFilter::Order::Due);
        QTest::newRow("waiting") << int(QueueFilter::Order::Waiting);
        QTest::newRow("accepted") << int(QueueFilter::Order::Accepted);
    }

    /// Each order by pages, with every kind of filter: nothing is left out, nothing comes twice, and the instants never go back.
    void otherOrders()
    {
        QFETCH(int, order);
        OfficeFixture office(QStringLiteral("2026-11-16 08:30"));
        fill(office);
        QueueFilter filter;
        filter.order = static_cast<QueueFilter::Order>(order);
        const auto instant = [&](const QueueRow &row) {
            return filter.order == QueueFilter::Order::Waiting    ? row.waitsSinceMs
                   : filter.order == QueueFilter::Order::Accepted ? row.acceptedMs
                   : row.deadline.paused                          ? Deadline::never - 1
                                                                  : row.deadline.dueMs;
        };
        QSet<CaseId> seen;
        QueueCursor cursor;
        qint64 last = -1;
        for (bool more = true; more;) {
            const Result<QueuePage> page = office->caseViews().queue(filter, cursor, 2, office.clock.wallUtcMs());
            QVERIFY(page);
            for (const QueueRow &row : page->rows) {
                QVERIFY(!seen.contains(row.id));
                seen.insert(row.id);
                QVERIFY(instant(row) >= last);
                last = instant(row);
            }
            cursor = page->next;
            more = page->more;
        }
        QCOMPARE(seen.size(), 6);
        filter.kind = QueueFilter::Kind::Paused;
        QCOMPARE(office->caseViews().queue(filter, {}, 50, office.clock.wallUtcMs())->rows.size(), 1);
        filter.kind = QueueFilter::Kind::Overdue;
        filter.type = QStringLiteral("new-supply");
        QCOMPARE(office->caseViews().queue(filter, {}, 50, office.clock.wallUtcMs())->rows.size(), 1);
    }

    void aDayHoldsWhatIsDueOnIt()
    {
        OfficeFixture office(QStringLiteral("2026-11-16 08:30"));
        fill(office);
        const auto dueOn = [&office](QDate day) {
            QueueFilter filter;
            filter.day = day;
            return office->caseViews().queue(filter, {}, 50, office.clock.wallUtcMs())->rows.size();
        };
        QCOMPARE(dueOn(QDate(2026, 11, 19)), 1);
        QCOMPARE(dueOn(QDate(2026, 11, 23)), 1);
        QCOMPARE(dueOn(QDate(2026, 11, 25)), 0);
        QCOMPARE(dueOn(QDate(2027, 1, 4)), 1);
    }

    /// The month tells of each day what the queue of that day shows.
    void aMonthCountsWhatItsDaysHold()
    {
        OfficeFixture office(QStringLiteral("2026-11-16 08:30"));
        fill(office);
        office.accept(OfficeFixture::complaint()); // contact within hours: due in the course of a day
        for (const char *now : {"2026-11-23 09:00", "2026-11-24 12:00", "2026-12-01 00:00"}) {
            office.setTime(QString::fromLatin1(now));
            const auto days = office->caseViews().dueByDay(QDate(2026, 11, 1), QDate(2027, 1, 31), office.clock.wallUtcMs());
            QVERIFY(days);
            QVERIFY(!days->isEmpty());
            for (QDate day(2026, 11, 1); day <= QDate(2027, 1, 31); day = day.addDays(1)) {
                QueueFilter filter;
                filter.day = day;
                const auto count = [&] { return office->caseViews().queue(filter, {}, 50, office.clock.wallUtcMs())->rows.size(); };
                const DayLoad load = days->value(day);
                QCOMPARE(load.due, count());
                filter.kind = QueueFilter::Kind::Overdue;
                QCOMPARE(load.overdue, count());
                filter.kind = QueueFilter::Kind::Provisional;
                QCOMPARE(load.provisional, count());
            }
        }
        const auto none = office->caseViews().dueByDay(QDate(2025, 1, 1), QDate(2025, 1, 31), office.clock.wallUtcMs());
        QVERIFY(none && none->isEmpty());
    }

    void whatMayBeDoneIsToldWithoutTheFile()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        const auto acts = office->caseViews().actsOf(id);
        const auto file = office->caseViews().file(id);
        QVERIFY(acts && file);
        QCOMPARE(acts->milestones, file->acts.milestones);
        QVERIFY(acts->canTransfer && !acts->canReopen);
        const auto none = office->caseViews().actsOf(CaseId{QStringLiteral("nobody's")});
        QVERIFY(!none && none.error().code == ErrorCode::NoSuchCase);
    }

    void whoWasAskedFirstIsTold()
    {
        OfficeFixture office;
        office.accept(OfficeFixture::supply());
        QCOMPARE(office->caseViews().queue({}, {}, 50, office.clock.wallUtcMs())->rows.value(0).firstContact, PersonId{QStringLiteral("zhang-min")});
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
