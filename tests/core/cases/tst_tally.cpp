// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"
#include "tests/core/cases/randomacts.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/testmain.h"

/// The figures of strip and filters come from a tally that every act keeps: it says what counting the cases would.
class TestTally : public QObject
{
    Q_OBJECT

private:
    /// How many rows the queue shows under this filter, read to the end.
    static qint64 shown(OfficeFixture &office, const QueueFilter &filter)
    {
        return office->caseViews().queue(filter, {}, 10'000, office.clock.wallUtcMs())->rows.size();
    }
    static qint64 shown(OfficeFixture &office, QueueFilter::Kind kind)
    {
        QueueFilter filter;
        filter.kind = kind;
        return shown(office, filter);
    }
    static qint64 waitingFor(OfficeFixture &office, const char *whom)
    {
        QueueFilter filter;
        filter.waitsFor = QLatin1String(whom);
        return shown(office, filter);
    }

    static void compareWithTheRows(OfficeFixture &office)
    {
        const QueueCounts counts = *office->caseViews().counts(office.clock.wallUtcMs());
        QCOMPARE(counts.all, shown(office, QueueFilter::Kind::All));
        QCOMPARE(counts.overdue, shown(office, QueueFilter::Kind::Overdue));
        QCOMPARE(counts.today, shown(office, QueueFilter::Kind::Today));
        QCOMPARE(counts.tomorrow, shown(office, QueueFilter::Kind::Tomorrow));
        QCOMPARE(counts.nearing, shown(office, QueueFilter::Kind::Nearing));
        QCOMPARE(counts.paused, shown(office, QueueFilter::Kind::Paused));
        QCOMPARE(counts.provisional, shown(office, QueueFilter::Kind::Provisional));
        QCOMPARE(counts.conflict, shown(office, QueueFilter::Kind::Conflict));
        QCOMPARE(counts.us, waitingFor(office, "us"));
        QCOMPARE(counts.customer, waitingFor(office, "customer"));
        QCOMPARE(counts.outside, waitingFor(office, "outside"));
        for (auto type = counts.byType.begin(); type != counts.byType.end(); ++type) {
            QueueFilter filter;
            filter.type = type.key();
            QCOMPARE(type.value(), shown(office, filter));
        }
    }

    /// The statement by which 0005_tally.sql fills the tally of a store that was there before.
    static QString filling()
    {
        for (const Migration &migration : Migrations::builtIn()) {
            for (const QString &statement : Migrations::statementsOf(migration.sql)) {
                if (statement.contains(QStringLiteral("INSERT INTO case_tally")))
                    return statement;
            }
        }
        return {};
    }

    /// Counts the rows of the closed store anew and compares the digest of the books.
    static void compareWithOneFilledAnew(OfficeFixture &office)
    {
        const QByteArray kept = *office->booksDigest();
        office.place.reset();
        QCOMPARE(RawSqlite::run(office.path(), QStringLiteral("DELETE FROM case_tally; ") + filling()), QString());
        office.reopen();
        QCOMPARE(office->booksDigest()->toHex(), kept.toHex());
    }

    static void liveOn(OfficeFixture &office, QList<CaseId> &cases, QRandomGenerator &dice, int acts)
    {
        for (int i = 0; i < acts; ++i) {
            office.clock.advanceMs(dice.bounded(20 * 3'600'000));
            RandomActs::one(office, cases, dice);
            if (i % 5 == 4)
                compareWithTheRows(office);
            if (QTest::currentTestFailed())
                return;
        }
    }

private Q_SLOTS:
    void figuresAreWhatTheRowsSay_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 5; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void figuresAreWhatTheRowsSay()
    {
        QFETCH(quint32, seed);
        OfficeFixture office(QStringLiteral("2026-10-26 08:00"));
        QRandomGenerator dice(seed);
        QList<CaseId> cases;
        liveOn(office, cases, dice, 100);
        compareWithOneFilledAnew(office);
        QVERIFY(office->ledger().rebuild());
        compareWithTheRows(office);
        liveOn(office, cases, dice, 20);
        compareWithOneFilledAnew(office);
    }

    void limitsInHoursCountByTheirInstant()
    {
        // Reconnected within 24 h: amber after 19 h 12 min, in the evening of the same day.
        OfficeFixture office(QStringLiteral("2026-11-18 01:00"));
        QVERIFY(!office.accept(RandomActs::quick(QStringLiteral("reconnect"))).isEmpty());
        const std::initializer_list<std::tuple<const char *, qint64, qint64>> day{{"2026-11-18 20:11", 0, 0}, {"2026-11-18 20:12", 1, 0},
                                                                                  {"2026-11-18 23:59", 1, 0}, {"2026-11-19 00:59", 0, 0},
                                                                                  {"2026-11-19 01:01", 0, 1}, {"2026-11-20 09:00", 0, 1}};
        for (const auto &[moment, nearing, overdue] : day) {
            office.setTime(QLatin1String(moment));
            const QueueCounts counts = *office->caseViews().counts(office.clock.wallUtcMs());
            QCOMPARE(counts.nearing, nearing);
            QCOMPARE(counts.overdue, overdue);
            compareWithTheRows(office);
        }
    }

    void calendarThatMovesDatesMovesTheTally()
    {
        OfficeFixture office;
        for (int i = 0; i < 3; ++i)
            office.accept(OfficeFixture::supply(QStringLiteral("hv-dual"))); // provisional: into January
        QCOMPARE(office->caseViews().counts(office.clock.wallUtcMs())->provisional, 3);
        CalendarLayer notice;
        notice.id = QStringLiteral("cn-2027");
        notice.year = 2027;
        notice.source = QStringLiteral("test");
        notice.days << CalendarLayer::Day{QDate(2027, 1, 1), true, QStringLiteral("元旦")};
        QVERIFY(office->adoptCalendar(office.act(), notice));
        QCOMPARE(office->caseViews().counts(office.clock.wallUtcMs())->provisional, 0);
        compareWithTheRows(office);
        compareWithOneFilledAnew(office);
    }

    void tallyRemembersNothingThatIsOver()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        QVERIFY(office->caseDesk().withdraw(office.act(), id, QStringLiteral("不办了")));
        office.place.reset();
        QCOMPARE(RawSqlite::answer(office.path(), QStringLiteral("SELECT count(*) FROM case_tally")), QStringLiteral("0"));
    }
};

YINGSHENG_TEST(TestTally)
#include "tst_tally.moc"
