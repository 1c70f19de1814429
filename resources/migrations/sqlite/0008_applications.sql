-- SPDX-License-Identifier: GPL-3.0-or-later
-- Book of the applications (待补申请): told once what is missing, not accepted yet. Derived from the ledger; conventions as in 0002.

CREATE TABLE applications (
  office      TEXT    NOT NULL,
  id          TEXT    NOT NULL,
  number      TEXT    NOT NULL,
  type        TEXT    NOT NULL,
  class       TEXT    NOT NULL,
  state       TEXT    NOT NULL,           -- open, taken, dropped; lapsed is seen from until_at on reading
  told_at     INTEGER NOT NULL,           -- the first time
  until_at    INTEGER NOT NULL,
  provisional INTEGER NOT NULL,
  case_id     TEXT    NOT NULL,           -- the case that took it up; '' before
  notices     INTEGER NOT NULL,           -- how often it was told
  record      TEXT    NOT NULL,           -- JSON: materials, notices, where
  sealed_op   TEXT    NOT NULL,           -- place of the sealed part, for opening it
  sealed_part INTEGER NOT NULL,
  sealed      BLOB    NOT NULL,           -- the newest whole set of fields
  last_pos    INTEGER NOT NULL,
  PRIMARY KEY (office, id)
) STRICT;

CREATE INDEX applications_number ON applications (office, number);
CREATE INDEX applications_open ON applications (office, until_at, id) WHERE state = 'open';

-- Every 一次性告知, by day: repeats counts the papers that were asked for only now (重复往返, clause II.4).
CREATE TABLE application_notices (
  office      TEXT    NOT NULL,
  application TEXT    NOT NULL,
  nth         INTEGER NOT NULL,           -- 1: the first
  at          INTEGER NOT NULL,
  day         INTEGER NOT NULL,
  type        TEXT    NOT NULL,
  class       TEXT    NOT NULL,
  window_name TEXT    NOT NULL,
  missing     TEXT    NOT NULL,           -- JSON: material keys
  repeat      TEXT    NOT NULL,           -- JSON: those of them that were not named before
  repeats     INTEGER NOT NULL,
  PRIMARY KEY (office, application, nth)
) STRICT;

CREATE INDEX application_notices_day ON application_notices (office, day, type, repeats);

CREATE TABLE application_numbers (
  office TEXT    NOT NULL,
  device TEXT    NOT NULL,
  epoch  INTEGER NOT NULL,
  day    INTEGER NOT NULL,
  last   INTEGER NOT NULL,                -- highest sequence given on that day
  PRIMARY KEY (office, device, epoch, day)
) STRICT;

CREATE TABLE application_conflicts (
  office      TEXT    NOT NULL,
  pos         INTEGER NOT NULL,           -- the entry that contradicts what stood
  application TEXT    NOT NULL,
  what        TEXT    NOT NULL,           -- application-twice, application-unknown, application-not-open, taken-twice
  detail      TEXT    NOT NULL,
  PRIMARY KEY (office, pos)
) STRICT;

-- 容缺: papers that an accepted case still lacks, and until when they were promised (never: nothing was).
ALTER TABLE cases ADD COLUMN gaps INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN gaps_until INTEGER NOT NULL DEFAULT 9223372036854775807;
