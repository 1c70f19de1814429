// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/shell/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tallview.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

/// Cards, empty pages, and what is scrolled instead of squeezed.
class TestSmallWidgets : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void aCardWithoutTitleShowsNone()
    {
        const Theme theme;
        Card card(theme);
        card.show();
        auto *title = card.findChild<QLabel *>();
        QVERIFY(!title->isVisible());
        card.setTitle(QStringLiteral("申请资料"));
        QVERIFY(title->isVisible());
        QCOMPARE(card.title(), QStringLiteral("申请资料"));
    }

    void aCardsSpacesFollowTheTheme()
    {
        Theme theme;
        const Card card(theme);
        QCOMPARE(card.body()->contentsMargins().left(), 16);
        theme.setPercent(200);
        QCOMPARE(card.body()->contentsMargins().left(), 32);
    }

    void anEmptyPageSaysWhatToDoInPlainText()
    {
        EmptyState empty;
        empty.setWords(QStringLiteral("<b>没有在办工单</b>"), QStringLiteral("按 F2 接待下一位客户。"));
        for (const QLabel *label : empty.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QCOMPARE(empty.accessibleName(), QStringLiteral("<b>没有在办工单</b>"));
    }

    void whatDoesNotFitIsScrolledNotSqueezed()
    {
        TallView view;
        QWidget *content = view.ground();
        auto *layout = new QVBoxLayout(content);
        auto *first = new QLineEdit(content);
        auto *last = new QLineEdit(content);
        layout->addWidget(first);
        layout->addStretch();
        layout->addWidget(last);
        view.resize(300, 120);
        content->setMinimumHeight(400);
        view.show();
        QApplication::setActiveWindow(&view);
        first->setFocus();
        QTRY_COMPARE(content->height(), 400);
        last->setFocus();
        QTRY_COMPARE(last->visibleRegion().boundingRect(), last->rect());
        first->setFocus();
        QTRY_COMPARE(first->visibleRegion().boundingRect(), first->rect());
        content->setMinimumHeight(50); // room enough: as high as the view
        QTRY_COMPARE(content->height(), view.viewport()->height());
    }
};

YINGSHENG_TEST(TestSmallWidgets)
#include "tst_smallwidgets.moc"
