// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QProcess>

/// `yingsheng due` as the shell starts it: exit code, output and pipes.
class TestDueProcess : public QObject
{
    Q_OBJECT

private:
    struct Run
    {
        int exit = -1;
        QString out;
        QString err;
    };

    static Run run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(YINGSHENG_PROGRAM), QStringList{QStringLiteral("due")} + arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(20'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

private Q_SLOTS:
    void printsTheDateAlone()
    {
        const Run done = run(
            {QStringLiteral("--from"), QStringLiteral("2026-09-24"), QStringLiteral("--limit"), QStringLiteral("7wd")});
        QCOMPARE(done.out, QStringLiteral("2026-10-12\n"));
        QCOMPARE(done.err, QString());
        QCOMPARE(done.exit, 0);
    }

    void refusesOnTheErrorChannel()
    {
        const Run refused = run(
            {QStringLiteral("--from"), QStringLiteral("2026-02-31"), QStringLiteral("--limit"), QStringLiteral("7wd")});
        QCOMPARE(refused.exit, 1);
        QCOMPARE(refused.out, QString());
        QVERIFY(refused.err.contains(QStringLiteral("2026-02-31")));
        QCOMPARE(run({QStringLiteral("--when")}).exit, 2);
    }

    void answersAPipeLineByLine()
    {
        QByteArray questions;
        for (int i = 0; i < 10'000; ++i)
            questions += "2026-09-24 7wd\n";
        questions += "soon 7wd\n2026-09-24 3wd";
        const Run lines = run({QStringLiteral("--stdin")}, questions);
        QCOMPARE(lines.out.count(QStringLiteral("2026-10-12\n")), 10'000);
        QCOMPARE(lines.out.count(u'\n'), 10'002);
        QVERIFY(lines.out.endsWith(QStringLiteral("\n2026-09-30\n")));
        QCOMPARE(lines.exit, 1);
    }

    /// Somebody who asks and waits for the answer before asking again gets it.
    void answersEachLineBeforeTheNextIsAsked()
    {
        QProcess process;
        process.start(QStringLiteral(YINGSHENG_PROGRAM), {QStringLiteral("due"), QStringLiteral("--stdin")});
        for (int i = 0; i < 3; ++i) {
            process.write("2026-09-24 7wd\n");
            QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 20'000);
            QCOMPARE(process.readLine(), QByteArray("2026-10-12\n"));
        }
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 0);
    }
};

YINGSHENG_TEST(TestDueProcess)
#include "tst_dueprocess.moc"
