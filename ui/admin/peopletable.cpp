// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/peopletable.h"

#include "core/base/chinatime.h"
#include "ui/people/rolewords.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/celldelegate.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace {

enum Column { Number, Name, RoleColumn, Standing, Since, Password, Columns };

} // namespace

PeopleTable::PeopleTable(const UiContext &context, QWidget *parent) : QTableWidget(0, Columns, parent), m_context(context)
{
    setObjectName(QStringLiteral("peopleTable"));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setItemDelegate(new CellDelegate(context.theme, this));
    setWordWrap(false);
    verticalHeader()->hide();
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setHighlightSections(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(this, &QTableWidget::itemSelectionChanged, this, &PeopleTable::currentChanged);
    connect(&context.theme, &Theme::changed, this, &PeopleTable::fill);
    fill();
}

void PeopleTable::setPeople(const QList<Person> &people, const PasswordPolicy &policy)
{
    m_people = people;
    m_policy = policy;
    fill();
}

std::optional<Person> PeopleTable::current() const
{
    const int row = currentRow();
    return row >= 0 && row < m_people.size() ? std::optional(m_people.at(row)) : std::nullopt;
}

QString PeopleTable::standing(const Person &person) const
{
    if (person.isActive)
        return m_context.person && m_context.person->id == person.id ? QStringLiteral("● ") + tr("here now") : QStringLiteral("● ") + tr("works here");
    return person.login.isEmpty() ? QStringLiteral("◌ ") + tr("known by name, from a register") : QStringLiteral("○ ") + tr("has left");
}

QString PeopleTable::age(const Person &person) const
{
    if (!person.isActive || person.passwordMs == 0)
        return QStringLiteral("—");
    const qint64 now = m_context.clock.wallUtcMs();
    if (person.mustChange)
        return QStringLiteral("◆ ") + tr("to be changed at the next log-in");
    if (m_policy.isExpired(person.passwordMs, now))
        return QStringLiteral("◆ ") + tr("too old: to be changed at the next log-in");
    const int days = static_cast<int>(std::max<qint64>(0, ChinaTime::date(person.passwordMs).daysTo(ChinaTime::date(now))));
    return days == 0 ? tr("given today", "a password") : tr("%n day(s) old", nullptr, days);
}

/// The last column takes what is left over, and is never narrower than its words: then the table is scrolled.
void PeopleTable::fitColumns()
{
    int wanted = 0;
    for (int column = 0; column < Columns; ++column)
        wanted += std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
    horizontalHeader()->setStretchLastSection(wanted <= viewport()->width());
}

void PeopleTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    fitColumns();
}

void PeopleTable::fill()
{
    const std::optional<Person> before = current();
    const QSignalBlocker quiet(this);
    setAccessibleName(tr("People of the office"));
    setHorizontalHeaderLabels({tr("Work number"), tr("Name"), tr("Role"), tr("Standing"), tr("Since"), tr("Password")});
    setRowCount(static_cast<int>(m_people.size()));
    int wanted = m_people.isEmpty() ? -1 : 0;
    for (int row = 0; row < m_people.size(); ++row) {
        const Person &person = m_people.at(row);
        const QStringList words{person.login.isEmpty() ? QStringLiteral("—") : person.login,
                                person.name.isEmpty() ? tr("(erased)") : person.name,
                                person.login.isEmpty() ? QStringLiteral("—") : RoleWords::nameOf(person.role),
                                standing(person),
                                ChinaTime::date(person.sinceMs).toString(Qt::ISODate),
                                age(person)};
        for (int column = 0; column < Columns; ++column) {
            auto *item = new QTableWidgetItem(words.at(column));
            item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
            item->setForeground(m_context.theme.color(person.isActive ? Theme::Token::Ink : Theme::Token::Muted));
            setItem(row, column, item);
        }
        setRowHeight(row, m_context.theme.px(36));
        if (before && before->id == person.id)
            wanted = row;
    }
    setCurrentCell(wanted, 0);
    fitColumns();
}

void PeopleTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QTableWidget::changeEvent(event);
}
