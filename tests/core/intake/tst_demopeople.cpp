// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/demobusiness.h"
#include "core/intake/demopeople.h"
#include "core/standard/builtinstandards.h"
#include "core/standard/formrules.h"
#include "core/standard/identifiers.h"
#include "tests/support/testmain.h"

class TestDemoPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSeedThrowsTheSameDiceAgain()
    {
        DemoDice first(5);
        DemoDice second(5);
        DemoDice other(6);
        QCOMPARE(DemoPeople::name(first) + DemoPeople::idNumber(first),
                 DemoPeople::name(second) + DemoPeople::idNumber(second));
        QVERIFY(first.next() != other.next());
    }

    void diceStayInTheirRange()
    {
        DemoDice dice(1);
        QSet<int> seen;
        for (int i = 0; i < 1000; ++i) {
            const int value = dice.between(3, 5);
            QVERIFY(value >= 3 && value <= 5);
            seen << value;
        }
        QCOMPARE(seen.size(), 3);
    }

    void nobodyReal()
    {
        DemoDice dice(11);
        for (int i = 0; i < 500; ++i) {
            const QString id = DemoPeople::idNumber(dice);
            QVERIFY2(id.startsWith(QStringLiteral("990")) && Identifiers::idCard(id) == Identifiers::Verdict::Good,
                     qPrintable(id));
            const QString code = DemoPeople::creditCode(dice);
            QVERIFY2(code.startsWith(QStringLiteral("91990100")) &&
                         Identifiers::creditCode(code) == Identifiers::Verdict::Good,
                     qPrintable(code));
            QVERIFY(DemoPeople::phone(dice).startsWith(QStringLiteral("19900")));
            QVERIFY(DemoPeople::account(dice).startsWith(QStringLiteral("99")));
            QCOMPARE(DemoPeople::account(dice).size(), 10);
        }
    }

    void everyFormIsFilledAsTheDeskAsks_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("customerClass");
        for (const char *type : {"new-supply", "capacity-increase"}) {
            for (const char *customerClass : {"residential", "low-voltage", "hv-single", "hv-dual"})
                QTest::addRow("%s %s", type, customerClass)
                    << QString::fromLatin1(type) << QString::fromLatin1(customerClass);
        }
        for (const char *type : {"meter-test", "reading-query", "complaint", "report", "fault-repair", "rename",
                                 "transfer-ownership", "inquiry", "reconnect"})
            QTest::newRow(type) << QString::fromLatin1(type) << QStringLiteral("residential");
    }

    void everyFormIsFilledAsTheDeskAsks()
    {
        QFETCH(QString, type);
        QFETCH(QString, customerClass);
        const auto standard =
            Standard::fromBundle(Standards::builtIn(QStringLiteral("satisfaction-2011")).value_or(QJsonObject()));
        QVERIFY(standard.has_value());
        DemoDice dice(3);
        DemoForms forms(*standard, dice);
        for (int i = 0; i < 50; ++i) {
            const CaseDraft draft = forms.filled(type, customerClass);
            const Facts facts = FormRules::factsOf(draft.fields, customerClass, draft.channel, draft.area);
            for (const FormProblem &problem : FormRules::validate(*standard->businessType(type), draft.fields, facts))
                QVERIFY2(!problem.blocks, qPrintable(problem.field));
        }
    }
};

YINGSHENG_TEST(TestDemoPeople)
#include "tst_demopeople.moc"
