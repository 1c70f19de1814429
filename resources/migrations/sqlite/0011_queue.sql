-- SPDX-License-Identifier: GPL-3.0-or-later
-- The queue read in other orders than by due date, and what each person made of it.

CREATE INDEX cases_waiting ON cases (office, waits_since, id) WHERE is_open = 1;
CREATE INDEX cases_oldest ON cases (office, accepted_at, id) WHERE is_open = 1;

-- What a person set for themselves (core/cases/queueshelf.h). Neither ledger nor book: never cleared. Sealed, because names that people give are free text.
CREATE TABLE person_settings (
  office TEXT NOT NULL,
  person TEXT NOT NULL,               -- '' until people exist and somebody is asked who they are
  topic  TEXT NOT NULL,               -- queue
  sealed BLOB NOT NULL,
  PRIMARY KEY (office, person, topic)
) STRICT, WITHOUT ROWID;
