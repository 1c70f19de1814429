// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/import.h"
#include "tests/app/commandrun.h"
#include "tests/support/battery.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

namespace {

QString sample(const char *name)
{
    return QStringLiteral(YINGSHENG_SOURCE_DIR "/tests/data/") + QString::fromLatin1(name);
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

const QByteArray head = "序号,受理时间,业务类型,客户类别,户名\n";

} // namespace

/// `import register` as a function.
class TestImportCommand : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{fastFolder()};

    QString at(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    static CommandRun import(const QString &file, const QString &store, const QStringList &more = {})
    {
        return CommandRun::of(runImport,
                              QStringList{QStringLiteral("register"), file, QStringLiteral("--store"), store} + more);
    }

private Q_SLOTS:
    void theSampleGoesInAndAgainAddsNothing()
    {
        const CommandRun first = import(sample("register-2026-09.csv"), at("one.db"), {QStringLiteral("--json")});
        QCOMPARE(first.exit, int(ExitDone));
        QCOMPARE(first.json().value(QStringLiteral("accepted")).toInt(), 140);
        QCOMPARE(first.json().value(QStringLiteral("encoding")).toString(), QStringLiteral("UTF-8"));
        const CommandRun again =
            import(sample("register-2026-09.gb18030.csv"), at("one.db"), {QStringLiteral("--json")});
        QCOMPARE(again.exit, int(ExitDone));
        QCOMPARE(again.json().value(QStringLiteral("accepted")).toInt(), 0);
        QCOMPARE(again.json().value(QStringLiteral("known")).toInt(), 140);
        QCOMPARE(again.json().value(QStringLiteral("encoding")).toString(), QStringLiteral("GB 18030"));
    }

    void aDryRunMakesNoStore()
    {
        const CommandRun dry = import(sample("register-2026-09.csv"), at("dry.db"), {QStringLiteral("--dry-run")});
        QCOMPARE(dry.exit, int(ExitDone));
        QVERIFY(dry.out.contains(QStringLiteral("140")));
        QVERIFY(dry.out.contains(QStringLiteral("dry run")));
        QVERIFY(!QFile::exists(at("dry.db")));
    }

    void badRowsAreListedWithLineColumnAndReason()
    {
        QVERIFY(write(at("bad.csv"), head + "1,2026-02-31,投诉,居民,甲\n2,2026-03-02,投诉,居民,乙\n"));
        const CommandRun run = import(at("bad.csv"), at("bad.db"));
        QCOMPARE(run.exit, int(ExitDone));
        QVERIFY2(run.out.startsWith(QStringLiteral("Line 2, 受理时间: no such date and time: 2026-02-31\n")),
                 qPrintable(run.out));
        QVERIFY(run.out.contains(QStringLiteral("New cases 1,")));
    }

    void nothingReadIsRefused()
    {
        QVERIFY(write(at("none.csv"), head + "1,2026-02-31,投诉,居民,甲\n"));
        QCOMPARE(import(at("none.csv"), at("none.db")).exit, int(ExitRefused));
        QVERIFY(write(at("head.csv"), head));
        QCOMPARE(import(at("head.csv"), at("head.db")).exit, int(ExitDone));
    }

    void aFileThatIsNoRegisterLeavesNoStore_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zeros") << QByteArray(100'000, '\0');
        QTest::newRow("another table") << QByteArray("name,age\nx,3\n");
    }

    void aFileThatIsNoRegisterLeavesNoStore()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(write(at("other.csv"), bytes));
        const CommandRun run = import(at("other.csv"), at("other.db"));
        QCOMPARE(run.exit, int(ExitRefused));
        QVERIFY(!run.err.isEmpty());
        QVERIFY(!QFile::exists(at("other.db")));
    }

    void aStoreThatIsNoneIsNotTouched()
    {
        QVERIFY(write(at("letter.db"), "Dear office,\n"));
        QCOMPARE(import(sample("register-2026-09.csv"), at("letter.db")).exit, int(ExitStoreHeld));
        QFile file(at("letter.db"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("Dear office,\n"));
    }

    void wrongUseIsExplained_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("no store") << QStringList{QStringLiteral("register"), QStringLiteral("a.csv")};
        QTest::newRow("no file") << QStringList{QStringLiteral("register"), QStringLiteral("--store"),
                                                QStringLiteral("a.db")};
        QTest::newRow("not a register") << QStringList{QStringLiteral("meters"), QStringLiteral("a.csv"),
                                                       QStringLiteral("--store"), QStringLiteral("a.db")};
    }

    void wrongUseIsExplained()
    {
        QFETCH(QStringList, arguments);
        const CommandRun run = CommandRun::of(runImport, arguments);
        QCOMPARE(run.exit, int(ExitUsage));
        QVERIFY(!run.err.isEmpty());
    }

    void helpSaysHow()
    {
        const CommandRun run = CommandRun::of(runImport, {QStringLiteral("--help")});
        QCOMPARE(run.exit, int(ExitDone));
        QVERIFY(run.out.contains(QStringLiteral("import register FILE --store FILE")));
    }
};

YINGSHENG_TEST(TestImportCommand)
#include "tst_import.moc"
