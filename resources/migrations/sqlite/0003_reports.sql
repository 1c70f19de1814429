-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the daily report reads by, besides the indexes of 0002.

-- Figures of running deadlines for today, without touching the rows.
CREATE INDEX case_deadlines_running ON case_deadlines (office, type, commitment, clause, due_at, amber_at, paused) WHERE running = 1;

-- Cases filed by how long they were open (core/reports/openspans.h): what was open at the end of a past day.
CREATE INDEX cases_span ON cases (
  office,
  (CASE WHEN ended_day - accepted_day < 8 THEN 1 WHEN ended_day - accepted_day < 32 THEN 2 WHEN ended_day - accepted_day < 128 THEN 3
        WHEN ended_day - accepted_day < 512 THEN 4 WHEN ended_day - accepted_day < 2048 THEN 5 WHEN ended_day - accepted_day < 10000 THEN 6
        WHEN ended_day - accepted_day < 100000 THEN 7 ELSE 8 END),
  accepted_day, ended_day, type, class, outcome, id
);
