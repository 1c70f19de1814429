// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storecopy.h"
#include "tests/support/battery.h"
#include "tests/support/faultyvfs.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/testmain.h"
#include "tests/support/toyoffice.h"

#include <QTemporaryDir>

/// A store copied page by page while people work.
class TestStoreCopy : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ToyOffice> m_office;

    QString at(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    QString emptyFile() const
    {
        QFile file(at("copy.db"));
        file.open(QIODevice::WriteOnly | QIODevice::Truncate);
        return file.fileName();
    }
    qint64 entries() const { return m_office->ledger->lastPos().value_or(-1); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(fastFolder());
        m_office = std::move(*ToyOffice::open(at("a.db"), Store::Open::Create));
        QVERIFY(m_office->countMany(600));
    }
    void cleanup() { m_office.reset(); }

    void anActBetweenEveryStepGoesIntoTheCopyAndNothingBeginsAgain()
    {
        const QString file = emptyFile();
        auto copy = std::move(*m_office->store->beginCopy(file));
        int steps = 0;
        int furthest = 0;
        for (bool done = false; !done && steps < 5'000; ++steps) {
            const Result<bool> stepped = copy->step(1);
            QVERIFY(stepped);
            done = *stepped;
            // What acts add is at the end: how far it has come may fall by a page or two, but never to the beginning.
            QVERIFY2(copy->percent() >= furthest - 3, qPrintable(QStringLiteral("%1 after %2").arg(copy->percent()).arg(furthest)));
            furthest = qMax(furthest, copy->percent());
            if (!done)
                QVERIFY(m_office->count(QStringLiteral("between-%1").arg(steps), QStringLiteral("case-1")));
        }
        QVERIFY2(steps > 60 && steps < 400, qPrintable(QString::number(steps)));
        QCOMPARE(RawSqlite::answer(file, QStringLiteral("SELECT max(pos) FROM ledger")), QString::number(entries()));
        QCOMPARE(RawSqlite::answer(file, QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
        QVERIFY(m_office->ledger->verify()->isSound());
    }

    void aWholeCopyHoldsWhatStillStoodInTheLog()
    {
        QVERIFY(m_office->store->copyWhole(at("whole.db")));
        QCOMPARE(RawSqlite::answer(at("whole.db"), QStringLiteral("SELECT max(pos) FROM ledger")), QString::number(entries()));
        QCOMPARE(QFileInfo(at("a.db-wal")).size(), 0);
        QVERIFY(m_office->count(QStringLiteral("after"), QStringLiteral("case-1")));
    }

    void aCopyThatHasNoRoomLeavesTheStoreReady()
    {
        FaultyVfs vfs;
        m_office.reset();
        m_office = std::move(*ToyOffice::open(at("a.db"), Store::Open::ReadWrite));
        vfs.setRoom(64 * 1024, QByteArrayLiteral("copy.db"));
        auto copy = std::move(*m_office->store->beginCopy(emptyFile()));
        Result<bool> stepped = false;
        while (stepped && !*stepped)
            stepped = copy->step(16);
        QVERIFY(!stepped);
        QCOMPARE(stepped.error().code, ErrorCode::FileFull);
        QCOMPARE(stepped.error().args.value(0), at("copy.db"));
        QCOMPARE(m_office->store->state(), Store::State::Ready);
        QVERIFY(m_office->count(QStringLiteral("after"), QStringLiteral("case-1")));
        const Result<> whole = m_office->store->copyWhole(emptyFile());
        QVERIFY(!whole);
        QCOMPARE(whole.error().code, ErrorCode::FileFull);
        QCOMPARE(m_office->store->state(), Store::State::Ready);
        QVERIFY(m_office->count(QStringLiteral("after again"), QStringLiteral("case-1")));
        copy.reset();
        m_office.reset();
    }

    void aStoreOpenedAnewEndsTheCopyAndGetsItsLock()
    {
        auto copy = std::move(*m_office->store->beginCopy(emptyFile()));
        QVERIFY(copy->step(2));
        QVERIFY(m_office->store->reopen());
        const Result<bool> stepped = copy->step(2);
        QVERIFY(!stepped);
        QCOMPARE(stepped.error().code, ErrorCode::StoreSuspect);
        QVERIFY(m_office->count(QStringLiteral("after"), QStringLiteral("case-1")));
    }

    void aFileThatIsNotThereIsRefused()
    {
        const auto copy = m_office->store->beginCopy(at("nowhere/copy.db"));
        QVERIFY(!copy);
        QCOMPARE(copy.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(m_office->store->state(), Store::State::Ready);
    }
};

YINGSHENG_TEST(TestStoreCopy)
#include "tst_storecopy.moc"
