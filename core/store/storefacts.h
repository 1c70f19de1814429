// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QStringList>

class Store;

/// What a store is, for whoever helps from afar: names and numbers of its parts, nothing of what is in them.
class StoreFacts
{
public:
    explicit StoreFacts(const Store &store) : m_store(store) {}

    /// Versions of engine and schema, sizes of the files, the settings of the connection as they read back.
    Result<QJsonObject> settings() const;
    /// Every table, by name.
    Result<QStringList> tables() const;
    Result<qint64> rows(const QString &table) const;
    /// "ok", or the engine's own words for what is wrong with that table and its indexes.
    Result<QString> integrity(const QString &table) const;

private:
    Result<QString> answer(const QString &pragma) const;

    const Store &m_store;
};
