// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/monthview.h"

#include "core/base/chinatime.h"
#include "ui/queue/monthdelegate.h"
#include "ui/queue/monthprintout.h"
#include "ui/shell/feedback.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

MonthView::MonthView(const UiContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_model(new MonthModel(context, this)), m_printer(new DocumentPrinter(context, this))
{
    setObjectName(QStringLiteral("monthView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, m_context.theme.space(2));
    column->setSpacing(0);
    createHead();
    createTable();
    connect(m_model, &MonthModel::reloaded, this, &MonthView::retranslate);
    connect(m_model, &MonthModel::failed, &m_context.feedback, &Feedback::refused);
    connect(&m_context.theme, &Theme::changed, this, &MonthView::applySizes);
    applySizes();
    setDay(ChinaTime::date(m_context.clock.wallUtcMs()));
}

void MonthView::createHead()
{
    m_head = new QGridLayout;
    const int edge = m_context.theme.space(3);
    m_head->setContentsMargins(edge, edge, edge, edge);
    m_head->setSpacing(m_context.theme.space(2));
    m_head->setColumnStretch(1, 1);
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("monthTitle"));
    setLook(m_title, "heading");
    m_sum = new QLabel(this);
    m_sum->setObjectName(QStringLiteral("monthSum"));
    m_sum->setTextFormat(Qt::PlainText);
    m_sum->setWordWrap(true);
    setLook(m_sum, "muted");
    m_head->addWidget(m_title, 0, 0);
    const auto add = [&](const char *name, auto what) {
        auto *button = new QPushButton(this);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, what);
        m_head->addWidget(button, 0, m_head->columnCount());
        return button;
    };
    m_before = add("monthBefore", [this] { setDay(m_day.addMonths(-1)); });
    m_after = add("monthAfter", [this] { setDay(m_day.addMonths(1)); });
    m_back = add("monthBack", [this] { Q_EMIT leaveWanted(); });
    static_cast<QVBoxLayout *>(layout())->addLayout(m_head);
}

void MonthView::createTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("monthTable"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MonthDelegate(m_context.theme, m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (const QDate day = m_model->dayAt(index); day.isValid())
            m_day = day;
    });
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT dayWanted(m_model->dayAt(index)); });
    static_cast<QVBoxLayout *>(layout())->addWidget(m_table, 1);
}

void MonthView::applySizes()
{
    // A day has room for its number and three lines: on a low screen the weeks are scrolled.
    m_table->verticalHeader()->setMinimumSectionSize(m_context.theme.px(68));
    m_table->horizontalHeader()->setMinimumSectionSize(m_context.theme.px(80));
    // One line where there is room for it; large text takes two.
    const bool isLarge = m_context.theme.percent() >= 150;
    for (QWidget *widget : {static_cast<QWidget *>(m_sum), static_cast<QWidget *>(m_back)})
        m_head->removeWidget(widget);
    m_head->addWidget(m_sum, isLarge ? 1 : 0, isLarge ? 0 : 1, 1, isLarge ? 2 : 1);
    m_head->addWidget(m_back, isLarge ? 1 : 0, isLarge ? 2 : 4, 1, isLarge ? 2 : 1);
    giveRoom();
    retranslate();
}

/// Large text on a low window: the weeks get the second line of the head.
void MonthView::giveRoom()
{
    const bool low = height() < m_context.theme.px(260);
    for (QWidget *widget : {static_cast<QWidget *>(m_sum), static_cast<QWidget *>(m_back)})
        widget->setVisible(!low);
}

void MonthView::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    giveRoom();
}

void MonthView::retranslate()
{
    const QLocale locale = m_context.language == QLatin1String("en") ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                                                     : QLocale(QLocale::Chinese, QLocale::China);
    m_title->setText(locale.toString(m_model->month(), tr("MMMM yyyy", "month")));
    const DayLoad sum = m_model->ofMonth();
    QString words = tr("Nothing is due in this month. PgUp and PgDn show other months.");
    if (sum.due > 0) {
        words = tr("%n case(s) due", nullptr, static_cast<int>(sum.due));
        if (sum.overdue > 0)
            words += QStringLiteral(" · ") + tr("%n overdue", nullptr, static_cast<int>(sum.overdue));
        if (m_context.theme.percent() < 150) // large text has no room for what is only explained
            words += QStringLiteral(" · ") + tr("each case counts by its soonest deadline; Enter shows the day's cases");
    }
    m_sum->setText(words);
    m_table->setAccessibleName(m_title->text() + QStringLiteral(", ") + words);
    const auto name = [](QPushButton *button, const QString &text, const QString &spoken) {
        button->setText(text);
        button->setAccessibleName(spoken);
    };
    name(m_before, tr("‹ PgUp"), tr("Month before"));
    name(m_after, tr("PgDn ›"), tr("Month after"));
    name(m_back, tr("Back to the list   Esc"), tr("Back to the list"));
}

void MonthView::setDay(QDate day)
{
    if (!WorkCalendar::covers(day))
        return;
    const bool otherMonth = QDate(day.year(), day.month(), 1) != m_model->month();
    m_model->setMonth(day);
    m_day = day;
    m_table->setCurrentIndex(m_model->indexOf(day));
    if (otherMonth) {
        retranslate();
        m_model->refresh();
    }
}

void MonthView::refresh()
{
    m_model->refresh();
}

void MonthView::takeFocus()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
}

QDate MonthView::dayAfter(int key) const
{
    switch (key) {
    case Qt::Key_Left: return m_day.addDays(-1);
    case Qt::Key_Right: return m_day.addDays(1);
    case Qt::Key_Up: return m_day.addDays(-7);
    case Qt::Key_Down: return m_day.addDays(7);
    case Qt::Key_PageUp: return m_day.addMonths(-1);
    case Qt::Key_PageDown: return m_day.addMonths(1);
    case Qt::Key_Home: return {m_day.year(), m_day.month(), 1};
    case Qt::Key_End: return {m_day.year(), m_day.month(), m_day.daysInMonth()};
    default: return {};
    }
}

bool MonthView::keyPressed(int key)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT dayWanted(m_day);
        return true;
    }
    if (key == Qt::Key_Escape) {
        Q_EMIT leaveWanted();
        return true;
    }
    const QDate day = dayAfter(key);
    if (day.isValid())
        setDay(day);
    return day.isValid();
}

bool MonthView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && keyPressed(key->key()))
            return true;
    }
    return QFrame::eventFilter(watched, event);
}

void MonthView::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
}

void MonthView::put(ListPaper::Way way)
{
    OfficeDocument document;
    document.printout = MonthPrintout::of(m_context, *m_model, m_title->text());
    document.key = QStringLiteral("month");
    document.fileName = tr("deadlines") + QLatin1Char('-') + m_model->month().toString(QStringLiteral("yyyy-MM")) + QStringLiteral(".pdf");
    switch (way) {
    case ListPaper::Way::Preview:
        m_printer->preview(document);
        return;
    case ListPaper::Way::Pdf:
        m_printer->savePdf(document);
        return;
    case ListPaper::Way::Print:
        m_printer->print(document);
    }
}
