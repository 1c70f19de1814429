// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupstanding.h"
#include "core/base/chinatime.h"
#include "tests/core/backup/backupfixture.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/testmain.h"

/// When a backup is due, and when a second copy is missed.
class TestBackupStanding : public QObject
{
    Q_OBJECT

    static Result<BackupMade> lookedThrough(BackupFixture &office)
    {
        const auto run = office->backup({}, {}, false);
        run->lookThrough();
        return run->toItsEnd();
    }

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

    void anErasureOwesABackup()
    {
        BackupFixture office;
        const CaseId id = office.accept(BackupFixture::supply());
        QVERIFY(office->caseDesk().withdraw(office.act(), id, QStringLiteral("moved away")));
        QVERIFY(office.backup());
        QVERIFY(!office->backupStanding()->owesErasure());
        while (office->personIndex().catchUp(1'000)->more) {
        }
        const auto erased = office->erasures().erase(office.act(), id, ErasureScope::Case, QStringLiteral("own-request"));
        QVERIFY2(erased, erased ? "" : qPrintable(QString::number(int(erased.error().code))));
        QVERIFY(office->backupStanding()->owesErasure());
        office.reopen(); // also when the program ended before it was made
        QVERIFY(office->backupStanding()->owesErasure());
        office.clock.advanceMs(60'000);
        QVERIFY(office->backupAfterErasure({})->toItsEnd());
        QVERIFY(!office->backupStanding()->owesErasure());
    }

    void aDiskThatIsNearlyFullIsSaid()
    {
        BackupFixture office;
        BackupStanding standing = *office->backupStanding();
        QVERIFY(standing.roomBytes > 0);
        QCOMPARE(standing.storePath, QFileInfo(office.path()).canonicalFilePath());
        standing.roomBytes = 99LL * 1024 * 1024;
        QVERIFY(standing.diskIsNearlyFull());
        standing.roomBytes = 101LL * 1024 * 1024;
        QVERIFY(!standing.diskIsNearlyFull());
        standing.roomBytes = -1;
        QVERIFY(!standing.diskIsNearlyFull());
    }

    void theDaysFirstBackupLooksThroughTheLedger()
    {
        BackupFixture office;
        const qint64 entries = *office->ledger().lastPos();
        const auto checks = [&office] { return *office->ledger().lately({QStringLiteral("store-checked"), QStringLiteral("check-failed")}, 0, 10); };
        QVERIFY(!office.backup({}, true)->ledger);
        QCOMPARE(checks().size(), 0); // nobody waits for it at the end of the day
        office.clock.advanceMs(60'000);
        const Result<BackupMade> made = lookedThrough(office);
        QVERIFY(made && made->ledger);
        QCOMPARE(checks().size(), 1);
        QCOMPARE(checks().constFirst().kind, QStringLiteral("store-checked"));
        QCOMPARE(checks().constFirst().plain.value(QStringLiteral("entries")).toInteger(), entries);
        QCOMPARE(checks().constFirst().actor.value, QStringLiteral("program"));
        QVERIFY(!office->backupStanding()->hasNews()); // that it was looked through is no news
        office.clock.advanceMs(3'600'000);
        QVERIFY(!lookedThrough(office)->ledger); // once a day
        office.clock.advanceMs(24 * 3'600'000LL);
        QVERIFY(lookedThrough(office)->ledger);
        QCOMPARE(checks().size(), 2);
        QVERIFY(office->ledger().verify()->isSound());
    }

    void anEditedLedgerIsFoundByItAndSaid()
    {
        BackupFixture office;
        office.place.reset();
        QCOMPARE(RawSqlite::run(office.path(), QStringLiteral("DROP TRIGGER ledger_is_never_rewritten; UPDATE ledger SET actor = 'x' WHERE pos = 3")), QString());
        office.reopen();
        const Result<BackupMade> made = lookedThrough(office);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::LedgerBroken);
        QCOMPARE(made.error().args, QStringList{QStringLiteral("3")});
        QCOMPARE(BackupFixture::filesIn(office.beside()), QStringList()); // nothing that is broken is called a backup
        const QList<Event> found = *office->ledger().lately({QStringLiteral("check-failed")}, 0, 10);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.constFirst().plain.value(QStringLiteral("pos")).toInteger(), 3);
    }

    void aLockedOfficeIsLookedThroughToo()
    {
        BackupFixture office;
        QVERIFY(office->people().begin(office.act().opId, {QStringLiteral("manager"), QStringLiteral("赵主任"), Role::Manager},
                                       QStringLiteral("迎声 counter 2026!"), SlotStrength::smallest()));
        office.reopen();
        QVERIFY(office->isLocked());
        QVERIFY(lookedThrough(office)->ledger);
        QCOMPARE(office->ledger().lately({QStringLiteral("store-checked")}, 0, 10)->size(), 1);
        QVERIFY(office->ledger().verify()->isSound());
    }

    void theKeyOfWhatWasErasedIsInNoNewBackup_data()
    {
        QTest::addColumn<bool>("atRest");
        QTest::newRow("made anew") << true;
        QTest::newRow("in steps, while people work") << false;
    }

    /// Old one: the key is found, so that this looks at the right bytes.
    void theKeyOfWhatWasErasedIsInNoNewBackup()
    {
        QFETCH(bool, atRest);
        BackupFixture office;
        const CaseId id = office.accept(BackupFixture::supply());
        QVERIFY(office->caseDesk().withdraw(office.act(), id, QStringLiteral("moved away")));
        const Result<BackupMade> before = office.backup(office.stick(), atRest);
        QVERIFY(before);
        const QString copy = office.folder.filePath(QStringLiteral("copy.db"));
        QVERIFY(QFile::copy(before->path, copy));
        const QByteArray key = QByteArray::fromHex(
            RawSqlite::answer(copy, QStringLiteral("SELECT hex(wrapped) FROM subject_keys WHERE subject = '%1'").arg(id.value)).toLatin1());
        QVERIFY(key.size() > 40);
        QVERIFY(BackupFixture::contentOf(before->path).contains(key));
        while (office->personIndex().catchUp(1'000)->more) {
        }
        QVERIFY(office->erasures().erase(office.act(), id, ErasureScope::Case, QStringLiteral("own-request")));
        office.clock.advanceMs(60'000);
        const Result<BackupMade> made = atRest ? office->backupAfterErasure(office.stick())->toItsEnd() : office.backup(office.stick());
        QVERIFY(made);
        QVERIFY(!BackupFixture::contentOf(made->path).contains(key));
        QVERIFY(!BackupFixture::contentOf(made->path).contains(key.mid(8, 32)));
        // The one of the same hour that held it has made room.
        QVERIFY(!QFileInfo::exists(before->path));
        QVERIFY(!QFileInfo::exists(before->secondPath));
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
