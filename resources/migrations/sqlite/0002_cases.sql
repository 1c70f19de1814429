-- SPDX-License-Identifier: GPL-3.0-or-later
-- Books of the rules and the cases. Everything here is derived from the ledger: cleared and made anew by a rebuild.
-- Days are integers yyyymmdd in China (UTC+8), times UTC milliseconds; 9223372036854775807 stands for "never", 99991231 for "not yet".

CREATE TABLE rules_in_force (
  office  TEXT    NOT NULL,
  pos     INTEGER NOT NULL,           -- ledger entry that brought it into force
  kind    TEXT    NOT NULL,           -- standard, calendar, office
  id      TEXT    NOT NULL,
  version INTEGER NOT NULL,
  content TEXT    NOT NULL,           -- JSON, whole
  PRIMARY KEY (office, pos)
) STRICT;

CREATE TABLE cases (
  office           TEXT    NOT NULL,
  id               TEXT    NOT NULL,
  number           TEXT    NOT NULL,
  external_no      TEXT    NOT NULL,
  type             TEXT    NOT NULL,
  class            TEXT    NOT NULL,
  state            TEXT    NOT NULL,  -- open, closed, archived
  outcome          TEXT    NOT NULL,  -- none, done, withdrawn, terminated, voided, merged
  is_open          INTEGER NOT NULL,
  accepted_at      INTEGER NOT NULL,
  accepted_day     INTEGER NOT NULL,
  ended_day        INTEGER NOT NULL,  -- 99991231 while open
  late             INTEGER NOT NULL,  -- 补录
  first_contact    TEXT    NOT NULL,
  handler          TEXT    NOT NULL,
  waits_for        TEXT    NOT NULL,  -- us, customer, outside
  waits_since      INTEGER NOT NULL,
  next_milestone   TEXT    NOT NULL,
  commitment       TEXT    NOT NULL,  -- the soonest running one
  sort_at          INTEGER NOT NULL,  -- its due instant; paused: never less one; none: never
  amber_at         INTEGER NOT NULL,
  red_at           INTEGER NOT NULL,
  paused           INTEGER NOT NULL,
  provisional      INTEGER NOT NULL,
  conflict         INTEGER NOT NULL,
  standard         TEXT    NOT NULL,
  standard_version INTEGER NOT NULL,
  record           TEXT    NOT NULL,  -- JSON: plain fields, milestones passed, pauses, materials
  sealed_op        TEXT    NOT NULL,  -- place of the sealed part, for opening it
  sealed_part      INTEGER NOT NULL,
  sealed           BLOB    NOT NULL,  -- the newest whole set of personal fields
  last_pos         INTEGER NOT NULL,
  PRIMARY KEY (office, id)
) STRICT;

CREATE INDEX cases_number ON cases (office, number);
CREATE INDEX cases_external ON cases (office, external_no) WHERE external_no <> '';
CREATE INDEX cases_queue ON cases (office, sort_at, id) WHERE is_open = 1;
CREATE INDEX cases_queue_type ON cases (office, type, sort_at, id) WHERE is_open = 1;
CREATE INDEX cases_accepted ON cases (office, accepted_day, type, class, outcome, late);
CREATE INDEX cases_ended ON cases (office, ended_day, type, class, outcome, accepted_day);

CREATE TABLE case_deadlines (
  office        TEXT    NOT NULL,
  case_id       TEXT    NOT NULL,
  commitment    TEXT    NOT NULL,
  type          TEXT    NOT NULL,
  clause        TEXT    NOT NULL,
  milestone     TEXT    NOT NULL,     -- it leads to
  time_limit    TEXT    NOT NULL,     -- 3wd, 24h
  start_at      INTEGER NOT NULL,
  due_at        INTEGER NOT NULL,     -- last instant on time; never while paused
  amber_at      INTEGER NOT NULL,
  red_at        INTEGER NOT NULL,
  provisional   INTEGER NOT NULL,
  paused        INTEGER NOT NULL,
  amount_left   INTEGER NOT NULL,     -- while paused, in the limit's unit
  met_at        INTEGER NOT NULL,     -- never while not met
  ended_at      INTEGER NOT NULL,     -- frozen without being met: withdrawn, terminated, voided, closed; else never
  running       INTEGER NOT NULL,     -- 1 until met or ended
  start_day     INTEGER NOT NULL,
  end_day       INTEGER NOT NULL,     -- day it was met or ended; 99991231 while running
  voided        INTEGER NOT NULL,     -- its case was 误录作废: in no figure
  PRIMARY KEY (office, case_id, commitment)
) STRICT;

CREATE INDEX case_deadlines_amber ON case_deadlines (office, amber_at) WHERE running = 1;
CREATE INDEX case_deadlines_red ON case_deadlines (office, red_at) WHERE running = 1;
CREATE INDEX case_deadlines_due ON case_deadlines (office, due_at) WHERE running = 1;
CREATE INDEX case_deadlines_end ON case_deadlines (office, end_day, start_day, type, commitment);

CREATE TABLE case_pauses (
  office  TEXT    NOT NULL,
  case_id TEXT    NOT NULL,
  from_at INTEGER NOT NULL,
  to_at   INTEGER NOT NULL,           -- never while it lasts
  reason  TEXT    NOT NULL,
  PRIMARY KEY (office, case_id, from_at)
) STRICT;

CREATE TABLE case_conflicts (
  office  TEXT    NOT NULL,
  pos     INTEGER NOT NULL,           -- the entry that contradicts what stood
  case_id TEXT    NOT NULL,
  what    TEXT    NOT NULL,           -- milestone-twice, case-not-open, case-unknown, pause-open, no-pause, case-twice
  detail  TEXT    NOT NULL,
  PRIMARY KEY (office, pos)
) STRICT;

CREATE TABLE case_numbers (
  office TEXT    NOT NULL,
  device TEXT    NOT NULL,
  epoch  INTEGER NOT NULL,
  day    INTEGER NOT NULL,
  last   INTEGER NOT NULL,            -- highest sequence given on that day
  PRIMARY KEY (office, device, epoch, day)
) STRICT;

-- Neither ledger nor book: what this device has told already. Never cleared.
CREATE TABLE warnings_told (
  office     TEXT    NOT NULL,
  case_id    TEXT    NOT NULL,
  commitment TEXT    NOT NULL,
  level      INTEGER NOT NULL,        -- 1 nearing, 2 last day, 3 overdue: the highest told
  due_at     INTEGER NOT NULL,        -- of the deadline as it was told
  told_at    INTEGER NOT NULL,
  PRIMARY KEY (office, case_id, commitment)
) STRICT;

-- Which office this file belongs to and which device writes it; one row. Never cleared; a restore raises the epoch.
CREATE TABLE device_identity (
  office        TEXT    NOT NULL PRIMARY KEY,
  device        TEXT    NOT NULL,
  epoch         INTEGER NOT NULL,
  device_number INTEGER NOT NULL,
  window_name   TEXT    NOT NULL
) STRICT;
