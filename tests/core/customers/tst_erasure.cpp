// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backuprun.h"
#include "core/ledger/erasurebook.h"
#include "tests/core/reception/applying.h"
#include "tests/support/peopledoffice.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/testmain.h"

#include <QFile>

/// Personal data are erased, and the ledger stays what it was.
class TestErasure : public QObject
{
    Q_OBJECT

    static QString reason() { return QStringLiteral("own-request"); }

    static CaseId closed(OfficeFixture &office, const QString &name = QStringLiteral("李秀兰"))
    {
        const CaseId id = office.accept(OfficeFixture::supply(QStringLiteral("residential"), name));
        return office->caseDesk().withdraw(office.act(), id, QStringLiteral("李秀兰不办了")) ? id : CaseId();
    }

    static QString shownOf(OfficeFixture &office, const QString &typed)
    {
        const Result<Findings> found = office->customers().find(typed);
        return found && !found->cases.isEmpty() ? found->cases.constFirst().customer : QString();
    }

private Q_SLOTS:
    void everythingOfACustomerGoesAndTheLedgerVerifies()
    {
        OfficeFixture office;
        const CaseId first = closed(office);
        const CaseId second = closed(office);
        CaseDraft other = OfficeFixture::complaint();
        const CaseId stays = office.accept(other);
        const QString number = office->caseViews().file(first)->record.number;
        const Result<ErasurePlan> plan = office->erasures().plan(first, ErasureScope::Customer);
        QVERIFY(plan);
        QCOMPARE(plan->cases, (QList<CaseId>{first, second}));
        QCOMPARE(plan->open, QStringList());
        const Result<ErasurePlan> done = office->erasures().erase(office.act(), first, ErasureScope::Customer, reason());
        QVERIFY(done);
        QCOMPARE(done->backupsUntil, QDate(2027, 11, 30));
        for (const CaseId &id : {first, second}) {
            const Result<CaseFile> file = office->caseViews().file(id);
            QVERIFY(file);
            QVERIFY(file->record.erased);
            QVERIFY(!file->fields.contains(QStringLiteral("name")));
            QVERIFY(file->fields.contains(QStringLiteral("capacity"))); // plain, and in the figures
            QVERIFY(file->timeline.constFirst().personal.isEmpty());
            QCOMPARE(file->timeline.constLast().kind, QStringLiteral("data-erased"));
            QCOMPARE(*office->caseViews().maskedCustomer(id), ErasureBook::mark());
            QVERIFY(!file->acts.canReopen && !file->acts.canCorrect && !file->acts.canErase);
        }
        QCOMPARE(office->caseViews().file(stays)->fields.text(QStringLiteral("name")).masked(u"name"), QStringLiteral("周*"));
        QVERIFY(office->customers().find(QStringLiteral("李秀兰"))->customers.isEmpty());
        QVERIFY(office->customers().find(QStringLiteral("13812345678"))->customers.isEmpty());
        QCOMPARE(shownOf(office, number), ErasureBook::mark());
        QCOMPARE(office->customers().customer(first).error().code, ErrorCode::DataErased);
        QVERIFY(office->ledger().verify()->isSound());
    }

    void aRebuildGivesTheSameBooks()
    {
        OfficeFixture office;
        const CaseId id = closed(office);
        QVERIFY(office->erasures().erase(office.act(), id, ErasureScope::Case, reason()));
        const QByteArray digest = *office->booksDigest();
        QVERIFY(office->ledger().rebuild());
        QCOMPARE(*office->booksDigest(), digest);
        office.reopen();
        QVERIFY(office->ledger().rebuild());
        QCOMPARE(*office->booksDigest(), digest);
        QVERIFY(office->caseViews().file(id)->record.erased);
        QVERIFY(office->ledger().verify()->isSound());
    }

    void anErasureWhileABackupIsCopiedLeavesNoKeyInTheLog()
    {
        OfficeFixture office;
        const CaseId id = closed(office);
        auto backup = office->backup({}, {}, false);
        QVERIFY(backup->step()); // the copy has begun
        QVERIFY(office->erasures().erase(office.act(), id, ErasureScope::Case, reason()));
        const auto logBytes = [&office] { return QFileInfo(office.path() + QStringLiteral("-wal")).size(); };
        QVERIFY(backup->toItsEnd());
        QVERIFY(office->ledger().verify()->isSound());
        const qint64 afterwards = logBytes();
        backup.reset();
        QVERIFY2(afterwards < 64 * 1024, qPrintable(QString::number(afterwards))); // what the backup's own entry wrote
    }

    void anErasureWhoseBackupIsGivenUpLeavesNoKeyInTheLogEither()
    {
        OfficeFixture office;
        const CaseId id = closed(office);
        auto backup = office->backup({}, {}, false);
        QVERIFY(backup->step());
        QVERIFY(office->erasures().erase(office.act(), id, ErasureScope::Case, reason()));
        backup.reset();
        QCOMPARE(QFileInfo(office.path() + QStringLiteral("-wal")).size(), 0);
    }

    void theIndexMadeAnewFindsNobody()
    {
        OfficeFixture office;
        const CaseId id = closed(office);
        QVERIFY(office->erasures().erase(office.act(), id, ErasureScope::Customer, reason()));
        QVERIFY(office->personIndex().forget());
        QVERIFY(office->personIndex().catchUp(10'000));
        QVERIFY(office->customers().find(QStringLiteral("13812345678"))->customers.isEmpty());
    }

    void theKeyIsInNoFileAnyMore()
    {
        OfficeFixture office;
        const CaseId id = closed(office);
        office.place.reset();
        const QString wrapped = RawSqlite::answer(office.path(), QStringLiteral("SELECT hex(wrapped) FROM subject_keys WHERE subject = '%1'").arg(id.value));
        QVERIFY(wrapped.size() > 64);
        office.reopen();
        QVERIFY(office->erasures().erase(office.act(), id, ErasureScope::Case, reason()));
        for (const QString &path : {office.path(), office.path() + QStringLiteral("-wal")}) {
            QFile file(path);
            QVERIFY(!file.exists() || file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains(QByteArray::fromHex(wrapped.toLatin1())));
        }
    }

    void whatIsOpenKeepsItsCustomer()
    {
        OfficeFixture office;
        const CaseId done = closed(office);
        const CaseId running = office.accept(OfficeFixture::supply());
        const Result<ErasurePlan> plan = office->erasures().plan(done, ErasureScope::Customer);
        QCOMPARE(plan->open, QStringList{office->caseViews().file(running)->record.number});
        const auto refused = office->erasures().erase(office.act(), done, ErasureScope::Customer, reason());
        QCOMPARE(refused.error().code, ErrorCode::CaseOpenStill);
        QCOMPARE(office->erasures().erase(office.act(), running, ErasureScope::Case, reason()).error().code, ErrorCode::CaseOpenStill);
        QVERIFY(!office->caseViews().file(done)->record.erased);
        QVERIFY(office->erasures().erase(office.act(), done, ErasureScope::Case, reason()));
        QVERIFY(office->caseViews().file(done)->record.erased);
        QVERIFY(!office->caseViews().file(running)->record.erased);
    }

    void itIsDoneOnceAndWithAReason()
    {
        OfficeFixture office;
        const CaseId id = closed(office);
        QCOMPARE(office->erasures().erase(office.act(), id, ErasureScope::Case, QStringLiteral("just so")).error().code, ErrorCode::ReasonMissing);
        const Act act = office.act();
        QVERIFY(office->erasures().erase(act, id, ErasureScope::Case, reason()));
        const qint64 last = *office->ledger().lastPos();
        const Result<ErasurePlan> again = office->erasures().erase(act, id, ErasureScope::Case, reason());
        QVERIFY(again);
        QCOMPARE(again->backupsUntil, QDate(2027, 11, 30));
        QCOMPARE(*office->ledger().lastPos(), last);
        QCOMPARE(office->erasures().erase(office.act(), id, ErasureScope::Case, reason()).error().code, ErrorCode::DataErased);
    }

    void nothingIsAddedToAnErasedCase()
    {
        OfficeFixture office;
        const CaseId id = closed(office);
        QVERIFY(office->erasures().erase(office.act(), id, ErasureScope::Case, reason()));
        CaseDesk &desk = office->caseDesk();
        Correction change;
        change.fields = {{QStringLiteral("name"), QStringLiteral("李秀芳")}};
        change.reason = QStringLiteral("错字");
        QCOMPARE(desk.note(office.act(), id, QStringLiteral("李秀兰来过")).error().code, ErrorCode::DataErased);
        QCOMPARE(desk.reopen(office.act(), id, QStringLiteral("又要办")).error().code, ErrorCode::DataErased);
        QCOMPARE(desk.correct(office.act(), id, change).error().code, ErrorCode::DataErased);
        QCOMPARE(desk.reveal(office.act(), id).error().code, ErrorCode::DataErased);
        QVERIFY(desk.archive(office.act(), id)); // nothing personal in it
        QVERIFY(office->caseViews().file(id)->record.erased);
    }

    void applicationsVisitsAndDraftsGoToo()
    {
        OfficeFixture office;
        const ApplicationId application = Applying::tell(office);
        const auto fields = office->applicationViews().file(application)->fields.clear(ClearFor::Search);
        CaseDraft draft = OfficeFixture::supply();
        for (const char *key : {"idNumber", "phone", "account"}) {
            if (fields.contains(QLatin1String(key)))
                draft.fields.insert(QLatin1String(key), fields.value(QLatin1String(key)));
        }
        draft.application = application;
        const Result<Accepted> accepted = office->accept(office.act(), draft);
        QVERIFY(accepted);
        QVERIFY(office->caseDesk().withdraw(office.act(), accepted->id, QStringLiteral("不办了")));
        FormDraft half;
        half.id = DraftId{QStringLiteral("draft-1")};
        half.values = ClearFields(draft.fields);
        QVERIFY(office->drafts().save(half));
        const Result<ErasurePlan> done = office->erasures().erase(office.act(), accepted->id, ErasureScope::Customer, reason());
        QVERIFY(done);
        QCOMPARE(done->applications, QList<ApplicationId>{application});
        QCOMPARE(done->drafts, 1);
        QVERIFY(office->applicationViews().file(application)->fields.isEmpty());
        QVERIFY(office->drafts().all(10)->isEmpty());
        QVERIFY(office->ledger().verify()->isSound());
    }

    void onlyAManagerMay()
    {
        PeopledOffice office;
        const PersonId clerk = office.join(QStringLiteral("C1"), QStringLiteral("张敏"));
        const Result<Accepted> accepted = office->accept(office.byManager(), OfficeFixture::supply());
        QVERIFY(accepted);
        QVERIFY(office->caseDesk().withdraw(office.byManager(), accepted->id, QStringLiteral("不办了")));
        QVERIFY(!office->mayErase(clerk));
        QVERIFY(office->mayErase(office.manager));
        QCOMPARE(office->erasures().erase(office->newAct(clerk), accepted->id, ErasureScope::Case, reason()).error().code, ErrorCode::NotAllowed);
        QVERIFY(!office->caseViews().file(accepted->id)->fields.text(QStringLiteral("name")).isEmpty());
        QVERIFY(office->erasures().erase(office.byManager(), accepted->id, ErasureScope::Case, reason()));
    }

    void theLastBackupGoesAYearFromNow_data()
    {
        QTest::addColumn<QDate>("erased");
        QTest::addColumn<QDate>("gone");
        QTest::newRow("middle") << QDate(2026, 11, 18) << QDate(2027, 11, 30);
        QTest::newRow("first of January") << QDate(2027, 1, 1) << QDate(2028, 1, 31);
        QTest::newRow("to a leap February") << QDate(2027, 2, 28) << QDate(2028, 2, 29);
    }

    void theLastBackupGoesAYearFromNow()
    {
        QFETCH(QDate, erased);
        QFETCH(QDate, gone);
        QCOMPARE(ErasureDesk::lastBackup(erased), gone);
    }
};

YINGSHENG_TEST(TestErasure)
#include "tst_erasure.moc"
