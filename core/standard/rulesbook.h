// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"
#include "core/standard/rules.h"

class Store;

/// Keeps the rules in force: the first book of the ledger, so that every other one reads the rules of that place.
class RulesBook : public Book
{
public:
    RulesBook(Store &store, OfficeId office);

    const Rules &rules() const { return m_rules; }
    /// Reads what is in force from the book's table: at start and after a rollback.
    Result<> load();

    QString name() const override { return QStringLiteral("rules"); }
    Result<> apply(const Event &event, const Rules &rules) override;
    Result<> clear() override;
    Result<QByteArray> digest() const override;
    Result<> rolledBack() override;

private:
    Result<> bringIntoForce(const QString &kind, const QJsonObject &plain);

    Store &m_store;
    OfficeId m_office;
    Rules m_rules;
    QList<CalendarLayer> m_layers;
    bool m_touched = false; ///< since the last load: a rollback has to read again
};
