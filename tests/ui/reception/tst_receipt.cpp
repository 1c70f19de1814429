// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/reception/receptionfixture.h"

#include <QLineEdit>
#include <QProcess>
#include <QTemporaryDir>

/// 受理回执: what stands on the paper, and that its printing is remembered.
class TestReceipt : public GuiTest
{
    Q_OBJECT

private:
    static QString html(const ReceptionFixture &counter)
    {
        const Printout paper = ReceiptPrintout::of(*counter.page->receipt(), counter.context->facts.name, counter.context->facts.window, QStringLiteral("zh"));
        return PrintRoom::html(paper).value_or(QString());
    }

    static qint64 printEvents(ReceptionFixture &counter)
    {
        const auto file = counter.onOffice([id = counter.page->receipt()->accepted.id](Workplace &place) { return place.caseViews().file(id); });
        return std::count_if(file->timeline.begin(), file->timeline.end(), [](const TimelineEntry &entry) { return entry.kind.contains(QStringLiteral("print")); });
    }

private Q_SLOTS:
    void thePaperSaysWhatWasPromised()
    {
        ReceptionFixture counter;
        counter.fillSupply();
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
        const QString paper = html(counter);
        for (const QString &part : {QStringLiteral("城关供电所"), counter.page->receipt()->accepted.number, QStringLiteral("2026-11-23 09:30"),
                                    QStringLiteral("Li Xiulan"), QStringLiteral("最迟 11月26日 周四"), QStringLiteral("III.1"), QStringLiteral("95598"),
                                    QStringLiteral("竣工检验、手续办结后 3 个工作日"), QStringLiteral("用电地址权属证明"), QStringLiteral("张敏"), QStringLiteral("8 kW")})
            QVERIFY2(paper.contains(part), qPrintable(part));
    }

    void theCertificateIsMasked()
    {
        ReceptionFixture counter;
        counter.fillSupply();
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
        const QString paper = html(counter);
        QVERIFY(paper.contains(QStringLiteral("1101**********002X")));
        QVERIFY(!paper.contains(QStringLiteral("19491231")));
        QVERIFY(!paper.contains(QStringLiteral("13812345678")));
    }

    void markupInANameIsText()
    {
        ReceptionFixture counter;
        counter.fillSupply();
        counter.page->findChild<QLineEdit *>(QStringLiteral("field.name"))->setText(QStringLiteral("<img src=x>{{number}}"));
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
        const QString paper = html(counter);
        QVERIFY(!paper.contains(QStringLiteral("<img src=x")));
        QVERIFY(paper.contains(QStringLiteral("&lt;img")));
        QVERIFY(paper.contains(QStringLiteral("{{number}}")));
    }

    void savedAsPdfItIsOnePageAndRemembered()
    {
        ReceptionFixture counter;
        QTemporaryDir folder;
        counter.interaction.savePath = folder.filePath(QStringLiteral("r.pdf"));
        counter.fillSupply();
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
        const qint64 before = printEvents(counter);
        QVERIFY(counter.press(CommandId::SavePdf));
        QTRY_VERIFY(QFile::exists(counter.interaction.savePath));
        QVERIFY(counter.interaction.suggested.contains(counter.page->receipt()->accepted.number));
        QVERIFY(!counter.interaction.suggested.contains(QStringLiteral("Li")));
        QTRY_COMPARE(printEvents(counter), before + 1);
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {counter.interaction.savePath, QStringLiteral("-")});
        if (!reader.waitForFinished(10000))
            QSKIP("pdftotext is not installed");
        const QString text = QString::fromUtf8(reader.readAllStandardOutput());
        QCOMPARE(text.count(u'\f'), 1);
        QVERIFY(text.contains(counter.page->receipt()->accepted.number));
    }

    void nothingIsSavedWhenThePersonWentBack()
    {
        ReceptionFixture counter;
        counter.fillSupply();
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
        const qint64 before = printEvents(counter);
        counter.press(CommandId::SavePdf);
        QCOMPARE(printEvents(counter), before);
    }

    void aProvisionalDateIsMarkedOnPaper()
    {
        Receipt receipt;
        Promise promise;
        promise.to = QStringLiteral("plan-replied");
        promise.runs = true;
        promise.limit = {30, LimitUnit::WorkingDays};
        promise.deadline.dueDate = QDate(2027, 1, 5);
        promise.deadline.provisional = true;
        receipt.accepted.promises = {promise};
        receipt.accepted.acceptedMs = 1795400000000;
        const Printout paper = ReceiptPrintout::of(receipt, {}, {}, QStringLiteral("zh"));
        const QVariantMap row = paper.values.value(QStringLiteral("promises")).toList().first().toMap();
        QVERIFY(row.value(QStringLiteral("when")).toString().contains(QStringLiteral("暂定")));
    }
};

YINGSHENG_TEST(TestReceipt)
#include "tst_receipt.moc"
