// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/caseevents.h"
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

/// What was printed or could not be stays on record, and is found again.
class TestPrintLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachTryIsOneEntryTheNewestFirst();
    void yesterdayIsNotToday();
    void entriesOfTheFirstVersionAreRead();
    void theCaseBookStaysAsItIs();
    void aListThatLeavesAsAFileIsOneEntry();

private:
    static PrintEntry receiptOf(const CaseId &id)
    {
        PrintEntry entry;
        entry.document = QStringLiteral("receipt");
        entry.subject = SubjectId{id.value};
        entry.number = QStringLiteral("C03-261118-0001");
        entry.way = QStringLiteral("printer");
        entry.paper = QStringLiteral("80mm");
        entry.copies = 2;
        return entry;
    }
};

void TestPrintLog::eachTryIsOneEntryTheNewestFirst()
{
    OfficeFixture office(QStringLiteral("2026-11-18 09:00"));
    const CaseId id = office.accept(OfficeFixture::supply());
    PrintEntry failed = receiptOf(id);
    failed.problem = QStringLiteral("printer-missing");
    QVERIFY(office->printLog().record(office.act(), failed));
    office.setTime(QStringLiteral("2026-11-18 09:05"));
    PrintEntry again = receiptOf(id);
    again.again = true;
    QVERIFY(office->printLog().record(office.act(), again));
    PrintEntry list;
    list.document = QStringLiteral("list");
    QVERIFY(office->printLog().record(office.act(), list));
    const auto entries = office->printLog().since(0);
    QVERIFY(entries);
    QCOMPARE(entries->size(), 3);
    QCOMPARE(entries->at(0).document, QStringLiteral("list"));
    QVERIFY(entries->at(0).subject.isEmpty());
    QVERIFY(entries->at(1).isOnPaper());
    QVERIFY(entries->at(1).again);
    QCOMPARE(entries->at(1).copies, 2);
    QCOMPARE(entries->at(1).paper, QStringLiteral("80mm"));
    QCOMPARE(entries->at(1).subject.value, id.value);
    QCOMPARE(entries->at(2).problem, QStringLiteral("printer-missing"));
    QCOMPARE(entries->at(2).number, QStringLiteral("C03-261118-0001"));
    QCOMPARE(office->printLog().since(0, 2)->size(), 2);
}

void TestPrintLog::yesterdayIsNotToday()
{
    OfficeFixture office(QStringLiteral("2026-11-18 09:00"));
    const CaseId id = office.accept(OfficeFixture::supply());
    QVERIFY(office->printLog().record(office.act(), receiptOf(id)));
    office.setTime(QStringLiteral("2026-11-19 08:00"));
    QCOMPARE(office->printLog().since(office.clock.wallUtcMs() - 3'600'000)->size(), 0);
    QVERIFY(office->printLog().record(office.act(), receiptOf(id)));
    QCOMPARE(office->printLog().since(office.clock.wallUtcMs() - 3'600'000)->size(), 1);
}

void TestPrintLog::entriesOfTheFirstVersionAreRead()
{
    const PrintEntry entry = PrintLog::entryFrom(QStringLiteral("document-printed"), {{QStringLiteral("document"), QStringLiteral("receipt")}});
    QCOMPARE(entry.document, QStringLiteral("receipt"));
    QVERIFY(entry.isOnPaper());
    QCOMPARE(entry.copies, 1);
    QVERIFY(!PrintLog::entryFrom(QStringLiteral("print-failed"), {}).isOnPaper());
}

void TestPrintLog::theCaseBookStaysAsItIs()
{
    OfficeFixture office(QStringLiteral("2026-11-18 09:00"));
    const CaseId id = office.accept(OfficeFixture::supply());
    const auto before = office->booksDigest();
    PrintEntry failed = receiptOf(id);
    failed.problem = QStringLiteral("printer-failed");
    QVERIFY(office->printLog().record(office.act(), failed));
    QVERIFY(office->printLog().record(office.act(), receiptOf(id)));
    QCOMPARE(*office->booksDigest(), *before);
    QVERIFY(office->ledger().rebuild());
    QCOMPARE(*office->booksDigest(), *before);
    const auto file = office->caseViews().file(id);
    QVERIFY(!file->record.hasConflict);
    QCOMPARE(file->timeline.size(), 3);
}

/// Once, whatever is asked again; no printed document, and no book minds it.
void TestPrintLog::aListThatLeavesAsAFileIsOneEntry()
{
    OfficeFixture office(QStringLiteral("2026-11-18 09:00"));
    const Act act = office.act();
    const ExportEntry entry{QStringLiteral("list"), QStringLiteral("xlsx"), 128, QStringLiteral("overdue")};
    const QByteArray before = office->booksDigest().value_or(QByteArray());
    QVERIFY(office->printLog().recordExport(act, entry));
    QVERIFY(office->printLog().recordExport(act, entry));
    const auto events = office->ledger().lately({QString::fromLatin1(PrintLog::exported)}, 0, 10);
    QVERIFY(events);
    QCOMPARE(events->size(), 1);
    QCOMPARE(events->first().plain.value(QStringLiteral("rows")).toInt(), 128);
    QVERIFY(events->first().sealed.isEmpty());
    QVERIFY(office->printLog().since(0)->isEmpty());
    QCOMPARE(office->booksDigest().value_or(QByteArray()), before);
}

YINGSHENG_TEST(TestPrintLog)
#include "tst_printlog.moc"
