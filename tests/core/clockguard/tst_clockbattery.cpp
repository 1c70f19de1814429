// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/clockguard/guardedoffice.h"
#include "tests/support/testmain.h"

/// The row "clock" of the battery: wrong clocks at starts, clocks set while the program runs, suspends, over real stores; each checked for section 6.
class TestClockBattery : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 dayMs = 86'400'000;
    static QString q(const char *text) { return QString::fromUtf8(text); }
    static qint64 at(const char *text) { return GuardedOffice::at(q(text)); }

    struct Fault
    {
        const char *name;
        qint64 shownMs;  ///< absolute when large, else relative to the true time
        bool absolute;
        ClockTrust trust; ///< of a start that shows this
    };

    static QList<Fault> faults()
    {
        const qint64 year = 365 * dayMs;
        return {{"1970", 0, true, ClockTrust::Untrusted},
                {"2000", 946'684'800'000, true, ClockTrust::Untrusted},
                {"a day before", -dayMs, false, ClockTrust::Untrusted},
                {"a day after", dayMs, false, ClockTrust::Trusted},
                {"twenty years before", -20 * year, false, ClockTrust::Untrusted},
                {"twenty years after", 20 * year, false, ClockTrust::Untrusted}};
    }

    /// What stands of every case, and what was told: none of it may move while time is in doubt.
    static QByteArray standing(GuardedOffice &office)
    {
        QByteArray all = office->booksDigest().value_or(QByteArray());
        const Result<ToldPage> told = office->warningLog().page(std::numeric_limits<qint64>::max(), 100, false);
        all += QByteArray::number(told ? told->rows.size() : -1);
        const Result<QueueCounts> counts = office->caseViews().counts(office->clock().wallUtcMs());
        if (counts)
            all += QByteArray::number(counts->overdue) + ',' + QByteArray::number(counts->today) + ',' + QByteArray::number(counts->nearing);
        return all;
    }

    static void tellWhatIsDue(GuardedOffice &office)
    {
        const qint64 now = office->clock().wallUtcMs();
        if (const auto due = office->warnings().due(now); due && !due->isEmpty())
            (void)office->warnings().told(*due, now);
    }

private Q_SLOTS:
    void everyWrongStart_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("daysOff");
        const int each = batteryCount(1, 5);
        for (int fault = 0; fault < faults().size(); ++fault) {
            for (int i = 0; i < each; ++i)
                QTest::addRow("%s, %d days switched off", faults().at(fault).name, i * 3) << fault << i * 3;
        }
    }

    void everyWrongStart()
    {
        QFETCH(int, fault);
        QFETCH(int, daysOff);
        const Fault wrong = faults().at(fault);
        GuardedOffice office;
        QVERIFY(office.accept());
        office.machine.pass(3'600'000);
        tellWhatIsDue(office);
        QVERIFY(office->clockDesk().look());
        const QByteArray before = standing(office);
        const qint64 lastGood = office->clock().wallUtcMs();
        const qint64 trueNow = lastGood + daysOff * dayMs + 3'600'000;
        qint64 shown = wrong.absolute ? wrong.shownMs : trueNow + wrong.shownMs;
        // A day before, after days off, is no longer before the last good time: nobody can see that it is wrong.
        const bool seen = wrong.trust == ClockTrust::Untrusted && (wrong.absolute || shown < lastGood - ClockJudge::toleranceMs || shown > lastGood + 400 * dayMs);
        office.restartPc(shown);
        QCOMPARE(office.facts().trust, seen ? ClockTrust::Untrusted : ClockTrust::Trusted);
        if (!seen)
            return;
        office.machine.pass(5 * 3'600'000);
        QVERIFY(office->clockDesk().look());
        tellWhatIsDue(office);
        QCOMPARE(standing(office), before);
        QCOMPARE(office.accept().error().code, ErrorCode::ClockNotTrusted);
        QVERIFY(office->clockDesk().state(office.act(), trueNow + 5 * 3'600'000));
        const Result<CaseId> id = office.accept();
        QVERIFY(id);
        QCOMPARE(office.lastEvent().clockTrust, ClockTrust::Stated);
        QVERIFY(office.planReply(*id).deadline.provisional);
        QVERIFY(office->clockDesk().confirm(office.act(), office->clock().wallUtcMs()));
        QVERIFY(!office.planReply(*id).deadline.provisional);
        QVERIFY(office->ledger().verify()->isSound());
        const QByteArray digest = *office->booksDigest();
        QVERIFY(office->ledger().rebuild());
        QCOMPARE(*office->booksDigest(), digest);
    }

    void everyJumpWhileRunning_data()
    {
        QTest::addColumn<qint64>("to");
        QTest::addColumn<bool>("closed");
        const qint64 now = at("2026-11-18 10:00");
        const int most = batteryCount(5, 15);
        const QList<qint64> places{0, 946'684'800'000, now - dayMs, now + dayMs, now + 20 * 365 * dayMs, now - 20 * 365 * dayMs, now + 121'000, now - 121'000,
                                   now + 3'600'000, now - 3'600'000, now + 8 * 3'600'000, now + 30 * dayMs, now - 30 * dayMs, now + 401 * dayMs, now + 5 * dayMs};
        for (int i = 0; i < most; ++i) {
            QTest::addRow("to %lld", places.at(i)) << places.at(i) << false;
            QTest::addRow("to %lld, the program closed", places.at(i)) << places.at(i) << true;
        }
    }

    void everyJumpWhileRunning()
    {
        QFETCH(qint64, to);
        QFETCH(bool, closed);
        GuardedOffice office;
        QVERIFY(office.accept());
        office.machine.pass(3'600'000);
        tellWhatIsDue(office);
        const QByteArray before = standing(office);
        if (closed)
            office.close();
        office.machine.setWall(to);
        if (closed)
            office.open();
        QVERIFY(office->clockDesk().look());
        tellWhatIsDue(office);
        QCOMPARE(office.lastEvent().kind, q("clock-jumped"));
        QCOMPARE(office->clock().wallUtcMs(), at("2026-11-18 10:00"));
        QCOMPARE(office.facts().trust, ClockTrust::Trusted);
        QCOMPARE(standing(office), before);
        office.machine.pass(14 * 3'600'000); // and a night asleep
        QVERIFY(office->clockDesk().look());
        QCOMPARE(office->clock().wallUtcMs(), at("2026-11-19 00:00"));
        QCOMPARE(office.lastKinds(4).count(q("clock-jumped")), 1);
        QVERIFY(office->ledger().verify()->isSound());
    }

    /// The teeth: whoever believes the machine promises days of the year 2000.
    void withoutTheGuardAWrongClockDoesHarm()
    {
        GuardedOffice office;
        office.close();
        office.machine.restart(at("2000-01-04 10:00"));
        auto believed = Workplace::open(office.path(), Workplace::Mode::ReadWrite, office.machine, std::make_unique<UuidV7Source>(office.machine));
        QVERIFY(believed);
        office.place = std::move(*believed);
        const Result<CaseId> id = office.accept();
        QVERIFY(id);
        QCOMPARE(office.planReply(*id).deadline.dueDate.year(), 2000);
    }

    /// Order comes from sequence numbers: whatever times the entries carry, they stand in the order in which they were made.
    void orderIsThatOfTheSequence()
    {
        GuardedOffice office;
        QVERIFY(office.accept());
        office.restartPc(at("2027-10-01 08:00"));
        QVERIFY(office.accept());
        office.restartPc(at("2026-11-19 08:00"));
        QVERIFY(office->clockDesk().confirm(office.act(), at("2026-11-19 08:00")));
        QVERIFY(office.accept());
        qint64 seq = 0;
        QVERIFY(office->ledger().each(0, [&seq](const Event &event) { return event.seq == ++seq; }));
        QCOMPARE(seq, *office->ledger().lastPos());
    }
};

YINGSHENG_TEST(TestClockBattery)
#include "tst_clockbattery.moc"
