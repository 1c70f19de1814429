// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/reports/samplereport.h"
#include "ui/reports/reportwords.h"

class TestReportWords : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void shareNamesItsDenominatorAndNeverRoundsUpToAll_data();
    void shareNamesItsDenominatorAndNeverRoundsUpToAll();
    void keysAreReadByTheStandardsNamesAndUnknownOnesStay();
    void everyFigureHasAWord();
    void remarkSaysWhatMattersOfItsFigure();
    void dayIsSaidInTheLanguageAsked();
};

void TestReportWords::shareNamesItsDenominatorAndNeverRoundsUpToAll_data()
{
    QTest::addColumn<int>("inTime");
    QTest::addColumn<int>("late");
    QTest::addColumn<QString>("said");
    QTest::newRow("none") << 0 << 0 << QStringLiteral("—");
    QTest::newRow("all") << 9 << 0 << QStringLiteral("9/9 100%");
    QTest::newRow("no one") << 0 << 2 << QStringLiteral("0/2 0%");
    QTest::newRow("most") << 8 << 1 << QStringLiteral("8/9 88.8%");
    QTest::newRow("nearly all") << 99999 << 1 << QStringLiteral("99999/100000 99.9%");
}

void TestReportWords::shareNamesItsDenominatorAndNeverRoundsUpToAll()
{
    QFETCH(int, inTime);
    QFETCH(int, late);
    CommitmentLine line;
    line.metInTime = inTime;
    line.metLate = late;
    QTEST(ReportWords::share(line), "said");
}

void TestReportWords::keysAreReadByTheStandardsNamesAndUnknownOnesStay()
{
    const ReportWords words(SampleReport::rules(), QStringLiteral("zh"));
    QCOMPARE(words.business(QStringLiteral("new-supply")), QStringLiteral("新装用电"));
    QCOMPARE(words.customerClass(QStringLiteral("residential")), QStringLiteral("低压居民"));
    QCOMPARE(words.business(QStringLiteral("gone-type")), QStringLiteral("gone-type"));
    QCOMPARE(words.commitment(QStringLiteral("gone-type"), QStringLiteral("gone")), QStringLiteral("gone"));
    QCOMPARE(ReportWords(nullptr, QStringLiteral("zh")).customerClass(QStringLiteral("residential")), QStringLiteral("residential"));
    QCOMPARE(ReportWords(SampleReport::rules(), QStringLiteral("en")).business(QStringLiteral("new-supply")), QStringLiteral("New supply"));
}

void TestReportWords::everyFigureHasAWord()
{
    QSet<QString> said;
    for (int figure = 0; figure <= static_cast<int>(Figure::MetLate); ++figure)
        said << ReportWords::figure(static_cast<Figure>(figure));
    QCOMPARE(said.size(), static_cast<int>(Figure::MetLate) + 1);
    QVERIFY(!said.contains(QString()));
}

void TestReportWords::remarkSaysWhatMattersOfItsFigure()
{
    const ReportWords words(SampleReport::rules(), QStringLiteral("zh"));
    ReportCase one = SampleReport::oneCase(1);
    one.due = QDate(2026, 11, 23);
    one.days = 2;
    one.pauseReason = QStringLiteral("materials-missing");
    QVERIFY(words.about(one, Figure::Overdue).contains(QStringLiteral("11月23日 ·"))); // without its weekday: the line is short
    QVERIFY(words.about(one, Figure::Overdue).contains(ReportWords::amount(2, LimitUnit::WorkingDays)));
    QVERIFY(words.about(one, Figure::Paused).contains(words.pauseReason(one.pauseReason)));
    QVERIFY(!words.about(one, Figure::Nearing).contains(QStringLiteral("暂定")));
    one.provisional = true;
    QVERIFY(words.about(one, Figure::Nearing).contains(QStringLiteral("暂定")));
    one.outcome = CaseOutcome::Withdrawn;
    QCOMPARE(words.about(one, Figure::Closed), ReportWords::ending(CaseOutcome::Withdrawn));
}

void TestReportWords::dayIsSaidInTheLanguageAsked()
{
    const ReportWords words(SampleReport::rules(), QStringLiteral("zh"));
    QCOMPARE(words.day(QDate(2026, 11, 23)), QStringLiteral("11月23日 周一"));
    QVERIFY(words.dayLine(SampleReport::report()).startsWith(QStringLiteral("2026年11月18日 星期三")));
}

YINGSHENG_TEST(TestReportWords)

#include "tst_reportwords.moc"
