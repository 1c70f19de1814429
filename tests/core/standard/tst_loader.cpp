// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/standard/packs.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

#include <span>

namespace {

QJsonValue json(const char *text)
{
    return QJsonDocument::fromJson(QByteArray("[") + text + "]").array().at(0);
}

const QString pack = QStringLiteral("standard.json");
const QString supply = QStringLiteral("business/supply.json");

/// A value put in one place ("gone": taken out), and what the error says then and where.
struct Mistake
{
    const char *path;
    const char *value;
    const char *where;
    const char *expected;
};

constexpr Mistake packMistakes[] = {
    {"/id", "\"no spaces\"", "/id", "a key of letters, digits and hyphens"},
    {"/id", "gone", "/id", "a key of letters, digits and hyphens"},
    {"/version", "0", "/version", "a whole number from 1 to 1000000"},
    {"/version", "1.5", "/version", "a whole number from 1 to 1000000"},
    {"/name", "\"x\"", "/name", "texts by language, {\"zh\": …}"},
    {"/name", "{\"en\": \"x\"}", "/name/zh", "a text"},
    {"/effectiveFrom", "\"2026-02-30\"", "/effectiveFrom", "a date like 2011-11-01"},
    {"/source", "gone", "/source", "a text"},
    {"/business", "[]", "/business", "at least one key"},
    {"/business/0", "\"other\"", "/business/0", "a file business/other.json"},
    {"/classes/1/key", "\"residential\"", "/classes/1/key", "'residential' only once"},
    {"/classes/1/aliases/0", "\"居民\"", "/classes/1/aliases", "'居民' only once"},
    {"/channels", "gone", "/channels", "a list"},
    {"/channels", "[]", "/channels", "at least one entry"},
    {"/channels", "{}", "/channels", "a list"},
    {"/handlers/0", "7", "/handlers/0", "an object"},
    {"/pauseReasons/0/waitsFor", "\"us\"", "/pauseReasons/0/waitsFor", "one of customer, outside"},
    {"/pauseReasons/1", "{\"key\": \"papers\", \"name\": {\"zh\": \"a\"}, \"waitsFor\": \"outside\"}",
     "/pauseReasons/1/key", "'papers' only once"},
    {"/pauseReasons/0/needsEvidence", "\"yes\"", "/pauseReasons/0/needsEvidence", "true or false"},
    {"/colour", "1", "/colour", "no key 'colour' here"},
    {"/extends", "\"other\"", "/extends", "no key 'extends' here"},
};

constexpr Mistake supplyMistakes[] = {
    // fields
    {"/fields", "[]", "/fields", "at least one entry"},
    {"/central", "[\"name\", \"colour\"]", "/central/1", "a field of this business, class or number"},
    {"/central", "[\"class\", \"name\", \"class\"]", "/central/2", "'class' only once"},
    {"/fields/0/kind", "\"colour\"", "/fields/0/kind",
     "one of account, address, choice, choices, credit-code, date, group, id, lines, money, number, person, "
     "phone, text, time, yes-no"},
    {"/fields/0/kind", "gone", "/fields/0/kind", "a text"},
    {"/fields/0/name", "{}", "/fields/0/name/zh", "a text"},
    {"/fields/1/key", "\"name\"", "/fields/1/key", "'name' only once"},
    {"/fields/0/key", "\"class\"", "/fields/0/key", "another key: every case has its class"},
    {"/fields/0/plain", "true", "/fields/0/plain",
     "plain only for number, date, choice, choices and yes-no outside groups: the rest is sealed"},
    {"/fields/0/startsClock", "true", "/fields/0/startsClock", "startsClock only for a plain date"},
    {"/fields/1/startsClock", "7", "/fields/1/startsClock", "true or false"},
    {"/fields/0/mask", "\"face\"", "/fields/0/mask", "one of account, address, id, name, phone"},
    {"/fields/0/min", "1", "/fields/0/min", "min only for number and money"},
    {"/fields/0/longest", "5000", "/fields/0/longest", "a whole number from 1 to 4000"},
    {"/fields/0/pattern", "\"(\"", "/fields/0/pattern", "a valid regular expression"},
    {"/fields/0/options", "[]", "/fields/0/options", "options only for choice and choices"},
    {"/fields/0/when", "\"agent == yes\"", "/fields/0/when", "a known fact instead of 'agent'"},
    {"/fields/0/required", "3", "/fields/0/required", "true or false"},
    {"/fields/1/min", "20", "/fields/1/max", "a number not below min"},
    {"/fields/1/unit", "7", "/fields/1/unit", "a text"},
    {"/fields/1/checks/0/holds", "\"size <= five\"", "/fields/1/checks/0/holds",
     "a number or a date in quotes instead of 'five'"},
    {"/fields/1/checks/0/holds", "\"class == shop\"", "/fields/1/checks/0/holds",
     "class compared with one of other, residential, not 'shop'"},
    {"/fields/1/checks/0/message", "gone", "/fields/1/checks/0/message", "texts by language, {\"zh\": …}"},
    {"/fields/3/when", "\"agent == maybe\"", "/fields/3/when",
     "agent compared with one of no, yes, not 'maybe'"},
    {"/fields/3/required", "\"use == barn\"", "/fields/3/required",
     "use compared with one of home, shop, not 'barn'"},
    {"/fields/4/options/1/key", "\"home\"", "/fields/4/options/1/key", "'home' only once"},
    {"/fields/4/options", "gone", "/fields/4/options", "a list"},
    {"/fields/4/key", "\"area\"", "/fields/4/key", "area as a choice of the standard's areas in their order"},
    {"/fields/5/members", "gone", "/fields/5/members", "a list"},
    {"/fields/5/members/0/kind", "\"group\"", "/fields/5/members/0/kind", "no group inside a group"},
    {"/fields/5/members/0/when", "\"agent == yes\"", "/fields/5/members/0/when", "no when inside a group"},
    {"/fields/5/members/0/checks", "[]", "/fields/5/members/0/checks", "no checks inside a group"},
    {"/fields/5/minRepeat", "9", "/fields/5/maxRepeat", "a number not below minRepeat"},
    {"/fields/0/members", "[]", "/fields/0/members", "members only for group"},
    {"/fields/0/colour", "1", "/fields/0/colour", "no key 'colour' here"},
    {"/checks/0/holds", "gone", "/checks/0/holds", "a condition"},
    {"/checks/0/holds", "\"use == barn\"", "/checks/0/holds", "use compared with one of home, shop, not 'barn'"},
    // the way of a case
    {"/materials/1/key", "\"id\"", "/materials/1/key", "'id' only once"},
    {"/materials/1/when", "\"use == shop\"", "/materials/1/when",
     "a condition over plain fields; 'use' is sealed"},
    {"/milestones", "[]", "/milestones", "at least one entry"},
    {"/milestones/0/key", "\"begun\"", "/milestones/0/key", "accepted first"},
    {"/milestones/0/when", "\"agent == yes\"", "/milestones/0", "accepted without conditions"},
    {"/milestones/1/after", "gone", "/milestones/1/after", "a list of keys"},
    {"/milestones/1/after/0", "\"done\"", "/milestones/1/after/0", "a milestone that stands before this one"},
    {"/milestones/1/after/0", "\"surveyed\"", "/milestones/1/after/0",
     "a milestone that stands before this one"},
    {"/milestones/1/after/1", "\"accepted\"", "/milestones/1/after/1", "'accepted' only once"},
    {"/milestones/1/handler", "\"nobody\"", "/milestones/1/handler", "a handler of the standard"},
    {"/milestones/2/key", "\"surveyed\"", "/milestones/2/key", "'surveyed' only once"},
    {"/milestones/2/outcome", "[\"passed\"]", "/milestones/2/outcome", "at least two outcomes or none"},
    {"/milestones/2/outcome/1", "\"odd\"", "/milestones/2/outcome/1", "an outcome of the standard"},
    {"/milestones/2/redoOn", "\"odd\"", "/milestones/2/redoOn", "one of the outcomes"},
    {"/milestones/2/when", "\"present name\"", "/milestones/2/when",
     "a condition over plain fields; 'name' is sealed"},
    {"/milestones/3/closes", "gone", "/milestones", "a milestone that closes the case"},
    {"/milestones/3/waitsFor", "\"god\"", "/milestones/3/waitsFor", "one of us, customer, outside"},
    {"/milestones/5/archives", "gone", "/milestones", "a milestone that archives, at the end"},
    {"/milestones/5/after", "[\"surveyed\"]", "/milestones", "'archived' after the milestone that closes"},
    {"/milestones/5/optional", "true", "/milestones/5/archives", "archives on a milestone of its own"},
    {"/followUp/when", "\"class == none\"", "/followUp/when",
     "class compared with one of other, residential, not 'none'"},
    {"/followUp/clause", "gone", "/followUp/clause", "a text"},
    {"/followUp", "true", "/followUp", "an object"},
    {"/milestones/4/key", "\"called\"", "/followUp", "a milestone followed-up"},
    // promises, and the type itself
    {"/commitments/0/clause", "gone", "/commitments/0/clause", "a text"},
    {"/commitments/0/from", "[]", "/commitments/0/from", "at least one key"},
    {"/commitments/0/from/0", "\"begun\"", "/commitments/0/from/0", "a milestone of this business"},
    {"/commitments/0/to", "\"nowhere\"", "/commitments/0/to", "another milestone of this business"},
    {"/commitments/0/to", "\"accepted\"", "/commitments/0/to", "another milestone of this business"},
    {"/commitments/0/pauses/0", "\"lunch\"", "/commitments/0/pauses/0", "a pause reason of the standard"},
    {"/commitments/0/limit/1/is", "\"5 days\"", "/commitments/0/limit/1/is",
     "a limit like 3wd, 7d, 24h or 45min"},
    {"/commitments/0/limit/1/is", "\"0wd\"", "/commitments/0/limit/1/is", "a limit like 3wd, 7d, 24h or 45min"},
    {"/commitments/0/limit/0/when", "gone", "/commitments/0/limit/1/is",
     "no limit behind one without a condition"},
    {"/commitments/0/limit/0/when", "\"use == home\"", "/commitments/0/limit/0/when",
     "a condition over plain fields; 'use' is sealed"},
    {"/commitments/0/limit", "gone", "/commitments/0/limit", "a list"},
    {"/commitments/0/when", "7", "/commitments/0/when", "a condition"},
    {"/commitments/0/notCounted/0/to", "\"surveyed\"", "/commitments/0/notCounted/0/to",
     "another milestone of this business"},
    {"/commitments/0/notCounted/0/from", "\"x\"", "/commitments/0/notCounted/0/from",
     "a milestone of this business"},
    {"/commitments/0/dayEnds", "\"noon\"", "/commitments/0/dayEnds", "close"},
    {"/commitments/0/warnBefore", "\"soon\"", "/commitments/0/warnBefore", "a limit like 3wd, 7d, 24h or 45min"},
    {"/id", "\"other\"", "/id", "'supply' as the file is called"},
    {"/category", "\"misc\"", "/category", "one of new, change, money, meter, voice"},
    {"/classes/0", "\"hv\"", "/classes/0", "a customer class of the standard"},
    {"/aliases/1", "\"装表\"", "/aliases/1", "'装表' only once"},
    {"/aliases/0", "\" \"", "/aliases/0", "a text"},
    {"/counter", "\"soon\"", "/counter", "a limit like 3wd, 7d, 24h or 45min"},
};

} // namespace

/// One place of a good pack is broken, and the error names it.
class TestLoader : public QObject
{
    Q_OBJECT

private:
    static void gather(const QJsonValue &value, const QString &place, QStringList &places)
    {
        places << place;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            gather(it.value(), place + u'/' + it.key(), places);
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            gather(array.at(i), place + u'/' + QString::number(i), places);
    }

    /// "file /path" of every value of the small pack.
    static QStringList everyPlace()
    {
        QStringList places;
        for (const QString &file : {pack, supply})
            gather(Packs::small().value(file), file + u' ', places);
        return places;
    }

    static void addRows(const QString &file, std::span<const Mistake> mistakes)
    {
        for (const Mistake &one : mistakes)
            QTest::addRow("%s = %s", one.path, one.value)
                << file << QString::fromUtf8(one.path) << QByteArray(one.value) << QString::fromUtf8(one.where)
                << QString::fromUtf8(one.expected);
    }

private Q_SLOTS:
    void theUnbrokenPackLoads()
    {
        const QList<Error> problems = Standard::check(Packs::small());
        QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().detail));
    }

    void aMistakeIsNamedWithFilePathAndExpectation_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("expected");
        addRows(pack, packMistakes);
        addRows(supply, supplyMistakes);
    }

    void aMistakeIsNamedWithFilePathAndExpectation()
    {
        QFETCH(QString, file);
        QFETCH(QString, path);
        QFETCH(QByteArray, value);
        QFETCH(QString, where);
        QFETCH(QString, expected);
        const QJsonValue broken = value == "gone" ? QJsonValue(QJsonValue::Undefined) : json(value.constData());
        const QJsonObject bundle = Packs::changed(Packs::small(), file, path, broken);
        QStringList found;
        const QList<Error> problems = Standard::check(bundle);
        for (const Error &problem : problems) {
            QCOMPARE(problem.code, ErrorCode::StandardNotValid);
            found << problem.args.join(QStringLiteral(" | "));
        }
        const QString wanted = QStringList{file, where, expected}.join(QStringLiteral(" | "));
        QVERIFY2(found.contains(wanted), qPrintable(wanted + QStringLiteral("\nfound\n") + found.join(u'\n')));
        const auto standard = Standard::fromBundle(bundle);
        QVERIFY(!standard);
        QCOMPARE(standard.error(), problems.first());
    }

    void allMistakesAreFoundAtOnce()
    {
        QJsonObject bundle = Packs::changed(Packs::small(), pack, QStringLiteral("/source"), 7);
        bundle = Packs::changed(bundle, supply, QStringLiteral("/commitments/0/to"), QStringLiteral("nowhere"));
        bundle = Packs::changed(bundle, supply, QStringLiteral("/fields/0/mask"), QStringLiteral("face"));
        QCOMPARE(Standard::check(bundle).size(), 3);
    }

    void filesThatDoNotBelongAreRefused()
    {
        QJsonObject bundle = Packs::small();
        bundle.insert(QStringLiteral("notes.json"), QJsonObject());
        bundle.insert(QStringLiteral("business/extra.json"), bundle.value(supply));
        const QList<Error> problems = Standard::check(bundle);
        QCOMPARE(problems.size(), 2);
        QCOMPARE(problems.first().args.first(), QStringLiteral("notes.json"));
        QCOMPARE(problems.last().args.at(1), QStringLiteral("/business"));
        QCOMPARE(Standard::check({}).first().args.first(), pack);
        QCOMPARE(Standard::check({{pack, 5}}).first().args.at(2), QStringLiteral("an object"));
    }

    void twoBusinessesDoNotShareAWord()
    {
        QJsonObject bundle =
            Packs::changed(Packs::small(), pack, QStringLiteral("/business/1"), QStringLiteral("again"));
        QJsonObject again = bundle.value(supply).toObject();
        again.insert(QStringLiteral("id"), QStringLiteral("again"));
        again.insert(QStringLiteral("name"), QJsonObject{{QStringLiteral("zh"), QStringLiteral("又")}});
        bundle.insert(QStringLiteral("business/again.json"), again);
        const QList<Error> problems = Standard::check(bundle);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().args.at(2), QStringLiteral("'装表' only here: it is supply already"));
    }

    void anyValueAtAnyPlaceIsReadOrRefused()
    {
        const QStringList places = everyPlace();
        QVERIFY(places.size() > 150);
        QVERIFY(rc::check([&places](const std::string &text) {
            const QString place = places.at(*rc::gen::inRange<qsizetype>(0, places.size()));
            const QJsonValue value = *rc::gen::element(
                QJsonValue(), QJsonValue(QJsonValue::Undefined), QJsonValue(QString::fromStdString(text)),
                QJsonValue(-1e300), QJsonValue(QJsonArray{1, QJsonObject()}),
                QJsonValue(QJsonObject{{QStringLiteral("zh"), 1}}), QJsonValue(true));
            const QJsonObject bundle =
                Packs::changed(Packs::small(), place.section(u' ', 0, 0), place.section(u' ', 1), value);
            RC_ASSERT(Standard::fromBundle(bundle).has_value() == Standard::check(bundle).isEmpty());
        }));
    }

    void whatIsReadIsWhatTheFileSays()
    {
        const Standard standard = *Standard::fromBundle(Packs::small());
        QCOMPARE(standard.version, 2);
        const BusinessType &type = *standard.businessType(QStringLiteral("supply"));
        QCOMPARE(type.name.in(QStringLiteral("en")), QStringLiteral("Supply"));
        QCOMPARE(type.name.in(QStringLiteral("ug")), QStringLiteral("用电"));
        QCOMPARE(type.counter->text(), QStringLiteral("20min"));
        QCOMPARE(type.field(QStringLiteral("size"))->max, std::optional<double>(10));
        QVERIFY(type.field(QStringLiteral("agentName"))->isRequired);
        QCOMPARE(type.field(QStringLiteral("things"))->members.first().key, QStringLiteral("what"));
        QVERIFY(type.checks.first().blocks);
        QCOMPARE(type.milestone(QStringLiteral("checked"))->redoOn, QStringLiteral("failed"));
        QCOMPARE(type.milestone(QStringLiteral("surveyed"))->waitsFor, QStringLiteral("us"));
        QCOMPARE(type.commitment(QStringLiteral("promise"))->warnBefore->text(), QStringLiteral("1wd"));
        QCOMPARE(type.commitment(QStringLiteral("promise"))->notCounted.size(), 1);
        QVERIFY(standard.pauseReason(QStringLiteral("papers"))->needsEvidence);
        QVERIFY(!standard.pauseReason(QStringLiteral("lunch")));
        QCOMPARE(standard.handlerName(QStringLiteral("survey")).in(QStringLiteral("zh")), QStringLiteral("勘查"));
        QVERIFY(standard.channelName(QStringLiteral("pigeon")).isEmpty());
    }
};

YINGSHENG_TEST(TestLoader)
#include "tst_loader.moc"
