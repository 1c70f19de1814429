// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/peopledwindow.h"
#include "tests/support/guitest.h"
#include "tests/support/inkrecorder.h"
#include "tests/support/layoutaudit.h"
#include "ui/clock/clockbanner.h"
#include "ui/shell/sheet.h"
#include "ui/shell/welcome.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QPushButton>

/// What came with people, locks and backups: every page and sheet of it, in both languages, is whole at the smallest and the largest text on the small
/// screens, and every text on it stands out from its ground in both looks. What the other pages are asked is in TestLayout and TestLegibility.
class TestTrustPages : public GuiTest
{
    Q_OBJECT

    struct Seen : PeopledWindow
    {
        explicit Seen(const QString &inLanguage) : spoken(inLanguage) {}

        bool openIn()
        {
            if (!settlePasswords() || !open())
                return false;
            speak();
            return true;
        }
        void speak()
        {
            if (spoken == QStringLiteral("en"))
                window().runCommand(CommandId::SwitchLanguage);
        }

        /// Faults and faint words of what the window shows now.
        void look(const QString &where, QSize large = {1024, 768})
        {
            QWidget &at = window();
            const QList<std::pair<int, QSize>> narrowAndUsual{{200, large}, {100, {1366, 768}}};
            for (const auto &[percent, screen] : narrowAndUsual) {
                theme.setPercent(percent);
                at.resize(screen);
                QStringList now;
                (void)QTest::qWaitFor([&] { return (now = LayoutAudit::faults(at)).isEmpty(); }, 1500);
                for (const QString &fault : std::as_const(now))
                    faults << QStringLiteral("%1 %2 % %3: %4").arg(where).arg(percent).arg(screen.width()).arg(fault);
            }
            for (const Theme::Kind kind : {Theme::Kind::Dark, Theme::Kind::Light}) {
                theme.setKind(kind);
                QTest::qWait(30); // what was out of sight gets its look between the keys
                const InkRecorder picture(at);
                for (const InkRecorder::Drawn &one : picture.texts()) {
                    ++texts;
                    if (one.contrast() < 4.5)
                        faults << QStringLiteral("%1: “%2” %3 on %4: %5").arg(where, one.text, one.ink.name(), one.ground.name()).arg(one.contrast(), 0, 'f', 2);
                }
            }
        }

        template <class T>
        T *seen(const char *name)
        {
            const QList<T *> all = window().findChildren<T *>(QString::fromLatin1(name));
            for (T *one : all) {
                if (one->isVisible())
                    return one;
            }
            return nullptr;
        }
        bool hasRows(const char *name)
        {
            return QTest::qWaitFor([this, name] { return seen<QAbstractItemView>(name) && seen<QAbstractItemView>(name)->model()->rowCount() > 0; });
        }
        bool asks(const char *part)
        {
            return QTest::qWaitFor([this, part] { return Sheet::openIn(&window()) && Sheet::openIn(&window())->findChild<QWidget *>(QString::fromLatin1(part)); });
        }
        /// That command asks for that part; it is looked at, and Esc.
        bool sheet(CommandId id, const char *part)
        {
            window().runCommand(id);
            if (!asks(part))
                return false;
            look(QString::fromLatin1(part));
            return back();
        }
        bool back()
        {
            Sheet::openIn(&window())->goBack();
            return QTest::qWaitFor([this] { return !Sheet::openIn(&window()); });
        }
        bool isWhole()
        {
            faults.removeDuplicates();
            return faults.isEmpty() && texts > 10;
        }
        QByteArray said() const { return (u'\n' + faults.join(u'\n') + u'\n' + QString::number(texts)).toUtf8(); }

        QString spoken;
        QStringList faults;
        int texts = 0;
    };

    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Chinese") << QStringLiteral("zh");
        QTest::newRow("English") << QStringLiteral("en");
    }

private Q_SLOTS:
    void initTestCase() { QCoreApplication::removeTranslator(guiTranslator()); } // the window brings its own
    void cleanupTestCase() { QCoreApplication::installTranslator(guiTranslator()); }
    void cleanup() { Theme().applyTo(*qApp); }

    void theWizardIsWhole_data() { languages(); }
    void theWizardIsWhole()
    {
        QFETCH(QString, language);
        Seen desk(language);
        desk.bench = std::make_unique<Bench>(Bench::House{desk.theme, desk.language, desk.interaction, desk.feedback, desk.printRoom, desk.office.clock});
        desk.language.setCurrent(language);
        auto *page = new Welcome(desk.theme, language);
        desk.window().showNotice(page, [page] { page->act(); });
        desk.window().resize(1366, 768);
        desk.window().show();
        QApplication::setActiveWindow(&desk.window());
        desk.window().runCommand(CommandId::Accept);
        desk.look(QStringLiteral("office, name missing"));
        desk.seen<QLineEdit>("officeName")->setText(QStringLiteral("石桥供电所"));
        desk.window().runCommand(CommandId::Accept);
        QTRY_VERIFY(desk.seen<QLineEdit>("managerNumber"));
        desk.seen<QLineEdit>("managerNumber")->setText(QStringLiteral("M01"));
        desk.seen<QLineEdit>("managerName")->setText(QStringLiteral("王建国"));
        for (const char *field : {"newPassword", "newPasswordAgain"})
            desk.seen<QLineEdit>(field)->setText(QStringLiteral("password12345678"));
        desk.window().runCommand(CommandId::Accept);
        desk.look(QStringLiteral("manager, password refused"));
        QVERIFY2(desk.isWhole(), desk.said());
    }

    void theCoverIsWhole_data() { languages(); }
    void theCoverIsWhole()
    {
        QFETCH(QString, language);
        Seen desk(language);
        QVERIFY(desk.openIn());
        desk.look(QStringLiteral("log-in"));
        QVERIFY(!desk.logIn(QStringLiteral("C01"), QStringLiteral("something else")));
        desk.look(QStringLiteral("wrong password"));
        desk.seen<QPushButton>("loginForgotten")->click();
        QTRY_VERIFY(desk.seen<QLineEdit>("recoveryKey"));
        desk.look(QStringLiteral("lost password"));
        desk.seen<QPushButton>("recoverBack")->click();
        desk.office.clock.advanceMs(60'000);
        QVERIFY(desk.logIn(QStringLiteral("M01")));
        desk.bench->door().showPaper(desk.office.recoveryKey);
        QTRY_VERIFY(desk.seen<QLabel>("recoveryKeyShown"));
        desk.look(QStringLiteral("paper key"));
        desk.seen<QPushButton>("paperOther")->click();
        QTRY_VERIFY(desk.seen<QLineEdit>("paperKey"));
        desk.look(QStringLiteral("paper key tried"));
        QVERIFY2(desk.isWhole(), desk.said());
    }

    void theFirstLogInIsWhole_data() { languages(); }
    void theFirstLogInIsWhole()
    {
        QFETCH(QString, language);
        Seen desk(language);
        QVERIFY(desk.open());
        desk.speak();
        desk.seen<QLineEdit>("loginNumber")->setText(QStringLiteral("C01"));
        desk.seen<QLineEdit>("loginPassword")->setText(PeopledOffice::passwordOf(QStringLiteral("C01")));
        desk.window().runCommand(CommandId::Accept);
        QTRY_VERIFY(desk.seen<QLineEdit>("newPassword"));
        desk.look(QStringLiteral("a password of one's own"), {1366, 768});
        QVERIFY2(desk.isWhole(), desk.said());
    }

    void thePeoplePageAndItsSheetsAreWhole_data() { languages(); }
    void thePeoplePageAndItsSheetsAreWhole()
    {
        QFETCH(QString, language);
        Seen desk(language);
        QVERIFY(desk.openIn());
        QVERIFY(desk.logIn(QStringLiteral("M01")));
        desk.window().runCommand(CommandId::PagePeople);
        QVERIFY(desk.hasRows("peopleTable"));
        desk.look(QStringLiteral("people"));
        desk.window().runCommand(CommandId::AddPerson);
        QVERIFY(desk.asks("personNumber"));
        Sheet::openIn(&desk.window())->act();
        desk.look(QStringLiteral("add, number missing"));
        QVERIFY(desk.back());
        const QList<std::pair<CommandId, const char *>> sheets{{CommandId::RenamePerson, "personName"}, {CommandId::PersonRole, "personRole"},
                                                               {CommandId::ResetPassword, "newPassword"}, {CommandId::PersonLeaves, "leaveReason"},
                                                               {CommandId::PasswordRules, "passwordPolicy"}, {CommandId::TryRecoveryKey, "recoveryKey"},
                                                               {CommandId::NewRecoveryKey, "sheetAct"}, {CommandId::OwnPassword, "newPassword"},
                                                               {CommandId::SwitchPerson, "switchPeople"}};
        for (const auto &[id, part] : sheets)
            QVERIFY2(desk.sheet(id, part), part);
        QVERIFY2(desk.isWhole(), desk.said());
    }

    void auditBackupAndClockAreWhole_data() { languages(); }
    void auditBackupAndClockAreWhole()
    {
        QFETCH(QString, language);
        Seen desk(language);
        QVERIFY(desk.office->accept(desk.office.byManager(), OfficeFixture::supply()));
        QVERIFY(desk.openIn());
        QVERIFY(desk.logIn(QStringLiteral("M01")));
        desk.window().runCommand(CommandId::PageAudit);
        QVERIFY(desk.hasRows("auditTable"));
        desk.look(QStringLiteral("audit"));
        desk.seen<QLineEdit>("auditNumber")->setText(QStringLiteral("C09-000000-0000"));
        Q_EMIT desk.seen<QLineEdit>("auditNumber")->editingFinished();
        QTRY_VERIFY(desk.seen<QWidget>("auditEmpty"));
        desk.look(QStringLiteral("audit, nothing fits"));
        desk.window().runCommand(CommandId::Backups);
        QVERIFY(desk.asks("backupList"));
        QTRY_VERIFY(desk.seen<QLabel>("backupEmpty"));
        desk.look(QStringLiteral("no backup yet"));
        Sheet::openIn(&desk.window())->act();
        QVERIFY(desk.hasRows("backupList"));
        desk.look(QStringLiteral("backups"));
        desk.seen<QPushButton>("backupSecond")->click();
        QVERIFY(desk.asks("folder"));
        desk.look(QStringLiteral("second copy"));
        QVERIFY(desk.back());
        auto *banner = new ClockBanner(desk.theme, &desk.window());
        desk.window().setBand(banner);
        ClockFacts facts;
        facts.trust = ClockTrust::Untrusted;
        facts.doubt = ClockDoubt::LongAfterLastGood;
        banner->show(facts, {});
        desk.look(QStringLiteral("clock in doubt"));
        facts.trust = ClockTrust::Stated;
        facts.statedBy = desk.office.manager;
        banner->show(facts, {{desk.office.manager, QStringLiteral("王建国")}});
        desk.look(QStringLiteral("clock stated"));
        QVERIFY2(desk.isWhole(), desk.said());
    }

    void erasingIsWhole_data() { languages(); }
    void erasingIsWhole()
    {
        QFETCH(QString, language);
        Seen desk(language);
        const auto taken = desk.office->accept(desk.office.byManager(), OfficeFixture::supply());
        QVERIFY(taken && desk.office->caseDesk().voidMistaken(desk.office.byManager(), taken->id, QStringLiteral("重复录入")));
        QVERIFY(desk.openIn());
        QVERIFY(desk.logIn(QStringLiteral("M01")));
        Q_EMIT desk.window().caseWanted(taken->id.value);
        QTRY_VERIFY(desk.window().currentPage()->commandsNow().contains(CommandId::EraseData));
        QVERIFY(desk.sheet(CommandId::EraseData, "number"));
        QVERIFY2(desk.isWhole(), desk.said());
    }
};

YINGSHENG_TEST(TestTrustPages)
#include "tst_trustpages.moc"
