// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"
#include "core/store/store.h"
#include "tests/core/backup/backupfixture.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>

/// An old store is copied before it is brought up to date.
class TestBeforeMigration : public QObject
{
    Q_OBJECT

private:
    static constexpr int older = 14;

    /// Takes back every migration behind that one.
    static void makeOlder(const QString &path)
    {
        static const QRegularExpression made(QStringLiteral("CREATE (TABLE|VIEW|TRIGGER|INDEX|UNIQUE INDEX) (\\w+)"));
        static const QRegularExpression added(QStringLiteral("ALTER TABLE (\\w+) ADD COLUMN (\\w+)"));
        QString undo;
        for (const Migration &migration : Migrations::builtIn()) {
            if (migration.number <= older)
                continue;
            for (auto hits = made.globalMatch(migration.sql); hits.hasNext();) {
                const QRegularExpressionMatch hit = hits.next();
                undo.prepend(QStringLiteral("DROP %1 IF EXISTS %2;").arg(hit.captured(1).section(u' ', -1), hit.captured(2)));
            }
            for (auto hits = added.globalMatch(migration.sql); hits.hasNext();) {
                const QRegularExpressionMatch hit = hits.next();
                undo += QStringLiteral("ALTER TABLE %1 DROP COLUMN %2;").arg(hit.captured(1), hit.captured(2));
            }
        }
        QCOMPARE(RawSqlite::run(path, undo + QStringLiteral("PRAGMA user_version = %1").arg(older)), QString());
    }
    static void makeOlder(BackupFixture &office)
    {
        office.place.reset();
        makeOlder(office.path());
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
        QCOMPARE(entries.first().manifest.schema, older);
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
        QCOMPARE(RawSqlite::answer(office.path(), QStringLiteral("PRAGMA user_version")), QString::number(older));
        QVERIFY(QFile::remove(office.beside()));
        office.reopen();
    }

    void aStoreInWhichNoOfficeWasSetUpNeedsNone()
    {
        const QTemporaryDir folder(fastFolder());
        const QString path = folder.filePath(QStringLiteral("empty.db"));
        QVERIFY(Store::open(path, Store::Open::Create));
        makeOlder(path);
        const ManualClock clock(1'795'000'000'000);
        const auto place = Workplace::open(path, Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
        QVERIFY(!place);
        QCOMPARE(place.error().code, ErrorCode::StoreForeign);
        QVERIFY(!QFileInfo::exists(BackupFolder::beside(path)));
    }
};

YINGSHENG_TEST(TestBeforeMigration)
#include "tst_beforemigration.moc"
