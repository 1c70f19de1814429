// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupname.h"
#include "core/ledger/shortcode.h"
#include "tests/core/backup/backupfixture.h"
#include "tests/support/faultyvfs.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/testmain.h"

#include <atomic>
#include <sys/resource.h>
#include <thread>

namespace {

/// A clock that nobody believes.
class DoubtfulClock : public ManualClock
{
public:
    using ManualClock::ManualClock;
    ClockTrust trust() const override { return ClockTrust::Untrusted; }
};

} // namespace

/// A backup from its first step to its last, and everything that can be in its way.
class TestBackupRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupIsOneFileWithItsManifest_data()
    {
        QTest::addColumn<bool>("atRest");
        QTest::newRow("while people work") << false;
        QTest::newRow("at rest") << true;
    }

    void aBackupIsOneFileWithItsManifest()
    {
        QFETCH(bool, atRest);
        BackupFixture office;
        const Result<BackupMade> made = office.backup({}, atRest);
        QVERIFY(made);
        const QString name = QStringLiteral("C-20261118-0900-") + shortCode(*office->ledger().head()) + QStringLiteral(".db");
        QCOMPARE(BackupFixture::filesIn(office.beside()), (QStringList{name, name + QStringLiteral(".json")}));
        QCOMPARE(made->path, office.beside() + u'/' + name);
        const Result<BackupManifest> manifest = BackupManifest::beside(made->path);
        QVERIFY(manifest);
        QCOMPARE(*manifest, made->manifest);
        QCOMPARE(manifest->head, *office->ledger().head());
        QCOMPARE(manifest->pos, *office->ledger().lastPos());
        QCOMPARE(manifest->office, office->office().office);
        QCOMPARE(manifest->size, QFileInfo(made->path).size());
        QCOMPARE(RawSqlite::answer(made->path, QStringLiteral("PRAGMA journal_mode")), QStringLiteral("delete"));
        QCOMPARE(RawSqlite::answer(made->path, QStringLiteral("SELECT count(*) FROM ledger")), QString::number(manifest->pos));
        QCOMPARE(QFile::permissions(made->path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
        QVERIFY(made->onStoreDisk);
    }

    void actsBetweenTheStepsAreInIt()
    {
        BackupFixture office;
        auto run = office->backup({}, {}, false);
        int acts = 0;
        for (;;) {
            const Result<bool> done = run->step();
            QVERIFY(done);
            if (*done)
                break;
            if (run->percent() < 50) { // the copy is not whole yet
                QVERIFY(!office.accept(BackupFixture::complaint()).isEmpty());
                ++acts;
            }
            QVERIFY(acts < 1'000);
        }
        QVERIFY2(acts >= 2, qPrintable(QString::number(acts)));
        QCOMPARE(run->answer().manifest.pos, *office->ledger().lastPos());
        QCOMPARE(run->percent(), 100);
    }

    void anActAfterTheCopyDoesNotSpoilIt()
    {
        BackupFixture office;
        auto run = office->backup({}, {}, false);
        while (run->percent() < 50)
            QVERIFY(run->step());
        const qint64 then = *office->ledger().lastPos();
        QVERIFY(!office.accept(BackupFixture::complaint()).isEmpty());
        const Result<BackupMade> made = run->toItsEnd();
        QVERIFY(made);
        QCOMPARE(made->manifest.pos, then);
        QVERIFY(office->backupStanding()->hasNews());
    }

    void twoOfOneMinuteDoNotOverwriteEachOther()
    {
        BackupFixture office;
        const QString first = office.backup()->path;
        const QString second = office.backup()->path;
        QVERIFY(first != second);
        QCOMPARE(BackupName::parsed(QFileInfo(second).fileName())->shortCode, BackupName::parsed(QFileInfo(first).fileName())->shortCode);
        QVERIFY(QFileInfo::exists(first));
        QCOMPARE(BackupFixture::filesIn(office.beside()).size(), 4 - 2); // of one hour the last stays
    }

    void stoppedItLeavesNothing()
    {
        BackupFixture office;
        for (int steps = 1; steps < 12; ++steps) {
            auto run = office->backup({}, office.stick(), false);
            for (int step = 0; step < steps; ++step) {
                if (*run->step())
                    break;
            }
            const bool whole = run->percent() == 100;
            run.reset();
            const QStringList left = BackupFixture::filesIn(office.beside()) + BackupFixture::filesIn(office.stick());
            QVERIFY2(left.filter(QStringLiteral(".part")).isEmpty(), qPrintable(left.join(u' ')));
            if (whole)
                break;
        }
        QVERIFY(office.backup());
    }

    void whatAKilledOneLeftIsCleared()
    {
        BackupFixture office;
        QVERIFY(office.backup());
        const QString part = office.beside() + QStringLiteral("/making-") + office->office().device.value + QStringLiteral(".part");
        BackupFixture::write(part, QByteArray(10'000, 'x'));
        BackupFixture::write(part + QStringLiteral("-journal"), QByteArray(10'000, 'x'));
        office.setTime(QStringLiteral("2026-11-18 10:30"));
        QVERIFY(office.backup());
        QCOMPARE(BackupFixture::filesIn(office.beside()).size(), 4);
    }

    void aFolderThatCannotBeIsSaid()
    {
        BackupFixture office;
        BackupFixture::write(office.folder.filePath(QStringLiteral("file")), QByteArrayLiteral("x"));
        for (const QString &place : {QStringLiteral("/proc/yingsheng"), office.folder.filePath(QStringLiteral("file"))}) {
            auto run = office->backup(place, {}, false);
            const Result<BackupMade> made = run->toItsEnd();
            QVERIFY(!made);
            QCOMPARE(made.error().code, ErrorCode::FileUnwritable);
        }
        QVERIFY(!office.accept(BackupFixture::supply()).isEmpty());
    }

    void noRoomForTheCopyIsSaidAndTheStoreGoesOn()
    {
        BackupFixture office;
        office.place.reset();
        FaultyVfs vfs;
        office.reopen();
        for (const bool atRest : {false, true}) {
            vfs.setRoom(100 * 1024, QByteArrayLiteral(".part"));
            const Result<BackupMade> made = office.backup({}, atRest);
            QVERIFY(!made);
            QCOMPARE(made.error().code, ErrorCode::FileFull);
            QCOMPARE(BackupFixture::filesIn(office.beside()), QStringList());
            QVERIFY(!office.accept(BackupFixture::supply()).isEmpty());
            vfs.setRoom(0);
            QVERIFY(office.backup({}, atRest));
            QDir(office.beside()).removeRecursively();
        }
        office.place.reset();
    }

    void theSecondCopyIsSealedAndReadAgain()
    {
        BackupFixture office;
        const Result<BackupMade> made = office.backup(office.stick());
        QVERIFY(made);
        QVERIFY(!made->secondFailed);
        QCOMPARE(BackupFixture::filesIn(office.stick()), QStringList{QFileInfo(made->path).fileName() + QStringLiteral(".sealed")});
        QVERIFY(made->secondOnStoreDisk);
        const QByteArray sealed = BackupFixture::contentOf(made->secondPath);
        QVERIFY(!sealed.contains("CREATE TABLE"));
        QVERIFY(!sealed.contains("case-accepted"));
        const QList<BackupEntry> entries = BackupFolder::list(office.stick());
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().state, BackupEntry::State::Whole);
        QCOMPARE(entries.first().manifest, made->manifest);
    }

    void aSecondMediumThatFailsLeavesTheFirstCopy_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("code");
        QTest::newRow("pulled out") << QStringLiteral("gone") << static_cast<int>(ErrorCode::BackupFolderMissing);
        QTest::newRow("cannot be written") << QStringLiteral("/proc") << static_cast<int>(ErrorCode::FileUnwritable);
    }

    void aSecondMediumThatFailsLeavesTheFirstCopy()
    {
        QFETCH(QString, place);
        QFETCH(int, code);
        BackupFixture office;
        const Result<BackupMade> made = office.backup(place.startsWith(u'/') ? place : office.folder.filePath(place));
        QVERIFY(made);
        QVERIFY(made->secondFailed);
        QCOMPARE(static_cast<int>(made->secondFailed->code), code);
        QVERIFY(made->secondPath.isEmpty());
        QVERIFY(QFileInfo::exists(made->path));
        QVERIFY(!QFileInfo::exists(office.folder.filePath(QStringLiteral("gone"))));
        QVERIFY(!office->backupStanding()->second);
    }

    void aStickPulledOutInTheMiddleIsSaid()
    {
        BackupFixture office;
        const QString stick = office.stick();
        std::atomic<bool> over = false;
        std::atomic<bool> pulled = false;
        std::thread hand([&] {
            while (!over && !pulled)
                pulled = !BackupFixture::filesIn(stick).isEmpty() && QDir(stick).removeRecursively();
        });
        const Result<BackupMade> made = office.backup(stick, true);
        over = true;
        hand.join();
        QVERIFY(made);
        QVERIFY(QFileInfo::exists(made->path)); // whatever becomes of the second
        QVERIFY(pulled);
        if (made->secondFailed) // else the hand was too slow
            QCOMPARE(made->secondFailed->code, ErrorCode::BackupFolderMissing);
    }

    void aFullStickLeavesNothingOnIt()
    {
        BackupFixture office;
        const qint64 size = office.backup()->manifest.size;
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small{static_cast<rlim_t>(size) + 200, before.rlim_max}; // room for the copy, not for the sealed one
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const Result<BackupMade> made = office.backup(office.stick());
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(made);
        QVERIFY(made->secondFailed);
        QCOMPARE(made->secondFailed->code, ErrorCode::FileFull);
        QCOMPARE(BackupFixture::filesIn(office.stick()), QStringList());
    }

    void byAWrongClockNothingIsLetGo()
    {
        BackupFixture office;
        QVERIFY(office.backup());
        office.place.reset();
        DoubtfulClock doubtful(office.clock.wallUtcMs() + 60'000);
        {
            auto place = Workplace::open(office.path(), Workplace::Mode::ReadWrite, doubtful, std::make_unique<UuidV7Source>(doubtful));
            const Result<BackupMade> made = (*place)->backup({}, {}, false)->toItsEnd();
            QVERIFY(made);
            QCOMPARE(made->removed, QStringList());
            QCOMPARE(made->manifest.clockTrust, ClockTrust::Untrusted);
            QCOMPARE(BackupFolder::list(office.beside()).size(), 2);
        }
        office.reopen();
        office.clock.advanceMs(120'000);
        QCOMPARE(office.backup()->removed.size(), 2);
        QCOMPARE(BackupFolder::list(office.beside()).size(), 1);
    }
};

YINGSHENG_TEST(TestBackupRun)
#include "tst_backuprun.moc"
