// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workplace/officethread.h"
#include "ui/shell/deadlinewatch.h"

DeadlineWatch::Look DeadlineWatch::lookInto(OfficeThread &office)
{
    return [&office](const QList<DeadlineWarning> &told, qint64 nowMs) {
        return office.ask([told, nowMs](Workplace &place) -> Result<Found> {
            Found found;
            if (!told.isEmpty())
                found.toldKept = place.warnings().told(told, nowMs).has_value();
            auto due = place.warnings().due(nowMs);
            if (!due)
                return fail(due);
            found.warnings = std::move(*due);
            const auto next = place.warnings().nextChange(nowMs);
            if (!next)
                return fail(next);
            found.nextMs = *next;
            return found;
        });
    };
}
