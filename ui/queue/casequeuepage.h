// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "core/cases/personqueue.h"
#include "ui/queue/listpaper.h"
#include "ui/shell/page.h"
#include "ui/shell/uicontext.h"

#include <QTimer>

class CaseFileView;
class EmptyState;
class FilterBar;
class ManyActs;
class ManyPanel;
class MonthView;
class QBoxLayout;
class QueueExport;
class QStackedWidget;
class OwnQueue;
class QueueColumns;
class QueueModel;
class QueueTable;
class SteadyScroll;

/// 在办: the open cases, soonest first, and the file of the chosen one: beside the list from 1280 px (at 100 %), in its place below that.
/// Several chosen ones are acted on together; a month shows what is due on each day.
class CaseQueuePage : public Page
{
    Q_OBJECT

public:
    explicit CaseQueuePage(const UiContext &context, QWidget *parent = nullptr);
    ~CaseQueuePage() override;

    QList<CommandId> commandsNow() const override;
    bool run(CommandId id) override;
    void refresh() override;
    void takeFocus() override;

    /// Shows the list by that filter: the strip's counters lead here.
    void showFilter(QueueFilter::Kind kind);
    void showFilter(const QueueFilter &filter);
    /// Opens a case by id, our number or the external number, whether the list holds it or not.
    void openCase(const QString &idOrNumber);
    /// Puts the cursor into the list's filters.
    void focusFilters();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void createFilters();
    void createTable();
    void createFile();
    void layOut();
    void retranslate();
    void readCounts();
    void settleList();
    void showChosen();
    void keepFile();
    void chooseRowOf(const CaseId &id);
    void openChosen();
    void closeFile();
    bool isWide() const;
    void arrange();
    void fitColumns();
    void armClock();
    void putOnPaper(ListPaper::Way way);
    void connectOwn();
    void useOwnColumns();
    void askColumns();
    void askViews();
    void showView(const SavedView &view);
    void nameView();
    bool restoreView();
    bool isMany() const;
    void createMany();
    void followChoice();
    void chooseOne();
    void switchMonth();
    void leaveMonth();
    void exportList();
    bool stopOrLeave();

    const UiContext &m_context;
    FilterBar *m_filters = nullptr;
    QueueModel *m_model = nullptr;
    QueueTable *m_table = nullptr;
    QueueColumns *m_columns = nullptr;
    SteadyScroll *m_steady = nullptr;
    OwnQueue *m_own = nullptr;
    QStackedWidget *m_list = nullptr; ///< the table, or what an empty list says
    EmptyState *m_empty = nullptr;
    CaseFileView *m_file = nullptr;
    ListPaper *m_paper = nullptr;
    QWidget *m_work = nullptr;          ///< all but filters and month
    QBoxLayout *m_side = nullptr;       ///< list and file side by side
    ManyPanel *m_many = nullptr;        ///< these four are made when they are needed first
    ManyActs *m_manyActs = nullptr;
    MonthView *m_month = nullptr;
    QueueExport *m_export = nullptr;
    QTimer m_clockTimer;
    bool m_manyShown = false;
    bool m_inMonth = false;
    bool m_columnsOfView = false; ///< shown are those of a view, not the person's own
    bool m_rowsLeave = false; ///< rows are being taken out: the cursor moves by itself
    QString m_chosen;         ///< case id the person chose; kept over every refresh
    bool m_fileInFront = false; ///< in a narrow window: the file stands in the list's place
};
