// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/dailyreport.h"

#include <QJsonObject>

/// A daily report as `report daily --json` gives it: keys of the standard, dates as 2026-11-23, names masked.
namespace DailyReportJson {

QJsonObject of(const DailyReport &report);

} // namespace DailyReportJson
