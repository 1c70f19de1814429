// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"
#include "core/vault/cipher.h"
#include "core/vault/vault.h"
#include "tests/support/peopledoffice.h"
#include "tests/support/testmain.h"

/// Who has an older copy and what opened it then: how far that leads.
class TestOldCopies : public QObject
{
    Q_OBJECT

private:
    struct Opened
    {
        std::unique_ptr<Store> store;
        std::unique_ptr<Vault> vault;
    };
    static Opened opened(const QString &path, const OfficeId &office, const QString &slot, const QByteArray &secret)
    {
        Opened both;
        both.store = std::move(*Store::open(path, Store::Open::ReadOnly));
        both.vault = std::move(*Vault::load(*both.store, office));
        if (!both.vault->unlock(slot, secret))
            both.vault.reset();
        return both;
    }
    static QString newPassword() { return QStringLiteral("欲穷千里目-更上一层楼"); }

private Q_SLOTS:
    void whatOpenedAnOlderCopyLeadsToNoKeyOfNow_data()
    {
        QTest::addColumn<QString>("act");
        for (const char *act : {"new paper", "recovered", "reset"})
            QTest::newRow(act) << QString::fromLatin1(act);
    }

    void whatOpenedAnOlderCopyLeadsToNoKeyOfNow()
    {
        QFETCH(QString, act);
        PeopledOffice office;
        const PersonId clerk = office.join(QStringLiteral("C1"), QStringLiteral("张敏"));
        QVERIFY(office->accept(office->newAct(clerk), OfficeFixture::supply()));
        const OfficeId id = office->office().office;
        office.place.reset();
        const QString older = office.folder.filePath(QStringLiteral("older.db"));
        QVERIFY(QFile::copy(office.path(), older));
        office.reopen();
        if (act != QStringLiteral("recovered"))
            QVERIFY(office.logIn());

        QString paper = office.recoveryKey;
        if (act == QStringLiteral("new paper"))
            paper = office->people().newRecoveryKey(office.byManager()).value_or(QString());
        else if (act == QStringLiteral("recovered"))
            paper = office->people().recover(office.op(), office.recoveryKey, QStringLiteral("M01"), newPassword()).value_or(PeopleDesk::Begun{}).recoveryKey;
        else
            QVERIFY(office->people().resetPassword(office.byManager(), clerk, newPassword()));
        QVERIFY(!paper.isEmpty());
        while (!office->people().rewrapSome(50).value_or(true)) {
        }
        QVERIFY(office->ledger().verify()->isSound());
        office.place.reset();

        const bool byPassword = act == QStringLiteral("reset");
        const QString slot = byPassword ? clerk.value : Slots::recoveryKind();
        const QByteArray secret = byPassword ? PasswordPolicy::secretOf(PeopledOffice::passwordOf(QStringLiteral("C1"))) : *RecoveryKey::secretOf(office.recoveryKey);
        const Opened then = opened(older, id, slot, secret);
        QVERIFY(then.vault); // what was copied stays readable
        QVERIFY(!opened(office.path(), id, slot, secret).vault);
        const Opened now = opened(office.path(), id, Slots::recoveryKind(), *RecoveryKey::secretOf(paper));
        QVERIFY(now.vault);
        QVERIFY(now.vault->generation() > then.vault->generation());
        QVERIFY(now.vault->sealKey() != then.vault->sealKey());
        int keys = 0;
        QVERIFY(now.store->each(QStringLiteral("SELECT wrapped FROM subject_keys"), {}, [&](const Row &row) {
            keys += Cipher::keyVersionOf(row.bytes(0)).value_or(0) > then.vault->generation() ? 1 : 1000;
            return true;
        }));
        QVERIFY2(keys > 0 && keys < 1000, qPrintable(QString::number(keys)));
    }

    void aPaperIsGivenOutOnlyWhenItOpens()
    {
        PeopledOffice office;
        const auto made = office->people().newRecoveryKey(office.byManager());
        QVERIFY(made);
        QVERIFY(office->people().tryRecoveryKey(office.byManager(), *made));
    }

    void aWorkNumberSharesNoCountWithThePaper()
    {
        PeopledOffice office;
        office.join(QStringLiteral("recovery"), QStringLiteral("张敏"));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(office->people().tryRecoveryKey(office.byManager(), RecoveryKey::make()).error().code, ErrorCode::RecoveryKeyWrong);
        QCOMPARE(office->people().tryRecoveryKey(office.byManager(), office.recoveryKey).error().code, ErrorCode::LoginDelayed);
        QCOMPARE(*office->people().waitMs(QStringLiteral("recovery")), 0);
        QVERIFY(office.logIn(QStringLiteral("recovery"), PeopledOffice::passwordOf(QStringLiteral("recovery"))));
    }
};

YINGSHENG_TEST(TestOldCopies)
#include "tst_oldcopies.moc"
