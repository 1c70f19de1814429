// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/casefile/casepapers.h"

#include <QTextDocument>

namespace {

/// The text of each page.
QStringList pagesOf(const QString &pdf)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("-enc"), QStringLiteral("UTF-8"), pdf, QStringLiteral("-")});
    reader.waitForFinished();
    QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(QLatin1Char('\f'));
    pages.removeLast();
    return pages;
}

bool canReadPdf()
{
    return !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty();
}

} // namespace

/// The case file and the explanation of its dates on paper.
class TestCasePapers : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void theCaseFileIsMasked();
    void theCaseFileHoldsDeadlinesPausesPapersAndHistory();
    void fiftyEntriesBreakBetweenRows();
    void namesWithSignsAndRareCharactersArePrintedAsTheyAre();
    void theExplanationAnswersFirst();
    void aDateThatHasPassedIsSaid();
    void theExplanationNamesThePause();
    void everyPaperCarriesTheCodeOfItsCase();

private:
    struct Office
    {
        explicit Office(const QString &name = QStringLiteral("李秀兰")) { id = ui.supplyAt(QStringLiteral("2026-11-18 10:12"), name); }
        OfficeDocument document(const char *key)
        {
            ui.start();
            const CasePapers papers(*ui.context);
            return *papers.document(QLatin1String(key), *ui.file(id), QStringLiteral("李*兰"));
        }
        QString text(const char *key)
        {
            const auto page = ui.printRoom.document(document(key).printout);
            return page ? page->toPlainText() : QString();
        }
        CaseDesk &desk() { return ui.office->caseDesk(); }

        UiFixture ui;
        CaseId id;
    };
};

void TestCasePapers::theCaseFileIsMasked()
{
    Office office;
    const QString text = office.text("casefile");
    for (const QString &part : {QStringLiteral("138****5678"), QStringLiteral("1101**********002X"), QStringLiteral("李*兰")})
        QVERIFY2(text.contains(part), qPrintable(part));
    for (const QString &part : {QStringLiteral("13812345678"), QStringLiteral("李秀兰"), QStringLiteral("19491231")})
        QVERIFY2(!text.contains(part), qPrintable(part));
}

void TestCasePapers::theCaseFileHoldsDeadlinesPausesPapersAndHistory()
{
    Office office;
    office.ui.office.setTime(QStringLiteral("2026-11-19 09:00"));
    QVERIFY(office.desk().pause(office.ui.office.act(), office.id, QStringLiteral("materials-missing"), QStringLiteral("电话告知")));
    office.ui.office.setTime(QStringLiteral("2026-11-20 09:00"));
    QVERIFY(office.desk().resume(office.ui.office.act(), office.id, {}));
    const QString text = office.text("casefile");
    for (const QString &part : {QStringLiteral("供电方案答复"), QStringLiteral("III.1"), QStringLiteral("3 个工作日"), QStringLiteral("2026-11-19 09:00"),
                                QStringLiteral("2026-11-20 09:00"), QStringLiteral("电话告知"), QStringLiteral("经过"), QStringLiteral("审核："), QStringLiteral("cn-2026")})
        QVERIFY2(text.contains(part), qPrintable(part));
}

void TestCasePapers::fiftyEntriesBreakBetweenRows()
{
    if (!canReadPdf())
        QSKIP("pdftotext (poppler-utils) is not installed");
    Office office;
    for (int i = 1; i <= 50; ++i) {
        const QString n = QStringLiteral("%1").arg(i, 2, 10, QLatin1Char('0'));
        QVERIFY(office.desk().note(office.ui.office.act(), office.id,
                                   QStringLiteral("甲%1 ").arg(n) + QStringLiteral("客户来电询问进度并要求回电").repeated(6) + QStringLiteral(" 乙") + n));
    }
    const OfficeDocument document = office.document("casefile");
    QTemporaryDir folder;
    const auto pages = office.ui.printRoom.savePdf(document.printout, folder.filePath(QStringLiteral("c.pdf")));
    QVERIFY(pages);
    QVERIFY(*pages >= 2);
    const QStringList texts = pagesOf(folder.filePath(QStringLiteral("c.pdf")));
    QCOMPARE(texts.size(), *pages);
    int seen = 0;
    for (const QString &text : texts) {
        for (int i = 1; i <= 50; ++i) {
            const QString n = QStringLiteral("%1").arg(i, 2, 10, QLatin1Char('0'));
            const bool begins = text.contains(QStringLiteral("甲") + n);
            QCOMPARE(text.contains(QStringLiteral("乙") + n), begins);
            seen += begins ? 1 : 0;
        }
    }
    QCOMPARE(seen, 50);
}

void TestCasePapers::namesWithSignsAndRareCharactersArePrintedAsTheyAre()
{
    const QString rare = QString::fromUcs4(U"\U00020164\U0002B4E7\U0002CE7C\U0003106C");
    const QString name = QStringLiteral("<b>&\"阿依·\u202E买") + rare;
    Office office(name);
    const OfficeDocument document = office.document("receipt");
    const auto page = office.ui.printRoom.document(document.printout);
    QVERIFY(page);
    QVERIFY(page->toPlainText().contains(rare));
    QVERIFY(page->toPlainText().contains(QStringLiteral("<b>&\"阿依·")));
    QTemporaryDir folder;
    QVERIFY(office.ui.printRoom.savePdf(document.printout, folder.filePath(QStringLiteral("r.pdf"))));
}

void TestCasePapers::theExplanationAnswersFirst()
{
    Office office;
    const QString text = office.text("why");
    const qsizetype answer = text.indexOf(QStringLiteral("最迟 11月23日 星期一"));
    QVERIFY2(answer >= 0, qPrintable(text));
    QVERIFY(answer < text.indexOf(QStringLiteral("III.1")));
    for (const QString &part : {QStringLiteral("周末"), QStringLiteral("第 2 天"), QStringLiteral("95598"), QStringLiteral("起算日")})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY(!text.contains(QStringLiteral("李秀兰")));
}

void TestCasePapers::aDateThatHasPassedIsSaid()
{
    UiFixture ui(QStringLiteral("2026-11-25 09:30"));
    const CaseId id = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    ui.start();
    const CaseFile file = *ui.file(id);
    const auto document = CasePapers(*ui.context).document(QStringLiteral("why"), file, {});
    QVERIFY(document);
    const QString text = ui.printRoom.document(document->printout)->toPlainText();
    QVERIFY2(text.contains(QStringLiteral("这一天已经过了：超期 2 天。")), qPrintable(text));
}

void TestCasePapers::theExplanationNamesThePause()
{
    Office office;
    office.ui.office.setTime(QStringLiteral("2026-11-18 11:00"));
    QVERIFY(office.desk().pause(office.ui.office.act(), office.id, QStringLiteral("materials-missing"), QStringLiteral("电话告知")));
    office.ui.office.setTime(QStringLiteral("2026-11-20 09:00"));
    QVERIFY(office.desk().resume(office.ui.office.act(), office.id, {}));
    const QString reason = office.ui.office->rules().current()->pauseReason(QStringLiteral("materials-missing"))->name.in(QStringLiteral("zh"));
    const QString text = office.text("why");
    QVERIFY2(text.contains(reason), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("挂起 1 天不计")));
}

void TestCasePapers::everyPaperCarriesTheCodeOfItsCase()
{
    Office office;
    office.document("receipt");
    const CasePapers papers(*office.ui.context);
    const CaseFile file = *office.ui.file(office.id);
    for (const QString &key : CasePapers::keys()) {
        const auto document = papers.document(key, file, QStringLiteral("李*兰"));
        QVERIFY(document);
        QCOMPARE(document->printout.code, QStringLiteral("YS1:") + file.record.number);
        QVERIFY(PrintRoom::html(document->printout)->contains(QStringLiteral("code:")));
        QVERIFY(document->fileName.contains(file.record.number));
        QVERIFY(!document->fileName.contains(QStringLiteral("李")));
    }
}

YINGSHENG_TEST(TestCasePapers)
#include "tst_casepapers.moc"
