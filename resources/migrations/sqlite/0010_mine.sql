-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whose case it is, for the count of one's own: by who was asked first, and by who has it now.
CREATE INDEX cases_first_contact ON cases (office, first_contact) WHERE is_open = 1;
CREATE INDEX cases_handler ON cases (office, handler, first_contact) WHERE is_open = 1;
