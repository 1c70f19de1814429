// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/builtinstandards.h"
#include "tests/core/standard/packs.h"
#include "tests/support/testmain.h"

namespace {

Facts factsFrom(const QString &words)
{
    Facts facts;
    const QStringList pairs = words.split(u' ', Qt::SkipEmptyParts);
    for (const QString &pair : pairs)
        facts.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    return facts;
}

} // namespace

/// Every limit of every built-in standard, as the standards have them.
class TestLimits : public QObject
{
    Q_OBJECT

private:
    struct Row
    {
        const char *standard;
        const char *type;
        const char *facts;
        const char *promises; ///< "commitment from>to limit", one after the other
    };

    static QString promisesOf(const BusinessType &type, const Facts &facts)
    {
        QStringList list;
        const QList<const Commitment *> commitments = type.commitmentsFor(facts);
        for (const Commitment *one : commitments)
            list << QStringLiteral("%1 %2>%3 %4 %5")
                        .arg(one->key, one->from.join(u'+'), one->to, one->limitFor(facts)->text(), one->clause);
        return list.join(QStringLiteral("; "));
    }

private Q_SLOTS:
    void everyPromiseHasItsLimit_data()
    {
        QTest::addColumn<QString>("standard");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("facts");
        QTest::addColumn<QString>("promises");
        const QList<Row> rows{
            {"satisfaction-2011", "new-supply", "class=residential",
             "plan-reply accepted>plan-replied 3wd III.1; connection inspected+formalities-done>connected 3wd III.2"},
            {"satisfaction-2011", "new-supply", "class=low-voltage",
             "plan-reply accepted>plan-replied 7wd III.1; connection inspected+formalities-done>connected 5wd III.2"},
            {"satisfaction-2011", "new-supply", "class=hv-single",
             "plan-reply accepted>plan-replied 15wd III.1; connection inspected+formalities-done>connected 5wd III.2"},
            {"satisfaction-2011", "new-supply", "class=hv-dual",
             "plan-reply accepted>plan-replied 30wd III.1; connection inspected+formalities-done>connected 5wd III.2"},
            {"satisfaction-2011", "capacity-increase", "class=residential",
             "plan-reply accepted>plan-replied 3wd III.1; connection inspected+formalities-done>connected 3wd III.2"},
            {"satisfaction-2011", "capacity-increase", "class=low-voltage",
             "plan-reply accepted>plan-replied 7wd III.1; connection inspected+formalities-done>connected 5wd III.2"},
            {"satisfaction-2011", "capacity-increase", "class=hv-single",
             "plan-reply accepted>plan-replied 15wd III.1; connection inspected+formalities-done>connected 5wd III.2"},
            {"satisfaction-2011", "capacity-increase", "class=hv-dual",
             "plan-reply accepted>plan-replied 30wd III.1; connection inspected+formalities-done>connected 5wd III.2"},
            {"satisfaction-2011", "meter-test", "class=residential", "test-result accepted>result-issued 5wd III.4"},
            {"satisfaction-2011", "reading-query", "class=residential", "query-answer accepted>answered 7wd III.4"},
            {"satisfaction-2011", "complaint", "class=residential",
             "contact accepted>contacted 1wd III.5; answer accepted>answered 7wd III.5"},
            {"satisfaction-2011", "complaint", "class=residential anonymous=no confidential=no",
             "contact accepted>contacted 1wd III.5; answer accepted>answered 7wd III.5"},
            {"satisfaction-2011", "complaint", "anonymous=yes", "answer accepted>answered 7wd III.5"},
            {"satisfaction-2011", "complaint", "confidential=yes", "answer accepted>answered 7wd III.5"},
            {"satisfaction-2011", "reconnect", "class=residential", "reconnection accepted>restored 24h 十项承诺"},
            {"satisfaction-2011", "fault-repair", "area=city", "arrival accepted>arrived 45min 十项承诺"},
            {"satisfaction-2011", "fault-repair", "area=rural", "arrival accepted>arrived 90min 十项承诺"},
            {"satisfaction-2011", "fault-repair", "area=remote", "arrival accepted>arrived 120min 十项承诺"},
            {"satisfaction-2011", "fault-repair", "class=residential", ""},
            {"satisfaction-2011", "report", "class=residential", ""},
            {"satisfaction-2011", "rename", "class=residential", ""},
            {"satisfaction-2011", "transfer-ownership", "class=residential", ""},
            {"satisfaction-2011", "inquiry", "class=residential", ""},
            {"sgcc-2022", "new-supply", "class=residential", "total accepted>connected 5wd 十项承诺（2022）"},
            {"sgcc-2022", "new-supply", "class=low-voltage", "total accepted>connected 6wd 十项承诺（2022）"},
            {"sgcc-2022", "new-supply", "class=hv-single", "total-hv accepted>connected 22wd 十项承诺（2022）"},
            {"sgcc-2022", "capacity-increase", "class=hv-dual", "total-hv accepted>connected 32wd 十项承诺（2022）"},
            {"sgcc-2022", "meter-test", "", "test-result accepted>result-issued 5wd 十项承诺（2022）"},
            {"sgcc-2022", "reading-query", "", "query-answer accepted>answered 5wd 十项承诺（2022）"},
            {"sgcc-2022", "complaint", "",
             "contact accepted>contacted 24h 十项承诺（2022）; answer accepted>answered 5wd 十项承诺（2022）"},
            {"sgcc-2022", "reconnect", "", "reconnection accepted>restored 24h 十项承诺（2022）"},
            {"sgcc-2022", "fault-repair", "area=rural", "arrival accepted>arrived 90min 十项承诺（2022）"},
            {"rules-2024", "new-supply", "class=residential",
             "plan-reply accepted>plan-replied 3wd 供电营业规则（2024）; connection "
             "inspected+formalities-done>connected 3wd 供电营业规则（2024）"},
            {"rules-2024", "new-supply", "class=low-voltage",
             "plan-reply accepted>plan-replied 3wd 供电营业规则（2024）; connection "
             "inspected+formalities-done>connected 3wd 供电营业规则（2024）"},
            {"rules-2024", "capacity-increase", "class=hv-single",
             "plan-reply accepted>plan-replied 10wd 供电营业规则（2024）; connection "
             "inspected+formalities-done>connected 3wd 供电营业规则（2024）"},
            {"rules-2024", "new-supply", "class=hv-dual importantCustomer=yes",
             "plan-reply accepted>plan-replied 20wd 供电营业规则（2024）; design-review "
             "design-submitted>design-reviewed 3wd 供电营业规则（2024）; "
             "connection inspected+formalities-done>connected 3wd 供电营业规则（2024）"},
            {"rules-2024", "meter-test", "", "test-result accepted>result-issued 5wd 供电营业规则（2024）"},
            {"rules-2024", "reading-query", "", ""},
            {"rules-2024", "complaint", "", ""},
            {"rules-2024", "reconnect", "", ""},
            {"rules-2024", "fault-repair", "area=city", ""},
        };
        for (const Row &row : rows)
            QTest::addRow("%s %s %s", row.standard, row.type, row.facts)
                << QString::fromUtf8(row.standard) << QString::fromUtf8(row.type) << QString::fromUtf8(row.facts)
                << QString::fromUtf8(row.promises);
    }

    void everyPromiseHasItsLimit()
    {
        QFETCH(QString, standard);
        QFETCH(QString, type);
        QFETCH(QString, facts);
        QFETCH(QString, promises);
        const Standard pack = Packs::builtIn(standard);
        QVERIFY(pack.businessType(type));
        QCOMPARE(promisesOf(*pack.businessType(type), factsFrom(facts)), promises);
    }

    void aTotalLeavesTheCustomersOwnTimeOut()
    {
        const Standard pack = Packs::builtIn(QStringLiteral("sgcc-2022"));
        const Commitment *total =
            pack.businessType(QStringLiteral("new-supply"))->commitment(QStringLiteral("total-hv"));
        QCOMPARE(total->notCounted.size(), 1);
        QCOMPARE(total->notCounted.first().from, QStringLiteral("plan-replied"));
        QCOMPARE(total->notCounted.first().to, QStringLiteral("completion-reported"));
    }

    void theCounterTimerIsTwentyMinutes()
    {
        const Standard pack = Packs::builtIn();
        for (const BusinessType &type : pack.business)
            QCOMPARE(type.counter->text(), QStringLiteral("20min")); // III.3
    }
};

YINGSHENG_TEST(TestLimits)
#include "tst_limits.moc"
