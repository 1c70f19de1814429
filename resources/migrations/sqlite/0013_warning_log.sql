-- SPDX-License-Identifier: GPL-3.0-or-later
-- 提醒记录: every warning that was told, each an entry of its own. Neither ledger nor book, never cleared by a rebuild; no personal data:
-- customers' names are read from the case.

CREATE TABLE warning_log (
  office      TEXT    NOT NULL,
  pos         INTEGER NOT NULL,           -- from 1, in the order in which they were told
  told_at     INTEGER NOT NULL,           -- UTC milliseconds
  what        TEXT    NOT NULL,           -- nearing last-day overdue moved
  case_id     TEXT    NOT NULL,
  commitment  TEXT    NOT NULL,
  milestone   TEXT    NOT NULL,
  time_limit  TEXT    NOT NULL,
  due_at      INTEGER NOT NULL,           -- as it was told
  due_before  INTEGER NOT NULL,           -- moved: the date that stood before; else as due_at
  provisional INTEGER NOT NULL,
  unread      INTEGER NOT NULL,           -- 1 until somebody had it on the screen
  PRIMARY KEY (office, pos)
) STRICT;

CREATE INDEX warning_log_unread ON warning_log (office, pos) WHERE unread = 1;

-- What was told before there was this list: the last warning of each deadline is still known.
INSERT INTO warning_log (office, pos, told_at, what, case_id, commitment, milestone, time_limit, due_at, due_before, provisional, unread)
SELECT t.office, row_number() OVER (PARTITION BY t.office ORDER BY t.told_at, t.level, t.case_id, t.commitment), t.told_at,
       CASE t.level WHEN 3 THEN 'overdue' WHEN 2 THEN 'last-day' ELSE 'nearing' END, t.case_id, t.commitment, d.milestone, d.time_limit,
       t.due_at, t.due_at, 0, 0
FROM warnings_told t JOIN case_deadlines d ON d.office = t.office AND d.case_id = t.case_id AND d.commitment = t.commitment;
