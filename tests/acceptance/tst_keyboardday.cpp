// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/support/windowdesk.h"
#include "ui/casefile/casefileview.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QTableView>

/// An office's own register is imported, and every step on its open cases is done in the whole window by keys alone: no mouse, no call into a page.
class TestKeyboardDay : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepOfAnImportedCaseIsDoneByKeysAlone()
    {
        WindowDesk desk;
        QVERIFY(desk.open());
        const CaseRecord begun = desk.openCase("new-supply");
        QVERIFY(!begun.number.isEmpty());
        QVERIFY(desk.findByNumber(begun));
        // As the clerk sees it: what the file in the window shows.
        const auto *view = desk.window->findChild<CaseFileView *>();
        const auto now = [view] { return view->file().value_or(CaseFile{}); };

        WindowDesk::press(Qt::Key_N, Qt::AltModifier);
        QVERIFY(desk.answer());
        QTRY_COMPARE(now().timeline.constLast().kind, QStringLiteral("case-noted"));

        WindowDesk::press(Qt::Key_F8);
        QVERIFY(desk.answer());
        QTRY_VERIFY(now().record.isPaused());
        WindowDesk::press(Qt::Key_F8);
        QVERIFY(desk.answer());
        QTRY_VERIFY(!now().record.isPaused());

        // Milestone by milestone to the one that closes it.
        for (int i = 0; i < 8 && now().record.state == CaseState::Open; ++i) {
            const qint64 before = now().record.lastPos;
            WindowDesk::press(Qt::Key_F9);
            QVERIFY(desk.answer());
            QVERIFY2(QTest::qWaitFor([&] { return now().record.lastPos > before; }, 20'000), qPrintable(now().record.nextMilestone + u' ' + desk.refused + desk.sheetWords()));
        }
        QCOMPARE(now().record.state, CaseState::Closed);
        QCOMPARE(desk.file(begun.id).record.outcome, CaseOutcome::Done);
    }

    void theListIsWalkedAndPrintedByKeysAlone()
    {
        WindowDesk desk;
        QVERIFY(desk.open());
        WindowDesk::press(Qt::Key_2, Qt::AltModifier);
        const auto *table = desk.window->findChild<QTableView *>(QStringLiteral("queueTable"));
        QTRY_VERIFY(table->model()->rowCount() > 10);
        QTRY_VERIFY(table->hasFocus());
        WindowDesk::press(Qt::Key_Home);
        WindowDesk::press(Qt::Key_Down);
        WindowDesk::press(Qt::Key_Down);
        QCOMPARE(table->currentIndex().row(), 2);
        WindowDesk::press(Qt::Key_Return);
        QTRY_VERIFY(!table->hasFocus());

        const QString path = desk.office.folder.filePath(QStringLiteral("list.pdf"));
        WindowDesk::press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(desk.window->findChild<QFileDialog *>());
        auto *name = desk.window->findChild<QFileDialog *>()->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        QTRY_VERIFY(name && name->hasFocus());
        WindowDesk::press(Qt::Key_A, Qt::ControlModifier);
        WindowDesk::type(path);
        WindowDesk::press(Qt::Key_Return);
        QTRY_VERIFY(QFileInfo(path).size() > 1000);
        QFile pdf(path);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == QByteArray("%PDF-"));
    }
};

YINGSHENG_TEST(TestKeyboardDay)
#include "tst_keyboardday.moc"
