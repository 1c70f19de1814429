// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/formrules.h"
#include "tests/core/standard/packs.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

namespace {

using Kind = FormProblem::Kind;

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

QString words(const QList<FormProblem> &problems)
{
    QStringList list;
    for (const FormProblem &problem : problems)
        list << QStringLiteral("%1 %2 %3")
                    .arg(problem.field, QString::number(static_cast<int>(problem.kind)),
                         problem.blocks ? QStringLiteral("blocks") : QStringLiteral("warns"));
    return list.join(QStringLiteral("; "));
}

} // namespace

Q_DECLARE_METATYPE(FormProblem::Kind)

class TestFormRules : public QObject
{
    Q_OBJECT

private:
    static const BusinessType &type(const char *id)
    {
        static const Standard standard = Packs::builtIn();
        return *standard.businessType(QString::fromLatin1(id));
    }

    static const BusinessType &small()
    {
        static const Standard standard = *Standard::fromBundle(Packs::small());
        return standard.business.first();
    }

    static QList<FormProblem> problemsOf(const BusinessType &type, const QJsonObject &typed,
                                         const char *customerClass = "residential")
    {
        const FilledForm form =
            FormRules::filled(type, typed, QString::fromLatin1(customerClass), QStringLiteral("counter"));
        return FormRules::validate(type, form.values, form.facts);
    }

    static QJsonObject household()
    {
        return object(
            R"({"name": "李秀兰", "idKind": "id-card", "idNumber": "11010519491231002X", "phone": "13812345678", "address": "城关镇东街97号", "capacity": 8})");
    }

    static QJsonObject with(QJsonObject values, const char *key, const QJsonValue &value)
    {
        values.insert(QString::fromLatin1(key), value);
        return values;
    }

private Q_SLOTS:
    void aGoodFormHasNoProblem() { QCOMPARE(words(problemsOf(type("new-supply"), household())), QString()); }

    void oneWrongValueIsNamed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("blocks");
        const auto row = [](const char *name, const char *key, const QJsonValue &value, Kind kind, bool blocks) {
            QTest::newRow(name) << QString::fromLatin1(key) << value << kind << blocks;
        };
        row("nothing typed", "name", QStringLiteral("  "), Kind::Missing, true);
        row("no number", "capacity", QStringLiteral("many"), Kind::NotANumber, true);
        row("infinite", "capacity", QStringLiteral("inf"), Kind::NotANumber, true);
        row("too small", "capacity", 0.5, Kind::BelowMinimum, true);
        row("too big", "capacity", 100001, Kind::AboveMaximum, true);
        row("more than a household needs", "capacity", 12, Kind::Check, false);
        row("31 February", "wantedOn", QStringLiteral("2026-02-31"), Kind::NotADate, true);
        row("no such option", "use", QStringLiteral("magic"), Kind::NotAnOption, true);
        row("not yes or no", "agent", QStringLiteral("perhaps"), Kind::NotYesNo, true);
        row("lone surrogate", "name", QString(QChar(0xd800)), Kind::NotText, true);
        row("NUL", "address", QString(QStringLiteral("a") + QChar(0)), Kind::NotText, true);
        row("too long", "name", QStringLiteral("李").repeated(101), Kind::TooLong, true);
        row("number for text", "name", 5, Kind::NotText, true);
        row("check digit", "idNumber", QStringLiteral("110105194912310021"), Kind::CheckDigitDoubtful, false);
        row("birthday", "idNumber", QStringLiteral("11010519490231002X"), Kind::BirthdayDoubtful, false);
        row("id too short", "idNumber", QStringLiteral("1101051949"), Kind::ShapeDoubtful, false);
        row("phone", "phone", QStringLiteral("12345"), Kind::ShapeDoubtful, false);
        row("account", "account", QStringLiteral("12345"), Kind::ShapeDoubtful, false);
        row("no such field", "colour", QStringLiteral("red"), Kind::UnknownField, true);
    }

    void oneWrongValueIsNamed()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(Kind, kind);
        QFETCH(bool, blocks);
        QJsonObject values = household();
        values.insert(key, value);
        const QList<FormProblem> problems = problemsOf(type("new-supply"), values);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().field, key);
        QCOMPARE(problems.first().kind, kind);
        QCOMPARE(problems.first().blocks, blocks);
    }

    void limitsComeWithTheirNumber()
    {
        const QList<FormProblem> problems = problemsOf(type("new-supply"), with(household(), "capacity", 200000));
        QCOMPARE(problems.first().args, (QStringList{QStringLiteral("100000"), QStringLiteral("kW")}));
    }

    void aUnitsPaperIsCheckedByItsOwnRule()
    {
        QJsonObject values = with(household(), "idKind", QStringLiteral("credit-code"));
        values.insert(QStringLiteral("idNumber"), QStringLiteral("91350100M000100Y43"));
        QCOMPARE(words(problemsOf(type("new-supply"), values, "low-voltage")), QString());
        values.insert(QStringLiteral("idNumber"), QStringLiteral("91310115MA1H8R7C6D"));
        QCOMPARE(problemsOf(type("new-supply"), values, "low-voltage").first().kind, Kind::CheckDigitDoubtful);
        values.insert(QStringLiteral("idKind"), QStringLiteral("passport"));
        QCOMPARE(words(problemsOf(type("new-supply"), values, "low-voltage")), QString());
    }

    void anAgentIsAskedForOnlyWhenThereIsOne()
    {
        const QJsonObject acting = with(household(), "agent", true);
        QStringList missing;
        const QList<FormProblem> problems = problemsOf(type("new-supply"), acting);
        for (const FormProblem &problem : problems)
            missing << problem.field;
        QCOMPARE(missing,
                 (QStringList{QStringLiteral("agentName"), QStringLiteral("agentId"), QStringLiteral("agentPhone")}));
        const FilledForm form =
            FormRules::filled(type("new-supply"), with(household(), "agentName", QStringLiteral("王强")),
                              QStringLiteral("residential"), QStringLiteral("counter"));
        QVERIFY(!form.values.contains(QStringLiteral("agentName")));
    }

    void anAnonymousComplaintNeedsNoName()
    {
        const QJsonObject voice =
            object(R"({"anonymous": true, "category": "service", "content": "排队太久", "name": "李秀兰"})");
        const FilledForm form =
            FormRules::filled(type("complaint"), voice, QStringLiteral("residential"), QStringLiteral("web"));
        QCOMPARE(words(FormRules::validate(type("complaint"), form.values, form.facts)), QString());
        QVERIFY(!form.values.contains(QStringLiteral("name")));
        const FilledForm named = FormRules::filled(type("complaint"), with(with(voice, "anonymous", false), "receivedOn", QStringLiteral("2026-11-20")),
                                                   QStringLiteral("residential"), QStringLiteral("letter"));
        QCOMPARE(words(FormRules::validate(type("complaint"), named.values, named.facts)), QString());
        const FilledForm called = FormRules::filled(type("complaint"), with(voice, "anonymous", false),
                                                    QStringLiteral("residential"), QStringLiteral("phone"));
        QCOMPARE(FormRules::validate(type("complaint"), called.values, called.facts).first().field,
                 QStringLiteral("phone"));
    }

    void ownershipIsNotTransferredWithArrears()
    {
        QJsonObject values = household();
        values.remove(QStringLiteral("capacity"));
        values.insert(QStringLiteral("account"), QStringLiteral("4785951231"));
        values.insert(QStringLiteral("newName"), QStringLiteral("王敏"));
        values.insert(QStringLiteral("arrearsSettled"), false);
        const QList<FormProblem> problems = problemsOf(type("transfer-ownership"), values);
        QCOMPARE(words(problems), QStringLiteral("arrearsSettled 0 blocks"));
        QVERIFY(problems.first().message.in(QStringLiteral("zh")).contains(QStringLiteral("结清")));
        QCOMPARE(words(problemsOf(type("transfer-ownership"), with(values, "arrearsSettled", true))), QString());
    }

    void whatIsTypedIsNormalised_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("typed");
        QTest::addColumn<QJsonValue>("kept");
        const auto row = [](const char *key, const QJsonValue &typed, const QJsonValue &kept) {
            QTest::addRow("%s %s", key, qPrintable(typed.toString())) << QString::fromLatin1(key) << typed << kept;
        };
        row("idNumber", QStringLiteral(" １１０１０５１９４９１２３１００２ｘ "), QStringLiteral("11010519491231002X"));
        row("phone", QStringLiteral("138 1234 5678"), QStringLiteral("13812345678"));
        row("name", QStringLiteral("  古丽·阿依\u202e "), QStringLiteral("古丽·阿依"));
        row("capacity", QStringLiteral("３０"), 30);
        row("capacity", QStringLiteral("1,250.5"), 1250.5);
        row("capacity", QStringLiteral("nan"), QStringLiteral("nan"));
        row("capacity", QStringLiteral("1e3"), QStringLiteral("1e3"));
        row("agent", QStringLiteral("是"), true);
        row("agent", QStringLiteral("否"), false);
        row("idKind", QStringLiteral("居民身份证"), QStringLiteral("id-card"));
        row("idKind", QStringLiteral("统一社会信用代码证"), QStringLiteral("credit-code"));
        row("wantedOn", QStringLiteral("2026/9/4"), QStringLiteral("2026-09-04"));
        row("wantedOn", QStringLiteral("2026-02-31"), QStringLiteral("2026-02-31"));
        row("note", QStringLiteral("一\r\n 二\u200b \r三\t四\n\n"), QStringLiteral("一\n二\n三 四"));
    }

    void whatIsTypedIsNormalised()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, typed);
        QFETCH(QJsonValue, kept);
        QCOMPARE(FormRules::normalised(*type("new-supply").field(key), typed), kept);
    }

    void groupsAreCheckedEntryByEntry()
    {
        QCOMPARE(words(problemsOf(small(), object(R"({"name": "a", "things": [{"what": "泵"}, {}]})"))), QString());
        const QList<FormProblem> problems =
            problemsOf(small(), object(R"({"name": "a", "things": [{"what": "泵"}, {"colour": "red"}, 5]})"));
        QCOMPARE(words(problems),
                 QStringLiteral("things/1/what %1 blocks; things/1/colour %2 blocks; things/2/what %1 blocks")
                     .arg(QString::number(static_cast<int>(Kind::Missing)),
                          QString::number(static_cast<int>(Kind::UnknownField))));
        const auto many = problemsOf(
            small(),
            object(R"({"name": "a", "things": [{"what": "1"}, {"what": "2"}, {"what": "3"}, {"what": "4"}]})"));
        QCOMPARE(many.first().kind, Kind::TooManyEntries);
        QCOMPARE(problemsOf(small(), object(R"({"name": "a", "things": "泵"})")).first().kind, Kind::TooFewEntries);
    }

    void aCheckOverTheWholeFormBlocks()
    {
        const QList<FormProblem> problems = problemsOf(small(), object(R"({"name": "a", "use": "商店"})"));
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().field, QString());
        QCOMPARE(problems.first().clause, QStringLiteral("X.1"));
        QVERIFY(problems.first().blocks);
        QCOMPARE(words(problemsOf(small(), object(R"({"name": "a", "use": "商店"})"), "other")), QString());
    }

    void factsComeFromTheFormAndTheCase()
    {
        const Facts facts = FormRules::factsOf(
            object(R"({"agent": true, "size": 3, "kinds": ["a", "b"], "name": "", "area": "rural"})"),
            QStringLiteral("residential"), QStringLiteral("counter"));
        QCOMPARE(facts.value(QStringLiteral("agent")).toString(), QStringLiteral("yes"));
        QCOMPARE(facts.value(QStringLiteral("size")).toDouble(), 3.0);
        QCOMPARE(facts.value(QStringLiteral("kinds")).toStringList().size(), 2);
        QCOMPARE(facts.value(QStringLiteral("class")).toString(), QStringLiteral("residential"));
        QCOMPARE(facts.value(QStringLiteral("area")).toString(), QStringLiteral("rural"));
        QVERIFY(!facts.contains(QStringLiteral("name")));
        QCOMPARE(FormRules::factsOf(object(R"({"area": "rural"})"), {}, {}, QStringLiteral("city"))
                     .value(QStringLiteral("area"))
                     .toString(),
                 QStringLiteral("city"));
    }

    void theDayOfALetterIsWhenItWasAccepted_data()
    {
        QTest::addColumn<QString>("channel");
        QTest::addColumn<QString>("receivedOn");
        QTest::addColumn<QDateTime>("accepted");
        const auto at = [](int day, int hour, int minute) {
            return QDateTime(QDate(2026, 11, day), QTime(hour, minute), Qt::OffsetFromUTC, 8 * 3600);
        };
        QTest::newRow("an earlier day, from opening") << QStringLiteral("letter") << QStringLiteral("2026-11-19") << at(19, 8, 30);
        QTest::newRow("the same day, as stated") << QStringLiteral("fax") << QStringLiteral("2026-11-23") << at(23, 9, 45);
        QTest::newRow("not filled yet") << QStringLiteral("letter") << QString() << at(23, 9, 45);
        QTest::newRow("no date") << QStringLiteral("letter") << QStringLiteral("yesterday") << at(23, 9, 45);
        QTest::newRow("not asked of other channels") << QStringLiteral("counter") << QStringLiteral("2026-11-19") << at(23, 9, 45);
    }

    void theDayOfALetterIsWhenItWasAccepted()
    {
        QFETCH(QString, channel);
        QFETCH(QString, receivedOn);
        QFETCH(QDateTime, accepted);
        const qint64 statedMs = QDateTime(QDate(2026, 11, 23), QTime(9, 45), Qt::OffsetFromUTC, 8 * 3600).toMSecsSinceEpoch();
        for (const char *id : {"complaint", "report"}) {
            const FilledForm form = FormRules::filled(type(id), {{QStringLiteral("receivedOn"), receivedOn}}, QStringLiteral("residential"), channel);
            QCOMPARE(FormRules::acceptedMs(type(id), form.values, statedMs, QTime(8, 30)), accepted.toMSecsSinceEpoch());
        }
    }

    void aProblemIsFoundAgainInWhatWasTyped_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("typedPlace");
        const auto row = [](const char *name, const char *typed, const char *place, const char *typedPlace) {
            QTest::newRow(name) << QByteArray(typed) << QString::fromLatin1(place) << QString::fromLatin1(typedPlace);
        };
        row("no empty entry", R"([{"what": "a"}, {"what": "b"}])", "equipment/1/count", "equipment/1/count");
        row("one before it", R"([{}, {"what": "b"}])", "equipment/0/count", "equipment/1/count");
        row("empty words count as empty", R"([{"what": " "}, {"what": "a"}, {}, {"what": "b"}])", "equipment/1/count",
            "equipment/3/count");
        row("behind it", R"([{"what": "a"}, {}])", "equipment/0/what", "equipment/0/what");
        row("more than there are", R"([{}, {"what": "a"}])", "equipment/1/what", "equipment/1/what");
        row("the group itself", R"([{}, {"what": "a"}])", "equipment", "equipment");
        row("another field", R"([{}])", "capacity", "capacity");
        row("the form as a whole", R"([{}])", "", "");
    }

    void aProblemIsFoundAgainInWhatWasTyped()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QString, place);
        QFETCH(QString, typedPlace);
        const QJsonObject values{{QStringLiteral("equipment"), QJsonDocument::fromJson(typed).array()}};
        QCOMPARE(FormRules::typedPlace(type("new-supply"), values, place), typedPlace);
    }

    void normalisingTwiceChangesNothing()
    {
        QVERIFY(rc::check([](const std::map<std::string, std::string> &random, const std::string &name,
                             const std::string &note) {
            QJsonObject values = household();
            for (const auto &[key, value] : random)
                values.insert(QString::fromStdString(key), QString::fromStdString(value));
            values.insert(QStringLiteral("name"), QString::fromStdString(name));
            values.insert(QStringLiteral("note"), QString::fromStdString(note));
            const FilledForm once =
                FormRules::filled(type("new-supply"), values, QStringLiteral("residential"), QStringLiteral("counter"));
            const FilledForm twice = FormRules::filled(type("new-supply"), once.values, QStringLiteral("residential"),
                                                       QStringLiteral("counter"));
            RC_ASSERT(once == twice);
            (void)FormRules::validate(type("new-supply"), values, once.facts);
        }));
    }
};

YINGSHENG_TEST(TestFormRules)
#include "tst_formrules.moc"
