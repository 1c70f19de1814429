// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/rules.h"
#include "core/standard/standardbundle.h"
#include "tests/core/standard/packs.h"
#include "tests/support/testmain.h"

namespace {

const QString pack = QStringLiteral("standard.json");
const QString supply = QStringLiteral("business/supply.json");

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

QJsonObject extension()
{
    return {{pack, object(R"({"extends": "small", "id": "fast", "version": 1, "name": {"zh": "快"}, "source": "x"})")},
            {supply, object(R"({"extends": true, "id": "supply", "version": 7, "commitments": []})")}};
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
           file.write(content) == content.size();
}

void writeBundle(const QString &folder, const QJsonObject &bundle)
{
    for (auto it = bundle.begin(); it != bundle.end(); ++it)
        QVERIFY(write(folder + u'/' + it.key(), QJsonDocument(it.value().toObject()).toJson()));
}

} // namespace

/// Packs read from folders, packs on top of packs, and packs in force.
class TestBundles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFolderComesOutAsItsFiles()
    {
        QTemporaryDir dir;
        writeBundle(dir.path(), Packs::small());
        QCOMPARE(*Standard::bundleFromFolder(dir.path()), Packs::small());
    }

    void aPackOnAnotherComesOutWhole()
    {
        QTemporaryDir dir;
        writeBundle(dir.filePath(QStringLiteral("small")), Packs::small());
        writeBundle(dir.filePath(QStringLiteral("fast")), extension());
        const auto bundle = Standard::bundleFromFolder(dir.filePath(QStringLiteral("fast")));
        QVERIFY(bundle);
        const auto standard = Standard::fromBundle(*bundle);
        QVERIFY2(standard, standard ? "" : qPrintable(standard.error().detail));
        QCOMPARE(standard->id, QStringLiteral("fast"));
        QCOMPARE(standard->effectiveFrom, QDate(2026, 1, 1));
        QCOMPARE(standard->classes.size(), 2);
        QCOMPARE(standard->business.first().version, 7);
        QCOMPARE(standard->business.first().fields.size(), 6);
        QVERIFY(standard->business.first().commitments.isEmpty());
    }

    void aBusinessOnAnotherChangesPromisesOnly_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("fields") << supply << QStringLiteral("/fields") << QJsonValue(QJsonArray())
                                << QStringLiteral("only id, version, commitments and counter beside extends");
        QTest::newRow("not true") << supply << QStringLiteral("/extends") << QJsonValue(QStringLiteral("small"))
                                  << QStringLiteral("true");
        QTest::newRow("not beneath") << QStringLiteral("business/new.json") << QStringLiteral("/extends")
                                     << QJsonValue(true) << QStringLiteral("this business in the pack beneath");
    }

    void aBusinessOnAnotherChangesPromisesOnly()
    {
        QFETCH(QString, file);
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        QFETCH(QString, expected);
        const auto whole = StandardBundle::extended(Packs::small(), Packs::changed(extension(), file, path, value));
        QVERIFY(!whole);
        QCOMPARE(whole.error().args, (QStringList{file, path, expected}));
    }

    void onlyOneStorey()
    {
        const auto whole = StandardBundle::extended(extension(), extension());
        QCOMPARE(whole.error().args,
                 (QStringList{pack, QStringLiteral("/extends"), QStringLiteral("a pack that stands alone")}));
    }

    void whatCannotBeReadSaysWhere()
    {
        QTemporaryDir dir;
        QCOMPARE(Standard::bundleFromFolder(dir.path()).error().code, ErrorCode::FileUnreadable);
        QVERIFY(write(dir.filePath(pack), "{\"id\": }"));
        const Error broken = Standard::bundleFromFolder(dir.path()).error();
        QCOMPARE(broken.code, ErrorCode::JsonNotValid);
        QCOMPARE(broken.args.first(), pack);
        QVERIFY(write(dir.filePath(pack), "[]"));
        QCOMPARE(Standard::bundleFromFolder(dir.path()).error().args.last(), QStringLiteral("an object"));
        QVERIFY(write(dir.filePath(pack), "{\"extends\": \"../../etc\"}"));
        QCOMPARE(Standard::bundleFromFolder(dir.path()).error().args.last(), QStringLiteral("the id of a pack"));
        QVERIFY(write(dir.filePath(pack), "{\"extends\": \"nowhere\"}"));
        QCOMPARE(Standard::bundleFromFolder(dir.path()).error().args.last(),
                 QStringLiteral("a pack beside this one or a built-in one"));
        QVERIFY(write(dir.filePath(pack), QByteArray(5 * 1024 * 1024, ' ')));
        QCOMPARE(Standard::bundleFromFolder(dir.path()).error().code, ErrorCode::FileTooLarge);
    }

    void theLastAdoptedIsCurrentAndOlderOnesStay()
    {
        Rules rules;
        QVERIFY(!rules.current());
        const auto first = std::make_shared<const Standard>(*Standard::fromBundle(Packs::small()));
        rules.adopt(first);
        const auto second = std::make_shared<const Standard>(
            *Standard::fromBundle(Packs::changed(Packs::small(), pack, QStringLiteral("/version"), 3)));
        rules.adopt(second);
        rules.adopt(std::shared_ptr<const Standard>());
        QCOMPARE(rules.current(), second);
        QCOMPARE(rules.standard(QStringLiteral("small"), 2), first);
        QCOMPARE(rules.standard(QStringLiteral("small"), 3), second);
        QVERIFY(!rules.standard(QStringLiteral("small"), 4));
    }
};

YINGSHENG_TEST(TestBundles)
#include "tst_bundles.moc"
