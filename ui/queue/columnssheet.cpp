// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/columnssheet.h"

#include "ui/queue/queuecolumns.h"
#include "ui/shell/sheet.h"
#include "ui/shell/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/rowdelegate.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace {

enum Role { KeyRole = Qt::UserRole, WidthRole };

constexpr std::array orders{QueueFilter::Order::Due, QueueFilter::Order::Waiting, QueueFilter::Order::Accepted};

/// Says by its shape whether the column is shown: the style's own box does not grow with the text.
class ColumnItem : public QListWidgetItem
{
public:
    using QListWidgetItem::QListWidgetItem;

    QVariant data(int role) const override
    {
        if (role == RowDelegate::ShapeRole)
            return checkState() == Qt::Checked ? QStringLiteral("✓") : QStringLiteral("○");
        return QListWidgetItem::data(role);
    }
};

QListWidgetItem *itemOf(const QueueColumn &column, bool shown)
{
    const int id = QueueModel::columnOf(column.key);
    auto *item = new ColumnItem(QueueModel::heading(id));
    const bool fixed = id == QueueModel::Number;
    item->setFlags(fixed ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(shown || fixed ? Qt::Checked : Qt::Unchecked);
    item->setData(KeyRole, column.key);
    item->setData(WidthRole, column.width);
    return item;
}

} // namespace

QString ColumnsSheet::orderWords(QueueFilter::Order order)
{
    switch (order) {
    case QueueFilter::Order::Due: break;
    case QueueFilter::Order::Waiting: return tr("Longest waited for first");
    case QueueFilter::Order::Accepted: return tr("Accepted longest ago first");
    }
    return tr("Soonest due first");
}

void ColumnsSheet::open(const UiContext &context, QWidget *over, const Choice &now, std::function<void(const Choice &)> chosen)
{
    if (Sheet *before = Sheet::openIn(over->window()))
        before->goBack();
    auto *sheet = new Sheet(context.theme, over->window());
    sheet->setCardWidth(460);
    sheet->setTitle(tr("Columns"), tr("Space shows or hides a column, Alt+↑ and Alt+↓ move it. In the list itself its head can be dragged."));
    sheet->setAct(tr("Use"));
    auto *self = new ColumnsSheet(context, now, sheet);
    connect(sheet, &Sheet::acted, self, [self, sheet, chosen = std::move(chosen)] {
        const Choice choice = self->choice();
        sheet->closeSheet();
        chosen(choice);
    });
    sheet->open();
}

ColumnsSheet::ColumnsSheet(const UiContext &context, const Choice &now, QWidget *sheet)
    : QObject(sheet), m_context(context), m_list(new QListWidget(sheet)), m_order(new QComboBox(sheet)), m_own(now.columns.isEmpty())
{
    QVBoxLayout *body = static_cast<Sheet *>(sheet)->body();
    m_list->setObjectName(QStringLiteral("columnList"));
    m_list->setAccessibleName(tr("Columns"));
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new RowDelegate(context.theme, m_list));
    // All of them where there is room, else a few that scroll.
    m_list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_list->setMinimumHeight(context.theme.px(3 * 36 + 8));
    m_list->installEventFilter(this);
    fill(now.columns);
    connect(m_list, &QListWidget::itemChanged, this, [this] { m_own = false; });
    auto *label = new QLabel(tr("Sorted by"), sheet);
    setLook(label, "muted");
    label->setBuddy(m_order);
    m_order->setObjectName(QStringLiteral("columnOrder"));
    m_order->setAccessibleName(tr("Sorted by"));
    for (const QueueFilter::Order order : orders)
        m_order->addItem(orderWords(order), static_cast<int>(order));
    m_order->setCurrentIndex(m_order->findData(static_cast<int>(now.order)));
    body->addWidget(m_list, 1);
    body->addWidget(buttons(sheet));
    body->addWidget(label);
    body->addWidget(m_order);
}

QWidget *ColumnsSheet::buttons(QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *flow = new FlowLayout(row, m_context.theme.space(2), m_context.theme.space(2));
    const auto add = [&](const QString &words, const char *name, auto what) {
        auto *button = new QPushButton(words, row);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(words);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, what);
        flow->addWidget(button);
    };
    add(tr("Up"), "columnUp", [this] { move(-1); });
    add(tr("Down"), "columnDown", [this] { move(1); });
    add(tr("As the program has it"), "columnReset", [this] {
        fill({});
        m_own = true;
        m_order->setCurrentIndex(0);
        m_list->setFocus(Qt::OtherFocusReason);
    });
    return row;
}

/// Those that are shown in their order, then the others.
void ColumnsSheet::fill(const QList<QueueColumn> &columns)
{
    const QList<QueueColumn> shown = columns.isEmpty() ? QueueColumns::own() : columns;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QStringList known;
    for (const QueueColumn &column : shown) {
        m_list->addItem(itemOf(column, true));
        known << column.key;
    }
    for (int column = 0; column < QueueModel::ColumnCount; ++column) {
        if (!known.contains(QueueModel::keyOf(column)))
            m_list->addItem(itemOf({QueueModel::keyOf(column), 0}, false));
    }
    m_list->setCurrentRow(0);
}

void ColumnsSheet::move(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
    m_own = false;
}

ColumnsSheet::Choice ColumnsSheet::choice() const
{
    Choice choice;
    choice.order = static_cast<QueueFilter::Order>(m_order->currentData().toInt());
    for (int row = 0; !m_own && row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->checkState() == Qt::Checked)
            choice.columns << QueueColumn{item->data(KeyRole).toString(), item->data(WidthRole).toInt()};
    }
    return choice;
}

bool ColumnsSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}
