// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/expression.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

namespace {

const QSet<QString> known{QStringLiteral("class"), QStringLiteral("capacity"), QStringLiteral("agent"),
                          QStringLiteral("kinds"), QStringLiteral("wantedOn")};

Facts facts()
{
    return {{QStringLiteral("class"), QStringLiteral("hv-single")},
            {QStringLiteral("capacity"), 100.0},
            {QStringLiteral("agent"), true},
            {QStringLiteral("kinds"), QStringList{QStringLiteral("pump"), QStringLiteral("oven")}},
            {QStringLiteral("wantedOn"), QStringLiteral("2026-09-24")}};
}

/// An expression in random shape over the known names.
rc::Gen<std::string> expressionText(int depth)
{
    const auto comparison = rc::gen::element<std::string>(
        "class == residential", "class != \"hv-single\"", "capacity >= 100", "capacity < -2.5",
        "class in (hv-single, hv-dual)", "present agent", "agent == yes", "kinds == pump", "wantedOn < \"2026-10-01\"",
        "class == \"a \\\" b\\\\\"");
    if (depth == 0)
        return comparison;
    const auto inner = rc::gen::lazy([depth] { return expressionText(depth - 1); });
    return rc::gen::oneOf(comparison, rc::gen::map(inner, [](const std::string &one) { return "not (" + one + ")"; }),
                          rc::gen::map(rc::gen::pair(inner, inner),
                                       [](const auto &two) { return "(" + two.first + ") and " + two.second; }),
                          rc::gen::map(rc::gen::pair(inner, inner),
                                       [](const auto &two) { return two.first + " or (" + two.second + ")"; }));
}

rc::Gen<Facts> randomFacts()
{
    const auto classes = rc::gen::element(QString(), QStringLiteral("residential"), QStringLiteral("hv-single"),
                                          QStringLiteral("a \" b\\"));
    const auto capacities = rc::gen::element(-3.0, 99.0, 100.0);
    return rc::gen::map(rc::gen::tuple(classes, capacities, rc::gen::inRange(0, 16)), [](const auto &parts) {
        Facts facts{{QStringLiteral("class"), std::get<0>(parts)}};
        const int bits = std::get<2>(parts);
        if (bits & 1)
            facts.insert(QStringLiteral("capacity"), std::get<1>(parts));
        if (bits & 2)
            facts.insert(QStringLiteral("agent"), (bits & 4) != 0);
        if (bits & 8)
            facts.insert(QStringLiteral("kinds"), QStringList{QStringLiteral("pump")});
        return facts;
    });
}

} // namespace

class TestExpression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *text, bool expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << expected;
        };
        row("class == hv-single", true);
        row("class == residential", false);
        row("class != residential", true);
        row("class in (hv-single, hv-dual)", true);
        row("class in (residential)", false);
        row("capacity >= 100", true);
        row("capacity > 100", false);
        row("capacity < 100.5", true);
        row("capacity <= 99", false);
        row("capacity == 100", true);
        row("capacity == 100.0", true);
        row("agent == yes", true);
        row("agent == no", false);
        row("present agent", true);
        row("not present agent", false);
        row("kinds == oven", true);
        row("kinds != oven", false);
        row("kinds in (lamp, pump)", true);
        row("wantedOn < \"2026-09-25\"", true);
        row("wantedOn >= \"2026-09-25\"", false);
        row("class == residential or capacity > 5 and agent == yes", true);
        row("(class == residential or capacity > 5) and agent == no", false);
        row("not class == residential and capacity > 5", true);
        row("not not agent == yes", true);
    }

    void holds()
    {
        QFETCH(QString, text);
        QFETCH(bool, expected);
        const auto expression = Expression::parse(text, known);
        QVERIFY2(expression, expression ? "" : qPrintable(expression.error().detail));
        QCOMPARE(expression->holds(facts()), expected);
    }

    void aComparisonWithWhatIsNotThereIsFalse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        QTest::newRow("equal") << QStringLiteral("class == residential") << false;
        QTest::newRow("unequal too") << QStringLiteral("class != residential") << false;
        QTest::newRow("not turns it round") << QStringLiteral("not class == residential") << true;
        QTest::newRow("order") << QStringLiteral("capacity < 5") << false;
        QTest::newRow("list") << QStringLiteral("class in (residential)") << false;
        QTest::newRow("present") << QStringLiteral("present class") << false;
    }

    void aComparisonWithWhatIsNotThereIsFalse()
    {
        QFETCH(QString, text);
        QFETCH(bool, expected);
        const Expression expression = *Expression::parse(text, known);
        QCOMPARE(expression.holds({}), expected);
        const Facts empty{{QStringLiteral("class"), QString()}, {QStringLiteral("kinds"), QStringList()}};
        QCOMPARE(expression.holds(empty), expected);
    }

    void numbersAreNotComparedWithWords()
    {
        const Expression order = *Expression::parse(QStringLiteral("class < 5"), known);
        QVERIFY(!order.holds(facts()));
        const Expression truth = *Expression::parse(QStringLiteral("agent == 1"), known);
        QVERIFY(!truth.holds(facts()));
    }

    void mistakesAreRefusedWithWhatWasExpected_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("", "the name of a fact");
        row("clas == residential", "a known fact instead of 'clas'");
        row("present clas", "a known fact instead of 'clas'");
        row("class", "== != < <= > >= or in after 'class'");
        row("class = residential", "== != < <= > >= or in after 'class'");
        row("residential == class", "a known fact instead of 'residential'");
        row("class == capacity", "a constant instead of the fact 'capacity' (in quotes it is a text)");
        row("class ==", "a number, a word or a text in quotes");
        row("class == and", "a number, a word or a text in quotes");
        row("capacity > big", "a number or a date in quotes instead of 'big'");
        row("capacity > 3kW", "a number, a word or a text in quotes");
        row("capacity > 1e5", "a number, a word or a text in quotes");
        row("class in residential", "a list in parentheses after in");
        row("class in ()", "a number, a word or a text in quotes");
        row("class in (a b)", "a comma or a closing parenthesis in the list");
        row("(agent == yes", "a closing parenthesis");
        row("agent == yes)", "and, or or the end instead of ')'");
        row("agent == yes agent == no", "and, or or the end instead of 'agent'");
        row("agent == \"yes", "a number, a word or a text in quotes");
        row("agent == yes and", "the name of a fact");
        row("not", "the name of a fact");
        row("& == 1", "the name of a fact");
    }

    void mistakesAreRefusedWithWhatWasExpected()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto expression = Expression::parse(text, known);
        QVERIFY(!expression);
        QCOMPARE(expression.error().code, ErrorCode::StandardNotValid);
        QCOMPARE(expression.error().args, (QStringList{QString(), QString(), expected}));
    }

    void depthAndLengthAreLimited()
    {
        const QString inner = QStringLiteral("agent == yes");
        const auto nested = [&inner](int depth) { return QString(depth, u'(') + inner + QString(depth, u')'); };
        QVERIFY(Expression::parse(nested(Expression::deepest), known));
        QVERIFY(!Expression::parse(nested(Expression::deepest + 1), known));
        QVERIFY(!Expression::parse(QStringLiteral("not ").repeated(Expression::deepest + 1) + inner, known));
        QVERIFY(!Expression::parse(QString(100'000, u'('), known));
        QVERIFY(!Expression::parse(inner + QString(Expression::longest, u' '), known));
    }

    void itTellsWhatItAsksFor()
    {
        const Expression expression =
            *Expression::parse(QStringLiteral("class in (a, b) and (capacity > 3 or not present agent)"), known);
        QCOMPARE(expression.names(),
                 (QSet<QString>{QStringLiteral("class"), QStringLiteral("capacity"), QStringLiteral("agent")}));
        QCOMPARE(expression.comparisons().size(), 2);
        QCOMPARE(expression.comparisons().last().constant, QStringLiteral("b"));
        QVERIFY(!expression.isAlways());
        QVERIFY(Expression().isAlways());
        QVERIFY(Expression().holds({}));
    }

    void printedAndReparsedItMeansTheSame()
    {
        QVERIFY(rc::check([] {
            const QString text = QString::fromStdString(*expressionText(3));
            const auto first = Expression::parse(text, known);
            RC_ASSERT(first.has_value());
            const auto second = Expression::parse(first->text(), known);
            RC_ASSERT(second.has_value());
            RC_ASSERT(second->text() == first->text());
            const Facts some = *randomFacts();
            RC_ASSERT(second->holds(some) == first->holds(some));
        }));
    }

    void randomTextNeverCrashes()
    {
        QVERIFY(
            rc::check([](const std::string &text) { (void)Expression::parse(QString::fromStdString(text), known); }));
        QVERIFY(rc::check([] {
            const auto parts = *rc::gen::container<std::vector<std::string>>(
                rc::gen::element<std::string>("(", ")", "not ", "and ", "or ", "in ", "present ", "class ", "== ", "< ",
                                              "3 ", "\"x\" ", ", ", "word ", "\\", "\""));
            std::string text;
            for (const std::string &part : parts)
                text += part;
            const auto expression = Expression::parse(QString::fromStdString(text), known);
            if (expression)
                (void)expression->holds(facts());
        }));
    }
};

YINGSHENG_TEST(TestExpression)
#include "tst_expression.moc"
