// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/casefile/casefileview.h"
#include "ui/casefile/deadlinebar.h"
#include "ui/widgets/keybutton.h"

#include <QLabel>
#include <QScrollArea>

class TestCaseFileView : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void personalDataAreMaskedUntilRevealedAndHideAgain();
    void anotherCaseNeverInheritsTheClearData();
    void everyActHasAButtonWithItsKey();
    void deadlinesAreDrawn();
    void whatAnImportedFaultLacksIsSaid();
    void onlyTheNextActIsFilled();
    void longNamesAndTextsKeepTheirPlace();
    void onALowWindowTheFileKeepsItsRoomAndTheWholeIsScrolled();

private:
    static QString everything(const QWidget &view);
};

/// Every word on the view, for a search.
QString TestCaseFileView::everything(const QWidget &view)
{
    QStringList words;
    for (const QLabel *label : view.findChildren<QLabel *>())
        words << label->text();
    return words.join(QLatin1Char('\n'));
}

void TestCaseFileView::personalDataAreMaskedUntilRevealedAndHideAgain()
{
    UiFixture ui;
    const CaseId id = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    ui.start();
    CaseFileView view(*ui.context);
    view.setClearMs(150);
    connect(&view, &CaseFileView::caseChanged, &view, &CaseFileView::reload);
    view.resize(450, 700);
    view.show();
    view.showCase(id);
    QTRY_VERIFY(view.file().has_value());
    QVERIFY(everything(view).contains(QStringLiteral("138****5678")));
    QVERIFY(everything(view).contains(QStringLiteral("1101**********002X")));
    QVERIFY(!everything(view).contains(QStringLiteral("13812345678")));
    QVERIFY(!everything(view).contains(QStringLiteral("李秀兰")));
    QVERIFY(view.run(CommandId::Reveal));
    QTRY_VERIFY(everything(view).contains(QStringLiteral("13812345678")));
    QVERIFY(everything(view).contains(QStringLiteral("李秀兰")));
    QTRY_VERIFY(!view.showsClear());
    QVERIFY(!everything(view).contains(QStringLiteral("13812345678")));
    QVERIFY(!everything(view).contains(QStringLiteral("李秀兰")));
    const Result<CaseFile> file = ui.file(id);
    QVERIFY(file.has_value());
    QCOMPARE(file->timeline.constLast().kind, QStringLiteral("personal-revealed"));
    QCOMPARE(file->timeline.constLast().actor, ui.context->actor);
}

void TestCaseFileView::anotherCaseNeverInheritsTheClearData()
{
    UiFixture ui;
    const CaseId first = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    const CaseId second = ui.supplyAt(QStringLiteral("2026-11-18 11:12"), QStringLiteral("王小芳"));
    ui.start();
    CaseFileView view(*ui.context);
    view.showCase(first);
    QTRY_VERIFY(view.file().has_value());
    QVERIFY(view.run(CommandId::Reveal));
    QTRY_VERIFY(view.showsClear());
    view.showCase(second);
    QVERIFY(!view.showsClear());
    QTRY_COMPARE(view.file()->record.id, second);
    QVERIFY(!everything(view).contains(QStringLiteral("王小芳")));
}

void TestCaseFileView::everyActHasAButtonWithItsKey()
{
    UiFixture ui;
    const CaseId id = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    ui.start();
    CaseFileView view(*ui.context);
    view.showCase(id);
    QTRY_VERIFY(view.file().has_value());
    QList<CommandId> onButtons;
    for (const KeyButton *button : view.findChildren<KeyButton *>()) {
        onButtons << button->command();
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(!Commands::of(button->command()).key.isEmpty());
    }
    QList<CommandId> now = view.commandsNow();
    std::sort(now.begin(), now.end());
    std::sort(onButtons.begin(), onButtons.end());
    QCOMPARE(onButtons, now);
    for (const CommandId command : {CommandId::ReachNext, CommandId::PauseResume, CommandId::Note, CommandId::Transfer, CommandId::Correct,
                                    CommandId::ExternalNumber, CommandId::Withdraw, CommandId::VoidMistaken, CommandId::Why, CommandId::Reveal})
        QVERIFY(onButtons.contains(command));
    QVERIFY(!onButtons.contains(CommandId::Reopen));
    QVERIFY(!view.run(CommandId::Reopen));
}

void TestCaseFileView::deadlinesAreDrawn()
{
    UiFixture ui;
    const CaseId id = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    ui.start();
    CaseFileView view(*ui.context);
    view.showCase(id);
    QTRY_VERIFY(view.file().has_value());
    const auto *bar = view.findChild<DeadlineBar *>(QStringLiteral("bar-plan-reply"));
    QVERIFY(bar);
    QCOMPARE(bar->days().constLast().date, QDate(2026, 11, 23));
    QVERIFY(everything(view).contains(QStringLiteral("供电方案答复 · 3 个工作日 · III.1 · 最迟 11月23日 周一")));
    QVERIFY(view.run(CommandId::Why));
    QVERIFY(ui.answers.shownHtml.contains(QStringLiteral("III.1")));
    QVERIFY(!ui.answers.shownTitle.isEmpty());
}

void TestCaseFileView::whatAnImportedFaultLacksIsSaid()
{
    UiFixture ui;
    CaseDraft draft;
    draft.businessType = QStringLiteral("fault-repair");
    draft.customerClass = QStringLiteral("residential");
    draft.fields = {{QStringLiteral("name"), QStringLiteral("李秀兰")}};
    draft.trustFields = true;
    const CaseId id = ui.office.accept(draft);
    ui.start();
    CaseFileView view(*ui.context);
    view.showCase(id);
    QTRY_VERIFY(view.file().has_value());
    QVERIFY2(everything(view).contains(QStringLiteral("没有记录：所在区域")), qPrintable(everything(view)));
    QVERIFY(!view.findChild<DeadlineBar *>(QStringLiteral("bar-arrival")));
}

void TestCaseFileView::onlyTheNextActIsFilled()
{
    UiFixture ui;
    const CaseId id = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    ui.start();
    CaseFileView view(*ui.context);
    view.showCase(id);
    QTRY_VERIFY(view.file().has_value());
    QList<CommandId> filled;
    for (const KeyButton *button : view.findChildren<KeyButton *>()) {
        if (button->property("look").toString() == QStringLiteral("filled"))
            filled << button->command();
    }
    QCOMPARE(filled, QList<CommandId>{CommandId::ReachNext});
    auto *next = view.findChild<KeyButton *>(QStringLiteral("act-%1").arg(static_cast<int>(CommandId::ReachNext)));
    QCOMPARE(next->accessibleName(), QStringLiteral("供电方案答复"));
}

void TestCaseFileView::longNamesAndTextsKeepTheirPlace()
{
    UiFixture ui;
    const CaseId id = ui.supplyAt(QStringLiteral("2026-11-18 10:12"), QString(100, QChar(0x738B)), QStringLiteral("low-voltage"));
    ui.office->caseDesk().note(ui.office.act(), id, QStringLiteral("<img src=x> ") + QString(2000, QChar(0x7535)));
    ui.start();
    CaseFileView view(*ui.context);
    view.resize(420, 600);
    view.show();
    view.showCase(id);
    QTRY_VERIFY(view.file().has_value());
    QVERIFY(everything(view).contains(QStringLiteral("<img src=x>")));
    for (const QLabel *label : view.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(view.width(), 420);
    const auto *scroll = view.findChild<QScrollArea *>(QStringLiteral("caseScroll"));
    const QWidget *content = scroll->widget();
    QTRY_VERIFY(content->height() >= content->layout()->totalHeightForWidth(content->width()));
    QTRY_VERIFY(content->height() > scroll->viewport()->height());
    for (const QLabel *label : content->findChildren<QLabel *>())
        QTRY_VERIFY2(label->height() >= label->fontMetrics().height(), qPrintable(label->text().left(20)));
}

void TestCaseFileView::onALowWindowTheFileKeepsItsRoomAndTheWholeIsScrolled()
{
    UiFixture ui;
    const CaseId id = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    ui.start();
    ui.theme.setPercent(200);
    CaseFileView view(*ui.context);
    view.resize(1197, 300);
    view.show();
    view.showCase(id);
    QTRY_VERIFY(view.file().has_value());
    const auto *scroll = view.findChild<QScrollArea *>(QStringLiteral("caseScroll"));
    QTRY_VERIFY(scroll->height() >= ui.theme.px(110));
    const auto *acts = view.findChild<QWidget *>(QStringLiteral("caseActs"));
    auto *button = acts->findChild<QPushButton *>();
    QVERIFY(button && button->height() >= button->sizeHint().height());
    button->setFocus();
    QTRY_COMPARE(button->visibleRegion().boundingRect(), button->rect());
}

YINGSHENG_TEST(TestCaseFileView)
#include "tst_casefileview.moc"
