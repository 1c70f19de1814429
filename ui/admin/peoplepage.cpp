// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/peoplepage.h"

#include "ui/admin/peopletable.h"
#include "ui/shell/feedback.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/tallview.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int reviewsShown = 200;
constexpr CommandId personActs[] = {CommandId::RenamePerson, CommandId::PersonRole, CommandId::ResetPassword, CommandId::PersonLeaves};
constexpr CommandId officeActs[] = {CommandId::AddPerson, CommandId::PasswordRules, CommandId::TryRecoveryKey, CommandId::NewRecoveryKey};

} // namespace

PeoplePage::PeoplePage(UiContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_view(new TallView(this)), m_acts(new PeopleActs(context, this)), m_empty(new EmptyState(m_view->ground())),
      m_card(new Card(context.theme, m_view->ground())), m_table(new PeopleTable(context, m_card)), m_remark(new QLabel(m_card)),
      m_setUp(new KeyButton(CommandId::AddPerson, context.theme, m_view->ground())), m_reviews(new ReviewCard(context, m_view->ground()))
{
    setObjectName(QStringLiteral("page"));
    createParts();
    connect(m_table, &PeopleTable::currentChanged, this, &PeoplePage::showPossible);
    connect(m_acts, &PeopleActs::done, this, &PeoplePage::refresh);
    connect(m_acts, &PeopleActs::paperMade, this, &PeoplePage::paperMade);
    connect(m_acts, &PeopleActs::keysRotated, this, &PeoplePage::keysRotated);
    connect(m_acts, &PeopleActs::recoveryTried, this, &PeoplePage::recoveryTried);
    connect(m_acts, &PeopleActs::selfChanged, this, &PeoplePage::selfChanged);
    connect(m_reviews, &ReviewCard::countersignWanted, this, &PeoplePage::countersign);
    connect(m_setUp, &QPushButton::clicked, this, &PeoplePage::setUpWanted);
    retranslate();
    showPossible();
}

/// What the table tells while it goes is not heard any more.
PeoplePage::~PeoplePage()
{
    m_table->disconnect(this);
}

void PeoplePage::createParts()
{
    const Theme &theme = m_context.theme;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_view);
    auto *column = new QVBoxLayout(m_view->ground());
    column->setContentsMargins(theme.space(3), theme.space(3), theme.space(3), theme.space(3));
    column->setSpacing(theme.space(3));
    auto *actions = new QWidget(m_card);
    auto *flow = new FlowLayout(actions, theme.space(2), theme.space(2));
    const auto add = [&](CommandId id) {
        auto *button = new KeyButton(id, theme, actions);
        connect(button, &QPushButton::clicked, this, [this, id] { run(id); });
        flow->addWidget(button);
        m_buttons << button;
    };
    add(CommandId::AddPerson);
    m_buttons.first()->setFilled(true);
    for (const CommandId id : personActs)
        add(id);
    for (const CommandId id : officeActs) {
        if (id != CommandId::AddPerson)
            add(id);
    }
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->setObjectName(QStringLiteral("peopleRemark"));
    setLook(m_remark, "muted");
    const auto scale = [this] { m_table->setMinimumHeight(m_context.theme.px(220)); }; // five of them and the head
    connect(&theme, &Theme::changed, this, scale);
    scale();
    m_card->body()->addWidget(m_table, 1);
    m_card->body()->addWidget(m_remark);
    m_card->body()->addWidget(actions);
    m_setUp->setFilled(true);
    m_setUp->setObjectName(QStringLiteral("setUpPeople"));
    column->addWidget(m_empty);
    column->addWidget(m_setUp, 0, Qt::AlignHCenter);
    column->addWidget(m_card, 1);
    column->addWidget(m_reviews);
    column->addStretch(0);
}

void PeoplePage::retranslate()
{
    m_card->setTitle(tr("People of this office"));
    m_empty->setWords(tr("This office has no people yet: it opens without a password, and whoever has the file can read it."),
                      tr("The first manager is set up here, with a password and a recovery key on paper. Nothing that was entered is lost."));
    m_setUp->setWords(tr("Set people up"));
    showPossible();
}

QList<CommandId> PeoplePage::commandsNow() const
{
    if (!m_anyPeople)
        return {CommandId::AddPerson, CommandId::Refresh};
    QList<CommandId> now;
    const std::optional<Person> person = m_table->current();
    if (m_context.mayDo(QStringLiteral("person-joined"))) {
        now << CommandId::AddPerson;
        if (person && person->isActive) {
            for (const CommandId id : personActs)
                now << id;
        }
        now << CommandId::PasswordRules << CommandId::TryRecoveryKey << CommandId::NewRecoveryKey;
    }
    if (m_reviews->count() > 0)
        now << CommandId::Countersign;
    return now << CommandId::Refresh;
}

/// Everything stays in its place; what is not possible says why.
void PeoplePage::showPossible()
{
    const QList<CommandId> now = commandsNow();
    const bool manages = m_context.mayDo(QStringLiteral("person-joined"));
    const std::optional<Person> person = m_table->current();
    QString why;
    if (!manages)
        why = tr("Only a manager changes people, passwords of others, and keys. You change your own password with %1.")
                  .arg(Commands::of(CommandId::OwnPassword).key.toString(QKeySequence::NativeText));
    else if (person && !person->isActive)
        why = tr("%1 does not work here any more: nothing can be changed.").arg(person->name);
    m_remark->setText(why);
    m_remark->setVisible(!why.isEmpty());
    for (KeyButton *button : std::as_const(m_buttons)) {
        button->setEnabled(now.contains(button->command()));
        button->setToolTip(button->isEnabled() ? QString() : why.toHtmlEscaped());
    }
    m_empty->setVisible(!m_anyPeople);
    m_setUp->setVisible(!m_anyPeople);
    m_card->setVisible(m_anyPeople);
    m_reviews->setVisible(m_anyPeople);
    Q_EMIT commandsChanged();
}

bool PeoplePage::run(CommandId id)
{
    if (!commandsNow().contains(id))
        return false;
    switch (id) {
    case CommandId::AddPerson:
        if (m_anyPeople)
            m_acts->add();
        else
            Q_EMIT setUpWanted();
        return true;
    case CommandId::PasswordRules: m_acts->choosePolicy(); return true;
    case CommandId::NewRecoveryKey: m_acts->newRecoveryKey(); return true;
    case CommandId::TryRecoveryKey: m_acts->tryRecoveryKey(); return true;
    case CommandId::Countersign: countersign(); return true;
    case CommandId::Refresh: refresh(); return true;
    default: runOnPerson(id); return true;
    }
}

void PeoplePage::runOnPerson(CommandId id)
{
    const std::optional<Person> person = m_table->current();
    if (!person)
        return;
    switch (id) {
    case CommandId::RenamePerson: m_acts->rename(*person); break;
    case CommandId::PersonRole: m_acts->changeRole(*person); break;
    case CommandId::ResetPassword: m_acts->resetPassword(*person); break;
    case CommandId::PersonLeaves: m_acts->leave(*person); break;
    default: break;
    }
}

void PeoplePage::countersign()
{
    const QList<ReviewCard::Waiting> &waiting = m_reviews->waiting();
    if (waiting.isEmpty())
        return;
    const auto own = std::count_if(waiting.cbegin(), waiting.cend(), [this](const ReviewCard::Waiting &one) { return one.review.actor == m_context.actor; });
    m_acts->countersign(waiting.last().review.pos, static_cast<int>(own > 0 ? own : waiting.size()), own > 0);
}

Result<PeoplePage::Look> PeoplePage::lookInto(Workplace &place)
{
    Look look;
    look.anyPeople = !place.peopleBook().isEmpty();
    look.policy = place.peopleBook().policy();
    const Result<QList<Person>> people = place.peopleViews().people();
    const Result<QList<PeopleViews::Review>> reviews = place.peopleViews().waitingReviews(reviewsShown);
    const Result<int> all = place.peopleViews().waitingCount();
    if (!people)
        return fail(people);
    if (!reviews || !all)
        return reviews ? fail(all) : fail(reviews);
    look.people = *people;
    look.waitingAll = *all;
    for (const PeopleViews::Review &review : *reviews) {
        ReviewCard::Waiting one{review, {}};
        if (review.kind.startsWith(QLatin1String("case-"))) {
            const Result<CaseFile> file = place.caseViews().file(CaseId{review.subject});
            one.number = file ? file->record.number : QString();
        }
        look.waiting << one;
    }
    return look;
}

void PeoplePage::refresh()
{
    m_context.office.askNamed(QStringLiteral("people"), &PeoplePage::lookInto).then(this, [this](const Result<Look> &look) {
        if (look)
            took(*look);
        else
            m_context.feedback.refused(look.error());
    });
}

void PeoplePage::took(const Look &look)
{
    m_anyPeople = look.anyPeople;
    m_acts->setPolicy(look.policy);
    m_table->setPeople(look.people, look.policy);
    m_reviews->setWaiting(look.waiting, look.waitingAll);
    QHash<PersonId, QString> names;
    for (const Person &person : look.people) {
        if (!person.name.isEmpty())
            names.insert(person.id, person.name);
    }
    if (names != m_context.names) {
        m_context.names = names;
        if (m_context.person)
            m_context.person->name = names.value(m_context.person->id);
        Q_EMIT peopleChanged();
    }
    showPossible();
}

void PeoplePage::takeFocus()
{
    if (m_anyPeople)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_setUp->setFocus(Qt::OtherFocusReason);
}

void PeoplePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}
