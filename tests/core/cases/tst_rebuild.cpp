// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>

/// The same ledger gives the same books, at any point of the day and after any acts.
class TestRebuild : public QObject
{
    Q_OBJECT

private:
    static void compareRebuilt(OfficeFixture &office)
    {
        const QByteArray before = *office->booksDigest();
        const Result<> rebuilt = office->ledger().rebuild();
        QVERIFY2(rebuilt, rebuilt ? "" : qPrintable(rebuilt.error().detail));
        QCOMPARE(office->booksDigest()->toHex(), before.toHex());
    }

    /// One act of the kind `dice` says; what the desk refuses is refused.
    static void actAtRandom(OfficeFixture &office, QList<CaseId> &cases, QRandomGenerator &dice)
    {
        CaseDesk &desk = office->caseDesk();
        if (cases.isEmpty() || dice.bounded(4) == 0) {
            cases << office.accept(dice.bounded(2) ? OfficeFixture::supply(dice.bounded(2) ? QStringLiteral("residential")
                                                                                            : QStringLiteral("hv-dual"))
                                                   : OfficeFixture::complaint());
            return;
        }
        const CaseId id = cases.at(dice.bounded(int(cases.size())));
        const CaseFile file = *office->caseViews().file(id);
        const QString why = QStringLiteral("随机");
        switch (dice.bounded(9)) {
        case 0:
        case 1:
        case 2:
            if (!file.acts.milestones.isEmpty()) {
                const QString milestone = file.acts.milestones.at(dice.bounded(int(file.acts.milestones.size())));
                const QString outcome = milestone.contains(QLatin1String("inspected")) || milestone == QLatin1String("design-reviewed")
                                            ? (dice.bounded(3) ? QStringLiteral("passed") : QStringLiteral("failed"))
                                            : QString();
                (void)desk.reach(office.act(), id, milestone, outcome);
            }
            break;
        case 3:
            (void)desk.pause(office.act(), id, file.acts.pauseReasons.value(0), why);
            break;
        case 4:
            (void)desk.resume(office.act(), id, {});
            break;
        case 5:
            (void)desk.withdraw(office.act(), id, why);
            break;
        case 6:
            (void)desk.reopen(office.act(), id, why);
            break;
        case 7: {
            Correction correction;
            correction.acceptedMs = file.record.acceptedMs - 3'600'000;
            correction.fields = {{QStringLiteral("name"), QStringLiteral("王五")}};
            correction.reason = why;
            (void)desk.correct(office.act(), id, correction);
            break;
        }
        default:
            (void)desk.note(office.act(), id, why);
        }
    }

private Q_SLOTS:
    void anyActsRebuildToTheSameBooks_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void anyActsRebuildToTheSameBooks()
    {
        QFETCH(quint32, seed);
        OfficeFixture office(QStringLiteral("2026-09-01 08:00"));
        QRandomGenerator dice(seed);
        QList<CaseId> cases;
        for (int i = 0; i < 120; ++i) {
            office.clock.advanceMs(dice.bounded(36 * 3'600'000));
            actAtRandom(office, cases, dice);
            if (i % 40 == 39)
                compareRebuilt(office);
        }
        QVERIFY(office->ledger().verify()->isSound());
        QCOMPARE(office->caseViews().counts(office.clock.wallUtcMs())->conflict, 0);
    }

    void anInterruptedRebuildChangesNothing()
    {
        OfficeFixture office;
        office.accept(OfficeFixture::supply());
        const QByteArray before = *office->booksDigest();
        const Result<> stopped = office->ledger().rebuild([](qint64, qint64) { return false; });
        QVERIFY(!stopped);
        QCOMPARE(office->booksDigest()->toHex(), before.toHex());
        QVERIFY(office->rules().current());
        QVERIFY(!office.accept(OfficeFixture::supply()).isEmpty());
    }
};

YINGSHENG_TEST(TestRebuild)
#include "tst_rebuild.moc"
