// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

/// Divides the queue's width among its columns: what decides (time, number, due) is never cut; when the room is too small, first whom we
/// wait for and then the class step back (the case file has them), then names of business and step are elided.
namespace QueueColumns {

void fit(QTableView &table);

} // namespace QueueColumns
