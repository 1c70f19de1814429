// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/peopleevents.h"
#include "core/store/store.h"
#include "core/vault/keyring.h"
#include "tests/support/faultyvfs.h"
#include "tests/support/peopledoffice.h"
#include "tests/support/testmain.h"

/// Logging in and out, and what a wrong password costs.
class TestLogins : public QObject
{
    Q_OBJECT

private:
    static QString wrong() { return QStringLiteral("not the password"); }
    static ErrorCode codeOf(const auto &result) { return result ? ErrorCode::Internal : result.error().code; }

private Q_SLOTS:
    void logInOpensAndLogOutCloses()
    {
        PeopledOffice office;
        const CaseId id = office.accept(OfficeFixture::supply());
        QVERIFY(id.isEmpty()); // zhang-min is nobody here
        office.reopen();
        const auto person = office.logIn();
        QVERIFY(person);
        QCOMPARE(person->name, QStringLiteral("王建国"));
        QVERIFY(!office->isLocked());
        QVERIFY(office->people().logOut(office.byManager(), QStringLiteral("key")));
        QVERIFY(office->isLocked());
        QCOMPARE(codeOf(office->people().logOut(office.byManager(), QStringLiteral("key"))), ErrorCode::VaultLocked);
        QVERIFY(office.logIn());
        QVERIFY(office->people().logOut(office.byManager(), QStringLiteral("switch")));
        QVERIFY(!office->isLocked());
    }

    void workNumbersAreTheSameHoweverTyped()
    {
        PeopledOffice office;
        for (const QString &typed : {QStringLiteral("m01"), QStringLiteral(" M01 "), QStringLiteral("Ｍ０１")})
            QVERIFY(office.logIn(typed));
    }

    void wrongOnesAreDelayedAndRecordedWhileLocked()
    {
        PeopledOffice office;
        office.reopen();
        QCOMPARE(codeOf(office.logIn(QStringLiteral("M01"), wrong())), ErrorCode::WrongPassword);
        QCOMPARE(codeOf(office.logIn(QStringLiteral("M01"), wrong())), ErrorCode::WrongPassword);
        const auto third = office.logIn(QStringLiteral("M01"), wrong());
        QCOMPARE(third.error().args, QStringList{QStringLiteral("1")});
        QCOMPARE(codeOf(office.logIn()), ErrorCode::LoginDelayed);
        QVERIFY(office->isLocked());
        office.clock.advanceMs(1000);
        QCOMPARE(office.logIn(QStringLiteral("M01"), wrong()).error().args, QStringList{QStringLiteral("2")});
        const auto failures = office->ledger().lately({QString::fromLatin1(PeopleEvents::loginFailed)}, 0, 10);
        QCOMPARE(failures->size(), 4);
        QCOMPARE(failures->first().plain.value(QStringLiteral("wrong")).toInt(), 4);
        QVERIFY(office->ledger().verify()->isSound());
        office.clock.advanceMs(2000);
        QVERIFY(office.logIn());
        QVERIFY(office->ledger().verify()->isSound());
        QCOMPARE(*office->people().waitMs(QStringLiteral("M01")), 0);
        QCOMPARE(office.logIn(QStringLiteral("M01"), wrong()).error().args, QStringList{QStringLiteral("0")}); // counted anew
    }

    void delaysSurviveARestartAndATurnedClock()
    {
        PeopledOffice office;
        for (int i = 0; i < 12; ++i) {
            office.clock.advanceMs(*office->people().waitMs(QStringLiteral("M01")));
            QCOMPARE(codeOf(office.logIn(QStringLiteral("M01"), wrong())), ErrorCode::WrongPassword);
        }
        const qint64 wait = *office->people().waitMs(QStringLiteral("M01"));
        QVERIFY(wait >= 512'000);
        office.reopen();
        QVERIFY(*office->people().waitMs(QStringLiteral("M01")) > wait - 1000);
        // Another start of the machine: the whole delay again, and not by the wall.
        const QString path = office.path();
        office.place.reset();
        class OtherBoot : public ManualClock
        {
        public:
            using ManualClock::ManualClock;
            QString bootId() const override { return QStringLiteral("another start"); }
        } later(office.clock.wallUtcMs() + 365LL * 24 * 3600 * 1000);
        auto place = *Workplace::open(path, Workplace::Mode::ReadWrite, later, std::make_unique<UuidV7Source>(later));
        QCOMPARE(*place->people().waitMs(QStringLiteral("M01")), wait);
        later.setWallUtcMs(0);
        QCOMPARE(*place->people().waitMs(QStringLiteral("M01")), wait);
    }

    void oneWhoIsWaitingHoldsUpNobodyElse()
    {
        PeopledOffice office;
        office.join(QStringLiteral("C1"), QStringLiteral("张敏"));
        for (int i = 0; i < 3; ++i)
            (void)office.logIn(QStringLiteral("M01"), wrong());
        QCOMPARE(codeOf(office.logIn()), ErrorCode::LoginDelayed);
        QVERIFY(office.logIn(QStringLiteral("C1"), PeopledOffice::passwordOf(QStringLiteral("C1"))));
    }

    void aFullDiskLetsPeopleInAndTheirEntriesFollow()
    {
        FaultyVfs disk;
        PeopledOffice office;
        const auto accepted = office->accept(office.byManager(), OfficeFixture::supply());
        QVERIFY(accepted);
        disk.setRoom(1);
        QVERIFY(!office->caseDesk().note(office.byManager(), accepted->id, QStringLiteral("客户来电")));
        QVERIFY(office->isSuspect());
        QVERIFY(office->reopen());
        QVERIFY(office->lacksRoom());
        const qint64 end = *office->ledger().lastPos();
        QVERIFY(office->people().logOut(office.byManager(), QStringLiteral("idle")));
        QVERIFY(office->isLocked());

        office.clock.advanceMs(60'000);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(codeOf(office.logIn(QStringLiteral("M01"), wrong())), ErrorCode::WrongPassword);
        QCOMPARE(codeOf(office.logIn()), ErrorCode::LoginDelayed); // counted in memory
        office.clock.advanceMs(1000);
        QVERIFY(office.logIn());
        const qint64 loggedInAt = office.clock.wallUtcMs();
        QVERIFY(office->caseViews().file(accepted->id));
        QVERIFY(office->caseViews().personalFields(accepted->id));
        QVERIFY(!office->isLocked());
        QCOMPARE(*office->ledger().lastPos(), end);

        disk.setRoom(0);
        office.clock.advanceMs(60'000);
        QVERIFY(office->reopen());
        QVERIFY(!office->lacksRoom());
        QStringList kinds;
        qint64 at = 0;
        QVERIFY(office->ledger().each(end, [&](const Event &event) {
            kinds << event.kind;
            at = event.plain.value(QStringLiteral("at")).toInteger();
            return true;
        }));
        QCOMPARE(kinds, (QStringList{QStringLiteral("logged-out"), QStringLiteral("login-failed"), QStringLiteral("login-failed"),
                                     QStringLiteral("login-failed"), QStringLiteral("logged-in")}));
        QCOMPARE(at, loggedInAt);
        QVERIFY(office->ledger().verify()->isSound());
        QVERIFY(office->reopen());
        QCOMPARE(*office->ledger().lastPos(), end + kinds.size()); // once
    }

    void wrongOnesOfAFullDiskStillCountWhenThereIsRoom()
    {
        FaultyVfs disk;
        PeopledOffice office;
        office.reopen();
        disk.setRoom(1);
        QVERIFY(!office.logIn()); // here the disk becomes full
        QVERIFY(office->reopen());
        QVERIFY(office->lacksRoom());
        for (int i = 0; i < 4; ++i) {
            office.clock.advanceMs(*office->people().waitMs(QStringLiteral("M01")));
            (void)office.logIn(QStringLiteral("M01"), wrong());
        }
        const qint64 wait = *office->people().waitMs(QStringLiteral("M01"));
        QVERIFY(wait > 0);
        disk.setRoom(0);
        QVERIFY(office->reopen());
        QVERIFY(office->isLocked());
        QCOMPARE(office->ledger().lately({QString::fromLatin1(PeopleEvents::loginFailed)}, 0, 10)->size(), 4);
        office.reopen(); // another start of the program
        QVERIFY(*office->people().waitMs(QStringLiteral("M01")) > wait - 1000);
    }

    void aStoreForReadingOpensByItsPasswordAndIsNotWritten()
    {
        PeopledOffice office;
        const qint64 end = *office->ledger().lastPos();
        office.place.reset();
        auto place = *Workplace::open(office.path(), Workplace::Mode::ReadOnly, office.clock, std::make_unique<UuidV7Source>(office.clock));
        QVERIFY(!place->people().logIn(place->newAct({}).opId, QStringLiteral("M01"), wrong()));
        const auto person = place->people().logIn(place->newAct({}).opId, QStringLiteral("M01"), QString::fromUtf8(PeopledOffice::managerPassword));
        QVERIFY(person);
        QCOMPARE(person->name, QStringLiteral("王建国"));
        QVERIFY(place->ledger().verify()->tagsChecked);
        place.reset();
        office.reopen();
        QCOMPARE(*office->ledger().lastPos(), end);
    }

    void unknownNumbersAnswerAsKnownOnesDo()
    {
        PeopledOffice office;
        office.reopen();
        for (const QString &login : {QStringLiteral("nobody"), QStringLiteral("M01"), QString(), QStringLiteral("' OR 1=1 --")}) {
            const auto refused = office.logIn(login, wrong());
            QCOMPARE(codeOf(refused), ErrorCode::WrongPassword);
            QCOMPARE(refused.error().args, QStringList{QStringLiteral("0")});
        }
        for (int i = 0; i < 2; ++i)
            (void)office.logIn(QStringLiteral("nobody"), wrong());
        QCOMPARE(codeOf(office.logIn(QStringLiteral("nobody"), wrong())), ErrorCode::LoginDelayed);
    }

    void aDamagedSlotIsAWrongPasswordAndNothingElse_data()
    {
        QTest::addColumn<QString>("change");
        for (const char *column : {"salt", "commitment", "wrapped", "public_key", "box"})
            QTest::newRow(column) << QStringLiteral("%1 = zeroblob(length(%1))").arg(QLatin1String(column));
        QTest::newRow("generation") << QStringLiteral("generation = 2");
        QTest::newRow("ops") << QStringLiteral("ops = 100000");
        QTest::newRow("memory") << QStringLiteral("memory = 1099511627776");
        QTest::newRow("the other's box") << QStringLiteral("box = (SELECT box FROM vault_slots WHERE kind = 'recovery')");
        QTest::newRow("kind") << QStringLiteral("kind = 'open', public_key = x''");
    }

    void aDamagedSlotIsAWrongPasswordAndNothingElse()
    {
        QFETCH(QString, change);
        PeopledOffice office;
        office.place.reset();
        {
            auto store = *Store::open(office.path(), Store::Open::ReadWrite);
            QCOMPARE(*store->run(QStringLiteral("UPDATE vault_slots SET %1 WHERE kind = 'person'").arg(change)), 1);
        }
        office.reopen();
        QVERIFY(office.place);
        QCOMPARE(codeOf(office.logIn()), ErrorCode::WrongPassword);
        QVERIFY(office->isLocked());
    }

    void aKeyThatSomebodyElsePutInTheBoxIsRefused()
    {
        // A stranger who can write the file gives the manager's slot a master key of his own, to read what comes after.
        PeopledOffice office;
        const OfficeId id = office->office().office;
        office.place.reset();
        {
            auto store = *Store::open(office.path(), Store::Open::ReadWrite);
            const QList<Slot> slots = *Slots::load(*store, id);
            LockedBytes own(32);
            memset(own.at(), 7, own.size());
            KeyRing ring;
            QVERIFY(ring.add(2, own));
            for (const Slot &slot : slots)
                QVERIFY(Slots::save(*store, id, Slots::boxed(slot, ring)));
        }
        office.reopen();
        QCOMPARE(codeOf(office.logIn()), ErrorCode::WrongPassword);
    }
};

YINGSHENG_TEST(TestLogins)
#include "tst_logins.moc"
