// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/cases/randomacts.h"
#include "tests/support/testmain.h"

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

    /// Receives customers at random, beside the cases.
    static void receiveAtRandom(OfficeFixture &office, VisitId &inHand, int &made, QRandomGenerator &dice)
    {
        ReceptionDesk &desk = office->receptionDesk();
        const QStringList types{QStringLiteral("new-supply"), QStringLiteral("inquiry"), QStringLiteral("reconnect")};
        if (inHand.isEmpty()) {
            inHand = VisitId{QStringLiteral("visit-%1").arg(++made)};
            QVERIFY(desk.begin(office.act(), inHand, QStringLiteral("3号窗口"), dice.bounded(3) ? QString() : QStringLiteral("elderly")));
            return;
        }
        switch (dice.bounded(5)) {
        case 0: (void)desk.take(office.act(), inHand, types.at(dice.bounded(3))); break;
        case 1: (void)desk.endItem(office.act(), inHand, {QStringLiteral("accepted"), QStringLiteral("case-1"), QStringLiteral("李秀兰")}); break;
        case 2: (void)desk.nextItem(office.act(), inHand); break;
        case 3: (void)desk.setPriority(office.act(), inHand, QStringLiteral("disabled")); break;
        default: {
            ReceptionDesk::Ending ending;
            ending.ticks = {{QStringLiteral("welcome"), QStringLiteral("done"), 0}};
            ending.measured = dice.bounded(4) > 0;
            QVERIFY(desk.end(office.act(), inHand, ending));
            inHand = {};
        }
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
        VisitId inHand;
        int visits = 0;
        for (int i = 0; i < 120; ++i) {
            office.clock.advanceMs(dice.bounded(36 * 3'600'000));
            RandomActs::one(office, cases, dice);
            receiveAtRandom(office, inHand, visits, dice);
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
