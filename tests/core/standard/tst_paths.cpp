// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/builtinstandards.h"
#include "tests/core/standard/packs.h"
#include "tests/support/testmain.h"

namespace {

QString keysOf(const QList<const Milestone *> &path)
{
    QStringList keys;
    for (const Milestone *milestone : path)
        keys << milestone->key;
    return keys.join(u' ');
}

/// Reaches, in the order of the path, everything whose earlier milestones were reached; optional ones are passed over.
QStringList reachedWithoutOptional(const BusinessType &type, const Facts &facts)
{
    QStringList reached;
    const QList<const Milestone *> path = type.path(facts);
    for (const Milestone *milestone : path) {
        const QStringList before = type.requiredBefore(milestone->key, facts);
        const bool ready =
            std::all_of(before.begin(), before.end(), [&reached](const QString &key) { return reached.contains(key); });
        if (ready && !milestone->optional)
            reached << milestone->key;
    }
    return reached;
}

} // namespace

/// The way of a case through its milestones.
class TestPaths : public QObject
{
    Q_OBJECT

private:
    static const BusinessType *type(const char *id)
    {
        static const Standard standard = Packs::builtIn();
        return standard.businessType(QString::fromLatin1(id));
    }

private Q_SLOTS:
    void everyPathReachesClosingAndArchive_data()
    {
        QTest::addColumn<QString>("standard");
        const QStringList ids = Standards::builtInIds();
        for (const QString &id : ids)
            QTest::newRow(qPrintable(id)) << id;
    }

    void everyPathReachesClosingAndArchive()
    {
        QFETCH(QString, standard);
        const Standard pack = Packs::builtIn(standard);
        QCOMPARE(pack.business.size(), 11);
        for (const BusinessType &one : pack.business) {
            for (const NamedKey &customerClass : pack.classes) {
                for (const QString &anonymous : {QStringLiteral("no"), QStringLiteral("yes")}) {
                    Facts facts = Packs::factsOfClass(customerClass.key);
                    facts.insert(QStringLiteral("anonymous"), anonymous);
                    const QStringList reached = reachedWithoutOptional(one, facts);
                    const auto closes = [&one](const QString &key) { return one.milestone(key)->closes; };
                    QVERIFY2(std::any_of(reached.begin(), reached.end(), closes), qPrintable(one.id));
                    QVERIFY2(one.milestone(reached.last())->archives, qPrintable(one.id + u' ' + reached.join(u' ')));
                }
            }
        }
    }

    void highVoltageGoesTheWholeWay()
    {
        QCOMPARE(
            keysOf(type("new-supply")->path(Packs::factsOfClass(QStringLiteral("hv-dual")))),
            QStringLiteral("accepted surveyed plan-replied design-submitted design-reviewed interim-requested "
                           "interim-inspected completion-reported "
                           "inspected contract-signed fees-settled formalities-done connected followed-up archived"));
        QCOMPARE(keysOf(type("new-supply")->path(Packs::factsOfClass(QStringLiteral("residential")))),
                 QStringLiteral("accepted surveyed plan-replied inspected formalities-done connected archived"));
    }

    void whatIsOptionalOrNotOnThePathIsLookedThrough()
    {
        const Facts home = Packs::factsOfClass(QStringLiteral("residential"));
        const Facts plant = Packs::factsOfClass(QStringLiteral("hv-single"));
        QCOMPARE(type("new-supply")->requiredBefore(QStringLiteral("plan-replied"), home),
                 QStringList{QStringLiteral("accepted")});
        QCOMPARE(type("new-supply")->requiredBefore(QStringLiteral("inspected"), home),
                 QStringList{QStringLiteral("plan-replied")});
        QCOMPARE(type("new-supply")->requiredBefore(QStringLiteral("inspected"), plant),
                 QStringList{QStringLiteral("plan-replied")});
        QCOMPARE(type("new-supply")->requiredBefore(QStringLiteral("archived"), home),
                 QStringList{QStringLiteral("connected")});
        QCOMPARE(type("new-supply")->requiredBefore(QStringLiteral("archived"), plant),
                 (QStringList{QStringLiteral("connected"), QStringLiteral("followed-up")}));
        QCOMPARE(type("new-supply")->requiredBefore(QStringLiteral("connected"), home),
                 (QStringList{QStringLiteral("inspected"), QStringLiteral("formalities-done")}));
        QCOMPARE(type("complaint")->requiredBefore(QStringLiteral("answered"), home),
                 QStringList{QStringLiteral("contacted")});
        QCOMPARE(
            type("complaint")
                ->requiredBefore(QStringLiteral("answered"), {{QStringLiteral("anonymous"), QStringLiteral("yes")}}),
            QStringList{QStringLiteral("accepted")});
        QVERIFY(type("complaint")->requiredBefore(QStringLiteral("nothing"), home).isEmpty());
    }

    void followUpIsAskedWhereTheStandardAsksForIt_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("customerClass");
        QTest::addColumn<bool>("asked");
        const auto row = [](const char *id, const char *customerClass, bool asked) {
            QTest::addRow("%s %s", id, customerClass)
                << QString::fromLatin1(id) << QString::fromLatin1(customerClass) << asked;
        };
        row("new-supply", "residential", false);
        row("new-supply", "low-voltage", false);
        row("new-supply", "hv-single", true);
        row("new-supply", "hv-dual", true);
        row("capacity-increase", "hv-single", true);
        row("complaint", "residential", true);
        row("report", "residential", true);
        row("fault-repair", "residential", true);
        row("meter-test", "residential", false);
        row("inquiry", "residential", false);
    }

    void followUpIsAskedWhereTheStandardAsksForIt()
    {
        QFETCH(QString, id);
        QFETCH(QString, customerClass);
        QFETCH(bool, asked);
        const BusinessType *one = type(qPrintable(id));
        const Facts facts = Packs::factsOfClass(customerClass);
        QCOMPARE(one->followUpAsked && one->followUpWhen.holds(facts), asked);
        QCOMPARE(keysOf(one->path(facts)).contains(QStringLiteral("followed-up")), asked);
        if (asked)
            QCOMPARE(one->followUpClause, QStringLiteral("IV.2"));
    }

    void anonymousVoicesAreNotFollowedUp()
    {
        const Facts anonymous{{QStringLiteral("anonymous"), QStringLiteral("yes")}};
        QCOMPARE(keysOf(type("complaint")->path(anonymous)),
                 QStringLiteral("accepted dispatched investigated answered archived"));
        QVERIFY(!type("report")->followUpWhen.holds(anonymous));
        QVERIFY(type("report")->secretFromNamed);
    }

    void materialsFollowTheClassAndTheAgent()
    {
        const auto keys = [](const Facts &facts) {
            QStringList list;
            const QList<const Material *> materials = type("new-supply")->materialsFor(facts);
            for (const Material *material : materials)
                list << material->key;
            return list.join(u' ');
        };
        QCOMPARE(keys(Packs::factsOfClass(QStringLiteral("residential"))), QStringLiteral("id title"));
        QCOMPARE(keys(Packs::factsOfClass(QStringLiteral("low-voltage"))), QStringLiteral("licence title"));
        QCOMPARE(keys(Packs::factsOfClass(QStringLiteral("hv-single"))),
                 QStringLiteral("licence title project-approval equipment-list"));
        Facts agent = Packs::factsOfClass(QStringLiteral("residential"));
        agent.insert(QStringLiteral("agent"), QStringLiteral("yes"));
        QCOMPARE(keys(agent), QStringLiteral("id title authority agent-id"));
    }

    void theAreaIsAskedForFaultsOnly()
    {
        QVERIFY(type("fault-repair")->asksFor(QStringLiteral("area")));
        QVERIFY(!type("new-supply")->asksFor(QStringLiteral("area")));
        QVERIFY(type("complaint")->asksFor(QStringLiteral("channel")));
    }
};

YINGSHENG_TEST(TestPaths)
#include "tst_paths.moc"
