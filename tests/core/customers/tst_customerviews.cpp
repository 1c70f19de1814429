// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reception/applying.h"
#include "tests/support/officefixture.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/testmain.h"

/// What the one box is answered: cases by number, customers masked, one customer in clear when asked for.
class TestCustomerViews : public QObject
{
    Q_OBJECT

    static CaseDraft meterTest(const QString &account, const QString &address)
    {
        CaseDraft draft = OfficeFixture::supply();
        draft.businessType = QStringLiteral("meter-test");
        draft.fields.remove(QStringLiteral("capacity"));
        draft.fields.insert(QStringLiteral("account"), account);
        draft.fields.insert(QStringLiteral("address"), address);
        draft.fields.insert(QStringLiteral("meterNo"), QStringLiteral("1130001000000123456789"));
        draft.fields.insert(QStringLiteral("reason"), QStringLiteral("fast"));
        draft.materials = {{QStringLiteral("id"), QStringLiteral("present")}};
        draft.trustFields = true;
        return draft;
    }

    static Findings find(OfficeFixture &office, const QString &typed)
    {
        const Result<Findings> found = office->customers().find(typed);
        return found ? *found : Findings();
    }

private Q_SLOTS:
    void aCaseIsFoundByItsNumbers()
    {
        OfficeFixture office;
        CaseDraft draft = OfficeFixture::supply();
        draft.externalNo = QStringLiteral("2026110012345");
        const CaseId id = office.accept(draft);
        const QString number = office->caseViews().file(id)->record.number;
        for (const QString &typed : {number, number.toLower(), QStringLiteral("YS1:") + number, number.left(10), QStringLiteral("2026110012345")}) {
            const Findings found = find(office, typed);
            QCOMPARE(found.cases.size(), 1);
            QCOMPARE(found.cases.first().id, id);
            QCOMPARE(found.cases.first().customer, QStringLiteral("李*兰"));
        }
        QCOMPARE(find(office, number).cases.first().by, FoundBy::Number);
        QCOMPARE(find(office, QStringLiteral("20261100")).cases.first().by, FoundBy::ExternalNo);
        QVERIFY(find(office, QStringLiteral("C99")).isEmpty());
    }

    void casesOfOneCustomerAreOneHit()
    {
        OfficeFixture office;
        const CaseId supply = office.accept(OfficeFixture::supply());
        const CaseId test = office.accept(meterTest(QStringLiteral("4785951231"), QStringLiteral("城关镇东街97号")));
        QVERIFY(office->caseDesk().withdraw(office.act(), supply, QStringLiteral("不办了")));
        const Findings found = find(office, QStringLiteral("13812345678"));
        QCOMPARE(found.customers.size(), 1);
        const CustomerHit &hit = found.customers.first();
        QCOMPARE(hit.name, QStringLiteral("李*兰"));
        QCOMPARE(hit.phone, QStringLiteral("138****5678"));
        QCOMPARE(hit.idNumber, QStringLiteral("1101**********002X"));
        QCOMPARE(hit.cases.size(), 2);
        QCOMPARE(hit.cases.first().id, test);
        QCOMPARE(hit.openCases(), 1);
        QCOMPARE(hit.cases.last().outcome, CaseOutcome::Withdrawn);
        QVERIFY(hit.cases.last().ended.isValid());
        QVERIFY(found.complete);
    }

    void twoCustomersOfOneNameAreTwo()
    {
        OfficeFixture office;
        office.accept(OfficeFixture::supply());
        CaseDraft other = OfficeFixture::supply();
        other.fields.insert(QStringLiteral("idNumber"), QStringLiteral("440524188001010014"));
        office.accept(other);
        QCOMPARE(find(office, QStringLiteral("李秀兰")).customers.size(), 2);
    }

    void theMeterOfACaseFindsIt()
    {
        OfficeFixture office;
        const CaseId id = office.accept(meterTest(QStringLiteral("4785951231"), QStringLiteral("城关镇东街97号")));
        const Findings found = find(office, QStringLiteral("1130001000000123456789"));
        QCOMPARE(found.customers.size(), 1);
        QCOMPARE(found.customers.first().cases.first().id, id);
        QCOMPARE(found.customers.first().cases.first().by, FoundBy::Meter);
    }

    void anAgentIsFoundAsOne()
    {
        OfficeFixture office;
        CaseDraft draft = OfficeFixture::supply();
        draft.fields.insert(QStringLiteral("agent"), true);
        draft.fields.insert(QStringLiteral("agentName"), QStringLiteral("王强"));
        draft.fields.insert(QStringLiteral("agentId"), QStringLiteral("440524188001010014"));
        draft.fields.insert(QStringLiteral("agentPhone"), QStringLiteral("13900000001"));
        for (const char *paper : {"authority", "agent-id"})
            draft.materials.insert(QString::fromLatin1(paper), QStringLiteral("present"));
        office.accept(draft);
        const Findings found = find(office, QStringLiteral("王强"));
        QCOMPARE(found.customers.size(), 1);
        QVERIFY(found.customers.first().cases.first().byOther);
        QCOMPARE(found.customers.first().name, QStringLiteral("李*兰"));
        QVERIFY(!find(office, QStringLiteral("李秀兰")).customers.first().cases.first().byOther);
    }

    void theCustomerIsClearWithWhatIsOpenAndWasUsed()
    {
        OfficeFixture office;
        office.accept(meterTest(QStringLiteral("4785951231"), QStringLiteral("城关镇东街97号")));
        CaseDraft moved = meterTest(QStringLiteral("4785950000"), QStringLiteral("石桥镇西街3号"));
        moved.fields.insert(QStringLiteral("phone"), QStringLiteral("13900000001"));
        const CaseId newest = office.accept(moved);
        const CaseId voided = office.accept(meterTest(QStringLiteral("9999999999"), QStringLiteral("误录")));
        QVERIFY(office->caseDesk().voidMistaken(office.act(), voided, QStringLiteral("录错")));
        const Result<Customer> customer = office->customers().customer(newest);
        QVERIFY(customer);
        const auto field = [&customer](const char *key) { return customer->fields.clear(ClearFor::Serving).value(QLatin1String(key)).toString(); };
        QCOMPARE(field("name"), QStringLiteral("李秀兰"));
        QCOMPARE(field("idKind"), QStringLiteral("id-card"));
        QCOMPARE(field("idNumber"), QStringLiteral("11010519491231002X"));
        QCOMPARE(field("phone"), QStringLiteral("13900000001"));
        QCOMPARE(field("account"), QStringLiteral("4785950000"));
        QCOMPARE(field("address"), QStringLiteral("石桥镇西街3号"));
        QCOMPARE(customer->open.size(), 2);
        QCOMPARE(customer->used.accounts, (QList<ClearText>{ClearText(QStringLiteral("4785950000")), ClearText(QStringLiteral("4785951231"))}));
        QCOMPARE(customer->used.addresses, (QList<ClearText>{ClearText(QStringLiteral("石桥镇西街3号")), ClearText(QStringLiteral("城关镇东街97号"))}));
        QCOMPARE(*office->customers().usedBefore({{QStringLiteral("idNumber"), QStringLiteral("11010519491231002x")}}), customer->used);
        QCOMPARE(*office->customers().usedBefore({{QStringLiteral("name"), QStringLiteral("李秀兰")}}), UsedBefore());
    }

    void anAccountStaysWithItsAddress()
    {
        OfficeFixture office;
        office.accept(meterTest(QStringLiteral("4785951231"), QStringLiteral("城关镇东街97号")));
        CaseDraft elsewhere = OfficeFixture::supply();
        elsewhere.fields.insert(QStringLiteral("address"), QStringLiteral("柳林乡新民巷1号"));
        const CaseId id = office.accept(elsewhere);
        const Customer customer = *office->customers().customer(id);
        QCOMPARE(customer.fields.clear(ClearFor::Serving).value(QStringLiteral("address")).toString(), QStringLiteral("柳林乡新民巷1号"));
        QVERIFY(!customer.fields.contains(QStringLiteral("account")));
        QCOMPARE(customer.used.accounts, QList<ClearText>{ClearText(QStringLiteral("4785951231"))});
    }

    void anOpenApplicationIsFoundByWhateverTheCustomerSays()
    {
        OfficeFixture office;
        ApplicationDraft draft = Applying::draft();
        draft.fields.insert(QStringLiteral("idKind"), QStringLiteral("id-card"));
        draft.fields.insert(QStringLiteral("idNumber"), QStringLiteral("11010519491231002X"));
        draft.fields.insert(QStringLiteral("account"), QStringLiteral("4785951231"));
        const ApplicationId id = Applying::tell(office, draft);
        const QString number = office->applicationViews().file(id)->application.number;
        for (const QString &typed : {number, number.toLower(), QStringLiteral("YS1:") + number, QStringLiteral("13812345678"), QStringLiteral("李秀兰"),
                                     QStringLiteral("lxl"), QStringLiteral("002x"), QStringLiteral("11010519491231002X"), QStringLiteral("4785951231")}) {
            const Findings found = find(office, typed);
            QVERIFY2(found.applications.size() == 1, qPrintable(typed));
            QCOMPARE(found.applications.first().id, id);
            QCOMPARE(found.applications.first().number, number);
            QCOMPARE(found.applications.first().customer, QStringLiteral("李*兰"));
            QCOMPARE(found.applications.first().type, QStringLiteral("new-supply"));
            QVERIFY(found.cases.isEmpty() && found.customers.isEmpty());
        }
        QCOMPARE(find(office, number).applications.first().by, FoundBy::Number);
        QCOMPARE(find(office, QStringLiteral("13812345678")).applications.first().by, FoundBy::Phone);
    }

    void toldAgainItIsFoundByWhatItSaysNow()
    {
        OfficeFixture office;
        const ApplicationId id = Applying::tell(office);
        ApplicationDraft again = Applying::draft(QStringLiteral("李秀英"));
        again.fields.insert(QStringLiteral("phone"), QStringLiteral("13900000001"));
        QVERIFY(office->applicationDesk().tellAgain(office.act(), id, again));
        QVERIFY(find(office, QStringLiteral("13812345678")).isEmpty());
        QCOMPARE(find(office, QStringLiteral("13900000001")).applications.size(), 1);
        QCOMPARE(find(office, QStringLiteral("李秀英")).applications.first().customer, QStringLiteral("李*英"));
    }

    void takenUpTheCaseIsFoundInItsPlace()
    {
        OfficeFixture office;
        const ApplicationId id = Applying::tell(office);
        QVERIFY(office->accept(office.act(), Applying::complete(id)));
        const Findings found = find(office, QStringLiteral("13812345678"));
        QVERIFY(found.applications.isEmpty());
        QCOMPARE(found.customers.size(), 1);
    }

    void givenUpItIsNotFound()
    {
        OfficeFixture office;
        const ApplicationId id = Applying::tell(office);
        const QString number = office->applicationViews().file(id)->application.number;
        QVERIFY(office->applicationDesk().drop(office.act(), id, QStringLiteral("不办了")));
        QVERIFY(find(office, number).isEmpty());
        QVERIFY(find(office, QStringLiteral("李秀兰")).isEmpty());
    }

    void anErasedApplicationIsFoundByNumberWithoutAName()
    {
        OfficeFixture office;
        const ApplicationId id = Applying::tell(office);
        const QString number = office->applicationViews().file(id)->application.number;
        office.place.reset();
        QCOMPARE(RawSqlite::run(office.path(), QStringLiteral("DELETE FROM subject_keys WHERE subject = '%1'").arg(id.value)), QString());
        office.reopen();
        QCOMPARE(find(office, number).applications.first().customer, QString());
        QVERIFY(find(office, QStringLiteral("李秀兰")).isEmpty());
    }

    void whatIsErasedIsNobody()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        office.place.reset();
        QCOMPARE(RawSqlite::run(office.path(), QStringLiteral("DELETE FROM subject_keys WHERE subject = '%1'").arg(id.value)), QString());
        office.reopen();
        QCOMPARE(office->customers().customer(id).error().code, ErrorCode::SealBroken);
        QVERIFY(find(office, QStringLiteral("李秀兰")).isEmpty());
        QCOMPARE(office->customers().customer(CaseId{QStringLiteral("none")}).error().code, ErrorCode::NoSuchCase);
    }

    void loneSurrogatesFindNothing()
    {
        OfficeFixture office;
        office.accept(OfficeFixture::supply());
        QVERIFY(find(office, QString(QChar(0xd840)) + QStringLiteral("李秀兰")).isEmpty());
        QVERIFY(find(office, QString()).isEmpty());
    }
};

YINGSHENG_TEST(TestCustomerViews)
#include "tst_customerviews.moc"
