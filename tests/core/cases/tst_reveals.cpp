// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/builtinstandards.h"
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

#include <algorithm>

namespace {

/// satisfaction-2011, as an office that wants to know why somebody looks.
QJsonObject askingStandard()
{
    QJsonObject bundle = *Standards::builtIn(QStringLiteral("satisfaction-2011"));
    QJsonObject pack = bundle.value(QStringLiteral("standard.json")).toObject();
    pack.insert(QStringLiteral("version"), pack.value(QStringLiteral("version")).toInt() + 1);
    pack.insert(QStringLiteral("revealReason"), true);
    bundle.insert(QStringLiteral("standard.json"), pack);
    return bundle;
}

} // namespace

/// Who looked at personal data, and why.
class TestReveals : public QObject
{
    Q_OBJECT

    static qsizetype reveals(OfficeFixture &office, const CaseId &id)
    {
        const QList<TimelineEntry> timeline = office->caseViews().file(id)->timeline;
        return std::count_if(timeline.begin(), timeline.end(), [](const TimelineEntry &one) { return one.kind == QLatin1String("personal-revealed"); });
    }

private Q_SLOTS:
    void everyLookIsAnEntry()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        QVERIFY(office->caseDesk().reveal(office.act(), id));
        QVERIFY(office->caseDesk().reveal(office.act(), id, QStringLiteral("核对地址")));
        QCOMPARE(reveals(office, id), 2);
        QCOMPARE(office->caseViews().file(id)->timeline.constLast().personal.text(QStringLiteral("reason")).clear(ClearFor::Serving), QStringLiteral("核对地址"));
    }

    void theVisitIsTheReasonAndOneEntryIsEnough()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        const VisitId visit{QStringLiteral("visit-1")};
        QVERIFY(office->receptionDesk().begin(office.act(), visit, QStringLiteral("3号窗口"), QString()));
        QVERIFY(office->revealServed(office.act(), id));
        QVERIFY(office->revealServed(office.act(), id));
        QCOMPARE(reveals(office, id), 1);
        QCOMPARE(office->caseViews().file(id)->timeline.constLast().plain.value(QStringLiteral("visit")).toString(), visit.value);
        // Somebody else at the same window looks too.
        QVERIFY(office->revealServed(office->newAct(PersonId{QStringLiteral("wang-lei")}), id));
        QCOMPARE(reveals(office, id), 2);
        ReceptionDesk::Ending ending;
        ending.itemDropped = true;
        QVERIFY(office->receptionDesk().end(office.act(), visit, ending));
        QVERIFY(office->revealServed(office.act(), id));
        QVERIFY(office->revealServed(office.act(), id));
        QCOMPARE(reveals(office, id), 4); // outside a visit every look counts
    }

    void whereTheStandardAsksAReasonIsNeeded()
    {
        OfficeFixture office;
        const QJsonObject bundle = askingStandard();
        QVERIFY(office->adoptStandard(office.act(), bundle));
        const CaseId id = office.accept(OfficeFixture::supply());
        QCOMPARE(office->caseDesk().reveal(office.act(), id).error().code, ErrorCode::ReasonMissing);
        QCOMPARE(office->caseDesk().reveal(office.act(), id, QStringLiteral("  ")).error().code, ErrorCode::ReasonMissing);
        QVERIFY(office->caseDesk().reveal(office.act(), id, QStringLiteral("客户来电核对")));
        QVERIFY(office->revealServed(office.act(), id)); // the customer stands there
        QCOMPARE(reveals(office, id), 2);
    }
};

YINGSHENG_TEST(TestReveals)
#include "tst_reveals.moc"
