-- SPDX-License-Identifier: GPL-3.0-or-later
-- The device at which a draft is typed, or was typed last: where several windows share a store, one does not write into the other's form.

ALTER TABLE drafts ADD COLUMN device TEXT NOT NULL DEFAULT '';
