// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/peopledwindow.h"
#include "tests/support/guitest.h"
#include "tests/support/layoutaudit.h"
#include "ui/admin/peopletable.h"
#include "ui/admin/reviewcard.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/keybutton.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

/// 人员 by keys: added, renamed, given another role and password, gone; the key, the rules; what waits for a second signature.
class TestPeoplePage : public GuiTest
{
    Q_OBJECT

    static bool openPage(PeopledWindow &desk, const QString &number)
    {
        if (!desk.logIn(number))
            return false;
        PeopledWindow::press(Qt::Key_7, Qt::AltModifier);
        return QTest::qWaitFor([&] { return desk.find<PeopleTable>("peopleTable") && desk.find<PeopleTable>("peopleTable")->rowCount() >= 4; });
    }
    static QString cell(PeopledWindow &desk, const QString &number, int column)
    {
        auto *table = desk.find<PeopleTable>("peopleTable");
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->item(row, 0)->text() == number)
                return table->item(row, column)->text();
        }
        return {};
    }
    static void choose(PeopledWindow &desk, const QString &number)
    {
        auto *table = desk.find<PeopleTable>("peopleTable");
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->item(row, 0)->text() == number)
                table->setCurrentCell(row, 0);
        }
    }
    static bool sheetOpen(PeopledWindow &desk)
    {
        return QTest::qWaitFor([&] { return Sheet::openIn(&desk.window()) != nullptr; });
    }
    static bool sheetDone(PeopledWindow &desk)
    {
        PeopledWindow::press(Qt::Key_F9);
        return QTest::qWaitFor([&] { return Sheet::openIn(&desk.window()) == nullptr; });
    }
    static void typeTwice(PeopledWindow &desk, const QString &password)
    {
        Sheet *sheet = Sheet::openIn(&desk.window());
        sheet->findChild<QLineEdit *>(QStringLiteral("newPassword"))->setText(password);
        sheet->findChild<QLineEdit *>(QStringLiteral("newPasswordAgain"))->setText(password);
    }

private Q_SLOTS:
    void aPersonIsAddedByKeyboard()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(openPage(desk, QStringLiteral("M01")));
        PeopledWindow::press(Qt::Key_I, Qt::AltModifier);
        QVERIFY(sheetOpen(desk));
        QCOMPARE(PeopledWindow::here(), QStringLiteral("personNumber"));
        PeopledWindow::type(QStringLiteral("c01"));
        PeopledWindow::press(Qt::Key_Return);
        PeopledWindow::type(QStringLiteral("Zhou Jie"));
        typeTwice(desk, QStringLiteral("short"));
        PeopledWindow::press(Qt::Key_F9);
        QTRY_VERIFY(desk.find<QLabel>("personNumber.remark")->text().startsWith(u'▲') || desk.find<Sheet>("sheet")->findChild<QLabel *>(QStringLiteral("newPassword.remark"))->text().startsWith(u'▲'));
        desk.find<QLineEdit>("personNumber")->setText(QStringLiteral("c03"));
        typeTwice(desk, QStringLiteral("harbour candle seven"));
        QVERIFY(sheetDone(desk));
        QTRY_COMPARE(cell(desk, QStringLiteral("C03"), 1), QStringLiteral("Zhou Jie"));
        QVERIFY(cell(desk, QStringLiteral("C03"), 5).startsWith(u'◆'));
        QVERIFY2(desk.refused.isEmpty(), qPrintable(desk.refused));
    }

    void whoLeavesOpensNothingMoreAndTheOfficeHasNewKeys()
    {
        PeopledWindow desk;
        QVERIFY(desk.office->accept(desk.office.byManager(), OfficeFixture::supply()));
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(openPage(desk, QStringLiteral("M01")));
        choose(desk, QStringLiteral("C02"));
        PeopledWindow::press(Qt::Key_L, Qt::AltModifier);
        QVERIFY(sheetOpen(desk));
        QVERIFY(sheetDone(desk));
        QTRY_VERIFY(cell(desk, QStringLiteral("C02"), 3).startsWith(u'○'));
        QTRY_VERIFY(desk.onOffice([](Workplace &place) { return place.people().rewrapSome(1000).value_or(false); }));
        PeopledWindow::press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!desk.window().currentPage());
        QVERIFY(!desk.logIn(QStringLiteral("C02")));
        QVERIFY(desk.logIn());
        // What was sealed before is read by those who stay.
        PeopledWindow::press(Qt::Key_2, Qt::AltModifier);
        QTRY_VERIFY(PeopledWindow::everyWord().contains(QStringLiteral("李*")));
    }

    void roleNameAndPasswordAreChanged()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(openPage(desk, QStringLiteral("M01")));
        choose(desk, QStringLiteral("C02"));
        PeopledWindow::press(Qt::Key_U, Qt::AltModifier);
        QVERIFY(sheetOpen(desk));
        desk.find<QLineEdit>("personName")->setText(QStringLiteral("李强国"));
        QVERIFY(sheetDone(desk));
        QTRY_COMPARE(cell(desk, QStringLiteral("C02"), 1), QStringLiteral("李强国"));
        PeopledWindow::press(Qt::Key_R, Qt::AltModifier);
        QVERIFY(sheetOpen(desk));
        auto *box = desk.find<QComboBox>("personRole");
        box->setCurrentIndex(box->findData(QStringLiteral("manager")));
        QVERIFY(sheetDone(desk));
        QTRY_VERIFY(desk.onOffice([who = desk.other](Workplace &place) { return place.peopleBook().standing(who)->role == Role::Manager; }));
        PeopledWindow::press(Qt::Key_K, Qt::AltModifier);
        QVERIFY(sheetOpen(desk));
        typeTwice(desk, QStringLiteral("harbour candle seven"));
        QVERIFY(sheetDone(desk));
        QTRY_VERIFY(cell(desk, QStringLiteral("C02"), 5).startsWith(u'◆'));
        PeopledWindow::press(Qt::Key_Y, Qt::AltModifier);
        QVERIFY(sheetOpen(desk));
        auto *rules = desk.find<QComboBox>("passwordPolicy");
        for (QComboBox *one : desk.window().findChildren<QComboBox *>(QStringLiteral("passwordPolicy"))) {
            if (one->isVisible())
                rules = one;
        }
        rules->setCurrentIndex(rules->findData(QStringLiteral("djbh")));
        QVERIFY(sheetDone(desk));
        QTRY_VERIFY(desk.onOffice([](Workplace &place) { return place.peopleBook().policy().profile == PasswordPolicy::Profile::Djbh; }));
    }

    void theLastManagerStays()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(openPage(desk, QStringLiteral("M01")));
        choose(desk, QStringLiteral("M01"));
        PeopledWindow::press(Qt::Key_L, Qt::AltModifier);
        QVERIFY(sheetOpen(desk));
        PeopledWindow::press(Qt::Key_F9);
        QTRY_VERIFY(Sheet::openIn(&desk.window())->findChild<QLabel *>(QStringLiteral("formProblem"))->text().startsWith(u'▲'));
        QVERIFY(!desk.isLocked());
    }

    void aClerkSeesThePageAndWhoMayChangeIt()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(openPage(desk, QStringLiteral("C01")));
        QTRY_VERIFY(desk.find<QLabel>("peopleRemark")->isVisible());
        for (const KeyButton *button : desk.window().findChildren<KeyButton *>()) {
            if (button->command() == CommandId::PersonLeaves || button->command() == CommandId::NewRecoveryKey)
                QVERIFY(!button->isEnabled());
        }
        PeopledWindow::press(Qt::Key_I, Qt::AltModifier);
        QVERIFY(!Sheet::openIn(&desk.window()));
    }

    void aNewRecoveryKeyIsShownOnceAndTheOldOneIsWorthless()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(openPage(desk, QStringLiteral("M01")));
        PeopledWindow::press(Qt::Key_G, Qt::AltModifier);
        QVERIFY(sheetOpen(desk));
        QVERIFY(sheetDone(desk));
        QTRY_VERIFY(desk.find<QLabel>("recoveryKeyShown") && desk.find<QLabel>("recoveryKeyShown")->isVisible());
        QVERIFY(!desk.window().centralWidget()->isVisible());
        const QString key = desk.find<QLabel>("recoveryKeyShown")->text().remove(QStringLiteral(" ")).replace(u'\n', u'-');
        QVERIFY(key != desk.office.recoveryKey);
        PeopledWindow::press(Qt::Key_F9);
        QTRY_COMPARE(PeopledWindow::here(), QStringLiteral("paperKey"));
        PeopledWindow::type(key);
        PeopledWindow::press(Qt::Key_Return);
        QTRY_VERIFY(desk.window().centralWidget()->isVisible());
        QVERIFY(!desk.isLocked());
        QVERIFY(desk.bench->context().recoveryTried);
        QVERIFY(!desk.find<QLabel>("stripPassword")->isVisible());
        QCOMPARE(desk.window().shownPage(), CommandId::PagePeople);
    }

    void whatOnePersonDidAloneWaitsAndIsSigned()
    {
        PeopledWindow desk;
        for (const PersonId &gone : {desk.clerk, desk.other})
            QVERIFY(desk.office->people().leave(desk.office.byManager(), gone, QStringLiteral("left")));
        const auto accepted = desk.office->accept(desk.office.byManager(), OfficeFixture::supply());
        QVERIFY(accepted);
        QVERIFY(desk.office->caseDesk().voidMistaken(desk.office.byManager(), accepted->id, QStringLiteral("重复录入")));
        desk.office.clock.advanceMs(3 * 86'400'000LL);
        QVERIFY(desk.office->people().changePassword(desk.office->newAct(desk.auditor), PeopledOffice::passwordOf(QStringLiteral("A01")),
                                                     PeopledWindow::passwordOf(QStringLiteral("A01"))));
        QVERIFY(desk.open());
        QVERIFY(openPage(desk, QStringLiteral("A01")));
        auto *card = desk.window().findChild<ReviewCard *>();
        QTRY_COMPARE(card->count(), 1);
        QVERIFY(PeopledWindow::everyWord().contains(QStringLiteral("3")));
        QCOMPARE(card->waiting().first().number, accepted->number);
        PeopledWindow::press(Qt::Key_Q, Qt::AltModifier);
        QVERIFY(sheetOpen(desk));
        QVERIFY(sheetDone(desk));
        QTRY_COMPARE(card->count(), 0);
        const auto reviews = desk.onOffice([id = accepted->id](Workplace &place) { return place.peopleViews().reviewsOf(SubjectId{id.value}); });
        QVERIFY(reviews && reviews->size() == 1);
        QCOMPARE(reviews->first().signedBy, desk.auditor);
    }

    void onesOwnWorkNeedsASignedSheet()
    {
        PeopledWindow desk;
        for (const PersonId &gone : {desk.clerk, desk.other})
            QVERIFY(desk.office->people().leave(desk.office.byManager(), gone, QStringLiteral("left")));
        const auto accepted = desk.office->accept(desk.office.byManager(), OfficeFixture::supply());
        QVERIFY(accepted && desk.office->caseDesk().voidMistaken(desk.office.byManager(), accepted->id, QStringLiteral("重复录入")));
        QVERIFY(desk.office->people().changePassword(desk.office.byManager(), QString::fromUtf8(PeopledOffice::managerPassword),
                                                     PeopledWindow::passwordOf(QStringLiteral("M01"))));
        QVERIFY(desk.open());
        QVERIFY(openPage(desk, QStringLiteral("M01")));
        auto *card = desk.window().findChild<ReviewCard *>();
        QTRY_COMPARE(card->count(), 1);
        PeopledWindow::press(Qt::Key_Q, Qt::AltModifier);
        QVERIFY(sheetOpen(desk));
        PeopledWindow::press(Qt::Key_F9);
        QTRY_VERIFY(desk.find<QLabel>("sheetNumber.remark")->text().startsWith(u'▲'));
        desk.find<QLineEdit>("sheetNumber")->setText(QStringLiteral("FH-2026-7"));
        QVERIFY(sheetDone(desk));
        QTRY_COMPARE(card->count(), 0);
        const auto reviews = desk.onOffice([id = accepted->id](Workplace &place) { return place.peopleViews().reviewsOf(SubjectId{id.value}); });
        QCOMPARE(reviews->first().sheet, QStringLiteral("FH-2026-7"));
    }

    void thePageIsWhole()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(openPage(desk, QStringLiteral("M01")));
        QStringList faults;
        for (const char *language : {"en", "zh"}) {
            desk.language.setCurrent(QString::fromLatin1(language));
            for (const int percent : {100, 150, 200}) {
                desk.theme.setPercent(percent);
                for (const QSize screen : {QSize(1024, 768), QSize(1920, 1080)}) {
                    desk.window().resize(screen);
                    QStringList now;
                    (void)QTest::qWaitFor([&] { return (now = LayoutAudit::faults(desk.window())).isEmpty(); }, 1500);
                    for (const QString &fault : std::as_const(now))
                        faults << QStringLiteral("%1 %2 %3: %4").arg(QString::fromLatin1(language)).arg(percent).arg(screen.width()).arg(fault);
                }
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
    void cleanup() { Theme().applyTo(*qApp); }
};

YINGSHENG_TEST(TestPeoplePage)
#include "tst_peoplepage.moc"
