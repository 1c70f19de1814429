-- SPDX-License-Identifier: GPL-3.0-or-later
-- The figures of the strip and the filter chips are counted from this index alone, without touching the cases' own long rows.

CREATE INDEX cases_figures ON cases (office, type, waits_for, sort_at, amber_at, paused, provisional, conflict) WHERE is_open = 1;
