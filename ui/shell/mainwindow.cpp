// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/shell/commandrights.h"
#include "ui/shell/commandscope.h"
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
#include <QInputMethod>
#include <QRubberBand>
#include <QSet>
#include <QShortcut>
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

void MainWindow::addScope(CommandScope *scope)
{
    m_scopes << scope;
    showKeys();
}

void MainWindow::removeScope(CommandScope *scope)
{
    m_scopes.removeAll(scope);
}

CommandScope *MainWindow::scopeOf(CommandId id) const
{
    const auto found = std::find_if(m_scopes.begin(), m_scopes.end(), [id](const CommandScope *scope) { return scope->commandsNow().contains(id); });
    return found == m_scopes.end() ? nullptr : *found;
}

QList<CommandId> MainWindow::commandsEverywhere() const
{
    QList<CommandId> list;
    for (const CommandScope *scope : m_scopes)
        list << scope->commandsNow();
    for (const Entry &entry : m_entries)
        list << entry.id;
    return list << CommandId::SwitchTheme << CommandId::SwitchLanguage << CommandId::LargerText << CommandId::SmallerText;
}

void MainWindow::createShortcuts()
{
    QSet<QString> known;
    const auto add = [this, &known](const QKeySequence &key, const QKeySequence &means) {
        if (known.contains(key.toString()))
            return;
        known << key.toString();
        auto *shortcut = new QShortcut(key, this);
        // An act is done once, however long its key is held.
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, [this, means] { keyPressed(means); });
    };
    for (const Command &command : Commands::all())
        add(command.key, command.key);
    add(QKeySequence(QStringLiteral("Ctrl+=")), Commands::of(CommandId::LargerText).key);
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

void MainWindow::takeScan(const Scan &scan)
{
    QGuiApplication::inputMethod()->commit();
    if (m_notice || m_cover)
        return;
    if (Sheet::openIn(this)) {
        m_context.feedback.say(tr("Scanned, but a question is open. Answer it or go back with Esc, then scan again."));
        return;
    }
    if (scan.kind == Scan::Kind::CaseNumber && !scan.isOfApplication()) {
        Q_EMIT caseWanted(scan.text);
        return;
    }
    if (Page *page = currentPage(); page && page->takeScan(scan))
        return;
    for (Entry &entry : m_entries) {
        if (entry.page != currentPage() && pageOf(entry)->takeScan(scan)) {
            showPage(entry.id);
            return;
        }
    }
    m_context.feedback.say(tr("Scanned, but nothing here can use it. Open the page it belongs to and scan again."));
}

void MainWindow::keyPressed(const QKeySequence &key)
{
    QList<CommandId> candidates;
    for (const Command &command : Commands::all()) {
        if (command.key == key)
            candidates << command.id;
    }
    const Page *page = currentPage();
    const QList<CommandId> now = page ? page->commandsNow() : QList<CommandId>();
    const auto possible = std::find_if(candidates.cbegin(), candidates.cend(), [&now](CommandId id) { return now.contains(id); });
    runCommand(possible == candidates.cend() ? candidates.constFirst() : *possible);
}

bool MainWindow::runCommand(CommandId id)
{
    QGuiApplication::inputMethod()->commit();
    const bool forward = Commands::of(id).key == Commands::of(CommandId::Accept).key;
    if (m_cover)
        return runCovered(id, forward);
    if (Sheet *sheet = Sheet::openIn(this)) {
        // Who leaves does not answer first.
        if (id == CommandId::Lock && scopeOf(id))
            return scopeOf(id)->run(id);
        if (forward)
            sheet->act();
        return forward;
    }
    if (m_notice && forward) {
        if (m_forward)
            m_forward();
        return true;
    }
    if (const QString kind = CommandRights::kindOf(id); !kind.isEmpty() && !m_context.mayDo(kind)) {
        m_context.feedback.warn({ErrorCode::NotAllowed, {}, {kind}});
        return true;
    }
    if (CommandScope *scope = m_notice ? nullptr : scopeOf(id))
        return scope->run(id);
    if (Page *page = currentPage(); page && page->commandsNow().contains(id))
        return page->run(id);
    return runHere(id) || runElsewhere(id);
}

/// What shows nothing of the office: the look, the language, and to lock again.
bool MainWindow::runCovered(CommandId id, bool forward)
{
    switch (id) {
    case CommandId::SwitchTheme:
    case CommandId::SwitchLanguage:
    case CommandId::LargerText:
    case CommandId::SmallerText: return runHere(id);
    case CommandId::Lock: return scopeOf(id) && scopeOf(id)->run(id);
    default: break;
    }
    if (forward && m_coverForward)
        m_coverForward();
    return forward;
}

bool MainWindow::runHere(CommandId id)
{
    switch (id) {
    case CommandId::PageReception:
    case CommandId::PageQueue:
    case CommandId::PageReport:
    case CommandId::PagePeople:
    case CommandId::PageAudit: showPage(id); return true;
    case CommandId::Reprint: m_reprints->openForToday(); return true;
    case CommandId::SwitchTheme:
        m_context.theme.setKind(m_context.theme.kind() == Theme::Kind::Light ? Theme::Kind::Dark : Theme::Kind::Light);
        return true;
    case CommandId::SwitchLanguage: switchLanguage(); return true;
    case CommandId::LargerText: m_context.theme.setPercent(m_context.theme.percent() + 25); return true;
    case CommandId::SmallerText: m_context.theme.setPercent(m_context.theme.percent() - 25); return true;
    default: return false;
    }
}

/// A new customer and a search can be begun from anywhere: the first page that knows how comes to the front.
bool MainWindow::runElsewhere(CommandId id)
{
    if (m_notice || (id != CommandId::NewReception && id != CommandId::Find))
        return false;
    for (Entry &entry : m_entries) {
        if (pageOf(entry)->commandsNow().contains(id)) {
            showPage(entry.id);
            return entry.page->run(id);
        }
    }
    // Nobody has to end anything first: reception stands ready for the next customer.
    if (id == CommandId::NewReception)
        showPage(CommandId::PageReception);
    return id == CommandId::NewReception;
}

void MainWindow::switchLanguage()
{
    const QString other = m_language.current() == QStringLiteral("en") ? QStringLiteral("zh") : QStringLiteral("en");
    m_context.language = other; // before the widgets are told
    m_language.setCurrent(other);
}

void MainWindow::showKeys()
{
    const Page *page = m_notice ? nullptr : currentPage();
    QList<CommandId> now = page ? page->commandsNow() : QList<CommandId>();
    // The next customer can be received from every page.
    if (page && page != m_entries.constFirst().page && !now.contains(CommandId::NewReception))
        now.prepend(CommandId::NewReception);
    if (page && page != m_entries.constFirst().page && !now.contains(CommandId::Find))
        now.insert(1, CommandId::Find);
    for (const CommandScope *scope : m_scopes) {
        const QList<CommandId> own = page && scope->isInKeyBar() ? scope->commandsNow() : QList<CommandId>();
        for (const CommandId id : own) {
            now.removeAll(id);
            now.append(id);
        }
    }
    // To begin and to end a reception come first: with large text the bar has room for few.
    for (const CommandId id : {CommandId::EndVisit, CommandId::NewReception}) {
        if (now.removeAll(id) > 0)
            now.prepend(id);
    }
    now.erase(std::remove_if(now.begin(), now.end(),
                             [this](CommandId id) {
                                 const QString kind = CommandRights::kindOf(id);
                                 return !kind.isEmpty() && !m_context.mayDo(kind);
                             }),
              now.end());
    m_keys->setCommands(now);
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
