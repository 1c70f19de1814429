// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/print/fakeprinters.h"
#include "ui/print/papertext.h"
#include "ui/print/previewwindow.h"

#include <QComboBox>
#include <QLabel>
#include <QSpinBox>

namespace {

Printout coded()
{
    Printout printout;
    printout.templateName = QStringLiteral("testcode");
    printout.title = QStringLiteral("回执");
    printout.paper = Printout::Paper::A5;
    printout.code = QStringLiteral("YS1:C03-261118-0102");
    return printout;
}

Printout longTable()
{
    QVariantList rows;
    for (int i = 0; i < 120; ++i)
        rows << QVariantMap{{QStringLiteral("number"), i}, {QStringLiteral("text"), QStringLiteral("行")}};
    Printout printout;
    printout.templateName = QStringLiteral("testtable");
    printout.title = QStringLiteral("清单");
    printout.values = {{QStringLiteral("title"), QStringLiteral("清单")}, {QStringLiteral("head"), QStringLiteral("头")}, {QStringLiteral("rows"), rows}};
    return printout;
}

} // namespace

/// Which paper and printer a document goes to, and what is remembered of it.
class TestPapers : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void keysAndPapersGoBothWays();
    void theTemplateStatesItsPapers();
    void printerAndPaperAreRememberedByDocument();
    void aPrinterThatWasTakenAwayGivesWayToTheDefault();
    void aPaperThatTheTemplateDoesNotKnowIsNotTaken();
    void aPrinterThatFailsInTheMiddleSaysSo();
    void aHoleIsRefusedBeforeThePrinterBegins();
    void oneTemplateServesSheetAndRoll();
    void aReprintSaysSoOnEveryTemplate();
    void choicesInThePreviewAreRememberedAtOnce();
    void thePreviewSaysWhatBecameOfIt();
    void withoutAPrinterThePreviewSaysSo();

private:
    FakePrinters::Hall m_hall;
};

void TestPapers::keysAndPapersGoBothWays()
{
    for (const Printout::Paper paper : {Printout::Paper::A4, Printout::Paper::A4Landscape, Printout::Paper::A5, Printout::Paper::Roll80}) {
        QVERIFY(PaperText::paper(PaperText::key(paper)) == paper);
        QVERIFY(!PaperText::words(paper).isEmpty());
    }
    QVERIFY(!PaperText::paper(QStringLiteral("a3")));
    QCOMPARE(PaperText::words(Printout::Paper::Roll80), QStringLiteral("80 毫米小票"));
}

void TestPapers::theTemplateStatesItsPapers()
{
    QCOMPARE(PrintRoom::papersOf(coded()), (QList<Printout::Paper>{Printout::Paper::A5, Printout::Paper::Roll80, Printout::Paper::A4}));
    QCOMPARE(PrintRoom::papersOf(longTable()), QList<Printout::Paper>{Printout::Paper::A4});
    Printout receipt;
    receipt.templateName = QStringLiteral("receipt");
    receipt.paper = Printout::Paper::A5;
    QVERIFY(PrintRoom::papersOf(receipt).contains(Printout::Paper::Roll80));
}

void TestPapers::printerAndPaperAreRememberedByDocument()
{
    m_hall = {{QStringLiteral("laser"), QStringLiteral("roll")}, {}, -1};
    PrintRoom room(std::make_unique<FakePrinters>(m_hall), nullptr);
    QSignalSpy changed(&room, &PrintRoom::choicesChanged);
    QCOMPARE(room.orderFor(coded()), (PrintOrder{QStringLiteral("laser"), Printout::Paper::A5, 1}));
    room.remember(coded(), {QStringLiteral("roll"), Printout::Paper::Roll80, 3});
    QCOMPARE(changed.count(), 1);
    QVERIFY(room.print(coded()));
    QCOMPARE(m_hall.printed.size(), 1);
    QCOMPARE(m_hall.printed.constFirst().printer, QStringLiteral("roll"));
    QCOMPARE(m_hall.printed.constFirst().copies, 1); // how many is asked each time
    QVERIFY(qAbs(m_hall.printed.constFirst().millimetres.width() - 80) < 0.6);
    QVERIFY(room.print(longTable()));
    QCOMPARE(m_hall.printed.constLast().printer, QStringLiteral("laser"));

    PrintRoom later(std::make_unique<FakePrinters>(m_hall), nullptr);
    later.setChoices(room.choices());
    QCOMPARE(later.orderFor(coded()).printer, QStringLiteral("roll"));
}

void TestPapers::aPrinterThatWasTakenAwayGivesWayToTheDefault()
{
    m_hall = {{QStringLiteral("laser"), QStringLiteral("roll")}, {}, -1};
    PrintRoom room(std::make_unique<FakePrinters>(m_hall), nullptr);
    room.remember(coded(), {QStringLiteral("roll"), Printout::Paper::A5, 1});
    m_hall.names = {QStringLiteral("laser")};
    QCOMPARE(room.orderFor(coded()).printer, QStringLiteral("laser"));
    m_hall.names = {};
    const auto printed = room.print(coded());
    QVERIFY(!printed);
    QCOMPARE(printed.error().code, ErrorCode::PrinterMissing);
}

void TestPapers::aPaperThatTheTemplateDoesNotKnowIsNotTaken()
{
    PrintRoom room(std::make_unique<FakePrinters>(m_hall), nullptr);
    room.setChoices({{QStringLiteral("testcode"), {QString(), QStringLiteral("a4-landscape")}}, {QStringLiteral("testtable"), {QString(), QStringLiteral("a9")}}});
    QVERIFY(room.orderFor(coded()).paper == Printout::Paper::A5);
    QVERIFY(room.orderFor(longTable()).paper == Printout::Paper::A4);
}

void TestPapers::aPrinterThatFailsInTheMiddleSaysSo()
{
    m_hall = {{QStringLiteral("laser")}, {}, 2};
    PrintRoom room(std::make_unique<FakePrinters>(m_hall), nullptr);
    const auto printed = room.print(longTable());
    QVERIFY(!printed);
    QCOMPARE(printed.error().code, ErrorCode::PrinterFailed);
    QCOMPARE(printed.error().args, QStringList{QStringLiteral("laser")});
    m_hall.failsAfterPages = -1;
    QVERIFY(room.print(longTable()));
}

void TestPapers::aHoleIsRefusedBeforeThePrinterBegins()
{
    m_hall = {{QStringLiteral("laser")}, {}, -1};
    PrintRoom room(std::make_unique<FakePrinters>(m_hall), nullptr);
    Printout hole = longTable();
    hole.values.remove(QStringLiteral("head"));
    const auto printed = room.print(hole);
    QVERIFY(!printed);
    QCOMPARE(printed.error().code, ErrorCode::TemplateBroken);
    QCOMPARE(printed.error().args, (QStringList{QStringLiteral("清单"), QStringLiteral("head")}));
    QVERIFY(m_hall.printed.isEmpty());
}

void TestPapers::oneTemplateServesSheetAndRoll()
{
    Printout receipt;
    receipt.templateName = QStringLiteral("receipt");
    receipt.title = QStringLiteral("受理回执");
    const QVariantMap row{{QStringLiteral("what"), QStringLiteral("供电方案答复")}, {QStringLiteral("when"), QStringLiteral("最迟 11月26日")},
                          {QStringLiteral("limit"), QStringLiteral("3 个工作日")},  {QStringLiteral("clause"), QStringLiteral("III.1")},
                          {QStringLiteral("label"), QStringLiteral("户名")},        {QStringLiteral("value"), QStringLiteral("李秀兰")}};
    for (const char *name : {"officeName", "title", "numberWord", "number", "promiseTitle", "materialTitle", "basis", "hotline", "customerSign", "clerkSign",
                             "clerk", "date"})
        receipt.values.insert(QLatin1String(name), QStringLiteral("字"));
    for (const char *name : {"facts", "promises", "materials"})
        receipt.values.insert(QLatin1String(name), QVariantList{row});
    receipt.paper = Printout::Paper::Roll80;
    const QString roll = PrintRoom::html(receipt).value_or(QString());
    receipt.paper = Printout::Paper::A4;
    const QString sheet = PrintRoom::html(receipt).value_or(QString());
    QVERIFY(!roll.contains(QStringLiteral("class=\"grid\"")));
    QVERIFY(sheet.contains(QStringLiteral("class=\"grid\"")));
    for (const QString &part : {QStringLiteral("李秀兰"), QStringLiteral("最迟 11月26日"), QStringLiteral("III.1")}) {
        QVERIFY(roll.contains(part));
        QVERIFY(sheet.contains(part));
    }
}

void TestPapers::aReprintSaysSoOnEveryTemplate()
{
    Printout printout = longTable();
    printout.again = QStringLiteral("补打 <2026-11-23>");
    PrintRoom room;
    const auto document = room.document(printout);
    QVERIFY(document);
    QVERIFY(document->toPlainText().startsWith(QStringLiteral("补打 <2026-11-23>")));
}

void TestPapers::choicesInThePreviewAreRememberedAtOnce()
{
    m_hall = {{QStringLiteral("laser"), QStringLiteral("roll")}, {}, -1};
    PrintRoom room(std::make_unique<FakePrinters>(m_hall), nullptr);
    QWidget over;
    room.preview(coded(), &over, PrintRoom::PreviewEnds{});
    auto *window = over.findChild<PreviewWindow *>();
    QVERIFY(QTest::qWaitForWindowActive(window));
    auto *printers = window->findChild<QComboBox *>(QStringLiteral("previewPrinter"));
    auto *papers = window->findChild<QComboBox *>(QStringLiteral("previewPaper"));
    auto *copies = window->findChild<QSpinBox *>(QStringLiteral("previewCopies"));
    QCOMPARE(papers->count(), 3);
    for (QWidget *editor : std::initializer_list<QWidget *>{printers, papers, copies})
        QVERIFY(!editor->accessibleName().isEmpty());
    printers->setFocus();
    QTest::keyClick(printers, Qt::Key_Down);
    papers->setFocus();
    QTest::keyClick(papers, Qt::Key_Down);
    QCOMPARE(room.orderFor(coded()), (PrintOrder{QStringLiteral("roll"), Printout::Paper::Roll80, 1}));
    copies->setValue(2);
    QTest::keyClick(window, Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(m_hall.printed.size(), 1);
    QCOMPARE(m_hall.printed.constFirst().printer, QStringLiteral("roll"));
    QCOMPARE(m_hall.printed.constFirst().copies, 2);
}

void TestPapers::thePreviewSaysWhatBecameOfIt()
{
    m_hall = {{QStringLiteral("laser")}, {}, 1};
    PrintRoom room(std::make_unique<FakePrinters>(m_hall), nullptr);
    QWidget over;
    QList<bool> outcomes;
    room.preview(longTable(), &over, PrintRoom::PreviewEnds{[&outcomes](const PrintOrder &, const Result<> &done) { outcomes << done.has_value(); }, {}});
    auto *window = over.findChild<PreviewWindow *>();
    QVERIFY(QTest::qWaitForWindowActive(window));
    QTest::keyClick(window, Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(outcomes, QList<bool>{false});
    const auto *outcome = window->findChild<QLabel *>(QStringLiteral("previewOutcome"));
    QVERIFY(outcome->text().contains(QStringLiteral("laser")));
    m_hall.failsAfterPages = -1;
    QTest::keyClick(window, Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(outcomes, (QList<bool>{false, true}));
    QVERIFY(outcome->text().startsWith(QStringLiteral("✓")));
}

void TestPapers::withoutAPrinterThePreviewSaysSo()
{
    m_hall = {};
    PrintRoom room(std::make_unique<FakePrinters>(m_hall), nullptr);
    QWidget over;
    room.preview(coded(), &over, PrintRoom::PreviewEnds{});
    auto *window = over.findChild<PreviewWindow *>();
    const auto *printers = window->findChild<QComboBox *>(QStringLiteral("previewPrinter"));
    QVERIFY(!printers->isEnabled());
    QVERIFY(!printers->currentText().isEmpty());
}

YINGSHENG_TEST(TestPapers)
#include "tst_papers.moc"
