// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/warninglog.h"
#include "ui/warnings/warningwords.h"

#include <QAbstractListModel>

struct UiContext;

/// The list of what was told, newest first, read page by page as it is scrolled. What it has read counts as read from then on; the rows themselves keep
/// saying what was new.
class ToldModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { WhatRole = Qt::UserRole, CaseIdRole, WhoRole, StepRole, DetailRole, WhenRole, MarkRole };
    static constexpr int pageSize = 50;

    ToldModel(const UiContext &context, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// Begins anew: everything, or what nobody has seen yet.
    void show(bool unreadOnly);

Q_SIGNALS:
    void firstRead(); ///< the first page is there, or there is none
    void unreadLeft(qint64 count);
    void failed(const Error &error);

private:
    void read();
    void take(const ToldPage &page);

    const UiContext &m_context;
    WarningWords m_words;
    QList<ToldWarning> m_rows;
    bool m_unreadOnly = false;
    bool m_more = false;
    bool m_reading = false;
    int m_generation = 0;
};
