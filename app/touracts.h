// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tourday.h"

/// A made-up customer of the tour.
struct TourPerson
{
    QString name;
    QString idNumber;
    QString phone;
    QString address;
    QString capacity;
};

/// What the scenes at the counter have in common.
namespace TourActs {

/// The same customer's next business, or the next customer's first: the page stands ready.
TourMove ready(TourStage &stage, const QString &picture = {});
/// Ready, and new supply is chosen by its initials.
TourMoves chosen(TourStage &stage);
/// From the name to the capacity, Enter between the fields.
TourMove filled(TourStage &stage, const TourPerson &customer, const QString &picture);

} // namespace TourActs
