// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/warnings/warningwords.h"

/// A warning in the words of the window: what it is, of which case, until when, and when it was told.
class TestWarningWords : public GuiTest
{
    Q_OBJECT

    static ToldWarning supply()
    {
        ToldWarning told;
        told.what = ToldWarning::What::LastDay;
        told.toldMs = OfficeFixture::at(QStringLiteral("2026-11-23 08:30"));
        told.number = QStringLiteral("C03-261118-0102");
        told.customer = QStringLiteral("李*兰");
        told.type = QStringLiteral("new-supply");
        told.standard = QStringLiteral("satisfaction-2011");
        told.standardVersion = 1;
        told.milestone = QStringLiteral("plan-replied");
        told.limit = *Limit::parse(QStringLiteral("3wd"));
        told.deadline.dueDate = QDate(2026, 11, 23);
        return told;
    }

private Q_SLOTS:
    void momentsAreSaidAsPeopleSayThem_data()
    {
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("words");
        QTest::newRow("today") << "2026-11-23 08:30" << "08:30";
        QTest::newRow("yesterday") << "2026-11-22 23:59" << "昨天 23:59";
        QTest::newRow("before") << "2026-11-20 08:30" << "11-20 08:30";
        QTest::newRow("last year") << "2025-12-31 08:30" << "2025-12-31 08:30";
    }

    void momentsAreSaidAsPeopleSayThem()
    {
        QFETCH(QString, told);
        QFETCH(QString, words);
        UiFixture desk;
        desk.start();
        ToldWarning one = supply();
        one.toldMs = OfficeFixture::at(told);
        QCOMPARE(WarningWords(*desk.context).when(one), words);
    }

    void aRowSaysWhoWhatAndUntilWhen()
    {
        UiFixture desk;
        desk.start();
        const WarningWords words(*desk.context);
        QCOMPARE(words.about(supply()), QStringLiteral("李*兰 · 新装用电 · 供电方案答复"));
        QVERIFY(words.detail(supply()).contains(QStringLiteral("11月23日")));
        QVERIFY(words.detail(supply()).contains(QStringLiteral("C03-261118-0102")));
    }

    void aMovedDateSaysBothDays()
    {
        UiFixture desk;
        desk.start();
        ToldWarning moved = supply();
        moved.what = ToldWarning::What::Moved;
        moved.dateBefore = QDate(2026, 12, 30);
        moved.deadline.dueDate = QDate(2026, 12, 31);
        const QString detail = WarningWords(*desk.context).detail(moved);
        QVERIFY2(detail.contains(QStringLiteral("12月30日")) && detail.contains(QStringLiteral("12月31日")), qPrintable(detail));
    }

    void newAndClosedAreMarked()
    {
        ToldWarning one = supply();
        QCOMPARE(WarningWords::mark(one), QString());
        one.unread = true;
        QVERIFY(WarningWords::mark(one).contains(QStringLiteral("新")));
        one.isOpen = false;
        QVERIFY(WarningWords::mark(one).contains(QStringLiteral("办结")));
    }

    void everyKindHasItsShape()
    {
        UiFixture desk;
        desk.start();
        QStringList shapes;
        for (const auto what : {ToldWarning::What::Nearing, ToldWarning::What::LastDay, ToldWarning::What::Overdue, ToldWarning::What::Moved})
            shapes << WarningWords(*desk.context).look(what).shape;
        QCOMPARE(QSet<QString>(shapes.begin(), shapes.end()).size(), 4);
    }
};

YINGSHENG_TEST(TestWarningWords)
#include "tst_warningwords.moc"
