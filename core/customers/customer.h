// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cleartext.h"
#include "core/cases/caserecord.h"
#include "core/customers/personterms.h"

#include <QDate>
#include <QStringList>

/// A case that was found. The customer's name is masked already.
struct CaseHit
{
    CaseId id;
    QString number;
    QString externalNo;
    QString type;
    QString customerClass;
    QString customer;      ///< masked: 李*兰
    CaseState state = CaseState::Open;
    CaseOutcome outcome = CaseOutcome::None;
    QDate accepted;
    QDate ended;           ///< none while open
    QString standard;
    int standardVersion = 0;
    FoundBy by = FoundBy::Number;
    bool byOther = false;  ///< it was an agent, contact or new owner who was found

    bool operator==(const CaseHit &) const = default;
};

/// 待补申请: an open application that was found; also one whose time ended. The customer's name is masked already.
struct ApplicationHit
{
    ApplicationId id;
    QString number;
    QString type;
    QString customer;      ///< masked: 李*兰; masked telephone where only that is known
    qint64 untilMs = 0;
    QString standard;
    int standardVersion = 0;
    FoundBy by = FoundBy::Number;
    bool byOther = false;  ///< it was an agent, contact or new owner who was found

    bool operator==(const ApplicationHit &) const = default;
};

/// Cases of one customer that were found, newest first. Everything personal is masked.
struct CustomerHit
{
    QString name;
    QString idNumber;
    QString phone;
    QString account;
    QList<CaseHit> cases; ///< one at least

    qsizetype openCases() const;
    bool operator==(const CustomerHit &) const = default;
};

/// What a word in the one box found.
struct Findings
{
    QList<ApplicationHit> applications; ///< by number or person, the newest first
    QList<CaseHit> cases;         ///< by our number or the external number
    QList<CustomerHit> customers; ///< by what is known of persons, the newest first
    bool more = false;            ///< there are others
    bool complete = true;         ///< false: older cases are still being read into the index

    bool isEmpty() const { return applications.isEmpty() && cases.isEmpty() && customers.isEmpty(); }
    bool operator==(const Findings &) const = default;
};

/// What a customer was served with before, newest first, each once.
struct UsedBefore
{
    CaseId newest;          ///< of the cases looked at; empty: nobody is known by that
    QList<ClearText> accounts;
    QList<ClearText> addresses;

    bool operator==(const UsedBefore &) const = default;
};

/// A customer in front of the clerk, in clear: who it is, what is open, and what a form need not ask again.
struct Customer
{
    QString customerClass;
    ClearFields fields;   ///< by the keys that forms share: name, idKind, idNumber, phone, account, address
    QList<CaseHit> open;  ///< newest first
    int cases = 0;        ///< how many were looked at
    UsedBefore used;

    bool operator==(const Customer &) const = default;
};
