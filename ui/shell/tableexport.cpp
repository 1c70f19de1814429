// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tableexport.h"

#include "core/base/chinatime.h"
#include "ui/shell/feedback.h"
#include "ui/shell/interaction.h"

#include <QDir>
#include <QFileInfo>
#include <QPromise>
#include <QStandardPaths>
#include <QWidget>

#include <utility>

struct TableExport::Run
{
    QString path;
    ExportEntry entry; ///< rows: so far
    std::shared_ptr<std::unique_ptr<TableFile>> file = std::make_shared<std::unique_ptr<TableFile>>(); ///< the writer's alone
};

TableExport::TableExport(const UiContext &context, QWidget *over) : QObject(over), m_context(context), m_over(over), m_ids(context.clock)
{
    m_writer.setMaxThreadCount(1);
}

TableExport::~TableExport()
{
    drop();
    m_writer.waitForDone();
}

/// A file that is given up is closed and taken away where it was written: that may take a while.
void TableExport::drop()
{
    if (const std::shared_ptr<Run> run = std::exchange(m_run, nullptr))
        m_writer.start([file = run->file] { file->reset(); });
}

void TableExport::ask(const Paper &paper, std::function<void()> begun)
{
    if (m_run) {
        m_context.feedback.say(tr("An export is being written already. Esc stops it."));
        return;
    }
    const QString name = paper.name + u'-' + ChinaTime::date(m_context.clock.wallUtcMs()).toString(Qt::ISODate) + QStringLiteral(".xlsx");
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_context.interaction.askSavePath(m_over, paper.question, folder + u'/' + name, tr("Excel workbook (*.xlsx);;CSV (*.csv)"),
                                      [this, paper, begun = std::move(begun)](const QString &path) {
                                          if (path.isEmpty() || m_run)
                                              return;
                                          begun();
                                          start(paper, path);
                                      });
}

void TableExport::start(const Paper &paper, const QString &path)
{
    auto run = std::make_shared<Run>();
    run->path = QFileInfo(path).suffix().isEmpty() ? path + QStringLiteral(".xlsx") : path;
    run->entry = paper.entry;
    m_run = run;
    Q_EMIT progressed(0);
    onWriter(
        run,
        [file = run->file, target = run->path, heads = paper.heads, sheet = paper.sheet]() -> Result<> {
            auto begun = TableFile::begin(target, heads, sheet);
            if (!begun)
                return fail(begun);
            *file = std::move(*begun);
            return {};
        },
        [this] { readOn(); });
}

void TableExport::onWriter(const std::shared_ptr<Run> &run, std::function<Result<>()> job, std::function<void()> after)
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

void TableExport::write(const QList<TableRow> &rows, bool more)
{
    const std::shared_ptr<Run> run = m_run;
    run->entry.rows += static_cast<int>(rows.size());
    const auto job = [file = run->file, rows]() -> Result<> {
        for (const TableRow &row : rows) {
            if (const Result<> added = (*file)->add(row); !added)
                return added;
        }
        return {};
    };
    onWriter(run, job, [this, run, more] {
        Q_EMIT progressed(run->entry.rows);
        if (run != m_run)
            return; // whoever heard it stopped it
        if (more)
            readOn();
        else
            finish(run);
    });
}

void TableExport::finish(const std::shared_ptr<Run> &run)
{
    onWriter(run, [file = run->file] { return (*file)->finish(); }, [this, run] {
        m_run.reset();
        m_context.feedback.say(doneWords(run->entry.rows).arg(QDir::toNativeSeparators(run->path)));
        record(*run);
        Q_EMIT ended();
    });
}

void TableExport::record(const Run &run)
{
    ExportEntry entry = run.entry;
    entry.format = TableFile::isXlsx(run.path) ? QStringLiteral("xlsx") : QStringLiteral("csv");
    m_context.office
        .ask([act = Act{OpId{m_ids.next()}, m_context.actor}, entry](Workplace &place) { return place.printLog().recordExport(act, entry); },
             OfficeThread::Urgency::Act)
        .then(&m_context.feedback, [&feedback = m_context.feedback](const Result<> &done) {
            if (!done)
                feedback.refused(done.error());
        });
}

void TableExport::giveUp(const Error &error)
{
    drop();
    m_context.feedback.warn(error);
    Q_EMIT ended();
}

/// What was written so far goes with the file; the older one stays.
void TableExport::stop()
{
    if (!m_run)
        return;
    drop();
    m_context.feedback.say(tr("The export was stopped. Nothing was written."));
    Q_EMIT ended();
}
