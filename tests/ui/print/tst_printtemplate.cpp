// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/print/printtemplate.h"

namespace {

QVariantMap row(const QString &name) { return {{QStringLiteral("name"), name}}; }

} // namespace

class TestPrintTemplate : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void valuesListsAndConditionsAreFilled();
    void valueIsNeverReadAsHtmlOrTemplate_data();
    void valueIsNeverReadAsHtmlOrTemplate();
    void innerNameHidesTheOuterOne();
    void holeIsRefusedByName_data();
    void holeIsRefusedByName();
    void unbalancedTemplateIsRefused_data();
    void unbalancedTemplateIsRefused();
    void conditionDropsWhatIsEmpty_data();
    void conditionDropsWhatIsEmpty();
};

void TestPrintTemplate::valuesListsAndConditionsAreFilled()
{
    const QVariantMap values{{QStringLiteral("title"), QStringLiteral("日报")},
                             {QStringLiteral("count"), 3},
                             {QStringLiteral("rows"), QVariantList{row(QStringLiteral("甲")), row(QStringLiteral("乙"))}}};
    const auto out = PrintTemplate::filled(QStringLiteral("{{title}} {{ count }}:{{#rows}}<{{name}}>{{/rows}}{{?none}}x{{/none}}."), values);
    QVERIFY(out);
    QCOMPARE(*out, QStringLiteral("日报 3:<甲><乙>."));
}

void TestPrintTemplate::valueIsNeverReadAsHtmlOrTemplate_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("image") << QStringLiteral("<img src=x>") << QStringLiteral("&lt;img src=x&gt;");
    QTest::newRow("attribute") << QStringLiteral("\" onload='x") << QStringLiteral("&quot; onload=&#39;x");
    QTest::newRow("entity") << QStringLiteral("&lt;b&gt;") << QStringLiteral("&amp;lt;b&amp;gt;");
    QTest::newRow("template") << QStringLiteral("{{secret}}") << QStringLiteral("{{secret}}");
    QTest::newRow("frame marks") << QStringLiteral("a\ufdd0b\ufdd1c\ufffcd") << QStringLiteral("a\ufffdb\ufffdc\ufffdd");
    QTest::newRow("lines") << QStringLiteral("a\nb\u2029c\td\a") << QStringLiteral("a<br/>b<br/>c d");
    QTest::newRow("beyond the BMP") << QStringLiteral("𠮷") << QStringLiteral("𠮷");
}

void TestPrintTemplate::valueIsNeverReadAsHtmlOrTemplate()
{
    QFETCH(QString, value);
    QFETCH(QString, shown);
    const auto out = PrintTemplate::filled(QStringLiteral("{{v}}"), {{QStringLiteral("v"), value}, {QStringLiteral("secret"), 1}});
    QVERIFY(out);
    QCOMPARE(*out, shown);
}

void TestPrintTemplate::innerNameHidesTheOuterOne()
{
    const QVariantMap values{{QStringLiteral("name"), QStringLiteral("outer")},
                             {QStringLiteral("unit"), QStringLiteral("kW")},
                             {QStringLiteral("rows"), QVariantList{row(QStringLiteral("inner")), QVariantMap()}}};
    const auto out = PrintTemplate::filled(QStringLiteral("{{#rows}}{{name}} {{unit}};{{/rows}}{{name}}"), values);
    QVERIFY(out);
    QCOMPARE(*out, QStringLiteral("inner kW;outer kW;outer"));
}

void TestPrintTemplate::holeIsRefusedByName_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hole");
    QTest::newRow("value") << QStringLiteral("{{title}} {{gone}}") << QStringLiteral("gone");
    QTest::newRow("list") << QStringLiteral("{{#gone}}x{{/gone}}") << QStringLiteral("gone");
    QTest::newRow("text where a list must be") << QStringLiteral("{{#title}}x{{/title}}") << QStringLiteral("title");
    QTest::newRow("list where a text must be") << QStringLiteral("{{rows}}") << QStringLiteral("rows");
    QTest::newRow("inside a list") << QStringLiteral("{{#rows}}{{name}}{{gone}}{{/rows}}") << QStringLiteral("gone");
}

void TestPrintTemplate::holeIsRefusedByName()
{
    QFETCH(QString, text);
    QFETCH(QString, hole);
    const auto out = PrintTemplate::filled(text, {{QStringLiteral("title"), QStringLiteral("t")},
                                                  {QStringLiteral("rows"), QVariantList{row(QStringLiteral("a"))}}});
    QVERIFY(!out);
    QCOMPARE(out.error().code, ErrorCode::FieldMissing);
    QCOMPARE(out.error().args, QStringList{hole});
}

void TestPrintTemplate::unbalancedTemplateIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("not closed") << QStringLiteral("{{?a}}x");
    QTest::newRow("never opened") << QStringLiteral("x{{/a}}");
    QTest::newRow("crossed") << QStringLiteral("{{?a}}{{?b}}{{/a}}{{/b}}");
    QTest::newRow("half a mark") << QStringLiteral("{{a");
}

void TestPrintTemplate::unbalancedTemplateIsRefused()
{
    QFETCH(QString, text);
    const auto out = PrintTemplate::filled(text, {{QStringLiteral("a"), QStringLiteral("1")}, {QStringLiteral("b"), QStringLiteral("1")}});
    QVERIFY(!out);
    QCOMPARE(out.error().code, ErrorCode::Internal);
}

void TestPrintTemplate::conditionDropsWhatIsEmpty_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<bool>("stays");
    QTest::newRow("text") << QVariant(QStringLiteral("x")) << true;
    QTest::newRow("no text") << QVariant(QString()) << false;
    QTest::newRow("yes") << QVariant(true) << true;
    QTest::newRow("no") << QVariant(false) << false;
    QTest::newRow("rows") << QVariant(QVariantList{row(QStringLiteral("a"))}) << true;
    QTest::newRow("no rows") << QVariant(QVariantList()) << false;
    QTest::newRow("nought is a figure") << QVariant(0) << true;
}

void TestPrintTemplate::conditionDropsWhatIsEmpty()
{
    QFETCH(QVariant, value);
    QFETCH(bool, stays);
    const auto out = PrintTemplate::filled(QStringLiteral("{{?v}}here{{/v}}"), {{QStringLiteral("v"), value}});
    QVERIFY(out);
    QCOMPARE(*out, stays ? QStringLiteral("here") : QString());
}

YINGSHENG_TEST(TestPrintTemplate)

#include "tst_printtemplate.moc"
