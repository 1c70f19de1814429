// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/shell/theme.h"
#include "ui/shell/welcome.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

/// A new office by keyboard.
class TestWelcome : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void threeWordsMakeAnOffice()
    {
        const Theme theme;
        Welcome welcome(theme);
        QSignalSpy wanted(&welcome, &Welcome::officeWanted);
        welcome.findChild<QLineEdit *>(QStringLiteral("officeName"))->setText(QStringLiteral("城关供电所"));
        welcome.findChild<QLineEdit *>(QStringLiteral("officeCode"))->setText(QStringLiteral("ｃｇ"));
        welcome.findChild<QLineEdit *>(QStringLiteral("officeWindow"))->setText(QStringLiteral("1号窗口"));
        welcome.act();
        QCOMPARE(wanted.count(), 1);
        const auto setup = wanted.at(0).at(0).value<OfficeSetup>();
        QCOMPARE(setup.name, QStringLiteral("城关供电所"));
        QCOMPARE(setup.code, QStringLiteral("CG"));
        QCOMPARE(setup.window, QStringLiteral("1号窗口"));
    }

    void whatIsMissingIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        QTest::newRow("no name") << QString() << QStringLiteral("C");
        QTest::newRow("digits in the code") << QStringLiteral("城关供电所") << QStringLiteral("C3");
        QTest::newRow("a code too long") << QStringLiteral("城关供电所") << QStringLiteral("CHENGGUAN");
        QTest::newRow("a lone surrogate") << QString(QChar(0xd800)) << QStringLiteral("C");
    }

    void whatIsMissingIsSaid()
    {
        QFETCH(QString, name);
        QFETCH(QString, code);
        const Theme theme;
        Welcome welcome(theme);
        QSignalSpy wanted(&welcome, &Welcome::officeWanted);
        welcome.findChild<QLineEdit *>(QStringLiteral("officeName"))->setText(name);
        welcome.findChild<QLineEdit *>(QStringLiteral("officeCode"))->setText(code);
        welcome.act();
        QCOMPARE(wanted.count(), 0);
        QVERIFY(welcome.findChild<QLabel *>(QStringLiteral("welcomeProblem"))->text().startsWith(u'▲'));
    }

    void enterGoesToTheNextFieldOnly()
    {
        const Theme theme;
        Welcome welcome(theme);
        QSignalSpy wanted(&welcome, &Welcome::officeWanted);
        welcome.show();
        welcome.takeFocus();
        auto *name = welcome.findChild<QLineEdit *>(QStringLiteral("officeName"));
        name->setText(QStringLiteral("城关供电所"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(welcome.focusWidget()->objectName(), QStringLiteral("officeCode"));
        QCOMPARE(wanted.count(), 0);
    }
};

YINGSHENG_TEST(TestWelcome)
#include "tst_welcome.moc"
