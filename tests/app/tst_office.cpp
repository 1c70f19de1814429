// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/calendar.h"
#include "app/commands/import.h"
#include "app/commands/office.h"
#include "app/commands/rebuild.h"
#include "app/commands/report.h"
#include "app/commands/verify.h"
#include "core/store/store.h"
#include "core/workplace/workplace.h"
#include "tests/app/commandrun.h"
#include "tests/support/battery.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

/// `office create`, and the other verbs over an office that opens with a password.
class TestOffice : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{fastFolder()};

    QString at(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString written(const char *name, const QByteArray &content) const
    {
        QFile file(at(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }
    QStringList create(const char *store, const QString &password) const
    {
        return {QStringLiteral("create"),      QStringLiteral("--store"), at(store),
                QStringLiteral("--name"),      QStringLiteral("城关供电所"), QStringLiteral("--manager"),
                QStringLiteral("M01"),         QStringLiteral("--manager-name"), QStringLiteral("王建国"),
                QStringLiteral("--password-file"), password, QStringLiteral("--json")};
    }
    QString password() const { return written("password", "来有迎声去有送声 2026\r\n"); }
    QString registerFile() const
    {
        return written("register.csv", "序号,受理时间,业务类型,客户类别,受理渠道,户名,受理人\n"
                                       "1,2026-11-02 09:10,新装用电,居民,柜台,李秀兰,张敏\n"
                                       "2,2026-11-03 10:20,新装用电,居民,柜台,赵六,张敏\n");
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void anOfficeIsMadeWithItsManagerAndItsKey()
    {
        const CommandRun made = CommandRun::of(runOffice, create("a.db", password()));
        QVERIFY2(made.exit == ExitDone, qPrintable(made.err));
        const QString key = made.json().value(QStringLiteral("recoveryKey")).toString();
        QCOMPARE(key.size(), 44);
        const SystemClock clock;
        auto place = *Workplace::open(at("a.db"), Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
        QVERIFY(place->isLocked());
        QCOMPARE(place->office().name, QStringLiteral("城关供电所"));
        const auto person = place->people().logIn(place->newAct({}).opId, QStringLiteral("m01"), QStringLiteral("来有迎声去有送声 2026"));
        QVERIFY(person);
        QCOMPARE(person->name, QStringLiteral("王建国"));
        QVERIFY(place->people().tryRecoveryKey(place->newAct(person->id), key));
        place.reset();
        QVERIFY(!bytesOf(at("a.db")).contains("王建国"));
    }

    void theManagersPasswordIsHeldAgainstThePolicyThatWasChosen()
    {
        const QString eight = written("eight", "Tq7!mZx9");
        QCOMPARE(CommandRun::of(runOffice, create("asvs.db", eight)).exit, int(ExitRefused));
        QVERIFY(!QFile::exists(at("asvs.db")));
        const CommandRun made = CommandRun::of(runOffice, create("djbh.db", eight) << QStringLiteral("--policy") << QStringLiteral("djbh"));
        QVERIFY2(made.exit == ExitDone, qPrintable(made.err + made.out));
    }

    void theKeyGoesIntoAFileOfItsOwnerAlone()
    {
        const CommandRun made = CommandRun::of(runOffice, create("key.db", password()) << QStringLiteral("--recovery-file") << at("key.txt"));
        QVERIFY2(made.exit == ExitDone, qPrintable(made.err));
        QVERIFY(!made.out.contains(QStringLiteral("recoveryKey")));
        QCOMPARE(bytesOf(at("key.txt")).trimmed().size(), 44);
        const auto others = QFile::permissions(at("key.txt")) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther);
        QVERIFY(!others);
    }

    void nothingIsMadeOfABadOrder()
    {
        const auto exitOf = [&](const QStringList &words) { return CommandRun::of(runOffice, words).exit; };
        QCOMPARE(exitOf({}), int(ExitUsage));
        QCOMPARE(exitOf({QStringLiteral("destroy")}), int(ExitUsage));
        QCOMPARE(exitOf({QStringLiteral("create"), QStringLiteral("--store"), at("b.db")}), int(ExitUsage));
        QCOMPARE(exitOf(create("b.db", at("no such file"))), int(ExitRefused));
        QCOMPARE(exitOf(create("b.db", written("empty", "\n"))), int(ExitRefused));
        const CommandRun weak = CommandRun::of(runOffice, create("b.db", written("weak", "12345678901")));
        QCOMPARE(weak.exit, int(ExitRefused));
        QVERIFY(!weak.json().value(QStringLiteral("error")).toString().isEmpty());
        QCOMPARE(exitOf(create("b.db", password()) << QStringLiteral("--policy") << QStringLiteral("none")), int(ExitUsage));
        QCOMPARE(exitOf(create("b.db", password()) << QStringLiteral("--hours") << QStringLiteral("9")), int(ExitUsage));
        QVERIFY(!QFile::exists(at("b.db")));
        QCOMPARE(CommandRun::of(runOffice, create("c.db", password())).exit, int(ExitDone));
        const QByteArray before = bytesOf(at("c.db"));
        QVERIFY(exitOf(create("c.db", password())) != ExitDone);
        QCOMPARE(bytesOf(at("c.db")), before);
    }

    void nothingStaysOfAnOfficeWhoseManagerCannotBe()
    {
        QStringList longName = create("m.db", password());
        longName[longName.indexOf(QStringLiteral("王建国"))] = QString(60, u'王');
        QCOMPARE(CommandRun::of(runOffice, longName).exit, int(ExitRefused));
        QVERIFY(!QFile::exists(at("m.db")));
        const QString taken = written("taken.txt", "mine");
        const CommandRun noPaper = CommandRun::of(runOffice, create("m.db", password()) << QStringLiteral("--recovery-file") << taken);
        QVERIFY(noPaper.exit != ExitDone);
        QCOMPARE(bytesOf(taken), QByteArray("mine"));
        for (const char *name : {"m.db", "m.db-wal", "m.db-journal"})
            QVERIFY2(!QFile::exists(at(name)), name);
        QCOMPARE(CommandRun::of(runOffice, create("m.db", password())).exit, int(ExitDone));
    }

    /// A set-up that was killed left a store without an office: the import finishes it, and with a password it has a manager.
    void importFinishesAnOfficeWithItsPassword()
    {
        QVERIFY(Store::open(at("half.db"), Store::Open::Create).has_value());
        const CommandRun made = CommandRun::of(runImport, {QStringLiteral("register"), registerFile(), QStringLiteral("--store"), at("half.db"),
                                                           QStringLiteral("--password-file"), password(), QStringLiteral("--json")});
        QVERIFY2(made.exit == ExitDone, qPrintable(made.err + made.out));
        const SystemClock clock;
        const auto place = *Workplace::open(at("half.db"), Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
        QVERIFY(place->office().hasPassword);
        QVERIFY(place->isLocked());
        QVERIFY(!bytesOf(at("half.db")).contains("李秀兰"));
    }

    void importMakesATrialOffice()
    {
        const QStringList import{QStringLiteral("register"), registerFile(), QStringLiteral("--store"), at("trial.db"), QStringLiteral("--json")};
        const CommandRun weak = CommandRun::of(runImport, import + QStringList{QStringLiteral("--password-file"), written("weak", "12345678901")});
        QCOMPARE(weak.exit, int(ExitRefused));
        QVERIFY(!QFile::exists(at("trial.db")));
        const QStringList login{QStringLiteral("--password-file"), password()};
        const CommandRun made = CommandRun::of(runImport, import + login);
        QVERIFY2(made.exit == ExitDone, qPrintable(made.err + made.out));
        QCOMPARE(made.json().value(QStringLiteral("accepted")).toInt(), 2);
        // Again, without a password: refused and nothing changed; with it: nothing new.
        QCOMPARE(CommandRun::of(runImport, import).exit, int(ExitRefused));
        const CommandRun again = CommandRun::of(runImport, import + login);
        QCOMPARE(again.exit, int(ExitDone));
        QCOMPARE(again.json().value(QStringLiteral("accepted")).toInt(), 0);
        for (const char *name : {"张敏", "李秀兰", "赵六"})
            QVERIFY2(!bytesOf(at("trial.db")).contains(name), name);
        const SystemClock clock;
        auto place = *Workplace::open(at("trial.db"), Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
        QVERIFY(place->people().logIn(place->newAct({}).opId, QStringLiteral("manager"), QStringLiteral("来有迎声去有送声 2026")));
        bool known = false;
        const auto people = place->peopleViews().people();
        for (const Person &person : *people)
            known = known || (person.name == QStringLiteral("张敏") && !person.isActive);
        QVERIFY(known);
        QVERIFY(place->ledger().verify()->isSound());
    }

    void verifyAndRebuildAskForNoPassword()
    {
        QCOMPARE(CommandRun::of(runOffice, create("d.db", password())).exit, int(ExitDone));
        const QStringList store{QStringLiteral("--store"), at("d.db")};
        QCOMPARE(CommandRun::of(runVerify, store).exit, int(ExitDone));
        QCOMPARE(CommandRun::of(runRebuild, store).exit, int(ExitDone));
    }

    void whatNamesPeopleAsks()
    {
        QCOMPARE(CommandRun::of(runOffice, create("e.db", password())).exit, int(ExitDone));
        const QStringList report{QStringLiteral("daily"), QStringLiteral("--store"), at("e.db"), QStringLiteral("--json")};
        QCOMPARE(CommandRun::of(runReport, report).exit, int(ExitRefused));
        const QStringList login{QStringLiteral("--as"), QStringLiteral("m01"), QStringLiteral("--password-file"), password()};
        const CommandRun made = CommandRun::of(runReport, report + login);
        QVERIFY2(made.exit == ExitDone, qPrintable(made.err));
        const QStringList wrong{QStringLiteral("--as"), QStringLiteral("m01"), QStringLiteral("--password-file"), written("wrong", "something else")};
        QCOMPARE(CommandRun::of(runReport, report + wrong).exit, int(ExitRefused));
        const QString year = written("cn-2027.json", R"({"id": "cn-2027", "kind": "national", "year": 2027, "version": 1, "source": "test",
            "days": [{"date": "2027-01-01", "off": true, "name": "元旦"}]})");
        const QStringList calendar{QStringLiteral("import"), year, QStringLiteral("--store"), at("e.db"), QStringLiteral("--yes")};
        QCOMPARE(CommandRun::of(runCalendar, calendar).exit, int(ExitRefused));
        QCOMPARE(CommandRun::of(runCalendar, calendar + login).exit, int(ExitDone));
    }
};

YINGSHENG_TEST(TestOffice)
#include "tst_office.moc"
