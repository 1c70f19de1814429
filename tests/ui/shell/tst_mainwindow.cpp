// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/support/officefixture.h"
#include "ui/print/printroom.h"
#include "ui/shell/commandscope.h"
#include "ui/shell/counter.h"
#include "ui/shell/feedback.h"
#include "ui/shell/feedbackline.h"
#include "ui/shell/keybar.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/railitem.h"
#include "ui/shell/sheet.h"
#include "ui/shell/sheetinteraction.h"
#include "ui/shell/strip.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>

/// A page that writes down what it is asked to do.
class NotingPage : public Page
{
    Q_OBJECT

public:
    explicit NotingPage(const QList<CommandId> &possible, QWidget *parent = nullptr) : Page(parent), commands(possible), field(new QLineEdit(this))
    {
        new QVBoxLayout(this);
        layout()->addWidget(field);
    }

    QList<CommandId> commandsNow() const override { return commands; }
    bool run(CommandId id) override
    {
        ran << id;
        return true;
    }
    void refresh() override { ++refreshes; }
    void takeFocus() override { field->setFocus(); }
    bool takeScan(const Scan &scan) override
    {
        scans << scan.text;
        return takesScans;
    }

    QList<CommandId> commands;
    QList<CommandId> ran;
    QStringList scans;
    QLineEdit *field;
    int refreshes = 0;
    bool takesScans = false;
};

/// The window gives each key to who can use it, shows what stands, and changes language and size while it runs.
class TestMainWindow : public GuiTest
{
    Q_OBJECT

    std::unique_ptr<OfficeFixture> m_office; ///< made once, one case in it; each desk works on a copy

    /// A window on a real office, with three noting pages.
    struct Desk
    {
        ManualClock clock{OfficeFixture::at(QStringLiteral("2026-11-23 09:31"))};
        QTemporaryDir folder;
        Theme theme;
        Language language;
        SheetInteraction interaction{theme};
        Feedback feedback;
        PrintRoom printRoom;
        OfficeThread thread;
        std::unique_ptr<UiContext> context;
        std::unique_ptr<MainWindow> window;
        NotingPage *reception = new NotingPage({CommandId::NewReception, CommandId::Accept});
        NotingPage *queue = new NotingPage({CommandId::ReachNext, CommandId::Find});
        NotingPage *reports = new NotingPage({CommandId::Print});

        explicit Desk(const OfficeFixture &made)
        {
            const QString path = folder.filePath(QStringLiteral("office.db"));
            QFile::copy(made.path(), path);
            auto opening = thread.start([this, path] {
                return Workplace::open(path, Workplace::Mode::ReadWrite, clock, std::make_unique<SeededIdSource>(clock, 5));
            });
            opening.waitForFinished();
            auto reading = thread.ask([](Workplace &place) { return std::make_shared<const Rules>(place.rules()); });
            reading.waitForFinished();
            const auto rules = reading.result();
            language.setCurrent(QStringLiteral("zh"));
            context.reset(new UiContext{thread, theme, interaction, feedback, printRoom, clock, opening.result().value(),
                                        PersonId{QStringLiteral("3号窗口")}, rules, QStringLiteral("zh")});
            window = std::make_unique<MainWindow>(*context, language);
            window->addPage(CommandId::PageReception, reception, QStringLiteral(":/icons/reception.svg"));
            window->addPage(CommandId::PageQueue, queue, QStringLiteral(":/icons/queue.svg"));
            window->addPage(CommandId::PageReport, reports, QStringLiteral(":/icons/report.svg"));
            window->resize(1366, 768);
            window->show();
            QApplication::setActiveWindow(window.get());
            window->officeChanged();
        }

        void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(window.get(), key, with); }
        QString text(const char *name) const { return window->findChild<QLabel *>(QString::fromLatin1(name))->text(); }
    };

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<OfficeFixture>(QStringLiteral("2026-11-23 09:30"));
        QVERIFY(!m_office->accept(OfficeFixture::supply()).isEmpty());
        m_office->place.reset();
    }

    void altDigitOpensThePageAndItsFocus()
    {
        Desk desk(*m_office);
        QCOMPARE(desk.window->currentPage(), desk.reception);
        desk.key(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(desk.window->currentPage(), desk.queue);
        QCOMPARE(desk.window->focusWidget(), desk.queue->field);
        QCOMPARE(desk.queue->refreshes, 1);
    }

    void aPageIsMadeWhenItIsFirstLookedAtAndOnce()
    {
        Desk desk(*m_office);
        int made = 0;
        NotingPage *late = nullptr;
        MainWindow window(*desk.context, desk.language);
        window.addPage(CommandId::PageReception, new NotingPage({CommandId::NewReception}, window.pageParent()), QStringLiteral(":/icons/reception.svg"));
        window.addPage(
            CommandId::PageQueue,
            [&](QWidget *parent) {
                ++made;
                return late = new NotingPage({CommandId::Find}, parent);
            },
            QStringLiteral(":/icons/queue.svg"));
        window.show();
        QCOMPARE(made, 0);
        QCOMPARE(window.findChildren<RailItem *>().size(), 2);
        window.showPage(CommandId::PageQueue);
        QCOMPARE(made, 1);
        QCOMPARE(window.currentPage(), late);
        QCOMPARE(late->refreshes, 1);
        window.showPage(CommandId::PageReception);
        window.showPage(CommandId::PageQueue);
        QCOMPARE(made, 1);
        QSignalSpy acts(&window, &MainWindow::actDone);
        Q_EMIT late->caseChanged();
        QCOMPARE(acts.size(), 1);
    }

    void aKeyThatOnlyAPageNotYetMadeKnowsMakesIt()
    {
        Desk desk(*m_office);
        NotingPage *late = nullptr;
        MainWindow window(*desk.context, desk.language);
        window.addPage(CommandId::PageReception, new NotingPage({CommandId::Accept}, window.pageParent()), QStringLiteral(":/icons/reception.svg"));
        window.addPage(
            CommandId::PageQueue, [&](QWidget *parent) { return late = new NotingPage({CommandId::Find}, parent); },
            QStringLiteral(":/icons/queue.svg"));
        QVERIFY(window.runCommand(CommandId::Find));
        QVERIFY(late);
        QCOMPARE(late->ran, QList<CommandId>{CommandId::Find});
    }

    void afterANoticeTheFirstPageComes()
    {
        Desk desk(*m_office);
        MainWindow window(*desk.context, desk.language);
        window.showNotice(new QLabel, [] {});
        auto *page = new NotingPage({CommandId::NewReception}, window.pageParent());
        window.addPage(CommandId::PageReception, [page](QWidget *) { return page; }, QStringLiteral(":/icons/reception.svg"));
        QCOMPARE(window.currentPage(), nullptr);
        window.endNotice();
        QCOMPARE(window.currentPage(), page);
    }

    void theSameKeyDoesWhatThePageInFrontCan()
    {
        Desk desk(*m_office);
        desk.key(Qt::Key_F9);
        QCOMPARE(desk.reception->ran, QList<CommandId>{CommandId::Accept});
        desk.window->showPage(CommandId::PageQueue);
        desk.key(Qt::Key_F9);
        QCOMPARE(desk.queue->ran, QList<CommandId>{CommandId::ReachNext});
    }

    void aKeyThatIsNotPossibleNowDoesNothing()
    {
        Desk desk(*m_office);
        desk.key(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(desk.reception->ran.isEmpty());
        QVERIFY(desk.reports->ran.isEmpty());
    }

    void aNewCustomerIsReceivedFromAnyPage()
    {
        Desk desk(*m_office);
        desk.window->showPage(CommandId::PageReport);
        desk.key(Qt::Key_F2);
        QCOMPARE(desk.window->currentPage(), desk.reception);
        QCOMPARE(desk.reception->ran, QList<CommandId>{CommandId::NewReception});
    }

    void receptionThatStandsReadyJustComesToTheFront()
    {
        Desk desk(*m_office);
        desk.reception->commands = {CommandId::Find};
        desk.window->showPage(CommandId::PageReport);
        desk.key(Qt::Key_F2);
        QCOMPARE(desk.window->currentPage(), desk.reception);
        QVERIFY(desk.reception->ran.isEmpty());
    }

    void theKeyBarShowsThePagesKeysAndTheNextCustomer()
    {
        Desk desk(*m_office);
        const auto *keys = desk.window->findChild<KeyBar *>();
        QVERIFY(keys->accessibleName().startsWith(QStringLiteral("F2 ")));
        desk.window->showPage(CommandId::PageReport);
        QCOMPARE(keys->accessibleName(), QStringLiteral("F2 接待, F3 查询, Ctrl+P 打印"));
        desk.reports->commands = {CommandId::Today};
        Q_EMIT desk.reports->commandsChanged();
        QCOMPARE(keys->accessibleName(), QStringLiteral("F2 接待, F3 查询, Ctrl+T 今天"));
    }

    void whileASheetIsOpenNoPageHearsAKey()
    {
        Desk desk(*m_office);
        int answers = 0;
        desk.interaction.ask(desk.reception, {QStringLiteral("t"), {}, QStringLiteral("act"), {}, {}, {}}, [&](const auto &) { ++answers; });
        desk.key(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(desk.window->currentPage(), desk.reception);
        desk.key(Qt::Key_F9);
        QCOMPARE(answers, 1);
        QVERIFY(desk.reception->ran.isEmpty());
    }

    void theStripSaysWhereAndWhen()
    {
        Desk desk(*m_office);
        QCOMPARE(desk.text("stripOffice"), QStringLiteral("城关供电所 · 3号窗口"));
        QCOMPARE(desk.text("stripDay"), QStringLiteral("11月23日 星期一"));
        QVERIFY(desk.window->windowTitle().startsWith(QStringLiteral("城关供电所")));
    }

    void theCountersComeFromTheStoreAndLeadToTheirCases()
    {
        Desk desk(*m_office);
        desk.clock.setWallUtcMs(OfficeFixture::at(QStringLiteral("2026-11-26 09:00")));
        auto *today = desk.window->findChild<Counter *>(QStringLiteral("counterToday"));
        desk.window->readCounts();
        QTRY_VERIFY2(today->accessibleName().endsWith(QStringLiteral(" 1")), qPrintable(today->accessibleName()));
        QSignalSpy wanted(desk.window.get(), &MainWindow::filterWanted);
        QTest::mouseClick(today, Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.at(0).at(0).value<QueueFilter::Kind>(), QueueFilter::Kind::Today);
    }

    void theLanguageChangesWhileItRuns()
    {
        Desk desk(*m_office);
        QCoreApplication::removeTranslator(guiTranslator());
        desk.feedback.say(QStringLiteral("已存为 list.pdf"));
        const auto *line = desk.window->findChild<FeedbackLine *>();
        QCOMPARE(line->sentence(), QStringLiteral("已存为 list.pdf"));
        desk.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.context->language, QStringLiteral("en"));
        QTRY_COMPARE(line->sentence(), QString()); // nothing of the other language is left standing
        QTRY_COMPARE(desk.text("stripDay"), QStringLiteral("Mon 23 November"));
        QVERIFY(desk.text("stripSaved").contains(QStringLiteral("Saved")));
        desk.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.text("stripSaved").contains(QStringLiteral("已保存")));
        QCoreApplication::installTranslator(guiTranslator());
    }

    void textGrowsByKeyAndTheRailShrinksToDigits()
    {
        Desk desk(*m_office);
        desk.window->resize(1024, 768);
        desk.key(Qt::Key_Plus, Qt::ControlModifier);
        desk.key(Qt::Key_Equal, Qt::ControlModifier);
        QCOMPARE(desk.theme.percent(), 150);
        QVERIFY(desk.window->size().width() <= 1024);
        const auto *strip = desk.window->findChild<Strip *>();
        for (const auto *child : strip->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
            QVERIFY2(!child->isVisible() || strip->rect().contains(child->geometry()), qPrintable(child->objectName()));
        desk.key(Qt::Key_Minus, Qt::ControlModifier);
        desk.key(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(desk.theme.percent(), 100);
    }

    void ofTheStripWordsGoWholeNotInPart()
    {
        Desk desk(*m_office);
        desk.window->resize(1366, 768);
        const auto *office = desk.window->findChild<QLabel *>(QStringLiteral("stripOffice"));
        for (const int percent : {200, 150, 100, 200}) {
            desk.theme.setPercent(percent);
            QTRY_VERIFY2(office->width() >= office->sizeHint().width(), qPrintable(QString::number(percent)));
            const auto *strip = desk.window->findChild<Strip *>();
            for (const auto *child : strip->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
                QTRY_VERIFY2(!child->isVisible() || child->width() >= child->sizeHint().width(), qPrintable(child->objectName()));
        }
    }

    void theRailsWordsAreNeverCut()
    {
        Desk desk(*m_office);
        QCoreApplication::removeTranslator(guiTranslator());
        desk.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(desk.text("stripDay"), QStringLiteral("Mon 23 November"));
        for (const auto *item : desk.window->findChildren<RailItem *>())
            QTRY_VERIFY2(item->width() >= item->sizeHint().width(), qPrintable(item->accessibleName()));
        QCoreApplication::installTranslator(guiTranslator());
    }

    void withoutAnOfficeTheStripPromisesNothing()
    {
        Desk desk(*m_office);
        desk.context->facts = {};
        desk.window->officeChanged();
        QVERIFY(!desk.window->findChild<Counter *>(QStringLiteral("counterOverdue"))->isVisible());
        QVERIFY(!desk.window->findChild<QLabel *>(QStringLiteral("stripSaved"))->isVisible());
    }

    void theThemeChangesByKey()
    {
        Desk desk(*m_office);
        desk.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.theme.kind(), Theme::Kind::Dark);
        desk.theme.setKind(Theme::Kind::Light);
    }

    void aRefusalStaysUntilTheNextAct()
    {
        Desk desk(*m_office);
        const auto *line = desk.window->findChild<FeedbackLine *>();
        desk.feedback.refused({ErrorCode::ReasonMissing, {}, {}});
        QVERIFY(line->sentence().startsWith(u'▲'));
        QVERIFY(desk.text("stripSaved").startsWith(u'▲'));
        desk.feedback.saving();
        QCOMPARE(line->sentence(), QString());
        desk.feedback.saved();
        QVERIFY(desk.text("stripSaved").startsWith(u'✓'));
    }

    void unreadRemindersAreCountedInTheStrip()
    {
        Desk desk(*m_office);
        const auto *button = desk.window->findChild<QAbstractButton *>(QStringLiteral("stripReminders"));
        QVERIFY(!button->isVisible());
        desk.window->setUnread(3);
        QVERIFY(button->isVisible());
        QVERIFY(button->text().contains(u'3'));
        desk.window->setUnread(0);
        QVERIFY(!button->isVisible());
    }

    void aScopeMayKeepItsKeysOutOfTheKeyBar()
    {
        struct Scope : CommandScope
        {
            QList<CommandId> commandsNow() const override { return {CommandId::ToldList}; }
            bool run(CommandId) override { return ++runs > 0; }
            bool isInKeyBar() const override { return inBar; }
            int runs = 0;
            bool inBar = false;
        } scope;
        Desk desk(*m_office);
        const auto *bar = desk.window->findChild<KeyBar *>();
        const QString words = Commands::of(CommandId::ToldList).words;
        desk.window->addScope(&scope);
        QVERIFY(!bar->accessibleName().contains(words));
        desk.key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(scope.runs, 1);
        scope.inBar = true;
        desk.window->showKeys();
        QVERIFY(bar->accessibleName().contains(words));
        desk.window->removeScope(&scope);
    }

    void aScanGoesToWhoTakesItAndACaseNumberOpensItsCase()
    {
        Desk desk(*m_office);
        desk.queue->takesScans = true;
        desk.window->takeScan({Scan::Kind::Account, QStringLiteral("4785951231")});
        QCOMPARE(desk.reception->scans, QStringList{QStringLiteral("4785951231")});
        QCOMPARE(desk.window->currentPage(), desk.queue);
        desk.queue->takesScans = false;
        QSignalSpy wanted(desk.window.get(), &MainWindow::caseWanted);
        desk.window->takeScan({Scan::Kind::CaseNumber, QStringLiteral("C03-261118-0102")});
        QCOMPARE(wanted.count(), 1);
    }
};

YINGSHENG_TEST(TestMainWindow)
#include "tst_mainwindow.moc"
