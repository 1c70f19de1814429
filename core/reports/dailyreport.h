// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caserecord.h"

#include <QDate>

class Store;
class Vault;

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
    int days = 0;          ///< overdue: working days over; paused: calendar days paused
};

/// One line of accepted, closed, open: a business type and class.
struct IntakeLine
{
    QString type;
    QString customerClass;
    int accepted = 0;
    int closed = 0;
    int withdrawn = 0;
    int voided = 0;
    int open = 0;
    int late = 0;          ///< of the accepted, 补录
};

/// One commitment of one business type on that day. A share prints its denominator; met in time of (met in time + met late).
struct CommitmentLine
{
    QString type;
    QString commitment;
    QString clause;
    int running = 0;
    int nearing = 0;
    int overdue = 0;
    int paused = 0;
    int metInTime = 0;
    int metLate = 0;
};

/// 营业日报 of one day in China: what was accepted and closed on it, and what stood open at its end (or now, for today).
struct DailyReport
{
    QDate day;
    qint64 asOfMs = 0;        ///< end of the day, or the moment of asking when the day is not over
    QString officeName;
    QString standard;         ///< id and version in force
    QString calendarVersion;
    bool workingDay = true;
    QList<IntakeLine> intake;
    QList<CommitmentLine> commitments;
    QList<ReportCase> accepted, closed, nearing, overdue, paused, metLate;
    QString ledgerCode;       ///< first 8 hex digits of the ledger's head: a witness on paper
};

/// Computes daily reports from the case book. Cost by the day's rows and the open cases, not by the store's age.
class DailyReports
{
public:
    DailyReports(Store &store, const Vault &vault, const Rules &rules, OfficeId office)
        : m_store(store), m_vault(vault), m_rules(rules), m_office(std::move(office))
    {
    }
    Result<DailyReport> of(QDate day, qint64 nowMs) const;

private:
    Store &m_store;
    const Vault &m_vault;
    const Rules &m_rules;
    OfficeId m_office;
};
