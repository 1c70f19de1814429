// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/dailyreportjson.h"
#include "tests/core/reports/reporting.h"
#include "tests/support/testmain.h"

namespace {

void receive(Reporting &office, const QString &id, int minutes)
{
    ReceptionDesk &desk = office->receptionDesk();
    QVERIFY(desk.begin(office.act(), VisitId{id}, QStringLiteral("3号窗口"), {}, QStringLiteral("rename")));
    office.clock.advanceMs(minutes * 60'000);
    QVERIFY(desk.endItem(office.act(), VisitId{id}, {QStringLiteral("accepted"), {}, {}}));
    QVERIFY(desk.end(office.act(), VisitId{id}, {}));
}

} // namespace

class TestDailyVisits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDaysVisitsAreInTheReport()
    {
        Reporting office;
        receive(office, QStringLiteral("a"), 6);
        receive(office, QStringLiteral("b"), 25);
        office.atDay(QStringLiteral("19 09:00"));
        receive(office, QStringLiteral("c"), 1);
        const DailyReport wednesday = office.report(18);
        QCOMPARE(wednesday.visits.visits, 2);
        QCOMPARE(wednesday.visits.all.measured, 2);
        QCOMPARE(wednesday.visits.all.within, 1);
        QCOMPARE(office.report(19).visits.visits, 1);
        QCOMPARE(office.report(17).visits, VisitFigures());
    }

    void jsonSaysNullWhereNothingWasMeasured()
    {
        Reporting office;
        const QJsonObject nobody = DailyReportJson::of(office.report(18)).value(QStringLiteral("visits")).toObject();
        QCOMPARE(nobody.value(QStringLiteral("received")).toInt(-1), 0);
        QVERIFY(nobody.value(QStringLiteral("timesTotal")).toObject().value(QStringLiteral("medianSeconds")).isNull());
        receive(office, QStringLiteral("a"), 6);
        const QJsonObject one = DailyReportJson::of(office.report(18)).value(QStringLiteral("visits")).toObject();
        const QJsonObject line = one.value(QStringLiteral("times")).toArray().first().toObject();
        QCOMPARE(line.value(QStringLiteral("limit")).toString(), QStringLiteral("20min"));
        QCOMPARE(line.value(QStringLiteral("medianSeconds")).toInt(), 360);
    }
};

YINGSHENG_TEST(TestDailyVisits)
#include "tst_dailyvisits.moc"
