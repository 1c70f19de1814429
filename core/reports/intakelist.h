// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/runningdeadlines.h"

/// The cases behind accepted … voided of one day, by their number, found one business type a step: numbers are in no index with the day, so that
/// every case of the day is looked at.
class IntakeList
{
public:
    /// `anyEnd` with Figure::Closed: all that ended, however.
    IntakeList(const Store &store, const OfficeId &office, const ReportMoment &moment, const FigureAsked &asked, bool anyEnd = false);

    /// True when the last type was looked at.
    Result<bool> step();

    QStringList ids() const;            ///< the first of them, as many as asked for
    int total() const { return m_total; }

private:
    Result<> look(const QString &type);
    SqlCondition casesOf() const;

    const Store &m_store;
    const OfficeId m_office;
    const ReportMoment m_moment;
    const FigureAsked m_asked;
    const bool m_anyEnd;
    QString m_type; ///< looked at last
    QList<std::pair<QString, QString>> m_first; ///< number, id
    int m_total = 0;
};
