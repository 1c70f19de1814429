// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinatime.h"
#include "core/cases/caseevents.h"
#include "core/standard/builtinstandards.h"
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

#include <QJsonArray>

namespace {

const QString title = QStringLiteral("title");

CaseDraft withoutTitle()
{
    CaseDraft draft = OfficeFixture::supply();
    draft.materials[title] = QStringLiteral("later");
    return draft;
}

CaseDraft withGap()
{
    CaseDraft draft = withoutTitle();
    draft.withGaps = true;
    return draft;
}

/// The standard with the paper `id` that must be there.
QJsonObject strictStandard(const QString &gapLimit)
{
    QJsonObject bundle = *Standards::builtIn(QStringLiteral("satisfaction-2011"));
    const QString file = QStringLiteral("business/new-supply.json");
    QJsonObject business = bundle.value(file).toObject();
    QJsonArray materials = business.value(QStringLiteral("materials")).toArray();
    QJsonObject id = materials.at(0).toObject();
    id.insert(QStringLiteral("canFollow"), false);
    materials.replace(0, id);
    business.insert(QStringLiteral("materials"), materials);
    bundle.insert(file, business);
    QJsonObject pack = bundle.value(QStringLiteral("standard.json")).toObject();
    pack.insert(QStringLiteral("version"), 2);
    if (gapLimit.isEmpty())
        pack.remove(QStringLiteral("gapLimit"));
    else
        pack.insert(QStringLiteral("gapLimit"), gapLimit);
    bundle.insert(QStringLiteral("standard.json"), pack);
    return bundle;
}

} // namespace

/// 容缺受理: papers that follow, and until when.
class TestGaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainAcceptanceNamesTheFirstMissingPaper()
    {
        OfficeFixture office;
        const Result<Accepted> refused = office->caseDesk().accept(office.act(), withoutTitle());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::MaterialMissing);
        QCOMPARE(refused.error().args, QStringList{title});
        CaseDraft nothing = OfficeFixture::supply();
        nothing.materials.clear();
        QCOMPARE(office->caseDesk().accept(office.act(), nothing).error().args, QStringList{QStringLiteral("id")});
        QCOMPARE(office->caseViews().counts(office.clock.wallUtcMs())->all, 0);
    }

    void papersNotNeededAreNotAskedFor()
    {
        OfficeFixture office;
        CaseDraft draft = OfficeFixture::supply();
        draft.materials.remove(QStringLiteral("authority"));
        QVERIFY(!office.accept(draft).isEmpty());
        draft.fields.insert(QStringLiteral("agent"), true);
        draft.fields.insert(QStringLiteral("agentName"), QStringLiteral("张三"));
        draft.fields.insert(QStringLiteral("agentId"), QStringLiteral("440524188001010014"));
        draft.fields.insert(QStringLiteral("agentPhone"), QStringLiteral("13912345678"));
        QCOMPARE(office->caseDesk().accept(office.act(), draft).error().args, QStringList{QStringLiteral("authority")});
    }

    void aComplaintIsNeverRefusedForWantOfEvidence()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::complaint());
        QVERIFY(!id.isEmpty());
        const CaseFile file = *office->caseViews().file(id);
        QVERIFY(file.record.gaps.isEmpty());
        QCOMPARE(file.acts.missingMaterials, QStringList{QStringLiteral("evidence")}); // it may still be brought
    }

    void acceptanceWithGapsCarriesListAndDate()
    {
        OfficeFixture office; // Wednesday 2026-11-18
        const Result<Accepted> accepted = office->caseDesk().accept(office.act(), withGap());
        QVERIFY(accepted);
        QCOMPARE(accepted->gaps.materials, QStringList{title});
        QCOMPARE(ChinaTime::date(accepted->gaps.untilMs), QDate(2026, 11, 25));
        QVERIFY(!accepted->gaps.provisional);
        const CaseRecord record = office->caseViews().file(accepted->id)->record;
        QCOMPARE(record.gaps, accepted->gaps);
    }

    void theDateIsProvisionalWhereTheYearIsNotAnnounced()
    {
        OfficeFixture office(QStringLiteral("2026-12-28 10:00"));
        const Result<Accepted> accepted = office->caseDesk().accept(office.act(), withGap());
        QCOMPARE(ChinaTime::date(accepted->gaps.untilMs), QDate(2027, 1, 5));
        QVERIFY(accepted->gaps.provisional);
    }

    void gapsMoveNoDeadline()
    {
        OfficeFixture office;
        const CaseId whole = office.accept(OfficeFixture::supply());
        const CaseId gap = office.accept(withGap());
        QCOMPARE(office.deadlines(gap), office.deadlines(whole));
    }

    void withEveryPaperHereThereIsNoGap()
    {
        OfficeFixture office;
        CaseDraft draft = OfficeFixture::supply();
        draft.withGaps = true;
        const Result<Accepted> accepted = office->caseDesk().accept(office.act(), draft);
        QVERIFY(accepted);
        QVERIFY(accepted->gaps.isEmpty());
        QCOMPARE(accepted->gaps.untilMs, 0);
    }

    void aPaperThatCannotFollowBlocksBoth()
    {
        OfficeFixture office;
        QVERIFY(office->adoptStandard(office.act(), strictStandard(QStringLiteral("3wd"))));
        CaseDraft draft = OfficeFixture::supply();
        draft.materials.remove(QStringLiteral("id"));
        QCOMPARE(office->caseDesk().accept(office.act(), draft).error().code, ErrorCode::MaterialMissing);
        draft.withGaps = true;
        const Result<Accepted> refused = office->caseDesk().accept(office.act(), draft);
        QCOMPARE(refused.error().code, ErrorCode::MaterialMustBeHere);
        QCOMPARE(refused.error().args, QStringList{QStringLiteral("id")});
        const Result<Accepted> accepted = office->caseDesk().accept(office.act(), withGap());
        QCOMPARE(ChinaTime::date(accepted->gaps.untilMs), QDate(2026, 11, 23)); // the other paper may, by this standard's limit
    }

    void aStandardWithoutALimitKnowsNoGaps()
    {
        OfficeFixture office;
        QVERIFY(office->adoptStandard(office.act(), strictStandard({})));
        QCOMPARE(office->caseDesk().accept(office.act(), withGap()).error().code, ErrorCode::GapsNotAllowed);
        QVERIFY(!office.accept(OfficeFixture::supply()).isEmpty());
    }

    void aTrustedEntryIsNotAskedForPapers()
    {
        OfficeFixture office;
        CaseDraft draft = OfficeFixture::supply();
        draft.materials.clear();
        draft.trustFields = true;
        const Result<Accepted> accepted = office->caseDesk().accept(office.act(), draft);
        QVERIFY(accepted);
        QVERIFY(accepted->gaps.isEmpty());
    }

    void theSameActAnswersWithTheSameGaps()
    {
        OfficeFixture office;
        const Act act = office.act();
        const Result<Accepted> first = office->caseDesk().accept(act, withGap());
        office.setTime(QStringLiteral("2026-11-20 09:00"));
        QCOMPARE(office->caseDesk().accept(act, withGap())->gaps, first->gaps);
    }

    void whatIsBroughtLeavesTheList()
    {
        OfficeFixture office;
        CaseDraft draft = withGap();
        draft.materials.remove(QStringLiteral("id"));
        const CaseId id = office.accept(draft);
        const auto queueRow = [&office] { return office->caseViews().queue({}, {}, 10, office.clock.wallUtcMs())->rows.value(0); };
        QCOMPARE(queueRow().gaps, 2);
        QCOMPARE(ChinaTime::date(queueRow().gapsUntilMs), QDate(2026, 11, 25));
        QVERIFY(office->caseDesk().receiveMaterials(office.act(), id, {title}));
        QCOMPARE(office->caseViews().file(id)->record.gaps.materials, QStringList{QStringLiteral("id")});
        QCOMPARE(queueRow().gaps, 1);
        QVERIFY(office->caseDesk().receiveMaterials(office.act(), id, {QStringLiteral("id")}));
        QCOMPARE(queueRow().gaps, 0);
        QCOMPARE(queueRow().gapsUntilMs, Deadline::never);
        QVERIFY(office->caseViews().file(id)->record.gaps.isEmpty());
    }

    void entriesOfVersionOneStillReplay()
    {
        OfficeFixture office;
        const CaseId id{QStringLiteral("01890000-0000-7000-8000-000000000001")};
        NewEvent old = CaseEvents::of(CaseEvents::accepted, id,
                                      {{QStringLiteral("number"), QStringLiteral("C03-261101-0001")},
                                       {QStringLiteral("type"), QStringLiteral("new-supply")},
                                       {QStringLiteral("class"), QStringLiteral("residential")},
                                       {QStringLiteral("standard"), QStringLiteral("satisfaction-2011")},
                                       {QStringLiteral("standardVersion"), 1},
                                       {QStringLiteral("acceptedAt"), OfficeFixture::at(QStringLiteral("2026-11-17 09:00"))},
                                       {QStringLiteral("materials"), QJsonObject{{title, QStringLiteral("later")}}}});
        QCOMPARE(old.kindVersion, 2);
        old.kindVersion = 1;
        QVERIFY(office->ledger().perform(office.act(), [&]() -> Result<> {
            const Result<Event> entered = office->ledger().append(old);
            return entered ? Result<>() : fail(entered);
        }));
        const Result<CaseFile> file = office->caseViews().file(id);
        QVERIFY(file);
        QVERIFY(file->record.gaps.isEmpty());
        QCOMPARE(file->record.gaps.untilMs, 0);
        QVERIFY(file->record.application.isEmpty());
        QCOMPARE(file->acts.missingMaterials, QStringList({QStringLiteral("id"), title}));
        const QByteArray before = *office->booksDigest();
        QVERIFY(office->ledger().rebuild());
        QCOMPARE(office->booksDigest()->toHex(), before.toHex());
    }
};

YINGSHENG_TEST(TestGaps)
#include "tst_gaps.moc"
