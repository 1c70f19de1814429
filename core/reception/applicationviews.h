// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cleartext.h"
#include "core/base/result.h"
#include "core/reception/application.h"
#include "core/store/value.h"

class ApplicationBook;
class ErasureBook;
class Store;
class Vault;

/// One open application in a list. Who it is is masked already.
struct ApplicationRow
{
    ApplicationId id;
    QString number;
    QString type;
    QString customerClass;
    QString customer;      ///< masked name, or masked telephone where only that is known
    QString standard;
    int standardVersion = 0;
    qint64 toldMs = 0;
    qint64 untilMs = 0;
    bool provisional = false;
    QStringList missing;
    qsizetype notices = 1; ///< how often it was told

    bool operator==(const ApplicationRow &) const = default;
};

/// Everything of one application, opened for the person who goes on with it.
struct ApplicationFile
{
    Application application;
    ClearFields fields;
};

/// Reads the book of applications for pages and printouts, and opens what is sealed. Never writes.
class ApplicationViews
{
public:
    ApplicationViews(Store &store, const Vault &vault, const ApplicationBook &book, const ErasureBook &erasures);

    /// Those open at `nowMs`, soonest to lapse first, at most `size` of them.
    Result<QList<ApplicationRow>> open(qint64 nowMs, int size) const;
    /// How many there are.
    Result<qint64> openCount(qint64 nowMs) const;
    /// Entries that contradict each other: taken up twice, dropped and taken up.
    Result<qint64> conflictCount() const;
    Result<ApplicationFile> file(const ApplicationId &id) const;
    /// By its number or its id; NoSuchApplication.
    Result<ApplicationId> find(const QString &number) const;

private:
    Result<qint64> counted(const QString &select, const QList<Value> &values) const;
    Result<ClearFields> opened(const ApplicationId &id, const OpId &op, int part, const QByteArray &sealed) const;

    Store &m_store;
    const Vault &m_vault;
    const ApplicationBook &m_book;
    const ErasureBook &m_erasures;
};
