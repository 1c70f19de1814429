// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/standardcheck.h"
#include "tests/support/testmain.h"

#include <QBuffer>

/// `standard check` as a function.
class TestStandardCheck : public QObject
{
    Q_OBJECT

private:
    struct Run
    {
        int exit = 0;
        QString out;
        QString err;
    };

    static Run run(const QStringList &arguments)
    {
        QBuffer in;
        Run run;
        QTextStream out(&run.out);
        QTextStream err(&run.err);
        run.exit = runStandard(arguments, {in, out, err});
        return run;
    }

    static QString check() { return QStringLiteral("check"); }

    /// A pack on top of a built-in one, with these commitments for complaints.
    static bool writePack(const QString &folder, const QByteArray &complaint)
    {
        QDir().mkpath(folder + QStringLiteral("/business"));
        QFile head(folder + QStringLiteral("/standard.json"));
        QFile business(folder + QStringLiteral("/business/complaint.json"));
        const QByteArray json =
            R"({"extends": "satisfaction-2011", "id": "mine", "version": 3, "name": {"zh": "本所"}, "source": "test"})";
        return head.open(QIODevice::WriteOnly) && head.write(json) == json.size() &&
               business.open(QIODevice::WriteOnly) && business.write(complaint) == complaint.size();
    }

private Q_SLOTS:
    void allBuiltInPacksAreGood()
    {
        const Run all = run({check()});
        QCOMPARE(all.exit, int(ExitDone));
        QCOMPARE(all.out,
                 QStringLiteral("satisfaction-2011: version 1, 11 business types, 10 commitments: no problem.\n"
                                "sgcc-2022: version 1, 11 business types, 10 commitments: no problem.\n"
                                "rules-2024: version 1, 11 business types, 7 commitments: no problem.\n"));
    }

    void aFoldersProblemsAreNamed()
    {
        QTemporaryDir dir;
        QVERIFY(writePack(dir.path(), R"({"extends": true, "id": "complaint", "commitments": [
            {"key": "answer", "name": {"zh": "答复"}, "clause": "X", "from": ["accepted"], "to": "nowhere", "limit": [{"is": "5 days"}]}]})"));
        const Run bad = run({check(), dir.path()});
        QCOMPARE(bad.exit, int(ExitRefused));
        const QStringList lines = bad.out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).contains(QStringLiteral(
            "business/complaint.json at /commitments/0/to: expected another milestone of this business")));
        QVERIFY(lines.at(1).contains(QStringLiteral("/commitments/0/limit/0/is: expected a limit like 3wd")));
    }

    void aGoodFolderIsGood()
    {
        QTemporaryDir dir;
        QVERIFY(writePack(dir.path(), R"({"extends": true, "id": "complaint", "commitments": []})"));
        const Run good = run({check(), dir.path()});
        QCOMPARE(good.exit, int(ExitDone));
        QVERIFY(good.out.contains(QStringLiteral("version 3, 11 business types, 8 commitments")));
    }

    void jsonHasOneEntryPerPack()
    {
        QTemporaryDir dir;
        QVERIFY(writePack(dir.path(), "{"));
        const Run both = run({check(), QStringLiteral("--json"), QStringLiteral("rules-2024"), dir.path()});
        QCOMPARE(both.exit, int(ExitRefused));
        const QJsonArray packs = QJsonDocument::fromJson(both.out.toUtf8()).array();
        QCOMPARE(packs.size(), 2);
        QVERIFY(packs.at(0)[QStringLiteral("problems")].toArray().isEmpty());
        QCOMPARE(packs.at(1)[QStringLiteral("problems")][0][QStringLiteral("file")].toString(),
                 QStringLiteral("business/complaint.json"));
    }

    void whatIsNotThereIsRefused()
    {
        const Run missing = run({check(), QStringLiteral("no-such-pack")});
        QCOMPARE(missing.exit, int(ExitRefused));
        QVERIFY(missing.out.contains(QStringLiteral("no-such-pack/standard.json")));
    }

    void usage()
    {
        QCOMPARE(run({}).exit, int(ExitUsage));
        QCOMPARE(run({QStringLiteral("adopt")}).exit, int(ExitUsage));
        QCOMPARE(run({check(), QStringLiteral("--colour")}).exit, int(ExitUsage));
        QVERIFY(run({check(), QStringLiteral("--colour")}).err.contains(QStringLiteral("--colour")));
        const Run help = run({QStringLiteral("--help")});
        QCOMPARE(help.exit, int(ExitDone));
        QVERIFY(help.out.contains(QStringLiteral("satisfaction-2011, sgcc-2022, rules-2024")));
    }
};

YINGSHENG_TEST(TestStandardCheck)
#include "tst_standardcheck.moc"
