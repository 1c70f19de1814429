// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/intake/registermapping.h"

#include <QHash>

#include <functional>

class Workplace;
struct CaseFile;

/// A row whose case stands in the store with other words or times than the file has (与库中不同). It is listed, never
/// changed.
struct DifferentRow
{
    qint64 line = 0;
    QString number;      ///< our case number
    QStringList columns; ///< headings that differ

    bool operator==(const DifferentRow &) const = default;
};

/// What an import did, or with a dry run would do.
struct ImportFigures
{
    qint64 rows = 0;       ///< read, blank lines not counted
    qint64 accepted = 0;   ///< cases that are new
    qint64 known = 0;      ///< rows whose case the store had already
    qint64 milestones = 0; ///< reached anew, beside the acceptance
    qint64 followUps = 0;  ///< recorded anew
    qint64 bad = 0;
    qint64 different = 0;

    bool operator==(const ImportFigures &) const = default;
};

/// What became of a register that was read: how many rows went in, which did not and why.
struct ImportReport
{
    static constexpr qsizetype longestList = 10'000; ///< rows listed; the figures count all

    ImportFigures figures;
    QList<BadRow> badRows;
    QList<DifferentRow> differentRows;
};

/// Takes an office's register into its store through the case desk, as if every row had been entered by hand and late
/// (补录). The acts of a row go in together or not at all. Ids of acts come from the row's identity, so a second run,
/// or next month's longer export, adds only what is new. Stands above the domains: it may use desk, views and
/// workplace.
class RegisterImport
{
public:
    struct Options
    {
        bool dryRun = false; ///< everything is checked and counted, nothing stays
        int rowsPerTransaction = 500;
        PersonId actor;                       ///< who imports, in an office with people; empty: the acts are those of the names in the rows
        QString lateReason;                   ///< stands in every case: why it was entered late
        std::function<bool(qint64)> progress; ///< rows so far; false stops after the last whole batch
    };

    RegisterImport(Workplace &place, Options options);

    /// Reads the file to its end. An error is one of the file or the store, never of a row; what was committed before
    /// it stays, and a second run goes on from there. Stopped when progress() said so.
    Result<ImportReport> run(RegisterFile &file);

private:
    Result<> tellWho(RowPlan &plan);
    Result<> importBatch(const QList<RegisterRow> &rows, ImportReport &report);
    Result<> importRow(const RegisterRow &row, ImportReport &report);
    Result<> enter(const RowPlan &plan, ImportFigures &figures, DifferentRow &different, RegisterColumn &column);
    Result<CaseId> knownCase(const RowPlan &plan) const;
    Result<> enterStep(const RowPlan &plan, const CaseId &id, const RowStep &step);
    Result<bool> isDone(const RowPlan &plan, const RowStep &step) const;
    void noteBad(const BadRow &bad, ImportReport &report) const;

    Workplace &m_place;
    Options m_options;
    RegisterMapping m_mapping;
    QHash<QString, qint64> m_lines; ///< identity → line of this file
    QHash<QString, PersonId> m_named; ///< by the name in the rows
};
