// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/visit/visitroom.h"

#include "core/base/chinatime.h"
#include "ui/reception/receptionpage.h"
#include "ui/shell/interaction.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/uicontext.h"
#include "ui/visit/etiquettepanel.h"
#include "ui/visit/helpcard.h"
#include "ui/visit/visitband.h"

namespace {

/// The first day that was promised; invalid when no clock runs yet.
QDate promisedDay(const Accepted &done)
{
    QDate day;
    for (const Promise &promise : done.promises) {
        if (promise.runs && (!day.isValid() || promise.deadline.dueDate < day))
            day = promise.deadline.dueDate;
    }
    return day;
}

} // namespace

VisitRoom::VisitRoom(UiContext &context, MainWindow &window, ReceptionPage &page)
    : m_context(context), m_window(window), m_visit(context), m_commands(m_visit, [this] { showHelp(); }),
      m_band(new VisitBand(m_visit, context.theme, window.centralWidget())),
      m_panel(new EtiquettePanel(m_visit, context, window.centralWidget()))
{
    putIntoWindow();
    hear(page);
    connect(&m_visit, &VisitInHand::found, this, &VisitRoom::ask);
}

VisitRoom::~VisitRoom()
{
    m_window.removeScope(&m_commands);
    // They show the visit that goes now.
    delete m_band;
    delete m_panel;
}

void VisitRoom::putIntoWindow()
{
    m_window.setBand(m_band);
    m_window.setSidePanel(m_panel, CommandId::PageReception);
    m_window.addScope(&m_commands);
    connect(&m_window, &MainWindow::countsRead, m_band, &VisitBand::setCounts);
    connect(&m_window, &MainWindow::pageShown, m_band, [this](CommandId page) { m_band->setQuiet(page != CommandId::PageReception); });
    connect(&m_window, &MainWindow::sidePanelFolded, m_band, &VisitBand::setFolded);
    connect(m_band, &VisitBand::commandWanted, &m_window, &MainWindow::runCommand);
    connect(m_band, &VisitBand::filterWanted, this, &VisitRoom::filterWanted);
    connect(m_panel, &EtiquettePanel::helpWanted, this, &VisitRoom::showHelp);
    connect(&m_visit, &VisitInHand::changed, &m_window, &MainWindow::showKeys);
}

void VisitRoom::hear(ReceptionPage &page)
{
    connect(&page, &ReceptionPage::itemBegan, &m_visit, &VisitInHand::itemBegan);
    connect(&page, &ReceptionPage::customerKnown, &m_visit, &VisitInHand::customerKnown);
    connect(&page, &ReceptionPage::papersNeeded, &m_visit, &VisitInHand::papersNeeded);
    connect(&page, &ReceptionPage::identified, &m_visit, &VisitInHand::papersSeen);
    connect(&page, &ReceptionPage::accepted, &m_visit, [this](const Accepted &done) {
        if (done.gaps.isEmpty())
            m_visit.accepted(done.id.value, done.number, promisedDay(done));
        else
            m_visit.acceptedPartly(done.id.value, done.number, done.gaps.materials, ChinaTime::date(done.gaps.untilMs));
    });
    connect(&page, &ReceptionPage::told, &m_visit, [this](const Told &told) {
        m_visit.told(told.id.value, told.number, told.missing, ChinaTime::date(told.untilMs));
    });
    connect(&page, &ReceptionPage::noticePrinted, &m_visit, &VisitInHand::noticePrinted);
    connect(&page, &ReceptionPage::receiptPrinted, &m_visit, &VisitInHand::receiptPrinted);
    connect(&m_visit, &VisitInHand::changed, &page, [this, &page] { page.setVisit(m_visit.visit() ? m_visit.visit()->id.value : QString()); });
    const auto standReady = [this, &page] {
        m_window.showPage(CommandId::PageReception);
        page.standReady();
    };
    connect(&m_visit, &VisitInHand::greeted, &page, standReady);
    connect(&m_visit, &VisitInHand::nextItemBegan, &page, standReady);
    connect(&m_visit, &VisitInHand::ended, &page, standReady);
}

/// Asked once at the start, when no form is open yet.
void VisitRoom::ask(const QString &number, qint64 beganMs, bool mayBeHere)
{
    Question question;
    question.title = tr("Reception of customer %1 was not ended").arg(number);
    question.explanation = tr("It began at %1 and the program stopped before it ended. What became of it? Its time is not measured.")
                               .arg(ChinaTime::text(beganMs));
    question.act = tr("Write it down");
    Question::Part what;
    what.key = QStringLiteral("what");
    what.label = tr("The customer");
    what.kind = Question::Kind::Choice;
    what.choiceKeys = {QStringLiteral("done"), QStringLiteral("left")};
    what.choiceWords = {tr("was served, the business is done"), tr("has left")};
    if (mayBeHere) {
        what.choiceKeys << QStringLiteral("here");
        what.choiceWords << tr("is still here: go on");
    }
    question.parts = {what};
    m_context.interaction.ask(&m_window, question, [this](const std::optional<QHash<QString, QString>> &answers) {
        m_visit.settle(answers ? answers->value(QStringLiteral("what")) : QString());
    });
}

void VisitRoom::showHelp()
{
    HelpCard::Keys keys;
    if (const Page *page = m_window.currentPage())
        keys.here = page->commandsNow();
    keys.everywhere = m_window.commandsEverywhere();
    HelpCard::open(m_visit, m_context, keys, &m_window);
}
