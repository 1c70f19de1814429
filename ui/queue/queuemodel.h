// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "ui/shell/uicontext.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>

/// The open cases of one filter, soonest first, read from the office a page at a time as the list is scrolled. A refresh reads again what
/// was loaded and merges it by case id: selection and scroll stay; only another filter resets. Colours follow the clock by retime().
class QueueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The first eight are shown unless the person chose otherwise.
    enum Column { TimeLeft, Number, Business, CustomerClass, Customer, NextMilestone, Due, WaitsFor,
                  WaitsSince, Handler, FirstContact, Accepted, ExternalNo, ColumnCount };
    enum Role {
        CaseIdRole = Qt::UserRole + 1, ///< QString
        LevelRole,                     ///< int of DeadlineLevel; -1 without a running deadline
        ProvisionalRole,               ///< bool
        ConflictRole,                  ///< bool
    };
    static constexpr int pageSize = 200;

    explicit QueueModel(const UiContext &context, QObject *parent = nullptr);

    /// Names of columns in what is kept: "customer". -1 for a word that is no such name.
    static QString keyOf(int column);
    static int columnOf(const QString &key);
    /// The heading of a column.
    static QString heading(int column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    const QueueFilter &filter() const { return m_filter; }
    /// Another filter empties the list and reads its first page; the same one does nothing.
    void setFilter(const QueueFilter &filter);
    /// Reads again what is loaded and merges it. A refresh that is still under way is given up for the newer one.
    void refresh();
    /// The clock went on: rows whose words or colour are others now are announced by dataChanged.
    void retime();
    /// The language changed: the words are others, the rows the same.
    void retranslate();
    /// The next instant at which retime() has something to do: UTC milliseconds, at the latest the coming midnight.
    qint64 nextChangeMs() const;

    std::optional<QueueRow> row(int row) const;
    /// -1 when it is not loaded.
    int rowOf(const CaseId &id) const;
    bool isLoaded() const { return m_loaded; }
    /// The list goes on behind what is loaded.
    bool hasMore() const { return m_more; }

Q_SIGNALS:
    void mergeBegins(); ///< rows are about to come, go and change places
    void mergeEnded();
    void reloaded(); ///< the first page, or a refresh, has come
    void failed(const Error &error);

private:
    struct Look
    {
        int level = -1;
        int left = 0;
        int waited = 0; ///< days
        bool operator==(const Look &) const = default;
    };

    void read(const QueueCursor &after, std::function<void(const QueuePage &)> took);
    void readAgain(const QueueCursor &after, QList<QueueRow> soFar, int wanted);
    void append(const QueuePage &page);
    void merge(const QList<QueueRow> &rows);
    void removeGone(const QList<QueueRow> &rows);
    void placeRow(int at, const QueueRow &row, qint64 paintedMs);
    Look lookOf(const QueueRow &row, qint64 nowMs) const;
    QString spoken(const QueueRow &row, int column) const;
    QString tip(const QueueRow &row, int column) const;

    const UiContext &m_context;
    QueueFilter m_filter;
    QList<QueueRow> m_rows;
    QueueCursor m_next;
    bool m_more = false;
    bool m_reading = false;
    bool m_loaded = false;
    int m_generation = 0;
    qint64 m_nowMs = 0; ///< the instant the words are read at
};
