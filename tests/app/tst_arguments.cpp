// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/arguments.h"
#include "tests/support/testmain.h"

class TestArguments : public QObject
{
    Q_OBJECT

private:
    static Result<Arguments> parsed(const char *line)
    {
        return Arguments::parse(QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts),
                                {QStringLiteral("--store"), QStringLiteral("--cases")}, {QStringLiteral("--yes")});
    }

private Q_SLOTS:
    void optionsFlagsAndTheRestAreToldApart()
    {
        const auto arguments = parsed("import --store a.db --yes file.json --json");
        QVERIFY(arguments.has_value());
        QCOMPARE(arguments->rest(), (QStringList{QStringLiteral("import"), QStringLiteral("file.json")}));
        QCOMPARE(arguments->value(QStringLiteral("--store")), QStringLiteral("a.db"));
        QVERIFY(arguments->has(QStringLiteral("--yes")));
        QVERIFY(arguments->wantsJson());
        QVERIFY(!arguments->wantsHelp());
    }

    void afterTwoDashesEverythingIsTheRest()
    {
        QCOMPARE(parsed("check -- --strange.json").value().rest(),
                 (QStringList{QStringLiteral("check"), QStringLiteral("--strange.json")}));
    }

    void wrongOptionsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown") << QByteArray("--sotre a.db") << QStringLiteral("--sotre");
        QTest::newRow("without its value") << QByteArray("--store") << QStringLiteral("--store");
        QTest::newRow("twice") << QByteArray("--store a --store b") << QStringLiteral("--store");
    }

    void wrongOptionsAreNamed()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, named);
        const auto arguments = parsed(line);
        QVERIFY(!arguments);
        QCOMPARE(arguments.error().code, ErrorCode::UsageWrong);
        QCOMPARE(arguments.error().args.constFirst(), named);
    }

    void numbersKeepToTheirRange()
    {
        const QString cases = QStringLiteral("--cases");
        QCOMPARE(parsed("").value().number(cases, 300, 0, 10).value(), 300);
        QCOMPARE(parsed("--cases 7").value().number(cases, 300, 0, 10).value(), 7);
        QVERIFY(!parsed("--cases 11").value().number(cases, 300, 0, 10));
        QVERIFY(!parsed("--cases seven").value().number(cases, 300, 0, 10));
        QVERIFY(!parsed("").value().needed(cases));
    }

    void theLanguageIsPassedOver() { QVERIFY(parsed("--lang en --yes").has_value()); }
};

YINGSHENG_TEST(TestArguments)
#include "tst_arguments.moc"
