// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/receptionpage.h"

#include "core/base/chinatime.h"
#include "ui/print/documentprinter.h"
#include "ui/reception/acceptform.h"
#include "ui/reception/applicationlist.h"
#include "ui/reception/applicationstrip.h"
#include "ui/reception/businesschooser.h"
#include "ui/reception/draftoffers.h"
#include "ui/reception/exitsbar.h"
#include "ui/reception/fillingcolumns.h"
#include "ui/reception/findpanel.h"
#include "ui/reception/formkeeper.h"
#include "ui/reception/formoffers.h"
#include "ui/reception/materialslist.h"
#include "ui/reception/promisescard.h"
#include "ui/reception/receiptcard.h"
#include "ui/reception/toldcard.h"
#include "ui/shell/feedback.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/scaninput.h"
#include "ui/widgets/tallview.h"
#include "ui/widgets/tidyline.h"

#include <QEvent>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace {

/// At 100 %: what of the list of businesses is in sight at the least, where applications stand below it.
constexpr int businessesInSight = 150;

} // namespace

ReceptionPage::ReceptionPage(UiContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_ids(context.clock), m_printer(new DocumentPrinter(context, this)),
      m_box(new TidyLine(TidyLine::Content::Words, TidyLine::Groups::None, 100, this)),
      m_stack(new QStackedWidget(this)), m_start(new TallView(m_stack)),
      m_find(new FindPanel(context, m_box, m_start->ground())), m_chooser(m_find->chooser())
{
    setObjectName(QStringLiteral("page"));
    m_box->setObjectName(QStringLiteral("find"));
    m_box->setInputMethodHints(Qt::ImhSensitiveData); // names are searched for here
    setLook(m_box, "search");
    m_box->setUnit(Commands::of(CommandId::Find).key.toString(QKeySequence::NativeText));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_box);
    layout->addWidget(m_stack, 1);
    createFilling();
    createStart();
    createTold();
    createKeeping();
    connect(m_printer, &DocumentPrinter::brought, this, &ReceptionPage::onBrought);
    teachNotices();
    for (QWidget *one : std::initializer_list<QWidget *>{m_start, m_filling, m_told, m_noticed})
        m_stack->addWidget(one);
    connectParts();
    retranslate();
    arrange();
    m_chooser->setRecent(m_context.recentBusiness);
    m_find->refresh();
    readApplications();
    m_drafts->read();
}

/// What was typed last is kept; what the focus tells while the page goes is not heard any more.
ReceptionPage::~ReceptionPage()
{
    m_going = true;
    m_keeper->flush();
    m_form->disconnect(this);
    m_materials->disconnect(this);
    m_chooser->disconnect(this);
    m_find->disconnect(this);
}

// Each part is made where it will stand: a widget that moves to another parent has its style worked out again, with all in it.

void ReceptionPage::createFilling()
{
    const Theme &theme = m_context.theme;
    m_filling = new FillingColumns(m_stack);
    m_form = new AcceptForm(theme, m_context.clock, m_filling->ground());
    if (m_context.rules)
        m_form->setOpening(m_context.rules->hours().opens);
    m_offers = new FormOffers(m_context, m_form);
    auto *clear = new KeyButton(CommandId::ClearForm, theme, m_form);
    clear->setObjectName(QStringLiteral("clear"));
    setLook(clear, "flat");
    connect(clear, &QPushButton::clicked, this, &ReceptionPage::clearForm);
    m_form->setBesideTitle(clear);
    m_strip = new ApplicationStrip(theme, m_form);
    m_form->body()->insertWidget(1, m_strip);
    m_exits = new ExitsBar(theme, m_form);
    m_form->body()->addWidget(m_exits);
    m_filling->setColumns(m_form, createSide());
}

QScrollArea *ReceptionPage::createSide()
{
    const Theme &theme = m_context.theme;
    auto *scroll = new QScrollArea(m_filling->ground());
    auto *side = new QWidget(scroll->viewport());
    side->setObjectName(QStringLiteral("scrolled"));
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(3));
    m_materialsCard = new Card(theme, side);
    m_materials = new MaterialsList(theme, m_materialsCard);
    m_allPresent = new KeyButton(CommandId::ReceiveMaterials, theme, m_materialsCard);
    m_allPresent->setObjectName(QStringLiteral("allpresent"));
    m_materialsCard->body()->addWidget(m_materials);
    m_materialsCard->body()->addWidget(m_allPresent, 0, Qt::AlignLeft);
    m_promises = new PromisesCard(theme, side);
    layout->addWidget(m_materialsCard);
    layout->addWidget(m_promises);
    layout->addStretch();
    scroll->setWidget(side);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

void ReceptionPage::createStart()
{
    QWidget *start = m_start->ground();
    auto *layout = new QVBoxLayout(start);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_context.theme.space(3));
    m_applications = new ApplicationList(m_context.theme, start);
    layout->addWidget(m_find, 1);
    layout->addWidget(m_applications);
}

void ReceptionPage::createTold()
{
    const auto standing = [](TallView *view, QWidget *card) {
        auto *layout = new QVBoxLayout(view->ground());
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(card);
        layout->addStretch();
    };
    m_noticed = new TallView(m_stack);
    m_toldCard = new ToldCard(m_context.theme, m_noticed->ground());
    standing(m_noticed, m_toldCard);
    m_told = new TallView(m_stack);
    m_receiptCard = new ReceiptCard(m_context.theme, m_told->ground());
    standing(m_told, m_receiptCard);
}

void ReceptionPage::connectParts()
{
    connect(m_find, &FindPanel::businessChosen, this, &ReceptionPage::choose);
    connect(m_find, &FindPanel::applicationWanted, this, &ReceptionPage::openApplication);
    connect(m_find, &FindPanel::caseWanted, this, &ReceptionPage::caseWanted);
    connect(m_find, &FindPanel::wanted, this, [this] { m_stack->setCurrentWidget(m_start); });
    connect(m_find, &FindPanel::left, this, &ReceptionPage::leaveSearch);
    connect(m_chooser, &BusinessChooser::notFound, this, &ReceptionPage::findCase);
    connect(m_box, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_applications->setVisible(typed.isEmpty() && !m_applications->isEmpty());
        m_drafts->setShown(typed.isEmpty());
    });
    connect(m_applications, &ApplicationList::chosen, this, &ReceptionPage::openApplication);
    connect(m_strip, &ApplicationStrip::pressed, this, &ReceptionPage::run);
    connect(m_form, &AcceptForm::changed, this, &ReceptionPage::onFormChanged);
    connect(m_form, &AcceptForm::finished, this, [this] {
        if (m_materials->count() > 0)
            m_materials->focusMaterial({});
        else
            m_exits->takeFocus();
    });
    connect(m_materials, &MaterialsList::finished, m_exits, &ExitsBar::takeFocus);
    connect(m_materials, &MaterialsList::statesChanged, this, &ReceptionPage::onFormChanged);
    connect(m_exits, &ExitsBar::pressed, this, &ReceptionPage::run);
    connect(m_allPresent, &QPushButton::clicked, m_materials, &MaterialsList::allPresent);
    connect(m_promises, &PromisesCard::whyWanted, this, &ReceptionPage::showWhy);
    connect(m_receiptCard, &ReceiptCard::pressed, this, &ReceptionPage::run);
    connect(m_toldCard, &ToldCard::pressed, this, &ReceptionPage::run);
    connect(&m_context.theme, &Theme::changed, this, &ReceptionPage::arrange);
}

QList<CommandId> ReceptionPage::commandsNow() const
{
    using Id = CommandId;
    QList<Id> now;
    switch (m_step) {
    case Step::Choosing: now = {Id::Find}; break;
    case Step::Filling:
        now = {Id::Accept, Id::NextError, Id::Why, Id::ReceiveMaterials, Id::NewReception, Id::Find, Id::ClearForm};
        if (m_exits->exits().mayTell())
            now.insert(1, Id::Tell);
        if (m_exits->exits().mayAcceptWithGaps())
            now.insert(1, Id::AcceptWithGaps);
        if (m_form->knowsAgent())
            now << Id::Agent;
        if (m_application)
            now << Id::Withdraw;
        break;
    case Step::Noticed: now = {Id::Print, Id::NewReception, Id::SavePdf, Id::Preview, Id::CopyNumber, Id::Find}; break;
    case Step::Told: now = {Id::Print, Id::NewReception, Id::SavePdf, Id::Preview, Id::Why, Id::CopyNumber, Id::Find}; break;
    }
    if (m_setAside || m_drafts->mayTakeBack())
        now << Id::UndoLast;
    return now;
}

bool ReceptionPage::run(CommandId id)
{
    if (!commandsNow().contains(id) && id != CommandId::NewReception)
        return false;
    switch (id) {
    case CommandId::Find: find(); return true;
    case CommandId::NewReception: next(); return true;
    case CommandId::Accept: accept(false); return true;
    case CommandId::AcceptWithGaps: accept(true); return true;
    case CommandId::Tell: tell(); return true;
    case CommandId::Agent: m_form->switchAgent(); return true;
    case CommandId::Withdraw: dropApplication(); return true;
    case CommandId::NextError: m_form->form().goToNextMessage(); return true;
    case CommandId::Why: showWhy(); return true;
    case CommandId::ReceiveMaterials: m_materials->allPresent(); return true;
    case CommandId::ClearForm: clearForm(); return true;
    case CommandId::UndoLast: undoLast(); return true;
    case CommandId::Print: print(); return true;
    case CommandId::Preview: preview(); return true;
    case CommandId::SavePdf: savePdf(); return true;
    case CommandId::CopyNumber: copyNumber(); return true;
    default: return false;
    }
}

void ReceptionPage::refresh()
{
    m_find->refresh();
    if (m_step == Step::Filling && standard())
        m_form->speak(standard(), m_context.language);
    if (m_step == Step::Told)
        showReceipt();
    if (m_step == Step::Noticed)
        showNotice();
    showApplicationStrip();
    readApplications();
    m_drafts->read();
    onFormChanged();
}

void ReceptionPage::takeFocus()
{
    if (m_stack->currentWidget() == m_start) {
        m_box->setFocus(Qt::OtherFocusReason);
        return;
    }
    switch (m_step) {
    case Step::Choosing: m_box->setFocus(Qt::OtherFocusReason); break;
    case Step::Filling:
        if (QWidget *last = m_form->focusWidget())
            last->setFocus(Qt::OtherFocusReason);
        else
            m_form->form().focusFirst();
        break;
    case Step::Told: m_receiptCard->takeFocus(); break;
    case Step::Noticed: m_toldCard->takeFocus(); break;
    }
}

bool ReceptionPage::takeScan(const Scan &scan)
{
    if (m_step == Step::Filling && m_stack->currentWidget() == m_filling && m_form->takeScan(scan))
        return true;
    m_find->takeScan(scan);
    return true;
}

void ReceptionPage::choose(const QString &businessType)
{
    if (!standard() || !standard()->businessType(businessType))
        return;
    const bool carries = m_step == Step::Filling && m_form->isTouched();
    const QJsonObject carried = carries ? m_form->values() : QJsonObject();
    if (carries)
        setAside();
    else
        setWithoutPlace({});
    if (m_step != Step::Filling)
        m_materials->setStates({});
    m_box->clear();
    m_chooser->showFor({});
    m_form->begin(standard(), businessType, m_context.language, carried);
    m_act.reset();
    m_tellAct.reset();
    m_application.reset();
    showApplicationStrip();
    m_identified = false;
    Q_EMIT itemBegan(businessType);
    if (m_find->customer())
        m_form->prefill(*m_find->customer());
    m_offers->setUsed(m_find->customer() ? std::optional(m_find->customer()->used) : std::nullopt);
    showStep(Step::Filling);
    if (carries)
        m_keeper->changed(); // the same draft, of another business now
    else
        m_keeper->begin();
    if (m_find->customer())
        m_form->focusFirstEmpty();
    else
        m_form->form().focusFirst();
}

void ReceptionPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void ReceptionPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void ReceptionPage::retranslate()
{
    m_box->setPlaceholderText(tr("Account, id, phone, name, case number or business; cards and codes are read from any page"));
    m_box->setAccessibleName(tr("The one box: find a business, a case or a customer"));
    m_materialsCard->setTitle(tr("Papers: ↑ ↓ moves, Space changes"));
    m_materials->setAccessibleName(tr("Papers of the application"));
    m_allPresent->setWords(tr("All originals checked"));
}

/// One column where two would be too narrow.
void ReceptionPage::arrange()
{
    const Theme &theme = m_context.theme;
    // On a low window with large text the fields need the room of everything around them.
    const bool low = height() < theme.px(300);
    const int edge = theme.space(low ? 2 : 4);
    layout()->setContentsMargins(theme.space(4), edge, theme.space(4), edge);
    layout()->setSpacing(theme.space(3));
    m_form->setHeadShown(!low);
    m_exits->setCompact(low);
    m_find->setMinimumHeight(theme.px(businessesInSight));
    m_filling->arrange(width() < theme.px(800), theme.space(3));
    // Its key brings the box back.
    m_box->setVisible(m_step != Step::Filling || height() >= theme.px(420) || m_stack->currentWidget() != m_filling);
    const QList<KeyButton *> buttons = findChildren<KeyButton *>();
    for (KeyButton *button : buttons)
        button->updateGeometry();
}

void ReceptionPage::showStep(Step step)
{
    m_step = step;
    switch (step) {
    case Step::Choosing: m_stack->setCurrentWidget(m_start); break;
    case Step::Filling: m_stack->setCurrentWidget(m_filling); break;
    case Step::Told: m_stack->setCurrentWidget(m_told); break;
    case Step::Noticed: m_stack->setCurrentWidget(m_noticed); break;
    }
    arrange();
    onFormChanged();
    Q_EMIT commandsChanged();
}

std::shared_ptr<const Standard> ReceptionPage::standard() const
{
    return m_context.rules ? m_context.rules->current() : nullptr;
}

void ReceptionPage::find()
{
    m_box->show();
    m_box->setFocus(Qt::ShortcutFocusReason);
    m_box->selectAll();
}

/// Esc in the empty box: back to what stands behind it.
void ReceptionPage::leaveSearch()
{
    if (m_step == Step::Choosing)
        return;
    showStep(m_step);
    takeFocus();
}

void ReceptionPage::next()
{
    if (m_step == Step::Filling && m_form->isTouched())
        setAside();
    m_form->clear();
    m_application.reset();
    m_materials->setStates({});
    setWithoutPlace({});
    m_keeper->drop();
    m_find->dismissCustomer();
    m_box->clear();
    readApplications();
    m_drafts->read();
    m_chooser->showFor({});
    showStep(Step::Choosing);
    m_box->setFocus(Qt::OtherFocusReason);
}

void ReceptionPage::onFormChanged()
{
    if (m_step != Step::Filling || !m_form->type() || !m_context.rules)
        return;
    const FilledForm filled = m_form->filled();
    noticeCustomer(filled.values);
    Q_EMIT customerKnown(filled.values.value(QStringLiteral("name")).toString(), m_form->draft().customerClass);
    QStringList papers;
    const QList<const Material *> needed = m_form->type()->missingFrom({}, filled.facts);
    for (const Material *material : needed)
        papers << material->name.in(m_context.language);
    Q_EMIT papersNeeded(papers);
    showExits(filled);
    m_promises->setPromises(promisesNow(), *m_form->type(), m_context.language, ChinaTime::date(m_form->acceptedMs()),
                            Promises::undecidedBy(*m_form->type(), filled.facts));
    m_keeper->changed();
}

void ReceptionPage::noticeCustomer(const QJsonObject &values)
{
    const auto stands = [&values](const char *key) { return !values.value(QLatin1String(key)).toString().isEmpty(); };
    if (m_identified || !stands("name") || !(stands("idNumber") || stands("phone") || stands("account")))
        return;
    m_identified = true;
    Q_EMIT identified();
}

QList<Promise> ReceptionPage::promisesNow() const
{
    if (m_step == Step::Told && m_receipt)
        return m_receipt->accepted.promises;
    if (m_step != Step::Filling || !m_context.rules)
        return {};
    QList<Promise> promises = Promises::at(*m_form->type(), m_form->filled().facts, m_form->acceptedMs(), *m_context.rules);
    if (m_context.clock.trust() != ClockTrust::Trusted)
        Promises::makeProvisional(promises);
    return promises;
}
