// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/visit/visitwindow.h"
#include "ui/shell/keybar.h"
#include "ui/shell/sheet.h"
#include "ui/visit/etiquettepanel.h"
#include "ui/visit/visitband.h"
#include "ui/visit/visitface.h"

#include <QLineEdit>
#include <QPushButton>

/// The whole window, from the greeting to the farewell, by keyboard.
class TestVisitWindow : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void aCustomerIsReceivedByKeyboardAlone()
    {
        VisitWindow desk;
        desk.key(Qt::Key_F2);
        QCOMPARE(desk.visit().phrase(), QStringLiteral("您好，请问您要办理什么业务？"));
        VisitWindow::fillSupply();
        QCOMPARE(desk.visit().customer(), QStringLiteral("Li Xiulan"));
        QVERIFY2(desk.find<VisitFace>()->title().contains(QStringLiteral("Li Xiulan  新装用电 · 低压居民")), qPrintable(desk.find<VisitFace>()->title()));
        desk.key(Qt::Key_M, Qt::AltModifier); // all originals are checked
        desk.key(Qt::Key_F9);
        QTRY_VERIFY(desk.page->receipt().has_value());
        QTRY_VERIFY(desk.settled());
        QVERIFY2(desk.visit().phrase().contains(QStringLiteral("最迟11月26日")), qPrintable(desk.visit().phrase()));
        desk.key(Qt::Key_F12);
        QCOMPARE(desk.visit().phrase(), QStringLiteral("请慢走，再见。"));
        QTRY_VERIFY(desk.settled());
        QCOMPARE(desk.kinds(), (QStringList{QStringLiteral("visit-begun"), QStringLiteral("visit-item-begun"), QStringLiteral("visit-item-changed"),
                                            QStringLiteral("visit-item-ended"), QStringLiteral("visit-ended")}));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("find"));
    }

    void theItemKnowsItsCase()
    {
        VisitWindow desk;
        VisitWindow::fillSupply(); // no greeting: the visit begins by itself
        QVERIFY(desk.visit().isInHand());
        const VisitId id = desk.visit().visit()->id;
        desk.key(Qt::Key_M, Qt::AltModifier); // all originals are checked
        desk.key(Qt::Key_F9);
        QTRY_VERIFY(desk.page->receipt().has_value());
        QTRY_VERIFY(desk.settled());
        const Visit visit = *desk.onOffice([id](Workplace &place) { return place.visitViews().visit(id); });
        QCOMPARE(visit.items.size(), 1);
        QCOMPARE(visit.items.first().type, QStringLiteral("new-supply"));
        QCOMPARE(visit.items.first().how, QStringLiteral("accepted"));
        QCOMPARE(visit.items.first().about, desk.page->receipt()->accepted.id.value);
    }

    void f2WithACustomerInHandIsTheNextItem()
    {
        VisitWindow desk;
        VisitWindow::fillSupply();
        desk.key(Qt::Key_M, Qt::AltModifier); // all originals are checked
        desk.key(Qt::Key_F9);
        QTRY_VERIFY(desk.page->receipt().has_value());
        desk.key(Qt::Key_F2);
        QVERIFY(desk.visit().isInHand());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("find"));
        VisitWindow::type(QStringLiteral("gm"));
        VisitWindow::enter();
        QTRY_VERIFY(desk.settled());
        QCOMPARE(desk.visit().visit()->items.size(), 2);
        QCOMPARE(desk.visit().customer(), QStringLiteral("Li Xiulan"));
    }

    void whatWasTypedIsNotLostByTheFarewell()
    {
        VisitWindow desk;
        VisitWindow::fillSupply();
        desk.key(Qt::Key_F12);
        desk.key(Qt::Key_Z, Qt::AltModifier);
        QCOMPARE(desk.find<QLineEdit>("field.name")->text(), QStringLiteral("Li Xiulan"));
        QVERIFY(desk.visit().isInHand()); // to go on working is a visit again
    }

    void theKeyBarTellsWhatIsPossible()
    {
        VisitWindow desk;
        const auto *keys = desk.find<KeyBar>();
        QVERIFY(keys->accessibleName().contains(QStringLiteral("F2 接待")));
        QVERIFY(!keys->accessibleName().contains(QStringLiteral("F12")));
        desk.key(Qt::Key_F2);
        QVERIFY(keys->accessibleName().contains(QStringLiteral("F12 完成接待")));
    }

    void priorityIsAKey()
    {
        VisitWindow desk;
        desk.key(Qt::Key_F2);
        desk.key(Qt::Key_P, Qt::AltModifier);
        QVERIFY(desk.find<VisitFace>()->title().contains(QStringLiteral("（老年）")));
        QTRY_VERIFY(desk.kinds().contains(QStringLiteral("visit-priority-set")));
    }

    void f1OpensTheCardFromAnywhere()
    {
        VisitWindow desk;
        desk.key(Qt::Key_F1);
        QVERIFY(Sheet::openIn(desk.window.get()));
        desk.key(Qt::Key_Escape);
        QVERIFY(!Sheet::openIn(desk.window.get()));
    }

    void thePanelFoldsIntoThePhraseLineWhereItIsNarrow()
    {
        VisitWindow desk;
        QVERIFY(desk.find<EtiquettePanel>()->isVisible());
        desk.key(Qt::Key_F2);
        QVERIFY(!desk.find<QPushButton>("visitHelp")->isVisible());
        desk.window->resize(1024, 768);
        QTRY_VERIFY(!desk.find<EtiquettePanel>()->isVisible());
        QVERIFY(desk.find<QPushButton>("visitHelp")->isVisible());
        QVERIFY(desk.textOf("visitPhrase").startsWith(u'“'));
    }

    void theTitleOfTheWindowNamesNobody()
    {
        VisitWindow desk;
        VisitWindow::fillSupply();
        QVERIFY(!desk.window->windowTitle().contains(QStringLiteral("Li")));
    }

    void afterACrashItIsAskedOnce()
    {
        VisitWindow desk;
        desk.key(Qt::Key_F2);
        QTRY_VERIFY(desk.settled());
        desk.answers.next({{QStringLiteral("what"), QStringLiteral("left")}});
        desk.openAgain();
        QTRY_COMPARE(desk.answers.asked.size(), 1);
        const Question question = desk.answers.asked.first();
        QVERIFY(question.title.contains(QStringLiteral("001")));
        QCOMPARE(question.parts.first().choiceWords.size(), 3);
        QTRY_VERIFY(desk.kinds().contains(QStringLiteral("visit-ended")));
        QVERIFY(!desk.visit().isInHand());
        desk.openAgain();
        desk.key(Qt::Key_F2);
        QTRY_VERIFY(desk.settled());
        QCOMPARE(desk.answers.asked.size(), 1);
        QCOMPARE(desk.visit().visit()->number, 2);
    }

    void itSpeaksBothLanguages()
    {
        VisitWindow desk;
        QCoreApplication::removeTranslator(guiTranslator());
        desk.key(Qt::Key_F2);
        desk.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(desk.textOf("visitPhrase"), QStringLiteral("“Good day, what can I do for you?”"));
        QVERIFY(desk.find<EtiquettePanel>()->findChild<QAbstractButton *>(QStringLiteral("etiquette.welcome"))->text() == QStringLiteral("Welcome"));
        desk.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(desk.textOf("visitPhrase"), QStringLiteral("“您好，请问您要办理什么业务？”"));
        QCoreApplication::installTranslator(guiTranslator());
    }
};

YINGSHENG_TEST(TestVisitWindow)
#include "tst_visitwindow.moc"
