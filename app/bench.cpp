// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench.h"

#include "ui/queue/casequeuepage.h"
#include "ui/reception/receptionpage.h"
#include "ui/reports/reportpage.h"
#include "ui/shell/feedback.h"
#include "ui/shell/language.h"

Bench::Bench(const House &house, std::unique_ptr<OfficeThread> office, QObject *parent)
    : QObject(parent), m_house(house), m_office(std::move(office)),
      m_context{*m_office, house.theme, house.interaction, house.feedback, house.printRoom, house.clock, {}, {}, nullptr, house.language.current()},
      m_window(m_context, house.language), m_watch(DeadlineWatch::lookInto(*m_office), house.clock),
      m_scan([&clock = house.clock] { return clock.monotonicMs(); })
{
    connect(&m_watch, &DeadlineWatch::levelsChanged, &m_window, &MainWindow::levelsChanged);
    connect(&m_window, &MainWindow::actDone, &m_watch, &DeadlineWatch::check);
    connect(&m_window, &MainWindow::actDone, this, &Bench::readIndex);
    connect(m_office.get(), &OfficeThread::healthChanged, this, &Bench::showHealth);
    connect(&m_scan, &ScanInput::scanned, &m_window, &MainWindow::takeScan);
}

Bench::~Bench() = default;

void Bench::open(OfficeThread::Opener opener)
{
    await(m_office->start(std::move(opener)));
}

void Bench::await(QFuture<Result<OfficeFacts>> opening)
{
    opening.then(this, [this](const Result<OfficeFacts> &facts) {
        if (!facts) {
            Q_EMIT refused(facts.error());
            return;
        }
        m_office->ask([](Workplace &place) { return std::make_shared<const Rules>(place.rules()); })
            .then(this, [this, facts = *facts](const std::shared_ptr<const Rules> &rules) { settle(facts, rules); });
    });
}

void Bench::offerFirstDay()
{
    connect(this, &Bench::opened, this, [this] { m_firstDay->offer(); });
}

void Bench::listenForScans()
{
    m_scan.watch(&m_window);
}

void Bench::settle(const OfficeFacts &facts, std::shared_ptr<const Rules> rules)
{
    m_context.facts = facts;
    m_context.rules = std::move(rules);
    // Until people have names of their own, the window is who acts.
    m_context.actor = PersonId{facts.window.isEmpty() ? facts.name : facts.window};
    m_window.officeChanged(); // the strip's figures are read while the page is made
    addPages();
    m_watch.check();
    readIndex();
    m_visits->open();
    m_warnings->readUnread();
    m_clockRoom->look();
    Q_EMIT opened();
}

void Bench::showHealth(OfficeThread::Health health, const Error &reason)
{
    m_context.facts.restriction = health == OfficeThread::Health::ReadOnly ? std::optional(reason) : std::nullopt;
    m_window.showHealth(health, reason);
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

/// Reception is in front; the others are made when they are looked at first.
void Bench::addPages()
{
    auto *reception = new ReceptionPage(m_context, m_window.pageParent());
    m_visits = std::make_unique<VisitRoom>(m_context, m_window, *reception);
    m_warnings = std::make_unique<WarningRoom>(m_context, m_window);
    m_warnings->setSound(m_sound);
    connect(m_warnings.get(), &WarningRoom::soundSwitched, this, &Bench::soundSwitched);
    connect(&m_watch, &DeadlineWatch::warned, m_warnings.get(), &WarningRoom::tell);
    connect(&m_watch, &DeadlineWatch::kept, m_warnings.get(), &WarningRoom::readUnread);
    m_clockRoom = std::make_unique<ClockRoom>(m_context, m_window);
    connect(m_clockRoom.get(), &ClockRoom::timeChanged, &m_watch, &DeadlineWatch::check);
    m_firstDay = std::make_unique<FirstDay>(m_context, m_window, *reception);
    m_window.addPage(CommandId::PageReception, reception, QStringLiteral(":/icons/reception.svg"));
    m_window.addPage(CommandId::PageQueue, [this](QWidget *parent) { return m_queue = new CaseQueuePage(m_context, parent); },
                     QStringLiteral(":/icons/queue.svg"));
    m_window.addPage(CommandId::PageReport, [this](QWidget *parent) { return new ReportPage(m_context, parent); },
                     QStringLiteral(":/icons/report.svg"));
    connect(&m_window, &MainWindow::filterWanted, this, [this](QueueFilter::Kind kind) {
        m_window.showPage(CommandId::PageQueue);
        if (m_queue)
            m_queue->showFilter(kind);
    });
    connect(m_visits.get(), &VisitRoom::filterWanted, this, [this](const QueueFilter &filter) {
        m_window.showPage(CommandId::PageQueue);
        if (m_queue)
            m_queue->showFilter(filter);
    });
    connect(&m_window, &MainWindow::caseWanted, this, [this](const QString &id) {
        m_window.showPage(CommandId::PageQueue);
        if (m_queue)
            m_queue->openCase(id);
    });
}
