-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copies of this store that this device made and verified, also those on a medium that is not at hand. Neither ledger nor book, never synced.

CREATE TABLE backups (
  office      TEXT    NOT NULL,
  medium      TEXT    NOT NULL,           -- folder second
  name        TEXT    NOT NULL,           -- of the file
  made_utc_ms INTEGER NOT NULL,
  pos         INTEGER NOT NULL,           -- of the ledger's last entry in it
  head        BLOB    NOT NULL,
  size        INTEGER NOT NULL,           -- bytes, not sealed
  PRIMARY KEY (office, medium, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX backups_by_time ON backups (office, medium, made_utc_ms, name);
