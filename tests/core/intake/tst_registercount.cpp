// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/intake/importedoffice.h"
#include "tests/support/testmain.h"

/// The sample register against what a person counted: the dates below were worked out with a wall calendar of 2026 (20
/// September made up; 25–27 September, 1–7 October off; 10 October made up), the totals with a separate count over the
/// file.
class TestRegisterCount : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ImportedOffice> m_utf8;
    std::unique_ptr<ImportedOffice> m_gb;
    ImportReport m_report;
    ImportReport m_gbReport;

private Q_SLOTS:
    void initTestCase()
    {
        m_utf8 = std::make_unique<ImportedOffice>();
        m_gb = std::make_unique<ImportedOffice>();
        const auto utf8 = m_utf8->takeSample(false);
        const auto gb = m_gb->takeSample(true);
        QVERIFY(utf8 && gb);
        m_report = *utf8;
        m_gbReport = *gb;
    }

    void everyRowGoesIn()
    {
        const ImportFigures expected{140, 140, 0, 171, 15, 0, 0};
        QVERIFY(m_report.badRows.isEmpty());
        QCOMPARE(m_report.figures.rows, 140);
        QCOMPARE(m_report.figures.accepted, 140);
        QCOMPARE(m_report.figures.milestones, 171);
        QCOMPARE(m_report.figures.followUps, 15);
        QVERIFY(m_report.figures == expected);
    }

    void typesAndClassesAgreeWithTheFile()
    {
        const QMap<QString, int> expected = {{QStringLiteral("report residential"), 7},
                                             {QStringLiteral("inquiry residential"), 4},
                                             {QStringLiteral("capacity-increase low-voltage"), 8},
                                             {QStringLiteral("capacity-increase residential"), 5},
                                             {QStringLiteral("capacity-increase hv-single"), 3},
                                             {QStringLiteral("reading-query residential"), 13},
                                             {QStringLiteral("complaint low-voltage"), 1},
                                             {QStringLiteral("complaint residential"), 10},
                                             {QStringLiteral("fault-repair residential"), 10},
                                             {QStringLiteral("new-supply low-voltage"), 14},
                                             {QStringLiteral("new-supply residential"), 23},
                                             {QStringLiteral("new-supply hv-single"), 7},
                                             {QStringLiteral("new-supply hv-dual"), 6},
                                             {QStringLiteral("rename residential"), 6},
                                             {QStringLiteral("meter-test residential"), 13},
                                             {QStringLiteral("transfer-ownership residential"), 10}};
        QMap<QString, int> counted;
        int closed = 0;
        for (const CaseFile &file : m_utf8->files()) {
            ++counted[file.record.type + u' ' + file.record.customerClass];
            closed += file.record.state != CaseState::Open ? 1 : 0;
            QVERIFY(file.record.late);
        }
        QCOMPARE(counted, expected);
        QCOMPARE(closed, 78);
    }

    void promisesAgreeWithTheCountByHand_data()
    {
        QTest::addColumn<QByteArray>("acceptedAt");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *number, const char *at, const char *type, const QStringList &expected) {
            QTest::newRow(number) << QByteArray(at) << QByteArray(type) << expected;
        };
        // 7 wd from Monday 14 September: 15 16 17 18, the made-up Sunday 20, 21, 22.
        row("1", "2026-09-14 13:57", "complaint",
            {QStringLiteral("answer 2026-09-22 late"), QStringLiteral("contact 2026-09-15 met")});
        // Formalities on holiday, 3 October; 5 wd: 8 9, the made-up Saturday 10, 12 13. Connected on the 10th, or on
        // the 14th in row 10.
        row("4", "2026-09-14 13:16", "capacity-increase",
            {QStringLiteral("connection 2026-10-13 met"), QStringLiteral("plan-reply 2026-09-22 met")});
        row("10", "2026-09-14 08:31", "capacity-increase",
            {QStringLiteral("connection 2026-10-13 late"), QStringLiteral("plan-reply 2026-09-22 late")});
        // 15 wd from 15 September: 16 17 18 20 21 22 23 24 28 29 30, then 8 9 10 12 October.
        row("13", "2026-09-15 09:57", "new-supply", {QStringLiteral("plan-reply 2026-10-12 met")});
        row("31", "2026-09-18 16:41", "new-supply",
            {QStringLiteral("connection 2026-10-10 met"), QStringLiteral("plan-reply 2026-09-22 late")});
        row("32, accepted on a day off", "2026-09-19 16:49", "reading-query",
            {QStringLiteral("query-answer 2026-09-29 met")});
        row("35, accepted on a made-up Sunday", "2026-09-20 13:24", "meter-test",
            {QStringLiteral("test-result 2026-09-28 met")});
        row("39", "2026-09-21 16:18", "complaint",
            {QStringLiteral("answer 2026-10-08 met"), QStringLiteral("contact 2026-09-22 met")});
        row("58", "2026-09-24 16:08", "reading-query", {QStringLiteral("query-answer 2026-10-12 met")});
        row("51", "2026-09-23 08:24", "new-supply",
            {QStringLiteral("connection 2026-10-16 met"), QStringLiteral("plan-reply 2026-09-29 late")});
        row("78", "2026-09-30 10:13", "complaint",
            {QStringLiteral("answer 2026-10-15 met"), QStringLiteral("contact 2026-10-08 met")});
        row("89, anonymous: nobody to contact", "2026-10-05 14:59", "complaint",
            {QStringLiteral("answer 2026-10-15 met")});
        row("94", "2026-10-08 16:19", "complaint",
            {QStringLiteral("answer 2026-10-16 met"), QStringLiteral("contact 2026-10-09 late")});
        row("109, formalities on the 16th", "2026-10-09 10:44", "new-supply",
            {QStringLiteral("connection 2026-10-21 running"), QStringLiteral("plan-reply 2026-10-13 met")});
    }

    void promisesAgreeWithTheCountByHand()
    {
        QFETCH(QByteArray, acceptedAt);
        QFETCH(QByteArray, type);
        QFETCH(QStringList, expected);
        QCOMPARE(m_utf8->promises(m_utf8->fileAt(acceptedAt, type)), expected);
        QCOMPARE(m_gb->promises(m_gb->fileAt(acceptedAt, type)), expected);
    }

    void talliesAgreeWithASeparateCount_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("commitment");
        QTest::addColumn<QString>("expected"); // met, late, overdue, running on 17 October
        const auto row = [](const char *type, const char *commitment, const char *expected) {
            QTest::addRow("%s %s", type, commitment)
                << QString::fromLatin1(type) << QString::fromLatin1(commitment) << QString::fromLatin1(expected);
        };
        row("new-supply", "plan-reply", "23 9 2 16");
        row("new-supply", "connection", "9 3 0 3");
        row("capacity-increase", "plan-reply", "10 1 1 4");
        row("capacity-increase", "connection", "5 1 0 0");
        row("reading-query", "query-answer", "8 2 1 2");
        row("meter-test", "test-result", "9 1 1 2");
        row("complaint", "contact", "7 1 0 1");
        row("complaint", "answer", "7 1 0 3");
    }

    void talliesAgreeWithASeparateCount()
    {
        QFETCH(QString, type);
        QFETCH(QString, commitment);
        QFETCH(QString, expected);
        QCOMPARE(m_utf8->tally(type, commitment), expected);
    }

    void bothCodingsGiveTheSameCases()
    {
        QVERIFY(m_report.figures == m_gbReport.figures);
        const QList<CaseFile> left = m_utf8->files();
        const QList<CaseFile> right = m_gb->files();
        QCOMPARE(left.size(), right.size());
        for (qsizetype i = 0; i < left.size(); ++i) {
            QCOMPARE(left.at(i).record.number, right.at(i).record.number);
            QCOMPARE(left.at(i).fields, right.at(i).fields);
            QCOMPARE(left.at(i).deadlines, right.at(i).deadlines);
            QCOMPARE(left.at(i).record.passings.keys(), right.at(i).record.passings.keys());
        }
    }

    void followUpsAreRecordedWithTheirAnswer()
    {
        int satisfied = 0;
        int unsatisfied = 0;
        for (const CaseFile &file : m_utf8->files()) {
            for (const Passing &passing : file.record.passings.value(QStringLiteral("followed-up"))) {
                satisfied += passing.outcome == QLatin1String("satisfied") ? 1 : 0;
                unsatisfied += passing.outcome == QLatin1String("unsatisfied") ? 1 : 0;
            }
        }
        QCOMPARE(satisfied, 12);
        QCOMPARE(unsatisfied, 3);
    }

    void booksRebuiltAreTheSame()
    {
        const auto before = m_utf8->office->booksDigest();
        QVERIFY(m_utf8->office->ledger().rebuild().has_value());
        QCOMPARE(m_utf8->office->booksDigest(), before);
    }
};

YINGSHENG_TEST(TestRegisterCount)
#include "tst_registercount.moc"
