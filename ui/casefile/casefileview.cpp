// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/casefileview.h"

#include "core/cases/casedeadlines.h"
#include "core/cases/promise.h"
#include "core/standard/formrules.h"
#include "ui/casefile/casefacts.h"
#include "ui/casefile/casetimeline.h"
#include "ui/casefile/deadlinebar.h"
#include "ui/queue/badgepainter.h"
#include "ui/queue/deadlinewords.h"
#include "ui/widgets/flowlayout.h"
#include "ui/shell/errortext.h"
#include "ui/shell/feedback.h"
#include "ui/shell/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/tallview.h"
#include "ui/widgets/whytext.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace {

/// At 100 %: what of the file is in sight at the least between its head and its acts.
constexpr int contentInSight = 110;

} // namespace

/// What the office thread answers for one case.
struct CaseFileView::Read
{
    CaseFile file;
    QString customer;
    QList<PeopleViews::Review> alone;
};

CaseFileView::CaseFileView(const UiContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_acts(new CaseActs(context, this))
{
    setProperty("look", QStringLiteral("card"));
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_empty);
    m_page = new TallView(m_stack);
    auto *column = new QVBoxLayout(m_page->ground());
    const int edge = m_context.theme.space(4);
    column->setContentsMargins(edge, m_context.theme.space(3), edge, edge);
    column->setSpacing(m_context.theme.space(2));
    createHead(column);
    createBody(column);
    m_stack->addWidget(m_page);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 1, 1, 1);
    whole->addWidget(m_stack);
    m_clearTimer.setSingleShot(true);
    m_clearTimer.setInterval(clearMs);
    connect(&m_clearTimer, &QTimer::timeout, this, &CaseFileView::hideClear);
    connect(m_acts, &CaseActs::clearDataGranted, this, &CaseFileView::showClear);
    connect(m_acts, &CaseActs::done, this, &CaseFileView::caseChanged);
    connect(&m_context.theme, &Theme::changed, this, &CaseFileView::render);
    render();
}

CaseFileView::~CaseFileView() = default;

QLabel *CaseFileView::section(QWidget *parent) const
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("look", QStringLiteral("section"));
    return label;
}

void CaseFileView::createHead(QVBoxLayout *column)
{
    m_back = new QPushButton(m_page->ground());
    m_back->setObjectName(QStringLiteral("caseBack"));
    m_back->setProperty("look", QStringLiteral("link"));
    connect(m_back, &QPushButton::clicked, this, &CaseFileView::backWanted);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    m_title = new QLabel(m_page->ground());
    m_title->setObjectName(QStringLiteral("caseTitle"));
    m_title->setProperty("look", QStringLiteral("heading"));
    m_badge = new BadgeLabel(m_context.theme, m_page->ground());
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_badge, 0, Qt::AlignTop);
    column->addLayout(head);
    m_under = new QLabel(m_page->ground());
    m_under->setObjectName(QStringLiteral("caseNumbers"));
    m_under->setProperty("look", QStringLiteral("muted"));
    m_under->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_under);
    m_conflict = new QLabel(m_page->ground());
    m_conflict->setProperty("look", QStringLiteral("error"));
    column->addWidget(m_conflict);
    m_aboutViewer = new QLabel(m_page->ground());
    m_aboutViewer->setObjectName(QStringLiteral("caseAboutViewer"));
    m_aboutViewer->setProperty("look", QStringLiteral("warning"));
    column->addWidget(m_aboutViewer);
    for (QLabel *label : {m_title, m_under, m_conflict, m_aboutViewer}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
}

void CaseFileView::createBody(QVBoxLayout *column)
{
    m_scroll = new QScrollArea(m_page->ground());
    m_scroll->setObjectName(QStringLiteral("caseScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    // It lies on a card: the card's ground shows through.
    m_scroll->setStyleSheet(QStringLiteral("QScrollArea#caseScroll, QWidget#caseContent { background: transparent; }"));
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *content = new QWidget(m_scroll);
    content->setObjectName(QStringLiteral("caseContent"));
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, m_context.theme.space(2), 0);
    inside->setSpacing(m_context.theme.space(2));
    m_deadlines = new QVBoxLayout;
    m_deadlines->setSpacing(m_context.theme.space(1));
    inside->addLayout(m_deadlines);
    m_historyTitle = section(content);
    inside->addWidget(m_historyTitle);
    m_timeline = new CaseTimeline(m_context, content);
    inside->addWidget(m_timeline);
    m_factsTitle = section(content);
    inside->addWidget(m_factsTitle);
    m_facts = new CaseFacts(m_context, content);
    inside->addWidget(m_facts);
    m_moreTitle = section(content);
    inside->addWidget(m_moreTitle);
    m_moreButtons = new QWidget(content);
    m_moreButtons->setObjectName(QStringLiteral("caseMoreActs"));
    m_moreFlow = new FlowLayout(m_moreButtons, m_context.theme.space(1), m_context.theme.space(1));
    inside->addWidget(m_moreButtons);
    inside->addStretch(1);
    m_scroll->setWidget(content);
    content->installEventFilter(this);
    m_scroll->viewport()->installEventFilter(this);
    column->addWidget(m_scroll, 1);
    m_buttons = new QWidget(m_page->ground());
    m_buttons->setObjectName(QStringLiteral("caseActs"));
    m_buttonFlow = new FlowLayout(m_buttons, m_context.theme.space(2), m_context.theme.space(2));
    column->addWidget(m_buttons);
}

void CaseFileView::showCase(const CaseId &id)
{
    if (m_wanted != id.value)
        hideClear();
    m_wanted = id.value;
    read(id);
}

void CaseFileView::reload()
{
    if (!m_wanted.isEmpty())
        read(CaseId{m_wanted});
}

void CaseFileView::read(const CaseId &id)
{
    const auto job = [id, actor = m_context.actor](Workplace &place) -> Result<Read> {
        Result<CaseFile> file = place.caseViews().file(id);
        if (!file)
            return fail(file);
        file->acts.canErase = file->acts.canErase && place.mayErase(actor);
        const Result<QString> customer = place.caseViews().maskedCustomer(id);
        const Result<QList<PeopleViews::Review>> alone = place.peopleViews().reviewsOf(SubjectId{id.value});
        return Read{*file, file->record.erased ? QString() : customer ? *customer : QString(), alone.value_or(QList<PeopleViews::Review>())};
    };
    m_context.office.askNamed(QStringLiteral("case-file"), job).then(this, [this, id](const Result<Read> &read) {
        if (id.value != m_wanted)
            return;
        if (!read)
            m_context.feedback.refused(read.error());
        else
            took(read->file, read->customer, read->alone);
    });
}

void CaseFileView::took(const CaseFile &file, const QString &customer, const QList<PeopleViews::Review> &alone)
{
    const bool another = !m_file || m_file->record.id != file.record.id;
    m_file = file;
    m_customer = customer;
    m_alone = alone;
    m_acts->setFile(m_file);
    const int place = m_scroll->verticalScrollBar()->value();
    render();
    m_scroll->verticalScrollBar()->setValue(another ? 0 : place);
    Q_EMIT actsChanged();
}

void CaseFileView::retime()
{
    if (m_file)
        render();
}

CaseWords CaseFileView::words() const
{
    return CaseWords(m_context.rules, m_context.language, m_file->record.standard, m_file->record.standardVersion).withNames(m_context.names);
}

/// The name that the case is known by: masked, or as it was given while personal data are shown.
QString CaseFileView::customer() const
{
    const CaseWords names = words();
    const BusinessType *type = names.businessType(m_file->record.type);
    if (!m_clear || !type)
        return m_customer;
    for (const Field &field : type->fields) {
        if (field.kind == FieldKind::Person && m_file->fields.contains(field.key))
            return m_file->fields.text(field.key).clear(ClearFor::Reveal);
    }
    return m_customer;
}

void CaseFileView::render()
{
    m_empty->setWords(tr("No case chosen."), tr("Choose one in the list with the arrow keys."));
    m_back->setText(tr("← Back to the list  Esc"));
    m_stack->setCurrentIndex(m_file ? 1 : 0);
    if (!m_file || !m_context.rules)
        return;
    setUpdatesEnabled(false);
    m_scroll->setMinimumHeight(m_context.theme.px(contentInSight));
    renderHead();
    renderDeadlines();
    m_historyTitle->setText(tr("History"));
    m_factsTitle->setText(tr("Facts"));
    m_moreTitle->setText(tr("More acts"));
    const CaseWords names = words();
    m_timeline->show(*m_file, names, m_alone, m_clear);
    m_facts->show(*m_file, names, m_clear);
    renderActs();
    setUpdatesEnabled(true);
}

void CaseFileView::renderHead()
{
    const CaseWords names = words();
    const CaseRecord &record = m_file->record;
    const QString title = names.business(record.type);
    m_title->setText(customer().isEmpty() ? title : tr("%1 · %2", "business and customer").arg(title, customer()));
    m_scroll->setAccessibleName(m_title->text()); // it takes the focus when a case is opened
    QStringList under{record.number};
    if (!record.externalNo.isEmpty())
        under << tr("Central no. %1").arg(record.externalNo);
    if (!record.firstContact.isEmpty())
        under << tr("First contact %1").arg(m_context.nameOf(record.firstContact));
    if (record.erased)
        under << tr("Personal data erased");
    m_under->setText(under.join(QStringLiteral("   ")));
    m_conflict->setText(record.hasConflict ? tr("Two entries contradict each other; both are kept in the history below.") : QString());
    m_conflict->setVisible(record.hasConflict);
    m_aboutViewer->setText(m_file->namesViewer ? QStringLiteral("◆ ") + errorText({ErrorCode::NamedInCase, {}, {}}) : QString());
    m_aboutViewer->setVisible(m_file->namesViewer);
    const qint64 nowMs = m_context.clock.wallUtcMs();
    if (const CaseDeadline *soonest = CaseDeadlines::soonest(m_file->deadlines)) {
        const qint64 since = record.isPaused() ? record.pauses.constLast().span.fromMs : 0;
        m_badge->show(m_context.theme.look(Deadlines::levelAt(soonest->deadline, nowMs), soonest->deadline.provisional),
                      DeadlineWords(m_context.rules->calendar(), m_context.language)
                          .badge(soonest->deadline, soonest->limit, nowMs, Deadline::never, since));
    } else {
        const Theme::StateLook look = m_context.theme.look(DeadlineLevel::MetInTime, false);
        m_badge->show(look, record.state == CaseState::Open ? QString() : CaseWords::state(record.state));
    }
}

void CaseFileView::renderDeadlines()
{
    // A bar that stays keeps its place of the keyboard.
    QHash<QString, DeadlineBar *> bars;
    while (QLayoutItem *item = m_deadlines->takeAt(0)) {
        if (auto *bar = qobject_cast<DeadlineBar *>(item->widget()))
            bars.insert(bar->objectName(), bar);
        else
            delete item->widget();
        delete item;
    }
    const CaseWords names = words();
    const BusinessType *type = names.businessType(m_file->record.type);
    QWidget *content = m_scroll->widget();
    for (const CaseDeadline &row : m_file->deadlines) {
        QLabel *title = section(content);
        title->setWordWrap(true);
        title->setText(deadlineTitle(row));
        m_deadlines->addWidget(title);
        const Commitment *commitment = type ? type->commitment(row.commitment) : nullptr;
        if (!commitment)
            continue;
        const QString name = QStringLiteral("bar-") + row.commitment;
        DeadlineBar *bar = bars.take(name);
        if (!bar)
            bar = new DeadlineBar(m_context.theme, content);
        bar->setObjectName(name);
        title->setBuddy(bar);
        bar->show(Explanation::of(CaseDeadlines::termsOf(*commitment, row.limit, m_context.rules->hours()), row.deadline.startMs,
                                  CaseDeadlines::pausesOf(m_file->record, *type, *commitment), m_context.rules->calendar()),
                  row, names.commitment(m_file->record.type, row.commitment), m_context.rules->calendar(), m_context.clock.wallUtcMs(),
                  m_context.language);
        m_deadlines->addWidget(bar);
    }
    qDeleteAll(bars);
    if (const QString unknown = type ? undecided(*type) : QString(); !unknown.isEmpty()) {
        auto *label = new QLabel(QStringLiteral("▲ ") + unknown, content);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        setLook(label, "warning");
        m_deadlines->addWidget(label);
    }
}

/// A case of the past may lack what its limit depends on: an imported fault without its area.
QString CaseFileView::undecided(const BusinessType &type) const
{
    const CaseRecord &record = m_file->record;
    if (record.state != CaseState::Open)
        return {};
    QStringList names;
    const QStringList keys = Promises::undecidedBy(type, FormRules::factsOf(m_file->fields.clear(ClearFor::Rules), record.customerClass, record.channel, record.area));
    for (const QString &key : keys)
        names << type.field(key)->name.in(m_context.language);
    if (names.isEmpty())
        return {};
    return tr("Not recorded: %1. What depends on it has no limit yet; correct the case to set it.").arg(names.join(tr(", ", "between the words of a list")));
}

QString CaseFileView::deadlineTitle(const CaseDeadline &row) const
{
    const DeadlineWords times(m_context.rules->calendar(), m_context.language);
    const qint64 nowMs = m_context.clock.wallUtcMs();
    QStringList about{words().commitment(m_file->record.type, row.commitment), WhyText::limit(row.limit), row.clause};
    if (row.metMs != Deadline::never)
        about << tr("reached %1 (%2)").arg(times.moment(row.metMs, nowMs), times.badge(row.deadline, row.limit, nowMs, row.metMs));
    else if (row.ended)
        about << tr("ended with the case");
    else
        about << tr("due %1").arg(times.due(row.deadline, row.limit, nowMs));
    about.removeAll(QString());
    return about.join(QStringLiteral(" · "));
}

void CaseFileView::renderActs()
{
    const QWidget *focused = focusWidget();
    const QString had = focused ? focused->objectName() : QString();
    for (FlowLayout *flow : {m_buttonFlow, m_moreFlow}) {
        while (QLayoutItem *item = flow->takeAt(0)) {
            delete item->widget();
            delete item;
        }
    }
    bool first = true;
    const QList<CaseActs::Offer> offers = m_acts->offers();
    for (const CaseActs::Offer &offer : offers) {
        const bool often = CaseActs::isFrequent(offer.command);
        auto *button = new KeyButton(offer.command, m_context.theme, often ? m_buttons : m_moreButtons);
        button->setObjectName(QStringLiteral("act-%1").arg(static_cast<int>(offer.command)));
        button->setWords(offer.words);
        // The one filled button: the act that comes next.
        button->setFilled(first && offer.command == CommandId::ReachNext);
        if (!often)
            setLook(button, "flat");
        connect(button, &QPushButton::clicked, this, [this, command = offer.command] { run(command); });
        (often ? m_buttonFlow : m_moreFlow)->addWidget(button);
        button->show();
        if (!had.isEmpty() && button->objectName() == had)
            button->setFocus(Qt::OtherFocusReason);
        first = false;
    }
    for (QLayout *flow : {static_cast<QLayout *>(m_buttonFlow), static_cast<QLayout *>(m_moreFlow)})
        flow->invalidate();
}

QList<CommandId> CaseFileView::commandsNow() const
{
    QList<CommandId> commands;
    const QList<CaseActs::Offer> offers = m_acts->offers();
    for (const CaseActs::Offer &offer : offers)
        commands << offer.command;
    return commands;
}

bool CaseFileView::run(CommandId id)
{
    return m_acts->run(id);
}

void CaseFileView::takeFocus()
{
    m_scroll->setFocus(Qt::ShortcutFocusReason);
}

void CaseFileView::setBackShown(bool shown)
{
    m_back->setVisible(shown);
}

void CaseFileView::showClear(const QString &caseId)
{
    if (!m_file || m_file->record.id.value != caseId)
        return;
    m_clear = true;
    m_clearTimer.start();
    render();
}

void CaseFileView::hideClear()
{
    m_clearTimer.stop();
    if (!m_clear)
        return;
    m_clear = false;
    render();
}

/// The scroll area asks for the height of wrapped lines before they have their fonts, and then squeezes them: it is told.
void CaseFileView::fitContent()
{
    QWidget *content = m_scroll->widget();
    content->setMinimumHeight(content->layout()->totalHeightForWidth(m_scroll->viewport()->width()));
}

bool CaseFileView::eventFilter(QObject *watched, QEvent *event)
{
    const bool laidOut = watched == m_scroll->widget() && event->type() == QEvent::LayoutRequest;
    const bool resized = watched == m_scroll->viewport() && event->type() == QEvent::Resize;
    if (laidOut || resized) {
        fitContent();
        // Once more when what it holds has come to rest: letters of another size ask for their room one after the other.
        QMetaObject::invokeMethod(this, &CaseFileView::fitContent, Qt::QueuedConnection);
    }
    return QFrame::eventFilter(watched, event);
}

void CaseFileView::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}
