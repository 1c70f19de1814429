// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/support/testmain.h"
#include "ui/backup/backupwords.h"

/// What is said of backups, in Chinese.
class TestBackupWords : public GuiTest
{
    Q_OBJECT

private:
    static constexpr qint64 day = 86'400'000;

private Q_SLOTS:
    void everyStateHasItsWordAndShape()
    {
        BackupEntry entry;
        QStringList all;
        for (const auto state : {BackupEntry::State::Whole, BackupEntry::State::NoWord, BackupEntry::State::Damaged}) {
            entry.state = state;
            all << BackupWords::state(entry);
        }
        QCOMPARE(all, (QStringList{QStringLiteral("✓ 已检查"), QStringLiteral("◌ 未检查：没有清单"), QStringLiteral("✕ 已损坏")}));
        entry.state = BackupEntry::State::Whole;
        entry.sealed = true;
        QCOMPARE(BackupWords::state(entry), QStringLiteral("✓ 已加密并读出核对"));
    }

    void aLateSecondCopyIsCountedInDays()
    {
        BackupStanding standing;
        QVERIFY(BackupWords::late(standing, 10 * day).contains(QStringLiteral("还没有第二份备份")));
        standing.second = BackupLog::Entry{5 * day, 1, {}};
        QVERIFY(BackupWords::late(standing, 9 * day + day / 2).contains(QStringLiteral("4 天")));
    }

    void whatWouldBeMissingIsCounted()
    {
        QCOMPARE(BackupWords::missing({}), QStringLiteral("不会缺少任何操作。"));
        MissingActs missing{12, 30, 0, day, true};
        const QString words = BackupWords::missing(missing);
        QVERIFY(words.contains(QStringLiteral("12 笔")));
        QVERIFY(words.contains(QStringLiteral("1970-01-02 08:00")));
        QVERIFY(words.contains(QStringLiteral("早已分开")));
    }

    void sizesAreReadable()
    {
        QCOMPARE(BackupWords::size(532'480), QStringLiteral("532.5 kB"));
        QCOMPARE(BackupWords::size(12'400'000), QStringLiteral("12.4 MB"));
    }
};

YINGSHENG_TEST(TestBackupWords)
#include "tst_backupwords.moc"
