// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/standard/packs.h"
#include "tests/support/testmain.h"

namespace {

QJsonValue json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

/// Etiquette, the ten prohibitions and the fee catalogue.
class TestConduct : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allTenProhibitionsSayWhatEnforcesThem()
    {
        const Standard standard = Packs::builtIn();
        QCOMPARE(standard.prohibitions.size(), 10);
        for (qsizetype i = 0; i < 10; ++i) {
            QCOMPARE(standard.prohibitions.at(i).clause, QStringLiteral("II.%1").arg(i + 1));
            QVERIFY(!standard.prohibitions.at(i).enforcedBy.isEmpty());
        }
    }

    void aVisitBeginsAndEndsWithAWord()
    {
        const Etiquette etiquette = Packs::builtIn().etiquette;
        QCOMPARE(etiquette.moments.first().key, QStringLiteral("greeting"));
        QCOMPARE(etiquette.moments.first().phrases.first().in(QStringLiteral("zh")),
                 QStringLiteral("您好，请问您要办理什么业务？"));
        QCOMPARE(etiquette.moments.last().phrases.first().in(QStringLiteral("zh")), QStringLiteral("请慢走，再见。"));
        QCOMPARE(etiquette.beforeShift.size(), 8);
        QCOMPARE(etiquette.afterShift.size(), 6);
        QCOMPARE(etiquette.neverSaid.size(), 7);
    }

    void onlyFeesOfTheCatalogueAreCharged()
    {
        const FeeCatalogue fees = Packs::builtIn().fees;
        QVERIFY(fees.allowed(QStringLiteral("high-reliability"), QDate(2026, 11, 23)));
        QVERIFY(!fees.allowed(QStringLiteral("high-reliability"), QDate(2010, 12, 31)));
        QVERIFY(!fees.allowed(QStringLiteral("environment-monitoring"), QDate(2026, 11, 23)));
        QVERIFY(!fees.allowed(QStringLiteral("tip"), QDate(2026, 11, 23)));
        QVERIFY(!fees.abolishedFee(QStringLiteral("environment-monitoring"))->reason.isEmpty());
        QVERIFY(fees.abolishedFee(QStringLiteral("commissioning"))->confirmed);
        QVERIFY(!fees.abolishedFee(QStringLiteral("meter-moving"))->confirmed);
    }

    void theirMistakesAreNamed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *file, const char *content, const char *place) {
            QTest::addRow("%s %s", file, place)
                << QString::fromLatin1(file) << QByteArray(content) << QString::fromLatin1(place);
        };
        row("etiquette.json", "{}", "/moments");
        row("etiquette.json", R"({"moments": [{"key": "a", "name": {"zh": "a"}, "phrases": []}]})",
            "/moments/0/phrases");
        row("etiquette.json", R"({"moments": [{"key": "a", "name": {"zh": "a"}, "phrases": [{"text": {"en": "a"}}]}]})",
            "/moments/0/phrases/0/text/zh");
        const auto item = [&row](const char *content, const char *place) {
            const QByteArray pack = R"({"moments": [{"key": "a", "name": {"zh": "a"}, "phrases": [{"text": {"zh": "a"}}]}], "items": [ITEM]})";
            row("etiquette.json", QByteArray(pack).replace("ITEM", content).constData(), place);
        };
        row("etiquette.json", R"({"moments": [{"key": "a", "name": {"zh": "a"}, "at": ["sung"], "phrases": [{"text": {"zh": "a"}}]}]})",
            "/moments/0/at");
        row("etiquette.json", R"({"moments": [{"key": "a", "name": {"zh": "a"}, "for": ["dance"], "phrases": [{"text": {"zh": "a"}}]}]})",
            "/moments/0/for");
        row("etiquette.json", R"({"moments": [{"key": "a", "name": {"zh": "a"}, "phrases": [{"text": {"zh": "{name}您好"}}]}]})",
            "/moments/0/phrases/0/text/zh");
        row("etiquette.json", R"({"moments": [{"key": "a", "name": {"zh": "a"}, "phrases": [{"text": {"zh": "a{}"}}]}]})",
            "/moments/0/phrases/0/text/zh");
        item(R"({"key": "i", "name": {"zh": "a"}, "per": "visit", "moment": "a", "doneBy": ["told"]})", "/items/0/clause");
        item(R"({"key": "i", "name": {"zh": "a"}, "clause": "I.1", "per": "day", "moment": "a", "doneBy": ["told"]})", "/items/0/per");
        item(R"({"key": "i", "name": {"zh": "a"}, "clause": "I.1", "per": "item", "moment": "b", "doneBy": ["told"]})",
             "/items/0/moment");
        item(R"({"key": "i", "name": {"zh": "a"}, "clause": "I.1", "per": "item", "moment": "a", "doneBy": ["sung"]})",
             "/items/0/doneBy");
        row("conduct.json", R"({"prohibitions": [{"clause": "II.1", "text": {"zh": "a"}}]})",
            "/prohibitions/0/enforcedBy");
        row("conduct.json", R"({"prohibitions": [], "more": 1})", "/prohibitions");
        row("fees.json", R"({"fees": [{"key": "a", "name": {"zh": "a"}, "approval": "x"}]})", "/fees/0/validFrom");
        row("fees.json",
            R"({"fees": [{"key": "a", "name": {"zh": "a"}, "approval": "x", "validFrom": "2020-01-01", "validTo": "2019-01-01"}]})",
            "/fees/0/validTo");
        row("fees.json",
            R"({"fees": [{"key": "a", "name": {"zh": "a"}, "approval": "x", "validFrom": "2020-01-01", "amount": 5}]})",
            "/fees/0/amount");
        row("fees.json", R"({"abolished": [{"key": "a", "name": {"zh": "a"}}]})", "/abolished/0/reason");
        row("fees.json", R"({"fees": [{"key": "a", "name": {"zh": "a"}, "approval": "x", "validFrom": "2020-01-01"}],
                             "abolished": [{"key": "a", "name": {"zh": "a"}, "reason": {"zh": "b"}}]})",
            "/abolished/0/key");
    }

    void theirMistakesAreNamed()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QFETCH(QString, place);
        QJsonObject bundle = Packs::small();
        bundle.insert(file, json(content.constData()));
        const QList<Error> problems = Standard::check(bundle);
        QVERIFY(!problems.isEmpty());
        QCOMPARE(problems.first().args.first(2), (QStringList{file, place}));
    }
};

YINGSHENG_TEST(TestConduct)
#include "tst_conduct.moc"
