// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinatime.h"
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

namespace {

constexpr qint64 minuteMs = 60'000;

/// Receives one customer for that many minutes.
void receive(OfficeFixture &office, const QString &id, int minutes, const QString &how = QStringLiteral("accepted"), const QString &priority = {})
{
    ReceptionDesk &desk = office->receptionDesk();
    QVERIFY(desk.begin(office.act(), VisitId{id}, QStringLiteral("3号窗口"), priority, QStringLiteral("rename")));
    office.clock.advanceMs(minutes * minuteMs);
    QVERIFY(desk.endItem(office.act(), VisitId{id}, {how, {}, {}}));
    QVERIFY(desk.end(office.act(), VisitId{id}, {}));
}

} // namespace

class TestVisitFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayWithoutVisitsHasNoFigures()
    {
        OfficeFixture office;
        const VisitFigures figures = *office->visitViews().ofDay(QDate(2026, 11, 18));
        QCOMPARE(figures, VisitFigures());
        QVERIFY(!figures.all.medianMs);
    }

    void mediansAndSharesAreOverWhatWasMeasured()
    {
        OfficeFixture office;
        receive(office, QStringLiteral("a"), 4);
        receive(office, QStringLiteral("b"), 20, QStringLiteral("accepted"), QStringLiteral("elderly"));
        receive(office, QStringLiteral("c"), 21);
        receive(office, QStringLiteral("d"), 90, QStringLiteral("dropped"));
        const VisitFigures figures = *office->visitViews().ofDay(QDate(2026, 11, 18));
        QCOMPARE(figures.visits, 4);
        QCOMPARE(figures.priority, 1);
        QCOMPARE(figures.lines.size(), 1);
        QCOMPARE(figures.lines.first().limit.text(), QStringLiteral("20min"));
        QCOMPARE(figures.lines.first().measured, 3);
        QCOMPARE(figures.lines.first().within, 2);
        QCOMPARE(figures.lines.first().unmeasured, 1);
        QCOMPARE(*figures.all.medianMs, 20 * minuteMs);
        QCOMPARE(*figures.all.p90Ms, 21 * minuteMs);
        QCOMPARE(figures.all.within, 2);
    }

    void whoIsInHandAndWhoLeftAreCountedApart()
    {
        OfficeFixture office;
        ReceptionDesk &desk = office->receptionDesk();
        const VisitId gone{QStringLiteral("gone")};
        QVERIFY(desk.begin(office.act(), gone, QStringLiteral("3号窗口")));
        ReceptionDesk::Ending left;
        left.how = QStringLiteral("left");
        left.measured = false;
        QVERIFY(desk.end(office.act(), gone, left));
        QVERIFY(desk.begin(office.act(), VisitId{QStringLiteral("here")}, QStringLiteral("3号窗口")));
        const VisitFigures figures = *office->visitViews().ofDay(QDate(2026, 11, 18));
        QCOMPARE(figures.visits, 2);
        QCOMPARE(figures.left, 1);
        QCOMPARE(figures.inHand, 1);
        QCOMPARE(figures.all.measured, 0);
        QCOMPARE(figures.all.unmeasured, 2);
        QVERIFY(!figures.all.medianMs);
    }

    void aVisitBelongsToTheDayItBegan()
    {
        OfficeFixture office(QStringLiteral("2026-11-18 23:58"));
        receive(office, QStringLiteral("late"), 5);
        QCOMPARE(office->visitViews().ofDay(QDate(2026, 11, 18))->all.measured, 1);
        QCOMPARE(office->visitViews().ofDay(QDate(2026, 11, 19))->visits, 0);
    }
};

YINGSHENG_TEST(TestVisitFigures)
#include "tst_visitfigures.moc"
