-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the ledger says of a person's standing, asked at each log-in: without this every log-in of the past would be read to find it. Small: only these kinds.

CREATE INDEX ledger_of_standings ON ledger (office, subject, pos)
  WHERE kind IN ('person-joined', 'person-named', 'person-role-changed', 'person-left');
