// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/battery.h"
#include "tests/support/testmain.h"
#include "tests/support/toyoffice.h"

#include <QProcess>
#include <QRandomGenerator>

#include <csignal>

/// One store, one program: the second start is refused within a second and told by whom it is held.
class TestTwoStarts : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QProcess m_holder;

    QString path() const { return m_folder.filePath(QStringLiteral("a.db")); }

    void startHolder(const QString &weakness = {})
    {
        m_holder.start(QStringLiteral(OFFICECHILD), {QStringLiteral("hold"), path(), weakness});
        QVERIFY(m_holder.waitForReadyRead(10'000));
        QCOMPARE(m_holder.readLine().trimmed(), QByteArrayLiteral("held"));
    }

    /// Three lines from a start in a process of its own: milliseconds, error code or "open", arguments.
    static QStringList startAgain(const QString &path)
    {
        QProcess second;
        second.start(QStringLiteral(OFFICECHILD), {QStringLiteral("open"), path});
        second.waitForFinished(10'000);
        return QString::fromUtf8(second.readAllStandardOutput()).split(u'\n');
    }

    static int locksOn(const QString &path)
    {
        QProcess counter;
        counter.start(QStringLiteral(OFFICECHILD), {QStringLiteral("locks"), path});
        counter.waitForFinished(10'000);
        return counter.readAllStandardOutput().trimmed().toInt();
    }

    static bool put(const QString &name, const QByteArray &bytes)
    {
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    /// What an earlier life may have left beside the store.
    void leaveStale(int what) const
    {
        const QString word = path() + QStringLiteral(".holder");
        switch (what % 6) {
        case 0:
            QVERIFY(put(word, QByteArrayLiteral("somebody@elsewhere (1)")));
            break;
        case 1:
            QVERIFY(put(word, QByteArray(200'000, '\xff')));
            break;
        case 2:
            QVERIFY(QDir().mkpath(word));
            break;
        case 3: // never written through
            QVERIFY(QFile::link(m_folder.filePath(QStringLiteral("elsewhere")), word));
            break;
        case 4:
            QVERIFY(put(path() + QStringLiteral(".creating-4711"), QByteArray(4096, 'x')));
            break;
        default:
            QVERIFY(put(path() + QStringLiteral("-shm"), QByteArray(32'768, '\x01')));
        }
    }

private Q_SLOTS:
    void init() { QVERIFY(ToyOffice::open(path(), Store::Open::Create)); }

    void cleanup()
    {
        m_holder.kill();
        m_holder.waitForFinished();
        const QDir folder(m_folder.path());
        for (const QString &left : folder.entryList(QDir::Files | QDir::Hidden | QDir::System))
            QVERIFY(QFile::remove(folder.filePath(left)));
        for (const QString &left : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QVERIFY(QDir(folder.filePath(left)).removeRecursively());
    }

    void theSecondIsRefusedAtOnceAndToldByWhom()
    {
        startHolder();
        const QStringList answer = startAgain(path());
        QCOMPARE(answer.value(1).toInt(), static_cast<int>(ErrorCode::StoreHeld));
        // It waits 0.2 s; SQLite's usual patience of 5 s made it 6.5.
        QVERIFY2(answer.value(0).toInt() < 4000, qPrintable(answer.value(0)));
        const QStringList args = answer.value(2).split(u'|');
        QCOMPARE(args.value(0), path());
        QVERIFY2(args.value(1).contains(QStringLiteral("(%1)").arg(m_holder.processId())), qPrintable(args.value(1)));
        QVERIFY(args.value(1).contains(QSysInfo::machineHostName()));
    }

    void aDeadHolderHoldsNothing()
    {
        startHolder();
        ::kill(static_cast<pid_t>(m_holder.processId()), SIGKILL);
        m_holder.waitForFinished();
        QVERIFY(QFile::exists(path() + QStringLiteral(".holder"))); // its word is stale
        QCOMPARE(startAgain(path()).value(1), QStringLiteral("open"));
    }

    void theLockOutlivesRefusedStartsOfItsOwnProcess()
    {
        auto store = Store::open(path(), Store::Open::ReadWrite);
        QVERIFY(store);
        for (const Store::Open mode : {Store::Open::ReadWrite, Store::Open::ReadOnly, Store::Open::Create}) {
            const auto again = Store::open(path(), mode);
            QVERIFY(!again);
            QCOMPARE(again.error().code, mode == Store::Open::Create ? ErrorCode::StoreExists : ErrorCode::StoreHeld);
            QCOMPARE(startAgain(path()).value(1).toInt(), static_cast<int>(ErrorCode::StoreHeld));
        }
        (*store)->close();
        QCOMPARE(startAgain(path()).value(1), QStringLiteral("open"));
    }

    /// Whatever an earlier life left there: the first start gets in, the second does not, and the one after a death does.
    void whatIsLeftOfEarlierLivesHoldsNobody()
    {
        QList<int> waited;
        for (int round = 0; round < batteryCount(6, 40); ++round) {
            leaveStale(round);
            startHolder();
            const QStringList answer = startAgain(path());
            QCOMPARE(answer.value(1).toInt(), static_cast<int>(ErrorCode::StoreHeld));
            waited << answer.value(0).toInt();
            ::kill(static_cast<pid_t>(m_holder.processId()), round % 2 == 0 ? SIGKILL : SIGTERM);
            m_holder.waitForFinished();
            QCOMPARE(startAgain(path()).value(1), QStringLiteral("open"));
            QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("elsewhere"))));
            const auto office = ToyOffice::open(path(), Store::Open::ReadWrite);
            QVERIFY(office);
            QCOMPARE((*office)->complaint(), QString());
            cleanup();
            init();
        }
        std::sort(waited.begin(), waited.end());
        qInfo("a second start waited %d ms at most", waited.constLast());
        QVERIFY(waited.constLast() < 4000);
    }

    void ofSeveralStartsAtOnceOneGetsIn()
    {
        for (int round = 0; round < batteryCount(2, 10); ++round) {
            QProcess starts[3];
            for (QProcess &start : starts)
                start.start(QStringLiteral(OFFICECHILD), {QStringLiteral("hold"), path()});
            int held = 0;
            for (QProcess &start : starts) {
                QVERIFY(start.waitForReadyRead(20'000));
                held += start.readLine().trimmed() == "held" ? 1 : 0;
            }
            QCOMPARE(held, 1);
            for (QProcess &start : starts) {
                start.kill();
                start.waitForFinished();
            }
        }
    }

    /// Nothing that the program does with a store it holds costs it a lock.
    void theLockCountNeverFalls()
    {
        auto made = ToyOffice::open(path(), Store::Open::ReadWrite);
        QVERIFY(made);
        ToyOffice &office = **made;
        QVERIFY(office.countMany(20));
        int most = locksOn(path());
        QVERIFY(most > 0);
        QRandomGenerator random(20261125);
        for (int round = 0; round < batteryCount(12, 60); ++round) {
            switch (random.bounded(7)) {
            case 0:
                QVERIFY(office.countThrice(QStringLiteral("round-%1").arg(round), round));
                break;
            case 1:
                QVERIFY(!Store::open(path(), Store::Open::ReadWrite));
                break;
            case 2:
                QVERIFY(!Store::open(path(), Store::Open::ReadOnly));
                break;
            case 3:
                QVERIFY(!Store::open(path(), Store::Open::Create));
                break;
            case 4:
                QVERIFY(office.store->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
                break;
            case 5:
                QVERIFY(office.ledger->verify());
                break;
            default:
                QVERIFY(office.store->reopen());
            }
            const int now = locksOn(path());
            QVERIFY2(now >= most, qPrintable(QStringLiteral("%1 of %2").arg(now).arg(most)));
            most = now;
            QCOMPARE(startAgain(path()).value(1).toInt(), static_cast<int>(ErrorCode::StoreHeld));
        }
    }

    /// A program that reads its live file by itself loses its locks: they are seen to fall, and a second start gets in.
    void thisTestHasTeeth()
    {
        startHolder();
        QVERIFY(locksOn(path()) > 0);
        m_holder.kill();
        m_holder.waitForFinished();
        startHolder(QStringLiteral("careless"));
        QCOMPARE(locksOn(path()), 0);
        QCOMPARE(startAgain(path()).value(1), QStringLiteral("open"));
    }
};

YINGSHENG_TEST(TestTwoStarts)
#include "tst_twostarts.moc"
