// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/switchsheet.h"

#include "ui/people/rolewords.h"
#include "ui/shell/errortext.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/lineform.h"
#include "ui/widgets/rowdelegate.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr QLatin1String passwordField("switchPassword");
constexpr int rowsInSight = 6;

} // namespace

SwitchSheet::SwitchSheet(const UiContext &context, QWidget *window)
    : Sheet(context.theme, window), m_context(context), m_ids(context.clock), m_list(new QListWidget(this)), m_form(new LineForm(context.theme, this))
{
    setTitle(tr("Change of person"), tr("Choose by digit or arrow, then the password. The customer in hand stays; what is half typed is kept as a draft."));
    setCardWidth(440);
    setAct(tr("Change"));
    m_list->setObjectName(QStringLiteral("switchPeople"));
    m_list->setAccessibleName(tr("Who works here"));
    m_list->setTabKeyNavigation(false);
    m_list->setItemDelegate(new RowDelegate(context.theme, m_list));
    setLook(m_list, "offers");
    body()->addWidget(m_list);
    body()->addWidget(m_form);
    m_form->addLine(passwordField, LineForm::Kind::Password);
    m_form->setWords(passwordField, tr("Password"));
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { m_form->setProblem(passwordField, {}, false); });
    connect(m_list, &QListWidget::itemClicked, this, &SwitchSheet::chosen);
    connect(this, &Sheet::acted, this, &SwitchSheet::submit);
    context.office.ask([](Workplace &place) { return place.peopleViews().people(); }).then(this, [this](const Result<QList<Person>> &people) {
        if (people)
            fill(*people);
        else
            m_form->setProblem(passwordField, errorText(people.error()));
        open();
        m_list->setFocus(Qt::TabFocusReason);
    });
}

void SwitchSheet::fill(const QList<Person> &people)
{
    for (const Person &person : people) {
        if (!person.isActive)
            continue;
        m_people << person;
        const QString digit = m_people.size() < 10 ? QString::number(m_people.size()) : QStringLiteral(" ");
        const bool here = m_context.person && person.id == m_context.person->id;
        auto *row = new QListWidgetItem(QStringLiteral("%1   %2   %3").arg(digit, person.name, person.login), m_list);
        const QString role = RoleWords::nameOf(person.role);
        row->setData(RowDelegate::RightRole, here ? role + QStringLiteral(" · ") + tr("here now") : role);
        row->setData(Qt::AccessibleTextRole, row->text() + u' ' + row->data(RowDelegate::RightRole).toString());
    }
    const auto other = std::find_if(m_people.cbegin(), m_people.cend(),
                                    [this](const Person &person) { return !m_context.person || person.id != m_context.person->id; });
    m_list->setCurrentRow(other == m_people.cend() ? 0 : static_cast<int>(other - m_people.cbegin()));
    const int rows = std::clamp(m_list->count(), 1, rowsInSight);
    m_list->setFixedHeight(rows * std::max(m_list->sizeHintForRow(0), 1) + 2 * m_list->frameWidth() + m_context.theme.space(1));
}

void SwitchSheet::chosen()
{
    m_form->focusFirst();
}

/// A digit picks and goes on; Enter goes on with who is picked.
bool SwitchSheet::listKey(int key)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        chosen();
        return true;
    }
    const int row = key - Qt::Key_1;
    if (row < 0 || row > 8 || row >= m_list->count())
        return false;
    m_list->setCurrentRow(row);
    chosen();
    return true;
}

bool SwitchSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_list && listKey(key->key()))
            return true;
        if (watched == m_form->editor(passwordField) && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            act();
            return true;
        }
    }
    return Sheet::eventFilter(watched, event);
}

void SwitchSheet::submit()
{
    const int row = m_list->currentRow();
    if (m_busy || row < 0 || row >= m_people.size())
        return;
    const QString password = m_form->value(passwordField);
    if (password.isEmpty()) {
        m_form->setProblem(passwordField, errorText({ErrorCode::FieldMissing, {}, {m_form->label(passwordField)}}));
        return;
    }
    m_busy = true;
    m_form->setBusy(true);
    m_form->setHint(passwordField, tr("Opening …"));
    const OpId op{m_ids.next()};
    m_context.office
        .askKeyed([op, login = m_people.at(row).login, password, before = m_context.actor](Workplace &place) {
            return LogIn::into(place, op, login, password, before);
        })
        .then(this, [this, password](const Result<Entry> &entry) { onAnswer(entry, password); });
}

void SwitchSheet::onAnswer(const Result<Entry> &entry, const QString &password)
{
    m_busy = false;
    m_form->setBusy(false);
    m_form->setHint(passwordField, {});
    m_form->wipeSecrets();
    if (!entry) {
        m_form->setProblem(passwordField, errorText(entry.error()));
        return;
    }
    const Entry came = *entry;
    closeSheet();
    if (!m_context.person || came.person.id != m_context.person->id)
        Q_EMIT cameIn(came, password);
}
