// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/casebook.h"
#include "core/cases/caseevents.h"
#include "tests/support/peopledoffice.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

/// A complaint is invisible to whom it names.
class TestVeil : public QObject
{
    Q_OBJECT

    /// An office with two managers, two clerks, and a complaint about one of the clerks.
    struct Office : PeopledOffice
    {
        Office()
        {
            second = join(QStringLiteral("M02"), QStringLiteral("刘站长"), Role::Manager);
            zhang = join(QStringLiteral("C1"), QStringLiteral("张敏"));
            chen = join(QStringLiteral("C2"), QStringLiteral("陈静"));
            about = complainAbout(QStringLiteral("窗口的 张 敏 和另一个人"));
            other = take(OfficeFixture::supply(), chen);
        }

        CaseId take(const CaseDraft &draft, const PersonId &by)
        {
            const Result<Accepted> accepted = place->accept(place->newAct(by), draft);
            return accepted ? accepted->id : CaseId();
        }
        CaseId complainAbout(const QString &named)
        {
            CaseDraft draft = OfficeFixture::complaint();
            draft.fields.insert(QStringLiteral("named"), named);
            return take(draft, chen);
        }
        /// That person takes the window over.
        bool works(const QString &login) { return logIn(login, passwordOf(login)).has_value(); }
        bool worksManager() { return logIn().has_value(); }

        PersonId second, zhang, chen;
        CaseId about, other;
    };

    static QList<CaseId> listed(Office &office)
    {
        const Result<QueuePage> page = office->caseViews().queue({}, {}, 50, office.clock.wallUtcMs());
        QList<CaseId> ids;
        for (const QueueRow &row : page ? page->rows : QList<QueueRow>())
            ids << row.id;
        return ids;
    }

    /// Until nobody is left to be looked for.
    static bool looked(Office &office)
    {
        if (!office.worksManager())
            return false;
        for (int step = 0; step < 1000; ++step) {
            const Result<bool> done = office->lookForLateNames(0);
            if (!done || *done)
                return done.has_value();
        }
        return false;
    }

    static QString number(Office &office) { return office->caseViews().file(office.about)->record.number; }

private Q_SLOTS:
    void theNamedSeesItNowhere()
    {
        Office office;
        QVERIFY(office.works(QStringLiteral("C2")));
        QCOMPARE(listed(office).size(), 2);
        const QueueCounts whole = *office->caseViews().counts(office.clock.wallUtcMs(), office.chen);
        QCOMPARE(whole.all, 2);
        const QString no = number(office);
        QVERIFY(office.works(QStringLiteral("C1")));
        QCOMPARE(listed(office), QList<CaseId>{office.other});
        QCOMPARE(office->caseViews().file(office.about).error().code, ErrorCode::NotAllowed);
        QCOMPARE(office->caseViews().file(office.about).error().args, QStringList());
        QCOMPARE(office->caseViews().find(no).error().code, ErrorCode::NotAllowed);
        QVERIFY(!office->caseViews().maskedCustomer(office.about));
        QVERIFY(!office->caseViews().personalFields(office.about));
        QVERIFY(!office->caseViews().actsOf(office.about));
        QVERIFY(office->customers().find(no)->isEmpty());
        QVERIFY(office->customers().find(QStringLiteral("13912345678"))->isEmpty());
        QVERIFY(!office->customers().customer(office.about));
    }

    void theNamedFindsItNeitherInTheLedgerNorAmongThePrints()
    {
        Office office;
        QVERIFY(office->recordPrint(office->newAct(office.chen), QStringLiteral("receipt"), office.about));
        QVERIFY(office->recordPrint(office->newAct(office.chen), QStringLiteral("receipt"), office.other));
        const CaseId aboutManager = office.complainAbout(QStringLiteral("刘站长"));
        QVERIFY(office.worksManager());
        const QString hidden = office->caseViews().file(aboutManager)->record.number;
        const QString no = number(office);
        const auto numbers = [&office] {
            QStringList found;
            const Result<AuditStretch> page = office->auditViews().page({}, 0, 500);
            for (const AuditRow &row : page ? page->rows : QList<AuditRow>())
                found << row.number;
            return found;
        };
        QVERIFY(numbers().contains(no) && numbers().contains(hidden));
        QCOMPARE(office->printLog().since(0)->size(), 2);
        QVERIFY(office.works(QStringLiteral("M02"))); // named in the second one
        QVERIFY(numbers().contains(no) && !numbers().contains(hidden));
        AuditFilter filter;
        filter.number = hidden;
        QCOMPARE(office->auditViews().page(filter, 0, 500).error().code, ErrorCode::NoSuchCase);
        QVERIFY(office.works(QStringLiteral("C1")));
        QCOMPARE(office->auditViews().page({}, 0, 500).error().code, ErrorCode::NotAllowed);
        QCOMPARE(office->auditViews().lately().error().code, ErrorCode::NotAllowed);
        const Result<QList<PrintEntry>> prints = office->printLog().since(0);
        QCOMPARE(prints->size(), 1);
        QCOMPARE(prints->constFirst().subject.value, office.other.value);
    }

    void aHalfTypedComplaintIsForWhoTypedItAlone()
    {
        Office office;
        FormDraft draft;
        draft.id = DraftId{QStringLiteral("draft-1")};
        draft.businessType = QStringLiteral("complaint");
        draft.standard = QStringLiteral("satisfaction-2011");
        draft.standardVersion = office->rules().current()->version;
        draft.actor = office.chen;
        draft.device = office->office().device;
        draft.savedMs = office.clock.wallUtcMs();
        FormDraft other = draft;
        other.id = DraftId{QStringLiteral("draft-2")};
        other.businessType = QStringLiteral("new-supply");
        QVERIFY(office->drafts().save(draft));
        QVERIFY(office->drafts().save(other));
        const auto offered = [&office] { return office->drafts().offered(office->office().device, {}, office.clock.wallUtcMs())->size(); };
        QVERIFY(office.works(QStringLiteral("C1")));
        QCOMPARE(offered(), 1);
        QCOMPARE(office->drafts().take(draft.id, draft.device, office.clock.wallUtcMs()).error().code, ErrorCode::DraftGone);
        QVERIFY(office->drafts().take(other.id, draft.device, office.clock.wallUtcMs()));
        QVERIFY(office.works(QStringLiteral("C2")));
        QCOMPARE(offered(), 2);
        QVERIFY(office->drafts().take(draft.id, draft.device, office.clock.wallUtcMs()));
    }

    void figuresOfTheNamedLeaveItOut()
    {
        Office office;
        QVERIFY(office.works(QStringLiteral("C2")));
        const qint64 now = office.clock.wallUtcMs();
        const QueueCounts whole = *office->caseViews().counts(now, office.chen);
        const auto days = *office->caseViews().dueByDay(QDate(2026, 11, 1), QDate(2027, 1, 31), now);
        QVERIFY(office.works(QStringLiteral("C1")));
        const QueueCounts seen = *office->caseViews().counts(now, office.chen);
        QCOMPARE(seen.all, whole.all - 1);
        QCOMPARE(seen.mine, whole.mine - 1);
        QVERIFY(!seen.byType.contains(QStringLiteral("complaint")));
        QCOMPARE(seen.us + seen.customer + seen.outside, seen.all);
        qint64 due = 0;
        for (const DayLoad &day : days)
            due += day.due;
        const auto all = *office->caseViews().dueByDay(QDate(2026, 11, 1), QDate(2027, 1, 31), now);
        for (const DayLoad &day : all)
            due -= day.due;
        QCOMPARE(due, 1);
    }

    /// Each figure of the strip, at every hour of the complaint's life, is what the list of that filter shows.
    void figuresAgreeWithTheLists_data()
    {
        QTest::addColumn<QString>("at");
        for (const char *at : {"2026-11-18 10:00", "2026-11-19 09:00", "2026-11-19 16:00", "2026-11-20 09:00", "2026-11-27 09:00", "2026-12-10 09:00"})
            QTest::newRow(at) << QString::fromLatin1(at);
    }

    void figuresAgreeWithTheLists()
    {
        QFETCH(QString, at);
        Office office;
        office.setTime(at);
        QVERIFY(office.works(QStringLiteral("C1")));
        const qint64 now = office.clock.wallUtcMs();
        const QueueCounts counts = *office->caseViews().counts(now);
        using Kind = QueueFilter::Kind;
        for (const auto &[kind, count] : {std::pair{Kind::All, counts.all}, {Kind::Overdue, counts.overdue}, {Kind::Today, counts.today},
                                          {Kind::Tomorrow, counts.tomorrow}, {Kind::Nearing, counts.nearing}, {Kind::Paused, counts.paused},
                                          {Kind::Provisional, counts.provisional}}) {
            QueueFilter filter;
            filter.kind = kind;
            QCOMPARE(office->caseViews().queue(filter, {}, 50, now)->rows.size(), count);
        }
    }

    void warningsWaitForSomebodyElse()
    {
        Office office;
        office.setTime(QStringLiteral("2026-11-19 16:30"));
        QVERIFY(office.works(QStringLiteral("C1")));
        const auto isAbout = [&office](const DeadlineWarning &one) { return one.id == office.about; };
        const qint64 now = office.clock.wallUtcMs();
        const QList<DeadlineWarning> hidden = *office->warnings().due(now);
        QVERIFY(std::none_of(hidden.begin(), hidden.end(), isAbout));
        QVERIFY(office.works(QStringLiteral("C2")));
        const QList<DeadlineWarning> seen = *office->warnings().due(now);
        QVERIFY(std::any_of(seen.begin(), seen.end(), isAbout));
        QVERIFY(office->warnings().told(seen, now));
        const qint64 unread = *office->warningLog().unread();
        QVERIFY(office.works(QStringLiteral("C1")));
        const ToldPage page = *office->warningLog().page(1'000, 50, false);
        QVERIFY(std::none_of(page.rows.begin(), page.rows.end(), [&office](const ToldWarning &one) { return one.id == office.about; }));
        QVERIFY(*office->warningLog().unread() < unread);
    }

    void theReportCountsItAndListsItNot()
    {
        Office office;
        const QDate day(2026, 11, 18);
        const auto report = [&office, day] {
            const auto work = office->dailyReports().work(day, office.clock.wallUtcMs());
            return work->toItsEnd() ? work->answer() : DailyReport();
        };
        QVERIFY(office.works(QStringLiteral("C2")));
        QCOMPARE(report().accepted.cases.size(), 2);
        QVERIFY(office.works(QStringLiteral("C1")));
        const DailyReport seen = report();
        QCOMPARE(seen.accepted.total, 2);
        QCOMPARE(seen.accepted.cases.size(), 1);
        QCOMPARE(seen.accepted.cases.constFirst().id, office.other);
    }

    void theNamedDoesNothingToIt()
    {
        Office office;
        QVERIFY(office.works(QStringLiteral("C1")));
        CaseDesk &desk = office->caseDesk();
        const auto act = [&office] { return office->newAct(office.zhang); };
        QCOMPARE(desk.note(act(), office.about, QStringLiteral("不是我")).error().code, ErrorCode::NotAllowed);
        QCOMPARE(desk.reveal(act(), office.about).error().code, ErrorCode::NotAllowed);
        QCOMPARE(desk.voidMistaken(act(), office.about, QStringLiteral("误录")).error().code, ErrorCode::NotAllowed);
        QCOMPARE(desk.transfer(act(), office.about, QStringLiteral("counter"), {}, {}).error().code, ErrorCode::NotAllowed);
        Correction change;
        change.fields = {{QStringLiteral("named"), QStringLiteral("别人")}};
        change.reason = QStringLiteral("记错");
        QCOMPARE(desk.correct(act(), office.about, change).error().code, ErrorCode::NotAllowed);
        QVERIFY(desk.note(office->newAct(office.chen), office.about, QStringLiteral("已转")));
    }

    void whoTakesInAComplaintAboutThemselvesHandsOverItsReceipt()
    {
        Office office;
        QVERIFY(office.works(QStringLiteral("C1")));
        CaseDraft draft = OfficeFixture::complaint();
        draft.fields.insert(QStringLiteral("named"), QStringLiteral("张敏"));
        const CaseId id = office.take(draft, office.zhang);
        QVERIFY(!id.isEmpty());
        QVERIFY(office->recordPrint(office->newAct(office.zhang), QStringLiteral("receipt"), id));
        QVERIFY(!office->caseViews().file(id));
    }

    void aCorrectionMovesTheVeil()
    {
        Office office;
        Correction change;
        change.fields = {{QStringLiteral("named"), QStringLiteral("刘站长")}};
        change.reason = QStringLiteral("客户说错了人");
        QVERIFY(office->caseDesk().correct(office->newAct(office.chen), office.about, change));
        QVERIFY(office.works(QStringLiteral("C1")));
        QCOMPARE(listed(office).size(), 2);
        QVERIFY(office.works(QStringLiteral("M02")));
        QCOMPARE(listed(office).size(), 1);
        const QByteArray digest = *office->booksDigest();
        QVERIFY(office->ledger().rebuild());
        QCOMPARE(*office->booksDigest(), digest);
        QCOMPARE(listed(office).size(), 1);
    }

    void theOnlyManagerForwardsAndNeverCloses()
    {
        Office office;
        QVERIFY(office->people().leave(office.byManager(), office.second, QStringLiteral("transferred")));
        const CaseId id = office.complainAbout(QStringLiteral("王建国"));
        QVERIFY(office.worksManager());
        QVERIFY(listed(office).contains(id));
        QVERIFY(office->caseViews().file(id));
        CaseDesk &desk = office->caseDesk();
        const auto act = [&office] { return office.byManager(); };
        QVERIFY(desk.note(act(), id, QStringLiteral("当天情况如下")));
        QVERIFY(desk.transfer(act(), id, QStringLiteral("customer-service"), QStringLiteral("outside"), QStringLiteral("转上级")));
        QCOMPARE(desk.reach(act(), id, QStringLiteral("contacted"), {}).error().code, ErrorCode::NamedInCase);
        QCOMPARE(desk.withdraw(act(), id, QStringLiteral("客户撤诉")).error().code, ErrorCode::NamedInCase);
        QCOMPARE(desk.voidMistaken(act(), id, QStringLiteral("误录")).error().code, ErrorCode::NamedInCase);
        // A second manager comes: now it is hidden from the first.
        office.join(QStringLiteral("M03"), QStringLiteral("孙主任"), Role::Manager);
        QVERIFY(!listed(office).contains(id));
    }

    void whoJoinsLaterIsLookedForInComplaintsOfBefore()
    {
        Office office;
        const CaseId early = office.complainAbout(QStringLiteral("抄表的孙丽"));
        const CaseId unnamed = office.complainAbout(QStringLiteral("某电工"));
        QVERIFY(looked(office));
        const PersonId sun = office.join(QStringLiteral("C7"), QStringLiteral("孙丽"));
        QVERIFY(looked(office));
        QVERIFY(office.works(QStringLiteral("C7")));
        QVERIFY(!listed(office).contains(early));
        QVERIFY(listed(office).contains(unnamed));
        QCOMPARE(office->caseViews().file(early).error().code, ErrorCode::NotAllowed);
        // Who was named before is not seen by those either.
        QVERIFY(listed(office).contains(office.about));
        const auto entries = office->ledger().lately({QString::fromLatin1(CaseEvents::hidden)}, 0, 10);
        QCOMPARE(entries->size(), 1);
        QCOMPARE(entries->constFirst().plain.value(QStringLiteral("hiddenFrom")).toArray(), QJsonArray{sun.value});
        const QByteArray digest = *office->booksDigest();
        QVERIFY(office->ledger().rebuild());
        QCOMPARE(*office->booksDigest(), digest);
        QVERIFY(!listed(office).contains(early));
    }

    void whoIsRenamedIsLookedForWithTheNewName()
    {
        Office office;
        const CaseId early = office.complainAbout(QStringLiteral("周玉梅"));
        QVERIFY(looked(office));
        QVERIFY(office->people().rename(office.byManager(), office.zhang, QStringLiteral("C1"), QStringLiteral("周玉梅")));
        QVERIFY(looked(office));
        QVERIFY(office.works(QStringLiteral("C1")));
        QVERIFY(!listed(office).contains(early));
        QVERIFY(!listed(office).contains(office.about)); // named by the id, whatever the name is now
    }

    void whomACorrectionTookOutStaysOut()
    {
        Office office;
        QVERIFY(looked(office));
        Correction change;
        change.fields = {{QStringLiteral("named"), QStringLiteral("陈静")}};
        change.reason = QStringLiteral("客户说错了人");
        QVERIFY(office->caseDesk().correct(office.byManager(), office.about, change));
        office.join(QStringLiteral("C8"), QStringLiteral("何平"));
        QVERIFY(looked(office));
        QVERIFY(office.works(QStringLiteral("C1")));
        QVERIFY(listed(office).contains(office.about));
    }

    void nobodyIsLookedForTwice()
    {
        Office office;
        QVERIFY(looked(office));
        const qint64 before = *office->ledger().eventsOf(SubjectId{office.about.value}).map([](const QList<Event> &all) { return all.size(); });
        QVERIFY(*office->lookForLateNames(0)); // at once: there is nobody
        QCOMPARE(office->ledger().eventsOf(SubjectId{office.about.value})->size(), before);
        QVERIFY(office->people().logOut(office.byManager(), QStringLiteral("key")));
        QVERIFY(*office->lookForLateNames(0)); // locked: nothing can be read
    }

    void ofTwoWithOneNameTheNumberTells()
    {
        Office office;
        const PersonId other = office.join(QStringLiteral("C9"), QStringLiteral("张敏"));
        const auto named = [&office](const QString &words) { return *office->peopleViews().namedIn(words); };
        QCOMPARE(named(QStringLiteral("张敏（C9）")), QList<PersonId>{other});
        QCOMPARE(named(QStringLiteral("张敏(c1)、某电工")), QList<PersonId>{office.zhang});
        QCOMPARE(named(QStringLiteral("张敏")).size(), 2);
        QCOMPARE(named(QStringLiteral("某电工")), QList<PersonId>());
        QCOMPARE(named(QStringLiteral("陈静、张敏（C9）")).size(), 2);
    }

    void theOnlyManagerIsToldThatItIsAboutThem()
    {
        Office office;
        QVERIFY(office->people().leave(office.byManager(), office.second, QStringLiteral("transferred")));
        const CaseId id = office.complainAbout(QStringLiteral("王建国（M01）"));
        QVERIFY(office.worksManager());
        QVERIFY(office->caseViews().file(id)->namesViewer);
        QVERIFY(!office->caseViews().file(office.about)->namesViewer);
        QVERIFY(office.works(QStringLiteral("C2")));
        QVERIFY(!office->caseViews().file(id)->namesViewer);
    }

    void otherBusinessHidesNobody()
    {
        Office office;
        CaseDraft draft = OfficeFixture::supply(QStringLiteral("residential"), QStringLiteral("张敏"));
        const CaseId id = office.take(draft, office.chen);
        QVERIFY(office.works(QStringLiteral("C1")));
        QVERIFY(listed(office).contains(id));
    }

    void nothingOfItStandsPlain()
    {
        Office office;
        const Result<QList<Event>> events = office->ledger().eventsOf(SubjectId{office.about.value});
        QVERIFY(events);
        for (const Event &event : *events) {
            const QString plain = QString::fromUtf8(QJsonDocument(event.plain).toJson());
            QVERIFY(!plain.contains(QStringLiteral("张敏")) && !plain.contains(QStringLiteral("张 敏")));
            QVERIFY(!plain.contains(QStringLiteral("named")));
        }
        QCOMPARE(events->constFirst().plain.value(QStringLiteral("hiddenFrom")).toArray(), QJsonArray{office.zhang.value});
    }
};

YINGSHENG_TEST(TestVeil)
#include "tst_veil.moc"
