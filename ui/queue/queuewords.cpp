// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuewords.h"

#include "core/base/chinatime.h"
#include "ui/queue/deadlinewords.h"
#include "ui/queue/queuemodel.h"

CaseWords QueueWords::names(const QueueRow &row) const
{
    return CaseWords(m_context.rules, m_context.language, row.standard, row.standardVersion).withNames(m_context.names);
}

QString QueueWords::words(const QueueRow &row, int column) const
{
    switch (column) {
    case QueueModel::TimeLeft:
        return timeWords(row);
    case QueueModel::Number:
        return row.number;
    case QueueModel::Business:
        return row.gaps > 0 ? tr("%1 ○gaps", "business of a case with papers still to come").arg(names(row).business(row.type))
                            : names(row).business(row.type);
    case QueueModel::CustomerClass:
        return names(row).customerClass(row.customerClass);
    case QueueModel::Customer:
        return row.customer;
    case QueueModel::NextMilestone:
        return names(row).milestone(row.type, row.nextMilestone);
    case QueueModel::Due:
        return dueWords(row);
    case QueueModel::WaitsFor:
        return waitWords(row);
    case QueueModel::WaitsSince:
        return dayWords(row.waitsSinceMs);
    case QueueModel::Handler:
        return names(row).handler(row.handler);
    case QueueModel::FirstContact:
        return m_context.nameOf(row.firstContact);
    case QueueModel::Accepted:
        return dayWords(row.acceptedMs);
    case QueueModel::ExternalNo:
        return row.externalNo.isEmpty() ? QStringLiteral("—") : row.externalNo;
    default:
        return {};
    }
}

QString QueueWords::timeWords(const QueueRow &row) const
{
    return runs(row) ? DeadlineWords(m_context.rules->calendar(), m_context.language)
                           .badge(row.deadline, row.limit, m_nowMs, Deadline::never, row.waitsSinceMs)
                     : tr("No clock", "badge of a case without a running deadline");
}

QString QueueWords::dueWords(const QueueRow &row) const
{
    return runs(row) ? DeadlineWords(m_context.rules->calendar(), m_context.language).due(row.deadline, row.limit, m_nowMs) : QStringLiteral("—");
}

int QueueWords::daysWaited(const QueueRow &row, qint64 nowMs)
{
    return row.waitsSinceMs <= 0 ? 0 : static_cast<int>(ChinaTime::date(row.waitsSinceMs).daysTo(ChinaTime::date(nowMs)));
}

QString QueueWords::waitWords(const QueueRow &row) const
{
    const QString whom = CaseWords::waitsFor(row.waitsFor);
    const int days = daysWaited(row, m_nowMs);
    return whom.isEmpty() || days <= 0 ? whom : tr("%1, %n d", "whom we wait for, and for how many days", days).arg(whom);
}

QString QueueWords::dayWords(qint64 utcMs) const
{
    return utcMs > 0 && m_context.rules
               ? DeadlineWords(m_context.rules->calendar(), m_context.language).day(ChinaTime::date(utcMs), ChinaTime::date(m_nowMs))
               : QStringLiteral("—");
}
