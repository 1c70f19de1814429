-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is gone from people's eyes: erased personal data, and complaints that are hidden from whom they name. Conventions as in 0002.

-- Book: subjects whose key was taken away. What they sealed stays where it lies, as bytes that nothing opens.
CREATE TABLE erased_subjects (
  office        TEXT    NOT NULL,
  subject       TEXT    NOT NULL,
  pos           INTEGER NOT NULL,   -- the entry
  at            INTEGER NOT NULL,
  reason        TEXT    NOT NULL,   -- term-over, own-request, entered-wrongly, other
  backups_until INTEGER NOT NULL,   -- yyyymmdd: from then on no backup holds the key
  PRIMARY KEY (office, subject)
) STRICT, WITHOUT ROWID;

-- Book of the cases: who does not see a complaint, because it names them.
CREATE TABLE case_hidden (
  office  TEXT NOT NULL,
  person  TEXT NOT NULL,
  case_id TEXT NOT NULL,
  PRIMARY KEY (office, person, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_hidden_case ON case_hidden (office, case_id);

-- Which visits were about a case or an application: for whoever erases it.
CREATE VIEW visits_about AS
  SELECT i.office, i.about AS subject, i.visit_id, v.number, v.in_hand
  FROM visit_items i JOIN visits v ON v.office = i.office AND v.id = i.visit_id WHERE i.about <> '';
