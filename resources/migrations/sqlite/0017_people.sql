-- SPDX-License-Identifier: GPL-3.0-or-later
-- People and their ways into the vault.

-- A slot that is not the open one wraps a key pair; the newest master key lies in `box`, sealed for the public half.
ALTER TABLE vault_slots ADD COLUMN generation INTEGER NOT NULL DEFAULT 1;
ALTER TABLE vault_slots ADD COLUMN public_key BLOB NOT NULL DEFAULT x'';
ALTER TABLE vault_slots ADD COLUMN box BLOB NOT NULL DEFAULT x'';

-- Older master keys, each wrapped by its successor.
CREATE TABLE vault_masters (
    office     TEXT    NOT NULL,
    generation INTEGER NOT NULL,
    wrapped    BLOB    NOT NULL,
    PRIMARY KEY (office, generation)
) STRICT, WITHOUT ROWID;

-- Book: who may work here. `login` is a hash of the work number; name and work number are sealed.
CREATE TABLE people (
    office      TEXT    NOT NULL,
    person      TEXT    NOT NULL,
    login       BLOB    NOT NULL,
    role        TEXT    NOT NULL,
    active      INTEGER NOT NULL,
    password_ms INTEGER NOT NULL,
    must_change INTEGER NOT NULL,
    op_id       TEXT    NOT NULL,
    op_part     INTEGER NOT NULL,
    sealed      BLOB    NOT NULL,
    PRIMARY KEY (office, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX people_by_login ON people (office, login);

-- Book: what the only person of an office did alone and a second one has to look at (待复核).
CREATE TABLE review_items (
    office    TEXT    NOT NULL,
    pos       INTEGER NOT NULL,
    kind      TEXT    NOT NULL,
    subject   TEXT    NOT NULL,
    actor     TEXT    NOT NULL,
    at_ms     INTEGER NOT NULL,
    signed_by TEXT    NOT NULL,
    signed_ms INTEGER NOT NULL,
    sheet     TEXT    NOT NULL,
    PRIMARY KEY (office, pos)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_items_waiting ON review_items (office, signed_ms, pos);

-- Book: what the office decided about its people: policy.
CREATE TABLE people_settings (
    office TEXT NOT NULL,
    name   TEXT NOT NULL,
    value  TEXT NOT NULL,
    PRIMARY KEY (office, name)
) STRICT, WITHOUT ROWID;

-- Not a book: wrong passwords of this device, by hash of the work number. The delay runs on the monotonic clock.
CREATE TABLE login_delays (
    office        TEXT    NOT NULL,
    login         BLOB    NOT NULL,
    wrong         INTEGER NOT NULL,
    boot_id       TEXT    NOT NULL,
    until_mono_ms INTEGER NOT NULL,
    delay_ms      INTEGER NOT NULL,
    PRIMARY KEY (office, login)
) STRICT, WITHOUT ROWID;
