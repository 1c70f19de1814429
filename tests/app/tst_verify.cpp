// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/demo.h"
#include "app/commands/verify.h"
#include "tests/app/commandrun.h"
#include "tests/support/battery.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTranslator>

/// What `verify` says, in Chinese, of a ledger that somebody changed.
class TestVerify : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{fastFolder()};
    QTranslator m_chinese;

    QString at(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_chinese.load(QStringLiteral(":/i18n/yingsheng_zh_CN.qm")));
        QCOMPARE(CommandRun::of(runDemo, {QStringLiteral("--store"), at("demo.db"), QStringLiteral("--cases"),
                                          QStringLiteral("12")})
                     .exit,
                 int(ExitDone));
        QCoreApplication::installTranslator(&m_chinese);
    }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_chinese); }

    void everySentenceIsChinese_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << QString() << QStringLiteral("操作流水完好：共 ");
        QTest::newRow("entries gone") << QStringLiteral("DELETE FROM ledger WHERE pos IN (7, 8)")
                                      << QStringLiteral("自第 7 号起有记录缺失");
        QTest::newRow("an entry twice") << QStringLiteral("UPDATE ledger SET seq = 3 WHERE pos = 9")
                                        << QStringLiteral("第 3 号重复或次序不对");
        QTest::newRow("broken chain") << QStringLiteral("UPDATE ledger SET prev = x'00' WHERE pos = 6")
                                      << QStringLiteral("与前一条接不上");
        QTest::newRow("other content") << QStringLiteral("UPDATE ledger SET actor = 'x' WHERE pos = 6")
                                       << QStringLiteral("内容与写入时不同");
        QTest::newRow("no tag") << QStringLiteral("UPDATE ledger SET tag = NULL WHERE pos = 6")
                                << QStringLiteral("没有本单位的校验码");
    }

    void everySentenceIsChinese()
    {
        QFETCH(QString, change);
        QFETCH(QString, said);
        const QString path = at("changed.db");
        QFile::remove(path);
        QVERIFY(QFile::copy(at("demo.db"), path));
        if (!change.isEmpty())
            QCOMPARE(RawSqlite::run(path, QStringLiteral("DROP TRIGGER ledger_is_never_rewritten; "
                                                         "DROP TRIGGER ledger_is_never_cut; "
                                                         "DROP INDEX ledger_by_chain; DROP INDEX ledger_by_act; ") +
                                              change),
                     QString());
        const CommandRun run = CommandRun::of(runVerify, {QStringLiteral("--store"), path});
        QCOMPARE(run.exit, change.isEmpty() ? int(ExitDone) : int(ExitRefused));
        QVERIFY2(run.out.contains(said), qPrintable(run.out + run.err));
        static const QRegularExpression english(QStringLiteral("[a-z]{3,} [a-z]{2,}"));
        QVERIFY2(!run.out.contains(english), qPrintable(run.out));
    }

    void anOlderStoreIsSaidToBeOlderAndWhatToDo()
    {
        const QString path = at("older.db");
        QVERIFY(QFile::copy(at("demo.db"), path));
        QCOMPARE(RawSqlite::run(path, QStringLiteral("PRAGMA user_version = 17")), QString());
        const CommandRun run = CommandRun::of(runVerify, {QStringLiteral("--store"), path});
        QCOMPARE(run.exit, int(ExitStoreHeld));
        QVERIFY2(run.err.contains(QStringLiteral("旧版本")) && run.err.contains(QStringLiteral("备份")), qPrintable(run.err));
        QCOMPARE(RawSqlite::answer(path, QStringLiteral("PRAGMA user_version")), QStringLiteral("17"));
    }

    void aSealFromPaperFindsACutTail()
    {
        const QString path = at("cut.db");
        QFile::remove(path);
        QVERIFY(QFile::copy(at("demo.db"), path));
        const CommandRun whole = CommandRun::of(runVerify, {QStringLiteral("--store"), path, QStringLiteral("--json")});
        QCOMPARE(whole.exit, int(ExitDone));
        const QString code = whole.json().value(QStringLiteral("code")).toString();
        const int entries = whole.json().value(QStringLiteral("entries")).toInt();
        QVERIFY(whole.json().value(QStringLiteral("seals")).toInt() > 0);
        for (const QString &witness : {code, QStringLiteral("%1@%2").arg(code).arg(entries)}) {
            for (const char *option : {"--witness", "--report-code"}) {
                const CommandRun seen = CommandRun::of(runVerify, {QStringLiteral("--store"), path, QString::fromLatin1(option), witness});
                QCOMPARE(seen.exit, int(ExitDone));
                QVERIFY2(seen.out.contains(code), qPrintable(seen.out));
                QVERIFY2(!seen.out.contains(QStringLiteral("未能检查")), qPrintable(seen.out));
            }
        }
        QCOMPARE(RawSqlite::run(path, QStringLiteral("DROP TRIGGER ledger_is_never_cut; DELETE FROM ledger WHERE pos = %1").arg(entries)), QString());
        QCOMPARE(CommandRun::of(runVerify, {QStringLiteral("--store"), path}).exit, int(ExitDone));
        const CommandRun cut = CommandRun::of(runVerify, {QStringLiteral("--store"), path, QStringLiteral("--witness"), QStringLiteral("%1@%2").arg(code).arg(entries)});
        QCOMPARE(cut.exit, int(ExitRefused));
        QVERIFY2(cut.out.contains(QStringLiteral("末尾被截掉")), qPrintable(cut.out));
        QVERIFY2(cut.out.contains(QString::number(entries)), qPrintable(cut.out));
        QCOMPARE(CommandRun::of(runVerify, {QStringLiteral("--store"), path, QStringLiteral("--witness"), QStringLiteral("no code!")}).exit, int(ExitUsage));
    }
};

YINGSHENG_TEST(TestVerify)
#include "tst_verify.moc"
