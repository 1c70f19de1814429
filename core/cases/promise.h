// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/rules.h"

#include <QJsonArray>

/// One commitment as the customer is told it at acceptance. With a date when its clock starts at once, else only with its limit
/// ("connection: 3 wd after inspection and formalities").
struct Promise
{
    QString commitment;  ///< key in the business type
    QString clause;
    QString to;          ///< milestone it leads to
    QStringList from;    ///< milestones its clock waits for, empty when it runs already
    Limit limit;
    Deadline deadline;   ///< valid only when it runs already
    bool runs = false;

    bool operator==(const Promise &) const = default;
};

namespace Promises {

/// What would be promised to a case of this type with these facts, accepted at that instant. Pure; the form shows it while it is filled.
QList<Promise> at(const BusinessType &type, const Facts &facts, qint64 acceptedMs, const Rules &rules);
/// Nobody has confirmed what time it is: every date among them is provisional.
void makeProvisional(QList<Promise> &promises);
/// Keys of the form's fields that must still be filled before it is known what is promised: a fault's area. In the order of the form.
QStringList undecidedBy(const BusinessType &type, const Facts &facts);
/// As the ledger keeps it: what the customer was told.
QJsonArray toJson(const QList<Promise> &promises);
/// What the ledger kept, as it was told then: dates are read, not computed.
QList<Promise> fromJson(const QJsonArray &told, const BusinessType &type);

} // namespace Promises
