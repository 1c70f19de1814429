// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"
#include "tests/support/battery.h"
#include "tests/support/testmain.h"

#include <QThread>

/// Statements, values and errors of an open store.
class TestStore : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{fastFolder()};
    std::unique_ptr<Store> m_store;

    QString path() const { return m_folder.filePath(QStringLiteral("城关 office%20?.db")); }
    QString textOf(const QString &sql, const QList<Value> &values = {}) const
    {
        QString text = QStringLiteral("nothing");
        if (!m_store->first(sql, values, [&text](const Row &row) { text = row.text(0); }))
            return QStringLiteral("failed");
        return text;
    }
    ErrorCode codeOf(const QString &sql, const QList<Value> &values = {})
    {
        const Result<qint64> done = m_store->run(sql, values);
        return done ? ErrorCode::Stopped : done.error().code;
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.isValid());
        auto made = Store::open(path(), Store::Open::Create);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        m_store = std::move(*made);
        QVERIFY(m_store->run(
            QStringLiteral("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT, bytes BLOB, weight REAL) STRICT")));
    }

    void theWorkingSetGrowsAndIsNeverLessThanAtTheOpening()
    {
        const QString cache = QStringLiteral("SELECT cache_size FROM pragma_cache_size");
        QCOMPARE(textOf(cache), QStringLiteral("-8192"));
        QVERIFY(m_store->setWorkingSet(64));
        QCOMPARE(textOf(cache), QStringLiteral("-65536"));
        QVERIFY(m_store->setWorkingSet(0));
        QCOMPARE(textOf(cache), QStringLiteral("-8192"));
        m_store->close();
        QVERIFY(m_store->reopen());
        QCOMPARE(textOf(cache), QStringLiteral("-8192"));
    }

    void cleanup()
    {
        m_store.reset();
        QFile::remove(path());
        QVERIFY2(!QFile::exists(path() + QStringLiteral("-wal")), "a clean close leaves one file");
        QVERIFY(!QFile::exists(path() + QStringLiteral(".holder")));
    }

    void theConnectionIsAsSafeAsItMustBe_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("journal_mode") << QStringLiteral("wal");
        QTest::newRow("synchronous") << QStringLiteral("3");
        QTest::newRow("locking_mode") << QStringLiteral("exclusive");
        QTest::newRow("foreign_keys") << QStringLiteral("1");
        QTest::newRow("trusted_schema") << QStringLiteral("0");
        QTest::newRow("cell_size_check") << QStringLiteral("1");
        QTest::newRow("mmap_size") << QStringLiteral("0");
        QTest::newRow("secure_delete") << QStringLiteral("1");
        QTest::newRow("temp_store") << QStringLiteral("2");
        QTest::newRow("journal_size_limit") << QStringLiteral("67108864");
        QTest::newRow("recursive_triggers") << QStringLiteral("1");
    }

    void theConnectionIsAsSafeAsItMustBe()
    {
        QFETCH(QString, value);
        QCOMPARE(textOf(QStringLiteral("PRAGMA ") + QString::fromLatin1(QTest::currentDataTag())), value);
        QCOMPARE(m_store->state(), Store::State::Ready);
        QVERIFY(!m_store->restriction());
    }

    void aSecondDatabaseIsAttachedOnceAtMost()
    {
        QVERIFY(m_store->run(QStringLiteral("ATTACH ':memory:' AS one")));
        QCOMPARE(codeOf(QStringLiteral("ATTACH ':memory:' AS two")), ErrorCode::SqlFailed);
    }

    void valuesComeBackAsTheyWentIn()
    {
        const QByteArray bytes("\0\xff\x01", 3);
        QVERIFY(m_store->run(QStringLiteral("INSERT INTO note VALUES (?, ?, ?, ?)"),
                             {qint64{1} << 53, QStringLiteral("𠮷田 \"'"), bytes, 0.1}));
        QVERIFY(m_store->run(QStringLiteral("INSERT INTO note VALUES (?, ?, ?, ?)"),
                             {2, QString(), QByteArray(), nullptr}));
        QList<std::tuple<qint64, QString, QByteArray, double, bool>> rows;
        QVERIFY(m_store->each(
            QStringLiteral("SELECT id, words, bytes, weight FROM note ORDER BY id DESC"), {}, [&rows](const Row &row) {
                rows << std::tuple(row.integer(0), row.text(1), row.bytes(2), row.real(3), row.isNull(3));
                return true;
            }));
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows.at(0) == std::tuple(qint64{1} << 53, QStringLiteral("𠮷田 \"'"), bytes, 0.1, false));
        QVERIFY(rows.at(1) == std::tuple(qint64{2}, QString(), QByteArray(), 0.0, true));
        QCOMPARE(textOf(QStringLiteral("SELECT typeof(words) || typeof(bytes) FROM note WHERE id = 2")),
                 QStringLiteral("textblob"));
    }

    void everyCharacterComesBackAsItWentIn()
    {
        QString all;
        for (char32_t c = 1; c <= 0x10ffff; ++c) {
            if (!QChar::isSurrogate(c))
                all += QChar::fromUcs4(c);
        }
        QString text;
        QByteArray bytes;
        QVERIFY(m_store->first(QStringLiteral("SELECT ?, CAST(? AS BLOB)"), {all, all}, [&](const Row &row) {
            text = row.text(0);
            bytes = row.bytes(1);
        }));
        QVERIFY(text == all);
        QVERIFY(bytes == all.toUtf8());
    }

    /// The digest of a book takes every column as bytes.
    void aColumnReadsAsTextAndBytesToo()
    {
        QVERIFY(m_store->first(QStringLiteral("SELECT 42, -1, 'é张', x'00ff', NULL, ''"), {}, [](const Row &row) {
            QCOMPARE(row.text(0), QStringLiteral("42"));
            QCOMPARE(row.bytes(0), QByteArray("42"));
            QCOMPARE(row.bytes(1), QByteArray("-1"));
            QCOMPARE(row.bytes(2), QStringLiteral("é张").toUtf8());
            QCOMPARE(row.bytes(3), QByteArray("\0\xff", 2));
            QVERIFY(row.isNull(4) && row.text(4).isNull() && row.bytes(4).isEmpty() && row.integer(4) == 0);
            QVERIFY(!row.isNull(5) && row.text(5).isEmpty() && row.bytes(5).isEmpty());
        }));
    }

    void aValueThatIsTooLongIsRefused()
    {
        const QString sql = QStringLiteral("INSERT INTO note (bytes) VALUES (?)");
        QCOMPARE(codeOf(sql, {QByteArray(17 * 1024 * 1024, 'x')}), ErrorCode::SqlFailed);
        QCOMPARE(m_store->state(), Store::State::Ready);
        QVERIFY(m_store->run(sql, {QByteArray("short")}));
        QCOMPARE(textOf(QStringLiteral("SELECT count(*) FROM note")), QStringLiteral("1"));
    }

    void aStatementThatFailedRunsAgain()
    {
        const QString sql = QStringLiteral("INSERT INTO note (id, words) VALUES (?, ?)");
        QVERIFY(m_store->run(sql, {1, QStringLiteral("first")}));
        const Result<qint64> twice = m_store->run(sql, {1, QStringLiteral("again")});
        QVERIFY(!twice);
        QCOMPARE(twice.error().code, ErrorCode::SqlFailed);
        QVERIFY2(twice.error().detail.contains(QStringLiteral("(1555)")), qPrintable(twice.error().detail)); // extended
        QCOMPARE(m_store->run(sql, {2, QStringLiteral("second")}).value_or(0), 1);
    }

    void textThatSqliteWouldMangleIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("lone high surrogate") << QStringLiteral("张") + QChar(0xd842);
        QTest::newRow("lone low surrogate") << QString(QChar(0xdfb7));
        QTest::newRow("NUL") << QStringLiteral("a") + QChar(0) + QStringLiteral("b");
    }

    void textThatSqliteWouldMangleIsRefused()
    {
        QFETCH(QString, text);
        QCOMPARE(codeOf(QStringLiteral("INSERT INTO note (words) VALUES (?)"), {text}), ErrorCode::TextNotValid);
        QCOMPARE(textOf(QStringLiteral("SELECT count(*) FROM note")), QStringLiteral("0"));
        QCOMPARE(m_store->state(), Store::State::Ready);
    }

    void wrongStatementsAreRefused_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("syntax") << QStringLiteral("SELEKT 1");
        QTest::newRow("double quotes are no string") << QStringLiteral("SELECT \"nosuch\" FROM note");
        QTest::newRow("two statements") << QStringLiteral("DELETE FROM note; DELETE FROM note");
        QTest::newRow("nothing") << QStringLiteral("-- nothing");
        QTest::newRow("a value is missing") << QStringLiteral("SELECT * FROM note WHERE id = ?");
        QTest::newRow("text in an integer column") << QStringLiteral("INSERT INTO note (id) VALUES ('x')");
        QTest::newRow("the schema itself") << QStringLiteral("DELETE FROM sqlite_schema");
    }

    void wrongStatementsAreRefused()
    {
        QFETCH(QString, sql);
        QCOMPARE(codeOf(sql), ErrorCode::SqlFailed);
        QCOMPARE(m_store->state(), Store::State::Ready);
    }

    void valuesOfAnEarlierRunAreNotBoundAgain()
    {
        const QString sql = QStringLiteral("INSERT INTO note (id, words) VALUES (?, ?)");
        QVERIFY(m_store->run(sql, {1, QStringLiteral("first")}));
        QCOMPARE(codeOf(sql, {2}), ErrorCode::SqlFailed);
        QVERIFY(m_store->run(sql, {2, QStringLiteral("second")}));
    }

    void aStatementMayRunWithinItself()
    {
        for (int id = 1; id <= 3; ++id)
            QVERIFY(m_store->run(QStringLiteral("INSERT INTO note (id) VALUES (?)"), {id}));
        const QString sql = QStringLiteral("SELECT id FROM note ORDER BY id");
        QStringList seen;
        QVERIFY(m_store->each(sql, {}, [&](const Row &outer) {
            return m_store
                ->each(sql, {},
                       [&](const Row &inner) {
                           seen << QString::number(outer.integer(0)) + QString::number(inner.integer(0));
                           return inner.integer(0) < 2;
                       })
                .has_value();
        }));
        QCOMPARE(seen.join(u' '), QStringLiteral("11 12 21 22 31 32"));
    }

    void anErrorInTheMiddleOfAScanIsNoEnd()
    {
        for (int id = 1; id <= 3; ++id)
            QVERIFY(m_store->run(QStringLiteral("INSERT INTO note (id, words) VALUES (?, ?)"),
                                 {id, id == 2 ? QStringLiteral("{") : QStringLiteral("{}")}));
        int seen = 0;
        const Result<> read = m_store->each(QStringLiteral("SELECT json_extract(words, '$.a') FROM note ORDER BY id"),
                                            {}, [&seen](const Row &) {
                                                ++seen;
                                                return true;
                                            });
        QCOMPARE(seen, 1);
        QCOMPARE(read ? ErrorCode::Stopped : read.error().code, ErrorCode::SqlFailed);
    }

    void anotherThreadIsRefused()
    {
        ErrorCode code = ErrorCode::Stopped;
        const std::unique_ptr<QThread> other(QThread::create([&] { code = codeOf(QStringLiteral("SELECT 1")); }));
        other->start();
        other->wait();
        QCOMPARE(code, ErrorCode::Internal);
    }
};

YINGSHENG_TEST(TestStore)
#include "tst_store.moc"
