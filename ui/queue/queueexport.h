// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "core/tables/tablefile.h"
#include "ui/shell/uicontext.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <memory>

/// Writes all cases of a filter, with the columns that are shown and masked as they are shown, into an Excel workbook or a CSV file. Read a page at a
/// time from the store, written on a thread of its own; can be stopped, and leaves nothing half written. That it was done is an entry of the ledger.
class QueueExport : public QObject
{
    Q_OBJECT

public:
    struct Wanted
    {
        QueueFilter filter;
        QString filterWords; ///< name of the sheet
        QList<int> columns;  ///< of QueueModel::Column
    };

    /// `over`: the page that asks.
    QueueExport(const UiContext &context, QWidget *over);
    ~QueueExport() override;

    /// Asks where to, then begins.
    void begin(const Wanted &wanted);
    bool isRunning() const { return m_run != nullptr; }
    void stop();

Q_SIGNALS:
    void progressed(int rows);
    void ended();

private:
    struct Run;

    void start(const Wanted &wanted, const QString &path);
    void read(const std::shared_ptr<Run> &run);
    void took(const std::shared_ptr<Run> &run, const QueuePage &page);
    void finish(const std::shared_ptr<Run> &run);
    void record(const Run &run);
    void giveUp(const Error &error);
    void drop();
    /// Runs it on the thread that writes; `after` comes back here, unless the run was stopped in the meantime.
    void onWriter(const std::shared_ptr<Run> &run, std::function<Result<>()> job, std::function<void()> after);
    TableRow cells(const Run &run, const QueueRow &row) const;

    const UiContext &m_context;
    QWidget *m_over;
    UuidV7Source m_ids;
    QThreadPool m_writer;
    std::shared_ptr<Run> m_run;
};
