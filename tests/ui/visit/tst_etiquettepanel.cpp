// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/visit/etiquettepanel.h"
#include "ui/visit/etiquetterow.h"
#include "ui/visit/visitinhand.h"

#include <QPushButton>

namespace {

struct PanelFixture : UiFixture
{
    PanelFixture()
    {
        start();
        visit = std::make_unique<VisitInHand>(*context);
        panel = std::make_unique<EtiquettePanel>(*visit, *context);
        panel->resize(panel->width(), 620);
        panel->show();
        QApplication::setActiveWindow(panel.get());
    }
    ~PanelFixture() { panel.reset(); }

    EtiquetteRow *row(const char *key) const { return panel->findChild<EtiquetteRow *>(QStringLiteral("etiquette.") + QString::fromLatin1(key)); }

    std::unique_ptr<VisitInHand> visit;
    std::unique_ptr<EtiquettePanel> panel;
};

} // namespace

class TestEtiquettePanel : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void itemsTickThemselvesAsTheVisitGoesOn()
    {
        PanelFixture fixture;
        fixture.visit->receive();
        QVERIFY(fixture.row("welcome")->isChecked());
        QVERIFY(!fixture.row("seat")->isChecked());
        fixture.visit->itemBegan(QStringLiteral("new-supply"));
        fixture.visit->papersSeen();
        QVERIFY(fixture.row("seat")->isChecked());
        fixture.visit->accepted(QStringLiteral("case-1"), QStringLiteral("C"), QDate(2026, 11, 26));
        QVERIFY(fixture.row("told-once")->isChecked());
        fixture.visit->receiptPrinted();
        QVERIFY(fixture.row("check")->isChecked());
        QVERIFY(!fixture.row("farewell")->isChecked());
    }

    void aTickByHandIsPossibleByMouseAndKey()
    {
        PanelFixture fixture;
        fixture.visit->receive();
        QTest::mouseClick(fixture.row("seat"), Qt::LeftButton);
        QVERIFY(fixture.row("seat")->isChecked());
        fixture.panel->rows().first()->setFocus();
        QTest::keyClick(fixture.panel->focusWidget(), Qt::Key_Down);
        QCOMPARE(fixture.panel->focusWidget(), fixture.row("seat"));
        QTest::keyClick(fixture.panel->focusWidget(), Qt::Key_Space);
        QVERIFY(!fixture.row("seat")->isChecked());
        QCOMPARE(fixture.visit->etiquette().ticks().size(), 1);
    }

    void withNobodyInHandNothingCanBeTicked()
    {
        PanelFixture fixture;
        QVERIFY(!fixture.row("welcome")->isEnabled());
        QTest::mouseClick(fixture.row("welcome"), Qt::LeftButton);
        QVERIFY(!fixture.row("welcome")->isChecked());
    }

    void underEachItemStandsWhatToSay()
    {
        PanelFixture fixture;
        fixture.visit->itemBegan(QStringLiteral("new-supply"));
        fixture.visit->papersNeeded({QStringLiteral("有效身份证明")});
        QCOMPARE(fixture.row("seat")->phrase(), QStringLiteral("“请出示您的有效身份证明，谢谢。”"));
        QCOMPARE(fixture.row("farewell")->phrase(), QStringLiteral("“请慢走，再见。”"));
    }

    void theRowsAreThoseOfTheBusiness()
    {
        PanelFixture fixture;
        QCOMPARE(fixture.panel->rows().size(), 5);
        fixture.visit->itemBegan(QStringLiteral("complaint"));
        QCOMPARE(fixture.panel->rows().size(), 3);
        QVERIFY(fixture.row("listen"));
        fixture.visit->itemBegan(QStringLiteral("rename"));
        QCOMPARE(fixture.panel->rows().size(), 5);
    }

    void theTabKeyStopsOnce()
    {
        PanelFixture fixture;
        int stops = 0;
        for (const EtiquetteRow *row : fixture.panel->rows())
            stops += row->focusPolicy() & Qt::TabFocus ? 1 : 0;
        QCOMPARE(stops, 1);
    }

    void itsCardsLeadToTheHelp()
    {
        PanelFixture fixture;
        auto *cards = fixture.panel->findChild<QPushButton *>(QStringLiteral("phraseCards"));
        QVERIFY(cards->text().contains(QStringLiteral("不合理要求 · 系统故障 · 停电 · 临近下班")));
        QSignalSpy wanted(fixture.panel.get(), &EtiquettePanel::helpWanted);
        QTest::mouseClick(cards, Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
    }

    void rowsAreAsHighAsTheirWords()
    {
        PanelFixture fixture;
        fixture.visit->itemBegan(QStringLiteral("new-supply"));
        fixture.visit->papersNeeded({QStringLiteral("有效身份证明"), QStringLiteral("房屋权属证明"), QStringLiteral("授权委托书")});
        fixture.panel->layout()->activate();
        for (const EtiquetteRow *row : fixture.panel->rows())
            QTRY_VERIFY2(row->height() >= row->heightForWidth(row->width()), qPrintable(row->objectName()));
    }
};

YINGSHENG_TEST(TestEtiquettePanel)
#include "tst_etiquettepanel.moc"
