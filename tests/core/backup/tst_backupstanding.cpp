// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupstanding.h"
#include "core/base/chinatime.h"
#include "tests/core/backup/backupfixture.h"
#include "tests/support/testmain.h"

/// When a backup is due, and when a second copy is missed.
class TestBackupStanding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupIsDueWhenSomethingWasEnteredSince()
    {
        BackupFixture office;
        QVERIFY(office->backupStanding()->hasNews());
        QVERIFY(office.backup());
        QVERIFY(!office->backupStanding()->hasNews());
        office.accept(BackupFixture::supply());
        QVERIFY(office->backupStanding()->hasNews());
    }

    void theSecondMediumIsRememberedWithoutIt()
    {
        BackupFixture office;
        QVERIFY(office.backup());
        QVERIFY(!office->backupStanding()->second);
        QVERIFY(office.backup(office.stick()));
        QDir(office.stick()).removeRecursively();
        office.reopen();
        const Result<BackupStanding> standing = office->backupStanding();
        QVERIFY(standing->second);
        QCOMPARE(standing->second->madeUtcMs, OfficeFixture::at(QStringLiteral("2026-11-18 09:00")));
        QVERIFY(standing->second->name.endsWith(QStringLiteral(".db.sealed")));
    }

    void lateIsAfterThreeDays_data()
    {
        QTest::addColumn<bool>("set");
        QTest::addColumn<bool>("password");
        QTest::addColumn<int>("secondDaysAgo"); // -1: never
        QTest::addColumn<int>("beganDaysAgo");
        QTest::addColumn<bool>("late");
        QTest::newRow("a demo is left alone") << false << false << -1 << 400 << false;
        QTest::newRow("set, never made, begun a week ago") << true << false << -1 << 7 << true;
        QTest::newRow("set, never made, begun yesterday") << true << false << -1 << 1 << false;
        QTest::newRow("password, none set") << false << true << -1 << 7 << true;
        QTest::newRow("made two days ago") << true << true << 2 << 400 << false;
        QTest::newRow("made four days ago") << true << true << 4 << 400 << true;
        QTest::newRow("made once, then taken out of the settings") << false << false << 4 << 400 << true;
        QTest::newRow("an empty ledger") << true << true << -1 << -1 << false;
    }

    void lateIsAfterThreeDays()
    {
        QFETCH(bool, set);
        QFETCH(bool, password);
        QFETCH(int, secondDaysAgo);
        QFETCH(int, beganDaysAgo);
        const qint64 now = OfficeFixture::at(QStringLiteral("2026-11-18 09:00"));
        BackupStanding standing;
        standing.hasPassword = password;
        standing.firstEntryUtcMs = beganDaysAgo < 0 ? 0 : now - beganDaysAgo * ChinaTime::dayMs;
        if (secondDaysAgo >= 0)
            standing.second = BackupLog::Entry{now - secondDaysAgo * ChinaTime::dayMs, 1, {}};
        QTEST(standing.secondIsLate(set, now, ClockTrust::Trusted), "late");
        QVERIFY(!standing.secondIsLate(set, now, ClockTrust::Untrusted));
    }
};

YINGSHENG_TEST(TestBackupStanding)
#include "tst_backupstanding.moc"
