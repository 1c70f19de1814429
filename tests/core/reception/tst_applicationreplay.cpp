// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reception/applying.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>

/// Any life of applications and the cases that take them up comes out of the ledger the same.
class TestApplicationReplay : public QObject
{
    Q_OBJECT

private:
    static ApplicationDraft randomDraft(QRandomGenerator &dice)
    {
        ApplicationDraft draft = dice.bounded(2) ? Applying::draft() : Applying::emptyHanded();
        if (dice.bounded(3) == 0)
            draft.customerClass = QStringLiteral("hv-single");
        return draft;
    }

    static void actAtRandom(OfficeFixture &office, QList<ApplicationId> &known, QRandomGenerator &dice)
    {
        ApplicationDesk &desk = office->applicationDesk();
        if (known.isEmpty() || dice.bounded(3) == 0) {
            if (const auto told = desk.tell(office.act(), randomDraft(dice)); told)
                known << told->id;
            return;
        }
        const ApplicationId id = known.at(dice.bounded(int(known.size())));
        switch (dice.bounded(5)) {
        case 0:
        case 1: (void)desk.tellAgain(office.act(), id, randomDraft(dice)); break;
        case 2: (void)desk.drop(office.act(), id, QStringLiteral("不办了")); break;
        case 3: (void)office->accept(office.act(), Applying::complete(id)); break;
        default: (void)office->caseDesk().accept(office.act(), Applying::complete(id)); // past the check: a conflict when it was ended
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
        QList<ApplicationId> known;
        for (int i = 0; i < 100; ++i) {
            office.clock.advanceMs(dice.bounded(36 * 3'600'000));
            actAtRandom(office, known, dice);
        }
        QVERIFY(known.size() > 5);
        QVERIFY(*office->applicationViews().conflictCount() > 0);
        const QByteArray before = *office->booksDigest();
        QVERIFY(office->ledger().rebuild());
        QCOMPARE(office->booksDigest()->toHex(), before.toHex());
        office.reopen();
        QCOMPARE(office->booksDigest()->toHex(), before.toHex());
        QVERIFY(office->ledger().verify()->isSound());
    }
};

YINGSHENG_TEST(TestApplicationReplay)
#include "tst_applicationreplay.moc"
