// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"
#include "tests/core/backup/backupfixture.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/testmain.h"

/// An old store is copied before it is brought up to date.
class TestBeforeMigration : public QObject
{
    Q_OBJECT

private:
    /// Takes the last migration back, as far as this test needs it.
    static void makeOlder(BackupFixture &office)
    {
        office.place.reset();
        QCOMPARE(RawSqlite::run(office.path(), QStringLiteral("DROP TABLE backups; PRAGMA user_version = 14")), QString());
    }

private Q_SLOTS:
    void aVerifiedCopyOfTheOldSchemaComesFirst()
    {
        BackupFixture office;
        const QByteArray head = *office->ledger().head();
        makeOlder(office);
        office.reopen();
        const QList<BackupEntry> entries = BackupFolder::list(office.beside());
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().state, BackupEntry::State::Whole);
        QCOMPARE(entries.first().manifest.schema, 14);
        QCOMPARE(entries.first().manifest.head, head);
        QVERIFY(!office.accept(BackupFixture::supply()).isEmpty());
        office.reopen();
        QCOMPARE(BackupFolder::list(office.beside()).size(), 1);
    }

    void withoutTheCopyTheStoreStaysAsItIs()
    {
        BackupFixture office;
        makeOlder(office);
        BackupFixture::write(office.beside(), QByteArrayLiteral("a file where the folder should be"));
        const auto place = Workplace::open(office.path(), Workplace::Mode::ReadWrite, office.clock, std::make_unique<UuidV7Source>(office.clock));
        QVERIFY(!place);
        QCOMPARE(place.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(RawSqlite::answer(office.path(), QStringLiteral("PRAGMA user_version")), QStringLiteral("14"));
        QVERIFY(QFile::remove(office.beside()));
        office.reopen();
    }

    void aStoreInWhichNoOfficeWasSetUpNeedsNone()
    {
        const QTemporaryDir folder(fastFolder());
        const QString path = folder.filePath(QStringLiteral("empty.db"));
        QVERIFY(Store::open(path, Store::Open::Create));
        QCOMPARE(RawSqlite::run(path, QStringLiteral("DROP TABLE backups; PRAGMA user_version = 14")), QString());
        const ManualClock clock(1'795'000'000'000);
        const auto place = Workplace::open(path, Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
        QVERIFY(!place);
        QCOMPARE(place.error().code, ErrorCode::StoreForeign);
        QVERIFY(!QFileInfo::exists(BackupFolder::beside(path)));
    }
};

YINGSHENG_TEST(TestBeforeMigration)
#include "tst_beforemigration.moc"
