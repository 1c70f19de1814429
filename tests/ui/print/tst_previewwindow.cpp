// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/print/previewwindow.h"

#include <QPrintPreviewWidget>
#include <QPrinterInfo>

namespace {

Printout threePages()
{
    QVariantList rows;
    for (int i = 0; i < 100; ++i)
        rows << QVariantMap{{QStringLiteral("number"), i}, {QStringLiteral("text"), QStringLiteral("行")}};
    Printout printout;
    printout.templateName = QStringLiteral("testtable");
    printout.title = QStringLiteral("清单");
    printout.values = {{QStringLiteral("title"), QStringLiteral("清单")},
                       {QStringLiteral("head"), QStringLiteral("头")},
                       {QStringLiteral("rows"), rows}};
    return printout;
}

} // namespace

class TestPreviewWindow : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryPageAndTurnsByKey();
    void ctrlPAsksToPrintAndEscCloses();
    void templateWithAHoleOpensNoWindow();
    void printingFromThePreviewWithoutPrinterIsRefusedAndNotRecorded();
};

void TestPreviewWindow::showsEveryPageAndTurnsByKey()
{
    QWidget over;
    PrintRoom room;
    auto *window = new PreviewWindow(threePages(), room, false, &over);
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window));
    auto *pages = window->findChild<QPrintPreviewWidget *>();
    QTRY_VERIFY(pages->pageCount() > 1);
    QTest::keyClick(window, Qt::Key_PageDown);
    QTRY_COMPARE(pages->currentPage(), 2);
    QTest::keyClick(window, Qt::Key_PageUp);
    QTest::keyClick(window, Qt::Key_PageUp);
    QTRY_COMPARE(pages->currentPage(), 1);
}

void TestPreviewWindow::ctrlPAsksToPrintAndEscCloses()
{
    QWidget over;
    PrintRoom room;
    QPointer<PreviewWindow> window = new PreviewWindow(threePages(), room, false, &over);
    QSignalSpy asked(window, &PreviewWindow::printAsked);
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window));
    QTest::keyClick(window, Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(asked.count(), 1);
    QTest::keyClick(window, Qt::Key_Escape);
    QTRY_VERIFY(!window);
}

void TestPreviewWindow::templateWithAHoleOpensNoWindow()
{
    QWidget over;
    PrintRoom room;
    QSignalSpy refused(&room, &PrintRoom::refused);
    Printout printout = threePages();
    printout.values.remove(QStringLiteral("head"));
    room.preview(printout, &over);
    QCOMPARE(refused.count(), 1);
    QVERIFY(!over.findChild<PreviewWindow *>());
}

void TestPreviewWindow::printingFromThePreviewWithoutPrinterIsRefusedAndNotRecorded()
{
    if (!QPrinterInfo::defaultPrinterName().isEmpty())
        QSKIP("this machine has a printer");
    QWidget over;
    PrintRoom room;
    QSignalSpy refused(&room, &PrintRoom::refused);
    int recorded = 0;
    room.preview(threePages(), &over, [&recorded] { ++recorded; });
    auto *window = over.findChild<PreviewWindow *>();
    QVERIFY(window);
    QVERIFY(QTest::qWaitForWindowActive(window));
    QTest::keyClick(window, Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(recorded, 0);
}

YINGSHENG_TEST(TestPreviewWindow)

#include "tst_previewwindow.moc"
