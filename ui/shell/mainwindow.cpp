// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/print/reprintsheet.h"
#include "ui/shell/errortext.h"
#include "ui/shell/feedback.h"
#include "ui/shell/feedbackline.h"
#include "ui/shell/keybar.h"
#include "ui/shell/language.h"
#include "ui/shell/rail.h"
#include "ui/shell/restyling.h"
#include "ui/shell/screensight.h"
#include "ui/shell/sheet.h"
#include "ui/shell/strip.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/spokenrow.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QRubberBand>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

MainWindow::MainWindow(UiContext &context, Language &language, QWidget *parent)
    : QMainWindow(parent), m_context(context), m_language(language), m_strip(new Strip(context, this)), m_rail(new Rail(context.theme, this)),
      m_pages(new QStackedWidget(this)), m_feedback(new FeedbackLine(context.feedback, context.theme, this)),
      m_keys(new KeyBar(context.theme, this)),
      m_reprints(new ReprintSheet(context, this))
{
    layOut();
    createShortcuts();
    setMinimumSize(800, 560);
    connect(m_rail, &Rail::chosen, this, &MainWindow::showPage);
    connect(m_keys, &KeyBar::pressed, this, &MainWindow::runCommand);
    connect(m_strip, &Strip::filterWanted, this, &MainWindow::filterWanted);
    connect(m_strip, &Strip::remindersWanted, this, [this] { runCommand(CommandId::Reminders); });
    connect(&context.feedback, &Feedback::savingBegan, m_strip, &Strip::showSaving);
    connect(&context.feedback, &Feedback::savedNow, m_strip, &Strip::showSaved);
    connect(&context.feedback, &Feedback::refusedBecause, m_strip, &Strip::showNotSaved);
    connect(&context.feedback, &Feedback::draftKeptAt, m_strip, &Strip::showDraft);
    connect(&context.feedback, &Feedback::draftNotKeptBecause, m_strip, &Strip::showDraftNotKept);
    connect(&context.theme, &Theme::changed, this, &MainWindow::applyTheme);
    connect(qApp, &QApplication::focusChanged, this, [](QWidget *, QWidget *now) { SpokenRow::focusCame(now); });
    ScreenSight::watch(this);
    retranslate();
}

/// A field that is being typed in is left while the whole window still stands.
MainWindow::~MainWindow()
{
    hide();
}

void MainWindow::layOut()
{
    m_middle = new QHBoxLayout;
    m_middle->setSpacing(0);
    m_middle->addWidget(m_rail);
    m_middle->addWidget(m_pages, 1);
    auto *central = new QWidget(this);
    central->setObjectName(QStringLiteral("page"));
    m_column = new QVBoxLayout(central);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_strip);
    m_column->addLayout(m_middle, 1);
    m_column->addWidget(m_feedback);
    m_column->addWidget(m_keys);
    setCentralWidget(central);
}

void MainWindow::setBand(QWidget *band)
{
    m_column->insertWidget(1, band);
}

void MainWindow::setSidePanel(QWidget *panel, CommandId besidePage)
{
    m_sidePanel = panel;
    m_sideOf = besidePage;
    m_middle->addWidget(panel);
    placeSidePanel();
}

void MainWindow::placeSidePanel()
{
    if (!m_sidePanel)
        return;
    const bool folded = width() < m_context.theme.px(1280);
    m_sidePanel->setVisible(!folded && !m_notice && m_shown == m_sideOf);
    Q_EMIT sidePanelFolded(folded);
}

QWidget *MainWindow::pageParent() const
{
    return m_pages;
}

void MainWindow::addPage(CommandId id, Page *page, const QString &icon)
{
    takeIn(page);
    addPage(id, [page](QWidget *) { return page; }, icon);
}

void MainWindow::addPage(CommandId id, PageMaker maker, const QString &icon)
{
    m_entries << Entry{id, nullptr, std::move(maker)};
    m_rail->add(id, icon);
    if (m_entries.size() == 1 && !m_notice)
        showPage(id);
}

Page *MainWindow::pageOf(Entry &entry)
{
    if (!entry.page) {
        entry.page = entry.make(m_pages);
        takeIn(entry.page);
    }
    return entry.page;
}

void MainWindow::takeIn(Page *page)
{
    if (m_pages->indexOf(page) >= 0)
        return;
    m_pages->addWidget(page);
    connect(page, &Page::commandsChanged, this, [this, page] {
        if (page == currentPage())
            showKeys();
    });
    connect(page, &Page::caseChanged, this, [this] {
        readCounts();
        Q_EMIT actDone();
    });
    connect(page, &Page::caseWanted, this, &MainWindow::caseWanted);
}

void MainWindow::showPage(CommandId id)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [id](const Entry &entry) { return entry.id == id; });
    if (found == m_entries.end() || m_notice)
        return;
    Page *page = pageOf(*found);
    const bool other = m_pages->currentWidget() != page;
    m_pages->setCurrentWidget(page);
    m_rail->setCurrent(id);
    m_shown = id;
    placeSidePanel();
    Q_EMIT pageShown(id);
    if (other)
        page->refresh();
    page->takeFocus();
    showKeys();
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_pages->currentWidget());
}

void MainWindow::showNotice(QWidget *notice, std::function<void()> forward)
{
    endNotice();
    m_notice = notice;
    m_forward = std::move(forward);
    m_pages->addWidget(notice);
    m_pages->setCurrentWidget(notice);
    m_rail->setVisible(!m_entries.isEmpty());
    showKeys();
}

void MainWindow::endNotice()
{
    if (!m_notice)
        return;
    m_pages->removeWidget(m_notice);
    m_notice->deleteLater();
    m_notice = nullptr;
    m_forward = nullptr;
    m_noticeCommands.clear();
    m_rail->show();
    if (!currentPage() && !m_entries.isEmpty())
        showPage(m_entries.constFirst().id);
}

void MainWindow::cover(QWidget *cover, std::function<void()> forward)
{
    m_coverForward = std::move(forward);
    m_cover = cover;
    cover->setParent(this);
    cover->setGeometry(rect());
    centralWidget()->hide();
    cover->show();
    cover->raise();
}

/// The cover itself is whose it was.
void MainWindow::uncover()
{
    if (!m_cover)
        return;
    std::exchange(m_cover, nullptr)->hide();
    m_coverForward = nullptr;
    centralWidget()->show();
}

void MainWindow::clearOverlays()
{
    QList<QPointer<QWidget>> all; // one may take another along
    for (QObject *child : children())
        all << qobject_cast<QWidget *>(child);
    for (const QPointer<QWidget> &widget : std::as_const(all)) {
        if (widget && widget != centralWidget() && widget != m_cover && !widget->isWindow() && !qobject_cast<QRubberBand *>(widget.data()))
            delete widget.data();
    }
}

void MainWindow::wipe()
{
    endNotice();
    for (const Entry &entry : std::as_const(m_entries))
        delete entry.page;
    m_entries.clear();
    m_rail->clear();
    m_shown = CommandId::PageReception;
    m_feedback->wipe();
    m_strip->wipe();
    // Previews, file choices, menus: windows that belong to this one.
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *other : windows) {
        if (other != this && other->parentWidget() && other->parentWidget()->window() == this) {
            other->close();
            other->deleteLater();
        }
    }
    showKeys();
}

void MainWindow::officeChanged()
{
    m_strip->refresh();
    retranslate();
    readCounts();
}

void MainWindow::showHealth(OfficeThread::Health health, const Error &reason)
{
    m_strip->showHealth(health, reason);
    if (health == OfficeThread::Health::Ready)
        m_context.feedback.say(tr("The store can be written again. Nothing that was said to be saved is lost."));
    else
        m_context.feedback.warn(reason);
}

void MainWindow::showRoom(const std::optional<Error> &nearlyFull)
{
    m_strip->showRoom(nearlyFull);
    if (nearlyFull && !m_roomIsShort)
        m_context.feedback.warn(*nearlyFull);
    m_roomIsShort = nearlyFull.has_value();
}

void MainWindow::readCounts()
{
    const qint64 now = m_context.clock.wallUtcMs();
    m_context.office.askNamed(QStringLiteral("strip"), [now](Workplace &place) { return place.caseViews().counts(now); })
        .then(this, [this](const Result<QueueCounts> &counts) {
            if (!counts)
                return;
            m_strip->setCounts(*counts);
            Q_EMIT countsRead(*counts);
        });
}

void MainWindow::setUnread(qint64 count)
{
    m_strip->setReminders(count);
}

void MainWindow::levelsChanged()
{
    m_strip->refresh();
    readCounts();
    if (Page *page = currentPage())
        page->refresh();
}

void MainWindow::switchLanguage()
{
    const QString other = m_language.current() == QStringLiteral("en") ? QStringLiteral("zh") : QStringLiteral("en");
    m_context.language = other; // before the widgets are told
    m_language.setCurrent(other);
}

void MainWindow::applyTheme()
{
    QApplication &application = *qobject_cast<QApplication *>(QCoreApplication::instance());
    if (application.styleSheet() != m_context.theme.styleSheet()) {
        m_restyling = std::make_unique<Restyling>(m_context.theme, application);
        connect(m_restyling.get(), &Restyling::over, &m_context.theme, &Theme::tellAgain);
    }
    m_rail->setCompact(width() < m_context.theme.px(900));
    placeSidePanel();
}

void MainWindow::retranslate()
{
    const QString office = m_context.facts.name;
    setWindowTitle(office.isEmpty() ? tr("Yingsheng") : office + QStringLiteral(" – ") + tr("Yingsheng"));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_cover)
        m_cover->setGeometry(rect());
    m_rail->setCompact(width() < m_context.theme.px(900));
    placeSidePanel();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}
