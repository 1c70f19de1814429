// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/print/fakeprinters.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/casefile/casepapers.h"
#include "ui/print/papertext.h"
#include "ui/print/reprintsheet.h"
#include "ui/reception/receiptagain.h"
#include "ui/shell/sheet.h"

#include <QPushButton>
#include <QTableWidget>

namespace {

/// A window on an office whose printers the test holds in its hand.
struct PrintingCounter
{
    PrintingCounter()
    {
        hall.names = {QStringLiteral("laser")};
        id = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
        ui.start();
        const UiContext &made = *ui.context;
        context.reset(new UiContext{made.office, made.theme, made.interaction, made.feedback, room, made.clock, made.facts, made.actor, made.rules, made.language});
        papers = std::make_unique<CasePapers>(*context);
        window.resize(1000, 700);
        window.show();
        QObject::connect(&ui.feedback, &Feedback::warnedOf, &window, [this](const QString &sentence) { warned << sentence; });
    }

    OfficeDocument receipt()
    {
        const Result<CaseFile> file = ui.file(id);
        return *papers->document(QStringLiteral("receipt"), *file, QStringLiteral("李*兰"));
    }
    QList<PrintEntry> entries()
    {
        return ui.onOffice([](Workplace &place) { return place.printLog().since(0); }).value_or(QList<PrintEntry>());
    }
    QTableWidget *list() const { return window.findChild<QTableWidget *>(QStringLiteral("reprintList")); }

    FakePrinters::Hall hall;
    UiFixture ui;
    PrintRoom room{std::make_unique<FakePrinters>(hall), nullptr};
    std::unique_ptr<UiContext> context;
    std::unique_ptr<CasePapers> papers;
    QWidget window;
    QStringList warned;
    CaseId id;
};

} // namespace

/// 补打: each try is on record, and what is missing can be printed again.
class TestReprint : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void aPrintIsOnRecordWithItsPaper();
    void withoutAPrinterTheDocumentIsKeptAndSaysSo();
    void theReceiptMadeAgainIsTheOneThatWasHandedOver();
    void theDaysListPrintsAgainMarkedAsSuch();
    void theCaseOffersItsDocuments();
    void anOfficePaperOfThisSessionCanBePrintedAgain();
    void anEmptyDaySaysWhatStandsHere();
    void aPdfIsOnRecordToo();
};

void TestReprint::aPrintIsOnRecordWithItsPaper()
{
    PrintingCounter counter;
    DocumentPrinter printer(*counter.context, &counter.window);
    QSignalSpy brought(&printer, &DocumentPrinter::brought);
    counter.room.remember(counter.receipt().printout, {QStringLiteral("laser"), Printout::Paper::Roll80, 1});
    printer.print(counter.receipt());
    QCOMPARE(brought.count(), 1);
    const QList<PrintEntry> entries = counter.entries();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.constFirst().document, QStringLiteral("receipt"));
    QCOMPARE(entries.constFirst().paper, QStringLiteral("80mm"));
    QCOMPARE(entries.constFirst().subject.value, counter.id.value);
    QVERIFY(!entries.constFirst().number.isEmpty());
    QVERIFY(!entries.constFirst().again);
}

void TestReprint::withoutAPrinterTheDocumentIsKeptAndSaysSo()
{
    PrintingCounter counter;
    counter.hall.names = {};
    DocumentPrinter printer(*counter.context, &counter.window);
    QSignalSpy refused(&counter.ui.feedback, &Feedback::refusedBecause);
    printer.print(counter.receipt());
    QCOMPARE(counter.entries().constFirst().problem, QStringLiteral("printer-missing"));
    QCOMPARE(counter.warned.size(), 1);
    QVERIFY2(counter.warned.constFirst().contains(QStringLiteral("Ctrl+Shift+R")), qPrintable(counter.warned.constFirst()));
    QCOMPARE(refused.count(), 0); // nothing is unsaved
    counter.hall.names = {QStringLiteral("laser")};
    counter.hall.failsAfterPages = 1;
    printer.print(counter.receipt());
    QCOMPARE(counter.entries().constFirst().problem, QStringLiteral("printer-failed"));
    QVERIFY(counter.warned.constLast().contains(QStringLiteral("laser")));
}

void TestReprint::theReceiptMadeAgainIsTheOneThatWasHandedOver()
{
    UiFixture ui;
    const CaseId id = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    const QDate told = ui.office->caseViews().file(id)->deadlines.constFirst().deadline.dueDate;
    Correction correction;
    correction.acceptedMs = OfficeFixture::at(QStringLiteral("2026-11-16 10:12"));
    correction.fields = {{QStringLiteral("name"), QStringLiteral("李秀蓝")}};
    correction.reason = QStringLiteral("写错");
    ui.office.setTime(QStringLiteral("2026-11-20 10:12"));
    QVERIFY(ui.office->caseDesk().correct(ui.office.act(), id, correction));
    const auto file = ui.office->caseViews().file(id);
    const auto receipt = ReceiptAgain::of(*file, ui.office->rules(), QStringLiteral("zh"));
    QVERIFY(receipt);
    QCOMPARE(receipt->accepted.number, file->record.number);
    QCOMPARE(receipt->accepted.acceptedMs, OfficeFixture::at(QStringLiteral("2026-11-18 10:12")));
    QCOMPARE(receipt->customer, QStringLiteral("李秀兰"));
    QCOMPARE(receipt->accepted.promises.constFirst().deadline.dueDate, told);
    QCOMPARE(receipt->draft.fields.value(QStringLiteral("capacity")).toInt(), 8);
    QCOMPARE(receipt->businessName, QStringLiteral("新装用电"));
}

void TestReprint::theDaysListPrintsAgainMarkedAsSuch()
{
    PrintingCounter counter;
    counter.hall.names = {};
    DocumentPrinter printer(*counter.context, &counter.window);
    printer.print(counter.receipt());
    counter.hall.names = {QStringLiteral("laser")};
    ReprintSheet sheet(*counter.context, &counter.window);
    sheet.openForToday();
    QTRY_VERIFY(counter.list());
    QCOMPARE(counter.list()->rowCount(), 1);
    QVERIFY(counter.list()->item(0, 3)->text().contains(QStringLiteral("没有打印机")));
    QCOMPARE(counter.window.focusWidget(), counter.list());
    QTest::keyClick(counter.list(), Qt::Key_Return);
    QTRY_COMPARE(counter.hall.printed.size(), 1);
    QTRY_COMPARE(counter.entries().size(), 2);
    QVERIFY(counter.entries().constFirst().again);
    QVERIFY(counter.entries().constFirst().isOnPaper());
    QVERIFY(!Sheet::openIn(&counter.window));
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    QFile file(counter.ui.office.folder.filePath(QStringLiteral("again.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(counter.hall.printed.constFirst().pdf);
    file.close();
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-enc"), QStringLiteral("UTF-8"), file.fileName(), QStringLiteral("-")});
    reader.waitForFinished();
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    QVERIFY2(text.contains(QStringLiteral("补打 2026-11-23 09:30")), qPrintable(text));
}

void TestReprint::theCaseOffersItsDocuments()
{
    PrintingCounter counter;
    DocumentPrinter printer(*counter.context, &counter.window);
    printer.print(counter.receipt());
    const QString number = counter.receipt().number;
    const QList<PrintEntry> printed = CasePapers::printed(*counter.ui.file(counter.id));
    QCOMPARE(printed.size(), 1);
    const QList<PrintEntry> documents = ReprintSheet::documentsOf(counter.id, number, printed, counter.room);
    QCOMPARE(documents.size(), CasePapers::keys().size());
    QCOMPARE(documents.constFirst().document, QStringLiteral("receipt"));
    QVERIFY(documents.constFirst().atMs > 0);
    QCOMPARE(documents.constFirst().number, number);
    ReprintSheet sheet(*counter.context, &counter.window);
    sheet.openForCase(counter.id, number, printed);
    QVERIFY(counter.list());
    QCOMPARE(counter.list()->rowCount(), documents.size());
    QTest::keyClick(counter.list(), Qt::Key_F9);
    QTRY_COMPARE(counter.hall.printed.size(), 2);
}

void TestReprint::anOfficePaperOfThisSessionCanBePrintedAgain()
{
    PrintingCounter counter;
    DocumentPrinter printer(*counter.context, &counter.window);
    OfficeDocument list;
    list.printout.templateName = QStringLiteral("list");
    list.printout.title = QStringLiteral("在办清单");
    list.printout.paper = Printout::Paper::A4Landscape;
    list.key = QStringLiteral("list");
    printer.print(list); // its template has a gap: nothing is printed, and that is on record
    QVERIFY(counter.hall.printed.isEmpty());
    QCOMPARE(counter.entries().constFirst().problem, QStringLiteral("template"));
    QVERIFY(counter.warned.constLast().contains(QStringLiteral("在办清单")));
    QVERIFY(counter.room.kept(QStringLiteral("list")).has_value());
    QVERIFY(!counter.room.kept(QStringLiteral("daily-report")).has_value());
}

void TestReprint::anEmptyDaySaysWhatStandsHere()
{
    PrintingCounter counter;
    ReprintSheet sheet(*counter.context, &counter.window);
    sheet.openForToday();
    QTRY_VERIFY(Sheet::openIn(&counter.window));
    QVERIFY(!counter.list());
}

void TestReprint::aPdfIsOnRecordToo()
{
    PrintingCounter counter;
    QTemporaryDir folder;
    counter.ui.answers.savePath = folder.filePath(QStringLiteral("r.pdf"));
    DocumentPrinter printer(*counter.context, &counter.window);
    printer.savePdf(counter.receipt());
    QTRY_COMPARE(counter.entries().size(), 1);
    QCOMPARE(counter.entries().constFirst().way, QStringLiteral("pdf"));
    QCOMPARE(PaperText::outcome(counter.entries().constFirst()), QStringLiteral("✓ 已存为 PDF · A5"));
}

YINGSHENG_TEST(TestReprint)
#include "tst_reprint.moc"
