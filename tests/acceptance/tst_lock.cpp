// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/peopledwindow.h"
#include "tests/support/faultyvfs.h"
#include "tests/support/guitest.h"
#include "tests/support/layoutaudit.h"
#include "ui/reception/receptionpage.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

/// The window of an office with people: locked until somebody logs in, and again when it is left.
class TestLock : public GuiTest
{
    Q_OBJECT

    static QString remark(PeopledWindow &desk, const char *name)
    {
        auto *label = desk.find<QLabel>(name);
        return label && !label->isHidden() ? label->text() : QString();
    }

    /// A form of 李秀兰 half typed, her visit in hand, her case open beside.
    static bool receiveSomebody(PeopledWindow &desk)
    {
        PeopledWindow::press(Qt::Key_F2);
        auto *reception = desk.window().findChild<ReceptionPage *>();
        if (!reception)
            return false;
        reception->choose(QStringLiteral("meter-test"));
        auto *name = desk.find<QLineEdit>("field.name");
        if (!QTest::qWaitFor([&] { return (name = desk.find<QLineEdit>("field.name")) && name->isVisible(); }))
            return false;
        name->setFocus();
        PeopledWindow::type(QStringLiteral("Li Xiulan"));
        return desk.bench->context().person.has_value();
    }

private Q_SLOTS:
    void aLockedOfficeShowsItsNameAndTheDayAlone()
    {
        PeopledWindow desk;
        QVERIFY(desk.open());
        QVERIFY(desk.isLocked());
        QCOMPARE(desk.find<QLabel>("lockOffice")->text(), desk.bench->context().facts.name);
        QTRY_COMPARE(PeopledWindow::here(), QStringLiteral("loginNumber"));
        QVERIFY(!desk.window().centralWidget()->isVisible());
        const QString words = PeopledWindow::everyWord();
        for (const char *name : {"王建国", "张敏", "李强", "赵审", "M01", "C01"})
            QVERIFY2(!words.contains(QString::fromUtf8(name)), name);
    }

    void theCardIsAsHighAsItsStep()
    {
        PeopledWindow desk;
        QVERIFY(desk.open());
        const auto heightOf = [&desk](const char *field) { return desk.find<QLineEdit>(field)->parentWidget()->parentWidget()->height(); };
        QTRY_VERIFY(heightOf("loginNumber") > 0);
        const int login = heightOf("loginNumber");
        desk.find<QPushButton>("loginForgotten")->click();
        QTRY_VERIFY(desk.find<QLineEdit>("recoveryKey")->isVisible());
        QTRY_VERIFY(heightOf("recoveryKey") > login + 100);
    }

    void enterLogsInAndTheStripShowsWho()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(desk.logIn());
        QVERIFY(!desk.isLocked());
        QCOMPARE(desk.find<QLabel>("stripPerson")->text(), QStringLiteral("张敏"));
        QCOMPARE(desk.bench->context().actor, desk.clerk);
        QVERIFY(desk.window().currentPage());
        QTRY_COMPARE(PeopledWindow::here(), QStringLiteral("find"));
        QVERIFY(!desk.window().windowTitle().contains(QStringLiteral("张敏")));
    }

    void aWrongPasswordSaysSoAndCountsDown()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        for (int i = 0; i < 3; ++i)
            QVERIFY(!desk.logIn(QStringLiteral("C01"), QStringLiteral("not the word")));
        QVERIFY2(remark(desk, "loginPassword.remark").contains(QStringLiteral("1 ")), qPrintable(remark(desk, "loginPassword.remark")));
        QVERIFY(remark(desk, "loginPassword.remark").startsWith(u'▲'));
        QVERIFY(!desk.logIn()); // the right one, too soon
        desk.office.clock.advanceMs(2'000);
        QVERIFY(desk.logIn());
        QCOMPARE(desk.events(QStringLiteral("login-failed")).size(), 3);
    }

    void theDelaySurvivesARestart()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        for (int i = 0; i < 3; ++i)
            QVERIFY(!desk.logIn(QStringLiteral("C01"), QStringLiteral("not the word")));
        QVERIFY(desk.restart());
        desk.find<QLineEdit>("loginNumber")->setFocus();
        PeopledWindow::type(QStringLiteral("c01"));
        PeopledWindow::press(Qt::Key_Return);
        QTRY_VERIFY(remark(desk, "loginPassword.remark").contains(u'1'));
        QVERIFY(!desk.logIn());
        desk.office.clock.advanceMs(2'000);
        QVERIFY(desk.logIn());
    }

    void onAFullDiskPeopleComeInAndRead()
    {
        FaultyVfs disk;
        PeopledWindow desk;
        const auto accepted = desk.office->accept(desk.office.byManager(), OfficeFixture::supply(QStringLiteral("residential"), QStringLiteral("李秀兰")));
        QVERIFY(accepted);
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(desk.logIn());
        QVERIFY(desk.find<QLabel>("lockDisk") == nullptr || desk.find<QLabel>("lockDisk")->isHidden());
        disk.setRoom(1);
        QVERIFY(!desk.onOffice([id = accepted->id](Workplace &place) { return place.caseDesk().note(place.newAct(place.people().current()), id, QStringLiteral("客户来电")); }));
        QTRY_VERIFY(desk.bench->context().facts.restriction);
        PeopledWindow::press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(desk.isLocked());
        QTRY_VERIFY(desk.find<QLabel>("lockDisk")->isVisible());
        QVERIFY2(desk.find<QLabel>("lockDisk")->text().contains(QStringLiteral("磁盘")), qPrintable(desk.find<QLabel>("lockDisk")->text()));
        QTRY_VERIFY(desk.onOffice([](Workplace &place) { return place.isLocked(); }));
        const int before = static_cast<int>(desk.events(QStringLiteral("logged-in")).size());
        QVERIFY(desk.logIn());
        QVERIFY(desk.onOffice([id = accepted->id](Workplace &place) { return place.caseViews().personalFields(id).has_value(); }));
        QCOMPARE(desk.events(QStringLiteral("logged-in")).size(), before);
        disk.setRoom(0);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.bench->context().facts.restriction, 20'000);
        QCOMPARE(desk.events(QStringLiteral("logged-in")).size(), before + 1);
        QCOMPARE(desk.events(QStringLiteral("logged-out")).size(), 1);
    }

    void capsLockIsTold()
    {
        PeopledWindow desk;
        QVERIFY(desk.open());
        auto *password = desk.find<QLineEdit>("loginPassword");
        password->setFocus();
        QVERIFY(!password->testAttribute(Qt::WA_InputMethodEnabled));
        QTest::keyClick(password, Qt::Key_A, Qt::NoModifier);
        QVERIFY(remark(desk, "loginPassword.remark").isEmpty());
        QKeyEvent capital(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("A"));
        QApplication::sendEvent(password, &capital);
        QVERIFY(remark(desk, "loginPassword.remark").startsWith(u'◆'));
    }

    void lockingHidesAndWipes()
    {
        PeopledWindow desk;
        QVERIFY(desk.office->accept(desk.office.byManager(), OfficeFixture::supply(QStringLiteral("residential"), QStringLiteral("李秀兰"))));
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(desk.logIn());
        QVERIFY(receiveSomebody(desk));
        QGuiApplication::clipboard()->setText(QStringLiteral("Li Xiulan"));
        QVERIFY(PeopledWindow::everyWord().contains(QStringLiteral("Li Xiulan")));
        desk.feedback.say(QStringLiteral("Li Xiulan 13812345678"));
        PeopledWindow::press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(desk.isLocked());
        QVERIFY(!desk.window().centralWidget()->isVisible()); // at once
        QTRY_VERIFY(!desk.window().currentPage());
        QTRY_VERIFY(desk.onOffice([](Workplace &place) { return place.isLocked(); }));
        const QString words = PeopledWindow::everyWord();
        for (const char *name : {"Li Xiulan", "13812345678", "李秀兰", "李*兰", "张敏", "王建国"})
            QVERIFY2(!words.contains(QString::fromUtf8(name)), name);
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        const QList<Event> out = desk.events(QStringLiteral("logged-out"));
        QCOMPARE(out.size(), 1);
        QCOMPARE(out.first().actor, desk.clerk);
        QCOMPARE(out.first().plain.value(QStringLiteral("why")).toString(), QStringLiteral("key"));
        // No key of the counter does anything now.
        PeopledWindow::press(Qt::Key_F2);
        PeopledWindow::press(Qt::Key_2, Qt::AltModifier);
        QVERIFY(!desk.window().currentPage());
    }

    void whatLiesOverThePageGoesToo_data()
    {
        QTest::addColumn<QKeySequence>("key");
        QTest::newRow("help") << QKeySequence(QStringLiteral("F1"));
        QTest::newRow("first day") << QKeySequence(QStringLiteral("Ctrl+F1"));
        QTest::newRow("reminders") << QKeySequence(QStringLiteral("Ctrl+Shift+B"));
        QTest::newRow("own password") << QKeySequence(QStringLiteral("Ctrl+Shift+K"));
    }

    void whatLiesOverThePageGoesToo()
    {
        QFETCH(QKeySequence, key);
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(desk.logIn());
        PeopledWindow::press(Qt::Key_F2);
        PeopledWindow::press(key[0].key(), key[0].keyboardModifiers());
        QTest::qWait(30);
        PeopledWindow::press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(desk.isLocked());
        QTRY_VERIFY(!desk.window().currentPage());
        for (const QObject *child : desk.window().children()) {
            const auto *widget = qobject_cast<const QWidget *>(child);
            QVERIFY(!widget || widget->isWindow() || widget->isHidden() || widget->findChild<QLineEdit *>(QStringLiteral("loginNumber")));
        }
        QVERIFY(desk.logIn());
    }

    void theSamePersonGoesOnWhereTheWindowWasLeft()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(desk.logIn());
        QVERIFY(receiveSomebody(desk));
        PeopledWindow::press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!desk.window().currentPage());
        QVERIFY(desk.logIn());
        QCOMPARE(desk.window().shownPage(), CommandId::PageReception);
        QLineEdit *name = nullptr;
        QTRY_VERIFY((name = desk.find<QLineEdit>("field.name")) && name->text() == QStringLiteral("Li Xiulan"));
        QTRY_VERIFY(desk.window().commandsEverywhere().contains(CommandId::EndVisit));
        QCOMPARE(desk.events(QStringLiteral("visit-begun")).size(), 1);
        QVERIFY2(desk.refused.isEmpty(), qPrintable(desk.refused));
    }

    void somebodyElseFindsTheDraftOffered()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(desk.logIn());
        QVERIFY(receiveSomebody(desk));
        PeopledWindow::press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!desk.window().currentPage());
        QVERIFY(desk.logIn(QStringLiteral("C02")));
        QTRY_VERIFY(PeopledWindow::everyWord().contains(QStringLiteral("张敏"))); // whose draft it is
        auto *name = desk.find<QLineEdit>("field.name");
        QVERIFY(!name || name->text().isEmpty());
    }

    void idleLocksLaterWhileSomebodyIsReceived_data()
    {
        QTest::addColumn<bool>("visit");
        QTest::addColumn<int>("minutes");
        QTest::newRow("nobody here") << false << 5;
        QTest::newRow("a customer in hand") << true << 20;
    }

    void idleLocksLaterWhileSomebodyIsReceived()
    {
        QFETCH(bool, visit);
        QFETCH(int, minutes);
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(desk.logIn());
        if (visit) {
            PeopledWindow::press(Qt::Key_F2);
            QTRY_VERIFY(desk.window().commandsEverywhere().contains(CommandId::EndVisit));
        }
        desk.office.clock.advanceMs(minutes * 60'000LL - 1'000);
        desk.bench->door().idle().check();
        QVERIFY(!desk.isLocked());
        desk.office.clock.advanceMs(1'000);
        desk.bench->door().idle().check();
        QVERIFY(desk.isLocked());
        QTRY_COMPARE(desk.events(QStringLiteral("logged-out")).size(), 1);
        QCOMPARE(desk.events(QStringLiteral("logged-out")).first().plain.value(QStringLiteral("why")).toString(), QStringLiteral("idle"));
    }

    void aKeyKeepsTheWindowOpenUnlessItComesTooLate()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(desk.logIn());
        desk.office.clock.advanceMs(4 * 60'000);
        PeopledWindow::press(Qt::Key_A);
        desk.office.clock.advanceMs(4 * 60'000);
        desk.bench->door().idle().check();
        QVERIFY(!desk.isLocked());
        desk.office.clock.advanceMs(60 * 60'000); // the PC slept: its first key locks and does nothing else
        PeopledWindow::press(Qt::Key_2, Qt::AltModifier);
        QVERIFY(desk.isLocked());
    }

    void aPasswordSomebodyElseGaveIsChangedFirst()
    {
        PeopledWindow desk;
        QVERIFY(desk.open());
        QLineEdit *number = desk.find<QLineEdit>("loginNumber");
        const auto enter = [&] {
            number->setText(QStringLiteral("C01"));
            desk.find<QLineEdit>("loginPassword")->setText(PeopledOffice::passwordOf(QStringLiteral("C01")));
            desk.find<QLineEdit>("loginPassword")->setFocus();
            PeopledWindow::press(Qt::Key_Return);
            return QTest::qWaitFor([&] { return PeopledWindow::here() == QStringLiteral("newPassword"); });
        };
        QVERIFY(enter());
        QVERIFY(desk.isLocked());
        QVERIFY(!desk.window().currentPage());
        PeopledWindow::press(Qt::Key_Escape);
        PeopledWindow::press(Qt::Key_2, Qt::AltModifier);
        QVERIFY(!desk.window().currentPage());
        // Locking is the other way.
        PeopledWindow::press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(desk.onOffice([](Workplace &place) { return place.isLocked(); }));
        QTRY_COMPARE(PeopledWindow::here(), QStringLiteral("loginNumber"));
        QVERIFY(enter());
        PeopledWindow::type(QStringLiteral("short"));
        PeopledWindow::press(Qt::Key_Return);
        PeopledWindow::type(QStringLiteral("other"));
        PeopledWindow::press(Qt::Key_Return);
        auto *again = desk.window().findChild<QLabel *>(QStringLiteral("newPasswordAgain.remark"));
        QVERIFY(again);
        QTRY_VERIFY(PeopledWindow::everyWord().contains(QStringLiteral("▲")));
        const QList<QLineEdit *> fields = desk.window().findChildren<QLineEdit *>(QRegularExpression(QStringLiteral("^newPassword")));
        for (QLineEdit *field : fields) {
            if (field->isVisible())
                field->setText(QStringLiteral("riverboat lantern nine"));
        }
        PeopledWindow::press(Qt::Key_F9);
        QTRY_VERIFY(!desk.isLocked());
        QVERIFY(desk.window().currentPage());
    }

    void whoEndsTheProgramIsLoggedOutAfterTheDraftIsKept()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(desk.logIn());
        QVERIFY(receiveSomebody(desk));
        QVERIFY(desk.restart());
        QVERIFY(desk.isLocked());
        QVERIFY(desk.logIn());
        QCOMPARE(desk.onOffice([](Workplace &place) { return place.drafts().all().value_or(QList<FormDraft>()).size(); }), 1);
        QCOMPARE(desk.events(QStringLiteral("logged-out")).first().plain.value(QStringLiteral("why")).toString(), QStringLiteral("end"));
    }

    void theProgramMayEndWhileSomebodyComesIn()
    {
        for (int i = 0; i < 5; ++i) {
            PeopledWindow desk;
            QVERIFY(desk.settlePasswords());
            QVERIFY(desk.open());
            desk.find<QLineEdit>("loginNumber")->setText(QStringLiteral("C01"));
            desk.find<QLineEdit>("loginPassword")->setText(PeopledWindow::passwordOf(QStringLiteral("C01")));
            PeopledWindow::press(Qt::Key_F9);
            if (i % 2 == 1)
                QTest::qWait(i);
        }
    }

    void nothingIsCut()
    {
        PeopledWindow desk;
        QVERIFY(desk.settlePasswords());
        QVERIFY(desk.open());
        QVERIFY(!desk.logIn(QStringLiteral("C01"), QStringLiteral("wrong")));
        QStringList faults;
        for (const char *language : {"zh", "en"}) {
            desk.language.setCurrent(QString::fromLatin1(language));
            for (const int percent : {100, 150, 200}) {
                desk.theme.setPercent(percent);
                for (const QSize screen : {QSize(1024, 768), QSize(1366, 768)}) {
                    desk.window().resize(screen);
                    QStringList now;
                    (void)QTest::qWaitFor([&] { return (now = LayoutAudit::faults(desk.window())).isEmpty(); }, 1500);
                    for (const QString &fault : std::as_const(now))
                        faults << QStringLiteral("%1 %2 %: %3").arg(QString::fromLatin1(language)).arg(percent).arg(fault);
                }
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
    void cleanup() { Theme().applyTo(*qApp); }
};

YINGSHENG_TEST(TestLock)
#include "tst_lock.moc"
