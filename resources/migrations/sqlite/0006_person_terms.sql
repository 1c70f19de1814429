-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whom a case is about, to be found by id number, phone, account or name. Neither ledger nor book: it may be dropped and is made again from the
-- ledger (core/customers). Terms are keyed blind indexes of 8 bytes: nothing personal can be read from them without the vault.

CREATE TABLE person_terms (
  office TEXT    NOT NULL,
  term   BLOB    NOT NULL,
  pos    INTEGER NOT NULL,            -- of the subject's row below
  PRIMARY KEY (office, term, pos)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_subjects (
  office  TEXT    NOT NULL,
  pos     INTEGER NOT NULL,           -- ledger entry whose personal part the terms are of: the newest
  subject TEXT    NOT NULL,
  terms   BLOB    NOT NULL,           -- all of them, 8 bytes each, so that they can be taken back
  PRIMARY KEY (office, pos)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX person_subjects_subject ON person_subjects (office, subject);

-- Which entries are read already: from_pos < pos <= to_pos.
CREATE TABLE person_index (
  office   TEXT    NOT NULL PRIMARY KEY,
  rules    INTEGER NOT NULL,          -- of making terms; other ones: made again
  from_pos INTEGER NOT NULL,
  to_pos   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
