// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workplace/workplace.h"
#include "tests/support/battery.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

/// `yingsheng import` as the shell starts it: held stores, a full disk, a killed process. Whatever happens, running it
/// again finishes it.
class TestImportProcess : public QObject
{
    Q_OBJECT

private:
    struct Run
    {
        int exit = -1;
        QByteArray out;
        QByteArray err;

        int figure(const char *name) const
        {
            return QJsonDocument::fromJson(out).object().value(QString::fromLatin1(name)).toInt(-1);
        }
    };

    QTemporaryDir m_folder{fastFolder()};

    QString at(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    static void prepare(QProcess &process)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        process.setProcessEnvironment(environment);
    }

    static Run run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        prepare(process);
        process.start(program, arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    static QStringList importOf(const QString &file, const QString &store)
    {
        return {QStringLiteral("import"), QStringLiteral("register"), file, QStringLiteral("--store"), store,
                QStringLiteral("--json")};
    }

    static Run yingsheng(const QStringList &arguments) { return run(QStringLiteral(YINGSHENG_PROGRAM), arguments); }

    bool isSoundAndTheSame(const QString &store) const
    {
        const QStringList tail{QStringLiteral("--store"), store, QStringLiteral("--json")};
        return yingsheng(QStringList{QStringLiteral("verify")} + tail).exit == 0 &&
               yingsheng(QStringList{QStringLiteral("rebuild")} + tail).exit == 0;
    }

    static QByteArray sample()
    {
        QFile file(QStringLiteral(YINGSHENG_SOURCE_DIR "/tests/data/register-2026-09.csv"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// The sample's rows so many times over, each time under other numbers.
    QString longRegister(int times) const
    {
        const QList<QByteArray> lines = sample().split('\n');
        QByteArray text = lines.constFirst() + '\n';
        for (int i = 0; i < times; ++i) {
            for (qsizetype line = 1; line < lines.size(); ++line) {
                if (!lines.at(line).trimmed().isEmpty())
                    text += QByteArray::number(i) + '-' + lines.at(line) + '\n';
            }
        }
        QFile file(at("long.csv"));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }

private Q_SLOTS:
    void aHeldStoreIsRefusedWithinASecondAndNamesItsHolder()
    {
        const QString file = longRegister(1);
        QCOMPARE(yingsheng(importOf(file, at("held.db"))).exit, 0);
        const SystemClock clock;
        const auto holder =
            Workplace::open(at("held.db"), Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
        QVERIFY(holder.has_value());
        const Run second = yingsheng(importOf(file, at("held.db")));
        QCOMPARE(second.exit, 3);
        QVERIFY2(second.out.contains(QByteArray::number(QCoreApplication::applicationPid())), second.out.constData());
    }

    void aFullDiskLosesNothingAndTheNextRunFinishes()
    {
        const QString store = at("full.db");
        const QString file = longRegister(2);
        QFile first(at("first.csv"));
        QVERIFY(first.open(QIODevice::WriteOnly));
        first.write(sample().left(sample().indexOf("\n2,") + 1));
        first.close();
        QCOMPARE(yingsheng(importOf(first.fileName(), store)).figure("accepted"), 1);
        const QString limit = QString::number(QFileInfo(store).size() / 1024 + 200);
        const Run full = run(QStringLiteral("bash"),
                             QStringList{QStringLiteral("-c"),
                                         QStringLiteral("ulimit -f ") + limit + QStringLiteral("; exec \"$0\" \"$@\""),
                                         QStringLiteral(YINGSHENG_PROGRAM)} +
                                 importOf(file, store));
        QCOMPARE(full.exit, 1);
        QVERIFY(full.out.contains("error"));
        const Run again = yingsheng(importOf(file, store));
        QCOMPARE(again.exit, 0);
        QCOMPARE(again.figure("accepted") + again.figure("known"), 280);
        QVERIFY(isSoundAndTheSame(store));
    }

    void aKilledImportIsFinishedByTheNextRun_data()
    {
        QTest::addColumn<int>("afterMs");
        for (const int ms : {150, 600})
            QTest::addRow("after %d ms", ms) << ms;
    }

    void aKilledImportIsFinishedByTheNextRun()
    {
        QFETCH(int, afterMs);
        const QString store = at("killed.db");
        for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
            QFile::remove(store + suffix);
        const QString file = longRegister(4);
        QProcess process;
        prepare(process);
        process.start(QStringLiteral(YINGSHENG_PROGRAM), importOf(file, store));
        QVERIFY(process.waitForStarted());
        if (!process.waitForFinished(afterMs)) {
            process.kill();
            process.waitForFinished();
        }
        const Run again = yingsheng(importOf(file, store));
        QCOMPARE(again.exit, 0);
        QCOMPARE(again.figure("accepted") + again.figure("known"), 560);
        QCOMPARE(again.figure("bad"), 0);
        QCOMPARE(yingsheng(importOf(file, store)).figure("known"), 560);
        QVERIFY(isSoundAndTheSame(store));
    }

    void whatIsTypedWronglyIsRefusedAsUsage()
    {
        QCOMPARE(yingsheng({QStringLiteral("import")}).exit, 2);
        QCOMPARE(yingsheng({QStringLiteral("verify"), QStringLiteral("--store")}).exit, 2);
        QCOMPARE(yingsheng({QStringLiteral("verify"), QStringLiteral("--store"), at("nosuch.db")}).exit, 3);
    }
};

YINGSHENG_TEST(TestImportProcess)
#include "tst_importprocess.moc"
