// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/due.h"
#include "tests/support/testmain.h"

#include <QBuffer>

/// `due` as a function: what it prints, and what it answers the shell with.
class TestDue : public QObject
{
    Q_OBJECT

private:
    struct Run
    {
        int exit = 0;
        QString out;
        QString err;
    };

    static Run run(const QString &arguments, const QByteArray &input = {})
    {
        QBuffer in;
        in.setData(input);
        in.open(QIODevice::ReadOnly);
        Run run;
        QTextStream out(&run.out);
        QTextStream err(&run.err);
        QStringList words;
        for (const QString &word : arguments.split(u' ', Qt::SkipEmptyParts))
            words << QString(word).replace(u'~', u' ');
        run.exit = runDue(words, {in, out, err});
        return run;
    }

    static QJsonObject json(const QString &arguments)
    {
        return QJsonDocument::fromJson(run(arguments).out.toUtf8()).object();
    }

private Q_SLOTS:
    void printsTheDate_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *arguments, const char *expected) {
            QTest::newRow(arguments) << QString::fromUtf8(arguments) << QString::fromUtf8(expected);
        };
        row("--from 2026-09-24 --limit 7wd", "2026-10-12");
        row("--limit 7wd --from 2026/9/24", "2026-10-12");
        row("--from ２０２６-09-24 --limit ７wd", "2026-10-12");
        row("--from 2026-09-24~16:20 --limit 7wd", "2026-10-12");
        row("--from 2026-09-24 --limit 7d", "2026-10-08");
        row("--from 2026-09-30~16:20 --limit 24h", "2026-10-01 16:20");
        row("--from 2026-09-30~23:50 --limit 45min", "2026-10-01 00:35");
        row("--from 2026-12-21 --limit 7wd", "2026-12-30 provisional");
        row("--from 2026-11-20 --limit 30wd", "2027-01-04 provisional");
        row("--count 2017-09-25 2017-10-12", "9");
        row("--count 2017-10-12 2017-09-25", "-9");
        row("--count 2026-12-21 2026-12-30", "7 provisional");
    }

    void printsTheDate()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, expected);
        const Run done = run(arguments);
        QCOMPARE(done.out, expected + u'\n');
        QCOMPARE(done.err, QString());
        QCOMPARE(done.exit, int(ExitDone));
    }

    void refusesWhatIsNoDateOrLimit_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("31 February") << QStringLiteral("--from 2026-02-31 --limit 7wd") << QStringLiteral("2026-02-31");
        QTest::newRow("no unit") << QStringLiteral("--from 2026-09-24 --limit 7") << QStringLiteral("“7”");
        QTest::newRow("before the calendar")
            << QStringLiteral("--from 1999-12-31 --limit 7wd") << QStringLiteral("1999-12-31 + 7wd");
        QTest::newRow("beyond the calendar")
            << QStringLiteral("--from 2100-12-30 --limit 30wd") << QStringLiteral("2100-12-30 + 30wd");
        QTest::newRow("hours beyond the calendar")
            << QStringLiteral("--from 2100-12-31 --limit 24h") << QStringLiteral("2100-12-31 + 24h");
        QTest::newRow("count of no date") << QStringLiteral("--count 2026-09-24 soon") << QStringLiteral("soon");
        QTest::newRow("count beyond the calendar")
            << QStringLiteral("--count 2026-09-24 2200-01-01") << QStringLiteral("2200-01-01");
    }

    void refusesWhatIsNoDateOrLimit()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, named);
        const Run refused = run(arguments);
        QCOMPARE(refused.exit, int(ExitRefused));
        QCOMPARE(refused.out, QString());
        QVERIFY2(refused.err.contains(named), qPrintable(refused.err));
    }

    void wrongUsageIsSaid_data()
    {
        QTest::addColumn<QString>("arguments");
        for (const char *wrong :
             {"", "--from 2026-09-24", "--limit 7wd", "--from", "--count 2026-09-24", "--fro 2026-09-24",
              "2026-09-24 7wd", "--stdin --count 2026-09-24 2026-09-25", "--from 2026-09-24 --limit 7wd --stdin"})
            QTest::newRow(wrong) << QString::fromLatin1(wrong);
    }

    void wrongUsageIsSaid()
    {
        QFETCH(QString, arguments);
        const Run wrong = run(arguments);
        QCOMPARE(wrong.exit, int(ExitUsage));
        QCOMPARE(wrong.out, QString());
        QVERIFY(wrong.err.contains(QStringLiteral("--help")));
    }

    void helpNamesEveryOption()
    {
        const Run help = run(QStringLiteral("--help"));
        QCOMPARE(help.exit, int(ExitDone));
        for (const char *option : {"--from", "--limit", "--count", "--stdin", "--explain", "--json"})
            QVERIFY2(help.out.contains(QLatin1StringView(option)), option);
    }

    void explainsEachDay()
    {
        const Run why = run(QStringLiteral("--from 2026-09-24 --limit 7wd --explain"));
        const QStringList lines = why.out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.constFirst(), QStringLiteral("2026-10-12"));
        QVERIFY(why.out.contains(QStringLiteral("Civil Code arts. 201, 203")));
        QVERIFY(why.out.contains(QStringLiteral("Calendar: cn-2026.1-")));
        QVERIFY(why.out.contains(QStringLiteral("2026-09-24 Thu  start, not counted")));
        QVERIFY(why.out.contains(QStringLiteral("2026-09-25 Fri  not a working day: holiday 中秋节 (cn-2026)")));
        QVERIFY(why.out.contains(QStringLiteral("2026-10-10 Sat  day 6: made up for 国庆节 (cn-2026)")));
        QCOMPARE(lines.constLast(), QStringLiteral("  2026-10-12 Mon  day 7"));
        QCOMPARE(lines.size(), 4 + 19);
    }

    void explainsWhyADateIsProvisional()
    {
        const QString why = run(QStringLiteral("--from 2026-12-30 --limit 2wd --explain")).out;
        QVERIFY(why.contains(QStringLiteral("2026-12-31 Thu  day 1: not announced yet")));
        QVERIFY(why.contains(
            QStringLiteral("2027-01-01 Fri  not a working day: statutory holiday 元旦, estimated, not announced yet")));
    }

    void jsonHoldsTheSame()
    {
        const QJsonObject plain = json(QStringLiteral("--from 2026-12-21 --limit 7wd --json"));
        QCOMPARE(plain.value(QStringLiteral("due")).toString(), QStringLiteral("2026-12-30"));
        QCOMPARE(plain.value(QStringLiteral("provisional")).toBool(), true);
        QVERIFY(!plain.contains(QStringLiteral("days")));
        const QJsonArray days = json(QStringLiteral("--from 2026-09-24 --limit 7wd --json --explain"))
                                    .value(QStringLiteral("days"))
                                    .toArray();
        QCOMPARE(days.size(), 19);
        QCOMPARE(days.at(1).toObject().value(QStringLiteral("name")).toString(), QStringLiteral("中秋节"));
        QCOMPARE(days.at(18).toObject().value(QStringLiteral("number")).toInt(), 7);
        QCOMPARE(
            json(QStringLiteral("--count 2017-09-25 2017-10-12 --json")).value(QStringLiteral("workingDays")).toInt(),
            9);
    }

    void linesAreAnsweredOneByOne()
    {
        const Run lines = run(QStringLiteral("--stdin"), "\xEF\xBB\xBF"
                                                         "2026-09-24 7wd\r\n2026-12-21\t7wd\n2026-09-30 16:20 24h");
        QCOMPARE(lines.out, QStringLiteral("2026-10-12\n2026-12-30 provisional\n2026-10-01 16:20\n"));
        QCOMPARE(lines.exit, int(ExitDone));
    }

    void aBadLineIsAnsweredInItsPlaceAndTheRestGoesOn()
    {
        const Run lines =
            run(QStringLiteral("--stdin"), "2026-02-31 7wd\n\n2026-09-24 7wd\n2026-09-24 7\nx\n2026-09-24 3wd\n");
        const QStringList answers = lines.out.split(u'\n');
        QCOMPARE(answers.size(), 7);
        QVERIFY(answers.at(0).contains(QStringLiteral("“2026-02-31”")));
        QVERIFY(!answers.at(1).isEmpty());
        QCOMPARE(answers.at(2), QStringLiteral("2026-10-12"));
        QVERIFY(answers.at(3).contains(QStringLiteral("“7”")));
        QCOMPARE(answers.at(5), QStringLiteral("2026-09-30"));
        QCOMPARE(lines.exit, int(ExitRefused));
        QCOMPARE(run(QStringLiteral("--stdin"), {}).exit, int(ExitDone));
    }

    void badLinesInJsonAreObjectsToo()
    {
        const Run lines = run(QStringLiteral("--stdin --json"), "never 7wd\n");
        QVERIFY(QJsonDocument::fromJson(lines.out.toUtf8()).object().contains(QStringLiteral("error")));
        QCOMPARE(lines.exit, int(ExitRefused));
    }

    void hostileLinesAreRefusedInOneLineEach_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("escape sequence") << QByteArray("\x1B[31m2026 7wd");
        QTest::newRow("NUL") << QByteArray("2026-09-24\0 7wd", 15);
        QTest::newRow("not UTF-8") << QByteArray("\xFF\xFE\xC0 7wd");
        QTest::newRow("long") << QByteArray(100'000, 'x');
        QTest::newRow("good, but far too long") << QByteArray("2026-09-24 7wd") + QByteArray(500, ' ');
        QTest::newRow("just too long") << QByteArray("2026-09-24 7wd") + QByteArray(187, ' ');
    }

    void hostileLinesAreRefusedInOneLineEach()
    {
        QFETCH(QByteArray, line);
        const Run lines = run(QStringLiteral("--stdin"), line + "\n2026-09-24 7wd\n");
        QCOMPARE(lines.exit, int(ExitRefused));
        QCOMPARE(lines.out.count(u'\n'), 2);
        QVERIFY(lines.out.endsWith(QStringLiteral("\n2026-10-12\n")));
        QVERIFY(!lines.out.contains(u'\x1B') && !lines.out.contains(QChar(0)));
    }
};

YINGSHENG_TEST(TestDue)
#include "tst_due.moc"
