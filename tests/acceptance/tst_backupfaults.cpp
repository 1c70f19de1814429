// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/backup/backupfixture.h"
#include "tests/support/faultyvfs.h"
#include "tests/support/testmain.h"

/// A disk that fails, or has no room, in the middle of a backup: the backup is there and whole or is not there, and the office has lost nothing.
class TestBackupFaults : public QObject
{
    Q_OBJECT

private:
    /// What is wrong after that call failed, if anything.
    static QString oneFault(qint64 call, bool forGood, bool atRest, bool *happened)
    {
        FaultyVfs vfs;
        BackupFixture office;
        const qint64 pos = *office->ledger().lastPos();
        vfs.failCall(call, forGood);
        const Result<BackupMade> made = office.backup({}, atRest);
        *happened = vfs.calls() >= call;
        vfs.heal();
        const QStringList left = BackupFixture::filesIn(office.beside());
        if (left != left.filter(QRegularExpression(QStringLiteral("\\.db(\\.json)?$"))))
            return QStringLiteral("left over: ") + left.join(u' ');
        const BackupFiles::Stop go = false;
        const auto newest = BackupFolder::newestVerified(office.beside(), {}, go);
        if (!newest || (made && !*newest) || (*newest && (*newest)->manifest.pos != pos))
            return QStringLiteral("what was called made is not there");
        office.reopen();
        const Result<LedgerCheck> check = office->ledger().verify();
        if (!check || !check->isSound() || check->entries != pos)
            return QStringLiteral("the office lost something");
        office.clock.advanceMs(60'000);
        if (office.accept(BackupFixture::supply()).isEmpty() || !office.backup({}, atRest))
            return QStringLiteral("it does not go on");
        office.place.reset();
        return {};
    }

private Q_SLOTS:
    void oneFailedCallSpoilsNothing_data()
    {
        QTest::addColumn<bool>("atRest");
        QTest::addColumn<bool>("forGood");
        QTest::newRow("while people work, once") << false << false;
        QTest::newRow("while people work, for good") << false << true;
        QTest::newRow("at rest, once") << true << false;
        QTest::newRow("at rest, for good") << true << true;
    }

    void oneFailedCallSpoilsNothing()
    {
        QFETCH(bool, atRest);
        QFETCH(bool, forGood);
        bool happened = true;
        int cases = 0;
        const qint64 between = batteryCount(41, 1);
        for (qint64 call = 1; happened; call += between, ++cases) {
            const QString wrong = oneFault(call, forGood, atRest, &happened);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("call %1: %2").arg(call).arg(wrong)));
        }
        qInfo("%d calls failed", cases);
        QVERIFY(cases > 3);
    }

    void aDiskThatIsFullForTheBackupLosesNoAct_data()
    {
        QTest::addColumn<int>("kilobytes");
        for (int kilobytes = 4; kilobytes < 900; kilobytes += batteryCount(150, 5))
            QTest::addRow("%d KiB", kilobytes) << kilobytes;
    }

    void aDiskThatIsFullForTheBackupLosesNoAct()
    {
        QFETCH(int, kilobytes);
        FaultyVfs vfs;
        BackupFixture office;
        vfs.setRoom(kilobytes * 1024, QByteArrayLiteral(".part"));
        auto run = office->backup({}, {}, false);
        qint64 acts = 0;
        Result<bool> done = false;
        while (done && !*done) {
            done = run->step();
            if (acts < 20) {
                QVERIFY(!office.accept(BackupFixture::complaint()).isEmpty()); // saved, whatever becomes of the copy
                ++acts;
            }
        }
        if (!done)
            QCOMPARE(done.error().code, ErrorCode::FileFull);
        run.reset();
        QCOMPARE(BackupFixture::filesIn(office.beside()).filter(QStringLiteral(".part")), QStringList());
        vfs.setRoom(0);
        office.clock.advanceMs(60'000);
        QVERIFY(office.backup());
        QVERIFY(office->ledger().verify()->isSound());
        office.place.reset();
    }
};

YINGSHENG_TEST(TestBackupFaults)
#include "tst_backupfaults.moc"
