// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/queuefilter.h"

#include <QList>

/// One column of the queue as a person wants it.
struct QueueColumn
{
    QString key;   ///< "customer"; what the window does not know is left out there
    int width = 0; ///< px at 100 %; 0: by its words

    bool operator==(const QueueColumn &) const = default;
};

/// 视图: a filter, its order and its columns under a name of the person's own.
struct SavedView
{
    QString name;
    QueueFilter filter;         ///< without `me` and `day`: they are those of the moment
    QList<QueueColumn> columns; ///< in their order; empty: the program's own choice

    bool operator==(const SavedView &) const = default;
};

/// What one person made of the queue: columns and order to begin with, and views.
struct PersonQueue
{
    QList<QueueColumn> columns; ///< empty: the program's own choice
    QueueFilter::Order order = QueueFilter::Order::Due;
    QList<SavedView> views;

    bool operator==(const PersonQueue &) const = default;

    static constexpr int longestName = 30;

    /// The name as it is kept. Refused: FieldMissing, TextTooLong, TextNotValid (args: `field`), NameTaken (args: the name) when another view has
    /// it; capitals make no other name. `but`: the view that is being renamed, or -1.
    Result<QString> checkedName(const QString &typed, const QString &field, qsizetype but = -1) const;
};
