// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/value.h"

#include <QByteArray>
#include <QList>

#include <memory>

class Store;

/// BLAKE2b-256 over the rows of a book's tables, each value length-prefixed. The SELECT must order by the whole key.
class BookDigest
{
public:
    explicit BookDigest(Store &store);
    ~BookDigest();
    BookDigest(const BookDigest &) = delete;
    BookDigest &operator=(const BookDigest &) = delete;

    Result<> add(const QString &select, int columns, const QList<Value> &values = {});
    QByteArray result();

private:
    struct State;
    Store &m_store;
    std::unique_ptr<State> m_state;
};
