// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/builtinstandards.h"
#include "core/standard/rulesbook.h"
#include "core/store/store.h"
#include "tests/core/cases/randomacts.h"
#include "tests/core/reports/plainreport.h"
#include "tests/support/testmain.h"

/// Reports of past days over random lives of an office: the figures and lists are those of the plain computation.
class TestPastDays : public QObject
{
    Q_OBJECT

private:
    static void live(OfficeFixture &office, QList<CaseId> &cases, quint32 seed)
    {
        QRandomGenerator dice(seed);
        for (int i = 0; i < 160; ++i) {
            office.clock.advanceMs(dice.bounded(12 * 3'600'000));
            // Time that is not counted between milestones is a matter of this standard.
            if (i == 40 && seed % 2 == 0)
                QVERIFY(office->adoptStandard(office.act(), *Standards::builtIn(QStringLiteral("sgcc-2022"))));
            RandomActs::one(office, cases, dice);
        }
        office.clock.advanceMs(24 * 3'600'000);
    }

    static PlainReport plain(OfficeFixture &office, const QList<CaseId> &cases, QDate day)
    {
        PlainReport report;
        for (const CaseId &id : cases)
            report.add(*office->caseViews().file(id), day, office->rules());
        report.sort();
        return report;
    }

    static QStringList words(const CaseList &list)
    {
        QStringList words;
        for (const ReportCase &one : list.cases)
            words << PlainReport::wordsOf(one.id, one.commitment, one.due, one.provisional);
        return words;
    }

    static void compareLine(const CommitmentLine &told, const CommitmentLine &expected)
    {
        QCOMPARE(told.running, expected.running);
        QCOMPARE(told.nearing, expected.nearing);
        QCOMPARE(told.overdue, expected.overdue);
        QCOMPARE(told.paused, expected.paused);
    }

    static void compare(OfficeFixture &office, const PlainReport &expected, QDate day)
    {
        const qint64 now = office.clock.wallUtcMs();
        const DailyReport report = *office->dailyReports().of(day, now);
        int running = 0;
        for (const CommitmentLine &line : report.commitments) {
            compareLine(line, expected.commitments.value(line.type + u'/' + line.commitment + u'/' + line.clause));
            running += line.running;
            const CaseList behind = *office->dailyReports().behind(day, now, Figure::Running, line.type, line.commitment);
            QVERIFY(behind.total >= line.running); // of every clause
        }
        QCOMPARE(running, expected.rows.size());
        for (const IntakeLine &line : report.intake) {
            QCOMPARE(line.open, expected.open.value(line.type + u'/' + line.customerClass));
            QCOMPARE(office->dailyReports().behind(day, now, Figure::Open, line.type, line.customerClass)->total, line.open);
        }
        const qint64 then = ChinaTime::endOfDay(day);
        const std::initializer_list<std::pair<Figure, const CaseList *>> lists{{Figure::Nearing, &report.nearing}, {Figure::Overdue, &report.overdue},
                                                                               {Figure::Paused, &report.paused}};
        for (const auto &[figure, list] : lists) {
            QCOMPARE(words(*list), expected.first(figure, then, DailyReports::mostListed));
            QCOMPARE(words(*office->dailyReports().behind(day, now, figure, {}, {}, 3)), expected.first(figure, then, 3));
        }
        QCOMPARE(words(*office->dailyReports().behind(day, now, Figure::Running, {}, {})), expected.first(Figure::Running, then, DailyReports::mostListed));
    }

private Q_SLOTS:
    void everyPastDayIsToldAsThePlainWayTellsIt_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void everyPastDayIsToldAsThePlainWayTellsIt()
    {
        QFETCH(quint32, seed);
        OfficeFixture office(QStringLiteral("2026-09-21 08:00"));
        QList<CaseId> cases;
        live(office, cases, seed);
        const QDate today = ChinaTime::date(office.clock.wallUtcMs());
        int compared = 0;
        for (QDate day(2026, 9, 21); day < today; day = day.addDays(2)) {
            compare(office, plain(office, cases, day), day);
            ++compared;
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(compared > 10);
    }

    void smallPiecesAndShortListsComeToTheSame()
    {
        OfficeFixture office(QStringLiteral("2026-09-21 08:00"));
        QList<CaseId> cases;
        live(office, cases, 4);
        const QDate day = ChinaTime::date(office.clock.wallUtcMs()).addDays(-15);
        const PlainReport expected = plain(office, cases, day);
        QVERIFY(expected.rows.size() > 8);
        const OfficeId id = office->office().office;
        office.place.reset();
        const auto store = Store::open(office.path(), Store::Open::ReadOnly);
        QVERIFY(store);
        RulesBook rules(**store, id);
        QVERIFY(rules.load());
        const ReportMoment moment = *ReportMoment::of(day, office.clock.wallUtcMs());
        for (const int size : {1, 3, 1000}) {
            OpenThen open(**store, id, moment.dayNumber(), size);
            DeadlinesThen then(**store, rules.rules(), id, moment);
            const QList<Figure> figures{Figure::Running, Figure::Nearing, Figure::Overdue, Figure::Paused};
            for (const Figure figure : figures)
                then.keep(figure, 2);
            int running = 0;
            CommitmentLine sum;
            for (auto piece = open.next(); *piece; piece = open.next()) {
                QVERIFY(then.gather(**piece, [&sum](const QString &, const QString &, const QString &) -> CommitmentLine & { return sum; }));
                QVERIFY(sum.running >= running);
                running = sum.running;
            }
            QCOMPARE(sum.running, expected.rows.size());
            for (const Figure figure : figures) {
                QStringList kept;
                for (const DeadlineThen &row : then.soonest(figure))
                    kept << PlainReport::wordsOf(row.id, row.row.commitment, row.row.deadline.dueDate, row.row.deadline.provisional);
                QCOMPARE(kept, expected.first(figure, moment.asOfMs, 2));
            }
        }
    }
};

YINGSHENG_TEST(TestPastDays)

#include "tst_pastdays.moc"
