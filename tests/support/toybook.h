// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"

#include <QHash>

class Store;

/// The smallest book there can be: how often each subject was counted up, in a table of its own, and the same in
/// memory.
class ToyBook : public Book
{
public:
    explicit ToyBook(Store &store);

    Result<> makeTable();
    QString name() const override { return QStringLiteral("toy"); }
    Result<> apply(const Event &event, const Rules &rules) override;
    Result<> clear() override;
    Result<QByteArray> digest() const override;
    Result<> rolledBack() override;

    int remembered(const QString &subject) const { return m_counts.value(subject); }
    /// The next apply() fails.
    void failOnce() { m_fail = true; }
    int applied = 0;
    int rolledBackTimes = 0;

private:
    Store &m_store;
    QHash<QString, int> m_counts;
    bool m_fail = false;
};
