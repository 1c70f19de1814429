// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

/// The program as the shell starts it.
class TestCommandLine : public QObject
{
    Q_OBJECT

private:
    struct Run
    {
        int exit = -1;
        QString out;
        QString err;
    };

    static Run run(const QStringList &arguments, const QStringList &environment = {})
    {
        QProcess process;
        QStringList variables = QProcess::systemEnvironment();
        variables.removeIf([](const QString &variable) {
            return variable.startsWith(QStringLiteral("DISPLAY=")) || variable.startsWith(QStringLiteral("WAYLAND_DISPLAY="))
                || variable.startsWith(QStringLiteral("QT_QPA_PLATFORM="));
        });
        process.setEnvironment(variables + environment);
        process.start(QStringLiteral(YINGSHENG_PROGRAM), arguments);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }

private Q_SLOTS:
    void helpNamesEveryVerbInChineseUnlessToldOtherwise()
    {
        const Run chinese = run({QStringLiteral("--help")});
        QCOMPARE(chinese.exit, 0);
        for (const char *verb : {"due", "standard", "import", "demo", "report", "verify", "rebuild", "support", "calendar", "tour"})
            QVERIFY2(chinese.out.contains(QStringLiteral("yingsheng ") + QString::fromLatin1(verb)), verb);
        QVERIFY(chinese.out.contains(QStringLiteral("时限")));
        const Run english = run({QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("--help")});
        QVERIFY(english.out.contains(QStringLiteral("the last day of a limit")));
    }

    void withoutADisplayTheWindowSaysSo()
    {
        const Run window = run({});
        QCOMPARE(window.exit, 2);
        QVERIFY(window.err.contains(QStringLiteral("屏幕")));
        QCOMPARE(window.out, QString());
    }

    void anUnknownVerbIsRefused()
    {
        const Run unknown = run({QStringLiteral("dance")});
        QCOMPARE(unknown.exit, 2);
        QVERIFY(unknown.err.contains(QStringLiteral("dance")));
    }

    void theVersionIsPrintedAlone()
    {
        QCOMPARE(run({QStringLiteral("--version")}).out, QStringLiteral("yingsheng " YINGSHENG_VERSION "\n"));
    }

    void theTourNamesItsScenes()
    {
        const Run help = run({QStringLiteral("tour"), QStringLiteral("--help")});
        QCOMPARE(help.exit, 0);
        for (const char *scene : {"greeting", "reception", "onebox", "queue", "report", "errors", "casefile", "correction", "past-report", "help",
                                  "reminders", "first-day", "dark", "large", "narrow", "language", "farewell", "draft", "login", "lock", "switch", "people",
                                  "audit", "backup", "erasure", "support", "clock", "welcome"})
            QVERIFY2(help.out.contains(QString::fromLatin1(scene)), scene);
        for (const char *option : {"--theme", "--language", "--text"})
            QVERIFY2(help.out.contains(QString::fromLatin1(option)), option);
    }

    void oneSceneIsPlayedAfterWhatItNeeds()
    {
        const QTemporaryDir folder;
        const Run tour = run({QStringLiteral("tour"), QStringLiteral("--out"), folder.path(), QStringLiteral("--scene"), QStringLiteral("farewell")});
        QVERIFY2(tour.exit == 0, qPrintable(tour.err));
        QVERIFY(tour.out.contains(QStringLiteral("farewell.png")));
        QVERIFY(!tour.out.contains(QStringLiteral("greeting.png")));
    }

    void everyPartOfTheDayLeavesItsPicture()
    {
        const QTemporaryDir folder;
        const Run tour = run({QStringLiteral("tour"), QStringLiteral("--out"), folder.path()});
        QVERIFY2(tour.exit == 0, qPrintable(tour.err));
        for (const char *name : {"login-wrong.png", "greeting.png", "reception-form.png", "reception-receipt.png", "queue.png", "casefile.png", "report.png",
                                 "errors-wrong.png", "casefile-paused.png", "correction-dates.png", "report-past.png", "help.png", "reminders.png",
                                 "reminders-told.png", "first-day-exits.png", "dark-queue.png", "large-form.png", "narrow-report.png", "english-queue.png",
                                 "english-people.png", "dark-people.png", "farewell.png", "lock.png", "lock-goes-on.png", "switch.png", "people.png",
                                 "people-add.png", "people-first-login.png", "audit-looked.png", "backup.png", "backup-restore.png", "erasure.png",
                                 "clock-back.png", "clock-confirmed.png", "welcome.png", "welcome-key.png", "welcome-done.png", "receipt.pdf",
                                 "open-cases.pdf", "daily-report.pdf", "daily-report-past.pdf", "audit.xlsx"}) {
            const QString path = folder.filePath(QString::fromLatin1(name));
            QVERIFY2(tour.out.contains(path), name);
            QVERIFY2(QFileInfo(path).size() > 5000, name);
        }
        QVERIFY(tour.out.contains(folder.filePath(QStringLiteral("support.json"))));
    }

    void theDayIsPlayedInTheLookThatIsAskedFor()
    {
        const QTemporaryDir folder;
        const Run tour = run({QStringLiteral("tour"), QStringLiteral("--out"), folder.path(), QStringLiteral("--scene"), QStringLiteral("dark"),
                              QStringLiteral("--theme"), QStringLiteral("dark"), QStringLiteral("--text"), QStringLiteral("150"),
                              QStringLiteral("--language"), QStringLiteral("en"), QStringLiteral("--size"), QStringLiteral("1280x800")});
        QVERIFY2(tour.exit == 0, qPrintable(tour.err));
        QVERIFY(tour.out.contains(QStringLiteral("light-queue.png"))); // the other colours than those of the day
        QVERIFY(!tour.out.contains(QStringLiteral("dark-queue.png")));
        const Run bigger = run({QStringLiteral("tour"), QStringLiteral("--out"), folder.path(), QStringLiteral("--scene"), QStringLiteral("large"),
                                QStringLiteral("--text"), QStringLiteral("200")});
        QVERIFY2(bigger.exit == 0, qPrintable(bigger.err));
        QVERIFY(bigger.out.contains(QStringLiteral("small-form.png")));
    }

    void aLookThatThereIsNotIsRefused_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::newRow("theme") << QStringLiteral("--theme") << QStringLiteral("pink");
        QTest::newRow("language") << QStringLiteral("--language") << QStringLiteral("fr");
        QTest::newRow("too small") << QStringLiteral("--text") << QStringLiteral("90");
        QTest::newRow("no step of the keys") << QStringLiteral("--text") << QStringLiteral("110");
    }
    void aLookThatThereIsNotIsRefused()
    {
        QFETCH(QString, option);
        QFETCH(QString, value);
        const QTemporaryDir folder;
        const Run tour = run({QStringLiteral("tour"), QStringLiteral("--out"), folder.path(), option, value});
        QCOMPARE(tour.exit, 2);
        QVERIFY2(tour.err.contains(option), qPrintable(tour.err));
    }

    void onAnOfficeThatIsGivenNobodyIsSetUp()
    {
        const QTemporaryDir folder;
        const QString store = folder.filePath(QStringLiteral("demo.db"));
        QCOMPARE(run({QStringLiteral("demo"), QStringLiteral("--store"), store, QStringLiteral("--cases"), QStringLiteral("60")}).exit, 0);
        QCOMPARE(run({QStringLiteral("tour"), QStringLiteral("--out"), folder.path(), QStringLiteral("--store"), store, QStringLiteral("--scene"), QStringLiteral("people")}).exit, 2);
        const Run draft = run({QStringLiteral("tour"), QStringLiteral("--out"), folder.path(), QStringLiteral("--store"), store, QStringLiteral("--scene"), QStringLiteral("draft")});
        QVERIFY2(draft.exit == 0, qPrintable(draft.err));
    }

    void theStartCanBeMeasuredFromOutside()
    {
        const QTemporaryDir folder;
        const QString store = folder.filePath(QStringLiteral("demo.db"));
        QCOMPARE(run({QStringLiteral("demo"), QStringLiteral("--store"), store, QStringLiteral("--cases"), QStringLiteral("60")}).exit, 0);
        const Run shown = run({QStringLiteral("--store"), store, QStringLiteral("--until-shown")},
                              {QStringLiteral("QT_QPA_PLATFORM=offscreen"), QStringLiteral("XDG_CONFIG_HOME=") + folder.path()});
        QCOMPARE(shown.exit, 0);
        QStringList lines = shown.out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.constLast(), QStringLiteral("pages"));
        lines.sort();
        QCOMPARE(lines, QStringList({QStringLiteral("figures"), QStringLiteral("pages"), QStringLiteral("queue"), QStringLiteral("reception")}));
        QCOMPARE(run({QStringLiteral("--until-shown")}).exit, 2); // without an office there is no first page
    }

    void theManualNamesOnlyPicturesAndCommandsThatThereAre()
    {
        const Run check = run({QStringLiteral("tour"), QStringLiteral("--check-manual")});
        QVERIFY2(check.exit == 0, qPrintable(check.err));
    }

    void aSceneThatThereIsNotIsRefused()
    {
        const QTemporaryDir folder;
        QCOMPARE(run({QStringLiteral("tour"), QStringLiteral("--out"), folder.path(), QStringLiteral("--scene"), QStringLiteral("opera")}).exit, 2);
        QCOMPARE(run({QStringLiteral("tour")}).exit, 2);
    }

    void foreignPluginFoldersAreNotSearched()
    {
        const Run due = run({QStringLiteral("due"), QStringLiteral("--from"), QStringLiteral("2026-09-24"), QStringLiteral("--limit"), QStringLiteral("7wd")},
                            {QStringLiteral("QT_PLUGIN_PATH=/nowhere"), QStringLiteral("QT_DEBUG_PLUGINS=1")});
        QCOMPARE(due.out, QStringLiteral("2026-10-12\n"));
        QVERIFY(!due.err.contains(QStringLiteral("/nowhere")));
    }
};

YINGSHENG_TEST(TestCommandLine)
#include "tst_commandline.moc"
