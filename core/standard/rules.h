// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/workcalendar.h"
#include "core/deadlines/deadline.h"
#include "core/standard/standard.h"

#include <QHash>

#include <memory>

/// The rules in force at a place of the ledger: standards in every version adopted so far, the calendar, the office's hours.
/// Kept up to date by RulesBook; everyone else reads.
class Rules
{
public:
    /// The standard under which new cases are accepted; null before one was adopted.
    std::shared_ptr<const Standard> current() const;
    /// A case keeps the version under which it was accepted.
    std::shared_ptr<const Standard> standard(const QString &id, int version) const;
    const WorkCalendar &calendar() const { return m_calendar; }
    const OfficeHours &hours() const { return m_hours; }
    QString officeName() const { return m_officeName; }
    QString officeCode() const { return m_officeCode; }

    void adopt(std::shared_ptr<const Standard> standard);
    void adopt(WorkCalendar calendar) { m_calendar = std::move(calendar); }
    void setHours(const OfficeHours &hours) { m_hours = hours; }
    void setOffice(const QString &name, const QString &code)
    {
        m_officeName = name;
        m_officeCode = code;
    }

private:
    QHash<QString, std::shared_ptr<const Standard>> m_standards; ///< "id@version"
    std::shared_ptr<const Standard> m_current;
    WorkCalendar m_calendar;
    OfficeHours m_hours;
    QString m_officeName;
    QString m_officeCode;
};
