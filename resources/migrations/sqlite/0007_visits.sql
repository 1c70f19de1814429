-- SPDX-License-Identifier: GPL-3.0-or-later
-- Book of the visits 接待 (core/reception): one customer at one window, each item of business with its time.

CREATE TABLE visits (
  office        TEXT    NOT NULL,
  id            TEXT    NOT NULL,
  device        TEXT    NOT NULL,
  day           INTEGER NOT NULL,        -- yyyymmdd in China, of the greeting
  number        INTEGER NOT NULL,        -- per device and day, from 1
  window_name   TEXT    NOT NULL,
  priority      TEXT    NOT NULL,        -- '' elderly pregnant disabled
  began_at      INTEGER NOT NULL,        -- UTC milliseconds
  ended_at      INTEGER NOT NULL,        -- 0: in hand
  ended_how     TEXT    NOT NULL,        -- '' done left
  in_hand       INTEGER NOT NULL,        -- 1: not ended
  ticks         TEXT    NOT NULL,        -- JSON: what of the etiquette was done
  customer_op   TEXT    NOT NULL,        -- where the newest name was sealed; '' when none is known
  customer_part INTEGER NOT NULL,
  customer      BLOB,                    -- sealed: the event's own bytes
  last_pos      INTEGER NOT NULL,
  PRIMARY KEY (office, id)
) STRICT;

CREATE INDEX visits_in_hand ON visits (office, device, began_at) WHERE in_hand = 1;
CREATE INDEX visits_day ON visits (office, day, device, number);

CREATE TABLE visit_items (
  office      TEXT    NOT NULL,
  visit_id    TEXT    NOT NULL,
  item        INTEGER NOT NULL,          -- from 1
  day         INTEGER NOT NULL,          -- of the visit
  type        TEXT    NOT NULL,          -- business type; inquiry until one is chosen
  time_limit  TEXT    NOT NULL,          -- 5min, 20min
  began_at    INTEGER NOT NULL,
  began_mono  INTEGER NOT NULL,          -- of the machine's own clock, which nobody sets back
  began_boot  TEXT    NOT NULL,
  ended_at    INTEGER NOT NULL,          -- 0: open
  how         TEXT    NOT NULL,          -- '' accepted partly told answered dropped
  about       TEXT    NOT NULL,          -- case or application; '' for none
  took        INTEGER NOT NULL,          -- milliseconds; -1: not measured
  PRIMARY KEY (office, visit_id, item)
) STRICT;

-- Service times of a day, without touching the rows.
CREATE INDEX visit_items_day ON visit_items (office, day, time_limit, took, how);

-- What contradicts itself, shown and never refused (after a sync or a restore).
CREATE TABLE visit_conflicts (
  office   TEXT    NOT NULL,
  pos      INTEGER NOT NULL,
  visit_id TEXT    NOT NULL,
  what     TEXT    NOT NULL,             -- visit-twice visit-unknown visit-ended item-twice item-unknown
  detail   TEXT    NOT NULL,
  PRIMARY KEY (office, pos)
) STRICT;
