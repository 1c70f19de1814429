// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/print/printroom.h"

#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinterInfo>
#include <QTextDocument>

namespace {

QVariantMap tableRow(int number, const QString &text)
{
    return {{QStringLiteral("number"), number}, {QStringLiteral("text"), text}};
}

Printout table(int rows, Printout::Paper paper = Printout::Paper::A4)
{
    QVariantList list;
    for (int i = 1; i <= rows; ++i) {
        const QString n = QStringLiteral("%1").arg(i, 3, 10, QLatin1Char('0'));
        list << tableRow(i, QStringLiteral("起%1 ").arg(n) + QStringLiteral("城关镇东街九十七号二单元三零一室").repeated(5)
                                + QStringLiteral(" 止%1").arg(n));
    }
    Printout printout;
    printout.templateName = QStringLiteral("testtable");
    printout.title = QStringLiteral("在办清单");
    printout.paper = paper;
    printout.footer = QStringLiteral("城关供电所 C03-261118-0102");
    printout.values = {{QStringLiteral("title"), QStringLiteral("在办清单")},
                       {QStringLiteral("head"), QStringLiteral("表头字")},
                       {QStringLiteral("rows"), list}};
    return printout;
}

Printout roll(int lines)
{
    QVariantList list;
    for (int i = 0; i < lines; ++i)
        list << QVariantMap{{QStringLiteral("text"), QStringLiteral("应收 83.60 元")}};
    Printout printout;
    printout.templateName = QStringLiteral("testroll");
    printout.paper = Printout::Paper::Roll80;
    printout.values = {{QStringLiteral("lines"), list}};
    return printout;
}

/// The text of each page; the test is skipped where there is no poppler.
QStringList pagesOf(const QString &pdf)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("-enc"), QStringLiteral("UTF-8"), pdf, QStringLiteral("-")});
    reader.waitForFinished();
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    QStringList pages = text.split(QLatin1Char('\f'));
    if (!pages.isEmpty() && pages.last().trimmed().isEmpty())
        pages.removeLast();
    return pages;
}

/// 第 2 页 共 3 页, or the same in English.
QRegularExpression pageWords(int page, int of)
{
    QString words = PrintRoom::tr("Page %1 of %2").arg(page).arg(of);
    words.replace(QStringLiteral(" "), QStringLiteral("\\s*"));
    return QRegularExpression(words);
}

bool canReadPdf()
{
    return !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty();
}

} // namespace

class TestPrintRoom : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageHasItsNumberAndTheTableItsHead();
    void noRowIsCutByThePageBreak_data();
    void noRowIsCutByThePageBreak();
    void whatIsSearchedForIsFound();
    void papersHaveTheirSizes_data();
    void papersHaveTheirSizes();
    void rollIsAsLongAsItsText();
    void nameWithTagsIsPrintedAsItWasTyped();
    void documentLoadsNoLocalFile();
    void holeAndUnknownTemplateAreRefused();
    void olderFileStaysWhenThePdfIsRefused();
    void aLongListIsWrittenWhileTheWindowGoesOn();
    void withoutPrinterItSaysSo();

private:
    QString pathOf(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    PrintRoom m_room;
};

void TestPrintRoom::everyPageHasItsNumberAndTheTableItsHead()
{
    const auto pages = m_room.savePdf(table(60), pathOf(QStringLiteral("table.pdf")));
    QVERIFY(pages);
    QVERIFY2(*pages >= 3, qPrintable(QString::number(*pages)));
    if (!canReadPdf())
        QSKIP("pdftotext (poppler-utils) is not installed");
    const QStringList texts = pagesOf(pathOf(QStringLiteral("table.pdf")));
    QCOMPARE(texts.size(), *pages);
    for (int i = 0; i < *pages; ++i) {
        QVERIFY2(texts.at(i).contains(pageWords(i + 1, *pages)), qPrintable(texts.at(i).right(300)));
        QVERIFY2(texts.at(i).contains(QStringLiteral("表头字")), qPrintable(texts.at(i)));
        QVERIFY(texts.at(i).contains(QStringLiteral("在办清单"))); // heading, then the running head
        QVERIFY2(texts.at(i).contains(QStringLiteral("城关供电所 C03-261118-0102")), "digits in Latin words can be searched");
    }
}

void TestPrintRoom::noRowIsCutByThePageBreak_data()
{
    QTest::addColumn<Printout::Paper>("paper");
    QTest::newRow("A4") << Printout::Paper::A4;
    QTest::newRow("A4 landscape") << Printout::Paper::A4Landscape;
    QTest::newRow("A5") << Printout::Paper::A5;
}

void TestPrintRoom::noRowIsCutByThePageBreak()
{
    QFETCH(Printout::Paper, paper);
    if (!canReadPdf())
        QSKIP("pdftotext (poppler-utils) is not installed");
    const int rows = 50;
    QVERIFY(m_room.savePdf(table(rows, paper), pathOf(QStringLiteral("rows.pdf"))));
    const QStringList texts = pagesOf(pathOf(QStringLiteral("rows.pdf")));
    QVERIFY(texts.size() > 1);
    int seen = 0;
    for (const QString &text : texts) {
        for (int i = 1; i <= rows; ++i) {
            const QString n = QStringLiteral("%1").arg(i, 3, 10, QLatin1Char('0'));
            const bool begins = text.contains(QStringLiteral("起") + n);
            QCOMPARE(text.contains(QStringLiteral("止") + n), begins);
            seen += begins ? 1 : 0;
        }
    }
    QCOMPARE(seen, rows);
}

/// Characters that a face draws with the glyph of a radical, in both weights.
void TestPrintRoom::whatIsSearchedForIsFound()
{
    if (!canReadPdf())
        QSKIP("pdftotext (poppler-utils) is not installed");
    const QString text = QStringLiteral("客户方日月民用户工作日期止页手续一二人口高黄青");
    Printout printout = table(0);
    printout.values.insert(QStringLiteral("title"), text);
    printout.values.insert(QStringLiteral("rows"), QVariantList{tableRow(1, text)});
    QVERIFY(m_room.savePdf(printout, pathOf(QStringLiteral("found.pdf"))));
    const QString page = pagesOf(pathOf(QStringLiteral("found.pdf"))).constFirst();
    QCOMPARE(page.count(text), 2);
}

void TestPrintRoom::papersHaveTheirSizes_data()
{
    QTest::addColumn<Printout::Paper>("paper");
    QTest::addColumn<QSizeF>("millimetres");
    QTest::newRow("A4") << Printout::Paper::A4 << QSizeF(210, 297);
    QTest::newRow("A4 landscape") << Printout::Paper::A4Landscape << QSizeF(297, 210);
    QTest::newRow("A5") << Printout::Paper::A5 << QSizeF(148, 210);
}

void TestPrintRoom::papersHaveTheirSizes()
{
    QFETCH(Printout::Paper, paper);
    QFETCH(QSizeF, millimetres);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QVERIFY(PrintRoom::paint(table(1, paper), writer));
    const QSizeF size = writer.pageLayout().fullRect(QPageLayout::Millimeter).size();
    QVERIFY(qAbs(size.width() - millimetres.width()) < 0.6);
    QVERIFY(qAbs(size.height() - millimetres.height()) < 0.6);
}

void TestPrintRoom::rollIsAsLongAsItsText()
{
    const auto lengthOf = [](int lines) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        const auto pages = PrintRoom::paint(roll(lines), writer);
        if (!pages || *pages != 1 || qAbs(writer.pageLayout().fullRect(QPageLayout::Millimeter).width() - 80) > 0.6)
            return -1.0;
        return writer.pageLayout().fullRect(QPageLayout::Millimeter).height();
    };
    const qreal twenty = lengthOf(20);
    const qreal sixty = lengthOf(60);
    const qreal hundred = lengthOf(100);
    QVERIFY(twenty > 80);
    QVERIFY(sixty > twenty + 100);
    QVERIFY2(qAbs((hundred - sixty) - (sixty - twenty)) < 5, "each line adds the same");
}

void TestPrintRoom::nameWithTagsIsPrintedAsItWasTyped()
{
    Printout printout = table(0);
    const QString name = QStringLiteral("<img src=x> & {{head}} <b>李</b>");
    printout.values.insert(QStringLiteral("rows"), QVariantList{tableRow(1, name)});
    const auto document = m_room.document(printout);
    QVERIFY(document);
    QVERIFY(document->toPlainText().contains(name));
    QVERIFY(!document->toHtml().contains(QStringLiteral("<img")));
}

void TestPrintRoom::documentLoadsNoLocalFile()
{
    QImage red(40, 40, QImage::Format_RGB32);
    red.fill(Qt::red);
    QVERIFY(red.save(pathOf(QStringLiteral("secret.png"))));
    Printout printout;
    printout.templateName = QStringLiteral("testimage");
    for (const QString &address : {pathOf(QStringLiteral("secret.png")), QUrl::fromLocalFile(pathOf(QStringLiteral("secret.png"))).toString(),
                                   QStringLiteral(":/print/../print/print.css"), QStringLiteral("http://127.0.0.1:9/x.png")}) {
        printout.values = {{QStringLiteral("title"), QStringLiteral("t")}, {QStringLiteral("image"), address}};
        const auto document = m_room.document(printout);
        QVERIFY(document);
        document->setTextWidth(300);
        QImage page(300, 200, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        document->drawContents(&painter);
        painter.end();
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x)
                QVERIFY2(page.pixelColor(x, y) != QColor(Qt::red), qPrintable(address));
        }
    }
}

void TestPrintRoom::holeAndUnknownTemplateAreRefused()
{
    Printout printout;
    printout.templateName = QStringLiteral("testhole");
    printout.values = {{QStringLiteral("title"), QStringLiteral("t")}};
    const auto saved = m_room.savePdf(printout, pathOf(QStringLiteral("hole.pdf")));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::TemplateBroken);
    QVERIFY(!QFile::exists(pathOf(QStringLiteral("hole.pdf"))));
    QVERIFY(!m_room.document(printout));
    printout.templateName = QStringLiteral("no-such");
    QCOMPARE(PrintRoom::html(printout).error().code, ErrorCode::FileUnreadable);
}

void TestPrintRoom::olderFileStaysWhenThePdfIsRefused()
{
    const QString inNoFolder = pathOf(QStringLiteral("no-such-folder/a.pdf"));
    const auto refused = m_room.savePdf(table(1), inNoFolder);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(refused.error().args, QStringList{inNoFolder});

    QFile older(pathOf(QStringLiteral("older.pdf")));
    QVERIFY(older.open(QIODevice::WriteOnly));
    older.write("older");
    older.close();
    Printout hole;
    hole.templateName = QStringLiteral("testhole");
    QVERIFY(!m_room.savePdf(hole, older.fileName()));
    QVERIFY(older.open(QIODevice::ReadOnly));
    QCOMPARE(older.readAll(), QByteArray("older"));
}

void TestPrintRoom::aLongListIsWrittenWhileTheWindowGoesOn()
{
    const QString path = pathOf(QStringLiteral("long.pdf"));
    std::optional<Result<int>> written;
    {
        PrintRoom room;
        room.pdfSaved(table(300), path).then(this, [&written](const Result<int> &pages) { written = pages; });
        QVERIFY(!written); // nobody waited for it
    } // but the room does when it closes
    QVERIFY(QFile::exists(path));
    QTRY_VERIFY(written.has_value());
    QVERIFY(*written);
    QCOMPARE(m_room.savePdf(table(300), pathOf(QStringLiteral("same.pdf"))).value(), written->value());
    const auto refused = m_room.pdfSaved(table(1), pathOf(QStringLiteral("nowhere/at.pdf")));
    QTRY_VERIFY(refused.isFinished());
    QCOMPARE(refused.result().error().code, ErrorCode::FileUnwritable);
}

void TestPrintRoom::withoutPrinterItSaysSo()
{
    if (!QPrinterInfo::defaultPrinterName().isEmpty())
        QSKIP("this machine has a printer");
    m_room.rememberPrinter(QStringLiteral("testtable"), QStringLiteral("a printer that was taken away"));
    const auto printed = m_room.print(table(1));
    QVERIFY(!printed);
    QCOMPARE(printed.error().code, ErrorCode::PrinterMissing);
}

YINGSHENG_TEST(TestPrintRoom)

#include "tst_printroom.moc"
