// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queueexport.h"

#include "core/base/chinatime.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuewords.h"
#include "ui/shell/feedback.h"
#include "ui/shell/interaction.h"

#include <QDir>
#include <QFileInfo>
#include <QPromise>
#include <QStandardPaths>
#include <QWidget>

#include <utility>

struct QueueExport::Run
{
    Wanted wanted;
    QString path;
    std::shared_ptr<std::unique_ptr<TableFile>> file = std::make_shared<std::unique_ptr<TableFile>>(); ///< the writer's alone
    QueueCursor after;
    QSet<QString> known; ///< a case that moves while we read is written once
    qint64 nowMs = 0;    ///< all words are those of one instant
    int rows = 0;
};

QueueExport::QueueExport(const UiContext &context, QWidget *over) : QObject(over), m_context(context), m_over(over), m_ids(context.clock)
{
    m_writer.setMaxThreadCount(1);
}

QueueExport::~QueueExport()
{
    drop();
    m_writer.waitForDone();
}

/// A file that is given up is closed and taken away where it was written: that may take a while.
void QueueExport::drop()
{
    if (const std::shared_ptr<Run> run = std::exchange(m_run, nullptr))
        m_writer.start([file = run->file] { file->reset(); });
}

void QueueExport::begin(const Wanted &wanted)
{
    if (m_run) {
        m_context.feedback.say(tr("An export is being written already. Esc stops it."));
        return;
    }
    const QString name = tr("open-cases") + u'-' + ChinaTime::date(m_context.clock.wallUtcMs()).toString(Qt::ISODate) + QStringLiteral(".xlsx");
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_context.interaction.askSavePath(m_over, tr("Export the open cases"), folder + u'/' + name, tr("Excel workbook (*.xlsx);;CSV (*.csv)"),
                                      [this, wanted](const QString &path) {
                                          if (!path.isEmpty() && !m_run)
                                              start(wanted, path);
                                      });
}

void QueueExport::start(const Wanted &wanted, const QString &path)
{
    auto run = std::make_shared<Run>();
    run->wanted = wanted;
    run->path = QFileInfo(path).suffix().isEmpty() ? path + QStringLiteral(".xlsx") : path;
    run->nowMs = m_context.clock.wallUtcMs();
    m_run = run;
    QStringList heads;
    for (const int column : wanted.columns)
        heads << QueueModel::heading(column);
    Q_EMIT progressed(0);
    onWriter(
        run,
        [file = run->file, target = run->path, heads, sheet = wanted.filterWords]() -> Result<> {
            auto begun = TableFile::begin(target, heads, sheet);
            if (!begun)
                return fail(begun);
            *file = std::move(*begun);
            return {};
        },
        [this, run] { read(run); });
}

void QueueExport::onWriter(const std::shared_ptr<Run> &run, std::function<Result<>()> job, std::function<void()> after)
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    promise->future().then(this, [this, run, after = std::move(after)](const Result<> &done) {
        if (run != m_run)
            return;
        if (done)
            after();
        else
            giveUp(done.error());
    });
    m_writer.start([promise, job = std::move(job)] {
        promise->addResult(job());
        promise->finish();
    });
}

void QueueExport::read(const std::shared_ptr<Run> &run)
{
    const auto job = [filter = run->wanted.filter, after = run->after, nowMs = run->nowMs](Workplace &place) {
        return place.caseViews().queue(filter, after, QueueModel::pageSize, nowMs);
    };
    m_context.office.ask(job, OfficeThread::Urgency::Step).then(this, [this, run](const Result<QueuePage> &page) {
        if (run != m_run)
            return;
        if (page)
            took(run, *page);
        else
            giveUp(page.error());
    });
}

void QueueExport::took(const std::shared_ptr<Run> &run, const QueuePage &page)
{
    QList<TableRow> rows;
    for (const QueueRow &row : page.rows) {
        if (run->known.contains(row.id.value))
            continue;
        run->known.insert(row.id.value);
        rows << cells(*run, row);
    }
    run->after = page.next;
    run->rows += static_cast<int>(rows.size());
    const auto write = [file = run->file, rows]() -> Result<> {
        for (const TableRow &row : rows) {
            if (const Result<> added = (*file)->add(row); !added)
                return added;
        }
        return {};
    };
    onWriter(run, write, [this, run, more = page.more] {
        Q_EMIT progressed(run->rows);
        if (run != m_run)
            return; // whoever heard it stopped it
        if (more)
            read(run);
        else
            finish(run);
    });
}

TableRow QueueExport::cells(const Run &run, const QueueRow &row) const
{
    const QueueWords words(m_context, run.nowMs);
    const bool plainDay = !row.commitment.isEmpty() && !row.deadline.paused && !row.deadline.provisional && row.limit.countsDays();
    TableRow cells;
    for (const int column : run.wanted.columns) {
        TableCell cell{words.words(row, column)};
        if (column == QueueModel::Accepted && row.acceptedMs > 0)
            cell.day = ChinaTime::date(row.acceptedMs);
        else if (column == QueueModel::WaitsSince && row.waitsSinceMs > 0)
            cell.day = ChinaTime::date(row.waitsSinceMs);
        else if (column == QueueModel::Due && plainDay)
            cell.day = row.deadline.dueDate;
        cells << cell;
    }
    return cells;
}

void QueueExport::finish(const std::shared_ptr<Run> &run)
{
    onWriter(run, [file = run->file] { return (*file)->finish(); }, [this, run] {
        m_run.reset();
        m_context.feedback.say(tr("Exported %n case(s) to %1.", nullptr, run->rows).arg(QDir::toNativeSeparators(run->path)));
        record(*run);
        Q_EMIT ended();
    });
}

void QueueExport::record(const Run &run)
{
    ExportEntry entry;
    entry.document = QStringLiteral("list");
    entry.format = TableFile::isXlsx(run.path) ? QStringLiteral("xlsx") : QStringLiteral("csv");
    entry.rows = run.rows;
    entry.filter = keyOf(run.wanted.filter.kind);
    m_context.office
        .ask([act = Act{OpId{m_ids.next()}, m_context.actor}, entry](Workplace &place) { return place.printLog().recordExport(act, entry); },
             OfficeThread::Urgency::Act)
        .then(&m_context.feedback, [&feedback = m_context.feedback](const Result<> &done) {
            if (!done)
                feedback.refused(done.error());
        });
}

void QueueExport::giveUp(const Error &error)
{
    drop();
    m_context.feedback.warn(error);
    Q_EMIT ended();
}

/// What was written so far goes with the file; the older one stays.
void QueueExport::stop()
{
    if (!m_run)
        return;
    drop();
    m_context.feedback.say(tr("The export was stopped. Nothing was written."));
    Q_EMIT ended();
}
