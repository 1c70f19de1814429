// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/casefileview.h"
#include "ui/queue/builtinviews.h"
#include "ui/queue/casequeuepage.h"
#include "ui/queue/columnssheet.h"
#include "ui/queue/filterbar.h"
#include "ui/queue/manyacts.h"
#include "ui/queue/manypanel.h"
#include "ui/queue/monthview.h"
#include "ui/queue/ownqueue.h"
#include "ui/queue/queuecolumns.h"
#include "ui/queue/queueexport.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuetable.h"
#include "ui/queue/viewssheet.h"
#include "ui/shell/feedback.h"
#include "ui/shell/theme.h"

#include <QBoxLayout>
#include <QItemSelectionModel>

#include <algorithm>

// What the page does with the list as a whole: columns, views, several cases at once, the month, the file.

/// What this person made of the queue is asked for before its rows, and so is there before them.
void CaseQueuePage::connectOwn()
{
    m_own = new OwnQueue(m_context, this);
    connect(m_own, &OwnQueue::loaded, this, [this] {
        useOwnColumns();
        QueueFilter filter = m_filters->filter();
        filter.order = m_own->now().order;
        m_filters->choose(filter);
        nameView();
    });
    connect(m_columns, &QueueColumns::dragged, this, [this] {
        // The columns of a view stay that view's.
        if (!m_columnsOfView) {
            PersonQueue own = m_own->now();
            own.columns = m_columns->choice();
            m_own->set(own);
        }
        nameView();
    });
    connect(m_filters, &FilterBar::viewsWanted, this, &CaseQueuePage::askViews);
    m_own->load();
}

void CaseQueuePage::useOwnColumns()
{
    m_columnsOfView = false;
    m_columns->setChoice(m_own->now().columns);
    fitColumns();
}

void CaseQueuePage::askColumns()
{
    ColumnsSheet::open(m_context, this, {m_columns->choice(), m_filters->filter().order}, [this](const ColumnsSheet::Choice &choice) {
        PersonQueue own = m_own->now();
        own.columns = choice.columns;
        own.order = choice.order;
        m_own->set(own);
        useOwnColumns();
        QueueFilter filter = m_filters->filter();
        filter.order = choice.order;
        m_filters->choose(filter);
        nameView();
    });
}

void CaseQueuePage::askViews()
{
    SavedView shown{{}, m_filters->filter(), m_columns->choice()};
    shown.filter.me = {};
    shown.filter.day = {};
    ViewsSheet::open(m_context, this, *m_own, shown, [this](const SavedView &view) { showView(view); });
}

void CaseQueuePage::showView(const SavedView &view)
{
    leaveMonth();
    if (m_own->now().views.contains(view) || !view.columns.isEmpty()) {
        m_columnsOfView = true;
        m_columns->setChoice(view.columns);
        fitColumns();
    } else {
        useOwnColumns();
    }
    m_filters->choose(view.filter);
    nameView();
    takeFocus();
}

/// The name of the person's view that the list shows just so.
void CaseQueuePage::nameView()
{
    SavedView shown{{}, m_filters->filter(), m_columns->choice()};
    shown.filter.me = {};
    QString name;
    for (const SavedView &view : m_own->now().views) {
        if (view.filter == shown.filter && view.columns == shown.columns)
            name = view.name;
    }
    m_filters->setViewName(name);
}

bool CaseQueuePage::restoreView()
{
    if (!m_own->canRestore())
        return false;
    m_context.feedback.say(tr("View “%1” is back.").arg(m_own->removedName()));
    m_own->restoreView();
    nameView();
    Q_EMIT commandsChanged();
    return true;
}

bool CaseQueuePage::isMany() const
{
    return m_table->selectionModel()->selectedRows().size() > 1 || (m_manyActs && m_manyActs->isRunning());
}

void CaseQueuePage::createMany()
{
    m_many = new ManyPanel(m_context, this);
    m_many->hide();
    m_side->addWidget(m_many);
    m_manyActs = new ManyActs(m_context, this);
    connect(m_many, &ManyPanel::wanted, this, &CaseQueuePage::run);
    connect(m_many, &ManyPanel::stopWanted, m_manyActs, &ManyActs::stop);
    connect(m_many, &ManyPanel::leaveWanted, this, &CaseQueuePage::chooseOne);
    connect(m_manyActs, &ManyActs::progressed, m_many, &ManyPanel::showProgress);
    connect(m_manyActs, &ManyActs::ended, this, [this] {
        m_many->endProgress();
        followChoice();
        refresh();
        Q_EMIT caseChanged();
    });
}

/// One case or several are chosen: the file of the one, or what can be done with them all.
void CaseQueuePage::followChoice()
{
    const bool many = isMany();
    if (many && !m_many)
        createMany();
    if (many && !m_manyActs->isRunning()) {
        const QList<int> numbers = m_table->chosenRows();
        QList<QueueRow> rows;
        for (const int number : numbers) {
            if (const auto row = m_model->row(number))
                rows << *row;
        }
        m_manyActs->setCases(rows);
        m_many->setCases(rows, m_model->hasMore() && rows.size() == m_model->rowCount());
    }
    if (many != m_manyShown) {
        m_manyShown = many;
        arrange();
        Q_EMIT commandsChanged();
    }
}

void CaseQueuePage::chooseOne()
{
    const QModelIndex here = m_table->currentIndex();
    if (here.isValid())
        m_table->selectionModel()->setCurrentIndex(here, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else
        m_table->clearSelection();
    takeFocus();
}

void CaseQueuePage::switchMonth()
{
    if (m_inMonth) {
        leaveMonth();
        takeFocus();
        return;
    }
    if (!m_month) {
        m_month = new MonthView(m_context, this);
        setLook(m_month, "card");
        static_cast<QBoxLayout *>(layout())->addWidget(m_month, 1);
        connect(m_month, &MonthView::leaveWanted, this, &CaseQueuePage::switchMonth);
        connect(m_month, &MonthView::dayWanted, this, [this](QDate day) {
            QueueFilter filter;
            filter.day = day;
            showFilter(filter);
        });
    }
    m_inMonth = true;
    m_month->refresh();
    arrange();
    m_month->takeFocus();
    Q_EMIT commandsChanged();
}

void CaseQueuePage::leaveMonth()
{
    if (!m_inMonth)
        return;
    m_inMonth = false;
    arrange();
    Q_EMIT commandsChanged();
}

void CaseQueuePage::exportList()
{
    if (!m_export) {
        m_export = new QueueExport(m_context, this);
        connect(m_export, &QueueExport::progressed, this, [this](int rows) {
            if (rows > QueueModel::pageSize)
                m_context.feedback.say(tr("Exporting: %n case(s) so far. Esc stops it.", nullptr, rows));
        });
    }
    m_export->begin({m_filters->filter(), m_filters->words(), m_table->columnsShown()});
}

void CaseQueuePage::putOnPaper(ListPaper::Way way)
{
    if (m_inMonth)
        m_month->put(way);
    else if (m_manyShown)
        m_paper->put(m_manyActs->cases(), m_filters->words(), way);
    else
        m_paper->put(m_filters->filter(), m_filters->words(), way);
}

/// Esc: what runs is stopped, what is chosen or shown in front is left. False: nothing of that.
bool CaseQueuePage::stopOrLeave()
{
    if (m_export && m_export->isRunning()) {
        m_export->stop();
        return true;
    }
    if (m_manyActs && m_manyActs->isRunning()) {
        m_manyActs->stop();
        return true;
    }
    if (m_manyShown) {
        chooseOne();
        return true;
    }
    return false;
}

QList<CommandId> CaseQueuePage::commandsNow() const
{
    const QList<CommandId> paper{CommandId::Print, CommandId::Preview, CommandId::SavePdf};
    if (m_inMonth)
        return QList<CommandId>{CommandId::MonthView} << paper << CommandId::Refresh;
    QList<CommandId> commands = m_manyShown ? ManyActs::commands() : m_file->commandsNow();
    commands << CommandId::Views << CommandId::Columns << CommandId::MonthView << paper << CommandId::Export << CommandId::Refresh;
    if (m_own->canRestore() && !commands.contains(CommandId::UndoLast))
        commands << CommandId::UndoLast;
    return commands;
}

bool CaseQueuePage::run(CommandId id)
{
    switch (id) {
    case CommandId::Print: putOnPaper(ListPaper::Way::Print); return true;
    case CommandId::Preview: putOnPaper(ListPaper::Way::Preview); return true;
    case CommandId::SavePdf: putOnPaper(ListPaper::Way::Pdf); return true;
    case CommandId::Columns: askColumns(); return true;
    case CommandId::Views: askViews(); return true;
    case CommandId::MonthView: switchMonth(); return true;
    case CommandId::Export: exportList(); return true;
    case CommandId::Refresh: refresh(); return true;
    default: break;
    }
    if (id == CommandId::UndoLast && restoreView())
        return true;
    return m_manyShown ? m_manyActs->run(id) : m_file->run(id);
}
