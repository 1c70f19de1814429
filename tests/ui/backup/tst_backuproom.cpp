// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backuprun.h"
#include "tests/support/guitest.h"
#include "tests/support/testmain.h"
#include "tests/ui/backup/backupwindow.h"
#include "ui/backup/backuplist.h"
#include "ui/shell/sheet.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>

/// Backups in the whole window, by keyboard alone.
class TestBackupRoom : public GuiTest
{
    Q_OBJECT

private:
    static QString q(const char *text) { return QString::fromUtf8(text); }
    static QStringList backupsIn(const QString &folder) { return QDir(folder).entryList({QStringLiteral("*.db"), QStringLiteral("*.sealed")}, QDir::Files); }
    static bool make(BackupWindow &desk, const QString &second = {})
    {
        return desk.onOffice([second](Workplace &place) { return place.backup({}, second, false)->toItsEnd().has_value(); });
    }

private Q_SLOTS:
    void anEmptyListSaysWhatToDo()
    {
        BackupWindow desk;
        desk.open();
        desk.openSheet();
        QTRY_VERIFY(desk.find<QLabel>("backupEmpty")->isVisible());
        QVERIFY(!desk.find<BackupList>("backupList")->isVisible());
        QVERIFY(!desk.find<QPushButton>("backupRestore")->isEnabled());
        QVERIFY(desk.find<QLabel>("backupEmpty")->text().contains(q("F9")));
    }

    void f9MakesOneAndTheListShowsIt()
    {
        BackupWindow desk;
        desk.open();
        desk.openSheet();
        desk.key(Qt::Key_F9);
        QTRY_COMPARE(backupsIn(desk.beside()).size(), 1);
        auto *list = desk.find<BackupList>("backupList");
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        QVERIFY(list->isVisible());
        QCOMPARE(list->topLevelItem(0)->text(0), q("2026-11-23 09:30"));
        QCOMPARE(list->topLevelItem(0)->text(2), q("✓ 已检查"));
        QCOMPARE(list->topLevelItem(0)->text(3).size(), 9);
        desk.theme.setPercent(150);
        QTRY_VERIFY(list->columnWidth(0) >= list->fontMetrics().horizontalAdvance(q("2026-11-23 09:30"))); // nothing is cut
        desk.theme.setPercent(100);
        QVERIFY2(desk.said.startsWith(q("备份已完成并检查")), qPrintable(desk.said));
        QTRY_VERIFY(!desk.find<QProgressBar>("backupProgress")->isVisible());
        desk.key(Qt::Key_Escape);
        QTRY_VERIFY(!Sheet::openIn(desk.window.get()));
    }

    void oneIsMadeEveryHourWhenSomethingWasEntered()
    {
        BackupWindow desk;
        desk.open();
        desk.office.clock.advanceMs(30 * 60'000);
        QSignalSpy ended(desk.room.get(), &BackupRoom::ended);
        desk.room->look();
        QTest::qWait(50);
        QCOMPARE(backupsIn(desk.beside()).size(), 0);
        desk.office.clock.advanceMs(31 * 60'000);
        desk.room->look();
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(backupsIn(desk.beside()).size(), 1);
        desk.office.clock.advanceMs(61 * 60'000);
        desk.room->look();
        QTest::qWait(50);
        QCOMPARE(ended.size(), 1); // nothing was entered since
    }

    void afterAnErasureOneIsMadeWithoutBeingAskedFor()
    {
        BackupWindow desk;
        desk.open();
        QVERIFY(make(desk));
        QSignalSpy ended(desk.room.get(), &BackupRoom::ended);
        QVERIFY(desk.onOffice([](Workplace &place) {
            const auto act = [&place] { return place.newAct(PersonId{QStringLiteral("a")}); };
            const Result<Accepted> accepted = place.accept(act(), OfficeFixture::supply());
            if (!accepted || !place.caseDesk().withdraw(act(), accepted->id, QStringLiteral("moved away")))
                return false;
            while (place.personIndex().catchUp(1'000)->more) {
            }
            return place.erasures().erase(act(), accepted->id, ErasureScope::Case, QStringLiteral("own-request")).has_value();
        }));
        Q_EMIT desk.page->caseChanged(); // as after every act of a page
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(!desk.onOffice([](Workplace &place) { return place.backupStanding()->owesErasure(); }));
        desk.room->look();
        QTest::qWait(50);
        QCOMPARE(ended.size(), 1);
    }

    void whenTheDayEndsOneIsMadeAtRest()
    {
        BackupWindow desk;
        desk.open();
        desk.room->backUpAtClosing();
        desk.room.reset();
        desk.window.reset();
        desk.thread.reset();
        QCOMPARE(backupsIn(desk.beside()).size(), 1);
    }

    void theSecondCopyGoesWhereItWasChosen()
    {
        BackupWindow desk;
        desk.open();
        QSignalSpy chosen(desk.room.get(), &BackupRoom::secondChosen);
        desk.openSheet();
        desk.answers.next({{QStringLiteral("folder"), desk.stick()}});
        desk.find<QPushButton>("backupSecond")->setFocus();
        desk.key(Qt::Key_Space);
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(desk.room->second(), desk.stick());
        QTRY_VERIFY(desk.find<QLabel>("backupStanding")); // back on the list
        desk.key(Qt::Key_F9);
        QTRY_COMPARE(backupsIn(desk.stick()).size(), 1);
        QTRY_COMPARE(desk.find<BackupList>("backupList")->topLevelItemCount(), 2);
    }

    void aFolderThatIsNotThereIsNotChosen()
    {
        BackupWindow desk;
        desk.open();
        desk.openSheet();
        desk.answers.next({{QStringLiteral("folder"), desk.office.folder.filePath(QStringLiteral("nowhere"))}});
        desk.find<QPushButton>("backupSecond")->click();
        QTRY_VERIFY(desk.said.contains(q("U 盘")));
        QCOMPARE(desk.room->second(), QString());
    }

    void aStickThatWasPulledOutIsSaidAndTheFirstCopyIsThere()
    {
        BackupWindow desk;
        desk.open(desk.office.folder.filePath(QStringLiteral("gone")));
        desk.room->backUp();
        QTRY_VERIFY2(desk.said.contains(q("gone")), qPrintable(desk.said));
        QVERIFY2(desk.said.startsWith(q("本机备份已完成")), qPrintable(desk.said));
        QCOMPARE(backupsIn(desk.beside()).size(), 1);
    }

    void afterThreeDaysWithoutASecondCopyABannerSaysSo()
    {
        BackupWindow desk;
        desk.open(desk.stick());
        QTRY_VERIFY2(desk.banner().startsWith(q("▲")), qPrintable(desk.banner())); // the office began in September
        QVERIFY(desk.room->isInKeyBar());
        desk.room->backUp();
        QTRY_COMPARE(desk.banner(), QString());
        QVERIFY(!desk.room->isInKeyBar());
        desk.office.clock.advanceMs(4 * 86'400'000LL);
        desk.room->look();
        QTRY_VERIFY2(desk.banner().contains(q("4 天")), qPrintable(desk.banner()));
    }

    void anOfficeWithoutSecondMediumOrPasswordIsNotNagged()
    {
        BackupWindow desk;
        desk.open();
        desk.onOffice([](Workplace &) { return 0; });
        QTest::qWait(20);
        QCOMPARE(desk.banner(), QString());
        QVERIFY(!desk.find<QFrame>("backupBanner"));
    }

    void restoringSaysFirstWhatWouldBeMissing()
    {
        BackupWindow desk;
        desk.open();
        QVERIFY(make(desk));
        desk.onOffice([](Workplace &place) { return place.accept(place.newAct(PersonId{QStringLiteral("a")}), OfficeFixture::supply()).has_value(); });
        QSignalSpy wanted(desk.room.get(), &BackupRoom::restoreWanted);
        desk.openSheet();
        QTRY_COMPARE(desk.find<BackupList>("backupList")->topLevelItemCount(), 1);
        desk.find<QPushButton>("backupRestore")->click(); // gone back: nothing happens
        QTRY_COMPARE(desk.answers.asked.size(), 1);
        const Question question = desk.answers.asked.constLast();
        const QString backup = desk.beside() + u'/' + backupsIn(desk.beside()).constFirst();
        const qint64 acts = desk.onOffice([backup](Workplace &place) { return place.missingAfter(*BackupManifest::beside(backup))->acts; });
        QVERIFY(acts >= 1);
        QVERIFY2(question.explanation.contains(q("%1 笔").arg(acts)), qPrintable(question.explanation));
        QVERIFY(question.explanation.contains(q("2026-11-23 09:30")));
        QCOMPARE(question.parts.size(), 0); // no password is asked for a plain one
        QTest::qWait(10);
        QCOMPARE(wanted.size(), 0);
        desk.openSheet();
        QTRY_COMPARE(desk.find<BackupList>("backupList")->topLevelItemCount(), 1);
        desk.answers.next({});
        desk.find<QPushButton>("backupRestore")->click();
        QTRY_COMPARE(wanted.size(), 1);
        QVERIFY(QFileInfo::exists(wanted.constFirst().constFirst().toString()));
    }

    void aFileThatIsNoBackupIsRefused()
    {
        BackupWindow desk;
        desk.open();
        desk.openSheet();
        desk.answers.next({{QStringLiteral("file"), QStringLiteral("/etc/hostname")}});
        QSignalSpy wanted(desk.room.get(), &BackupRoom::restoreWanted);
        desk.find<QPushButton>("backupRestoreFile")->click();
        QTRY_VERIFY2(desk.said.contains(q("不是本程序的备份")), qPrintable(desk.said));
        QCOMPARE(wanted.size(), 0);
    }
};

YINGSHENG_TEST(TestBackupRoom)
#include "tst_backuproom.moc"
