// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/reports/samplereport.h"
#include "ui/print/printroom.h"
#include "ui/reports/reportprintout.h"
#include "ui/reports/servicecard.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QTextDocument>

namespace {

VisitFigures figures()
{
    VisitFigures visits;
    visits.visits = 12;
    visits.priority = 2;
    visits.left = 1;
    ServiceLine five;
    five.limit = {5, LimitUnit::Minutes};
    five.measured = 3;
    five.within = 3;
    five.medianMs = 125'000;
    five.p90Ms = 290'000;
    ServiceLine twenty;
    twenty.limit = {20, LimitUnit::Minutes};
    twenty.measured = 9;
    twenty.within = 8;
    twenty.unmeasured = 1;
    twenty.medianMs = 372'000;
    twenty.p90Ms = 1'300'000;
    visits.lines = {five, twenty};
    visits.all = twenty;
    visits.all.measured = 12;
    visits.all.within = 11;
    return visits;
}

} // namespace

class TestServiceCard : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void aRowPerLimitAndOneOverAll()
    {
        const QList<QStringList> rows = ServiceCard::rowsOf(figures());
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(1).mid(1), (QStringList{QStringLiteral("9"), QStringLiteral("1"), QStringLiteral("6:12"), QStringLiteral("21:40"),
                                                 QStringLiteral("8/9 88.8%")}));
        QCOMPARE(rows.at(2).last(), QStringLiteral("11/12 91.6%"));
    }

    void withoutMeasuredItemsThereIsADash()
    {
        VisitFigures visits;
        visits.visits = 1;
        ServiceLine line;
        line.limit = {20, LimitUnit::Minutes};
        line.unmeasured = 1;
        visits.lines = {line};
        const QStringList row = ServiceCard::rowsOf(visits).first();
        QCOMPARE(row.mid(3), (QStringList{QStringLiteral("—"), QStringLiteral("—"), QStringLiteral("—")}));
    }

    void theCardFollowsTheDay()
    {
        const Theme theme;
        ServiceCard card(theme);
        card.setFigures(figures());
        QCOMPARE(card.rows().size(), 4);
        QCOMPARE(card.findChild<QLabel *>(QStringLiteral("received"))->text(), QStringLiteral("接待 12 人次 · 优先 2 · 未办完离开 1"));
        card.setFigures({});
        QCOMPARE(card.rows().size(), 1);
        QCOMPARE(card.findChild<QLabel *>(QStringLiteral("received"))->text(), QStringLiteral("没有接待客户。"));
    }

    void thePaperSaysIt()
    {
        DailyReport report = SampleReport::report();
        report.visits = figures();
        const ReportWords words(SampleReport::rules(), QStringLiteral("zh"));
        const QString text = PrintRoom().document(ReportPrintout::of(report, words))->toPlainText();
        for (const QString &said : {QStringLiteral("接待与办理时间"), QStringLiteral("接待 12 人次"), QStringLiteral("6:12"), QStringLiteral("8/9 88.8%")})
            QVERIFY2(text.contains(said), qPrintable(said));
    }
};

YINGSHENG_TEST(TestServiceCard)
#include "tst_servicecard.moc"
