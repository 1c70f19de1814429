// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench.h"

#include "ui/queue/casequeuepage.h"
#include "ui/reception/receptionpage.h"
#include "ui/reports/reportpage.h"
#include "ui/shell/feedback.h"
#include "ui/shell/language.h"

Bench::Bench(const House &house, QObject *parent)
    : QObject(parent), m_house(house),
      m_context{m_office, house.theme, house.interaction, house.feedback, house.printRoom, house.clock, {}, {}, nullptr, house.language.current()},
      m_window(m_context, house.language), m_watch(DeadlineWatch::lookInto(m_office), house.clock),
      m_scan([&clock = house.clock] { return clock.monotonicMs(); })
{
    connect(&m_watch, &DeadlineWatch::warned, &m_window, &MainWindow::remind);
    connect(&m_watch, &DeadlineWatch::levelsChanged, &m_window, &MainWindow::levelsChanged);
    connect(&m_window, &MainWindow::actDone, &m_watch, &DeadlineWatch::check);
    connect(&m_window, &MainWindow::actDone, this, &Bench::readIndex);
    connect(&m_scan, &ScanInput::scanned, &m_window, &MainWindow::takeScan);
}

Bench::~Bench() = default;

void Bench::open(OfficeThread::Opener opener)
{
    m_office.start(std::move(opener)).then(this, [this](const Result<OfficeFacts> &facts) {
        if (!facts) {
            Q_EMIT refused(facts.error());
            return;
        }
        m_office.ask([](Workplace &place) { return std::make_shared<const Rules>(place.rules()); })
            .then(this, [this, facts = *facts](const std::shared_ptr<const Rules> &rules) { settle(facts, rules); });
    });
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
    addPages();
    m_window.officeChanged();
    m_watch.check();
    readIndex();
    m_visits->open();
    Q_EMIT opened();
}

void Bench::readIndex()
{
    constexpr int stepMs = 30; // the transaction's end comes on top: a job lasts 50 at most
    m_office.askNamed(QStringLiteral("person-index"), [](Workplace &place) { return place.personIndex().catchUp(stepMs); }, OfficeThread::Urgency::Step)
        .then(this, [this](const Result<PersonIndex::Progress> &progress) {
            if (!progress)
                m_house.feedback.refused(progress.error());
            else if (progress->more)
                readIndex();
        });
}

void Bench::addPages()
{
    auto *reception = new ReceptionPage(m_context, &m_window);
    auto *queue = new CaseQueuePage(m_context, &m_window);
    auto *reports = new ReportPage(m_context, &m_window);
    m_visits = std::make_unique<VisitRoom>(m_context, m_window, *reception);
    m_window.addPage(CommandId::PageReception, reception, QStringLiteral(":/icons/reception.svg"));
    m_window.addPage(CommandId::PageQueue, queue, QStringLiteral(":/icons/queue.svg"));
    m_window.addPage(CommandId::PageReport, reports, QStringLiteral(":/icons/report.svg"));
    connect(&m_window, &MainWindow::filterWanted, queue, [this, queue](QueueFilter::Kind kind) {
        m_window.showPage(CommandId::PageQueue);
        queue->showFilter(kind);
    });
    connect(m_visits.get(), &VisitRoom::filterWanted, queue, [this, queue](const QueueFilter &filter) {
        m_window.showPage(CommandId::PageQueue);
        queue->showFilter(filter);
    });
    connect(&m_window, &MainWindow::caseWanted, queue, [this, queue](const QString &id) {
        m_window.showPage(CommandId::PageQueue);
        queue->openCase(id);
    });
}
