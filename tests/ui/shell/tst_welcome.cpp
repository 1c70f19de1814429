// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/shell/theme.h"
#include "ui/shell/welcome.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

/// A new office by keyboard: which one it is, and who manages it.
class TestWelcome : public GuiTest
{
    Q_OBJECT

    struct Shown
    {
        Theme theme;
        Welcome welcome{theme, QStringLiteral("zh")};
        QSignalSpy wanted{&welcome, &Welcome::officeWanted};

        QLineEdit *line(const char *name) { return welcome.findChild<QLineEdit *>(QString::fromLatin1(name)); }
        void fill(const char *name, const QString &text) { line(name)->setText(text); }
        QString remark(const QString &name) { return welcome.findChild<QLabel *>(name + QStringLiteral(".remark"))->text(); }
        void fillOffice()
        {
            fill("officeName", QStringLiteral("城关供电所"));
            fill("officeCode", QStringLiteral("ｃｇ"));
            fill("officeWindow", QStringLiteral("1号窗口"));
            fill("officeOpens", QStringLiteral("8:30"));
        }
        void fillManager(const QString &password)
        {
            fill("managerNumber", QStringLiteral("m01"));
            fill("managerName", QStringLiteral("王建国"));
            fill("newPassword", password);
            fill("newPasswordAgain", password);
        }
    };

private Q_SLOTS:
    void twoStepsMakeAnOffice()
    {
        Shown shown;
        shown.fillOffice();
        auto *province = shown.welcome.findChild<QComboBox *>(QStringLiteral("officeProvince"));
        QCOMPARE(province->count(), 35);
        province->setCurrentIndex(province->findData(QStringLiteral("浙江省")));
        auto *standard = shown.welcome.findChild<QComboBox *>(QStringLiteral("officeStandard"));
        QCOMPARE(standard->count(), 3);
        QCOMPARE(standard->itemText(0), QStringLiteral("供电营业窗口群众满意服务标准"));
        standard->setCurrentIndex(standard->findData(QStringLiteral("rules-2024")));
        shown.welcome.act();
        QCOMPARE(shown.wanted.count(), 0);
        shown.fillManager(QStringLiteral("harbour candle seven"));
        shown.welcome.act();
        QCOMPARE(shown.wanted.count(), 1);
        const auto setup = shown.wanted.at(0).at(0).value<OfficeSetup>();
        QCOMPARE(setup.name, QStringLiteral("城关供电所"));
        QCOMPARE(setup.code, QStringLiteral("CG"));
        QCOMPARE(setup.window, QStringLiteral("1号窗口"));
        QCOMPARE(setup.hours.opens, QTime(8, 30));
        QCOMPARE(setup.hours.closes, QTime(17, 30));
        QCOMPARE(setup.province, QStringLiteral("浙江省"));
        QCOMPARE(setup.standard, QStringLiteral("rules-2024"));
        const auto manager = shown.wanted.at(0).at(1).value<ManagerStep::Filled>();
        QCOMPARE(manager.manager.name, QStringLiteral("王建国"));
        QCOMPARE(manager.manager.role, Role::Manager);
        QCOMPARE(manager.password, QStringLiteral("harbour candle seven"));
    }

    void whatIsMissingIsSaid_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::newRow("no name") << QStringLiteral("officeName") << QString();
        QTest::newRow("digits in the code") << QStringLiteral("officeCode") << QStringLiteral("C3");
        QTest::newRow("a code too long") << QStringLiteral("officeCode") << QStringLiteral("CHENGGUAN");
        QTest::newRow("a lone surrogate") << QStringLiteral("officeName") << QString(QChar(0xd800));
        QTest::newRow("no time") << QStringLiteral("officeOpens") << QStringLiteral("早上");
        QTest::newRow("closes before it opens") << QStringLiteral("officeCloses") << QStringLiteral("7:00");
    }

    void whatIsMissingIsSaid()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        Shown shown;
        shown.fillOffice();
        shown.fill(qPrintable(field), typed);
        shown.welcome.act();
        QVERIFY(shown.remark(field).startsWith(u'▲'));
        shown.welcome.act();
        QCOMPARE(shown.wanted.count(), 0);
    }

    void theManagersPasswordIsHeldAgainstItsRules_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("good");
        QTest::newRow("long enough") << QStringLiteral("asvs") << QStringLiteral("harbour candle seven") << true;
        QTest::newRow("short") << QStringLiteral("asvs") << QStringLiteral("Kx7!mQ2p") << false;
        QTest::newRow("three kinds") << QStringLiteral("djbh") << QStringLiteral("Kx7!mQ2p") << true;
        QTest::newRow("one kind") << QStringLiteral("djbh") << QStringLiteral("harbourcandle") << false;
    }

    void theManagersPasswordIsHeldAgainstItsRules()
    {
        QFETCH(QString, policy);
        QFETCH(QString, password);
        QFETCH(bool, good);
        Shown shown;
        shown.fillOffice();
        shown.welcome.act();
        auto *rules = shown.welcome.findChild<QComboBox *>(QStringLiteral("passwordPolicy"));
        rules->setCurrentIndex(rules->findData(policy));
        shown.fillManager(password);
        shown.welcome.act();
        QCOMPARE(shown.wanted.count(), good ? 1 : 0);
        QCOMPARE(shown.remark(QStringLiteral("newPassword")).startsWith(u'▲'), !good);
    }

    void goingBackLosesNothing()
    {
        Shown shown;
        shown.fillOffice();
        shown.welcome.act();
        shown.fillManager(QStringLiteral("harbour candle seven"));
        shown.welcome.findChild<QPushButton *>(QStringLiteral("managerBack"))->click();
        QCOMPARE(shown.line("officeName")->text(), QStringLiteral("城关供电所"));
        shown.welcome.act();
        QCOMPARE(shown.line("managerName")->text(), QStringLiteral("王建国"));
        shown.welcome.act();
        QCOMPARE(shown.wanted.count(), 1);
        // Pressed again while it is being made: once is enough.
        shown.welcome.act();
        QCOMPARE(shown.wanted.count(), 1);
    }

    void enterGoesToTheNextFieldOnly()
    {
        Shown shown;
        shown.welcome.show();
        shown.welcome.takeFocus();
        QLineEdit *name = shown.line("officeName");
        name->setText(QStringLiteral("城关供电所"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(shown.welcome.focusWidget()->objectName(), QStringLiteral("officeCode"));
        QCOMPARE(shown.wanted.count(), 0);
    }
};

YINGSHENG_TEST(TestWelcome)
#include "tst_welcome.moc"
