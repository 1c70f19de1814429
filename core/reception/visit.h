// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/deadlines/limit.h"

#include <QList>
#include <QString>

/// One item of business of a visit, timed against the counter limit of its type (satisfaction-2011 III.3).
struct VisitItem
{
    static constexpr qint64 notMeasured = -1;

    int index = 1;         ///< from 1
    QString type;          ///< business type; "inquiry" until one is chosen
    Limit limit{20, LimitUnit::Minutes};
    qint64 beganMs = 0;
    qint64 endedMs = 0;    ///< 0: open
    QString how;           ///< accepted, partly, told, answered, dropped; empty while open
    QString about;         ///< case or application; empty for none
    qint64 tookMs = notMeasured;

    bool isOpen() const { return endedMs == 0; }
    bool operator==(const VisitItem &) const = default;
};

/// Something of the etiquette that was done in a visit.
struct VisitTick
{
    QString key;           ///< an item of etiquette.json
    QString by;            ///< done (by what was done), hand
    int item = 0;          ///< of the visit; 0: the visit as a whole

    bool operator==(const VisitTick &) const = default;
};

/// 接待: one customer at one window, from greeting to farewell.
struct Visit
{
    VisitId id;
    int number = 0;        ///< per device and day
    QString window;
    DeviceId device;
    QString priority;      ///< empty, elderly, pregnant, disabled
    qint64 beganMs = 0;
    qint64 endedMs = 0;    ///< 0: in hand
    QString endedHow;      ///< done, left; empty while in hand
    QList<VisitItem> items;
    QList<VisitTick> ticks;

    bool isInHand() const { return endedMs == 0; }
    /// The item that is being done; null between two.
    const VisitItem *openItem() const;
    /// "012"
    QString numberText() const;
    bool operator==(const Visit &) const = default;
};

namespace VisitWords {

/// The keys that a visit knows; anything else is refused by the desk.
bool isPriority(const QString &key);
bool isItemEnd(const QString &how);
/// What an item is before its business is chosen.
QString inquiry();

} // namespace VisitWords
