// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/officefixture.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

namespace {

/// A round makes an office with its standards and calendars, which takes a fifth of a second.
const bool fewRounds = qputenv("RC_PARAMS", qEnvironmentVariable("RC_PARAMS", QStringLiteral("max_success=10")).toUtf8());

CaseDraft draftOf(const QString &name, const QString &phone, const QString &account = {})
{
    CaseDraft draft = OfficeFixture::supply(QStringLiteral("residential"), name);
    draft.fields.insert(QStringLiteral("phone"), phone);
    if (!account.isEmpty())
        draft.fields.insert(QStringLiteral("account"), account);
    return draft;
}

QStringList idsIn(const Result<PersonIndex::Answer> &answer)
{
    QStringList ids;
    if (!answer)
        return {QStringLiteral("failed")};
    for (const PersonIndex::Found &found : answer->found)
        ids << found.subject.value;
    return ids;
}

QStringList found(OfficeFixture &office, const QString &typed, int most = 50)
{
    return idsIn(office->personIndex().find(typed, most));
}

void readAll(OfficeFixture &office)
{
    for (Result<PersonIndex::Progress> progress = office->personIndex().catchUp(20); progress && progress->more;)
        progress = office->personIndex().catchUp(20);
}

Correction correctionOf(const QString &key, const QString &value)
{
    Correction correction;
    correction.fields = {{key, value}};
    correction.reason = QStringLiteral("听错");
    return correction;
}

/// What a scan over all opened records finds: subjects whose form holds any of the terms that `typed` may mean.
QSet<QString> scanned(OfficeFixture &office, const QList<CaseId> &cases, const QString &typed)
{
    QSet<QString> ids;
    const QList<PersonTerm> wanted = PersonTerms::meantBy(typed);
    for (const CaseId &id : cases) {
        const CaseFile file = *office->caseViews().file(id);
        const auto standard = office->rules().standard(file.record.standard, file.record.standardVersion);
        const QList<PersonTerm> terms = office->personIndex().termsOf(*standard->businessType(file.record.type), file.fields.clear(ClearFor::Search));
        for (const PersonTerm &term : terms) {
            for (const PersonTerm &one : wanted) {
                if (one.by == term.by && one.text == term.text)
                    ids.insert(id.value);
            }
        }
    }
    return ids;
}

} // namespace

/// Whatever was entered is found by what people say, and by nothing that was corrected away.
class TestPersonIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasJustAcceptedIsFound()
    {
        OfficeFixture office;
        const CaseId id = office.accept(draftOf(QStringLiteral("李秀兰"), QStringLiteral("13812345678"), QStringLiteral("4785951231")));
        for (const char *typed : {"13812345678", "138-1234-5678", "4785951231", "李秀兰", "lxl", "LXL", "11010519491231002x", "002X"})
            QCOMPARE(found(office, QString::fromUtf8(typed)), QStringList{id.value});
        QVERIFY(found(office, QStringLiteral("13812345679")).isEmpty());
        QVERIFY(found(office, QStringLiteral("李兰")).isEmpty());
    }

    void theNewestComesFirstAndTheRestIsTold()
    {
        OfficeFixture office;
        QStringList ids;
        for (int i = 0; i < 5; ++i)
            ids.prepend(office.accept(draftOf(QStringLiteral("李秀兰"), QStringLiteral("13812345678"))).value);
        QCOMPARE(found(office, QStringLiteral("13812345678")), ids);
        const Result<PersonIndex::Answer> some = office->personIndex().find(QStringLiteral("李秀兰"), 3);
        QVERIFY(some);
        QVERIFY(some->more);
        QCOMPARE(idsIn(some), ids.mid(0, 3));
    }

    void aCorrectedPhoneNoLongerFinds()
    {
        OfficeFixture office;
        const CaseId id = office.accept(draftOf(QStringLiteral("李秀兰"), QStringLiteral("13812345678")));
        QCOMPARE(found(office, QStringLiteral("13812345678")).size(), 1);
        QVERIFY(office->caseDesk().correct(office.act(), id, correctionOf(QStringLiteral("phone"), QStringLiteral("13900000001"))));
        QVERIFY(found(office, QStringLiteral("13812345678")).isEmpty());
        QCOMPARE(found(office, QStringLiteral("13900000001")), QStringList{id.value});
        QCOMPARE(found(office, QStringLiteral("李秀兰")), QStringList{id.value});
    }

    void aVoidedCaseIsStillFound()
    {
        OfficeFixture office;
        const CaseId id = office.accept(draftOf(QStringLiteral("李秀兰"), QStringLiteral("13812345678")));
        QVERIFY(office->caseDesk().voidMistaken(office.act(), id, QStringLiteral("重复录入")));
        QCOMPARE(found(office, QStringLiteral("13812345678")), QStringList{id.value});
    }

    void theNewestIsReadFirstInAnOldOffice()
    {
        OfficeFixture office;
        const CaseId first = office.accept(draftOf(QStringLiteral("王强"), QStringLiteral("13900000009")));
        QVERIFY(office->caseDesk().correct(office.act(), first, correctionOf(QStringLiteral("phone"), QStringLiteral("13900000010"))));
        for (int i = 0; i < 130; ++i)
            office->caseDesk().note(office.act(), first, QStringLiteral("记"));
        // Nothing was read yet: the index begins at the end and meets the correction before the acceptance.
        readAll(office);
        QCOMPARE(found(office, QStringLiteral("13900000010")), QStringList{first.value});
        QVERIFY(found(office, QStringLiteral("13900000009")).isEmpty());
    }

    void aRestartInTheMiddleGoesOn()
    {
        OfficeFixture office;
        QList<CaseId> cases;
        for (int i = 0; i < 90; ++i)
            cases << office.accept(draftOf(QStringLiteral("王强"), QStringLiteral("139000%1").arg(10000 + i)));
        const Result<PersonIndex::Progress> part = office->personIndex().catchUp(0);
        QVERIFY(part);
        QVERIFY(part->more);
        const Result<PersonIndex::Answer> early = office->personIndex().find(QStringLiteral("wq"), 200);
        QVERIFY(early);
        office.reopen();
        readAll(office);
        QCOMPARE(found(office, QStringLiteral("wq"), 200).size(), cases.size());
        const Result<PersonIndex::Progress> done = office->personIndex().catchUp(20);
        QVERIFY(done && !done->more && done->left == 0);
    }

    void itSaysWhileItIsNotComplete()
    {
        OfficeFixture office;
        const CaseId id = office.accept(draftOf(QStringLiteral("王强"), QStringLiteral("13900000009")));
        for (int i = 0; i < 5000; ++i)
            QVERIFY(office->caseDesk().note(office.act(), id, QStringLiteral("记")));
        const Result<PersonIndex::Answer> early = office->personIndex().find(QStringLiteral("13900000009"), 50);
        QVERIFY(early && !early->complete && early->found.isEmpty());
        readAll(office);
        const Result<PersonIndex::Answer> late = office->personIndex().find(QStringLiteral("13900000009"), 50);
        QVERIFY(late && late->complete);
        QCOMPARE(late->found.size(), 1);
    }

    void forgottenItIsMadeAgain()
    {
        OfficeFixture office;
        const CaseId id = office.accept(draftOf(QStringLiteral("李秀兰"), QStringLiteral("13812345678")));
        QCOMPARE(found(office, QStringLiteral("lxl")), QStringList{id.value});
        QVERIFY(office->personIndex().forget());
        QCOMPARE(found(office, QStringLiteral("lxl")), QStringList{id.value});
    }

    void itIsInNoDigestAndOutlivesARebuild()
    {
        OfficeFixture office;
        const CaseId id = office.accept(draftOf(QStringLiteral("李秀兰"), QStringLiteral("13812345678")));
        const QByteArray before = *office->booksDigest();
        readAll(office);
        QCOMPARE(*office->booksDigest(), before);
        QVERIFY(office->ledger().rebuild());
        QCOMPARE(*office->booksDigest(), before);
        QCOMPARE(found(office, QStringLiteral("lxl")), QStringList{id.value});
    }

    void aPartThatDoesNotOpenIsPassedOver()
    {
        OfficeFixture office;
        const CaseId erased = office.accept(draftOf(QStringLiteral("李秀兰"), QStringLiteral("13812345678")));
        const CaseId kept = office.accept(draftOf(QStringLiteral("李秀兰"), QStringLiteral("13812345678")));
        office.place.reset();
        QCOMPARE(RawSqlite::run(office.path(), QStringLiteral("DELETE FROM subject_keys WHERE subject = '%1'").arg(erased.value)), QString());
        office.reopen();
        QCOMPARE(found(office, QStringLiteral("lxl")), QStringList{kept.value});
    }

    void otherRulesMakeItAgain()
    {
        OfficeFixture office;
        const CaseId id = office.accept(draftOf(QStringLiteral("李秀兰"), QStringLiteral("13812345678")));
        readAll(office);
        office.place.reset();
        QCOMPARE(RawSqlite::run(office.path(), QStringLiteral("UPDATE person_index SET rules = 0; DELETE FROM person_terms")), QString());
        office.reopen();
        QCOMPARE(found(office, QStringLiteral("lxl")), QStringList{id.value});
    }

    void nothingPersonalLiesInItsTables()
    {
        OfficeFixture office;
        office.accept(draftOf(QStringLiteral("李秀兰"), QStringLiteral("13812345678")));
        readAll(office);
        office.place.reset();
        QCOMPARE(RawSqlite::answer(office.path(), QStringLiteral("SELECT count(*) FROM person_terms WHERE length(term) <> 8")), QStringLiteral("0"));
        QVERIFY(RawSqlite::answer(office.path(), QStringLiteral("SELECT count(*) FROM person_terms")).toInt() >= 5);
        QCOMPARE(RawSqlite::answer(office.path(), QStringLiteral("SELECT length(terms) / 8 - (SELECT count(*) FROM person_terms) FROM person_subjects")),
                 QStringLiteral("0"));
    }

    void aStoreForReadingOnlyAnswersWithWhatIsThere()
    {
        OfficeFixture office;
        const CaseId id = office.accept(draftOf(QStringLiteral("李秀兰"), QStringLiteral("13812345678")));
        readAll(office);
        office.accept(draftOf(QStringLiteral("李秀兰"), QStringLiteral("13812345678")));
        office.place.reset();
        auto opened = Workplace::open(office.path(), Workplace::Mode::ReadOnly, office.clock, std::make_unique<UuidV7Source>(office.clock));
        QVERIFY(opened);
        const Result<PersonIndex::Answer> answer = (*opened)->personIndex().find(QStringLiteral("lxl"), 50);
        QVERIFY(answer);
        QVERIFY(!answer->complete);
        QCOMPARE(idsIn(answer), QStringList{id.value});
    }

    void itFindsExactlyWhatAScanFinds()
    {
        const QStringList names{QStringLiteral("李秀兰"), QStringLiteral("单小平"), QStringLiteral("王强"), QStringLiteral("林晓莉")};
        const QStringList phones{QStringLiteral("13812345678"), QStringLiteral("13900000001"), QStringLiteral("13900000002")};
        const QStringList asked = names + phones + QStringList{QStringLiteral("lxl"), QStringLiteral("sxp"), QStringLiteral("dxp"), QStringLiteral("wq"), QStringLiteral("002X")};
        const bool holds = rc::check("the index finds what a scan finds", [&] {
            OfficeFixture office;
            QList<CaseId> cases;
            const int acts = *rc::gen::inRange(3, 25);
            for (int i = 0; i < acts; ++i) {
                const QString phone = phones.at(*rc::gen::inRange(0, static_cast<int>(phones.size())));
                const QString name = names.at(*rc::gen::inRange(0, static_cast<int>(names.size())));
                const int what = cases.isEmpty() ? 0 : *rc::gen::inRange(0, 6);
                if (what < 3) {
                    cases << office.accept(draftOf(name, phone));
                } else {
                    const CaseId id = cases.at(*rc::gen::inRange(0, static_cast<int>(cases.size())));
                    if (what == 3)
                        (void)office->caseDesk().correct(office.act(), id, correctionOf(QStringLiteral("phone"), phone));
                    else if (what == 4)
                        (void)office->caseDesk().correct(office.act(), id, correctionOf(QStringLiteral("name"), name));
                    else
                        (void)office->personIndex().catchUp(0);
                }
            }
            for (const QString &typed : asked) {
                const QStringList ids = found(office, typed, 100);
                RC_ASSERT((QSet<QString>(ids.begin(), ids.end()) == scanned(office, cases, typed)));
            }
        });
        QVERIFY(holds);
    }
};

YINGSHENG_TEST(TestPersonIndex)
#include "tst_personindex.moc"
