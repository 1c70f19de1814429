// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/casecode.h"
#include "tests/support/guitest.h"
#include "ui/print/printroom.h"
#include "ui/print/qrcode.h"

#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace {

const QString number = QStringLiteral("C03-261118-0102");

/// What a reader sees on a picture; skipped where there is no zbarimg.
QString readBy(const QString &picture)
{
    QProcess reader;
    reader.start(QStringLiteral("zbarimg"), {QStringLiteral("-q"), QStringLiteral("--raw"), picture});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput()).trimmed();
}

Printout coded(Printout::Paper paper)
{
    Printout printout;
    printout.templateName = QStringLiteral("testcode");
    printout.title = QStringLiteral("回执");
    printout.paper = paper;
    printout.code = CaseCode::of(number);
    return printout;
}

} // namespace

/// The code with the case number, as a scanner sees it on paper.
class TestQrCode : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeNamesItsCaseAndNothingElse_data();
    void aCodeNamesItsCaseAndNothingElse();
    void theOutlineIsItsModules();
    void nothingAndTooMuchHaveNoModules();
    void aReaderReadsItOnEveryPaper_data();
    void aReaderReadsItOnEveryPaper();
    void modulesAreWholeDotsOnARollPrinter();
    void aDocumentWithoutACodeLeavesNoRoom();
};

void TestQrCode::aCodeNamesItsCaseAndNothingElse_data()
{
    QTest::addColumn<QString>("scanned");
    QTest::addColumn<QString>("named");
    QTest::newRow("ours") << QStringLiteral("YS1:C03-261118-0102") << number;
    QTest::newRow("as a scanner in lower case types it") << QStringLiteral("ys1:c03-261118-0102\n") << number;
    QTest::newRow("a later version") << QStringLiteral("YS2:C03-261118-0102") << QString();
    QTest::newRow("a number alone") << number << QString();
    QTest::newRow("something else behind it") << QStringLiteral("YS1:C03-261118-0102?name=x") << QString();
    QTest::newRow("nothing behind it") << QStringLiteral("YS1:") << QString();
}

void TestQrCode::aCodeNamesItsCaseAndNothingElse()
{
    QFETCH(QString, scanned);
    QFETCH(QString, named);
    QCOMPARE(CaseCode::numberIn(scanned), named);
    QCOMPARE(CaseCode::numberIn(CaseCode::of(number)), number);
    QCOMPARE(CaseCode::of(QString()), QString());
}

void TestQrCode::theOutlineIsItsModules()
{
    const QrCode code(CaseCode::of(number));
    QCOMPARE(code.side(), 21); // the smallest: upper case and digits only
    const QPainterPath outline = code.outline();
    for (int row = -1; row <= code.side(); ++row) {
        for (int column = -1; column <= code.side(); ++column)
            QCOMPARE(outline.contains(QPointF(QrCode::quietZone + column + 0.5, QrCode::quietZone + row + 0.5)), code.isDark(column, row));
    }
}

void TestQrCode::nothingAndTooMuchHaveNoModules()
{
    QVERIFY(QrCode(QString()).isEmpty());
    QVERIFY(QrCode(QString(10'000, QLatin1Char('A'))).isEmpty());
    QVERIFY(QrCode(QString()).outline().isEmpty());
}

void TestQrCode::aReaderReadsItOnEveryPaper_data()
{
    QTest::addColumn<Printout::Paper>("paper");
    QTest::addColumn<int>("dpi");
    QTest::newRow("A5 as seen on a screen") << Printout::Paper::A5 << 110;
    QTest::newRow("A5 office printer") << Printout::Paper::A5 << 600;
    QTest::newRow("A4 office printer") << Printout::Paper::A4 << 300;
    QTest::newRow("roll printer") << Printout::Paper::Roll80 << 203;
}

void TestQrCode::aReaderReadsItOnEveryPaper()
{
    QFETCH(Printout::Paper, paper);
    QFETCH(int, dpi);
    if (QStandardPaths::findExecutable(QStringLiteral("zbarimg")).isEmpty() || QStandardPaths::findExecutable(QStringLiteral("pdftoppm")).isEmpty())
        QSKIP("zbarimg (zbar-tools) or pdftoppm (poppler-utils) is not installed");
    QTemporaryDir folder;
    PrintRoom room;
    const QString pdf = folder.filePath(QStringLiteral("code.pdf"));
    QVERIFY(room.savePdf(coded(paper), pdf));
    QCOMPARE(QProcess::execute(QStringLiteral("pdftoppm"), {QStringLiteral("-singlefile"), QStringLiteral("-r"), QString::number(dpi), QStringLiteral("-png"),
                                                             pdf, folder.filePath(QStringLiteral("code"))}),
             0);
    QCOMPARE(readBy(folder.filePath(QStringLiteral("code.png"))), QStringLiteral("YS1:C03-261118-0102"));
}

void TestQrCode::modulesAreWholeDotsOnARollPrinter()
{
    PrintRoom room;
    const auto document = room.document(coded(Printout::Paper::Roll80));
    QVERIFY(document);
    QImage page(576, 800, QImage::Format_RGB32);
    page.setDotsPerMeterX(7992); // 203 dpi
    page.setDotsPerMeterY(7992);
    page.fill(Qt::white);
    document->documentLayout()->setPaintDevice(&page);
    document->setTextWidth(page.width());
    QPainter painter(&page);
    document->drawContents(&painter);
    painter.end();
    int grey = 0;
    int dark = 0;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            const int tone = qGray(page.pixel(x, y));
            grey += tone > 8 && tone < 247 ? 1 : 0;
            dark += tone <= 8 ? 1 : 0;
        }
    }
    QCOMPARE(grey, 0);
    QVERIFY(dark > 1000);
}

void TestQrCode::aDocumentWithoutACodeLeavesNoRoom()
{
    Printout printout = coded(Printout::Paper::A5);
    printout.code.clear();
    QVERIFY(!PrintRoom::html(printout)->contains(QStringLiteral("<img")));
}

YINGSHENG_TEST(TestQrCode)
#include "tst_qrcode.moc"
