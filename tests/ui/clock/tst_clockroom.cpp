// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/support/testmain.h"
#include "tests/ui/clock/clockwindow.h"
#include "ui/shell/sheet.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

/// The wrong clock in the whole window, by keyboard alone.
class TestClockRoom : public GuiTest
{
    Q_OBJECT

private:
    static QString q(const char *text) { return QString::fromUtf8(text); }
    static qint64 at(const char *text) { return GuardedOffice::at(q(text)); }

    static void sayTheTime(ClockWindow &desk, const QString &time)
    {
        desk.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.find<QLineEdit>("at"));
        auto *field = desk.find<QLineEdit>("at");
        QTRY_VERIFY(field->hasFocus());
        field->selectAll();
        QTest::keyClicks(field, time);
    }

private Q_SLOTS:
    void aGoodClockShowsNothing()
    {
        ClockWindow desk;
        QVERIFY(desk.open(at("2026-11-19 08:30")));
        QTRY_VERIFY(!desk.room->commandsNow().isEmpty());
        QCOMPARE(desk.banner(), QString());
        QVERIFY(!desk.find<QFrame>("clockBanner")); // it is made when it is needed
        QVERIFY(!desk.room->isInKeyBar());
        QVERIFY(desk.day().contains(q("11月19日")));
    }

    void aClockIn2000IsSaidUnderTheStrip()
    {
        ClockWindow desk;
        QVERIFY(desk.open(at("2000-01-01 08:03")));
        QTRY_VERIFY(desk.banner().contains(q("2000-01-01 08:03")));
        QVERIFY2(desk.banner().contains(q("2026-11-01")), qPrintable(desk.banner()));
        QVERIFY(desk.day().startsWith(q("▲")));
        QVERIFY(desk.find<QPushButton>("clockSet")->isVisible());
        QVERIFY(desk.room->isInKeyBar());
        QVERIFY(!Sheet::openIn(desk.window.get())); // it asks nothing by itself
    }

    void theTimeIsStatedAndConfirmedByKeys()
    {
        ClockWindow desk;
        QVERIFY(desk.open(at("2000-01-01 08:03")));
        QTRY_VERIFY(!desk.banner().isEmpty());
        sayTheTime(desk, q("2026-11-19 08:05"));
        QCOMPARE(desk.find<QComboBox>("as")->currentData().toString(), q("stated"));
        desk.key(Qt::Key_F9);
        QTRY_VERIFY2(desk.banner().contains(q("3号窗口")), qPrintable(desk.banner()));
        QVERIFY(desk.day().contains(q("11月19日")));
        QVERIFY(desk.day().startsWith(q("◌")));
        desk.context->names.insert(desk.context->actor, q("王建国"));
        desk.room->retell();
        QVERIFY2(desk.banner().contains(q("王建国")), qPrintable(desk.banner()));
        desk.context->names.clear();
        desk.room->retell();
        QCOMPARE(desk.onOffice([](Workplace &place) { return place.accept(place.newAct(PersonId{QStringLiteral("a")}), OfficeFixture::supply()).has_value(); }), true);
        desk.room->look();
        QTRY_VERIFY(!desk.find<QComboBox>("as")); // the sheet is gone

        desk.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.find<QComboBox>("as"));
        QCOMPARE(desk.find<QComboBox>("as")->currentData().toString(), q("confirmed"));
        QCOMPARE(desk.find<QLineEdit>("at")->text(), q("2026-11-19 08:05"));
        desk.key(Qt::Key_F9);
        QTRY_COMPARE(desk.banner(), QString());
        QVERIFY(desk.day().contains(q("11月19日")));
        QVERIFY(!desk.day().startsWith(q("◌")));
        QCOMPARE(desk.refused, QString());
        QCOMPARE(desk.onOffice([](Workplace &place) { return place.clock().trust(); }), ClockTrust::Trusted);
    }

    void aTimeThatCannotBeIsRefusedWithAReason()
    {
        ClockWindow desk;
        QVERIFY(desk.open(at("2000-01-01 08:03")));
        QTRY_VERIFY(!desk.banner().isEmpty());
        sayTheTime(desk, q("2026-11-17 08:05"));
        desk.key(Qt::Key_F9);
        QTRY_VERIFY2(desk.refused.contains(q("2026-11-18 08:58")), qPrintable(desk.refused));
        QVERIFY(!desk.banner().isEmpty());
    }

    void escGoesBackAndNothingIsSaid()
    {
        ClockWindow desk;
        QVERIFY(desk.open(at("2000-01-01 08:03")));
        QTRY_VERIFY(!desk.banner().isEmpty());
        sayTheTime(desk, q("2026-11-19 08:05"));
        desk.key(Qt::Key_Escape);
        QTRY_VERIFY(!Sheet::openIn(desk.window.get()));
        QCOMPARE(desk.onOffice([](Workplace &place) { return place.clock().trust(); }), ClockTrust::Untrusted);
    }

    void theDayIsSealedAtClosingTimeByItselfAndAMissedOneAtTheStart()
    {
        ClockWindow desk;
        QVERIFY(desk.open(at("2026-11-19 08:30")));
        const auto seals = [&desk] {
            return desk.onOffice([](Workplace &place) {
                QStringList days;
                (void)place.ledger().each(0, [&days](const Event &event) {
                    if (event.kind == QStringLiteral("day-sealed"))
                        days << event.plain.value(QStringLiteral("day")).toString();
                    return true;
                });
                return days;
            });
        };
        QTRY_COMPARE(seals(), QStringList{q("2026-11-18")}); // the program ended before that day was over
        QVERIFY(desk.onOffice([](Workplace &place) { return place.accept(place.newAct(PersonId{QStringLiteral("a")}), OfficeFixture::supply()).has_value(); }));
        desk.office.machine.pass(8 * 3'600'000LL);
        desk.room->look();
        QCOMPARE(seals().size(), 1); // 16:30
        desk.office.machine.pass(3'600'000LL + 60'000);
        desk.room->look();
        QTRY_COMPARE(seals(), (QStringList{q("2026-11-18"), q("2026-11-19")}));
        desk.room->look();
        QVERIFY(desk.onOffice([](Workplace &place) { return place.ledger().verify()->isSound(); }));
        QCOMPARE(seals().size(), 2);
    }

    void aJumpIsToldCalmly()
    {
        ClockWindow desk;
        QVERIFY(desk.open(at("2026-11-19 08:30")));
        QTRY_VERIFY(!desk.room->commandsNow().isEmpty());
        desk.office.machine.setWall(at("2026-11-20 09:30"));
        desk.room->look();
        QTRY_VERIFY2(desk.banner().contains(q("1 天 1 小时")), qPrintable(desk.banner()));
        QVERIFY(desk.day().contains(q("11月19日")));
        desk.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.find<QLineEdit>("at"));
        QVERIFY(!desk.find<QComboBox>("as")); // only the manager sets a clock that is believed
        QCOMPARE(desk.find<QLineEdit>("at")->text(), q("2026-11-20 09:30"));
        desk.key(Qt::Key_F9);
        QTRY_COMPARE(desk.banner(), QString());
        QVERIFY(desk.day().contains(q("11月20日")));
    }

    void theBannerSpeaksTheLanguageChosen()
    {
        QCoreApplication::removeTranslator(guiTranslator());
        const auto back = qScopeGuard([] { QCoreApplication::installTranslator(guiTranslator()); });
        ClockWindow desk;
        QVERIFY(desk.open(at("2000-01-01 08:03")));
        QTRY_VERIFY(!desk.banner().isEmpty());
        const QString chinese = desk.banner();
        desk.window->runCommand(CommandId::SwitchLanguage);
        QTRY_VERIFY2(desk.banner().contains(q("This computer says")), qPrintable(desk.banner()));
        QVERIFY(desk.day().contains(q("Date not known")));
        desk.window->runCommand(CommandId::SwitchLanguage);
        QTRY_COMPARE(desk.banner(), chinese);
    }
};

YINGSHENG_TEST(TestClockRoom)
#include "tst_clockroom.moc"
