// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinatime.h"
#include "core/standard/builtinstandards.h"
#include "core/standard/standard.h"
#include "tests/support/guitest.h"
#include "ui/reception/noticeprintout.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

/// 一次性告知书 on paper.
class TestNotice : public GuiTest
{
    Q_OBJECT

private:
    static NoticePaper notice(const QString &customer = QStringLiteral("李秀兰"))
    {
        const Standard standard = Standard::fromBundle(Standards::builtIn(QStringLiteral("satisfaction-2011")).value()).value();
        NoticePaper paper;
        paper.told = {ApplicationId{QStringLiteral("1")},
                      QStringLiteral("C03-261123-D0004"),
                      standard.id,
                      1,
                      ChinaTime::utcMs(QDate(2026, 11, 23), QTime(9, 30)),
                      ChinaTime::endOfDay(QDate(2026, 12, 23)),
                      false,
                      {QStringLiteral("title"), QStringLiteral("authority")},
                      {}};
        paper.draft.businessType = QStringLiteral("new-supply");
        paper.draft.materials = {{QStringLiteral("id"), QStringLiteral("present")}, {QStringLiteral("title"), QStringLiteral("later")}};
        paper.type = *standard.businessType(QStringLiteral("new-supply"));
        paper.businessName = QStringLiteral("新装用电");
        paper.className = QStringLiteral("低压居民");
        paper.customer = customer;
        paper.clerk = QStringLiteral("张敏");
        return paper;
    }

    static Printout printout(const NoticePaper &paper) { return NoticePrintout::of(paper, QStringLiteral("城关供电所"), QStringLiteral("3号窗口"), QStringLiteral("zh")); }

private Q_SLOTS:
    void everythingTheCustomerNeedsStandsOnIt()
    {
        const Result<QString> html = PrintRoom::html(printout(notice()));
        QVERIFY(html.has_value());
        for (const QString &part : {QStringLiteral("城关供电所"), QStringLiteral("一次性告知书"), QStringLiteral("C03-261123-D0004"), QStringLiteral("李秀兰"),
                                    QStringLiteral("用电地址权属证明"), QStringLiteral("房产证、不动产权证"), QStringLiteral("授权委托书"), QStringLiteral("有效身份证明"),
                                    QStringLiteral("12月23日"), QStringLiteral("II.4"), QStringLiteral("任何窗口"), QStringLiteral("95598"), QStringLiteral("3号窗口"),
                                    QStringLiteral("张敏"), QStringLiteral("签字")})
            QVERIFY2(html->contains(part), qPrintable(part));
    }

    void oneTemplateServesSheetAndRollWithACode()
    {
        Printout paper = printout(notice());
        QVERIFY(PrintRoom::papersOf(paper).contains(Printout::Paper::Roll80));
        QCOMPARE(paper.code, QStringLiteral("YS1:C03-261123-D0004"));
        paper.paper = Printout::Paper::Roll80;
        const QString roll = PrintRoom::html(paper).value_or(QString());
        QVERIFY(!roll.contains(QStringLiteral("class=\"grid\"")));
        QVERIFY(roll.contains(QStringLiteral("用电地址权属证明")));
        QVERIFY(roll.contains(QStringLiteral("code:")));
    }

    void aProvisionalDaySaysSo()
    {
        NoticePaper paper = notice();
        QVERIFY(!NoticePrintout::until(paper.told).contains(QStringLiteral("暂定")));
        paper.told.provisional = true;
        QVERIFY(NoticePrintout::until(paper.told).contains(QStringLiteral("暂定")));
    }

    void whatIsTypedIsEscaped()
    {
        const Result<QString> html = PrintRoom::html(printout(notice(QStringLiteral("<img src=x>李&\"兰\""))));
        QVERIFY(html.has_value());
        QVERIFY(!html->contains(QStringLiteral("<img src=x")));
        QVERIFY(html->contains(QStringLiteral("&lt;img")));
    }

    void withoutANameTheLineIsNotThere()
    {
        const Result<QString> html = PrintRoom::html(printout(notice(QString())));
        QVERIFY(html.has_value());
        QVERIFY(!html->contains(QStringLiteral("客户</td>")));
    }

    void itFitsEveryPaper_data()
    {
        QTest::addColumn<Printout::Paper>("paper");
        QTest::newRow("A5") << Printout::Paper::A5;
        QTest::newRow("A4") << Printout::Paper::A4;
        QTest::newRow("80 mm") << Printout::Paper::Roll80;
    }

    void itFitsEveryPaper()
    {
        QFETCH(Printout::Paper, paper);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("notice.pdf"));
        Printout one = printout(notice());
        one.paper = paper;
        const Result<int> pages = PrintRoom().savePdf(one, path);
        QVERIFY(pages.has_value());
        QCOMPARE(*pages, 1);
        const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (reader.isEmpty())
            QSKIP("no pdftotext");
        QProcess text;
        text.start(reader, {QStringLiteral("-layout"), path, QStringLiteral("-")});
        QVERIFY(text.waitForFinished());
        QVERIFY(QString::fromUtf8(text.readAllStandardOutput()).contains(QStringLiteral("95598")));
    }

    void theFileNameSaysNothingAboutThePerson()
    {
        QVERIFY(NoticePrintout::fileName(notice()).contains(QStringLiteral("C03-261123-D0004")));
        QVERIFY(!NoticePrintout::fileName(notice()).contains(QStringLiteral("李")));
    }
};

YINGSHENG_TEST(TestNotice)
#include "tst_notice.moc"
