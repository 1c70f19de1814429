// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ledger/event.h"

#include <QList>

class Ledger;
class Veil;

/// One document that went to paper, or could not. Plain: no name, no printer, nothing of a person.
struct PrintEntry
{
    QString document;      ///< receipt, notice, casefile, why, list, daily-report
    SubjectId subject;     ///< the case or application it is of; empty: the office's own
    QString number;        ///< of that case, as people call it
    QString way;           ///< printer, pdf
    QString paper;         ///< a4, a4-landscape, a5, 80mm; empty in entries older than 2026-11-25
    int copies = 1;
    bool again = false;    ///< 补打
    QString problem;       ///< why it is not on paper: printer-missing, printer-failed, template; empty: it is
    qint64 atMs = 0;       ///< when; given by the ledger
    PersonId actor;        ///< who; given by the ledger

    bool isOnPaper() const { return problem.isEmpty(); }
    bool operator==(const PrintEntry &) const = default;
};

/// A list that left the office as a file. Plain: nothing of what stands in it.
struct ExportEntry
{
    QString document; ///< list
    QString format;   ///< csv, xlsx
    int rows = 0;
    QString filter;   ///< overdue, all … of QueueFilter

    bool operator==(const ExportEntry &) const = default;
};

/// What was printed or could not be: each time one entry of the ledger, so that what is missing on the counter can be printed later 补打.
class PrintLog
{
public:
    PrintLog(Ledger &ledger, OfficeId office, const Veil &veil);

    static constexpr auto exported = "document-exported"; ///< kind; plain: document format rows filter

    Result<> record(const Act &act, const PrintEntry &entry);
    /// Written to a file: an entry too.
    Result<> recordExport(const Act &act, const ExportEntry &entry);
    /// Since then, the newest first; at most `most`, without what is of a complaint that names who looks.
    Result<QList<PrintEntry>> since(qint64 sinceMs, int most = 500) const;

    static PrintEntry entryFrom(const QString &kind, const QJsonObject &plain);

private:
    Ledger &m_ledger;
    OfficeId m_office;
    const Veil &m_veil;
};
