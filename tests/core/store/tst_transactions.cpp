// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"
#include "tests/support/battery.h"
#include "tests/support/testmain.h"

class TestTransactions : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{fastFolder()};
    std::unique_ptr<Store> m_store;

    bool put(int id) { return m_store->run(QStringLiteral("INSERT INTO note (id) VALUES (?)"), {id}).has_value(); }
    QString ids() const
    {
        QStringList found;
        const Result<> read =
            m_store->each(QStringLiteral("SELECT id FROM note ORDER BY id"), {}, [&found](const Row &row) {
                found << row.text(0);
                return true;
            });
        return read ? found.join(u' ') : QStringLiteral("failed");
    }

private Q_SLOTS:
    void init()
    {
        auto made = Store::open(m_folder.filePath(QStringLiteral("a.db")), Store::Open::Create);
        QVERIFY(made);
        m_store = std::move(*made);
        QVERIFY(m_store->run(QStringLiteral("CREATE TABLE note (id INTEGER PRIMARY KEY) STRICT")));
    }

    void cleanup()
    {
        m_store.reset();
        QFile::remove(m_folder.filePath(QStringLiteral("a.db")));
    }

    void uncommittedWorkIsUndoneAtTheEndOfItsScope()
    {
        {
            Transaction transaction(*m_store);
            QVERIFY(transaction.begin());
            QVERIFY(transaction.isOutermost());
            QVERIFY(put(1));
        }
        QCOMPARE(ids(), QString());
        Transaction kept(*m_store);
        QVERIFY(kept.begin());
        QVERIFY(put(2));
        QVERIFY(kept.commit());
        QCOMPARE(ids(), QStringLiteral("2"));
    }

    void anInnerOneFailsAlone()
    {
        Transaction outer(*m_store);
        QVERIFY(outer.begin());
        for (int id = 1; id <= 4; ++id) {
            Transaction inner(*m_store);
            QVERIFY(inner.begin());
            QVERIFY(!inner.isOutermost());
            QVERIFY(put(id));
            if (id % 2 == 0)
                QVERIFY(inner.commit());
        }
        QVERIFY(outer.commit());
        QCOMPARE(ids(), QStringLiteral("2 4"));
    }

    void halfATransactionIsNeverKept()
    {
        Transaction transaction(*m_store);
        QVERIFY(transaction.begin());
        QVERIFY(put(1));
        QVERIFY(!put(1)); // SQLite itself would commit the first
        QVERIFY(put(2));
        const Result<> done = transaction.commit();
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::SqlFailed);
        QCOMPARE(ids(), QString());
        QCOMPARE(m_store->state(), Store::State::Ready);
    }

    void aFailureInAnInnerOneThatWasUndoneDoesNotSpoilTheOuter()
    {
        Transaction outer(*m_store);
        QVERIFY(outer.begin());
        QVERIFY(put(1));
        {
            Transaction inner(*m_store);
            QVERIFY(inner.begin());
            QVERIFY(!put(1));
        }
        QVERIFY(outer.commit());
        QCOMPARE(ids(), QStringLiteral("1"));
    }

    void commitsComeInOrder()
    {
        Transaction outer(*m_store);
        QVERIFY(!outer.commit());
        QVERIFY(outer.begin());
        QVERIFY(!outer.begin());
        Transaction inner(*m_store);
        QVERIFY(inner.begin());
        QCOMPARE(outer.commit().error().code, ErrorCode::Internal);
        QVERIFY(inner.commit());
        QVERIFY(outer.commit());
    }

    void closingWithinOneUndoesIt()
    {
        Transaction open(*m_store);
        QVERIFY(open.begin());
        QVERIFY(put(1));
        QVERIFY(m_store->reopen());
        QCOMPARE(ids(), QString());
        QCOMPARE(m_store->openings(), 2);
        QVERIFY(!open.commit());
        QVERIFY(put(2));
    }

    void aClosedStoreRefusesEverything()
    {
        m_store->close();
        QVERIFY(!put(1));
        Transaction transaction(*m_store);
        const Result<> begun = transaction.begin();
        QVERIFY(!begun);
        QCOMPARE(begun.error().code, ErrorCode::StoreSuspect);
    }
};

YINGSHENG_TEST(TestTransactions)
#include "tst_transactions.moc"
