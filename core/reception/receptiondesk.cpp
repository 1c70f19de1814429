// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reception/receptiondesk.h"

#include "core/base/chinatime.h"
#include "core/base/clock.h"
#include "core/base/textrules.h"
#include "core/ledger/ledger.h"
#include "core/reception/visitbook.h"
#include "core/reception/visitevents.h"
#include "core/standard/rules.h"

#include <algorithm>

namespace {

int dayNumber(qint64 utcMs)
{
    const QDate day = ChinaTime::date(utcMs);
    return day.year() * 10'000 + day.month() * 100 + day.day();
}

} // namespace

Limit ReceptionDesk::limitOf(const QString &type) const
{
    const auto standard = m_rules.current();
    const BusinessType *business = standard ? standard->businessType(type) : nullptr;
    return business && business->counter ? *business->counter : VisitItem().limit;
}

Result<> ReceptionDesk::checkType(const QString &type) const
{
    const auto standard = m_rules.current();
    if (type == VisitWords::inquiry() || (standard && standard->businessType(type)))
        return {};
    return fail(ErrorCode::NoSuchBusiness, {}, {type});
}

Result<> ReceptionDesk::append(const NewEvent &event)
{
    const Result<Event> entered = m_ledger.append(event);
    return entered ? Result<>() : fail(entered);
}

Result<> ReceptionDesk::beginItem(const VisitId &id, int index, const QString &type)
{
    VisitItem item;
    item.index = index;
    item.type = type;
    item.limit = limitOf(type);
    item.beganMs = m_clock.wallUtcMs();
    return append(VisitEvents::itemBeginning(id, item));
}

Result<> ReceptionDesk::closeItem(const Visit &visit, const ItemEnd &end, bool measured)
{
    VisitItem item = *visit.openItem();
    item.how = end.how;
    item.about = end.about;
    item.endedMs = std::max(m_clock.wallUtcMs(), item.beganMs);
    return append(VisitEvents::itemEnd(visit.id, item, measured, end.customer));
}

Result<Visit> ReceptionDesk::begin(const Act &act, const VisitId &id, const QString &window, const QString &priority, const QString &type)
{
    const QString what = type.isEmpty() ? VisitWords::inquiry() : type;
    const auto body = [&]() -> Result<Visit> {
        if (const auto checked = checkType(what); !checked)
            return fail(checked);
        if (!VisitWords::isPriority(priority))
            return fail(ErrorCode::FieldRefused, {}, {QStringLiteral("priority")});
        const DeviceId device = m_ledger.identity().device;
        const Result<std::optional<Visit>> open = m_book.inHand(device);
        if (!open)
            return fail(open);
        if (*open)
            return fail(ErrorCode::VisitOpenAlready, {}, {(*open)->numberText()});
        const qint64 now = m_clock.wallUtcMs();
        const Result<int> number = m_book.nextNumber(device, dayNumber(now));
        if (!number)
            return fail(number);
        if (const auto begun = append(VisitEvents::beginning(id, *number, window, priority, now)); !begun)
            return fail(begun);
        if (const auto begun = beginItem(id, 1, what); !begun)
            return fail(begun);
        return m_book.visit(id);
    };
    return m_ledger.perform<Visit>(act, body, [&](const QList<Event> &) { return m_book.visit(id); });
}

Result<Visit> ReceptionDesk::change(const Act &act, const VisitId &id, const Body &body)
{
    const auto checked = [&]() -> Result<Visit> {
        const Result<Visit> visit = m_book.visit(id);
        if (!visit)
            return fail(visit);
        if (!visit->isInHand())
            return fail(ErrorCode::VisitEnded, {}, {visit->numberText()});
        if (const auto done = body(*visit); !done)
            return fail(done);
        return m_book.visit(id);
    };
    return m_ledger.perform<Visit>(act, checked, [&](const QList<Event> &) { return m_book.visit(id); });
}

Result<Visit> ReceptionDesk::take(const Act &act, const VisitId &id, const QString &type)
{
    return change(act, id, [&](const Visit &visit) -> Result<> {
        if (const auto checked = checkType(type); !checked)
            return checked;
        const VisitItem *open = visit.openItem();
        if (!open)
            return beginItem(id, static_cast<int>(visit.items.size()) + 1, type);
        VisitItem item = *open;
        item.type = type;
        item.limit = limitOf(type);
        return append(VisitEvents::itemChange(id, item));
    });
}

Result<Visit> ReceptionDesk::nextItem(const Act &act, const VisitId &id)
{
    return change(act, id, [&](const Visit &visit) -> Result<> {
        if (const VisitItem *open = visit.openItem()) {
            const bool asked = open->type == VisitWords::inquiry();
            const auto closed = closeItem(visit, {asked ? QStringLiteral("answered") : QStringLiteral("dropped"), {}, {}}, true);
            if (!closed)
                return closed;
        }
        return beginItem(id, static_cast<int>(visit.items.size()) + 1, VisitWords::inquiry());
    });
}

Result<Visit> ReceptionDesk::endItem(const Act &act, const VisitId &id, const ItemEnd &end)
{
    return change(act, id, [&](const Visit &visit) -> Result<> {
        if (!VisitWords::isItemEnd(end.how))
            return fail(ErrorCode::FieldRefused, {}, {QStringLiteral("how")});
        if (!visit.openItem())
            return fail(ErrorCode::NoItemOpen, {}, {visit.numberText()});
        return closeItem(visit, end, true);
    });
}

Result<Visit> ReceptionDesk::setPriority(const Act &act, const VisitId &id, const QString &priority)
{
    return change(act, id, [&](const Visit &) -> Result<> {
        if (!VisitWords::isPriority(priority))
            return fail(ErrorCode::FieldRefused, {}, {QStringLiteral("priority")});
        return append(VisitEvents::priority(id, priority));
    });
}

Result<Visit> ReceptionDesk::end(const Act &act, const VisitId &id, const Ending &ending)
{
    return change(act, id, [&](const Visit &visit) -> Result<> {
        const bool left = ending.how == QLatin1String("left");
        if (!left && ending.how != QLatin1String("done"))
            return fail(ErrorCode::FieldRefused, {}, {QStringLiteral("how")});
        if (visit.openItem()) {
            const bool dropped = left || ending.itemDropped;
            const auto closed = closeItem(visit, {dropped ? QStringLiteral("dropped") : QStringLiteral("answered"), {}, {}}, ending.measured);
            if (!closed)
                return closed;
        }
        const qint64 at = std::max(m_clock.wallUtcMs(), visit.beganMs);
        return append(VisitEvents::ending(id, ending.how, at, ending.ticks, ending.customer));
    });
}
