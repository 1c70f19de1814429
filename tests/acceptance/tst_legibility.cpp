// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/wholewindow.h"
#include "tests/support/guitest.h"
#include "tests/support/inkrecorder.h"
#include "ui/casefile/casefileview.h"
#include "ui/firstday/firstday.h"
#include "ui/print/previewwindow.h"
#include "ui/reception/receptionpage.h"
#include "ui/reports/reportpage.h"
#include "ui/warnings/warningroom.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTableView>

/// Every text that the window draws on its pages, as it is drawn: its ink against the ground under it, in both looks.
class TestLegibility : public GuiTest
{
    Q_OBJECT

    struct Seen : WholeWindow
    {
        Seen() : WholeWindow(QStringLiteral("2026-10-26 09:30"))
        {
            // One of each colour: overdue, on its last day, in time, paused, with papers to come, provisional, a jot of another kind.
            for (const char *day : {"2026-10-12 10:00", "2026-10-21 10:00", "2026-10-23 10:00", "2026-10-25 15:00"}) {
                office.setTime(QString::fromLatin1(day));
                office.accept(OfficeFixture::supply());
            }
            office.accept(OfficeFixture::supply(QStringLiteral("hv-dual"), QStringLiteral("城关水泥厂")));
            office.accept(OfficeFixture::complaint());
            CaseDraft gap = OfficeFixture::supply(QStringLiteral("residential"), QStringLiteral("王芳"));
            gap.materials.remove(QStringLiteral("title"));
            gap.withGaps = true;
            office.accept(gap);
            office.setTime(QStringLiteral("2026-10-26 09:30"));
            if (const auto due = office->warnings().due(office.clock.wallUtcMs()))
                (void)office->warnings().told(*due, office.clock.wallUtcMs());
        }

        bool openAll()
        {
            if (!open())
                return false;
            warnings = std::make_unique<WarningRoom>(*context, *window);
            firstDay = std::make_unique<FirstDay>(*context, *window, *part<ReceptionPage>());
            return true;
        }

        /// Words of too little contrast on what the window shows now.
        void look(const QString &where, QStringList &faint, QWidget *at = nullptr)
        {
            QCoreApplication::sendPostedEvents();
            const InkRecorder picture(at ? *at : *window);
            for (const InkRecorder::Drawn &one : picture.texts()) {
                ++texts;
                if (one.contrast() < 4.5)
                    faint << QStringLiteral("%1: “%2” %3 on %4: %5").arg(where, one.text, one.ink.name(), one.ground.name()).arg(one.contrast(), 0, 'f', 2);
            }
        }
        bool run(CommandId id) { return window->runCommand(id); }
        template <class T>
        T *part(const char *name = nullptr) const
        {
            return window->findChild<T *>(QString::fromLatin1(name));
        }

        bool isShown(const char *name) const
        {
            const auto *widget = part<QWidget>(name);
            return widget && widget->isVisible();
        }

        int texts = 0;
        std::unique_ptr<WarningRoom> warnings;
        std::unique_ptr<FirstDay> firstDay;
    };

    /// The sheets and panels over the pages: what lies there, and Esc.
    static void walkSheets(Seen &seen, QStringList &faint)
    {
        const QList<std::pair<CommandId, const char *>> sheets{{CommandId::Columns, "columnList"}, {CommandId::Views, "viewList"},
                                                               {CommandId::ToldList, "toldList"},  {CommandId::Reprint, "reprintList"},
                                                               {CommandId::Help, "helpSearch"}};
        seen.run(CommandId::PageQueue);
        for (const auto &[id, part] : sheets) {
            seen.run(id);
            QTRY_VERIFY2(seen.isShown(part), part);
            QTest::qWait(50); // what it lists
            seen.look(QString::fromLatin1(part), faint);
            seen.press(Qt::Key_Escape);
            QTRY_VERIFY(!seen.isAsked());
        }
        seen.part<QTableView>("queueTable")->setFocus();
        for (int i = 0; i < 3; ++i)
            seen.press(Qt::Key_Insert);
        QTRY_VERIFY(seen.isShown("manyPanel"));
        seen.look(QStringLiteral("several cases"), faint);
        seen.press(Qt::Key_Escape);
        QTRY_VERIFY(!seen.isShown("manyPanel"));
        seen.run(CommandId::MonthView);
        QTRY_VERIFY(seen.isShown("monthTable"));
        QTest::qWait(50);
        seen.look(QStringLiteral("month"), faint);
        seen.run(CommandId::MonthView);
    }

    static void walkWindows(Seen &seen, QStringList &faint)
    {
        seen.run(CommandId::PageReport);
        seen.run(CommandId::Preview);
        QTRY_VERIFY(seen.part<PreviewWindow>());
        QTest::qWait(100); // the pages are laid out
        seen.look(QStringLiteral("preview"), faint, seen.part<PreviewWindow>());
        seen.part<PreviewWindow>()->close();
        QTRY_VERIFY(!seen.part<PreviewWindow>());
        seen.run(CommandId::PageReception);
        seen.run(CommandId::FirstDay);
        QTRY_VERIFY(seen.isShown("firstDayCard"));
        seen.look(QStringLiteral("first day"), faint);
    }

    /// From the empty box to the report, with what is wrong, what is asked and what is told.
    static void walk(Seen &seen, QStringList &faint)
    {
        QTRY_VERIFY(WholeWindow::here() == QStringLiteral("find"));
        seen.look(QStringLiteral("start"), faint);
        seen.run(CommandId::NewReception);
        seen.type(QStringLiteral("xz"));
        seen.look(QStringLiteral("search"), faint);
        seen.press(Qt::Key_Return);
        QTRY_VERIFY(WholeWindow::here().startsWith(QStringLiteral("field.")));
        seen.look(QStringLiteral("form"), faint);
        seen.run(CommandId::Accept);
        seen.look(QStringLiteral("form with errors"), faint);
        seen.run(CommandId::Why);
        QTRY_VERIFY(seen.isAsked());
        seen.look(QStringLiteral("why"), faint);
        seen.press(Qt::Key_Escape);
        const QList<std::pair<const char *, const char *>> data{{"field.name", "Li Xiulan"}, {"field.idNumber", "11010519491231002X"},
                                                                {"field.phone", "13812345678"}, {"field.address", "Dongjie 97"}, {"field.capacity", "12"}};
        for (const auto &[field, words] : data) {
            seen.part<QWidget>(field)->setFocus();
            seen.type(QString::fromLatin1(words));
        }
        seen.run(CommandId::Tell);
        QTRY_VERIFY(seen.part<ReceptionPage>()->notice().has_value());
        seen.look(QStringLiteral("told"), faint);
        seen.run(CommandId::EndVisit);
        seen.look(QStringLiteral("farewell"), faint);

        seen.run(CommandId::PageQueue);
        QTRY_VERIFY(seen.part<QTableView>("queueTable")->model()->rowCount() > 4);
        QTRY_VERIFY(seen.part<CaseFileView>()->file());
        seen.look(QStringLiteral("open cases"), faint);
        for (const CommandId id : {CommandId::PauseResume, CommandId::ReachNext, CommandId::Why, CommandId::CopyForCentral, CommandId::Help}) {
            seen.run(id);
            QTRY_VERIFY2(seen.isAsked(), qPrintable(Commands::of(id).words));
            seen.look(Commands::of(id).words, faint);
            seen.press(Qt::Key_Escape);
            QTRY_VERIFY(!seen.isAsked());
        }
        for (int row = 1; row < 5; ++row) {
            seen.part<QTableView>("queueTable")->setFocus();
            seen.press(Qt::Key_Down);
            QTest::qWait(30);
            seen.look(QStringLiteral("case"), faint);
        }
        seen.run(CommandId::PageReport);
        QTRY_VERIFY(seen.part<ReportPage>()->report().has_value());
        seen.look(QStringLiteral("report"), faint);
        seen.run(CommandId::PreviousDay);
        QTRY_VERIFY(seen.part<ReportPage>()->report().has_value());
        seen.look(QStringLiteral("report of a day before"), faint);
    }

private Q_SLOTS:
    void initTestCase() { QCoreApplication::removeTranslator(guiTranslator()); } // the window brings its own
    void cleanupTestCase() { QCoreApplication::installTranslator(guiTranslator()); }

    void theRecorderSeesInkAndGround()
    {
        QWidget ground;
        ground.resize(200, 40);
        ground.setStyleSheet(QStringLiteral("background: #204060;"));
        auto *label = new QLabel(QStringLiteral("word"), &ground);
        label->setStyleSheet(QStringLiteral("color: #c0d0e0;"));
        label->setGeometry(0, 0, 200, 40);
        ground.show();
        const InkRecorder picture(ground);
        QCOMPARE(picture.texts().size(), 1);
        QCOMPARE(picture.texts().first().text, QStringLiteral("word"));
        QCOMPARE(picture.texts().first().ink, QColor(0xc0, 0xd0, 0xe0));
        QCOMPARE(picture.texts().first().ground, QColor(0x20, 0x40, 0x60));
        QCOMPARE(picture.picture().pixelColor(1, 1), QColor(0x20, 0x40, 0x60));
    }

    void everyTextStandsOutFromItsGround_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("english");
        QTest::newRow("light") << false << false;
        QTest::newRow("dark") << true << false;
        QTest::newRow("light, English") << false << true;
        QTest::newRow("dark, English") << true << true;
    }
    void everyTextStandsOutFromItsGround()
    {
        QFETCH(bool, dark);
        QFETCH(bool, english);
        Seen seen;
        seen.theme.setKind(dark ? Theme::Kind::Dark : Theme::Kind::Light);
        seen.theme.applyTo(*qApp);
        QVERIFY(seen.openAll());
        if (english)
            seen.run(CommandId::SwitchLanguage);
        QStringList faint;
        walk(seen, faint);
        walkSheets(seen, faint);
        walkWindows(seen, faint);
        QVERIFY(!QTest::currentTestFailed());
        faint.removeDuplicates();
        QVERIFY2(faint.isEmpty(), qPrintable(QLatin1Char('\n') + faint.join(u'\n')));
        QVERIFY2(seen.texts > 1000, qPrintable(QString::number(seen.texts)));
    }
    void cleanup() { Theme().applyTo(*qApp); }
};

YINGSHENG_TEST(TestLegibility)
#include "tst_legibility.moc"
