// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/queue/queuemodel.h"

#include <array>
#include <optional>

class QTableView;

/// Divides the queue's width among its columns: what decides (time, number, due) is never cut; when the room is too small, first whom we
/// wait for and then the class step back (the case file has them), then names of business and step are elided.
class QueueColumns
{
public:
    void fit(QTableView &table);
    /// The words are others now: they are measured again at the next fit(), not for every new width of the window.
    void measureAgain() { m_wanted.reset(); }

private:
    using Widths = std::array<int, QueueModel::ColumnCount>;

    static Widths wanted(const QTableView &table);
    static void squeeze(Widths &widths, int room, const QTableView &table);
    static void spread(Widths &widths, int room);

    std::optional<Widths> m_wanted;
};
