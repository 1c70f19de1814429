// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgerentry.h"
#include "tests/support/battery.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/testmain.h"
#include "tests/support/toyoffice.h"

/// Someone with the file and a tool changes the ledger: it is found, and the first bad entry named.
class TestTampering : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{fastFolder()};

    QString path() const { return m_folder.filePath(QStringLiteral("a.db")); }
    static QString unlocked()
    {
        return QStringLiteral("DROP TRIGGER ledger_is_never_rewritten; DROP TRIGGER ledger_is_never_cut; "
                              "DROP INDEX ledger_by_chain; DROP INDEX ledger_by_act; ");
    }
    LedgerCheck checked() const
    {
        const auto office = ToyOffice::open(path(), Store::Open::ReadWrite);
        return office ? (*office)->ledger->verify().value_or(LedgerCheck{}) : LedgerCheck{};
    }
    static QString swap(int one, int two, const QString &column)
    {
        return QStringLiteral("UPDATE ledger SET %3 = CASE pos WHEN %1 THEN (SELECT %3 FROM ledger WHERE pos = %2) "
                              "ELSE (SELECT %3 FROM ledger WHERE pos = %1) END WHERE pos IN (%1, %2)")
            .arg(one)
            .arg(two)
            .arg(column);
    }

private Q_SLOTS:
    void init()
    {
        auto office = ToyOffice::open(path(), Store::Open::Create);
        QVERIFY(office);
        for (int i = 1; i <= 10; ++i)
            QVERIFY((*office)->count(QStringLiteral("op-%1").arg(i), QStringLiteral("case-%1").arg(i % 3)));
    }
    void cleanup() { QFile::remove(path()); }

    void anUntouchedLedgerIsSound()
    {
        const LedgerCheck check = checked();
        QVERIFY2(check.isSound(), qPrintable(check.problem));
        QCOMPARE(check.entries, 10);
        QVERIFY(check.tagsChecked);
        QCOMPARE(check.head.size(), 32);
        QCOMPARE(check.notChecked.size(), 1);
    }

    void theStoreRefusesToRewriteOrCutIt_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("update") << QStringLiteral("UPDATE ledger SET actor = 'x' WHERE pos = 3");
        QTest::newRow("delete") << QStringLiteral("DELETE FROM ledger WHERE pos = 10");
        QTest::newRow("replace") << QStringLiteral("INSERT OR REPLACE INTO ledger SELECT * FROM ledger WHERE pos = 10");
        QTest::newRow("upsert") << QStringLiteral(
            "INSERT INTO ledger SELECT * FROM ledger WHERE pos = 10 ON CONFLICT DO UPDATE SET actor = 'x'");
    }

    void theStoreRefusesToRewriteOrCutIt()
    {
        QFETCH(QString, sql);
        const auto office = ToyOffice::open(path(), Store::Open::ReadWrite);
        QVERIFY(office);
        QVERIFY(!(*office)->store->run(sql));
        QVERIFY((*office)->ledger->verify()->isSound());
    }

    void everyColumnIsGuarded_data()
    {
        QTest::addColumn<QString>("change");
        for (const char *column : {"office", "device", "op_id", "kind", "actor", "subject", "boot_id"})
            QTest::newRow(column) << QStringLiteral("%1 = %1 || 'x'").arg(QLatin1String(column));
        for (const char *column : {"epoch", "seq", "op_part", "kind_version", "wall_utc_ms", "mono_ms", "clock_trust"})
            QTest::newRow(column) << QStringLiteral("%1 = %1 + 1").arg(QLatin1String(column));
        for (const char *column : {"plain", "sealed", "prev", "hash", "tag"})
            QTest::newRow(column) << QStringLiteral("%1 = CAST(%1 || x'20' AS BLOB)").arg(QLatin1String(column));
        QTest::newRow("no tag") << QStringLiteral("tag = NULL");
        QTest::newRow("border between fields")
            << QStringLiteral("kind = kind || substr(actor, 1, 1), actor = substr(actor, 2)");
    }

    void everyColumnIsGuarded()
    {
        QFETCH(QString, change);
        QCOMPARE(RawSqlite::run(path(), unlocked() + QStringLiteral("UPDATE ledger SET %1 WHERE pos = 4").arg(change)),
                 QString());
        const LedgerCheck check = checked();
        QVERIFY(!check.isSound());
        // An entry moved to another chain is missing from its own, and bad itself for starting none.
        QCOMPARE(check.firstBadPos, 4);
    }

    void wholeEntriesMoved_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<qint64>("firstBad");
        QTest::newRow("deleted in the middle") << QStringLiteral("DELETE FROM ledger WHERE pos = 4") << qint64{5};
        QTest::newRow("deleted at the beginning") << QStringLiteral("DELETE FROM ledger WHERE pos = 1") << qint64{2};
        QTest::newRow("deleted and renumbered")
            << QStringLiteral("DELETE FROM ledger WHERE pos = 4; UPDATE ledger SET seq = seq - 1 WHERE pos > 4")
            << qint64{5};
        QTest::newRow("order of two")
            << QStringLiteral("UPDATE ledger SET pos = -4 WHERE pos = 4; UPDATE ledger SET pos = 4 WHERE pos = 5; "
                              "UPDATE ledger SET pos = 5 WHERE pos = -4")
            << qint64{4};
        QTest::newRow("content of two") << swap(4, 6, QStringLiteral("plain")) + QStringLiteral("; ") +
                                               swap(4, 6, QStringLiteral("sealed"))
                                        << qint64{4};
        QTest::newRow("one put in twice")
            << QStringLiteral("INSERT INTO ledger SELECT pos + 100, office, device, epoch, seq, op_id, op_part, kind, "
                              "kind_version, actor, subject, "
                              "wall_utc_ms, mono_ms, boot_id, clock_trust, plain, sealed, prev, hash, tag FROM ledger "
                              "WHERE pos = 4")
            << qint64{104};
        QTest::newRow("one put in before the first")
            << QStringLiteral("UPDATE ledger SET pos = -7 WHERE pos = 4") << qint64{-7};
    }

    void wholeEntriesMoved()
    {
        QFETCH(QString, change);
        QFETCH(qint64, firstBad);
        QCOMPARE(RawSqlite::run(path(), unlocked() + change), QString());
        const LedgerCheck check = checked();
        QVERIFY(!check.isSound());
        QCOMPARE(check.firstBadPos, firstBad);
        QVERIFY(!check.problem.isEmpty());
    }

    void aChainHashedAnewLacksTheOfficesTags()
    {
        { // what someone could do who knows the format but not the key
            QString statements = unlocked();
            auto store = Store::open(path(), Store::Open::ReadOnly);
            QVERIFY(store);
            QByteArray prev;
            QVERIFY((*store)->each(
                QStringLiteral("SELECT %1 FROM ledger WHERE pos >= 4 ORDER BY pos").arg(LedgerEntries::columns()), {},
                [&](const Row &row) {
                    LedgerEntry entry = LedgerEntries::read(row);
                    if (entry.event.pos == 4)
                        entry.event.actor.value = QStringLiteral("li");
                    else
                        entry.prev = prev;
                    prev = LedgerEntries::hashOf(entry);
                    statements +=
                        QStringLiteral("UPDATE ledger SET actor = '%1', prev = x'%2', hash = x'%3' WHERE pos = %4; ")
                            .arg(entry.event.actor.value, QString::fromLatin1(entry.prev.toHex()),
                                 QString::fromLatin1(prev.toHex()))
                            .arg(entry.event.pos);
                    return true;
                }));
            store->reset();
            QCOMPARE(RawSqlite::run(path(), statements), QString());
        }
        const LedgerCheck check = checked();
        QCOMPARE(check.firstBadPos, 4);
        QVERIFY2(check.problem.contains(QStringLiteral("tag")), qPrintable(check.problem));
    }

    void aCheckCanBeStopped()
    {
        const auto office = ToyOffice::open(path(), Store::Open::ReadWrite);
        QVERIFY((*office)->countMany(520)); // ten of them are there already
        qint64 told = 0;
        const auto check = (*office)->ledger->verify([&told](qint64, qint64 last) {
            told = last;
            return false;
        });
        QVERIFY(!check);
        QCOMPARE(check.error().code, ErrorCode::Stopped);
        QCOMPARE(told, 520);
    }
};

YINGSHENG_TEST(TestTampering)
#include "tst_tampering.moc"
