// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/businesschooser.h"

#include "ui/reception/findrows.h"
#include "ui/shell/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/rowdelegate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

BusinessChooser::BusinessChooser(const Theme &theme, QLineEdit *box, QWidget *parent)
    : Card(theme, parent), m_box(box), m_list(new QListWidget(this)), m_nothing(new EmptyState(this))
{
    m_list->setObjectName(QStringLiteral("businesses"));
    m_list->setItemDelegate(new RowDelegate(theme, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    m_list->installEventFilter(this);
    m_nothing->setObjectName(QStringLiteral("nothingfound"));
    m_nothing->hide();
    body()->addWidget(m_list, 1);
    body()->addWidget(m_nothing, 1);
    m_box->installEventFilter(this);
    connect(m_box, &QLineEdit::textEdited, this, [this](const QString &typed) {
        showFor(typed);
        Q_EMIT wanted();
    });
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(); });
    retranslate();
}

void BusinessChooser::setStandard(std::shared_ptr<const Standard> standard, const QString &language)
{
    m_search.reset();
    m_standard = std::move(standard);
    m_language = language;
    if (m_standard)
        m_search.emplace(m_standard->business);
    showFor(m_box->text());
}

void BusinessChooser::used(const QString &businessType)
{
    m_recent.removeAll(businessType);
    m_recent.prepend(businessType);
}

void BusinessChooser::setRecent(const QStringList &businessTypes)
{
    m_recent = businessTypes;
}

void BusinessChooser::showFor(const QString &typed)
{
    m_typed = typed;
    m_enterWaits = false;
    rebuild(false);
}

void BusinessChooser::setAsking()
{
    m_asking = true;
    rebuild(true);
}

void BusinessChooser::setFindings(const Findings &findings)
{
    m_asking = false;
    m_findings = findings;
    rebuild(true);
    if (!std::exchange(m_enterWaits, false))
        return;
    if (const QListWidgetItem *one = onlyOne())
        take(*one);
    else if (!m_list->currentItem())
        Q_EMIT notFound(m_box->text().trimmed());
}

void BusinessChooser::clearFindings()
{
    m_asking = false;
    m_enterWaits = false;
    if (std::exchange(m_findings, std::nullopt))
        rebuild(true);
}

void BusinessChooser::setCustomer(const QString &name)
{
    m_customer = name;
    retranslate();
}

/// `keep`: the same words, so that what was chosen stays chosen. Other words begin at the top.
void BusinessChooser::rebuild(bool keep)
{
    const QListWidgetItem *current = keep ? m_list->currentItem() : nullptr;
    const int kind = current ? static_cast<int>(FindRows::kindOf(*current)) : -1;
    const QString id = current ? current->data(FindRows::IdRole).toString() : QString();
    m_list->setUpdatesEnabled(false);
    m_list->clear();
    addBusinesses();
    if (m_findings)
        FindRows(m_rules, m_language).add(*m_list, *m_findings);
    restore(kind, id);
    m_list->setUpdatesEnabled(true);
    const bool empty = m_list->count() == 0 && !m_asking;
    m_list->setVisible(!empty);
    m_nothing->setVisible(empty);
}

void BusinessChooser::addBusinesses()
{
    QList<const BusinessType *> found = m_search ? m_search->find(m_typed) : QList<const BusinessType *>();
    if (m_typed.trimmed().isEmpty()) {
        const auto place = [this](const BusinessType *type) {
            const qsizetype at = m_recent.indexOf(type->id);
            return at < 0 ? m_recent.size() : at;
        };
        std::stable_sort(found.begin(), found.end(), [&place](const auto *a, const auto *b) { return place(a) < place(b); });
    }
    if (m_findings && !m_findings->isEmpty() && !found.isEmpty())
        FindRows::addHeading(*m_list, tr("Business"));
    for (const BusinessType *type : std::as_const(found)) {
        auto *item = new QListWidgetItem(type->name.in(m_language), m_list);
        item->setData(FindRows::IdRole, type->id);
        item->setData(FindRows::KindRole, static_cast<int>(FindRows::Kind::Business));
        item->setData(RowDelegate::RightRole, type->aliases.mid(0, 5).join(QStringLiteral("  ")));
    }
}

/// The line that was chosen, if it is there still; else the first that can be.
void BusinessChooser::restore(int kind, const QString &id)
{
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (!(item->flags() & Qt::ItemIsSelectable))
            continue;
        if (first < 0)
            first = row;
        if (static_cast<int>(FindRows::kindOf(*item)) == kind && item->data(FindRows::IdRole).toString() == id) {
            first = row;
            break;
        }
    }
    m_list->setCurrentRow(first);
}

bool BusinessChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Card::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose();
        return true;
    }
    if (key == Qt::Key_Escape) {
        Q_EMIT escaped();
        return true;
    }
    if (key != Qt::Key_Down && key != Qt::Key_Up)
        return Card::eventFilter(watched, event);
    if (watched == m_box)
        Q_EMIT wanted();
    move(key == Qt::Key_Down ? 1 : -1);
    return true;
}

void BusinessChooser::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BusinessChooser::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (m_asking && (!item || FindRows::isOffice(*item)))
        m_enterWaits = true;
    else if (item)
        take(*item);
    else
        Q_EMIT notFound(m_box->text().trimmed());
}

void BusinessChooser::take(const QListWidgetItem &item)
{
    const QString id = item.data(FindRows::IdRole).toString();
    switch (FindRows::kindOf(item)) {
    case FindRows::Kind::Business: Q_EMIT chosen(id); break;
    case FindRows::Kind::Application: Q_EMIT applicationChosen(ApplicationId{id}); break;
    case FindRows::Kind::Case: Q_EMIT caseChosen(CaseId{id}); break;
    case FindRows::Kind::Customer: Q_EMIT customerChosen(CaseId{id}); break;
    case FindRows::Kind::Heading:
    case FindRows::Kind::Note: break;
    }
}

/// Over headings to the next line that can be chosen.
void BusinessChooser::move(int rows)
{
    for (int row = m_list->currentRow() + rows; row >= 0 && row < m_list->count(); row += rows) {
        if (m_list->item(row)->flags() & Qt::ItemIsSelectable) {
            m_list->setCurrentRow(row);
            return;
        }
    }
}

QListWidgetItem *BusinessChooser::onlyOne() const
{
    QListWidgetItem *only = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        if (!(m_list->item(row)->flags() & Qt::ItemIsSelectable))
            continue;
        if (only)
            return nullptr;
        only = m_list->item(row);
    }
    return only;
}

void BusinessChooser::retranslate()
{
    setTitle(m_customer.isEmpty() ? tr("What does the customer want? ↑ ↓ chooses, Enter takes it")
                                  : tr("Business for %1").arg(m_customer));
    m_list->setAccessibleName(tr("Businesses, applications, cases and customers found"));
    m_nothing->setWords(tr("Nothing was found"),
                        tr("What can be typed: account, id number or its last four, phone, case number, central number, meter number, the whole name or its "
                           "pinyin initials (李秀兰: lxl), or a business."));
}
