// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/report.h"
#include "core/base/chinatime.h"
#include "core/workplace/workplace.h"
#include "tests/support/guitest.h"

#include <QBuffer>

/// `report daily` as a function, over a store with one case of a past day.
class TestReport : public GuiTest
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
        run.exit = runReport(arguments, {in, out, err});
        return run;
    }

    Run daily(const QStringList &more) const
    {
        return run(QStringList{QStringLiteral("daily"), QStringLiteral("--store"), m_store, QStringLiteral("--date"), QStringLiteral("2026-09-24")} + more);
    }

    static QString q(const char *text) { return QString::fromUtf8(text); }

    QTemporaryDir m_folder;
    QString m_store = m_folder.filePath(QStringLiteral("office.db"));

private Q_SLOTS:
    void initTestCase()
    {
        ManualClock clock(ChinaTime::parse(q("2026-09-24 09:00")).value_or(0));
        OfficeSetup setup;
        setup.name = q("城关供电所");
        auto place = Workplace::create(m_store, setup, clock, std::make_unique<UuidV7Source>(clock));
        QVERIFY(place);
        CaseDraft draft;
        draft.businessType = q("meter-test");
        draft.customerClass = q("residential");
        draft.trustFields = true;
        draft.fields = {{q("name"), q("李秀兰<b>")}, {q("phone"), q("13812345678")}, {q("address"), q("东街97号")}};
        const auto accepted = (*place)->caseDesk().accept((*place)->newAct(PersonId{q("zhang")}), draft);
        QVERIFY2(accepted, qPrintable(accepted ? QString() : accepted.error().args.join(QLatin1Char(','))));
    }

    void plainLinesNameEveryFigure()
    {
        const Run plain = daily({});
        QCOMPARE(plain.exit, int(ExitDone));
        QVERIFY2(plain.out.contains(q("受理 1")), qPrintable(plain.out));
        QVERIFY(plain.out.contains(q("电能表校验")));
        QVERIFY(plain.out.contains(q("在计时 1")));
        QVERIFY(plain.out.contains(q("李秀**b>"))); // masked, and nothing is HTML here
        QVERIFY(plain.err.isEmpty());
    }

    void jsonIsOneObject()
    {
        const Run json = daily({q("--json")});
        QCOMPARE(json.exit, int(ExitDone));
        const QJsonObject report = QJsonDocument::fromJson(json.out.toUtf8()).object();
        QCOMPARE(report.value(q("day")).toString(), q("2026-09-24"));
        QCOMPARE(report.value(q("intakeTotal")).toObject().value(q("accepted")).toInt(), 1);
    }

    void englishIsAskedForByOption()
    {
        const Run english = daily({q("--lang"), q("en")});
        QVERIFY2(english.out.contains(q("Meter test")), qPrintable(english.out));
    }

    void pdfIsWrittenAndNamed()
    {
        const QString file = m_folder.filePath(q("daily.pdf"));
        const Run pdf = daily({q("--pdf"), file});
        QCOMPARE(pdf.exit, int(ExitDone));
        QCOMPARE(pdf.out, file + QLatin1Char('\n'));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.read(5) == "%PDF-");
        QCOMPARE(daily({q("--pdf"), m_folder.filePath(q("none/daily.pdf"))}).exit, int(ExitRefused));
    }

    void wrongUseAndUnreadableStoresHaveTheirOwnExitCodes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        const QStringList store{q("--store"), m_store};
        QTest::newRow("nothing") << QStringList() << int(ExitUsage);
        QTest::newRow("no store") << QStringList{q("daily")} << int(ExitUsage);
        QTest::newRow("unknown option") << QStringList{q("daily"), q("--weekly")} + store << int(ExitUsage);
        QTest::newRow("option without value") << QStringList{q("daily"), q("--store")} << int(ExitUsage);
        QTest::newRow("unknown language") << QStringList{q("daily"), q("--lang"), q("fr")} + store << int(ExitUsage);
        QTest::newRow("missing store") << QStringList{q("daily"), q("--store"), q("/nowhere/at/all.db")} << int(ExitStoreHeld);
        QTest::newRow("31 February") << QStringList{q("daily"), q("--date"), q("2026-02-31")} + store << int(ExitRefused);
        QTest::newRow("a day to come") << QStringList{q("daily"), q("--date"), q("2099-01-01")} + store << int(ExitRefused);
        QTest::newRow("help") << QStringList{q("--help")} << int(ExitDone);
    }

    void wrongUseAndUnreadableStoresHaveTheirOwnExitCodes()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exit);
        const Run ran = run(arguments);
        QCOMPARE(ran.exit, exit);
        QCOMPARE(ran.err.isEmpty(), exit == ExitDone);
    }

    void heldStoreIsToldApart()
    {
        const SystemClock clock;
        const auto holder = Workplace::open(m_store, Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
        QVERIFY(holder);
        QCOMPARE(daily({}).exit, int(ExitStoreHeld));
    }
};

YINGSHENG_TEST(TestReport)

#include "tst_report.moc"
