// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/firstday/firstday.h"
#include "ui/firstday/firstdaycard.h"
#include "ui/queue/casequeuepage.h"
#include "ui/reception/receptionpage.h"
#include "ui/reports/reportpage.h"
#include "ui/shell/feedbackline.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QLabel>
#include <QLineEdit>

/// The tour of the first day: on the real window, by keys, pointing at what is really there, and leaving nothing behind.
class TestFirstDay : public GuiTest
{
    Q_OBJECT

    struct Desk : UiFixture
    {
        Language language;
        std::unique_ptr<MainWindow> window;
        ReceptionPage *page = nullptr;
        std::unique_ptr<FirstDay> tour;

        explicit Desk(QSize size = QSize(1366, 768), int percent = 100)
        {
            supplyAt(QStringLiteral("2026-11-20 10:00"));
            language.setCurrent(QStringLiteral("zh"));
            theme.setPercent(percent);
            theme.applyTo(*qApp);
            start();
            window = std::make_unique<MainWindow>(*context, language);
            page = new ReceptionPage(*context, window.get());
            tour = std::make_unique<FirstDay>(*context, *window, *page);
            window->addPage(CommandId::PageReception, page, QStringLiteral(":/icons/reception.svg"));
            window->addPage(CommandId::PageQueue, new CaseQueuePage(*context, window.get()), QStringLiteral(":/icons/queue.svg"));
            window->addPage(CommandId::PageReport, new ReportPage(*context, window.get()), QStringLiteral(":/icons/report.svg"));
            window->resize(size);
            window->show();
            QApplication::setActiveWindow(window.get());
            window->officeChanged();
            page->takeFocus();
        }

        ~Desk()
        {
            tour.reset();
            window.reset();
            Theme().applyTo(*qApp);
        }

        void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(QApplication::focusWidget(), key, with); }
        void begin() { key(Qt::Key_F1, Qt::ControlModifier); }
        FirstDayCard *card() const { return window->findChild<FirstDayCard *>(); }
        QLineEdit *box() const { return window->findChild<QLineEdit *>(QStringLiteral("find")); }
    };


private Q_SLOTS:
    void twelveStepsAreWalkedByKeysAndTheFocusComesBack()
    {
        Desk desk;
        QWidget *before = QApplication::focusWidget();
        desk.begin();
        QStringList walked;
        while (desk.tour->isGoing() && walked.size() < 20) {
            walked << desk.tour->step();
            desk.key(Qt::Key_Return);
        }
        QCOMPARE(walked.join(u' '), QStringLiteral("strip onebox business form materials promises exits receipt queue why report help"));
        QCOMPARE(desk.window->shownPage(), CommandId::PageReception);
        QCOMPARE(QApplication::focusWidget(), before);
    }

    void arrowsGoForthAndBackAndEscEnds()
    {
        Desk desk;
        desk.begin();
        desk.key(Qt::Key_Left);
        QCOMPARE(desk.tour->step(), QStringLiteral("strip"));
        desk.key(Qt::Key_Right);
        desk.key(Qt::Key_Right);
        QCOMPARE(desk.tour->step(), QStringLiteral("business"));
        desk.key(Qt::Key_Left);
        QCOMPARE(desk.tour->step(), QStringLiteral("onebox"));
        desk.key(Qt::Key_Escape);
        QVERIFY(!desk.tour->isGoing());
    }

    void everyStepPointsAtSomethingInSightAndLiesInTheWindow_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        QTest::newRow("usual") << QSize(1366, 768) << 100;
        QTest::newRow("small screen, large text") << QSize(1024, 768) << 200;
        QTest::newRow("large screen") << QSize(1920, 1080) << 125;
    }

    void everyStepPointsAtSomethingInSightAndLiesInTheWindow()
    {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        Desk desk(size, percent);
        desk.begin();
        for (; desk.tour->isGoing(); desk.key(Qt::Key_Return)) {
            const QByteArray step = desk.tour->step().toUtf8();
            const auto *outline = desk.window->findChild<QWidget *>(QStringLiteral("firstDayOutline"));
            QTRY_VERIFY2(outline->isVisible() && desk.card()->part() && desk.card()->part()->isVisible(), step.constData());
            QVERIFY2(desk.window->rect().contains(desk.card()->geometry()), step.constData());
            for (const auto *label : desk.card()->findChildren<QLabel *>())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), step.constData());
        }
    }

    void theFormIsOnlyShown()
    {
        Desk desk;
        QSignalSpy began(desk.page, &ReceptionPage::itemBegan);
        desk.begin();
        while (desk.tour->step() != QStringLiteral("form"))
            desk.key(Qt::Key_Return);
        QVERIFY(desk.window->findChild<QWidget *>(QStringLiteral("acceptform"))->isVisible());
        desk.key(Qt::Key_Escape);
        QVERIFY(!desk.window->findChild<QWidget *>(QStringLiteral("acceptform"))->isVisible());
        QCOMPARE(began.count(), 0);
        QVERIFY(desk.box()->hasFocus());
    }

    void whatIsTypedIntoTheShownFormStaysAndItsBusinessBegins()
    {
        Desk desk;
        QSignalSpy began(desk.page, &ReceptionPage::itemBegan);
        desk.begin();
        while (desk.tour->step() != QStringLiteral("form"))
            desk.key(Qt::Key_Return);
        auto *name = desk.window->findChild<QLineEdit *>(QStringLiteral("field.name"));
        name->setFocus();
        QTest::keyClicks(name, QStringLiteral("Li"));
        desk.begin(); // its key brings the keyboard back
        QVERIFY(desk.card()->hasFocus());
        desk.key(Qt::Key_Escape);
        QCOMPARE(began.count(), 1);
        QVERIFY(name->isVisible());
        QCOMPARE(name->text(), QStringLiteral("Li"));
    }

    void aFormThatWasOpenStaysAsItWas()
    {
        Desk desk;
        desk.page->choose(QStringLiteral("complaint"));
        const QWidget *form = desk.window->findChild<QWidget *>(QStringLiteral("acceptform"));
        const QString title = form->findChild<QLabel *>()->text();
        desk.begin();
        for (int i = 0; i < 20 && desk.tour->isGoing(); ++i)
            desk.key(Qt::Key_Return);
        QVERIFY(form->isVisible());
        QCOMPARE(form->findChild<QLabel *>()->text(), title);
    }

    void itIsNotModal()
    {
        Desk desk;
        desk.begin();
        desk.key(Qt::Key_Return);
        desk.box()->setFocus();
        QTest::keyClicks(desk.box(), QStringLiteral("xz"));
        QCOMPARE(desk.box()->text(), QStringLiteral("xz"));
        QVERIFY(desk.tour->isGoing());
    }

    void eachStepIsSpokenWhole()
    {
        Desk desk;
        desk.begin();
        desk.key(Qt::Key_Return);
        const FirstDayStep step = FirstDaySteps::all().at(1);
        QVERIFY(desk.card()->hasFocus());
        QVERIFY(desk.card()->accessibleName().contains(u'2'));
        QVERIFY(desk.card()->accessibleName().contains(step.title));
        QCOMPARE(desk.card()->accessibleDescription(), step.text);
    }

    void theLanguageMayChangeOnTheWay()
    {
        Desk desk;
        QCoreApplication::removeTranslator(guiTranslator()); // the window brings its own
        desk.begin();
        const QString chinese = desk.window->findChild<QLabel *>(QStringLiteral("firstDayTitle"))->text();
        desk.window->runCommand(CommandId::SwitchLanguage);
        QTRY_VERIFY(desk.window->findChild<QLabel *>(QStringLiteral("firstDayTitle"))->text() != chinese);
        desk.window->runCommand(CommandId::SwitchLanguage);
        QTRY_COMPARE(desk.window->findChild<QLabel *>(QStringLiteral("firstDayTitle"))->text(), chinese);
        QCoreApplication::installTranslator(guiTranslator());
    }

    void itMayEndWhileTheLanguageChanges()
    {
        Desk desk;
        QCoreApplication::removeTranslator(guiTranslator());
        desk.begin();
        desk.window->runCommand(CommandId::SwitchLanguage);
        QTest::keyClick(desk.card(), Qt::Key_Escape);
        QVERIFY(!desk.tour->isGoing());
        QCoreApplication::sendPostedEvents(); // it hears of the language only now
        QVERIFY(!desk.tour->isGoing());
        QCoreApplication::installTranslator(guiTranslator());
    }

    void theKeysInItsWordsAreThoseOfTheTable()
    {
        for (const FirstDayStep &step : FirstDaySteps::all()) {
            QVERIFY2(!step.text.contains(u'%'), qPrintable(step.text));
            QVERIFY(!step.parts.isEmpty());
        }
        QVERIFY(FirstDaySteps::all().at(6).text.contains(Commands::of(CommandId::AcceptWithGaps).key.toString(QKeySequence::NativeText)));
    }

    void aNewOfficeIsTalkedToOnceInALine()
    {
        Desk desk;
        desk.tour->offer();
        QVERIFY(desk.window->findChild<FeedbackLine *>()->sentence().contains(QStringLiteral("Ctrl+F1")));
        QVERIFY(!desk.tour->isGoing());
    }
};

YINGSHENG_TEST(TestFirstDay)
#include "tst_firstday.moc"
