// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/backup.h"
#include "app/commands/demo.h"
#include "app/commands/restore.h"
#include "app/commands/verify.h"
#include "tests/app/commandrun.h"
#include "tests/support/battery.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTranslator>

/// `backup` and `restore` as functions over a demo office.
class TestBackupCommands : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString at(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    QStringList store(const QStringList &more = {}) const { return QStringList{QStringLiteral("--store"), at("a.db")} + more; }
    CommandRun backup(const QStringList &more = {}) const { return CommandRun::of(runBackup, store(more)); }
    CommandRun restore(const QStringList &more) const { return CommandRun::of(runRestore, store(more)); }
    QJsonObject made(const QStringList &more = {}) const { return backup(more + QStringList{QStringLiteral("--json")}).json(); }
    QString stick() const
    {
        QDir().mkpath(at("stick"));
        return at("stick");
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(fastFolder());
        QCOMPARE(CommandRun::of(runDemo, store({QStringLiteral("--cases"), QStringLiteral("20")})).exit, int(ExitDone));
    }

    void aBackupLiesBesideTheStore()
    {
        const CommandRun run = backup();
        QCOMPARE(run.exit, int(ExitDone));
        QVERIFY(run.out.startsWith(QStringLiteral("Backup made and checked: ") + at("a.db") + QStringLiteral(".backups/C-")));
        QVERIFY(run.out.contains(QStringLiteral("the store's own disk")));
        const QJsonObject json = made();
        QVERIFY(QFileInfo::exists(json.value(QStringLiteral("file")).toString()));
        QCOMPARE(json.value(QStringLiteral("shortCode")).toString().size(), 9);
        QCOMPARE(json.value(QStringLiteral("sealed")).toString(), QString());
        QVERIFY(json.value(QStringLiteral("sameDisk")).toBool());
    }

    void toAnotherFolder()
    {
        QVERIFY(made({QStringLiteral("--to"), stick()}).value(QStringLiteral("file")).toString().startsWith(stick()));
        QVERIFY(!QFileInfo::exists(at("a.db.backups")));
    }

    void sealedIntoAnotherFolder()
    {
        const QJsonObject json = made({QStringLiteral("--to"), stick(), QStringLiteral("--sealed")});
        QVERIFY(json.value(QStringLiteral("file")).toString().startsWith(at("a.db.backups")));
        QVERIFY(json.value(QStringLiteral("sealed")).toString().endsWith(QStringLiteral(".db.sealed")));
        QVERIFY(QFileInfo::exists(json.value(QStringLiteral("sealed")).toString()));
    }

    void wrongLinesAreRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exit");
        QTest::newRow("no store") << QStringList() << int(ExitUsage);
        QTest::newRow("sealed, but where") << store({QStringLiteral("--sealed")}) << int(ExitUsage);
        QTest::newRow("unknown word") << store({QStringLiteral("--often")}) << int(ExitUsage);
        QTest::newRow("a folder that is not there") << store({QStringLiteral("--to"), at("nowhere")}) << int(ExitRefused);
        QTest::newRow("a store that is not there") << QStringList{QStringLiteral("--store"), at("none.db")} << int(ExitStoreHeld);
    }

    void wrongLinesAreRefused()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exit);
        words.replaceInStrings(QRegularExpression(QStringLiteral("^.*/a\\.db$")), at("a.db")); // the folder is another by now
        const CommandRun run = CommandRun::of(runBackup, words);
        QCOMPARE(run.exit, exit);
        QVERIFY(!run.err.isEmpty());
    }

    void restoringSaysWhatIsMissing()
    {
        const QString file = made().value(QStringLiteral("file")).toString();
        // A restore is itself an act: the second one does not hold it.
        QCOMPARE(restore({QStringLiteral("--from"), file}).exit, int(ExitDone));
        const CommandRun run = restore({QStringLiteral("--from"), file});
        QCOMPARE(run.exit, int(ExitDone));
        QVERIFY(run.out.startsWith(QStringLiteral("Restored from ") + file));
        QVERIFY2(run.out.contains(QStringLiteral("Not in it: 1 act")), qPrintable(run.out));
        QVERIFY(run.out.contains(QStringLiteral("life number 3")));
        QVERIFY(run.out.contains(QStringLiteral(".before-restore-")));
        QCOMPARE(CommandRun::of(runVerify, store()).exit, int(ExitDone));
        const QJsonObject json = restore({QStringLiteral("--from"), file, QStringLiteral("--json")}).json();
        QCOMPARE(json.value(QStringLiteral("epoch")).toInt(), 4);
        QVERIFY(QFileInfo::exists(json.value(QStringLiteral("keptAside")).toString()));
        QVERIFY(QFileInfo::exists(json.value(QStringLiteral("backup")).toString()));
    }

    void aSealedOneOpensOnAMachineWithNothing()
    {
        const QString file = made({QStringLiteral("--to"), stick(), QStringLiteral("--sealed")}).value(QStringLiteral("sealed")).toString();
        const CommandRun run = CommandRun::of(
            runRestore, {QStringLiteral("--store"), at("new/office.db"), QStringLiteral("--from"), file, QStringLiteral("--json")});
        QCOMPARE(run.exit, int(ExitDone));
        QCOMPARE(CommandRun::of(runVerify, {QStringLiteral("--store"), at("new/office.db")}).exit, int(ExitDone));
    }

    void aWrongPasswordIsRefused()
    {
        const QString file = made({QStringLiteral("--to"), stick(), QStringLiteral("--sealed")}).value(QStringLiteral("sealed")).toString();
        QFile secret(at("secret"));
        QVERIFY(secret.open(QIODevice::WriteOnly));
        secret.write("not this one\n");
        secret.close();
        const CommandRun run = restore({QStringLiteral("--from"), file, QStringLiteral("--password-file"), at("secret")});
        QCOMPARE(run.exit, int(ExitRefused));
        QVERIFY(run.err.contains(QStringLiteral("neither a password of its office nor the recovery key")));
        QVERIFY(!run.err.contains(QStringLiteral("not this one")));
        QCOMPARE(restore({QStringLiteral("--from"), file, QStringLiteral("--password-file"), at("none")}).exit, int(ExitRefused));
    }

    void everySentenceIsChinese()
    {
        QTranslator chinese;
        QVERIFY(chinese.load(QStringLiteral(":/i18n/yingsheng_zh_CN.qm")));
        QCoreApplication::installTranslator(&chinese);
        const QString file = made({QStringLiteral("--to"), stick(), QStringLiteral("--sealed")}).value(QStringLiteral("file")).toString();
        QString said = backup({QStringLiteral("--to"), stick(), QStringLiteral("--sealed")}).out;
        said += restore({QStringLiteral("--from"), file}).out;
        said += restore({QStringLiteral("--from"), file}).out;
        said += restore({QStringLiteral("--help")}).out + backup({QStringLiteral("--help")}).out;
        QCoreApplication::removeTranslator(&chinese);
        QVERIFY(said.contains(QStringLiteral("备份")));
        static const QRegularExpression english(QStringLiteral("[a-z]{3,} [a-z]{2,}"));
        QVERIFY2(!said.contains(english), qPrintable(said));
    }
};

YINGSHENG_TEST(TestBackupCommands)
#include "tst_backup.moc"
