// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/peopledwindow.h"
#include "tests/support/guitest.h"
#include "tests/support/layoutaudit.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/keybutton.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

/// 换人: two people change places in two keys and a password; and an auditor's window, where acts are not offered.
class TestSwitch : public GuiTest
{
    Q_OBJECT

    static bool openSheet(PeopledWindow &desk)
    {
        PeopledWindow::press(Qt::Key_F11);
        return QTest::qWaitFor([&] { return Sheet::openIn(&desk.window()) && PeopledWindow::here() == QStringLiteral("switchPeople"); });
    }

private Q_SLOTS:
    void twoKeysAndAPassword()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(desk.logIn());
        PeopledWindow::press(Qt::Key_F2);
        QTRY_VERIFY(desk.window().commandsEverywhere().contains(CommandId::EndVisit));
        QVERIFY(openSheet(desk));
        auto *list = desk.find<QListWidget>("switchPeople");
        QCOMPARE(list->count(), 4);
        int row = 0;
        while (row < list->count() && !list->item(row)->text().contains(QStringLiteral("李强")))
            ++row;
        PeopledWindow::press(static_cast<Qt::Key>(Qt::Key_1 + row));
        QCOMPARE(PeopledWindow::here(), QStringLiteral("switchPassword"));
        PeopledWindow::type(PeopledWindow::passwordOf(QStringLiteral("C02")));
        PeopledWindow::press(Qt::Key_Return);
        QTRY_COMPARE(desk.bench->context().actor, desk.other);
        QTRY_VERIFY(!desk.isLocked());
        QCOMPARE(desk.find<QLabel>("stripPerson")->text(), QStringLiteral("李强"));
        QTRY_VERIFY(desk.window().commandsEverywhere().contains(CommandId::EndVisit)); // the customer stays
        QVERIFY(!desk.onOffice([](Workplace &place) { return place.isLocked(); }));
        const QList<Event> out = desk.events(QStringLiteral("logged-out"));
        QCOMPARE(out.size(), 1);
        QCOMPARE(out.first().plain.value(QStringLiteral("why")).toString(), QStringLiteral("switch"));
        QCOMPARE(out.first().actor, desk.clerk);
        QVERIFY2(desk.refused.isEmpty(), qPrintable(desk.refused));
    }

    void theNextPersonPrintsNothingOfWhoWent()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(desk.logIn());
        desk.printRoom.keep(QStringLiteral("list"), Printout());
        QVERIFY(desk.printRoom.kept(QStringLiteral("list")));
        PeopledWindow::press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!desk.printRoom.kept(QStringLiteral("list")));
    }

    void theLedgerIsForManagersAndAuditors()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(desk.logIn());
        QVERIFY(!desk.window().commandsEverywhere().contains(CommandId::PageAudit));
        QSignalSpy warned(&desk.feedback, &Feedback::warnedOf);
        PeopledWindow::press(Qt::Key_8, Qt::AltModifier);
        QCOMPARE(warned.count(), 1);
        PeopledWindow::press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(desk.isLocked());
        QVERIFY(desk.logIn(QStringLiteral("A01")));
        QTRY_VERIFY(desk.window().commandsEverywhere().contains(CommandId::PageAudit));
    }

    void aWrongPasswordLeavesWhoIsHere()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(desk.logIn());
        QVERIFY(openSheet(desk));
        PeopledWindow::press(Qt::Key_Return);
        PeopledWindow::type(QStringLiteral("no such word"));
        PeopledWindow::press(Qt::Key_F9);
        auto *remark = desk.find<QLabel>("switchPassword.remark");
        QTRY_VERIFY(remark->text().startsWith(u'▲'));
        QVERIFY(desk.find<QLineEdit>("switchPassword")->text().isEmpty());
        PeopledWindow::press(Qt::Key_Escape);
        QCOMPARE(desk.bench->context().actor, desk.clerk);
        QVERIFY(desk.events(QStringLiteral("logged-out")).isEmpty());
    }

    void lockingEndsAnOpenSheet()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(desk.logIn());
        QVERIFY(openSheet(desk));
        PeopledWindow::press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(desk.isLocked());
        QTRY_VERIFY(!PeopledWindow::everyWord().contains(QStringLiteral("李强")));
    }

    void aSheetThatIsOnItsWayDoesNotOpenOverTheCover()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(desk.logIn());
        PeopledWindow::press(Qt::Key_F11);
        PeopledWindow::press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(desk.onOffice([](Workplace &place) { return place.isLocked(); }));
        QTest::qWait(20);
        QVERIFY(!Sheet::openIn(&desk.window()));
        QVERIFY(!PeopledWindow::everyWord().contains(QStringLiteral("李强")));
    }

    void onesOwnPasswordIsChangedFromAnywhere()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(desk.logIn());
        PeopledWindow::press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(PeopledWindow::here(), QStringLiteral("oldPassword"));
        for (const QString &word : {QStringLiteral("not this one"), QStringLiteral("harbour candle seven"), QStringLiteral("harbour candle seven")}) {
            PeopledWindow::type(word);
            PeopledWindow::press(Qt::Key_Return);
        }
        PeopledWindow::press(Qt::Key_F9);
        QTRY_VERIFY(desk.find<QLabel>("oldPassword.remark")->text().startsWith(u'▲'));
        auto *old = desk.find<QLineEdit>("oldPassword");
        old->setText(PeopledWindow::passwordOf(QStringLiteral("C01")));
        PeopledWindow::press(Qt::Key_F9);
        QTRY_VERIFY(!Sheet::openIn(&desk.window()));
        PeopledWindow::press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!desk.window().currentPage());
        QVERIFY(!desk.logIn());
        QVERIFY(desk.logIn(QStringLiteral("C01"), QStringLiteral("harbour candle seven")));
    }

    void anAuditorLooksAndChangesNothing()
    {
        PeopledWindow desk;
        QVERIFY(desk.office->accept(desk.office.byManager(), OfficeFixture::supply()));
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(desk.logIn(QStringLiteral("A01")));
        PeopledWindow::press(Qt::Key_F2);
        QVERIFY(desk.events(QStringLiteral("visit-begun")).isEmpty());
        QVERIFY(PeopledWindow::everyWord().contains(QStringLiteral("▲")));
        PeopledWindow::press(Qt::Key_2, Qt::AltModifier);
        PeopledWindow::press(Qt::Key_Return);
        const auto actsSeen = [&desk] {
            QList<KeyButton *> seen;
            for (KeyButton *button : desk.window().findChildren<KeyButton *>()) {
                if (button->isVisible() && (button->command() == CommandId::Correct || button->command() == CommandId::ReachNext))
                    seen << button;
            }
            return seen;
        };
        QTRY_VERIFY(!actsSeen().isEmpty());
        for (const KeyButton *button : actsSeen()) {
            QVERIFY(!button->isEnabled());
            QVERIFY(!button->toolTip().isEmpty());
        }
        PeopledWindow::press(Qt::Key_E, Qt::AltModifier);
        QVERIFY(!Sheet::openIn(&desk.window()));
    }

    void theSheetIsWhole()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(desk.logIn());
        for (const char *language : {"en", "zh"}) {
            desk.language.setCurrent(QString::fromLatin1(language));
            desk.window().resize(1024, 768);
            desk.theme.setPercent(200);
            QVERIFY(openSheet(desk));
            QStringList faults;
            (void)QTest::qWaitFor([&] { return (faults = LayoutAudit::faults(desk.window())).isEmpty(); }, 1500);
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
            PeopledWindow::press(Qt::Key_Escape);
            desk.theme.setPercent(100);
        }
    }
    void cleanup() { Theme().applyTo(*qApp); }
};

YINGSHENG_TEST(TestSwitch)
#include "tst_switch.moc"
