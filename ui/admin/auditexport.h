// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/tablefile.h"
#include "ui/admin/auditwords.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

struct UiContext;

/// Writes every entry that fits a filter, as it is listed, into an Excel workbook or a CSV file: read a stretch at a time from the store, written on a thread of
/// its own; can be stopped, and leaves nothing half written. That it was done is an entry of the ledger.
class AuditExport : public QObject
{
    Q_OBJECT

public:
    /// `over`: the page that asks.
    AuditExport(const UiContext &context, QWidget *over);
    ~AuditExport() override;

    /// Asks where to, then begins.
    void begin(const AuditFilter &filter);
    bool isRunning() const { return m_run != nullptr; }
    void stop();

Q_SIGNALS:
    void progressed(int rows);
    void ended();

private:
    struct Run;

    void start(const AuditFilter &filter, const QString &path);
    void read(const std::shared_ptr<Run> &run);
    void took(const std::shared_ptr<Run> &run, const AuditStretch &stretch);
    void finish(const std::shared_ptr<Run> &run);
    void record(const Run &run);
    void giveUp(const Error &error);
    void drop();
    /// Runs it on the thread that writes; `after` comes back here, unless the run was stopped in the meantime.
    void onWriter(const std::shared_ptr<Run> &run, std::function<Result<>()> job, std::function<void()> after);

    const UiContext &m_context;
    QWidget *m_over;
    QThreadPool m_writer;
    std::shared_ptr<Run> m_run;
};
