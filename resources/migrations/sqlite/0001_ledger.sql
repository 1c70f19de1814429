-- SPDX-License-Identifier: GPL-3.0-or-later
-- The record, the keys and the state of this file. The ledger never changes shape.

CREATE TABLE ledger (
    pos          INTEGER PRIMARY KEY,
    office       TEXT    NOT NULL,
    device       TEXT    NOT NULL,
    epoch        INTEGER NOT NULL,
    seq          INTEGER NOT NULL,
    op_id        TEXT    NOT NULL,
    op_part      INTEGER NOT NULL,
    kind         TEXT    NOT NULL,
    kind_version INTEGER NOT NULL,
    actor        TEXT    NOT NULL,
    subject      TEXT    NOT NULL,
    wall_utc_ms  INTEGER NOT NULL,
    mono_ms      INTEGER NOT NULL,
    boot_id      TEXT    NOT NULL,
    clock_trust  INTEGER NOT NULL,
    plain        BLOB    NOT NULL,
    sealed       BLOB    NOT NULL,
    prev         BLOB    NOT NULL,
    hash         BLOB    NOT NULL,
    tag          BLOB
) STRICT;

CREATE UNIQUE INDEX ledger_by_chain ON ledger (office, device, epoch, seq);
CREATE UNIQUE INDEX ledger_by_act ON ledger (office, op_id, op_part);
CREATE INDEX ledger_by_subject ON ledger (office, subject, pos);

CREATE TRIGGER ledger_is_never_rewritten BEFORE UPDATE ON ledger
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER ledger_is_never_cut BEFORE DELETE ON ledger
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END;

-- One way into the vault. kind 'open': no password is asked.
CREATE TABLE vault_slots (
    office     TEXT    NOT NULL,
    slot       TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    suite      INTEGER NOT NULL,
    ops        INTEGER NOT NULL,
    memory     INTEGER NOT NULL,
    salt       BLOB    NOT NULL,
    commitment BLOB    NOT NULL,
    wrapped    BLOB    NOT NULL,
    PRIMARY KEY (office, slot)
) STRICT, WITHOUT ROWID;

-- A key per case, visit, customer or entry, wrapped. Erasing a person's data is deleting the row.
CREATE TABLE subject_keys (
    office      TEXT    NOT NULL,
    subject     TEXT    NOT NULL,
    key_version INTEGER NOT NULL,
    wrapped     BLOB    NOT NULL,
    PRIMARY KEY (office, subject, key_version)
) STRICT, WITHOUT ROWID;

-- About this file on this machine, never synced.
CREATE TABLE store_state (
    name  TEXT    NOT NULL PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO store_state (name, value) VALUES ('clean_exit', 1), ('checked_utc_ms', 0);
