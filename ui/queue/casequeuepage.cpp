// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/casequeuepage.h"

#include "ui/casefile/casefileview.h"
#include "ui/queue/filterbar.h"
#include "ui/queue/manypanel.h"
#include "ui/queue/monthview.h"
#include "ui/queue/ownqueue.h"
#include "ui/queue/queuecolumns.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuetable.h"
#include "ui/queue/steadyscroll.h"
#include "ui/shell/feedback.h"
#include "ui/shell/interaction.h"
#include "ui/shell/theme.h"
#include "ui/widgets/emptystate.h"

#include <QEvent>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

CaseQueuePage::CaseQueuePage(const UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("queuePage"));
    createFilters();
    createTable();
    createFile();
    layOut();
    m_paper = new ListPaper(m_context, this);
    connectOwn();
    retranslate();
    m_clockTimer.setSingleShot(true);
    connect(&m_clockTimer, &QTimer::timeout, this, [this] {
        m_model->retime();
        m_file->retime();
        readCounts();
        armClock();
    });
    connect(&m_context.theme, &Theme::changed, this, [this] {
        m_table->applySizes();
        m_columns->measureAgain();
        arrange();
    });
}

CaseQueuePage::~CaseQueuePage() = default;

void CaseQueuePage::createFilters()
{
    m_filters = new FilterBar(m_context, this);
    m_filters->setObjectName(QStringLiteral("queueFilters"));
    connect(m_filters, &FilterBar::filterChanged, this, [this](const QueueFilter &filter) {
        m_model->setFilter(filter);
        m_table->scrollToTop();
        readCounts();
        if (m_own)
            nameView();
    });
}

void CaseQueuePage::createTable()
{
    auto *card = new QFrame(this);
    card->setObjectName(QStringLiteral("queueCard"));
    card->setProperty("look", QStringLiteral("card"));
    m_list = new QStackedWidget(card);
    m_model = new QueueModel(m_context, this);
    // Heard before the table moves its cursor away from a row that goes.
    connect(m_model, &QueueModel::rowsAboutToBeRemoved, this, [this] { m_rowsLeave = true; });
    m_table = new QueueTable(m_context.theme, *m_model, m_list);
    m_columns = new QueueColumns(*m_table, m_context.theme);
    m_steady = new SteadyScroll(*m_table, *m_model);
    connect(m_table, &QueueTable::opened, this, &CaseQueuePage::openChosen);
    connect(m_table, &QueueTable::resized, this, &CaseQueuePage::fitColumns);
    const auto wordsChanged = [this] { m_columns->measureAgain(); };
    connect(m_model, &QueueModel::rowsInserted, this, wordsChanged);
    connect(m_model, &QueueModel::rowsRemoved, this, wordsChanged);
    connect(m_model, &QueueModel::rowsMoved, this, wordsChanged);
    connect(m_model, &QueueModel::dataChanged, this, wordsChanged);
    connect(m_model, &QueueModel::headerDataChanged, this, wordsChanged);
    connect(m_model, &QueueModel::reloaded, this, &CaseQueuePage::settleList);
    connect(m_model, &QueueModel::rowsInserted, this, &CaseQueuePage::fitColumns);
    connect(m_model, &QueueModel::failed, &m_context.feedback, &Feedback::refused);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CaseQueuePage::showChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CaseQueuePage::followChoice);
    connect(m_model, &QueueModel::rowsRemoved, this, &CaseQueuePage::keepFile);
    connect(m_model, &QueueModel::modelReset, this, &CaseQueuePage::followChoice);
}

void CaseQueuePage::createFile()
{
    m_file = new CaseFileView(m_context, this);
    m_file->setObjectName(QStringLiteral("caseFile"));
    connect(m_file, &CaseFileView::actsChanged, this, &Page::commandsChanged);
    connect(m_file, &CaseFileView::backWanted, this, &CaseQueuePage::closeFile);
    connect(m_file, &CaseFileView::caseChanged, this, [this] {
        m_own->forgetRemoved();
        refresh();
        Q_EMIT caseChanged();
    });
}

void CaseQueuePage::layOut()
{
    m_empty = new EmptyState(m_list);
    m_empty->setObjectName(QStringLiteral("queueEmpty"));
    m_list->addWidget(m_table);
    m_list->addWidget(m_empty);
    QWidget *card = m_list->parentWidget();
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(1, 1, 1, 1);
    inCard->addWidget(m_list);

    m_work = new QWidget(this);
    m_side = new QHBoxLayout(m_work);
    m_side->setContentsMargins(0, 0, 0, 0);
    m_side->setSpacing(m_context.theme.space(3));
    m_side->addWidget(card, 1);
    m_side->addWidget(m_file);
    auto *page = new QVBoxLayout(this);
    const int edge = m_context.theme.space(4);
    page->setContentsMargins(edge, edge + m_context.theme.space(1), edge, edge);
    page->setSpacing(edge);
    page->addWidget(m_filters);
    page->addWidget(m_work, 1);
}

void CaseQueuePage::retranslate()
{
    m_table->setAccessibleName(tr("Open cases, soonest first"));
    const bool all = m_filters->filter() == QueueFilter{QueueFilter::Kind::All, {}, {}, m_context.actor, {}, m_filters->filter().order};
    if (all)
        m_empty->setWords(tr("No case is open."), tr("Business that you accept (F2) stands here until it is done, soonest first."));
    else
        m_empty->setWords(tr("No open case under “%1”.").arg(m_filters->words()),
                          tr("Choose “All” in the line above to see every open case."));
}

void CaseQueuePage::refresh()
{
    m_model->refresh();
    m_file->reload();
    if (m_inMonth)
        m_month->refresh();
    readCounts();
}

void CaseQueuePage::takeFocus()
{
    if (m_inMonth)
        m_month->takeFocus();
    else if (m_fileInFront && !isWide())
        m_file->takeFocus();
    else if (m_list->currentIndex() == 0)
        m_table->setFocus(Qt::ShortcutFocusReason);
    else
        m_filters->takeFocus();
}

void CaseQueuePage::focusFilters()
{
    m_filters->takeFocus();
}

void CaseQueuePage::showFilter(QueueFilter::Kind kind)
{
    QueueFilter filter;
    filter.kind = kind;
    showFilter(filter);
}

void CaseQueuePage::showFilter(const QueueFilter &filter)
{
    leaveMonth();
    closeFile();
    if (m_columnsOfView)
        useOwnColumns();
    QueueFilter wanted = filter;
    wanted.order = m_own->now().order;
    m_filters->choose(wanted);
    takeFocus();
}

void CaseQueuePage::openCase(const QString &idOrNumber)
{
    m_context.office.askNamed(QStringLiteral("queue-find"), [idOrNumber](Workplace &place) { return place.caseViews().find(idOrNumber); })
        .then(this, [this](const Result<CaseId> &found) {
            if (!found) {
                m_context.feedback.refused(found.error());
                return;
            }
            leaveMonth();
            m_chosen = found->value;
            chooseRowOf(*found);
            m_file->showCase(*found);
            m_fileInFront = true;
            arrange();
            m_file->takeFocus();
        });
}

void CaseQueuePage::readCounts()
{
    m_context.office
        .askNamed(QStringLiteral("queue-counts"),
                  [nowMs = m_context.clock.wallUtcMs(), me = m_context.actor](Workplace &place) { return place.caseViews().counts(nowMs, me); })
        .then(this, [this](const Result<QueueCounts> &counts) {
            if (counts)
                m_filters->setCounts(*counts);
        });
}

void CaseQueuePage::settleList()
{
    m_list->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    retranslate();
    fitColumns();
    armClock();
    if (m_model->rowCount() == 0)
        return;
    const int row = m_chosen.isEmpty() ? -1 : m_model->rowOf(CaseId{m_chosen});
    // What was chosen may be done and gone from the list: its file stays until the person moves on.
    if (row >= 0 && m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_model->index(row, 0));
    else if (m_chosen.isEmpty() && isWide())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

/// A case that is done leaves the list, its file stays: the row on which the cursor came to stand is nobody's choice yet.
void CaseQueuePage::keepFile()
{
    m_rowsLeave = false;
    const auto row = m_model->row(m_table->currentIndex().row());
    if (row && row->id.value != m_chosen)
        m_table->clearSelection();
}

void CaseQueuePage::showChosen()
{
    if (m_rowsLeave)
        return;
    const auto row = m_model->row(m_table->currentIndex().row());
    if (!row || row->id.value == m_chosen)
        return;
    m_chosen = row->id.value;
    m_file->showCase(row->id);
}

void CaseQueuePage::chooseRowOf(const CaseId &id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    else
        m_table->setCurrentIndex({});
}

void CaseQueuePage::openChosen()
{
    if (!m_table->currentIndex().isValid())
        return;
    showChosen();
    m_fileInFront = true;
    arrange();
    m_file->takeFocus();
}

void CaseQueuePage::closeFile()
{
    m_fileInFront = false;
    arrange();
    takeFocus();
}

bool CaseQueuePage::isWide() const
{
    return window()->width() >= m_context.theme.px(1280);
}

void CaseQueuePage::arrange()
{
    const bool wide = isWide();
    QWidget *card = m_list->parentWidget();
    const int share = std::clamp(width() * 36 / 100, m_context.theme.px(400), m_context.theme.px(560));
    const auto beside = [wide, share](QWidget *widget) {
        widget->setMinimumWidth(wide ? share : 0);
        widget->setMaximumWidth(wide ? share : QWIDGETSIZE_MAX);
    };
    const bool list = wide || !m_fileInFront || m_manyShown;
    beside(m_file);
    m_work->setVisible(!m_inMonth);
    m_file->setVisible(!m_manyShown && (wide || m_fileInFront));
    card->setVisible(list);
    const bool low = height() < m_context.theme.px(320); // large text on a low window: the list needs the room
    m_filters->setVisible(!m_inMonth && list && !(low && m_manyShown));
    m_filters->setCompact(low);
    m_side->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (m_many) {
        beside(m_many);
        m_many->setVisible(m_manyShown);
        m_many->setMaximumHeight(!wide && low ? m_context.theme.px(52) : QWIDGETSIZE_MAX); // how many are chosen; their acts' keys are in the key bar
    }
    if (m_month)
        m_month->setVisible(m_inMonth);
    m_file->setBackShown(!wide);
    fitColumns();
}

void CaseQueuePage::armClock()
{
    const qint64 wait = m_model->nextChangeMs() - m_context.clock.wallUtcMs();
    // A wall clock may be set while we wait: look again every minute at the latest.
    m_clockTimer.start(static_cast<int>(std::clamp<qint64>(wait, 50, 60'000)));
}

void CaseQueuePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_model->retranslate();
        fitColumns();
    }
}

void CaseQueuePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void CaseQueuePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        if (stopOrLeave())
            return;
        if (m_fileInFront && !isWide())
            closeFile();
        else
            takeFocus();
        return;
    }
    Page::keyPressEvent(event);
}

void CaseQueuePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_steady->forgetOnce();
}

void CaseQueuePage::fitColumns()
{
    if (m_model->rowCount() > 0)
        m_columns->fit();
}
