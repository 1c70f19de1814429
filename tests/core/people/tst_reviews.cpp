// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/peopledoffice.h"
#include "tests/support/testmain.h"

/// 待复核: what the only person of an office did alone (DOMAIN.md section 10).
class TestReviews : public QObject
{
    Q_OBJECT

private:
    static void voidOne(PeopledOffice &office, const PersonId &who)
    {
        const auto accepted = office->accept(office->newAct(who), OfficeFixture::supply());
        QVERIFY(accepted);
        QVERIFY(office->caseDesk().voidMistaken(office->newAct(who), accepted->id, QStringLiteral("误录")));
    }

private Q_SLOTS:
    void aloneItWaitsForASecondPerson()
    {
        PeopledOffice office;
        QCOMPARE(*office->peopleViews().waitingCount(), 0);
        voidOne(office, office.manager);
        voidOne(office, office.manager);
        const auto waiting = *office->peopleViews().waitingReviews(10);
        QCOMPARE(waiting.size(), 2);
        QCOMPARE(waiting.first().kind, QStringLiteral("case-voided"));
        QCOMPARE(waiting.first().actor, office.manager);
        const auto own = office->people().countersign(office.byManager(), waiting.last().pos, {});
        QVERIFY(!own);
        QCOMPARE(own.error().code, ErrorCode::NotAllowed);
        const PersonId supervisor = office.join(QStringLiteral("S1"), QStringLiteral("监督员"), Role::Auditor);
        QVERIFY(office->people().countersign(office->newAct(supervisor), waiting.first().pos, {}));
        QCOMPARE(*office->peopleViews().waitingCount(), 1);
        QVERIFY(office->people().countersign(office.byManager(), waiting.last().pos, QStringLiteral("2026-17")));
        QCOMPARE(*office->peopleViews().waitingCount(), 0);
    }

    void withAColleagueNothingWaits()
    {
        PeopledOffice office;
        office.join(QStringLiteral("C1"), QStringLiteral("张敏"));
        voidOne(office, office.manager);
        QCOMPARE(*office->peopleViews().waitingCount(), 0);
    }

    void ofOneCaseItIsKnownWhoSigned()
    {
        PeopledOffice office;
        const auto accepted = office->accept(office.byManager(), OfficeFixture::supply());
        QVERIFY(accepted);
        QVERIFY(office->caseDesk().voidMistaken(office.byManager(), accepted->id, QStringLiteral("误录")));
        voidOne(office, office.manager);
        const auto before = *office->peopleViews().reviewsOf(SubjectId{accepted->id.value});
        QCOMPARE(before.size(), 1);
        QCOMPARE(before.first().signedMs, 0);
        QVERIFY(office->people().countersign(office.byManager(), before.first().pos, QStringLiteral("2026-18")));
        QCOMPARE(office->peopleViews().reviewsOf(SubjectId{accepted->id.value})->first().sheet, QStringLiteral("2026-18"));
    }

    void anAuditorIsNoHandAtTheWindow()
    {
        PeopledOffice office;
        office.join(QStringLiteral("A1"), QStringLiteral("稽查"), Role::Auditor);
        voidOne(office, office.manager);
        QCOMPARE(*office->peopleViews().waitingCount(), 1);
        const QByteArray digest = *office->booksDigest();
        QVERIFY(office->ledger().rebuild());
        QCOMPARE(*office->booksDigest(), digest);
    }
};

YINGSHENG_TEST(TestReviews)
#include "tst_reviews.moc"
