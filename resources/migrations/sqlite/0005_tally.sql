-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many cases are open, by what the strip and the filter chips tell: a few hundred rows, however many cases. Part of the book of cases, derived
-- from the ledger like the rest; filled here for the cases that are open already. Takes the place of the index that held a row for each of them.

CREATE TABLE case_tally (
  office      TEXT    NOT NULL,
  type        TEXT    NOT NULL,
  waits_for   TEXT    NOT NULL,
  sort_day    INTEGER NOT NULL,       -- day in China of cases.sort_at; 99991231 while paused, or when nothing runs
  amber_day   INTEGER NOT NULL,       -- day in China of cases.amber_at; 99991231 for never
  paused      INTEGER NOT NULL,
  provisional INTEGER NOT NULL,
  conflict    INTEGER NOT NULL,
  cases       INTEGER NOT NULL,       -- at least 1: a row that counts nothing is taken away
  PRIMARY KEY (office, type, waits_for, sort_day, amber_day, paused, provisional, conflict)
) STRICT, WITHOUT ROWID;

INSERT INTO case_tally (office, type, waits_for, sort_day, amber_day, paused, provisional, conflict, cases)
SELECT office, type, waits_for,
       CASE WHEN sort_at >= 9223372036854775806 THEN 99991231
            ELSE CAST(strftime('%Y%m%d', sort_at / 1000 + 28800, 'unixepoch') AS INTEGER) END AS sort_day,
       CASE WHEN amber_at = 9223372036854775807 THEN 99991231
            ELSE CAST(strftime('%Y%m%d', amber_at / 1000 + 28800, 'unixepoch') AS INTEGER) END AS amber_day,
       paused, provisional, conflict, count(*)
FROM cases WHERE is_open = 1
GROUP BY office, type, waits_for, sort_day, amber_day, paused, provisional, conflict;

DROP INDEX cases_figures;
