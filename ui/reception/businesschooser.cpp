// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/businesschooser.h"

#include "ui/shell/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/rowdelegate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

BusinessChooser::BusinessChooser(const Theme &theme, QLineEdit *box, QWidget *parent)
    : Card(theme, parent), m_box(box), m_list(new QListWidget(this)), m_nothing(new EmptyState(this))
{
    m_list->setObjectName(QStringLiteral("businesses"));
    m_list->setItemDelegate(new RowDelegate(theme, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    m_list->installEventFilter(this);
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

void BusinessChooser::showFor(const QString &typed)
{
    QList<const BusinessType *> found = m_search ? m_search->find(typed) : QList<const BusinessType *>();
    if (typed.trimmed().isEmpty()) {
        const auto place = [this](const BusinessType *type) {
            const qsizetype at = m_recent.indexOf(type->id);
            return at < 0 ? m_recent.size() : at;
        };
        std::stable_sort(found.begin(), found.end(), [&place](const auto *a, const auto *b) { return place(a) < place(b); });
    }
    m_list->clear();
    for (const BusinessType *type : std::as_const(found)) {
        auto *item = new QListWidgetItem(type->name.in(m_language), m_list);
        item->setData(Qt::UserRole, type->id);
        item->setData(RowDelegate::RightRole, type->aliases.mid(0, 5).join(QStringLiteral("  ")));
    }
    m_list->setCurrentRow(found.isEmpty() ? -1 : 0);
    m_list->setVisible(!found.isEmpty());
    m_nothing->setVisible(found.isEmpty());
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
    if (watched != m_box || (key != Qt::Key_Down && key != Qt::Key_Up))
        return Card::eventFilter(watched, event);
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
    if (const QListWidgetItem *item = m_list->currentItem())
        Q_EMIT chosen(item->data(Qt::UserRole).toString());
    else
        Q_EMIT notFound(m_box->text().trimmed());
}

void BusinessChooser::move(int rows)
{
    if (m_list->count() > 0)
        m_list->setCurrentRow(qBound(0, m_list->currentRow() + rows, m_list->count() - 1));
}

void BusinessChooser::retranslate()
{
    setTitle(tr("What does the customer want? ↑ ↓ chooses, Enter takes it"));
    m_list->setAccessibleName(tr("Business types"));
    m_nothing->setWords(tr("Nothing is called so"), tr("Type another word, the first letters of its pinyin, or a case number."));
}
