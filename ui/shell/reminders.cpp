// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/reminders.h"

#include "core/base/chinatime.h"
#include "ui/shell/sheet.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"

#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace {

/// More than anybody reads; the rest stands in the queue.
constexpr qsizetype longest = 500;

bool sameDeadline(const DeadlineWarning &a, const DeadlineWarning &b)
{
    return a.id == b.id && a.commitment == b.commitment;
}

} // namespace

Reminders::Reminders(const UiContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void Reminders::add(const QList<DeadlineWarning> &warnings)
{
    for (const DeadlineWarning &warning : warnings) {
        const auto known = std::find_if(m_list.begin(), m_list.end(), [&](const DeadlineWarning &other) { return sameDeadline(warning, other); });
        if (known != m_list.end())
            *known = warning;
        else if (m_list.size() < longest)
            m_list << warning;
    }
    Q_EMIT countChanged(count());
}

QString Reminders::sentence(const DeadlineWarning &warning) const
{
    const auto standard = m_context.rules ? m_context.rules->current() : nullptr;
    const BusinessType *type = standard ? standard->businessType(warning.type) : nullptr;
    const Milestone *milestone = type ? type->milestone(warning.milestone) : nullptr;
    const QString business = type ? type->name.in(m_context.language) : warning.type;
    const QString leadsTo = milestone ? milestone->name.in(m_context.language) : warning.milestone;
    QString level = tr("nearing");
    if (warning.level == DeadlineLevel::LastDay)
        level = tr("last day");
    else if (warning.level == DeadlineLevel::Overdue)
        level = tr("overdue");
    const bool english = m_context.language == QStringLiteral("en");
    const QLocale locale(english ? QLocale::English : QLocale::Chinese);
    QString due = locale.toString(warning.deadline.dueDate, english ? QStringLiteral("ddd d MMM") : QStringLiteral("M月d日 ddd"));
    if (!warning.limit.countsDays())
        due += u' ' + ChinaTime::time(warning.deadline.dueMs).toString(QStringLiteral("HH:mm"));
    const QString shape = m_context.theme.look(warning.level, false).shape;
    return QStringLiteral("%1 %2   %3   %4 · %5   %6").arg(shape, level, warning.number, leadsTo, business, tr("due %1").arg(due));
}

void Reminders::open(QWidget *window)
{
    auto *sheet = new Sheet(m_context.theme, window);
    sheet->setCardWidth(720);
    sheet->setTitle(tr("Reminders"), m_list.isEmpty() ? tr("Nothing new. Deadlines are announced here once, when they near, on their last day and when they are over.")
                                                      : tr("Enter opens the case."));
    auto *list = new QListWidget(sheet);
    list->setObjectName(QStringLiteral("reminderList"));
    list->setAccessibleName(tr("Reminders"));
    list->setVisible(!m_list.isEmpty());
    list->setMinimumHeight(m_context.theme.px(std::min(int(m_list.size()) * 30 + 12, 360)));
    list->setUniformItemSizes(true);
    for (const DeadlineWarning &warning : m_list) {
        auto *item = new QListWidgetItem(sentence(warning), list);
        item->setData(Qt::UserRole, warning.id.value);
        item->setForeground(m_context.theme.look(warning.level, false).ink);
        item->setSizeHint({0, m_context.theme.px(30)});
    }
    list->setCurrentRow(0);
    connect(list, &QListWidget::itemActivated, this, [this, sheet](const QListWidgetItem *item) {
        const QString id = item->data(Qt::UserRole).toString();
        sheet->closeSheet();
        Q_EMIT caseWanted(id);
    });
    sheet->body()->addWidget(list, 1);
    sheet->open();
    m_list.clear();
    Q_EMIT countChanged(0);
}
