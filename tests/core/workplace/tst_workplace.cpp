// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/builtinstandards.h"
#include "core/store/store.h"
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

class TestWorkplace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewOfficeKnowsItselfAfterReopening()
    {
        OfficeFixture office;
        office.reopen();
        QCOMPARE(office->office().name, QStringLiteral("城关供电所"));
        QCOMPARE(office->office().code, QStringLiteral("C"));
        QCOMPARE(office->office().deviceNumber, 3);
        QCOMPARE(office->office().window, QStringLiteral("3号窗口"));
        QCOMPARE(office->office().hours, OfficeHours());
        QVERIFY(!office->office().hasPassword);
        QCOMPARE(office->rules().current()->id, QStringLiteral("satisfaction-2011"));
        QCOMPARE(office->rules().calendar().knownThrough(), QDate(2026, 12, 24));
    }

    void anExistingStoreIsNotMadeAgain()
    {
        OfficeFixture office;
        office.accept(OfficeFixture::supply());
        office.place.reset();
        OfficeSetup setup;
        setup.name = QStringLiteral("别的所");
        auto made = Workplace::create(office.path(), setup, office.clock, std::make_unique<UuidV7Source>(office.clock));
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::StoreExists);
        office.reopen();
        QCOMPARE(office->caseViews().counts(office.clock.wallUtcMs())->all, 1);
    }

    /// A stick or a share: nobody works there, but the office that lies on it may be the only copy.
    void anExistingStoreWhereNoneMayStandIsLeftAlone()
    {
        OfficeFixture office;
        office.accept(OfficeFixture::supply());
        office.place.reset();
        QVERIFY(QFile::setPermissions(office.folder.path(), QFile::Permissions(0x7777)));
        OfficeSetup setup;
        setup.name = QStringLiteral("别的所");
        const auto made = Workplace::create(office.path(), setup, office.clock, std::make_unique<UuidV7Source>(office.clock));
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::StoreExists);
        QVERIFY(QFile::exists(office.path()));
        const QString beside = office.folder.filePath(QStringLiteral("new.db"));
        const auto refused = Workplace::create(beside, setup, office.clock, std::make_unique<UuidV7Source>(office.clock));
        QCOMPARE(refused.error().code, ErrorCode::StorePlaceRefused);
        QVERIFY(!QFile::exists(beside));
        QVERIFY(QFile::setPermissions(office.folder.path(), QFile::Permissions(0x7700)));
        office.reopen();
        QCOMPARE(office->caseViews().counts(office.clock.wallUtcMs())->all, 1);
    }

    void aStoreLeftWithoutItsOfficeIsFinished()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("office.db"));
        QVERIFY(Store::open(path, Store::Open::Create).has_value());
        const SystemClock clock;
        const auto opened = Workplace::open(path, Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::StoreForeign);
        OfficeSetup setup;
        setup.name = QStringLiteral("城关供电所");
        QVERIFY(Workplace::create(path, setup, clock, std::make_unique<UuidV7Source>(clock)).has_value());
        QVERIFY(Workplace::open(path, Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock)).has_value());
    }

    void theProvinceIsEnteredWhenItIsTold()
    {
        const SystemClock clock;
        for (const QString &province : {QStringLiteral("浙江省"), QString()}) {
            const QTemporaryDir folder;
            OfficeSetup setup;
            setup.name = QStringLiteral("城关供电所");
            setup.province = province;
            const auto made = Workplace::create(folder.filePath(QStringLiteral("office.db")), setup, clock, std::make_unique<UuidV7Source>(clock));
            QVERIFY(made);
            const auto entered = (*made)->ledger().lately({QStringLiteral("office-set-up")}, 0, 1);
            QCOMPARE(entered->constFirst().plain.contains(QStringLiteral("province")), !province.isEmpty());
            QCOMPARE(entered->constFirst().plain.value(QStringLiteral("province")).toString(), province);
        }
        const QTemporaryDir folder;
        OfficeSetup elsewhere;
        elsewhere.name = QStringLiteral("城关供电所");
        elsewhere.province = QStringLiteral("浙江");
        const auto refused = Workplace::create(folder.filePath(QStringLiteral("office.db")), elsewhere, clock, std::make_unique<UuidV7Source>(clock));
        QVERIFY(!refused);
        QCOMPARE(refused.error().args.value(0), QStringLiteral("province"));
    }

    void whatAnOfficeIsCalledIsChecked_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("device");
        QTest::newRow("no name") << QStringLiteral("  ") << QStringLiteral("C") << 1;
        QTest::newRow("code of digits") << QStringLiteral("所") << QStringLiteral("12") << 1;
        QTest::newRow("device 100") << QStringLiteral("所") << QStringLiteral("C") << 100;
    }

    void whatAnOfficeIsCalledIsChecked()
    {
        QFETCH(QString, name);
        QFETCH(QString, code);
        QFETCH(int, device);
        QTemporaryDir folder;
        const ManualClock clock(OfficeFixture::at(QStringLiteral("2026-11-18 09:00")));
        OfficeSetup setup;
        setup.name = name;
        setup.code = code;
        setup.deviceNumber = device;
        const QString path = folder.filePath(QStringLiteral("x.db"));
        QVERIFY(!Workplace::create(path, setup, clock, std::make_unique<UuidV7Source>(clock)));
        QVERIFY(!QFile::exists(path));
    }

    void anUnknownStandardLeavesNoStoreBehind()
    {
        QTemporaryDir folder;
        const ManualClock clock(OfficeFixture::at(QStringLiteral("2026-11-18 09:00")));
        OfficeSetup setup;
        setup.name = QStringLiteral("城关供电所");
        setup.standard = QStringLiteral("no-such");
        const QString path = folder.filePath(QStringLiteral("x.db"));
        QVERIFY(!Workplace::create(path, setup, clock, std::make_unique<UuidV7Source>(clock)));
        QVERIFY(!QFile::exists(path));
    }

    void aNewStandardLeavesOldCasesWithTheirs()
    {
        OfficeFixture office(QStringLiteral("2026-09-24 10:00"));
        const CaseId old = office.accept(OfficeFixture::supply(QStringLiteral("low-voltage")));
        const Result<QJsonObject> bundle = Standards::builtIn(QStringLiteral("rules-2024"));
        QVERIFY(office->adoptStandard(office.act(), *bundle));
        const CaseId young = office.accept(OfficeFixture::supply(QStringLiteral("low-voltage")));
        QCOMPARE(office.deadlines(old).first().deadline.dueDate, QDate(2026, 10, 12));
        QCOMPARE(office.deadlines(young).first().deadline.dueDate, QDate(2026, 9, 30));
        QVERIFY(office->ledger().rebuild());
        QCOMPARE(office.deadlines(old).first().deadline.dueDate, QDate(2026, 10, 12));
    }

    void printsAndLooksAreRecorded()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        QVERIFY(office->recordPrint(office.act(), QStringLiteral("receipt"), id));
        QVERIFY(office->caseDesk().reveal(office.act(), id));
        const QList<TimelineEntry> timeline = office->caseViews().file(id)->timeline;
        QCOMPARE(timeline.size(), 3);
        QCOMPARE(timeline.at(1).plain.value(QStringLiteral("document")).toString(), QStringLiteral("receipt"));
    }
};

YINGSHENG_TEST(TestWorkplace)
#include "tst_workplace.moc"
