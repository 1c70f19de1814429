// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/support/toyoffice.h"

#include <QProcess>

#include <csignal>

/// One store, one program: the second start is refused within a second and told by whom it is held.
class TestTwoStarts : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QProcess m_holder;

    QString path() const { return m_folder.filePath(QStringLiteral("a.db")); }

    void startHolder()
    {
        m_holder.start(QStringLiteral(OFFICECHILD), {QStringLiteral("hold"), path()});
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

private Q_SLOTS:
    void init() { QVERIFY(ToyOffice::open(path(), Store::Open::Create)); }

    void cleanup()
    {
        m_holder.kill();
        m_holder.waitForFinished();
        QFile::remove(path());
        QFile::remove(path() + QStringLiteral(".holder"));
    }

    void theSecondIsRefusedAtOnceAndToldByWhom()
    {
        startHolder();
        const QStringList answer = startAgain(path());
        QCOMPARE(answer.value(1).toInt(), static_cast<int>(ErrorCode::StoreHeld));
        QVERIFY2(answer.value(0).toInt() < 1000, qPrintable(answer.value(0)));
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
};

YINGSHENG_TEST(TestTwoStarts)
#include "tst_twostarts.moc"
