// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/personterms.h"
#include "core/standard/builtinstandards.h"
#include "core/standard/pinyin.h"
#include "core/standard/standard.h"
#include "tests/support/testmain.h"

#include <QJsonArray>

/// By which words a form is found, and what a typed word may mean.
class TestPersonTerms : public QObject
{
    Q_OBJECT

    static const Standard &standard()
    {
        static const Standard loaded = Standard::fromBundle(Standards::builtIn(QStringLiteral("satisfaction-2011")).value()).value();
        return loaded;
    }

    static QString line(const QList<PersonTerm> &terms)
    {
        static const char *const names[] = {"number", "external", "id", "tail", "phone", "account", "name", "initials", "meter"};
        QStringList words;
        for (const PersonTerm &term : terms)
            words << QString::fromLatin1(names[static_cast<int>(term.by)]) + (term.isOthers ? u'~' : u'=') + term.text;
        return words.join(u' ');
    }

private Q_SLOTS:
    void aFormIsFoundByEveryoneInIt()
    {
        const QJsonObject fields{{QStringLiteral("name"), QStringLiteral("李秀兰")},
                                 {QStringLiteral("idKind"), QStringLiteral("id-card")},
                                 {QStringLiteral("idNumber"), QStringLiteral("11010519491231002x")},
                                 {QStringLiteral("phone"), QStringLiteral("138 1234 5678")},
                                 {QStringLiteral("account"), QStringLiteral("4785951231")},
                                 {QStringLiteral("meterNo"), QStringLiteral("1130001000000123456789")},
                                 {QStringLiteral("address"), QStringLiteral("城关镇东街97号")},
                                 {QStringLiteral("agentName"), QStringLiteral("王强")},
                                 {QStringLiteral("agentPhone"), QStringLiteral("13912345678")}};
        QCOMPARE(line(PersonTerms::of(*standard().businessType(QStringLiteral("meter-test")), fields, Pinyin())),
                 QStringLiteral("account=4785951231 name=李秀兰 initials=lxl id=11010519491231002X tail=002X phone=13812345678 "
                                "meter~1130001000000123456789 name~王强 initials~wq phone~13912345678"));
    }

    void whoIsCustomerAndAgentCountsAsCustomer()
    {
        const QJsonObject fields{{QStringLiteral("name"), QStringLiteral("李秀兰")}, {QStringLiteral("agentName"), QStringLiteral("李秀兰")}};
        QCOMPARE(line(PersonTerms::of(*standard().businessType(QStringLiteral("meter-test")), fields, Pinyin())),
                 QStringLiteral("name=李秀兰 initials=lxl"));
    }

    void whatIsNoTextGivesNoTerm()
    {
        const QJsonObject fields{{QStringLiteral("name"), QString(QChar(0xd840))},
                                 {QStringLiteral("phone"), 13812345678.0},
                                 {QStringLiteral("account"), QJsonArray{1}},
                                 {QStringLiteral("idNumber"), QString(400, u'9')}};
        QVERIFY(PersonTerms::of(*standard().businessType(QStringLiteral("meter-test")), fields, Pinyin()).isEmpty());
        QVERIFY(PersonTerms::meantBy(QString(QChar(0xd840)) + QStringLiteral("12345")).isEmpty());
        QVERIFY(PersonTerms::meantBy(QString(400, u'9')).isEmpty());
    }

    void whatIsTypedMayMean_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("terms");
        const auto row = [](const char *typed, const char *terms) { QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(terms); };
        row("", "");
        row("李", "");
        row("1", "");
        row("002x", "tail=002X");
        row("0021", "tail=0021");
        row("13812345678", "id=13812345678 account=13812345678 phone=13812345678 meter=13812345678");
        row("１３８ 1234-5678", "id=1381234-5678 account=1381234-5678 phone=13812345678 meter=1381234-5678");
        row("+86 13812345678", "id=+8613812345678 account=+8613812345678 phone=13812345678 meter=+8613812345678");
        row("lxl", "initials=lxl name=LXL");
        row("李秀兰", "name=李秀兰");
        row(" 买买提·吐尔逊 ", "name=买买提吐尔逊");
        row("91350100M000100Y43", "id=91350100M000100Y43 account=91350100M000100Y43 meter=91350100M000100Y43");
    }

    void whatIsTypedMayMean()
    {
        QFETCH(QString, typed);
        QTEST(line(PersonTerms::meantBy(typed)), "terms");
    }

    void surnamesAreReadAsPeopleSayThem_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("initials");
        const auto row = [](const char *name, const char *initials) { QTest::newRow(name) << QString::fromUtf8(name) << QString::fromLatin1(initials); };
        row("李秀兰", "lxl");
        row("单小平", "sxp dxp");
        row("曾国庆", "zgq cgq");
        row("解放", "xf jf");
        row("仇英", "qy cy");
        row("查文博", "zwb cwb");
        row("盖春花", "gch");
        row("区桂英", "ogy qgy");
        row("乐平", "yp lp");
        row("尉迟军", "ycj wcj");
        row("万俟明", "mqm wqm");
        row("长孙芳", "zsf");
        row("平单", "pd");
        row("𠅤小梅", "xm");
        row("Smith", "");
    }

    void surnamesAreReadAsPeopleSayThem()
    {
        QFETCH(QString, name);
        QTEST(Pinyin().nameInitials(name).join(u' '), "initials");
    }
};

YINGSHENG_TEST(TestPersonTerms)
#include "tst_personterms.moc"
