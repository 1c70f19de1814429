-- SPDX-License-Identifier: GPL-3.0-or-later
-- Half-typed forms (core/drafts). Neither ledger nor book, never cleared by a rebuild; each row goes with the act that submits it.

CREATE TABLE drafts (
  office   TEXT    NOT NULL,
  id       TEXT    NOT NULL,
  owner    TEXT    NOT NULL,          -- visit or application; '' none
  actor    TEXT    NOT NULL,          -- who typed it
  type     TEXT    NOT NULL,          -- business type
  saved_at INTEGER NOT NULL,          -- UTC milliseconds
  sealed   BLOB    NOT NULL,          -- values and materials
  PRIMARY KEY (office, id)
) STRICT, WITHOUT ROWID;
