// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/rescue.h"
#include "tests/support/guitest.h"
#include "ui/shell/errortext.h"
#include "ui/shell/storestatewords.h"

#include <QTranslator>

/// What the clerk sees in each state of the store: while the office is open in the strip, else on the page in its place; in both languages.
class TestStoreStates : public GuiTest
{
    Q_OBJECT

private:
    using Health = OfficeThread::Health;
    static QString q(const char *text) { return QString::fromUtf8(text); }
    template <class Say>
    static auto inEnglish(Say say)
    {
        QTranslator *chinese = guiTranslator();
        QCoreApplication::removeTranslator(chinese);
        const auto said = say();
        QCoreApplication::installTranslator(chinese);
        return said;
    }

private Q_SLOTS:
    void theStripSaysIt_data()
    {
        QTest::addColumn<int>("health");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("zh");
        QTest::addColumn<QString>("en");
        QTest::addColumn<QString>("toDo"); ///< in the sentence behind it
        const auto row = [](const char *name, Health health, ErrorCode code, const char *zh, const char *en, const char *toDo) {
            QTest::newRow(name) << int(health) << int(code) << q(zh) << q(en) << q(toDo);
        };
        row("disk error", Health::Suspect, ErrorCode::StoreSuspect, "✖ 无法保存", "✖ Nothing can be saved", "纸");
        row("disk full", Health::Suspect, ErrorCode::StoreFull, "✖ 磁盘已满，无法保存", "✖ Disk full: nothing is saved", "空间");
        row("damaged while working", Health::Suspect, ErrorCode::StoreDamaged, "✖ 数据损坏，无法保存", "✖ Store damaged: nothing is saved", "备份");
        row("gone while working", Health::Suspect, ErrorCode::StoreMissing, "✖ 数据文件不见了，无法保存", "✖ Store gone: nothing is saved", "检查");
        row("held by another", Health::Suspect, ErrorCode::StoreHeld, "✖ 数据被占用，无法保存", "✖ Store taken by another: nothing is saved", "关闭");
        row("full at the opening", Health::ReadOnly, ErrorCode::StoreFull, "▲ 磁盘已满，只读", "▲ Disk full: reading only", "空间");
        row("settings refused", Health::ReadOnly, ErrorCode::StoreNotSafe, "▲ 只读", "▲ Reading only", "维护");
        row("a copy", Health::ReadOnly, ErrorCode::StoreCopyOnly, "▲ 只读副本", "▲ Reading a copy only", "写权限");
        row("opened to read", Health::ReadOnly, ErrorCode::StoreReadOnly, "▲ 只读", "▲ Reading only", "写");
        row("nearly full", Health::Ready, ErrorCode::DiskNearlyFull, "▲ 磁盘将满", "▲ Disk nearly full", "清理");
    }

    void theStripSaysIt()
    {
        QFETCH(int, health);
        QFETCH(int, code);
        QFETCH(QString, zh);
        QFETCH(QString, en);
        QFETCH(QString, toDo);
        const Error error{ErrorCode(code), {}, {QStringLiteral("/srv/office.db"), QStringLiteral("88"), QStringLiteral("9")}};
        const auto words = [&] {
            const bool reading = Health(health) == Health::ReadOnly;
            const bool ready = Health(health) == Health::Ready;
            return StoreStateWords::of(Health(health), error, reading ? std::optional(error) : std::nullopt, ready ? std::optional(error) : std::nullopt);
        };
        QCOMPARE(words().mark, zh);
        QVERIFY2(words().why.contains(toDo), qPrintable(words().why));
        const StoreStateWords english = inEnglish(words);
        QCOMPARE(english.mark, en);
        QVERIFY(english.why != words().why && !english.why.isEmpty());
    }

    void whatIsInOrderSaysNothing()
    {
        QCOMPARE(StoreStateWords::of(Health::Ready, {}, std::nullopt, std::nullopt), StoreStateWords());
    }

    void theWorstIsSaid()
    {
        const Error full{ErrorCode::StoreFull, {}, {QStringLiteral("p")}};
        const Error room{ErrorCode::DiskNearlyFull, {}, {QStringLiteral("p"), QStringLiteral("1")}};
        QVERIFY(StoreStateWords::of(Health::Suspect, full, full, room).mark.startsWith(q("✖")));
        QCOMPARE(StoreStateWords::of(Health::ReadOnly, full, full, room).mark, q("▲ 磁盘已满，只读"));
    }

    void thePageInItsPlaceSaysIt_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("toDo");
        QTest::addColumn<bool>("backupOffered");
        const auto row = [](const char *name, ErrorCode code, const char *toDo, bool offered) { QTest::newRow(name) << int(code) << q(toDo) << offered; };
        row("held", ErrorCode::StoreHeld, "关闭", false);
        row("damaged", ErrorCode::StoreDamaged, "备份", true);
        row("another file", ErrorCode::StoreForeign, "没有改动", true);
        row("gone", ErrorCode::StoreMissing, "检查", true);
        row("newer", ErrorCode::StoreNewer, "升级程序", false);
        row("older", ErrorCode::StoreOlder, "备份", false);
        row("cannot be read", ErrorCode::StoreUnreadable, "权限", false);
        row("an unsafe place", ErrorCode::StorePlaceRefused, "请选", false);
        row("the ledger is broken", ErrorCode::LedgerBroken, "备份", true);
        row("no room for the backup before a migration", ErrorCode::FileFull, "空间", false);
    }

    void thePageInItsPlaceSaysIt()
    {
        QFETCH(int, code);
        QFETCH(QString, toDo);
        QFETCH(bool, backupOffered);
        const Error error{ErrorCode(code), {}, {QStringLiteral("/srv/office.db"), QStringLiteral("88"), QStringLiteral("9")}};
        const QString sentence = errorText(error);
        QVERIFY2(sentence.contains(toDo), qPrintable(sentence));
        QVERIFY(inEnglish([&] { return errorText(error); }) != sentence);
        QCOMPARE(Rescue::helps(ErrorCode(code)), backupOffered);
    }
};

YINGSHENG_TEST(TestStoreStates)
#include "tst_storestates.moc"
