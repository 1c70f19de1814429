// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportpage.h"

#include "core/base/chinatime.h"
#include "ui/reports/casesbehind.h"
#include "ui/reports/dayfield.h"
#include "ui/reports/figuretile.h"
#include "ui/reports/figureview.h"
#include "ui/reports/readingprogress.h"
#include "ui/reports/reportpapers.h"
#include "ui/reports/reportreading.h"
#include "ui/reports/reporttables.h"
#include "ui/reports/servicecard.h"
#include "ui/shell/errortext.h"
#include "ui/shell/feedback.h"
#include "ui/shell/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/tallview.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QScrollArea>
#include <QVBoxLayout>

namespace {

/// From this width of the page on, at 100 %, the cases stand beside the figures.
constexpr int wideFrom = 1100;

} // namespace

ReportPage::ReportPage(const UiContext &context, QWidget *parent) : Page(parent), m_context(context), m_day(today())
{
    setObjectName(QStringLiteral("reportPage"));
    m_view = new TallView(this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_view);
    auto *column = new QVBoxLayout(m_view->ground());
    column->setContentsMargins(context.theme.space(4), context.theme.space(4), context.theme.space(4), context.theme.space(4));
    column->setSpacing(context.theme.space(3));
    createReading();
    column->addLayout(createHead());
    column->addWidget(m_progress);
    column->addWidget(createTiles());
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(context.theme.space(3));
    createTables();
    m_behind = new CasesBehind(context.theme, m_view->ground());
    connect(m_behind, &CasesBehind::caseWanted, this, &Page::caseWanted);
    m_columns->addWidget(m_scroll, 9);
    m_columns->addWidget(m_behind, 4);
    m_empty = new EmptyState(m_view->ground());
    m_empty->setObjectName(QStringLiteral("reportEmpty"));
    column->addLayout(m_columns, 1);
    column->addWidget(m_empty, 1);
    m_empty->hide();
    m_dayField->setDay(m_day);
    applySizes();
    retranslate();
}

ReportPage::~ReportPage() = default;

void ReportPage::createReading()
{
    m_reading = new ReportReading(m_context, this);
    m_papers = new ReportPapers(m_context, this);
    m_progress = new ReadingProgress(m_context.theme, m_view->ground());
    connect(m_reading, &ReportReading::reported, this, [this](QDate, const Result<DailyReport> &report) { showReport(report); });
    connect(m_reading, &ReportReading::listed, this, [this](const FigureKey &key, const Result<CaseList> &list) { showBehind(list, key); });
    connect(m_reading, &ReportReading::lasting, this,
            [this](int percent) { m_progress->showAt(tr("Reading the report of %1 …").arg(m_day.toString(Qt::ISODate)), percent); });
    connect(m_reading, &ReportReading::over, m_progress, &QWidget::hide);
    connect(m_reading, &ReportReading::stopped, this, &ReportPage::showStopped);
    connect(m_progress, &ReadingProgress::stopWanted, m_reading, &ReportReading::stop);
}

QLayout *ReportPage::createHead()
{
    auto *row = new FlowLayout(nullptr, m_context.theme.space(2), m_context.theme.space(2));
    const auto add = [this, row](CommandId id, const char *name) {
        auto *button = new KeyButton(id, m_context.theme, m_view->ground());
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, [this, id] { run(id); });
        m_buttons << button;
        row->addWidget(button);
        return button;
    };
    QWidget *ground = m_view->ground();
    m_dayLabel = new QLabel(ground);
    m_dayField = new DayField(ground);
    m_dayField->setObjectName(QStringLiteral("reportDay"));
    m_dayLabel->setBuddy(m_dayField);
    m_dayWords = new QLabel(ground);
    m_error = new QLabel(ground);
    for (QLabel *label : {m_dayLabel, m_dayWords, m_error})
        label->setTextFormat(Qt::PlainText);
    setLook(m_dayLabel, "muted");
    setLook(m_dayWords, "title");
    setLook(m_error, "error");
    m_error->setObjectName(QStringLiteral("reportError"));
    m_error->hide();
    connect(m_dayField, &DayField::dayTyped, this, &ReportPage::showDay);
    connect(m_dayField, &DayField::refused, this, [this](const QString &typed) { say({ErrorCode::DateNotValid, {}, {typed}}); });
    connect(&m_context.theme, &Theme::changed, this, &ReportPage::applySizes);
    row->addWidget(m_dayLabel);
    row->addWidget(m_dayField);
    add(CommandId::PreviousDay, "reportPrevious");
    add(CommandId::NextDay, "reportNext");
    add(CommandId::Today, "reportToday");
    add(CommandId::Print, "reportPrint")->setFilled(true);
    add(CommandId::Preview, "reportPreview");
    add(CommandId::SavePdf, "reportPdf");
    auto *words = new QHBoxLayout;
    words->addWidget(m_dayWords);
    words->addWidget(m_error);
    words->addStretch(1);
    auto *head = new QVBoxLayout;
    head->setSpacing(m_context.theme.space(2));
    head->addLayout(row);
    head->addLayout(words);
    return head;
}

QWidget *ReportPage::createTiles()
{
    m_tileRow = new QWidget(m_view->ground());
    auto *row = new FlowLayout(m_tileRow, m_context.theme.space(2), m_context.theme.space(2));
    for (const Figure figure : {Figure::Overdue, Figure::Nearing, Figure::Paused, Figure::Open, Figure::Accepted, Figure::Closed, Figure::MetInTime}) {
        auto *tile = new FigureTile(figure, m_context.theme, m_tileRow);
        tile->setObjectName(QStringLiteral("reportTile%1").arg(static_cast<int>(figure)));
        connect(tile, &QPushButton::clicked, this, [this, tile] { choose(tile->key()); });
        m_tiles << tile;
        row->addWidget(tile);
    }
    return m_tileRow;
}

void ReportPage::applySizes()
{
    // The label stands in the middle of the field's height, beside it.
    m_dayField->setFixedWidth(m_context.theme.px(124));
    m_dayLabel->setFixedHeight(m_context.theme.px(36));
    m_behind->setMinimumWidth(m_context.theme.px(340));
    m_scroll->setMinimumHeight(m_context.theme.px(120));
    m_behind->list()->setMinimumHeight(m_context.theme.px(58));
}

void ReportPage::createTables()
{
    m_scroll = new QScrollArea(m_view->ground());
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *scrolled = new QWidget(m_scroll);
    scrolled->setObjectName(QStringLiteral("scrolled"));
    auto *column = new QVBoxLayout(scrolled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_context.theme.space(3));
    m_intakeCard = new Card(m_context.theme, scrolled);
    m_commitmentCard = new Card(m_context.theme, scrolled);
    m_intake = new FigureView(m_context.theme, m_intakeCard);
    m_intake->setObjectName(QStringLiteral("reportIntake"));
    m_commitments = new FigureView(m_context.theme, m_commitmentCard);
    m_commitments->setObjectName(QStringLiteral("reportCommitments"));
    m_intakeCard->body()->addWidget(m_intake);
    m_commitmentCard->body()->addWidget(m_commitments);
    column->addWidget(m_intakeCard);
    m_service = new ServiceCard(m_context.theme, scrolled);
    m_service->setObjectName(QStringLiteral("reportService"));
    column->addWidget(m_commitmentCard);
    column->addWidget(m_service);
    column->addStretch(1);
    m_scroll->setWidget(scrolled);
    connect(m_intake, &FigureView::figureChosen, this, &ReportPage::choose);
    connect(m_commitments, &FigureView::figureChosen, this, &ReportPage::choose);
    for (FigureView *view : {m_intake, m_commitments}) {
        connect(view, &FigureView::figureAt, this, [this, view](const QRect &place) {
            const QPoint middle = view->mapTo(m_scroll->widget(), place.center());
            m_scroll->ensureVisible(middle.x(), middle.y(), place.width(), place.height());
        });
    }
}

void ReportPage::retranslate()
{
    m_dayLabel->setText(tr("Day"));
    m_dayField->setAccessibleName(tr("Day of the report"));
    m_intakeCard->setTitle(tr("Accepted, ended, open"));
    m_commitmentCard->setTitle(tr("Service commitments"));
    m_service->setTitle(tr("Reception and service time"));
    m_intake->setAccessibleName(m_intakeCard->title());
    m_commitments->setAccessibleName(m_commitmentCard->title());
    m_empty->setWords(tr("Nothing was accepted on this day, and nothing stood open."), tr("Step to another day with Ctrl+Left and Ctrl+Right, or type one."));
    m_behind->retranslate();
    m_progress->retranslate();
    showTables();
}

QDate ReportPage::today() const
{
    return ChinaTime::date(m_context.clock.wallUtcMs());
}

QList<CommandId> ReportPage::commandsNow() const
{
    QList<CommandId> now{CommandId::PreviousDay};
    if (m_day < today())
        now << CommandId::NextDay << CommandId::Today;
    if (m_report)
        now << CommandId::Preview << CommandId::SavePdf << CommandId::Print;
    return now << CommandId::Refresh;
}

bool ReportPage::run(CommandId id)
{
    if (!commandsNow().contains(id))
        return false;
    switch (id) {
    case CommandId::PreviousDay: showDay(m_day.addDays(-1)); return true;
    case CommandId::NextDay: showDay(m_day.addDays(1)); return true;
    case CommandId::Today: showDay(today()); return true;
    case CommandId::Refresh: refresh(); return true;
    case CommandId::Preview: m_papers->preview(*m_report); return true;
    case CommandId::Print: m_papers->print(*m_report); return true;
    case CommandId::SavePdf: m_papers->savePdf(*m_report); return true;
    default: return false;
    }
}

void ReportPage::showDay(QDate day)
{
    if (day > today()) {
        say({ErrorCode::TimeInFuture, {}, {day.toString(Qt::ISODate)}});
        return;
    }
    m_error->hide();
    m_day = day;
    m_dayField->setDay(day);
    refresh();
}

void ReportPage::takeFocus()
{
    m_dayField->setFocus();
    m_dayField->selectAll();
}

void ReportPage::refresh()
{
    m_reading->readReport(m_day);
}

/// What was on the page before stays there, and the field says so.
void ReportPage::showStopped()
{
    if (m_report)
        m_day = m_report->day;
    m_dayField->setDay(m_day);
    m_context.feedback.say(tr("Stopped. %1 reads the report anew.").arg(Commands::of(CommandId::Refresh).key.toString(QKeySequence::NativeText)));
    Q_EMIT commandsChanged();
}

void ReportPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_reading->isReading())
        m_reading->stop();
    else
        Page::keyPressEvent(event);
}

void ReportPage::showReport(const Result<DailyReport> &report)
{
    if (!report) {
        m_report.reset();
        say(report.error());
    } else {
        m_error->hide();
        m_report = *report;
    }
    showTables();
    Q_EMIT commandsChanged();
    if (m_report && !m_chosen)
        chooseFirst();
    else if (m_report)
        askBehind();
}

void ReportPage::showTables()
{
    const QList<CommandId> now = commandsNow();
    for (KeyButton *button : m_buttons)
        button->setEnabled(now.contains(button->command()));
    const bool any = m_report && !(m_report->intake.isEmpty() && m_report->commitments.isEmpty() && m_report->visits.visits == 0);
    m_scroll->setVisible(any);
    m_behind->setVisible(any);
    m_tileRow->setVisible(any);
    m_empty->setVisible(m_report && !any);
    m_dayWords->setVisible(m_report.has_value());
    if (!m_report)
        return;
    const ReportWords words(m_context.rules, m_context.language);
    m_dayWords->setText(words.dayLine(*m_report) + QStringLiteral(" · ") + words.asOf(*m_report));
    m_intake->setTable(ReportTables::intake(*m_report, words));
    m_commitments->setTable(ReportTables::commitments(*m_report, words));
    m_service->setFigures(m_report->visits);
    m_commitmentCard->setVisible(!m_report->commitments.isEmpty());
    showTiles();
}

void ReportPage::showTiles()
{
    const IntakeLine intake = m_report->intakeTotal();
    const CommitmentLine total = m_report->commitmentTotal();
    const QHash<Figure, int> values{{Figure::Overdue, total.overdue}, {Figure::Nearing, total.nearing},   {Figure::Paused, total.paused},
                                    {Figure::Open, intake.open},      {Figure::Accepted, intake.accepted}, {Figure::Closed, intake.closed},
                                    {Figure::MetInTime, total.metInTime}};
    for (FigureTile *tile : std::as_const(m_tiles)) {
        const Figure figure = tile->key().figure;
        tile->setValue(values.value(figure), figure == Figure::MetInTime ? ReportWords::share(total) : QString());
        tile->setChosen(m_chosen == tile->key());
    }
}

/// What needs an eye first, so that its cases lie open.
void ReportPage::chooseFirst()
{
    const CommitmentLine total = m_report->commitmentTotal();
    choose({total.overdue > 0 ? Figure::Overdue : total.nearing > 0 ? Figure::Nearing : Figure::Open, {}, {}});
}

void ReportPage::choose(const FigureKey &key)
{
    if (m_chosen == key)
        return;
    m_chosen = key;
    // One figure is chosen on the page, in one of the tables.
    m_intake->choose(key);
    m_commitments->choose(key);
    for (FigureTile *tile : std::as_const(m_tiles))
        tile->setChosen(tile->key() == key);
    askBehind();
}

void ReportPage::askBehind()
{
    // The report holds the lists of its most urgent figures itself.
    if (const CaseList *list = m_chosen->type.isEmpty() ? m_report->listOf(m_chosen->figure) : nullptr)
        showBehind(*list, *m_chosen);
    else
        m_reading->readBehind(m_report->day, *m_chosen);
}

QString ReportPage::headingOf(const FigureKey &key) const
{
    const ReportWords words(m_context.rules, m_context.language);
    QStringList heading{ReportWords::figure(key.figure)};
    if (!key.type.isEmpty())
        heading << words.business(key.type) << (key.figure <= Figure::Open ? words.customerClass(key.detail) : words.commitment(key.type, key.detail));
    return heading.join(QStringLiteral(" · "));
}

void ReportPage::showBehind(const Result<CaseList> &list, const FigureKey &key)
{
    if (m_chosen != key)
        return;
    if (!list) {
        m_context.feedback.refused(list.error());
        return;
    }
    const ReportWords words(m_context.rules, m_context.language);
    m_behind->show(headingOf(key) + QStringLiteral(" · ") + tr("%n case(s)", nullptr, list->total), ReportTables::lines(*list, key.figure, words),
                   list->total);
}

void ReportPage::say(const Error &error)
{
    m_error->setText(errorText(error));
    m_error->show();
    m_error->setAccessibleName(m_error->text());
}

void ReportPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_behind) {
        retranslate();
        if (m_chosen && m_report)
            askBehind();
    }
    Page::changeEvent(event);
}

void ReportPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_columns->setDirection(width() >= m_context.theme.px(wideFrom) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}
