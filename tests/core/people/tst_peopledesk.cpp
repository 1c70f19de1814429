// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/peopleevents.h"
#include "core/store/store.h"
#include "core/vault/vault.h"
#include "tests/support/peopledoffice.h"
#include "tests/support/testmain.h"

/// Who works in an office: joining, leaving, roles, passwords and the paper key.
class TestPeopleDesk : public QObject
{
    Q_OBJECT

private:
    static ErrorCode codeOf(const auto &result) { return result ? ErrorCode::Internal : result.error().code; }

    /// The store's file and log, byte for byte.
    static QByteArray bytesOf(const OfficeFixture &office)
    {
        QByteArray all;
        for (const QString &suffix : {QString(), QStringLiteral("-wal")}) {
            QFile file(office.path() + suffix);
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }

private Q_SLOTS:
    void theFirstManagerClosesTheOpenSlot()
    {
        PeopledOffice office;
        QVERIFY(!office.manager.isEmpty());
        QVERIFY(!office->isLocked());
        QCOMPARE(office->peopleViews().person(office.manager)->name, QStringLiteral("王建国"));
        office.reopen();
        QVERIFY(office->isLocked());
        QVERIFY(office->office().hasPassword);
        QCOMPARE(codeOf(office->peopleViews().people()), ErrorCode::VaultLocked);
        const auto again = office->people().begin(office.op(), {QStringLiteral("X"), QStringLiteral("某人"), Role::Manager},
                                                  QStringLiteral("another long one"), SlotStrength::smallest());
        QCOMPARE(codeOf(again), ErrorCode::PeopleAlready);
    }

    void thePaperKeyCountsAsTriedUntilThereIsANewOne()
    {
        PeopledOffice office;
        QVERIFY(!office->peopleBook().isRecoveryTried());
        QVERIFY(office->people().tryRecoveryKey(office.byManager(), office.recoveryKey));
        QVERIFY(office->peopleBook().isRecoveryTried());
        office.reopen();
        QVERIFY(office->peopleBook().isRecoveryTried());
        QVERIFY(office.logIn());
        const QByteArray digest = *office->booksDigest();
        QVERIFY(office->ledger().rebuild());
        QCOMPARE(*office->booksDigest(), digest);
        QVERIFY(office->peopleBook().isRecoveryTried());
        QVERIFY(office->people().newRecoveryKey(office.byManager()));
        QVERIFY(!office->peopleBook().isRecoveryTried());
    }

    void sinceWhenSomebodyIsHereIsTold()
    {
        PeopledOffice office(QStringLiteral("2026-11-18 09:00"));
        const qint64 first = office.clock.wallUtcMs();
        office.setTime(QStringLiteral("2026-11-20 09:00"));
        const PersonId later = office.join(QStringLiteral("C1"), QStringLiteral("张敏"));
        office.setTime(QStringLiteral("2026-11-25 09:00"));
        QVERIFY(office->people().resetPassword(office.byManager(), later, QStringLiteral("harbour candle seven")));
        const QList<Person> everybody = *office->peopleViews().people();
        for (const Person &person : everybody)
            QCOMPARE(person.sinceMs, person.id == later ? OfficeFixture::at(QStringLiteral("2026-11-20 09:00")) : first);
    }

    void whatWasSealedBeforeOpensAfterwards()
    {
        OfficeFixture plain;
        const CaseId id = plain.accept(OfficeFixture::supply());
        const auto begun = plain->people().begin(plain->newAct({}).opId, {QStringLiteral("m"), QStringLiteral("王建国"), Role::Manager},
                                                 QStringLiteral("来有迎声去有送声 2026"), SlotStrength::smallest());
        QVERIFY(begun);
        QCOMPARE(plain->caseViews().file(id)->fields.clear(ClearFor::Serving).value(QStringLiteral("name")).toString(), QStringLiteral("李秀兰"));
        plain.reopen();
        QCOMPARE(codeOf(plain->caseViews().file(id)), ErrorCode::VaultLocked);
        QVERIFY(plain->people().logIn(plain->newAct({}).opId, QStringLiteral("M"), QStringLiteral("来有迎声去有送声 2026")));
        QCOMPARE(plain->caseViews().file(id)->fields.clear(ClearFor::Serving).value(QStringLiteral("name")).toString(), QStringLiteral("李秀兰"));
        while (!*plain->people().rewrapSome(2)) { }
        plain.reopen();
        QVERIFY(plain->people().logIn(plain->newAct({}).opId, QStringLiteral("m"), QStringLiteral("来有迎声去有送声 2026")));
        QCOMPARE(plain->caseViews().file(id)->fields.clear(ClearFor::Serving).value(QStringLiteral("name")).toString(), QStringLiteral("李秀兰"));
        QVERIFY(plain->ledger().verify()->isSound());
    }

    void namesAndWorkNumbersAreNotInTheFile()
    {
        PeopledOffice office;
        office.join(QStringLiteral("C0815"), QStringLiteral("欧阳娜娜"));
        office.place.reset();
        const QByteArray bytes = bytesOf(office);
        QVERIFY(bytes.contains("person-joined"));
        for (const char *word : {"王建国", "欧阳娜娜", "C0815", "M01"})
            QVERIFY2(!bytes.contains(word), word);
    }

    void peopleJoinChangeAndLeave()
    {
        PeopledOffice office;
        const PersonId clerk = office.join(QStringLiteral("c1"), QStringLiteral("张敏"));
        QVERIFY(!clerk.isEmpty());
        Person person = *office->peopleViews().person(clerk);
        QCOMPARE(person.login, QStringLiteral("C1"));
        QVERIFY(person.mustChange);
        QCOMPARE(codeOf(office->people().join(office.byManager(), {QStringLiteral("Ｃ1"), QStringLiteral("别人"), Role::Clerk}, QStringLiteral("柜台春风细雨-1"))),
                 ErrorCode::LoginTaken);
        QVERIFY(office->people().rename(office.byManager(), clerk, QStringLiteral("C2"), QStringLiteral("张敏敏")));
        QVERIFY(office->people().changeRole(office.byManager(), clerk, Role::Auditor));
        person = *office->peopleViews().person(clerk);
        QCOMPARE(person.login, QStringLiteral("C2"));
        QCOMPARE(person.role, Role::Auditor);
        QVERIFY(office.logIn(QStringLiteral("c2"), PeopledOffice::passwordOf(QStringLiteral("c1"))));
        QVERIFY(office->people().leave(office.byManager(), clerk, QStringLiteral("transferred")));
        QCOMPARE(codeOf(office.logIn(QStringLiteral("c2"), PeopledOffice::passwordOf(QStringLiteral("c1")))), ErrorCode::WrongPassword);
        QVERIFY(office.logIn());
        QVERIFY(!office->peopleViews().people()->last().isActive);
        office.reopen();
        QCOMPARE(codeOf(office.logIn(QStringLiteral("c2"), PeopledOffice::passwordOf(QStringLiteral("c1")))), ErrorCode::WrongPassword);
        QVERIFY(office.logIn());
        // The number is free for somebody new.
        QVERIFY(!office.join(QStringLiteral("C2"), QStringLiteral("新人")).isEmpty());
    }

    void theLastManagerStays()
    {
        PeopledOffice office;
        QCOMPARE(codeOf(office->people().leave(office.byManager(), office.manager, {})), ErrorCode::LastManager);
        QCOMPARE(codeOf(office->people().changeRole(office.byManager(), office.manager, Role::Clerk)), ErrorCode::LastManager);
        const PersonId other = office.join(QStringLiteral("M02"), QStringLiteral("李经理"), Role::Manager);
        QVERIFY(office->people().leave(office.byManager(), office.manager, {}));
        QVERIFY(office->peopleViews().person(other)->isActive);
        QVERIFY(office.logIn(QStringLiteral("M02"), PeopledOffice::passwordOf(QStringLiteral("M02"))));
    }

    void passwordsAreChangedByOneselfAndReset()
    {
        PeopledOffice office;
        const PersonId clerk = office.join(QStringLiteral("C1"), QStringLiteral("张敏"));
        const QString given = PeopledOffice::passwordOf(QStringLiteral("C1"));
        const Act own = office->newAct(clerk);
        QCOMPARE(codeOf(office->people().changePassword(own, QStringLiteral("wrong one here"), QStringLiteral("黄河入海流-77"))), ErrorCode::WrongPassword);
        QCOMPARE(codeOf(office->people().changePassword(own, given, given)), ErrorCode::PasswordRefused);
        QCOMPARE(codeOf(office->people().changePassword(own, given, QStringLiteral("12345678901"))), ErrorCode::PasswordRefused);
        QVERIFY(office->people().changePassword(own, given, QStringLiteral("黄河入海流-白日依山尽")));
        QVERIFY(!office->peopleViews().person(clerk)->mustChange);
        QVERIFY(office.logIn(QStringLiteral("C1"), QStringLiteral("黄河入海流-白日依山尽")));
        QCOMPARE(codeOf(office->people().resetPassword(office->newAct(clerk), office.manager, QStringLiteral("更上一层楼-欲穷千里目"))), ErrorCode::NotAllowed);
        QVERIFY(office->people().resetPassword(office.byManager(), clerk, QStringLiteral("更上一层楼-欲穷千里目")));
        QVERIFY(office->peopleViews().person(clerk)->mustChange);
        const auto entered = office->ledger().lately({QString::fromLatin1(PeopleEvents::passwordReset)}, 0, 10);
        QCOMPARE(entered->size(), 1);
        QCOMPARE(entered->constFirst().actor, office.manager);
        QVERIFY(office.logIn(QStringLiteral("C1"), QStringLiteral("更上一层楼-欲穷千里目")));
    }

    void thePaperKeyOpensWhenThePasswordIsLost()
    {
        PeopledOffice office;
        const QString other = PeopledOffice().recoveryKey;
        office.reopen();
        auto recover = [&](const QString &key, const QString &login) {
            return office->people().recover(office.op(), key, login, QStringLiteral("欲穷千里目-更上一层楼"));
        };
        QString slip = office.recoveryKey;
        slip[2] = slip.at(2) == u'7' ? u'8' : u'7';
        const auto mistyped = recover(slip, QStringLiteral("M01"));
        QCOMPARE(codeOf(mistyped), ErrorCode::RecoveryKeyWrong);
        QCOMPARE(mistyped.error().args, QStringList{QStringLiteral("typed")});
        const auto foreign = recover(other, QStringLiteral("M01"));
        QCOMPARE(foreign.error().args, QStringList{QStringLiteral("other")});
        QCOMPARE(codeOf(recover(office.recoveryKey, QStringLiteral("nobody"))), ErrorCode::NoSuchPerson);
        QVERIFY(office->isLocked());
        const auto done = recover(office.recoveryKey.toLower().remove(u'-'), QStringLiteral("m01"));
        QVERIFY(done);
        QVERIFY(!office->isLocked());
        office.reopen();
        QVERIFY(office.logIn(QStringLiteral("M01"), QStringLiteral("欲穷千里目-更上一层楼")));
        QVERIFY(office->people().tryRecoveryKey(office.byManager(), done->recoveryKey));
        QCOMPARE(codeOf(office->people().tryRecoveryKey(office.byManager(), office.recoveryKey)), ErrorCode::RecoveryKeyWrong);
        const auto next = office->people().newRecoveryKey(office.byManager());
        QVERIFY(next);
        QVERIFY(office->people().tryRecoveryKey(office.byManager(), *next));
        QCOMPARE(codeOf(office->people().tryRecoveryKey(office.byManager(), done->recoveryKey)), ErrorCode::RecoveryKeyWrong);
    }

    void booksComeBackFromTheLedgerWithoutAPassword()
    {
        PeopledOffice office;
        const PersonId clerk = office.join(QStringLiteral("C1"), QStringLiteral("张敏"));
        QVERIFY(office->people().leave(office.byManager(), clerk, {}));
        QVERIFY(office->people().choosePolicy(office.byManager(), PasswordPolicy::Profile::Djbh));
        const QByteArray digest = *office->booksDigest();
        office.reopen();
        QVERIFY(office->isLocked());
        QCOMPARE(*office->booksDigest(), digest);
        QVERIFY(office->ledger().rebuild());
        QCOMPARE(*office->booksDigest(), digest);
        const LedgerCheck check = *office->ledger().verify();
        QVERIFY(check.isSound());
        QVERIFY(!check.tagsChecked);
        QCOMPARE(office->peopleBook().policy().profile, PasswordPolicy::Profile::Djbh);
    }

    void anOpenSlotPutThereByAStrangerIsRefused()
    {
        PeopledOffice office;
        office.accept(OfficeFixture::supply());
        QString foreign;
        {
            OfficeFixture other;
            foreign = other.path();
            const OfficeId id = office->office().office;
            office.place.reset();
            auto store = *Store::open(office.path(), Store::Open::ReadWrite);
            QVERIFY(store->run(QStringLiteral("DELETE FROM vault_slots")));
            QVERIFY(store->run(QStringLiteral("DELETE FROM vault_masters")));
            QVERIFY(Vault::create(*store, id));
        }
        const auto opened = Workplace::open(office.path(), Workplace::Mode::ReadWrite, office.clock, std::make_unique<UuidV7Source>(office.clock));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::LedgerBroken);
    }
};

YINGSHENG_TEST(TestPeopleDesk)
#include "tst_peopledesk.moc"
