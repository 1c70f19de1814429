// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/findpanel.h"

#include "ui/reception/businesschooser.h"
#include "ui/reception/customercard.h"
#include "ui/reception/onebox.h"
#include "ui/shell/feedback.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/tidyline.h"

#include <QBoxLayout>

namespace {

/// What a read code tells of a customer who is not known yet, by the keys that forms share.
QString fieldOf(Scan::Kind kind)
{
    switch (kind) {
    case Scan::Kind::IdCard:
    case Scan::Kind::CreditCode: return QStringLiteral("idNumber");
    case Scan::Kind::Phone: return QStringLiteral("phone");
    case Scan::Kind::Account: return QStringLiteral("account");
    case Scan::Kind::CaseNumber:
    case Scan::Kind::Meter:
    case Scan::Kind::Unknown: break;
    }
    return {};
}

} // namespace

FindPanel::FindPanel(UiContext &context, TidyLine *box, QWidget *parent)
    : QWidget(parent), m_context(context), m_box(box), m_chooser(new BusinessChooser(context.theme, box, this)),
      m_card(new CustomerCard(context.theme, this)), m_finder(new OneBox(context, box, this)), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_chooser, 5);
    m_layout->addWidget(m_card, 4);
    m_card->hide();
    connectParts();
    connect(&context.theme, &Theme::changed, this, &FindPanel::arrange);
    arrange();
}

FindPanel::~FindPanel()
{
    m_finder->disconnect(this);
    m_chooser->disconnect(this);
}

void FindPanel::connectParts()
{
    connect(m_finder, &OneBox::changed, this, &FindPanel::onWords);
    connect(m_finder, &OneBox::answered, this, &FindPanel::onAnswer);
    connect(m_finder, &OneBox::failed, this, [this](const Error &error) {
        m_chooser->clearFindings();
        m_context.feedback.refused(error);
    });
    connect(m_chooser, &BusinessChooser::chosen, this, &FindPanel::businessChosen);
    connect(m_chooser, &BusinessChooser::applicationChosen, this, &FindPanel::openApplication);
    connect(m_chooser, &BusinessChooser::caseChosen, this, &FindPanel::openCase);
    connect(m_chooser, &BusinessChooser::customerChosen, this, &FindPanel::ask);
    connect(m_chooser, &BusinessChooser::wanted, this, &FindPanel::wanted);
    connect(m_chooser, &BusinessChooser::escaped, this, &FindPanel::escape);
    connect(m_card, &CustomerCard::caseChosen, this, &FindPanel::openCase);
    connect(m_card, &CustomerCard::dismissed, this, [this] {
        dismissCustomer();
        m_box->setFocus(Qt::OtherFocusReason);
    });
}

void FindPanel::takeScan(const Scan &scan)
{
    m_scan = scan;
    Q_EMIT wanted();
    m_finder->takeScan(scan);
}

void FindPanel::refresh()
{
    m_chooser->setRules(m_context.rules);
    m_chooser->setStandard(m_context.rules ? m_context.rules->current() : nullptr, m_context.language);
    if (m_customer)
        m_card->setCustomer(*m_customer, m_context.rules, m_context.language);
    m_finder->askAgain();
}

void FindPanel::onWords(const QString &typed)
{
    m_chooser->showFor(typed);
    if (m_finder->isAsking())
        m_chooser->setAsking();
    else
        m_chooser->clearFindings();
}

void FindPanel::onAnswer(const Findings &findings, bool scanned)
{
    m_chooser->setFindings(findings);
    if (scanned)
        onScanAnswered(findings);
}

/// A scan is meant: the one case or application it names is opened, a card that nobody has shown before begins a new customer.
void FindPanel::onScanAnswered(const Findings &findings)
{
    const bool one = findings.applications.size() + findings.cases.size() == 1 && findings.customers.isEmpty();
    if (one) {
        if (findings.cases.isEmpty())
            openApplication(findings.applications.constFirst().id);
        else
            openCase(findings.cases.constFirst().id);
        return;
    }
    if (!findings.isEmpty())
        return;
    const QString key = fieldOf(m_scan.kind);
    if (key.isEmpty()) {
        m_context.feedback.say(tr("%1 was read, but no case has this number.").arg(m_scan.text));
        return;
    }
    Customer customer;
    customer.fields.insert(key, m_scan.text);
    setCustomer(customer);
    m_context.feedback.say(findings.complete ? tr("Not known from before. Choose the business: what was read goes into the form.")
                                             : tr("Not found yet: older cases are still being read in. What was read goes into the form."));
}

void FindPanel::openApplication(const ApplicationId &id)
{
    clearBox();
    Q_EMIT applicationWanted(id);
}

void FindPanel::openCase(const CaseId &id)
{
    clearBox();
    Q_EMIT caseWanted(id.value);
}

/// In clear, and written down why: the customer stands at the window.
void FindPanel::ask(const CaseId &id)
{
    const quint64 number = ++m_asked;
    const Act act{OpId{UuidV7Source(m_context.clock).next()}, m_context.actor};
    m_context.office
        .ask([act, id](Workplace &place) -> Result<Customer> {
            if (const Result<> recorded = place.revealServed(act, id); !recorded)
                return fail(recorded);
            return place.customers().customer(id);
        }, OfficeThread::Urgency::Act)
        .then(this, [this, number](const Result<Customer> &customer) {
            if (number != m_asked)
                return;
            if (customer)
                setCustomer(*customer);
            else
                m_context.feedback.refused(customer.error());
        });
}

void FindPanel::setCustomer(const Customer &customer)
{
    m_customer = customer;
    m_card->setCustomer(customer, m_context.rules, m_context.language);
    m_card->show();
    m_chooser->setCustomer(customer.fields.text(QStringLiteral("name")).clear(ClearFor::Serving));
    clearBox();
    Q_EMIT wanted();
    m_box->setFocus(Qt::OtherFocusReason);
}

void FindPanel::dismissCustomer()
{
    ++m_asked;
    m_customer.reset();
    m_card->setCustomer({}, m_context.rules, m_context.language);
    m_card->hide();
    m_chooser->setCustomer({});
}

void FindPanel::clearBox()
{
    m_box->clear();
    m_chooser->clearFindings();
    m_chooser->showFor({});
}

void FindPanel::escape()
{
    m_box->setFocus(Qt::OtherFocusReason);
    if (!m_box->text().isEmpty())
        clearBox();
    else if (m_customer && isVisible())
        dismissCustomer();
    else
        Q_EMIT left();
}

void FindPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// The customer above the list where both would be too narrow beside one another.
void FindPanel::arrange()
{
    const bool narrow = width() < m_context.theme.px(560);
    m_layout->setSpacing(m_context.theme.space(3));
    m_layout->setDirection(narrow ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
}
