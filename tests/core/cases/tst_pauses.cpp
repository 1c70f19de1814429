// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

namespace {

const QString missing = QStringLiteral("materials-missing");
const QString planReply = QStringLiteral("plan-reply");

} // namespace

class TestPauses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeWorkingDaysOutMoveTheDate_data()
    {
        // DESIGN.md "Promises": 2026-09-07 + 7wd = 09-16.
        QTest::addColumn<QStringList>("stops");
        QTest::addColumn<QDate>("due");
        QTest::newRow("none") << QStringList() << QDate(2026, 9, 16);
        QTest::newRow("a night") << QStringList{QStringLiteral("2026-09-08 10:00"), QStringLiteral("2026-09-09 10:00")} << QDate(2026, 9, 16);
        QTest::newRow("a day between") << QStringList{QStringLiteral("2026-09-08 10:00"), QStringLiteral("2026-09-10 10:00")}
                                       << QDate(2026, 9, 17);
        QTest::newRow("split on the day between")
            << QStringList{QStringLiteral("2026-09-08 10:00"), QStringLiteral("2026-09-09 12:00"), QStringLiteral("2026-09-09 12:00"),
                           QStringLiteral("2026-09-10 10:00")}
            << QDate(2026, 9, 17);
    }

    void wholeWorkingDaysOutMoveTheDate()
    {
        QFETCH(QStringList, stops);
        QFETCH(QDate, due);
        OfficeFixture office(QStringLiteral("2026-09-07 09:00"));
        const CaseId id = office.accept(OfficeFixture::supply(QStringLiteral("low-voltage")));
        for (int i = 0; i + 1 < stops.size(); i += 2) {
            office.setTime(stops.at(i));
            QVERIFY(office->caseDesk().pause(office.act(), id, missing, QStringLiteral("告知书 12 号")));
            office.setTime(stops.at(i + 1));
            QVERIFY(office->caseDesk().resume(office.act(), id, {}));
        }
        QCOMPARE(office.deadline(id, planReply).deadline.dueDate, due);
    }

    void whileItLastsThereIsNoDueDate()
    {
        OfficeFixture office(QStringLiteral("2026-09-07 09:00"));
        const CaseId id = office.accept(OfficeFixture::supply(QStringLiteral("low-voltage")));
        office.setTime(QStringLiteral("2026-09-09 10:00"));
        QVERIFY(office->caseDesk().pause(office.act(), id, missing, QStringLiteral("告知书")));
        const CaseDeadline row = office.deadline(id, planReply);
        QVERIFY(row.deadline.paused);
        QCOMPARE(row.deadline.dueMs, Deadline::never);
        QVERIFY(row.deadline.left > 0);
        const CaseFile file = *office->caseViews().file(id);
        QVERIFY(file.acts.canResume);
        QVERIFY(!file.acts.canPause);
        QCOMPARE(file.record.waitsFor, QStringLiteral("customer"));
        QCOMPARE(office->caseViews().counts(office.clock.wallUtcMs())->paused, 1);
    }

    void reasonAndEvidenceAreNeeded()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        CaseDesk &desk = office->caseDesk();
        QCOMPARE(desk.pause(office.act(), id, QStringLiteral("lunch"), QStringLiteral("x")).error().code, ErrorCode::NoSuchReason);
        QCOMPARE(desk.pause(office.act(), id, missing, QStringLiteral("  ")).error().code, ErrorCode::EvidenceMissing);
        QCOMPARE(desk.resume(office.act(), id, {}).error().code, ErrorCode::NoPauseOpen);
        QVERIFY(desk.pause(office.act(), id, missing, QStringLiteral("告知书")));
        QCOMPARE(desk.pause(office.act(), id, missing, QStringLiteral("告知书")).error().code, ErrorCode::PauseOpenAlready);
    }

    void aReasonTheCommitmentDoesNotAllowIsRefused()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::complaint());
        QCOMPARE(office->caseDesk().pause(office.act(), id, QStringLiteral("access-design"), QStringLiteral("图纸")).error().code,
                 ErrorCode::PauseNotAllowed);
    }

    void reachingAMilestoneResumes()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        QVERIFY(office->caseDesk().pause(office.act(), id, missing, QStringLiteral("告知书")));
        office.setTime(QStringLiteral("2026-11-20 10:00"));
        QVERIFY(office->caseDesk().reach(office.act(), id, QStringLiteral("plan-replied"), {}));
        const CaseFile file = *office->caseViews().file(id);
        QVERIFY(!file.record.isPaused());
        QCOMPARE(file.deadlines.first().deadline.dueDate, QDate(2026, 11, 24));
    }

    void receivedMaterialsAreMarked()
    {
        OfficeFixture office;
        CaseDraft draft = OfficeFixture::supply();
        draft.materials = {{QStringLiteral("id"), QStringLiteral("present")}, {QStringLiteral("title"), QStringLiteral("later")}};
        draft.withGaps = true;
        const CaseId id = office.accept(draft);
        QCOMPARE(office->caseViews().file(id)->acts.missingMaterials, QStringList{QStringLiteral("title")});
        QCOMPARE(office->caseDesk().receiveMaterials(office.act(), id, {QStringLiteral("gold")}).error().code, ErrorCode::MaterialUnknown);
        QVERIFY(office->caseDesk().receiveMaterials(office.act(), id, {QStringLiteral("title")}));
        QVERIFY(office->caseViews().file(id)->acts.missingMaterials.isEmpty());
    }
};

YINGSHENG_TEST(TestPauses)
#include "tst_pauses.moc"
