// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/viewssheet.h"

#include "ui/queue/builtinviews.h"
#include "ui/queue/columnssheet.h"
#include "ui/shell/errortext.h"
#include "ui/shell/sheet.h"
#include "ui/shell/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/rowdelegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

void ViewsSheet::open(const UiContext &context, QWidget *over, OwnQueue &own, const SavedView &shown, Chosen chosen)
{
    if (Sheet *before = Sheet::openIn(over->window()))
        before->goBack();
    auto *sheet = new Sheet(context.theme, over->window());
    sheet->setCardWidth(520);
    sheet->setTitle(tr("Views"), tr("Enter shows the chosen view. What the list shows now is kept under the name below."));
    sheet->setAct(tr("Show"));
    auto *self = new ViewsSheet(context, own, shown, std::move(chosen), sheet);
    connect(sheet, &Sheet::acted, self, &ViewsSheet::showChosen);
    sheet->open();
}

ViewsSheet::ViewsSheet(const UiContext &context, OwnQueue &own, SavedView shown, Chosen chosen, Sheet *sheet)
    : QObject(sheet), m_context(context), m_own(own), m_shown(std::move(shown)), m_chosen(std::move(chosen)), m_sheet(sheet),
      m_builtIn(BuiltInViews::all())
{
    createList();
    createName();
    createButtons();
    fill(0);
    connect(&m_own, &OwnQueue::loaded, this, [this] { fill(m_list->currentRow()); }); // opened before they were read
}

void ViewsSheet::createList()
{
    m_list = new QListWidget(m_sheet);
    m_list->setObjectName(QStringLiteral("viewList"));
    m_list->setAccessibleName(tr("Views"));
    m_list->setItemDelegate(new RowDelegate(m_context.theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(m_context.theme.px(240));
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::currentRowChanged, this, &ViewsSheet::followRow);
    connect(m_list, &QListWidget::itemActivated, this, &ViewsSheet::showChosen);
    m_sheet->body()->addWidget(m_list, 1);
}

void ViewsSheet::createName()
{
    auto *label = new QLabel(tr("Name of the view"), m_sheet);
    setLook(label, "muted");
    m_name = new QLineEdit(m_sheet);
    m_name->setObjectName(QStringLiteral("viewName"));
    m_name->setAccessibleName(tr("Name of the view"));
    label->setBuddy(m_name);
    m_remark = new QLabel(m_sheet);
    m_remark->setObjectName(QStringLiteral("viewNameRemark"));
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    connect(m_name, &QLineEdit::textEdited, this, [this] { say({}); });
    m_sheet->body()->addWidget(label);
    m_sheet->body()->addWidget(m_name);
    m_sheet->body()->addWidget(m_remark);
}

void ViewsSheet::createButtons()
{
    auto *row = new QWidget(m_sheet);
    auto *flow = new FlowLayout(row, m_context.theme.space(2), m_context.theme.space(2));
    const auto add = [&](const QString &words, const char *name, void (ViewsSheet::*what)()) {
        auto *button = new QPushButton(words, row);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(words);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, what);
        flow->addWidget(button);
        return button;
    };
    add(tr("Keep what is shown"), "viewKeep", &ViewsSheet::saveShown);
    m_rename = add(tr("Rename"), "viewRename", &ViewsSheet::rename);
    m_remove = add(tr("Delete"), "viewDelete", &ViewsSheet::remove);
    m_restore = add(tr("Undo: delete"), "viewRestore", &ViewsSheet::restore);
    m_sheet->body()->addWidget(row);
}

void ViewsSheet::fill(qsizetype current)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const auto add = [this](const SavedView &view, const QString &right) {
        auto *item = new QListWidgetItem(view.name, m_list);
        item->setData(RowDelegate::RightRole, right);
    };
    for (const SavedView &view : std::as_const(m_builtIn))
        add(view, {});
    for (const SavedView &view : m_own.now().views)
        add(view, tr("own", "view"));
    m_list->setCurrentRow(static_cast<int>(std::clamp<qsizetype>(current, 0, m_list->count() - 1)));
    followRow();
}

qsizetype ViewsSheet::ownRow() const
{
    const qsizetype row = m_list->currentRow() - m_builtIn.size();
    return row >= 0 && row < m_own.now().views.size() ? row : -1;
}

void ViewsSheet::followRow()
{
    const bool own = ownRow() >= 0;
    m_name->setText(own ? m_own.now().views.at(ownRow()).name : QString());
    m_rename->setEnabled(own);
    m_remove->setEnabled(own);
    m_restore->setVisible(m_own.canRestore());
    say({});
}

void ViewsSheet::say(const QString &problem)
{
    setLook(m_remark, problem.isEmpty() ? "small" : "error");
    m_remark->setText(problem.isEmpty() ? tr("At most %n character(s).", nullptr, PersonQueue::longestName) : QStringLiteral("▲ ") + problem);
    m_name->setAccessibleDescription(m_remark->text());
    if (!problem.isEmpty())
        m_name->setFocus(Qt::OtherFocusReason);
}

void ViewsSheet::showChosen()
{
    const qsizetype own = ownRow();
    const SavedView view = own >= 0 ? m_own.now().views.at(own) : m_builtIn.value(m_list->currentRow());
    const Chosen chosen = m_chosen;
    m_sheet->closeSheet();
    chosen(view);
}

void ViewsSheet::saveShown()
{
    PersonQueue queue = m_own.now();
    const Result<QString> name = queue.checkedName(m_name->text(), tr("Name of the view"));
    if (!name) {
        say(errorText(name.error()));
        return;
    }
    SavedView view = m_shown;
    view.name = *name;
    queue.views << view;
    m_own.set(queue);
    fill(m_builtIn.size() + queue.views.size() - 1);
    m_list->setFocus(Qt::OtherFocusReason);
}

void ViewsSheet::rename()
{
    const qsizetype row = ownRow();
    if (row < 0)
        return;
    PersonQueue queue = m_own.now();
    const Result<QString> name = queue.checkedName(m_name->text(), tr("Name of the view"), row);
    if (!name) {
        say(errorText(name.error()));
        return;
    }
    queue.views[row].name = *name;
    m_own.set(queue);
    fill(m_list->currentRow());
    m_list->setFocus(Qt::OtherFocusReason);
}

void ViewsSheet::remove()
{
    const qsizetype row = ownRow();
    if (row < 0)
        return;
    m_own.removeView(row);
    fill(m_list->currentRow());
    m_list->setFocus(Qt::OtherFocusReason);
}

void ViewsSheet::restore()
{
    const qsizetype row = m_own.restoreView();
    fill(row < 0 ? m_list->currentRow() : m_builtIn.size() + row);
    m_list->setFocus(Qt::OtherFocusReason);
}

bool ViewsSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        remove();
        return true;
    }
    return QObject::eventFilter(watched, event);
}
