-- SPDX-License-Identifier: GPL-3.0-or-later
-- Names of whom cases and applications are about, to be searched by any part of them. Like person_terms neither ledger nor book: it may be dropped and is made
-- again (core/customers). A sheet holds the names of a stretch of the ledger, sealed as a whole: how many names there are, and not which of them are the same.

CREATE TABLE person_names (
  office TEXT    NOT NULL,
  sheet  INTEGER NOT NULL,            -- of ledger positions 512 * sheet to 512 * sheet + 511
  sealed BLOB    NOT NULL,
  PRIMARY KEY (office, sheet)
) STRICT, WITHOUT ROWID;
