// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/warnings/warningwindow.h"
#include "ui/shell/feedbackline.h"
#include "ui/shell/sheet.h"
#include "ui/warnings/desktop.h"
#include "ui/warnings/toldmodel.h"

#include <QListView>
#include <QScrollBar>

/// What was told is counted in the strip, listed by a key, and opens its case; nothing of it lies over a form unasked.
class TestWarningRoom : public GuiTest
{
    Q_OBJECT

    static DeadlineWarning lastDay(const QString &id)
    {
        DeadlineWarning warning;
        warning.id = CaseId{id};
        warning.number = QStringLiteral("C03-261118-0102");
        warning.type = QStringLiteral("new-supply");
        warning.milestone = QStringLiteral("plan-replied");
        warning.level = DeadlineLevel::LastDay;
        warning.deadline.dueDate = QDate(2026, 11, 23);
        return warning;
    }

    static QString sentence(const WarningWindow &desk) { return desk.find<FeedbackLine>()->sentence(); }

private Q_SLOTS:
    void aWarningIsToldInALineAndTakesNoFocus()
    {
        WarningWindow desk;
        desk.open();
        QWidget *before = QApplication::focusWidget();
        QVERIFY(before);
        desk.room->tell({lastDay(QStringLiteral("id-7"))});
        QVERIFY(sentence(desk).contains(QStringLiteral("C03-261118-0102")));
        QVERIFY(sentence(desk).contains(QStringLiteral("供电方案答复")));
        QVERIFY(!Sheet::openIn(desk.window.get()));
        QCOMPARE(QApplication::focusWidget(), before);
    }

    void severalAtOnceAreOneLineThatNamesTheKey()
    {
        WarningWindow desk;
        desk.open();
        desk.room->tell({lastDay(QStringLiteral("1")), lastDay(QStringLiteral("2")), lastDay(QStringLiteral("3"))});
        QVERIFY(sentence(desk).contains(u'2'));
        QVERIFY(sentence(desk).contains(QStringLiteral("Ctrl+B")));
    }

    void unreadOnesCountInTheStripUntilTheyWereOnTheScreen()
    {
        WarningWindow desk;
        desk.prepare(3);
        desk.open();
        QTRY_VERIFY(desk.strip().contains(u'3'));
        desk.key(Qt::Key_B, Qt::ControlModifier);
        auto *list = desk.find<QListView>("toldList");
        QVERIFY(list);
        QTRY_COMPARE(list->model()->rowCount(), 3);
        QTRY_COMPARE(desk.strip(), QString());
        QVERIFY(list->model()->index(0, 0).data(ToldModel::MarkRole).toString().contains(QStringLiteral("新")));
    }

    void enterOpensTheCase()
    {
        WarningWindow desk;
        desk.prepare(2);
        desk.open();
        desk.key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        auto *list = desk.find<QListView>("toldList");
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QTRY_VERIFY(list->hasFocus());
        const QString id = list->model()->index(1, 0).data(ToldModel::CaseIdRole).toString();
        QSignalSpy wanted(desk.window.get(), &MainWindow::caseWanted);
        desk.key(Qt::Key_Down);
        desk.key(Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.at(0).at(0).toString(), id);
        QVERIFY(!Sheet::openIn(desk.window.get()));
    }

    void theListIsReadPageByPageAsItIsScrolled()
    {
        WarningWindow desk;
        desk.prepare(ToldModel::pageSize + 8);
        desk.open();
        desk.key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        auto *list = desk.find<QListView>("toldList");
        QTRY_COMPARE(list->model()->rowCount(), ToldModel::pageSize);
        QTRY_VERIFY(desk.strip().contains(u'8'));
        desk.key(Qt::Key_End);
        QTRY_COMPARE(list->model()->rowCount(), ToldModel::pageSize + 8);
        QTRY_COMPARE(desk.strip(), QString());
    }

    void withoutNewOnesTheListSaysWhatItIsForAndF9LeadsToAll()
    {
        WarningWindow desk;
        desk.prepare(2);
        desk.open();
        desk.onOffice([](Workplace &place) { return place.warningLog().markRead(0, 100).has_value(); });
        desk.key(Qt::Key_B, Qt::ControlModifier);
        auto *empty = desk.find<QWidget>("toldEmpty");
        QTRY_VERIFY(empty->isVisible());
        QVERIFY(!empty->accessibleName().isEmpty());
        desk.key(Qt::Key_F9);
        auto *list = desk.find<QListView>("toldList");
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QTRY_VERIFY(list->hasFocus());
        QVERIFY(!empty->isVisible());
    }

    void theSoundIsSwitchedByItsKeyAndSaysSo()
    {
        WarningWindow desk;
        desk.open();
        QSignalSpy switched(desk.room.get(), &WarningRoom::soundSwitched);
        desk.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        const QString on = sentence(desk);
        desk.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(switched.count(), 2);
        QCOMPARE(switched.at(0).at(0).toBool(), true);
        QCOMPARE(switched.at(1).at(0).toBool(), false);
        QVERIFY(!on.isEmpty());
        QVERIFY(sentence(desk) != on);
    }

    void withoutATrayNothingBreaks()
    {
        Desktop desktop;
        QVERIFY(!desktop.say(QStringLiteral("title"), QStringLiteral("text"))); // the offscreen desktop has none
        WarningWindow desk;
        desk.open();
        desk.window->hide();
        desk.room->tell({lastDay(QStringLiteral("id-7"))});
        QVERIFY(!desk.window->isVisible());
    }

    void withLargeTextOnASmallScreenTheButtonsStayInSight()
    {
        WarningWindow desk;
        desk.prepare(12);
        desk.open();
        desk.theme.setPercent(200);
        desk.theme.applyTo(*qApp);
        desk.window->resize(1024, 768);
        desk.key(Qt::Key_B, Qt::ControlModifier);
        auto *list = desk.find<QListView>("toldList");
        QTRY_COMPARE(list->model()->rowCount(), 12);
        const auto *back = desk.find<QWidget>("sheetBack");
        const QWidget *card = back->parentWidget();
        QTRY_VERIFY(card->rect().contains(back->geometry()));
        QVERIFY(back->geometry().top() > list->geometry().bottom());
        QVERIFY(desk.window->rect().contains(card->geometry()));
        Theme().applyTo(*qApp);
    }

    void eachRowIsSpokenWhole()
    {
        WarningWindow desk;
        desk.prepare(1);
        desk.open();
        desk.key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        auto *list = desk.find<QListView>("toldList");
        QTRY_COMPARE(list->model()->rowCount(), 1);
        const QString spoken = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        for (const char *part : {"最后一天", "李*兰", "新装用电", "供电方案答复", "11月23日", "08:30"})
            QVERIFY2(spoken.contains(QString::fromUtf8(part)), qPrintable(spoken));
    }
};

YINGSHENG_TEST(TestWarningRoom)
#include "tst_warningroom.moc"
