-- SPDX-License-Identifier: GPL-3.0-or-later
-- The clock guard. The last good time of a device between two entries of its ledger: `pos` is the ledger's last entry when it was marked. Never synced.
CREATE TABLE clock_marks (
    office      TEXT    NOT NULL,
    device      TEXT    NOT NULL,
    pos         INTEGER NOT NULL,
    wall_utc_ms INTEGER NOT NULL,
    mono_ms     INTEGER NOT NULL,
    boot_id     TEXT    NOT NULL,
    PRIMARY KEY (office, device)
) STRICT, WITHOUT ROWID;

-- Of the case book: cases with a time that rests on what a person said and nobody confirmed yet.
CREATE TABLE case_stated_times (
    office  TEXT NOT NULL,
    case_id TEXT NOT NULL,
    PRIMARY KEY (office, case_id)
) STRICT, WITHOUT ROWID;
