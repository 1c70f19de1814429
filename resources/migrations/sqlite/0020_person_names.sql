-- SPDX-License-Identifier: GPL-3.0-or-later
-- Names of whom cases and applications are about, to be searched by any part of them. Like person_terms neither ledger nor book: it may be dropped and is made
-- again (core/customers). A sheet holds the names of a stretch of the ledger, sealed as a whole: how many names there are, and not which of them are the same.

CREATE TABLE person_names (
  office TEXT    NOT NULL,
  sheet  INTEGER NOT NULL,            -- of ledger positions 512 * sheet to 512 * sheet + 511
  sealed BLOB    NOT NULL,
  PRIMARY KEY (office, sheet)
) STRICT, WITHOUT ROWID;

-- With which name of each person the complaints of before were looked through (core/cases/latenames). Neither ledger nor book: empty, they are looked through again.
CREATE TABLE named_looked (
  office TEXT NOT NULL,
  person TEXT NOT NULL,
  op_id  TEXT NOT NULL,               -- the act that gave the name
  PRIMARY KEY (office, person)
) STRICT, WITHOUT ROWID;
