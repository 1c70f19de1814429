// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"
#include "core/store/store.h"
#include "core/store/storeplace.h"
#include "tests/support/asnobody.h"
#include "tests/support/battery.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/testmain.h"

#include <sys/stat.h>
#include <unistd.h>

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// What is opened, what is refused, and that nothing refused is changed.
class TestOpening : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path() const { return m_folder->filePath(QStringLiteral("a.db")); }
    static ErrorCode codeOf(const Result<std::unique_ptr<Store>> &opened)
    {
        return opened ? ErrorCode::Stopped : opened.error().code;
    }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

    /// A closed store with a table of two hundred rows.
    void makeStore() const
    {
        auto store = Store::open(path(), Store::Open::Create);
        QVERIFY(store);
        QVERIFY((*store)->run(QStringLiteral("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT) STRICT")));
        QVERIFY((*store)->run(QStringLiteral("CREATE INDEX note_words ON note (words)")));
        Transaction transaction(**store);
        QVERIFY(transaction.begin());
        for (int id = 0; id < 200; ++id)
            QVERIFY((*store)->run(QStringLiteral("INSERT INTO note VALUES (?, ?)"),
                                  {id, QString::number(id).repeated(40)}));
        QVERIFY(transaction.commit());
    }

    static int rowsIn(const Store &store)
    {
        int rows = -1;
        const Result<bool> read = store.first(QStringLiteral("SELECT count(*) FROM note"), {},
                                              [&rows](const Row &row) { rows = static_cast<int>(row.integer(0)); });
        return read ? rows : -1;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(fastFolder()); }
    void cleanup() { m_folder.reset(); }

    void aMissingStoreIsNotMade()
    {
        QCOMPARE(codeOf(Store::open(path(), Store::Open::ReadWrite)), ErrorCode::StoreMissing);
        QCOMPARE(codeOf(Store::open(m_folder->filePath(QStringLiteral("no/such/folder/a.db")), Store::Open::Create)),
                 ErrorCode::StoreMissing);
        QCOMPARE(codeOf(Store::open(m_folder->path(), Store::Open::ReadWrite)), ErrorCode::StoreForeign);
        QCOMPARE(files(), QStringList());
    }

    void aNewStoreIsPrivateAndWhole()
    {
        makeStore();
        QCOMPARE(files(), QStringList{QStringLiteral("a.db")});
        QCOMPARE(QFile::permissions(path()) &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        QCOMPARE(RawSqlite::answer(path(), QStringLiteral("PRAGMA user_version")).toInt(),
                 Migrations::newest(Migrations::builtIn()));
        QCOMPARE(RawSqlite::answer(path(), QStringLiteral("PRAGMA application_id")), QString::number(0x59534731));
    }

    void anExistingFileIsNeverMadeAnew()
    {
        makeStore();
        const QByteArray before = contentOf(path());
        QCOMPARE(codeOf(Store::open(path(), Store::Open::Create)), ErrorCode::StoreExists);
        QCOMPARE(contentOf(path()), before);
        QVERIFY(QFile::link(QStringLiteral("nowhere"), m_folder->filePath(QStringLiteral("b.db"))));
        QCOMPARE(codeOf(Store::open(m_folder->filePath(QStringLiteral("b.db")), Store::Open::Create)),
                 ErrorCode::StoreExists);
    }

    void whatIsNoStoreIsRefusedAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QByteArray &content, ErrorCode code) {
            QTest::newRow(name) << content << static_cast<int>(code);
        };
        row("empty", {}, ErrorCode::StoreDamaged);
        row("text", QByteArrayLiteral("序号,受理时间\n").repeated(500), ErrorCode::StoreForeign);
        row("one byte", QByteArrayLiteral("x"), ErrorCode::StoreForeign);
        row("header only", QByteArrayLiteral("SQLite format 3\0").leftJustified(100, '\0'), ErrorCode::StoreForeign);
    }

    void whatIsNoStoreIsRefusedAndLeftAlone()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, code);
        QVERIFY(put(path(), content));
        QVERIFY(put(path() + QStringLiteral("-wal"), QByteArrayLiteral("what was not saved yet")));
        for (const Store::Open mode : {Store::Open::ReadWrite, Store::Open::ReadOnly})
            QCOMPARE(static_cast<int>(codeOf(Store::open(path(), mode))), code);
        QCOMPARE(contentOf(path()), content);
    }

    void anotherProgramsDatabaseIsLeftAlone_data()
    {
        QTest::addColumn<QString>("journal");
        QTest::newRow("rollback journal") << QStringLiteral("DELETE");
        QTest::newRow("WAL") << QStringLiteral("WAL");
    }

    void anotherProgramsDatabaseIsLeftAlone()
    {
        QFETCH(QString, journal);
        QCOMPARE(
            RawSqlite::run(
                path(),
                QStringLiteral("PRAGMA journal_mode=%1; CREATE TABLE t (a); INSERT INTO t VALUES (1)").arg(journal)),
            QString());
        const QByteArray before = contentOf(path());
        for (const Store::Open mode : {Store::Open::ReadWrite, Store::Open::ReadOnly})
            QCOMPARE(codeOf(Store::open(path(), mode)), ErrorCode::StoreForeign);
        QCOMPARE(contentOf(path()), before);
        QCOMPARE(RawSqlite::answer(path(), QStringLiteral("PRAGMA journal_mode")).toUpper(), journal);
    }

    void aNewerSchemaIsRefusedAndLeftAlone()
    {
        makeStore();
        QCOMPARE(RawSqlite::run(path(), QStringLiteral("PRAGMA user_version = 4711")), QString());
        const QByteArray before = contentOf(path());
        const auto opened = Store::open(path(), Store::Open::ReadWrite);
        QCOMPARE(codeOf(opened), ErrorCode::StoreNewer);
        QCOMPARE(opened.error().args, (QStringList{path(), QStringLiteral("4711"),
                                                   QString::number(Migrations::newest(Migrations::builtIn()))}));
        QCOMPARE(contentOf(path()), before);
    }

    void damageIsFoundAndLeftAlone_data()
    {
        QTest::addColumn<int>("keep");
        QTest::addColumn<int>("wipeFrom");
        QTest::newRow("cut in half") << 50 << -1;
        QTest::newRow("cut to a page") << 1 << -1;
        QTest::newRow("the schema's page is gone") << 100 << 100;
        QTest::newRow("the last pages are gone") << 100 << -8192;
    }

    void damageIsFoundAndLeftAlone()
    {
        QFETCH(int, keep);
        QFETCH(int, wipeFrom);
        makeStore();
        QCOMPARE(RawSqlite::run(path(), QStringLiteral("UPDATE store_state SET value = 0 WHERE name = 'clean_exit'")),
                 QString());
        QByteArray bytes = contentOf(path());
        bytes.truncate(std::max<qsizetype>(4096, bytes.size() * keep / 100));
        if (wipeFrom != -1)
            bytes.replace(wipeFrom < 0 ? bytes.size() + wipeFrom : wipeFrom, 2048, QByteArray(2048, '\xa5'));
        QVERIFY(put(path(), bytes));
        const auto opened = Store::open(path(), Store::Open::ReadWrite);
        QCOMPARE(codeOf(opened), ErrorCode::StoreDamaged);
        QCOMPARE(opened.error().args, QStringList{path()});
        QCOMPARE(contentOf(path()), bytes);
    }

    void aMissingTableIsDamage()
    {
        makeStore();
        QCOMPARE(RawSqlite::run(path(), QStringLiteral("DROP TABLE store_state")), QString());
        QCOMPARE(codeOf(Store::open(path(), Store::Open::ReadWrite)), ErrorCode::StoreDamaged);
    }

    void theWholeIsCheckedAfterAnUncleanExitOrAWeek_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<bool>("checked");
        QTest::newRow("clean, today") << QStringLiteral("UPDATE store_state SET value = value") << false;
        QTest::newRow("unclean") << QStringLiteral("UPDATE store_state SET value = 0 WHERE name = 'clean_exit'")
                                 << true;
        QTest::newRow("a week ago")
            << QStringLiteral("UPDATE store_state SET value = value - 604800001 WHERE name = 'checked_utc_ms'") << true;
        QTest::newRow("in the future")
            << QStringLiteral("UPDATE store_state SET value = value + 86400000 WHERE name = 'checked_utc_ms'") << true;
    }

    void theWholeIsCheckedAfterAnUncleanExitOrAWeek()
    {
        QFETCH(QString, before);
        QFETCH(bool, checked);
        makeStore();
        QVERIFY(Store::open(path(), Store::Open::ReadWrite)); // checked here for the first time
        // A row that its own table forbids: what only a look at the whole finds.
        QCOMPARE(
            RawSqlite::run(
                path(),
                QStringLiteral(
                    "INSERT INTO note VALUES (1000, NULL); PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = "
                    "'CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT' WHERE name = 'note'; ") +
                    before),
            QString());
        const auto opened = Store::open(path(), Store::Open::ReadWrite);
        QCOMPARE(codeOf(opened), checked ? ErrorCode::StoreDamaged : ErrorCode::Stopped);
    }

    void anOlderStoreIsNotCalledReadOnly()
    {
        QVERIFY(Store::open(path(), Store::Open::Create));
        QCOMPARE(RawSqlite::run(path(), QStringLiteral("PRAGMA user_version = 1")), QString());
        const auto opened = Store::open(path(), Store::Open::ReadOnly);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::StoreOlder);
        QCOMPARE(opened.error().args.value(1), QStringLiteral("1"));
        QCOMPARE(RawSqlite::answer(path(), QStringLiteral("PRAGMA user_version")), QStringLiteral("1")); // only looked at
    }

    void aStoreInAFolderWeMayNotWriteToIsReadFromACopy()
    {
        makeStore();
        { // leave something in the -wal: a run that did not end
            auto store = Store::open(path(), Store::Open::ReadWrite);
            QVERIFY((*store)->run(QStringLiteral("INSERT INTO note VALUES (777, 'only in the wal')")));
            QVERIFY(put(path() + QStringLiteral(".copy"), contentOf(path() + QStringLiteral("-wal"))));
        }
        const QString other = m_folder->filePath(QStringLiteral("locked/b.db"));
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("locked")));
        QVERIFY(QFile::copy(path(), other));
        QVERIFY(QFile::rename(path() + QStringLiteral(".copy"), other + QStringLiteral("-wal")));
        for (const QString &file : {other, other + QStringLiteral("-wal")})
            QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755) == 0);
        QVERIFY(::chmod(QFile::encodeName(QFileInfo(other).path()).constData(), 0555) == 0);
        {
            const AsNobody nobody;
            const auto store = Store::open(other, Store::Open::ReadWrite);
            QVERIFY2(store, qPrintable(store ? QString() : store.error().detail));
            QCOMPARE((*store)->state(), Store::State::ReadOnly);
            QCOMPARE((*store)->restriction()->code, ErrorCode::StoreCopyOnly);
            QCOMPARE((*store)->restriction()->args, QStringList{other});
            QCOMPARE(rowsIn(**store), 201);
            QCOMPARE((*store)->run(QStringLiteral("DELETE FROM note")).error().code, ErrorCode::StoreReadOnly);
        }
        QVERIFY(::chmod(QFile::encodeName(QFileInfo(other).path()).constData(), 0755) == 0);
        QCOMPARE(QDir(QFileInfo(other).path()).entryList(QDir::Files, QDir::Name),
                 (QStringList{QStringLiteral("b.db"), QStringLiteral("b.db-wal")}));
    }

    void openedForReadingNothingIsWritten()
    {
        makeStore();
        const auto store = Store::open(path(), Store::Open::ReadOnly);
        QVERIFY(store);
        QCOMPARE((*store)->state(), Store::State::ReadOnly);
        QCOMPARE(rowsIn(**store), 200);
        QCOMPARE((*store)->run(QStringLiteral("DELETE FROM note")).error().code, ErrorCode::StoreReadOnly);
        Transaction transaction(**store);
        QCOMPARE(transaction.begin().error().code, ErrorCode::StoreReadOnly);
    }

    void aFolderThatAnyoneMayWriteToIsRefused()
    {
        makeStore();
        const QByteArray folder = QFile::encodeName(m_folder->path());
        QVERIFY(::chmod(folder.constData(), 0777) == 0);
        QCOMPARE(codeOf(Store::open(path(), Store::Open::ReadWrite)), ErrorCode::StorePlaceRefused);
        QCOMPARE(codeOf(Store::open(m_folder->filePath(QStringLiteral("b.db")), Store::Open::Create)),
                 ErrorCode::StorePlaceRefused);
        QVERIFY(::chmod(folder.constData(), 01777) == 0);
        QCOMPARE(codeOf(Store::open(path(), Store::Open::ReadWrite)), ErrorCode::Stopped);
    }

    void networkFileSystemsAreKnown()
    {
        for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p"})
            QVERIFY2(StorePlace::isNetworkFileSystem(type), type);
        for (const char *type : {"ext4", "btrfs", "xfs", "tmpfs", "fuseblk", "vfat", "overlay"})
            QVERIFY2(!StorePlace::isNetworkFileSystem(type), type);
    }

    void anotherStoresWalIsNotTakenForOurs()
    {
        makeStore();
        const QByteArray before = contentOf(path());
        const QString other = m_folder->filePath(QStringLiteral("b.db"));
        {
            auto store = Store::open(other, Store::Open::Create);
            QVERIFY((*store)->run(QStringLiteral("CREATE TABLE other (a)")));
            (*store)->close();
            QVERIFY((*store)->reopen()); // from here on its -wal holds only what is new
            QVERIFY((*store)->run(QStringLiteral("INSERT INTO other VALUES (zeroblob(20000))")));
            QVERIFY(put(path() + QStringLiteral("-wal"), contentOf(other + QStringLiteral("-wal"))));
        }
        const auto opened = Store::open(path(), Store::Open::ReadWrite);
        QVERIFY(!opened);
        QCOMPARE(contentOf(path()), before);
    }
};

YINGSHENG_TEST(TestOpening)
#include "tst_opening.moc"
