// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/calendar.h"
#include "app/commands/demo.h"
#include "app/commands/rebuild.h"
#include "app/commands/verify.h"
#include "core/workplace/workplace.h"
#include "tests/app/commandrun.h"
#include "tests/support/battery.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

/// `demo`, `verify`, `rebuild` and `calendar` as functions over one demo office.
class TestOfficeCommands : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{fastFolder()};

    QString at(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QStringList store(const QStringList &more = {}) const
    {
        return QStringList{QStringLiteral("--store"), at("demo.db")} + more;
    }

    /// The year 2027 as if it had been announced with two days off after New Year.
    QString announced2027()
    {
        QFile file(at("cn-2027.json"));
        if (file.open(QIODevice::WriteOnly))
            file.write(R"({"id": "cn-2027", "kind": "national", "year": 2027, "version": 1, "source": "test",
                "days": [{"date": "2027-01-01", "off": true, "name": "元旦"}, {"date": "2027-01-04", "off": true, "name": "元旦"},
                         {"date": "2027-01-05", "off": true, "name": "元旦"}]})");
        return file.fileName();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const CommandRun made =
            CommandRun::of(runDemo, store({QStringLiteral("--cases"), QStringLiteral("120"), QStringLiteral("--until"),
                                           QStringLiteral("2026-11-23 10:00"), QStringLiteral("--json")}));
        QCOMPARE(made.exit, int(ExitDone));
        QCOMPARE(made.json().value(QStringLiteral("cases")).toInt(), 120);
        QCOMPARE(made.json().value(QStringLiteral("open")).toInt(), 12);
    }

    void demoNeverWritesOverAnOffice()
    {
        const CommandRun run = CommandRun::of(runDemo, store());
        QCOMPARE(run.exit, int(ExitRefused));
        QVERIFY(run.err.contains(at("demo.db")));
    }

    void demoKeepsToItsRange()
    {
        QCOMPARE(CommandRun::of(runDemo, {QStringLiteral("--store"), at("x.db"), QStringLiteral("--cases"),
                                          QStringLiteral("1000001")})
                     .exit,
                 int(ExitUsage));
        QVERIFY(!QFile::exists(at("x.db")));
    }

    void verifySaysSound()
    {
        const CommandRun run = CommandRun::of(runVerify, store());
        QCOMPARE(run.exit, int(ExitDone));
        QVERIFY(run.out.startsWith(QStringLiteral("The ledger is sound: ")));
        QVERIFY(run.out.contains(QStringLiteral("Not checked: ")));
        const QJsonObject json = CommandRun::of(runVerify, store({QStringLiteral("--json")})).json();
        QCOMPARE(json.value(QStringLiteral("sound")).toBool(), true);
        QCOMPARE(json.value(QStringLiteral("head")).toString().size(), 64);
        QVERIFY(json.value(QStringLiteral("entries")).toInt() > 120);
    }

    void rebuildSaysTheSame()
    {
        const CommandRun run = CommandRun::of(runRebuild, store({QStringLiteral("--json")}));
        QCOMPARE(run.exit, int(ExitDone));
        QCOMPARE(run.json().value(QStringLiteral("same")).toBool(), true);
        QVERIFY(run.json().value(QStringLiteral("before")).toString().size() >= 64);
    }

    void calendarCheckNamesWhatIsWrong()
    {
        QFile bad(at("bad.json"));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write(
            R"({"id": "cn-2027", "kind": "national", "year": 2027, "version": 1, "source": "x", "days": [{"date": "2027-02-30", "off": true, "name": "y"}]})");
        bad.close();
        const CommandRun run =
            CommandRun::of(runCalendar, {QStringLiteral("check"), announced2027(), at("bad.json"), at("nosuch.json")});
        QCOMPARE(run.exit, int(ExitRefused));
        QVERIFY(run.out.contains(QStringLiteral("cn-2027.json: good (cn-2027, version 1, 3 days)")));
        QVERIFY2(run.err.contains(QStringLiteral("bad.json")) && run.err.contains(QStringLiteral("/days/0")),
                 qPrintable(run.err));
        QVERIFY(run.err.contains(QStringLiteral("nosuch.json")));
    }

    void calendarImportListsWhatMovesAndChangesNothingUnlessAgreed()
    {
        const QStringList arguments = QStringList{QStringLiteral("import"), announced2027()} + store();
        const CommandRun no = CommandRun::of(runCalendar, arguments, "no\n");
        QCOMPARE(no.exit, int(ExitRefused));
        QVERIFY2(no.out.contains(QStringLiteral(" → 2027-01-")), qPrintable(no.out));
        QVERIFY(no.out.contains(QStringLiteral("nothing was changed")));
        const CommandRun ended = CommandRun::of(runCalendar, arguments);
        QCOMPARE(ended.out, no.out);
        const CommandRun yes = CommandRun::of(runCalendar, arguments, "yes\n");
        QCOMPARE(yes.exit, int(ExitDone));
        QVERIFY(yes.out.contains(QStringLiteral("In force: cn-2027")));
        const CommandRun again =
            CommandRun::of(runCalendar, arguments + QStringList{QStringLiteral("--yes"), QStringLiteral("--json")});
        QCOMPARE(again.exit, int(ExitDone));
        QVERIFY(again.json().value(QStringLiteral("moved")).toArray().isEmpty());
    }

    void aHeldStoreIsNamedWithItsHolder_data()
    {
        QTest::addColumn<QString>("verb");
        for (const char *verb : {"verify", "rebuild", "calendar"})
            QTest::newRow(verb) << QString::fromLatin1(verb);
    }

    void aHeldStoreIsNamedWithItsHolder()
    {
        QFETCH(QString, verb);
        const SystemClock clock;
        const auto holder =
            Workplace::open(at("demo.db"), Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
        QVERIFY(holder.has_value());
        const QMap<QString, int (*)(const QStringList &, Terminal)> verbs = {{QStringLiteral("verify"), runVerify},
                                                                             {QStringLiteral("rebuild"), runRebuild},
                                                                             {QStringLiteral("calendar"), runCalendar}};
        const QStringList before =
            verb == QStringLiteral("calendar") ? QStringList{QStringLiteral("import"), announced2027()} : QStringList();
        QElapsedTimer timer;
        timer.start();
        const CommandRun run = CommandRun::of(verbs.value(verb), before + store());
        QCOMPARE(run.exit, int(ExitStoreHeld));
        QVERIFY(timer.elapsed() < 1000);
        QVERIFY2(run.err.contains(QString::number(QCoreApplication::applicationPid())), qPrintable(run.err));
    }

    void aMissingStoreIsNamed()
    {
        const CommandRun run = CommandRun::of(runVerify, {QStringLiteral("--store"), at("nosuch.db")});
        QCOMPARE(run.exit, int(ExitStoreHeld));
        QVERIFY(run.err.contains(at("nosuch.db")));
        QVERIFY(!QFile::exists(at("nosuch.db")));
    }

    void wrongUseIsExplained()
    {
        QCOMPARE(CommandRun::of(runVerify, {}).exit, int(ExitUsage));
        QCOMPARE(CommandRun::of(runRebuild, {QStringLiteral("--strange")}).exit, int(ExitUsage));
        QCOMPARE(CommandRun::of(runCalendar, {QStringLiteral("import")}).exit, int(ExitUsage));
        QCOMPARE(CommandRun::of(runCalendar, {QStringLiteral("burn"), QStringLiteral("a")}).exit, int(ExitUsage));
        for (const auto command : {static_cast<int (*)(const QStringList &, Terminal)>(runVerify),
                                   static_cast<int (*)(const QStringList &, Terminal)>(runRebuild),
                                   static_cast<int (*)(const QStringList &, Terminal)>(runDemo),
                                   static_cast<int (*)(const QStringList &, Terminal)>(runCalendar)})
            QCOMPARE(CommandRun::of(command, {QStringLiteral("-h")}).exit, int(ExitDone));
    }
};

YINGSHENG_TEST(TestOfficeCommands)
#include "tst_officecommands.moc"
