// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "ui/shell/uicontext.h"

#include <QAbstractTableModel>

/// Six weeks around a month, Monday first: each day with what it is (working day, day off, made-up day, not announced yet) and what is due on it.
class MonthModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int weeks = 6;
    enum Role {
        DayRole = Qt::UserRole + 1, ///< QDate
        DueRole,                    ///< int
        OverdueRole,                ///< int
        ProvisionalRole,            ///< int
        MarkRole,                   ///< QString: 休, 班, 国庆节
        RestRole,                   ///< bool: nobody works
        KnownRole,                  ///< bool: the year is announced
        InMonthRole,                ///< bool
        TodayRole,                  ///< bool
    };

    explicit MonthModel(const UiContext &context, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The month of that day; read anew by refresh().
    void setMonth(QDate day);
    QDate month() const { return m_month; } ///< its first day
    QDate dayAt(const QModelIndex &index) const;
    QModelIndex indexOf(QDate day) const; ///< invalid outside the six weeks
    DayLoad loadOf(QDate day) const { return m_loads.value(day); }
    DayLoad ofMonth() const; ///< of all days of the month together
    /// Reads what is due; `reloaded` follows.
    void refresh();
    /// The language changed.
    void retranslate();

Q_SIGNALS:
    void reloaded();
    void failed(const Error &error);

private:
    QString mark(QDate day) const;
    QString spoken(QDate day) const;
    DayFacts factsOf(QDate day) const;

    const UiContext &m_context;
    QDate m_month;
    QDate m_first; ///< Monday of the first week shown
    QMap<QDate, DayLoad> m_loads;
};
