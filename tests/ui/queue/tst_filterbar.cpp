// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/queue/filterbar.h"

#include <QMenu>
#include <QPushButton>

class TestFilterBar : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void arrowsGoFromChipToChipAndChoose();
    void countsStandInTheChips();
    void oneLineKeepsTheFilterInForce();
    void conflictsHaveAChipOnlyWhileThereAreSome();
    void whomWeWaitForIsChosenByKeyboard();
    void typesOfferWhatIsOpen();
    void wordsNameTheWholeFilter();
    void theChosenChipIsWholeAlsoWhenTextIsLarge();

private:
    static QueueCounts counts();
};

QueueCounts TestFilterBar::counts()
{
    QueueCounts counts;
    counts.all = 128;
    counts.mine = 3;
    counts.overdue = 1;
    counts.customer = 9;
    counts.byType.insert(QStringLiteral("new-supply"), 100);
    counts.byType.insert(QStringLiteral("complaint"), 28);
    return counts;
}

void TestFilterBar::arrowsGoFromChipToChipAndChoose()
{
    UiFixture ui;
    ui.start();
    FilterBar bar(*ui.context);
    bar.show();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    bar.takeFocus();
    QSignalSpy changed(&bar, &FilterBar::filterChanged);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(bar.filter().kind, QueueFilter::Kind::Mine);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(bar.filter().kind, QueueFilter::Kind::Overdue);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
    QCOMPARE(bar.filter().kind, QueueFilter::Kind::All);
    QCOMPARE(changed.count(), 3);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QCOMPARE(changed.count(), 3);
    QCOMPARE(bar.filter().me, ui.context->actor);
}

void TestFilterBar::countsStandInTheChips()
{
    UiFixture ui;
    ui.start();
    FilterBar bar(*ui.context);
    bar.setCounts(counts());
    QCOMPARE(bar.findChild<QPushButton *>(QStringLiteral("filterAll"))->text(), QStringLiteral("全部 128"));
    QCOMPARE(bar.findChild<QPushButton *>(QStringLiteral("filterMine"))->text(), QStringLiteral("我的 3"));
    QCOMPARE(bar.findChild<QPushButton *>(QStringLiteral("filterOverdue"))->text(), QStringLiteral("超期 1"));
    QCOMPARE(bar.findChild<QPushButton *>(QStringLiteral("filterToday"))->text(), QStringLiteral("今日到期 0"));
    QVERIFY(bar.findChild<QPushButton *>(QStringLiteral("filterAll"))->isChecked());
}

void TestFilterBar::oneLineKeepsTheFilterInForce()
{
    UiFixture ui;
    ui.start();
    FilterBar bar(*ui.context);
    bar.setCounts(counts());
    bar.setCompact(true);
    const auto isThere = [&bar](const char *name) { return !bar.findChild<QPushButton *>(QString::fromLatin1(name))->isHidden(); };
    for (const char *name : {"filterAll", "filterMine", "filterPaused", "filterWaits", "filterType", "filterView"})
        QVERIFY2(isThere(name), name);
    for (const char *name : {"filterOverdue", "filterToday", "filterTomorrow", "filterNearing", "filterProvisional"})
        QVERIFY2(!isThere(name), name);
    bar.choose({QueueFilter::Kind::Overdue});
    QVERIFY(isThere("filterOverdue"));
    bar.setCompact(false);
    QVERIFY(isThere("filterToday"));
}

void TestFilterBar::conflictsHaveAChipOnlyWhileThereAreSome()
{
    UiFixture ui;
    ui.start();
    FilterBar bar(*ui.context);
    auto *chip = bar.findChild<QPushButton *>(QStringLiteral("filterConflict"));
    QueueCounts some = counts();
    bar.setCounts(some);
    QVERIFY(chip->isHidden());
    some.conflict = 2;
    bar.setCounts(some);
    QVERIFY(!chip->isHidden());
    QCOMPARE(chip->text(), QStringLiteral("冲突 2"));
}

void TestFilterBar::whomWeWaitForIsChosenByKeyboard()
{
    UiFixture ui;
    ui.start();
    FilterBar bar(*ui.context);
    bar.setCounts(counts());
    bar.show();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    auto *chip = bar.findChild<QPushButton *>(QStringLiteral("filterWaits"));
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Down);
    auto *menu = bar.findChild<QMenu *>(QStringLiteral("filterWaitsMenu"));
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), qsizetype(4));
    QCOMPARE(menu->actions().at(2)->text(), QStringLiteral("客户 9"));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(bar.filter().waitsFor, QStringLiteral("customer"));
    QVERIFY(chip->text().startsWith(QStringLiteral("客户")));
}

void TestFilterBar::typesOfferWhatIsOpen()
{
    UiFixture ui;
    ui.start();
    FilterBar bar(*ui.context);
    bar.setCounts(counts());
    bar.findChild<QPushButton *>(QStringLiteral("filterType"))->click();
    auto *menu = bar.findChild<QMenu *>(QStringLiteral("filterTypeMenu"));
    QVERIFY(menu);
    QStringList texts;
    for (const QAction *action : menu->actions())
        texts << action->text();
    QVERIFY(texts.contains(QStringLiteral("新装用电 100")));
    menu->actions().constLast()->trigger();
    QCOMPARE(bar.filter().type, QStringLiteral("new-supply"));
    menu->close();
}

void TestFilterBar::wordsNameTheWholeFilter()
{
    UiFixture ui;
    ui.start();
    FilterBar bar(*ui.context);
    QueueFilter filter;
    filter.kind = QueueFilter::Kind::Overdue;
    filter.waitsFor = QStringLiteral("customer");
    filter.type = QStringLiteral("new-supply");
    bar.choose(filter);
    QCOMPARE(bar.words(), QStringLiteral("超期 · 等客户 · 新装用电"));
}

/// It is bold: its words need more room than those of the others.
void TestFilterBar::theChosenChipIsWholeAlsoWhenTextIsLarge()
{
    UiFixture ui;
    ui.start();
    FilterBar bar(*ui.context);
    bar.setCounts(counts());
    bar.show();
    for (const int percent : {100, 150, 200, 100}) {
        ui.theme.setPercent(percent);
        QFont bold = ui.theme.small();
        bold.setBold(true);
        for (const QPushButton *chip : bar.findChildren<QPushButton *>()) {
            if (!chip->isHidden())
                QVERIFY2(chip->minimumWidth() >= QFontMetrics(bold).horizontalAdvance(chip->text()) + ui.theme.px(24), qPrintable(chip->text()));
        }
    }
}

YINGSHENG_TEST(TestFilterBar)
#include "tst_filterbar.moc"
