// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/reports/samplereport.h"
#include "ui/reports/reportprintout.h"

#include <QTextDocument>

namespace {

ReportWords zh() { return ReportWords(SampleReport::rules(), QStringLiteral("zh")); }

} // namespace

class TestReportPrintout : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void templateHasNoHole();
    void paperSaysEveryFigureAndItsWitness();
    void nameWithTagsStaysText();
    void emptyDaySaysSo();
    void figuresCanBeReadOutOfThePdf();
};

void TestReportPrintout::templateHasNoHole()
{
    for (const DailyReport &report : {SampleReport::report(), DailyReport()}) {
        const auto html = PrintRoom::html(ReportPrintout::of(report, zh()));
        QVERIFY2(html, qPrintable(html ? QString() : html.error().args.join(QLatin1Char(','))));
        QVERIFY(!html->contains(QStringLiteral("{{")));
    }
}

void TestReportPrintout::paperSaysEveryFigureAndItsWitness()
{
    const auto document = PrintRoom().document(ReportPrintout::of(SampleReport::report(), zh()));
    QVERIFY(document);
    const QString text = document->toPlainText();
    for (const QString &said : {QStringLiteral("城关供电所"), QStringLiteral("营业日报"), QStringLiteral("17"), QStringLiteral("128"), QStringLiteral("90"),
                                QStringLiteral("8/9 88.8%"), QStringLiteral("供电方案答复"), QStringLiteral("III.1"), QStringLiteral("C03-261118-0002"),
                                QStringLiteral("7K3M-0QZX"), QStringLiteral("4321"), QStringLiteral("satisfaction-2011@1"), QStringLiteral("另有 14 件")})
        QVERIFY2(text.contains(said), qPrintable(said));
}

void TestReportPrintout::nameWithTagsStaysText()
{
    const auto document = PrintRoom().document(ReportPrintout::of(SampleReport::report(), zh()));
    QVERIFY(document->toPlainText().contains(QStringLiteral("<img src=x>")));
}

void TestReportPrintout::emptyDaySaysSo()
{
    DailyReport nothing;
    nothing.day = QDate(2026, 11, 22);
    const auto document = PrintRoom().document(ReportPrintout::of(nothing, zh()));
    QVERIFY(document);
    QVERIFY2(document->toPlainText().contains(QStringLiteral("没有")), qPrintable(document->toPlainText()));
}

void TestReportPrintout::figuresCanBeReadOutOfThePdf()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("daily.pdf"));
    const auto pages = PrintRoom().savePdf(ReportPrintout::of(SampleReport::report(120), zh()), path);
    QVERIFY(pages);
    QVERIFY(*pages > 3);
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    reader.waitForFinished();
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    QVERIFY(text.contains(QStringLiteral("8/9 88.8%")));
    for (int i = 1; i <= 120; ++i)
        QVERIFY2(text.contains(SampleReport::oneCase(i).number), qPrintable(SampleReport::oneCase(i).number));
}

YINGSHENG_TEST(TestReportPrintout)

#include "tst_reportprintout.moc"
