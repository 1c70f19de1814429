// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "core/store/store.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>

class TestMigrations : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Connection> m_connection;

    QString answer(const QString &sql) const { return m_connection->answer(sql).value_or(QStringLiteral("failed")); }
    static Migration step(int number, const QString &sql) { return {number, QString::number(number), sql}; }

private Q_SLOTS:
    void init()
    {
        auto made = Connection::open(QStringLiteral("memory"), QStringLiteral("file::memory:"));
        QVERIFY(made);
        m_connection = std::move(*made);
    }
    void cleanup() { m_connection.reset(); }

    void statementsAreSplitWhereTheyEnd()
    {
        const QString sql = QStringLiteral("-- first; not yet\nCREATE TABLE a (x TEXT DEFAULT ';'); /* ; */\n"
                                           "CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM a; SELECT 1; END;\n"
                                           "INSERT INTO a VALUES ('it''s; so')\n;\n-- the end; really\n");
        const QStringList parts = Migrations::statementsOf(sql);
        QCOMPARE(parts.size(), 3);
        QVERIFY(parts.at(0).endsWith(QStringLiteral("DEFAULT ';');")));
        QVERIFY(parts.at(1).endsWith(QStringLiteral("SELECT 1; END;")));
        QCOMPARE(Migrations::statementsOf(QStringLiteral("SELECT 1; SELECT 2")).size(),
                 2); // a forgotten semicolon drops nothing
        QCOMPARE(Migrations::statementsOf(QStringLiteral("-- nothing\n")).size(), 0);
    }

    void theyRunInOrderAndOnce()
    {
        const QList<Migration> first{step(1, QStringLiteral("CREATE TABLE a (x); INSERT INTO a VALUES (1);"))};
        QList<Migration> later = first;
        later << step(3, QStringLiteral("UPDATE a SET x = x + 1;"))
              << step(7, QStringLiteral("UPDATE a SET x = x * 10;"));
        QVERIFY(Migrations::apply(*m_connection, first));
        QCOMPARE(answer(QStringLiteral("PRAGMA user_version")), QStringLiteral("1"));
        for (int again = 0; again < 2; ++again) {
            QVERIFY(Migrations::apply(*m_connection, later));
            QCOMPARE(answer(QStringLiteral("SELECT x FROM a")), QStringLiteral("20"));
            QCOMPARE(answer(QStringLiteral("PRAGMA user_version")), QStringLiteral("7"));
        }
        QCOMPARE(Migrations::newest(later), 7);
    }

    void aFailedOneLeavesTheVersionBeforeIt()
    {
        const QList<Migration> steps{
            step(1, QStringLiteral("CREATE TABLE a (x);")),
            step(2, QStringLiteral("INSERT INTO a VALUES (1); INSERT INTO nosuch VALUES (1);"))};
        const Result<> done = Migrations::apply(*m_connection, steps);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::SqlFailed);
        QCOMPARE(answer(QStringLiteral("PRAGMA user_version")), QStringLiteral("1"));
        QCOMPARE(answer(QStringLiteral("SELECT count(*) FROM a")), QStringLiteral("0"));
    }

    void theBuiltInOnesAreNumberedOnceEach()
    {
        int last = 0;
        for (const Migration &migration : Migrations::builtIn()) {
            QVERIFY2(migration.number > last, qPrintable(migration.name));
            last = migration.number;
        }
        QVERIFY(last >= 1);
    }

    void everyTableIsStrict()
    {
        QVERIFY(Migrations::apply(*m_connection, Migrations::builtIn()));
        QStringList loose;
        QVERIFY(m_connection->each(
            QStringLiteral(
                "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite%'"),
            {}, [&loose](const Row &row) {
                loose << row.text(0);
                return true;
            }));
        QCOMPARE(loose, QStringList());
    }

    /// Released migrations are never edited: each line of the file is "sha256  name", added with the release that
    /// brings it.
    void releasedOnesAreUnchanged()
    {
        QFile pinned(QStringLiteral(YINGSHENG_SOURCE_DIR "/tests/data/migrations.sha256"));
        QVERIFY(pinned.open(QIODevice::ReadOnly));
        QHash<QString, QByteArray> hashes;
        for (const Migration &migration : Migrations::builtIn())
            hashes.insert(migration.name,
                          QCryptographicHash::hash(migration.sql.toUtf8(), QCryptographicHash::Sha256).toHex());
        for (const QByteArray &line : pinned.readAll().split('\n')) {
            if (line.isEmpty() || line.startsWith('#'))
                continue;
            const QString name = QString::fromUtf8(line.mid(66));
            QVERIFY2(hashes.contains(name), line.constData());
            QCOMPARE(hashes.value(name), line.left(64));
        }
    }
};

YINGSHENG_TEST(TestMigrations)
#include "tst_migrations.moc"
