// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tourday.h"
#include "app/touroffice.h"
#include "ui/shell/commands.h"

/// A made-up customer of the tour.
struct TourPerson
{
    QString name;
    QString idNumber;
    QString phone;
    QString address;
    QString capacity;
};

/// What scenes have in common.
namespace TourActs {

/// The same customer's next business, or the next customer's first: the page stands ready.
TourMove ready(TourStage &stage, const QString &picture = {});
/// Ready, and new supply is chosen by its initials.
TourMoves chosen(TourStage &stage);
/// From the name to the capacity, Enter between the fields.
TourMove filled(TourStage &stage, const TourPerson &customer, const QString &picture);

/// A sheet is open that has a part of that name.
bool isAsked(TourStage &stage, const char *what);
/// That command asks for that part.
TourMove asked(TourStage &stage, CommandId command, const char *what, const QString &picture = {});
/// Types into that line of the sheet, or of what covers the window.
void answer(TourStage &stage, const char *what, const QString &words);
/// Esc.
TourMove wentBack(TourStage &stage);

/// Number and password at a locked window.
void logIn(TourStage &stage, const QString &number, const QString &password);
/// They let that one in.
TourMove cameIn(TourStage &stage, const TourOffice::Worker &worker, const QString &picture = {});

} // namespace TourActs
