// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench.h"

#include "ui/admin/auditpage.h"
#include "ui/admin/peoplepage.h"
#include "ui/queue/casequeuepage.h"
#include "ui/reception/receptionpage.h"
#include "ui/reports/reportpage.h"
#include "ui/shell/feedback.h"
#include "ui/shell/language.h"

#include <utility>

Bench::Bench(const House &house, std::unique_ptr<OfficeThread> office, QObject *parent)
    : QObject(parent), m_house(house), m_office(std::move(office)),
      m_context{*m_office, house.theme, house.interaction, house.feedback, house.printRoom, house.clock, {}, {}, nullptr, house.language.current()},
      m_window(m_context, house.language), m_door(m_context, m_window),
      m_scan([&clock = house.clock] { return clock.monotonicMs(); })
{
    connectWindow();
}

/// Pages go first: what they still save comes before the keys go.
Bench::~Bench()
{
    m_window.hide();
    clearOut();
    m_window.wipe();
    m_door.leave();
}

void Bench::connectWindow()
{
    connect(&m_window, &MainWindow::actDone, this, &Bench::readIndex);
    connect(m_office.get(), &OfficeThread::healthChanged, this, &Bench::showHealth);
    connect(&m_scan, &ScanInput::scanned, &m_window, &MainWindow::takeScan);
    connect(&m_window, &MainWindow::filterWanted, this, [this](QueueFilter::Kind kind) {
        m_window.showPage(CommandId::PageQueue);
        if (m_queue)
            m_queue->showFilter(kind);
    });
    connect(&m_window, &MainWindow::caseWanted, this, [this](const QString &id) {
        m_window.showPage(CommandId::PageQueue);
        if (m_queue)
            m_queue->openCase(id);
    });
    m_door.setVisitInHand([this] { return m_visits && m_visits->visit().isInHand(); });
    connect(&m_door, &Door::emptying, this, &Bench::clearOut);
    connect(&m_door, &Door::entered, this, &Bench::goOn);
}

void Bench::open(OfficeThread::Opener opener)
{
    await(m_office->start(std::move(opener)));
}

void Bench::open(OfficeThread::Opener opener, std::shared_ptr<const QString> key)
{
    m_newKey = std::move(key);
    open(std::move(opener));
}

void Bench::await(OfficeAnswer<Result<OfficeFacts>> opening)
{
    opening.then(this, [this](const Result<OfficeFacts> &facts) {
        if (!facts) {
            Q_EMIT refused(facts.error());
            return;
        }
        m_office->ask([](Workplace &place) { return look(place); })
            .then(this, [this, facts = *facts](const Known &known) { settle(facts, known); });
    });
}

void Bench::offerFirstDay()
{
    m_offersFirstDay = true;
    connect(this, &Bench::opened, this, &Bench::sayFirstDay);
}

void Bench::sayFirstDay()
{
    if (m_firstDay && std::exchange(m_offersFirstDay, false))
        m_firstDay->offer();
}

void Bench::backUpAtClosing()
{
    if (m_backups)
        m_backups->backUpAtClosing();
}

void Bench::tell(const QString &sentence)
{
    if (m_door.isLocked())
        m_door.tell(sentence);
    else
        m_house.feedback.say(sentence);
}

void Bench::listenForScans()
{
    m_scan.watch(&m_window);
}

Bench::Known Bench::look(Workplace &place)
{
    Known known{std::make_shared<const Rules>(place.rules()), place.isLocked(), {}, std::nullopt};
    if (known.locked)
        return known;
    known.names = LogIn::names(place);
    // Open, and with people: whoever made it is the only one.
    if (!place.peopleBook().isEmpty()) {
        const auto only = place.peopleBook().only();
        const Result<Entry> entry = only && *only ? LogIn::entryOf(place, (*only)->first) : Result<Entry>(fail(ErrorCode::NoSuchPerson));
        if (entry)
            known.in = *entry;
    }
    return known;
}

void Bench::settle(const OfficeFacts &facts, const Known &known)
{
    m_context.facts = facts;
    m_context.rules = known.rules;
    m_clockRoom = std::make_unique<ClockRoom>(m_context, m_window); // it shows nothing of anybody, and stays while the window is locked
    connect(&m_door, &Door::namesChanged, m_clockRoom.get(), &ClockRoom::retell);
    m_clockRoom->look();
    m_backups = std::make_unique<BackupRoom>(m_context, m_window); // nor does this, and the hours go on
    m_backups->setSecond(m_second);
    connect(m_backups.get(), &BackupRoom::secondChosen, this, &Bench::secondBackupChosen);
    connect(m_backups.get(), &BackupRoom::restoreWanted, this, &Bench::restoreWanted);
    m_backups->look();
    if (known.in && m_newKey) {
        m_door.admit(*known.in, *std::exchange(m_newKey, nullptr));
    } else if (facts.hasPassword) {
        m_door.showLocked();
    } else {
        // Until people have names of their own, the window is who acts.
        m_context.actor = PersonId{facts.window.isEmpty() ? facts.name : facts.window};
        m_context.names = known.names;
        furnish();
        m_visits->open();
    }
    Q_EMIT opened();
}

void Bench::showHealth(OfficeThread::Health health, const Error &reason)
{
    m_context.facts.restriction = health == OfficeThread::Health::ReadOnly ? std::optional(reason) : std::nullopt;
    m_window.showHealth(health, reason);
    m_door.showDisk();
    // A store that was opened anew has its keys put away: who was here logs in again.
    m_office->ask([](Workplace &place) { return place.isLocked(); }).then(this, [this](bool locked) {
        if (locked)
            m_door.lock(LockScreen::Why::Key);
    });
}

void Bench::furnish()
{
    m_window.officeChanged(); // the strip's figures are read while the page is made
    m_watch = std::make_unique<DeadlineWatch>(DeadlineWatch::lookInto(*m_office), m_house.clock);
    connect(m_watch.get(), &DeadlineWatch::levelsChanged, &m_window, &MainWindow::levelsChanged);
    connect(&m_window, &MainWindow::actDone, m_watch.get(), &DeadlineWatch::check);
    connect(m_clockRoom.get(), &ClockRoom::timeChanged, m_watch.get(), &DeadlineWatch::check);
    addPages();
    m_watch->check();
    readIndex();
    lookForLateNames();
    m_warnings->readUnread();
}

void Bench::clearOut()
{
    m_pageLeft = m_window.shownPage();
    m_draftLeft = m_reception ? m_reception->putAway() : DraftId();
    if (m_support)
        m_window.removeScope(m_support.get());
    m_support.reset();
    m_firstDay.reset();
    m_watch.reset();
    m_warnings.reset();
    m_visits.reset();
}

void Bench::goOn(bool same)
{
    furnish();
    m_visits->openAgain([this, same] {
        if (same && !m_draftLeft.isEmpty() && m_reception)
            m_reception->goOnWithDraft(m_draftLeft);
        m_draftLeft = {};
    });
    if (same)
        m_window.showPage(m_pageLeft);
    sayFirstDay();
}

void Bench::readIndex()
{
    constexpr int stepMs = 30; // the transaction's end comes on top: a job lasts 50 at most
    m_office->askNamed(QStringLiteral("person-index"), [](Workplace &place) { return place.personIndex().catchUp(stepMs); }, OfficeThread::Urgency::Step)
        .then(this, [this](const Result<PersonIndex::Progress> &progress) {
            if (!progress)
                m_house.feedback.refused(progress.error());
            else if (progress->more)
                readIndex();
        });
}

/// Whoever joined or was renamed since is looked for in the complaints of before.
void Bench::lookForLateNames()
{
    constexpr int stepMs = 20;
    m_office->askNamed(QStringLiteral("late-names"), [](Workplace &place) { return place.lookForLateNames(stepMs); }, OfficeThread::Urgency::Step)
        .then(this, [this](const Result<bool> &done) {
            if (!done)
                m_house.feedback.refused(done.error());
            else if (!*done)
                lookForLateNames();
        });
}

/// Reception is in front; the others are made when they are looked at first.
void Bench::addPages()
{
    auto *reception = new ReceptionPage(m_context, m_window.pageParent());
    m_reception = reception;
    m_visits = std::make_unique<VisitRoom>(m_context, m_window, *reception);
    m_warnings = std::make_unique<WarningRoom>(m_context, m_window);
    m_warnings->setSound(m_sound);
    connect(m_warnings.get(), &WarningRoom::soundSwitched, this, &Bench::soundSwitched);
    connect(m_watch.get(), &DeadlineWatch::warned, m_warnings.get(), &WarningRoom::tell);
    connect(m_watch.get(), &DeadlineWatch::kept, m_warnings.get(), &WarningRoom::readUnread);
    m_firstDay = std::make_unique<FirstDay>(m_context, m_window, *reception);
    m_support = std::make_unique<SupportNote>(m_context, m_window);
    m_window.addScope(m_support.get());
    m_window.addPage(CommandId::PageReception, reception, QStringLiteral(":/icons/reception.svg"));
    m_window.addPage(CommandId::PageQueue, [this](QWidget *parent) { return m_queue = new CaseQueuePage(m_context, parent); },
                     QStringLiteral(":/icons/queue.svg"));
    m_window.addPage(CommandId::PageReport, [this](QWidget *parent) { return new ReportPage(m_context, parent); },
                     QStringLiteral(":/icons/report.svg"));
    m_window.addPage(CommandId::PagePeople, [this](QWidget *parent) { return peoplePage(parent); }, QStringLiteral(":/icons/people.svg"));
    if (m_context.mayAudit())
        m_window.addPage(CommandId::PageAudit, [this](QWidget *parent) { return new AuditPage(m_context, parent); }, QStringLiteral(":/icons/audit.svg"));
    connect(m_visits.get(), &VisitRoom::filterWanted, this, [this](const QueueFilter &filter) {
        m_window.showPage(CommandId::PageQueue);
        if (m_queue)
            m_queue->showFilter(filter);
    });
}

Page *Bench::peoplePage(QWidget *parent)
{
    auto *page = new PeoplePage(m_context, parent);
    connect(page, &PeoplePage::setUpWanted, &m_door, &Door::setUpPeople);
    connect(page, &PeoplePage::paperMade, &m_door, &Door::showPaper);
    connect(page, &PeoplePage::keysRotated, &m_door, &Door::rewrap);
    connect(page, &PeoplePage::recoveryTried, &m_door, [this] { m_door.setRecoveryTried(true); });
    connect(page, &PeoplePage::selfChanged, &m_door, [this] { m_door.lock(LockScreen::Why::Key); });
    connect(page, &PeoplePage::peopleChanged, &m_window, &MainWindow::officeChanged);
    connect(page, &PeoplePage::peopleChanged, this, &Bench::lookForLateNames);
    return page;
}
