// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"

class Store;

/// Whose personal data were erased: what they sealed does not open any more, and that is no damage. Derived from the ledger
/// alone, a restore's entry among it; every view that opens sealed parts may ask.
class ErasureBook : public Book
{
public:
    ErasureBook(Store &store, OfficeId office) : m_store(store), m_office(std::move(office)) {}

    QString name() const override { return QStringLiteral("erasures"); }
    Result<> apply(const Event &event, const Rules &rules) override;
    Result<> clear() override;
    Result<QByteArray> digest() const override;

    Result<bool> isErased(const SubjectId &subject) const;
    /// Of the erased customer in lists and on papers, instead of a masked name.
    static QString mark() { return QStringLiteral("已删除"); }
    /// Whether an answer of the vault only says that the data of this subject were erased.
    bool explains(const Error &error, const SubjectId &subject) const;

private:
    Store &m_store;
    OfficeId m_office;
};
