// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caserecord.h"
#include "core/reception/visitday.h"
#include "core/reports/reportwork.h"

#include <QDate>

#include <memory>

class Store;
class Vault;
class Veil;

/// One case behind a figure.
struct ReportCase
{
    CaseId id;
    QString number;
    QString type;
    QString customerClass;
    QString customer;      ///< masked
    QString commitment;    ///< of the figure it stands behind, empty for accepted and closed
    QDate due;             ///< invalid when none
    bool provisional = false;
    QString pauseReason;   ///< for paused
    int days = 0;          ///< overdue: working days over (calendar days, hours or minutes, as `unit` says); paused: calendar days paused
    LimitUnit unit = LimitUnit::WorkingDays; ///< of the limit, and of `days` when overdue
    CaseOutcome outcome = CaseOutcome::None; ///< for closed
    bool late = false;     ///< 补录

    bool operator==(const ReportCase &) const = default;
};

/// One line of accepted, closed, open: a business type and class.
struct IntakeLine
{
    QString type;
    QString customerClass;
    int accepted = 0;      ///< on that day, without those voided since
    int closed = 0;        ///< 办结
    int withdrawn = 0;
    int terminated = 0;    ///< 终止, 并单
    int voided = 0;        ///< 误录作废 on that day; in no other figure of any day
    int open = 0;
    int late = 0;          ///< of the accepted, 补录

    bool operator==(const IntakeLine &) const = default;
};

/// One commitment of one business type on that day. A share prints its denominator; met in time of (met in time + met late).
struct CommitmentLine
{
    QString type;
    QString commitment;
    QString clause;
    int running = 0;       ///< begun and neither met nor ended, the nearing, overdue and paused among them
    int nearing = 0;       ///< from the warning to the end of the last day
    int overdue = 0;
    int paused = 0;
    int metInTime = 0;     ///< on that day
    int metLate = 0;       ///< on that day

    bool operator==(const CommitmentLine &) const = default;
};

/// What a figure counts, for asking which cases stand behind it.
enum class Figure { Accepted, Late, Closed, Withdrawn, Terminated, Voided, Open, Running, Nearing, Overdue, Paused, MetInTime, MetLate };

/// So many cases are listed behind each figure of a report at most; the figure itself is whole.
inline constexpr int mostListedCases = 200;

/// Which figure of a report: `type` empty is all types; `detail` is the customer class (intake) or commitment, empty: all.
struct FigureAsked
{
    Figure figure = Figure::Accepted;
    QString type;
    QString detail;
    int most = mostListedCases;
};

/// Cases behind one figure, the most urgent first.
struct CaseList
{
    QList<ReportCase> cases;
    int total = 0;         ///< how many there are; `cases` may hold fewer

    bool operator==(const CaseList &) const = default;
};

/// 营业日报 of one day in China: what was accepted and closed on it, and what stood open at its end (or now, for today). A past day is told as
/// the book knows it now: corrections, reopenings and voided acceptances since then are in it.
struct DailyReport
{
    QDate day;
    qint64 asOfMs = 0;        ///< end of the day, or the moment of asking when the day is not over
    QString officeName;
    QString standard;         ///< id and version in force
    QString calendarVersion;
    bool workingDay = true;
    QList<IntakeLine> intake;           ///< in the order of the standard's types and classes
    QList<CommitmentLine> commitments;  ///< in the order of the standard's types and commitments
    VisitFigures visits;                ///< who was received, and how long the items took
    CaseList accepted, closed, nearing, overdue, paused, metLate; ///< closed: all that ended, with their outcome
    QString sealCode;         ///< short code of the day's seal; while it has none, of the ledger's head: a witness on paper
    qint64 sealPos = 0;       ///< of the entry whose code it is

    IntakeLine intakeTotal() const;
    CommitmentLine commitmentTotal() const;
    /// The cases behind a whole figure, of all types, where the report holds them; null where they have to be asked for.
    const CaseList *listOf(Figure figure) const;

    bool operator==(const DailyReport &) const = default;
};

/// Computes daily reports from the case book. Cost by the day's rows and the cases open then, not by the store's age. At once for who does not
/// share the store; on the thread of an office as work in steps.
class DailyReports
{
public:
    static constexpr int mostListed = mostListedCases;

    DailyReports(Store &store, const Vault &vault, const Rules &rules, OfficeId office, const Veil &veil);

    /// DateNotValid for no date, TimeInFuture for a day that has not begun.
    Result<DailyReport> of(QDate day, qint64 nowMs) const;
    /// The cases behind one figure of that day's report. `type` empty: all types; `detail`: the customer class (intake) or commitment, empty: all.
    Result<CaseList> behind(QDate day, qint64 nowMs, Figure figure, const QString &type, const QString &detail, int most = mostListed) const;

    /// The same as work in steps; a day that is refused is refused by the first of them.
    std::unique_ptr<ReportMaking<DailyReport>> work(QDate day, qint64 nowMs) const;
    std::unique_ptr<ReportMaking<CaseList>> workBehind(QDate day, qint64 nowMs, const FigureAsked &asked) const;

private:
    Store &m_store;
    const Vault &m_vault;
    const Rules &m_rules;
    OfficeId m_office;
    const Veil &m_veil;
};
