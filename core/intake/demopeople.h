// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/intake/demodice.h"

#include <QString>

/// Made-up customers: names put together from lists, ids of the area 99 that no one has, phones of a block that is not
/// given out.
namespace DemoPeople {

QString name(DemoDice &dice);
QString organisation(DemoDice &dice);
/// 18 characters, area 990101 … 990299, with a right check digit (GB 11643-1999).
QString idNumber(DemoDice &dice);
/// 18 characters under the area 990100 with a right check digit (GB 32100-2015).
QString creditCode(DemoDice &dice);
/// 10 digits that begin with 99.
QString account(DemoDice &dice);
/// 1 99 00 and six digits.
QString phone(DemoDice &dice);
QString address(DemoDice &dice);
/// Who stands at the windows.
const QList<QString> &clerks();

} // namespace DemoPeople
