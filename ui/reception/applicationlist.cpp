// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/applicationlist.h"

#include "core/base/chinatime.h"
#include "ui/reception/noticeprintout.h"
#include "ui/shell/theme.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/whytext.h"

#include <QEvent>
#include <QKeyEvent>
#include <QListWidget>
#include <QScrollBar>
#include <QVBoxLayout>

namespace {

constexpr int mostRowsInSight = 4;
constexpr int lastDays = 3; ///< from here on it is told in the ink of a warning

} // namespace

ApplicationList::ApplicationList(const Theme &theme, QWidget *parent) : Card(theme, parent), m_look(theme), m_list(new QListWidget(this))
{
    m_list->setObjectName(QStringLiteral("applications"));
    m_list->setItemDelegate(new RowDelegate(theme, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->installEventFilter(this);
    body()->addWidget(m_list);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_list, &QListWidget::itemClicked, this, &ApplicationList::choose);
    connect(&theme, &Theme::changed, this, &ApplicationList::fit);
    hide();
}

bool ApplicationList::isEmpty() const
{
    return m_list->count() == 0;
}

void ApplicationList::setRows(const QList<ApplicationRow> &rows, qint64 count, const Rules &rules, const QString &language, QDate today)
{
    const QListWidgetItem *current = m_list->currentItem();
    const QString chosenId = current ? current->data(Qt::UserRole).toString() : QString();
    const int scrolled = m_list->verticalScrollBar()->value();
    m_list->clear();
    int keep = 0;
    for (const ApplicationRow &row : rows) {
        const auto standard = rules.standard(row.standard, row.standardVersion);
        const BusinessType *type = standard ? standard->businessType(row.type) : nullptr;
        const QString business = type ? type->name.in(language) : row.type;
        const QStringList missing = type ? NoticePrintout::names(*type, row.missing, language) : row.missing;
        const QDate until = ChinaTime::date(row.untilMs);
        const int left = static_cast<int>(today.daysTo(until));
        const QString words = tr("%1 · %2 · missing %3", "customer, business, papers")
                                  .arg(row.customer, business, missing.join(tr(", ", "between papers")));
        const QString right = left == 0 ? tr("until today") : tr("until %1, %n day(s) left", nullptr, left).arg(WhyText::day(until, today));
        auto *item = new QListWidgetItem(words, m_list);
        item->setData(Qt::UserRole, row.id.value);
        item->setData(RowDelegate::ShapeRole, left <= lastDays ? QStringLiteral("◆") : QStringLiteral("○"));
        item->setData(RowDelegate::InkRole, static_cast<int>(left <= lastDays ? RowDelegate::Ink::Warning : RowDelegate::Ink::Ink));
        item->setData(RowDelegate::RightRole, right);
        item->setData(Qt::AccessibleTextRole, tr("%1, %2", "an application and its time").arg(words, right));
        item->setToolTip(tr("%1, told at %2").arg(row.number, ChinaTime::text(row.toldMs)).toHtmlEscaped());
        if (row.id.value == chosenId)
            keep = m_list->count() - 1;
    }
    m_list->setCurrentRow(rows.isEmpty() ? -1 : keep);
    m_list->verticalScrollBar()->setValue(scrolled);
    m_count = count;
    retranslate();
    fit();
    setVisible(!rows.isEmpty());
}

QSize ApplicationList::sizeHint() const
{
    return {m_look.px(240), Card::sizeHint().height()};
}

bool ApplicationList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Card::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return Card::eventFilter(watched, event);
    choose();
    return true;
}

void ApplicationList::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ApplicationList::choose()
{
    if (const QListWidgetItem *item = m_list->currentItem())
        Q_EMIT chosen(ApplicationId{item->data(Qt::UserRole).toString()});
}

void ApplicationList::retranslate()
{
    setTitle(tr("Told what is missing, still to come: %n. Tab comes here, Enter goes on with it", nullptr, static_cast<int>(m_count)));
    m_list->setAccessibleName(tr("Applications still to come"));
}

/// A few rows in sight, the others by scrolling: the businesses above need their room.
void ApplicationList::fit()
{
    const int rows = qBound(1, m_list->count(), mostRowsInSight);
    m_list->setFixedHeight(rows * m_look.px(36) + 2);
    updateGeometry();
}
