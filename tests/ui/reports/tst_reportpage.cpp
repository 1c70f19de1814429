// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinatime.h"
#include "tests/support/guitest.h"
#include "ui/print/previewwindow.h"
#include "ui/reports/casesbehind.h"
#include "ui/reports/dayfield.h"
#include "ui/reports/figuretile.h"
#include "ui/reports/figureview.h"
#include "ui/reports/reportpage.h"
#include "ui/shell/feedback.h"
#include "ui/shell/interaction.h"
#include "ui/shell/theme.h"

#include <QPrinterInfo>
#include <QProgressBar>

namespace {

/// Answers every question about a file with `path`.
class PathAnswer : public Interaction
{
public:
    void ask(QWidget *, const Question &, std::function<void(std::optional<QHash<QString, QString>>)> answered) override { answered(std::nullopt); }
    void askSavePath(QWidget *, const QString &, const QString &suggested, const QString &, std::function<void(QString)> answered) override
    {
        asked = suggested;
        answered(path);
    }
    void showText(QWidget *, const QString &, const QString &) override {}

    QString path;
    QString asked;
};

qint64 at(const QString &text) { return ChinaTime::parse(text).value_or(0); }

/// A real office on its thread: one meter test accepted on Wednesday 2026-11-18, one on Thursday, seen on Friday.
struct Place
{
    Place() : clock(at(QStringLiteral("2026-11-18 09:00")))
    {
        const QString path = folder.filePath(QStringLiteral("office.db"));
        OfficeSetup setup;
        setup.name = QStringLiteral("城关供电所");
        auto started = office.start([this, path, setup] { return Workplace::create(path, setup, clock, std::make_unique<UuidV7Source>(clock)); });
        started.waitForFinished();
        accept(QStringLiteral("李秀兰"));
        clock.setWallUtcMs(at(QStringLiteral("2026-11-19 09:00")));
        accept(QStringLiteral("欧阳娜"));
        clock.setWallUtcMs(at(QStringLiteral("2026-11-20 10:00")));
        auto rules = office.ask([](Workplace &place) { return std::make_shared<const Rules>(place.rules()); });
        rules.waitForFinished();
        context.rules = rules.result();
    }

    void accept(const QString &name)
    {
        CaseDraft draft;
        draft.businessType = QStringLiteral("meter-test");
        draft.customerClass = QStringLiteral("residential");
        draft.trustFields = true;
        draft.fields = {{QStringLiteral("name"), name}};
        office.ask([draft](Workplace &place) { return place.caseDesk().accept(place.newAct(PersonId{QStringLiteral("z")}), draft).has_value(); })
            .waitForFinished();
    }

    QTemporaryDir folder;
    ManualClock clock;
    OfficeThread office;
    Theme theme;
    PathAnswer interaction;
    Feedback feedback;
    PrintRoom printRoom;
    UiContext context{office, theme, interaction, feedback, printRoom, clock, OfficeFacts(), PersonId{QStringLiteral("z")}, nullptr, QStringLiteral("zh")};
};

} // namespace

class TestReportPage : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        GuiTest::init();
        m_place = std::make_unique<Place>();
        m_page = std::make_unique<ReportPage>(m_place->context);
        m_page->resize(1262, 640);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->refresh();
        QTRY_VERIFY(m_page->report());
    }
    void cleanup()
    {
        m_page.reset();
        m_place.reset();
    }

    void todayIsShownFirstAndTheFutureIsNotOffered();
    void stepsFromDayToDay();
    void typedDayIsTakenAlsoInFullWidth();
    void wrongDayIsRefusedBesideTheField_data();
    void wrongDayIsRefusedBesideTheField();
    void figureShowsItsCasesAndEnterOpensOne();
    void mostUrgentFigureLiesOpenAtFirst();
    void tileShowsItsCases();
    void chosenFigureComesIntoSight();
    void refreshKeepsTheChosenFigureAndCase();
    void emptyDaySaysWhatToDo();
    void pdfIsSavedAndThePrintRecorded();
    void withoutPrinterTheReportIsNotLost();
    void previewOpensAWindowOfItsOwn();
    void steppingKeysStayThePagesInTheDayField();
    void whatLastsShowsItsProgressAndEscGoesBackToTheDayShown();
    void stopButtonStopsToo();
    void newerDayEndsTheOlder();
    void actsGoFirstWhileADayIsRead();
    void everyEditorHasItsNames();
    void narrowWindowPutsTheCasesBelow();
    void whatHasNoRoomIsScrolledNotSqueezed();

private:
    template <class T>
    T *child(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }

    std::unique_ptr<Place> m_place;
    std::unique_ptr<ReportPage> m_page;
};

void TestReportPage::todayIsShownFirstAndTheFutureIsNotOffered()
{
    QCOMPARE(m_page->day(), QDate(2026, 11, 20));
    QCOMPARE(m_page->report()->intakeTotal().open, 2);
    QVERIFY(!m_page->commandsNow().contains(CommandId::NextDay));
    QVERIFY(!m_page->run(CommandId::NextDay));
    QVERIFY(m_page->commandsNow().contains(CommandId::Print));
}

void TestReportPage::stepsFromDayToDay()
{
    QSignalSpy changed(m_page.get(), &Page::commandsChanged);
    QVERIFY(m_page->run(CommandId::PreviousDay));
    QTRY_COMPARE(m_page->report()->day, QDate(2026, 11, 19));
    QCOMPARE(m_page->report()->intakeTotal().accepted, 1);
    QVERIFY(changed.count() > 0);
    QVERIFY(m_page->run(CommandId::PreviousDay));
    QTRY_COMPARE(m_page->report()->day, QDate(2026, 11, 18));
    QCOMPARE(m_page->report()->intakeTotal().open, 1);
    QVERIFY(m_page->run(CommandId::NextDay));
    QTRY_COMPARE(m_page->report()->day, QDate(2026, 11, 19));
    QVERIFY(m_page->run(CommandId::Today));
    QTRY_COMPARE(m_page->report()->day, QDate(2026, 11, 20));
    QCOMPARE(child<QLineEdit>("reportDay")->text(), QStringLiteral("2026-11-20"));
}

void TestReportPage::typedDayIsTakenAlsoInFullWidth()
{
    m_page->takeFocus();
    auto *field = child<QLineEdit>("reportDay");
    QVERIFY(field->hasFocus());
    field->insert(QStringLiteral("２０２６/１１/１８")); // pasted over what was chosen
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_page->report()->day, QDate(2026, 11, 18));
    QCOMPARE(field->text(), QStringLiteral("2026-11-18"));
}

void TestReportPage::wrongDayIsRefusedBesideTheField_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("31 February") << QStringLiteral("2026-02-31");
    QTest::newRow("tomorrow") << QStringLiteral("2026-11-21");
    QTest::newRow("no date") << QStringLiteral("昨天");
    QTest::newRow("nothing") << QString();
}

void TestReportPage::wrongDayIsRefusedBesideTheField()
{
    QFETCH(QString, typed);
    m_page->takeFocus();
    auto *field = child<QLineEdit>("reportDay");
    field->setText(typed);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_page->day(), QDate(2026, 11, 20));
    QCOMPARE(field->text(), typed); // nothing typed is lost
    QVERIFY(!child<QLabel>("reportError")->isHidden());
    QVERIFY(m_page->run(CommandId::PreviousDay));
    QTRY_VERIFY(child<QLabel>("reportError")->isHidden());
}

void TestReportPage::figureShowsItsCasesAndEnterOpensOne()
{
    auto *table = child<FigureView>("reportCommitments");
    QSignalSpy wanted(m_page.get(), &Page::caseWanted);
    table->setFocus(); // running, of the first line
    auto *list = child<QListView>("casesBehind");
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QVERIFY(list->model()->index(0, 0).data(CaseLinesModel::WordsRole).toString().contains(QStringLiteral("李*兰")));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), list->model()->index(1, 0).data(CaseLinesModel::IdRole).toString());
}

void TestReportPage::mostUrgentFigureLiesOpenAtFirst()
{
    QTRY_COMPARE(child<QListView>("casesBehind")->model()->rowCount(), 2); // nothing overdue or nearing: the open ones
    m_place->clock.setWallUtcMs(at(QStringLiteral("2026-11-26 09:00")));
    ReportPage later(m_place->context);
    later.refresh();
    QTRY_VERIFY(later.report());
    QCOMPARE(later.report()->commitmentTotal().overdue, 1);
    auto *tile = later.findChild<FigureTile *>(QStringLiteral("reportTile%1").arg(static_cast<int>(Figure::Overdue)));
    QVERIFY(tile->isChosen());
    QTRY_COMPARE(later.findChild<QListView *>(QStringLiteral("casesBehind"))->model()->rowCount(), 1);
}

void TestReportPage::tileShowsItsCases()
{
    m_page->showDay(QDate(2026, 11, 19));
    QTRY_COMPARE(m_page->report()->day, QDate(2026, 11, 19));
    auto *tile = m_page->findChild<FigureTile *>(QStringLiteral("reportTile%1").arg(static_cast<int>(Figure::Accepted)));
    QVERIFY(!tile->isChosen());
    tile->click();
    QVERIFY(tile->isChosen());
    QVERIFY(tile->accessibleName().contains(QLatin1Char('1')));
    QTRY_COMPARE(child<QListView>("casesBehind")->model()->rowCount(), 1);
}

void TestReportPage::chosenFigureComesIntoSight()
{
    m_page->resize(1262, 330);
    auto *table = child<FigureView>("reportCommitments");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTRY_VERIFY(m_page->rect().contains(table->viewport()->mapTo(m_page.get(), table->visualRect(table->currentIndex()).center())));
}

void TestReportPage::refreshKeepsTheChosenFigureAndCase()
{
    auto *table = child<FigureView>("reportIntake");
    auto *list = child<QListView>("casesBehind");
    QVERIFY(table->choose(FigureKey{Figure::Accepted, {}, {}}));
    table->setFocus();
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(table, Qt::Key_Right); // open
    QTRY_COMPARE(list->model()->rowCount(), 2);
    list->setCurrentIndex(list->model()->index(1, 0));
    const QString chosen = list->currentIndex().data(CaseLinesModel::IdRole).toString();
    m_place->accept(QStringLiteral("周平"));
    m_page->refresh();
    QTRY_COMPARE(list->model()->rowCount(), 3);
    QCOMPARE(list->currentIndex().data(CaseLinesModel::IdRole).toString(), chosen);
    QCOMPARE(table->figures().keyAt(table->currentIndex())->figure, Figure::Open);
}

void TestReportPage::emptyDaySaysWhatToDo()
{
    m_page->showDay(QDate(2026, 11, 1));
    QTRY_COMPARE(m_page->report()->day, QDate(2026, 11, 1));
    QVERIFY(child<FigureView>("reportIntake")->isHidden() || !child<FigureView>("reportIntake")->isVisible());
    QVERIFY(m_page->findChild<QWidget *>(QStringLiteral("reportEmpty"))->isVisible());
}

void TestReportPage::pdfIsSavedAndThePrintRecorded()
{
    m_place->interaction.path = m_place->folder.filePath(QStringLiteral("日报.pdf"));
    const auto count = [this] {
        auto asked = m_place->office.ask([](Workplace &place) {
            return place.ledger().lately({QStringLiteral("document-printed")}, 0, 100).value_or(QList<Event>()).size();
        });
        asked.waitForFinished();
        return asked.result();
    };
    const qsizetype before = count();
    QSignalSpy said(&m_place->feedback, &Feedback::said);
    QVERIFY(m_page->run(CommandId::SavePdf));
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(QFile::exists(m_place->interaction.path));
    QVERIFY(m_place->interaction.asked.contains(QStringLiteral("2026-11-20")));
    QTRY_COMPARE(count(), before + 1);
    m_place->interaction.path.clear(); // the person went back
    QVERIFY(m_page->run(CommandId::SavePdf));
    QCOMPARE(said.count(), 1);
    QCOMPARE(count(), before + 1);
}

void TestReportPage::withoutPrinterTheReportIsNotLost()
{
    if (!QPrinterInfo::defaultPrinterName().isEmpty())
        QSKIP("this machine has a printer");
    QSignalSpy refused(&m_place->feedback, &Feedback::warnedOf);
    QVERIFY(m_page->run(CommandId::Print));
    QCOMPARE(refused.count(), 1);
    QVERIFY(m_page->report());
}

void TestReportPage::previewOpensAWindowOfItsOwn()
{
    QVERIFY(m_page->run(CommandId::Preview));
    auto *window = m_page->findChild<PreviewWindow *>();
    QVERIFY(window);
    QVERIFY(window->isWindow());
    QVERIFY(!window->isModal());
    window->close();
}

void TestReportPage::steppingKeysStayThePagesInTheDayField()
{
    m_page->takeFocus();
    QShortcut shortcut(Commands::of(CommandId::PreviousDay).key, m_page.get());
    QSignalSpy pressed(&shortcut, &QShortcut::activated);
    QTest::keySequence(m_page->window(), Commands::of(CommandId::PreviousDay).key);
    QCOMPARE(pressed.count(), 1);
}

void TestReportPage::whatLastsShowsItsProgressAndEscGoesBackToTheDayShown()
{
    auto *progress = child<QWidget>("reportProgress");
    QVERIFY(progress->isHidden());
    m_place->office.setSlownessMs(50); // a past day is a dozen steps
    QSignalSpy said(&m_place->feedback, &Feedback::said);
    QVERIFY(m_page->run(CommandId::PreviousDay));
    QVERIFY(progress->isHidden()); // not yet: a quick day shows none
    QTRY_VERIFY(progress->isVisible());
    QVERIFY(!child<QProgressBar>("reportProgressBar")->accessibleName().isEmpty());
    QVERIFY(progress->findChild<QLabel *>()->text().contains(QStringLiteral("2026-11-19")));
    m_page->takeFocus();
    QTest::keyClick(child<QLineEdit>("reportDay"), Qt::Key_Escape);
    QVERIFY(progress->isHidden());
    QCOMPARE(said.count(), 1);
    QCOMPARE(m_page->day(), QDate(2026, 11, 20));
    QCOMPARE(child<QLineEdit>("reportDay")->text(), QStringLiteral("2026-11-20"));
    m_place->office.setSlownessMs(0);
    m_place->office.ask([](Workplace &) { return 0; }, OfficeThread::Urgency::Step).waitForFinished(); // behind what was stopped
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_page->report()->day, QDate(2026, 11, 20));
    QTest::keyClick(m_page.get(), Qt::Key_Escape); // nothing is read: no one's key
    QCOMPARE(said.count(), 1);
    QVERIFY(m_page->run(CommandId::PreviousDay));
    QTRY_COMPARE(m_page->report()->day, QDate(2026, 11, 19));
    QTRY_VERIFY(progress->isHidden());
}

void TestReportPage::stopButtonStopsToo()
{
    m_place->office.setSlownessMs(50);
    QVERIFY(m_page->run(CommandId::PreviousDay));
    QTRY_VERIFY(child<QPushButton>("reportStop")->isVisible());
    child<QPushButton>("reportStop")->click();
    QVERIFY(child<QWidget>("reportProgress")->isHidden());
    QCOMPARE(m_page->day(), QDate(2026, 11, 20));
}

void TestReportPage::newerDayEndsTheOlder()
{
    m_place->office.setSlownessMs(10);
    QList<QDate> shown;
    connect(m_page.get(), &Page::commandsChanged, this, [&] { shown << m_page->report()->day; });
    m_page->showDay(QDate(2026, 11, 19));
    m_page->showDay(QDate(2026, 11, 18));
    QTRY_COMPARE(m_page->report()->day, QDate(2026, 11, 18));
    QVERIFY(!shown.contains(QDate(2026, 11, 19)));
}

void TestReportPage::actsGoFirstWhileADayIsRead()
{
    m_place->office.setSlownessMs(20);
    m_page->showDay(QDate(2026, 11, 19));
    m_place->accept(QStringLiteral("周平")); // waits for one step at most, and the report is begun again
    QVERIFY(m_page->report()->day != QDate(2026, 11, 19));
    QTRY_COMPARE(m_page->report()->day, QDate(2026, 11, 19));
    QVERIFY(m_page->run(CommandId::Today));
    QTRY_COMPARE(m_page->report()->intakeTotal().open, 3);
}

void TestReportPage::everyEditorHasItsNames()
{
    for (const QWidget *widget : {static_cast<QWidget *>(child<QLineEdit>("reportDay")), static_cast<QWidget *>(child<FigureView>("reportIntake")),
                                  static_cast<QWidget *>(child<FigureView>("reportCommitments")), static_cast<QWidget *>(child<QListView>("casesBehind"))}) {
        QVERIFY(widget);
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        QVERIFY(widget->focusPolicy() & Qt::TabFocus);
    }
    QVERIFY(!child<QLineEdit>("reportDay")->testAttribute(Qt::WA_InputMethodEnabled));
}

void TestReportPage::narrowWindowPutsTheCasesBelow()
{
    auto *table = child<FigureView>("reportIntake");
    auto *list = child<QListView>("casesBehind");
    QTRY_VERIFY(list->parentWidget()->mapTo(m_page.get(), QPoint()).x() > table->mapTo(m_page.get(), QPoint()).x() + 200);
    m_page->resize(904, 560);
    QTRY_VERIFY(list->parentWidget()->mapTo(m_page.get(), QPoint()).y() > table->mapTo(m_page.get(), QPoint()).y());
    QTRY_COMPARE(list->parentWidget()->mapTo(m_page.get(), QPoint()).x(), 16);
}

void TestReportPage::whatHasNoRoomIsScrolledNotSqueezed()
{
    QTRY_VERIFY(m_page->report().has_value());
    m_place->theme.setPercent(200);
    m_page->resize(1262, 410);
    const auto *list = m_page->findChild<CasesBehind *>();
    const auto below = [this](const QWidget *lower, const QWidget *upper) {
        return lower->mapTo(m_page.get(), QPoint()).y() >= upper->mapTo(m_page.get(), QPoint(0, upper->height())).y();
    };
    const auto *pdf = m_page->findChild<QWidget *>(QStringLiteral("reportPdf"));
    const auto *tile = m_page->findChild<QWidget *>(QStringLiteral("reportTile9"));
    const auto *table = m_page->findChild<FigureView *>(QStringLiteral("reportIntake"));
    QTRY_VERIFY(below(tile->parentWidget(), pdf));
    QTRY_VERIFY(below(list, tile->parentWidget()));
    QVERIFY(tile->parentWidget()->height() >= tile->height());
    QVERIFY(table->isVisible());
    QVERIFY(list->height() >= list->minimumSizeHint().height());
}

YINGSHENG_TEST(TestReportPage)

#include "tst_reportpage.moc"
