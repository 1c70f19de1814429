// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/peopledwindow.h"
#include "tests/support/guitest.h"
#include "tests/support/layoutaudit.h"
#include "ui/people/recoverypaper.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

/// The paper key: who lost the password gets in with it, a new one is made, printed and tried; and an office without people gets its first ones.
class TestRecovery : public GuiTest
{
    Q_OBJECT

    /// What is typed into each field of that name that can be seen.
    static void fill(PeopledWindow &desk, const char *name, const QString &text)
    {
        for (QLineEdit *field : desk.window().findChildren<QLineEdit *>(QString::fromLatin1(name))) {
            if (field->isVisible())
                field->setText(text);
        }
    }
    static QString keyShown(PeopledWindow &desk)
    {
        auto *label = desk.find<QLabel>("recoveryKeyShown");
        return label && label->isVisible() ? label->text() : QString();
    }
    static bool recover(PeopledWindow &desk, const QString &key, const QString &number = QStringLiteral("M01"))
    {
        desk.find<QPushButton>("loginForgotten")->click();
        fill(desk, "recoveryKey", key);
        fill(desk, "recoverNumber", number);
        fill(desk, "newPassword", QStringLiteral("harbour candle seven"));
        fill(desk, "newPasswordAgain", QStringLiteral("harbour candle seven"));
        PeopledWindow::press(Qt::Key_F9);
        const auto refused = [&desk] {
            const QList<QLabel *> remarks = desk.window().findChildren<QLabel *>(QRegularExpression(QStringLiteral("^(recovery|recover|new).*remark$")));
            return std::any_of(remarks.cbegin(), remarks.cend(), [](const QLabel *label) { return label->isVisible() && label->text().startsWith(u'▲'); });
        };
        return QTest::qWaitFor([&] { return !keyShown(desk).isEmpty() || refused(); }) && !keyShown(desk).isEmpty();
    }

private Q_SLOTS:
    void aManagerComesInWithThePaperAndGetsANewOne()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(recover(desk, desk.office.recoveryKey.toLower()));
        QVERIFY(desk.isLocked());
        const QString key = QString(keyShown(desk)).remove(QStringLiteral(" ")).replace(u'\n', u'-');
        QVERIFY(!key.contains(desk.office.recoveryKey));
        // Printed, then tried; a slip of the pen is told.
        PeopledWindow::press(Qt::Key_F9);
        QCOMPARE(desk.hall.printed.size(), 1);
        QTRY_COMPARE(PeopledWindow::here(), QStringLiteral("paperKey"));
        QVERIFY(keyShown(desk).isEmpty());
        PeopledWindow::type(desk.office.recoveryKey);
        PeopledWindow::press(Qt::Key_Return);
        QTRY_VERIFY(desk.find<QLabel>("paperKey.remark")->text().startsWith(u'▲'));
        fill(desk, "paperKey", key);
        desk.office.clock.advanceMs(60'000);
        PeopledWindow::press(Qt::Key_F9);
        QTRY_VERIFY(!desk.isLocked());
        QCOMPARE(desk.find<QLabel>("stripPerson")->text(), QStringLiteral("王建国"));
        QVERIFY(!desk.find<QLabel>("stripPassword")->isVisible());
        QVERIFY(!PeopledWindow::everyWord().contains(key.left(9)));
        // The new password and no other.
        PeopledWindow::press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!desk.window().currentPage());
        QVERIFY(!desk.logIn(QStringLiteral("M01")));
        QVERIFY(desk.logIn(QStringLiteral("M01"), QStringLiteral("harbour candle seven")));
    }

    void laterIsSaidInTheStrip()
    {
        PeopledWindow desk;
        QVERIFY(desk.open());
        QVERIFY(recover(desk, desk.office.recoveryKey));
        desk.find<QPushButton>("paperLater")->click();
        QTRY_VERIFY(!desk.isLocked());
        QTRY_VERIFY(desk.find<QLabel>("stripPassword")->isVisible());
        QVERIFY(desk.find<QLabel>("stripPassword")->text().contains(QStringLiteral("恢复密钥")));
    }

    void whatIsWrongIsSaidBesideItsField_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("field");
        QTest::newRow("a slip of the pen") << QStringLiteral("7QK2-AAAA") << QStringLiteral("M01") << QStringLiteral("recoveryKey.remark");
        QTest::newRow("a clerk") << QString() << QStringLiteral("C01") << QStringLiteral("recoverNumber.remark");
        QTest::newRow("nobody") << QString() << QStringLiteral("X99") << QStringLiteral("recoverNumber.remark");
    }

    void whatIsWrongIsSaidBesideItsField()
    {
        QFETCH(QString, key);
        QFETCH(QString, number);
        QFETCH(QString, field);
        PeopledWindow desk;
        QVERIFY(desk.open());
        QVERIFY(!recover(desk, key.isEmpty() ? desk.office.recoveryKey : key, number));
        QTRY_VERIFY(desk.find<QLabel>(qPrintable(field))->text().startsWith(u'▲'));
        QVERIFY(desk.onOffice([](Workplace &place) { return place.isLocked(); }));
        desk.find<QPushButton>("recoverBack")->click();
        QTRY_VERIFY(desk.find<QLineEdit>("loginNumber")->isVisible());
    }

    void withoutAPrinterTheKeyIsCopiedByHand()
    {
        PeopledWindow desk;
        desk.hall.names.clear();
        QVERIFY(desk.open());
        QVERIFY(recover(desk, desk.office.recoveryKey));
        PeopledWindow::press(Qt::Key_F9);
        QVERIFY(!keyShown(desk).isEmpty());
        QVERIFY(PeopledWindow::everyWord().contains(QStringLiteral("▲")));
        desk.find<QPushButton>("paperOther")->click();
        QCOMPARE(PeopledWindow::here(), QStringLiteral("paperKey"));
    }

    void theProgramMayEndMeanwhile()
    {
        for (int i = 0; i < 3; ++i) {
            PeopledWindow desk;
            QVERIFY(desk.open());
            desk.find<QPushButton>("loginForgotten")->click();
            fill(desk, "recoveryKey", desk.office.recoveryKey);
            fill(desk, "recoverNumber", QStringLiteral("M01"));
            fill(desk, "newPassword", QStringLiteral("harbour candle seven"));
            fill(desk, "newPasswordAgain", QStringLiteral("harbour candle seven"));
            PeopledWindow::press(Qt::Key_F9);
            if (i == 1)
                QTest::qWait(1);
        }
    }

    void thePaperSaysTheKeyAndFillsOneSheet()
    {
        PeopledWindow desk;
        QVERIFY(desk.open());
        const Printout paper = RecoveryPaper::of(desk.bench->context(), desk.office.recoveryKey);
        const Result<QString> html = PrintRoom::html(paper);
        QVERIFY(html);
        for (const QString &group : desk.office.recoveryKey.split(u'-'))
            QVERIFY(html->contains(group));
        const QTemporaryDir folder;
        QCOMPARE(desk.printRoom.savePdf(paper, folder.filePath(QStringLiteral("key.pdf"))).value_or(0), 1);
    }

    void theStepsAreWhole()
    {
        PeopledWindow desk;
        QVERIFY(desk.open());
        QStringList faults;
        const auto look = [&](const char *what) {
            for (const char *language : {"en", "zh"}) {
                desk.language.setCurrent(QString::fromLatin1(language));
                for (const int percent : {100, 200}) {
                    desk.theme.setPercent(percent);
                    desk.window().resize(1024, 768);
                    QStringList now;
                    (void)QTest::qWaitFor([&] { return (now = LayoutAudit::faults(desk.window())).isEmpty(); }, 1500);
                    for (const QString &fault : std::as_const(now))
                        faults << QStringLiteral("%1 %2 %3: %4").arg(QString::fromLatin1(what), QString::fromLatin1(language)).arg(percent).arg(fault);
                }
            }
        };
        desk.find<QPushButton>("loginForgotten")->click();
        look("lost");
        QVERIFY(recover(desk, desk.office.recoveryKey));
        look("paper");
        desk.find<QPushButton>("paperOther")->click();
        look("try");
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
    void cleanup() { Theme().applyTo(*qApp); }
};

YINGSHENG_TEST(TestRecovery)
#include "tst_recovery.moc"
