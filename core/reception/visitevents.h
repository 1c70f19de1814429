// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/event.h"
#include "core/reception/visit.h"

/// Kinds of entries about visits. Stored for good: a kind never changes its meaning; a new shape raises kind_version and is lifted here.
///
/// visit-begun           plain: number window at priority
/// visit-item-begun      plain: item type limit at
/// visit-item-changed    plain: item type limit (another business was chosen; its time runs on)
/// visit-item-ended      plain: item how about at measured (false: nobody saw when); personal: customer
/// visit-priority-set    plain: priority
/// visit-ended           plain: at how ticks [{key by item}]; personal: customer
namespace VisitEvents {

inline constexpr const char *begun = "visit-begun";
inline constexpr const char *itemBegun = "visit-item-begun";
inline constexpr const char *itemChanged = "visit-item-changed";
inline constexpr const char *itemEnded = "visit-item-ended";
inline constexpr const char *prioritySet = "visit-priority-set";
inline constexpr const char *ended = "visit-ended";

bool is(const Event &event, const char *kind);
bool isAboutVisit(const Event &event);

NewEvent beginning(const VisitId &id, int number, const QString &window, const QString &priority, qint64 atMs);
NewEvent itemBeginning(const VisitId &id, const VisitItem &item);
NewEvent itemChange(const VisitId &id, const VisitItem &item);
NewEvent itemEnd(const VisitId &id, const VisitItem &item, bool measured, const QString &customer);
NewEvent priority(const VisitId &id, const QString &priority);
NewEvent ending(const VisitId &id, const QString &how, qint64 atMs, const QList<VisitTick> &ticks, const QString &customer);

/// The visit that a visit-begun event begins, still without items.
Visit visitFrom(const Event &event);
/// What visit-item-begun and visit-item-changed say of their item.
VisitItem itemFrom(const Event &event);
QList<VisitTick> ticksFrom(const QJsonArray &ticks);
QJsonArray ticksTo(const QList<VisitTick> &ticks);

} // namespace VisitEvents
