// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/printlog.h"
#include "core/tables/tablefile.h"
#include "ui/shell/uicontext.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

/// Writes rows of the office into an Excel workbook or a CSV file: read a stretch at a time from the store, written on a thread of its own; can be stopped, and
/// leaves nothing half written. That it was done is an entry of the ledger. Whoever derives from it says which rows.
class TableExport : public QObject
{
    Q_OBJECT

public:
    ~TableExport() override;

    bool isRunning() const { return m_run != nullptr; }
    void stop();

Q_SIGNALS:
    void progressed(int rows);
    void ended();

protected:
    /// `over`: the page that asks.
    TableExport(const UiContext &context, QWidget *over);

    struct Paper
    {
        QString name;     ///< of the file, without day and ending
        QString question; ///< title of the question where to
        QString sheet;
        QStringList heads;
        ExportEntry entry; ///< document and filter, for the ledger
    };
    /// Asks where to; then `begun`, and the rows are read.
    void ask(const Paper &paper, std::function<void()> begun);
    /// Asks the store for the next stretch: one readBy().
    virtual void readOn() = 0;
    /// The sentence at the end, with %1 for the path.
    virtual QString doneWords(int rows) const = 0;

    /// The job's answer goes to `took`, unless it was an error or the export was stopped in the meantime.
    template <class Job, class Took>
    void readBy(Job job, Took took);
    /// These rows are written; then the next are read when there are more.
    void write(const QList<TableRow> &rows, bool more);

    const UiContext &context() const { return m_context; }

private:
    struct Run;

    void start(const Paper &paper, const QString &path);
    void finish(const std::shared_ptr<Run> &run);
    void record(const Run &run);
    void giveUp(const Error &error);
    void drop();
    /// Runs it on the thread that writes; `after` comes back here, unless the run was stopped in the meantime.
    void onWriter(const std::shared_ptr<Run> &run, std::function<Result<>()> job, std::function<void()> after);

    const UiContext &m_context;
    QWidget *m_over;
    UuidV7Source m_ids;
    QThreadPool m_writer;
    std::shared_ptr<Run> m_run;
};

template <class Job, class Took>
void TableExport::readBy(Job job, Took took)
{
    using Answer = std::invoke_result_t<Job, Workplace &>;
    m_context.office.ask(std::move(job), OfficeThread::Urgency::Step).then(this, [this, run = m_run, took = std::move(took)](const Answer &answer) {
        if (run != m_run)
            return;
        if (answer)
            took(*answer);
        else
            giveUp(answer.error());
    });
}
