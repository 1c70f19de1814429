// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/admin/auditwords.h"

#include <QAbstractTableModel>

struct UiContext;

/// The entries that fit a filter, the newest first, read a stretch at a time as they are scrolled to. A filter that fits few is looked for on and on, in steps
/// behind everything else, until a page is full, the ledger's beginning is reached or somebody stops it.
class AuditModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, What, About, Detail, Entry, columns };
    enum Role { CaseIdRole = Qt::UserRole, PosRole };
    static constexpr int pageSize = 60;

    AuditModel(const UiContext &context, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    static QString heading(int column);
    /// What stands in a cell, on the screen and in a file.
    static QString words(const AuditRow &row, int column, const UiContext &context);

    void show(const AuditFilter &filter);
    const AuditFilter &filter() const { return m_filter; }
    bool isReading() const { return m_reading; }
    /// Looks no further until it is asked again.
    void stop();
    /// The words are those of another language.
    void retranslate();

Q_SIGNALS:
    void progressed(qint64 reachedMs); ///< looked through back to that time
    void rested(bool atEnd);           ///< a page is there, or all there is
    void failed(const Error &error);

private:
    void read();
    void take(const AuditStretch &stretch);

    const UiContext &m_context;
    AuditFilter m_filter;
    QList<AuditRow> m_rows;
    qint64 m_before = 0;
    qsizetype m_wanted = 0; ///< so many rows are to be there before it rests
    bool m_atEnd = true;
    bool m_reading = false;
    int m_generation = 0;
};
