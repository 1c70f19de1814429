// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/auditexport.h"

#include "core/base/chinatime.h"
#include "core/workplace/officethread.h"
#include "ui/admin/auditmodel.h"
#include "ui/shell/feedback.h"
#include "ui/shell/interaction.h"
#include "ui/shell/uicontext.h"

#include <QDir>
#include <QFileInfo>
#include <QPromise>
#include <QStandardPaths>
#include <QWidget>

#include <utility>

namespace {

constexpr int rowsARead = 500;

} // namespace

struct AuditExport::Run
{
    AuditFilter filter;
    QString path;
    std::shared_ptr<std::unique_ptr<TableFile>> file = std::make_shared<std::unique_ptr<TableFile>>(); ///< the writer's alone
    AuditWords::Names names;
    qint64 before = 0;
    int rows = 0;
};

AuditExport::AuditExport(const UiContext &context, QWidget *over) : QObject(over), m_context(context), m_over(over)
{
    m_writer.setMaxThreadCount(1);
}

AuditExport::~AuditExport()
{
    drop();
    m_writer.waitForDone();
}

/// A file that is given up is closed and taken away where it was written: that may take a while.
void AuditExport::drop()
{
    if (const std::shared_ptr<Run> run = std::exchange(m_run, nullptr))
        m_writer.start([file = run->file] { file->reset(); });
}

void AuditExport::begin(const AuditFilter &filter)
{
    if (m_run) {
        m_context.feedback.say(tr("An export is being written already. Esc stops it."));
        return;
    }
    const QString name = tr("audit") + u'-' + ChinaTime::date(m_context.clock.wallUtcMs()).toString(Qt::ISODate) + QStringLiteral(".xlsx");
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_context.interaction.askSavePath(m_over, tr("Export the entries"), folder + u'/' + name, tr("Excel workbook (*.xlsx);;CSV (*.csv)"),
                                      [this, filter](const QString &path) {
                                          if (!path.isEmpty() && !m_run)
                                              start(filter, path);
                                      });
}

void AuditExport::start(const AuditFilter &filter, const QString &path)
{
    auto run = std::make_shared<Run>();
    run->filter = filter;
    run->path = QFileInfo(path).suffix().isEmpty() ? path + QStringLiteral(".xlsx") : path;
    m_run = run;
    QStringList heads;
    for (int column = 0; column < AuditModel::columns; ++column)
        heads << AuditModel::heading(column);
    Q_EMIT progressed(0);
    onWriter(
        run,
        [file = run->file, target = run->path, heads, sheet = tr("Audit")]() -> Result<> {
            auto begun = TableFile::begin(target, heads, sheet);
            if (!begun)
                return fail(begun);
            *file = std::move(*begun);
            return {};
        },
        [this, run] { read(run); });
}

void AuditExport::onWriter(const std::shared_ptr<Run> &run, std::function<Result<>()> job, std::function<void()> after)
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

void AuditExport::read(const std::shared_ptr<Run> &run)
{
    using Read = std::pair<AuditStretch, AuditWords::Names>;
    const auto job = [filter = run->filter, before = run->before](Workplace &place) -> Result<Read> {
        Result<AuditStretch> stretch = place.auditViews().page(filter, before, rowsARead);
        if (!stretch)
            return fail(stretch);
        Read read{std::move(*stretch), {}};
        if (const auto people = place.peopleViews().people(); people && before == 0) {
            for (const Person &person : *people)
                read.second.insert(person.id.value, person.name);
        }
        return read;
    };
    m_context.office.ask(job, OfficeThread::Urgency::Step).then(this, [this, run](const Result<Read> &read) {
        if (run != m_run)
            return;
        if (!read) {
            giveUp(read.error());
            return;
        }
        if (run->before == 0)
            run->names = read->second;
        took(run, read->first);
    });
}

void AuditExport::took(const std::shared_ptr<Run> &run, const AuditStretch &stretch)
{
    QList<TableRow> rows;
    for (const AuditRow &row : stretch.rows) {
        TableRow cells;
        for (int column = 0; column < AuditModel::columns; ++column)
            cells << TableCell{AuditModel::words(row, column, run->names, m_context)};
        rows << cells;
    }
    run->before = stretch.nextBefore;
    run->rows += static_cast<int>(rows.size());
    const auto write = [file = run->file, rows]() -> Result<> {
        for (const TableRow &row : rows) {
            if (const Result<> added = (*file)->add(row); !added)
                return added;
        }
        return {};
    };
    onWriter(run, write, [this, run, more = !stretch.atEnd] {
        Q_EMIT progressed(run->rows);
        if (run != m_run)
            return; // whoever heard it stopped it
        if (more)
            read(run);
        else
            finish(run);
    });
}

void AuditExport::finish(const std::shared_ptr<Run> &run)
{
    onWriter(run, [file = run->file] { return (*file)->finish(); }, [this, run] {
        m_run.reset();
        m_context.feedback.say(tr("Exported %n entry(s) to %1.", nullptr, run->rows).arg(QDir::toNativeSeparators(run->path)));
        record(*run);
        Q_EMIT ended();
    });
}

void AuditExport::record(const Run &run)
{
    ExportEntry entry;
    entry.document = QStringLiteral("audit");
    entry.format = TableFile::isXlsx(run.path) ? QStringLiteral("xlsx") : QStringLiteral("csv");
    entry.rows = run.rows;
    entry.filter = run.filter.group ? AuditKinds::keyOf(*run.filter.group) : QStringLiteral("all");
    const Act act{OpId{UuidV7Source(m_context.clock).next()}, m_context.actor};
    m_context.office.ask([act, entry](Workplace &place) { return place.printLog().recordExport(act, entry); }, OfficeThread::Urgency::Act)
        .then(&m_context.feedback, [&feedback = m_context.feedback](const Result<> &done) {
            if (!done)
                feedback.refused(done.error());
        });
}

void AuditExport::giveUp(const Error &error)
{
    drop();
    m_context.feedback.warn(error);
    Q_EMIT ended();
}

/// What was written so far goes with the file; the older one stays.
void AuditExport::stop()
{
    if (!m_run)
        return;
    drop();
    m_context.feedback.say(tr("The export was stopped. Nothing was written."));
    Q_EMIT ended();
}
