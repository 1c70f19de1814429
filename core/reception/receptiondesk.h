// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ledger/event.h"
#include "core/reception/visit.h"

#include <functional>

class Clock;
class Ledger;
class Rules;
class VisitBook;

/// Receives a customer, times each item of business, says farewell. Every function is one act and answers with the visit as it stands after it;
/// the same act given twice is done once. One visit is in hand per device.
///
/// The visit's id is made by the caller when the key is pressed, so that what follows need not wait for the first answer.
class ReceptionDesk
{
public:
    struct ItemEnd
    {
        QString how;            ///< accepted, partly, told, answered, dropped
        QString about;          ///< case or application
        QString customer;       ///< sealed; empty when not known
    };
    struct Ending
    {
        QString how = QStringLiteral("done"); ///< done, left
        QList<VisitTick> ticks;
        QString customer;       ///< sealed; empty when not known
        bool measured = true;   ///< false: nobody saw when it ended (asked after a crash)
        bool itemDropped = false; ///< what is open ends without a result
    };

    ReceptionDesk(Ledger &ledger, const VisitBook &book, const Rules &rules, const Clock &clock)
        : m_ledger(ledger), m_book(book), m_rules(rules), m_clock(clock)
    {
    }

    /// A customer is greeted: the first item, an inquiry until `type` is known, begins with the visit. VisitOpenAlready, NoSuchBusiness.
    Result<Visit> begin(const Act &act, const VisitId &id, const QString &window, const QString &priority = {}, const QString &type = {});
    /// That business is what the customer wants: the item in hand becomes it and its time runs on; without one it begins.
    Result<Visit> take(const Act &act, const VisitId &id, const QString &type);
    /// Something else of the same customer: what is open ends (dropped when a business was chosen), the next item begins.
    Result<Visit> nextItem(const Act &act, const VisitId &id);
    /// NoItemOpen when there is none.
    Result<Visit> endItem(const Act &act, const VisitId &id, const ItemEnd &end);
    Result<Visit> setPriority(const Act &act, const VisitId &id, const QString &priority);
    /// Farewell. An item still open ends with it.
    Result<Visit> end(const Act &act, const VisitId &id, const Ending &ending);

    /// The counter limit of that business; 20 minutes when the standard names none.
    Limit limitOf(const QString &type) const;

private:
    using Body = std::function<Result<>(const Visit &)>;

    Result<Visit> change(const Act &act, const VisitId &id, const Body &body);
    Result<> checkType(const QString &type) const;
    Result<> append(const NewEvent &event);
    Result<> beginItem(const VisitId &id, int index, const QString &type);
    Result<> closeItem(const Visit &visit, const ItemEnd &end, bool measured);

    Ledger &m_ledger;
    const VisitBook &m_book;
    const Rules &m_rules;
    const Clock &m_clock;
};
