-- SPDX-FileCopyrightText: Tickmark contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version 3 of the cache: what a person decided about a file, for the next one of its shape. The
-- latest import of a shape counts; a decision goes with its import when that is undone.

CREATE TABLE decision (
    shape TEXT NOT NULL, -- the hash of what files of one kind have in common
    import_id INTEGER NOT NULL REFERENCES import (id),
    decisions TEXT NOT NULL, -- JSON
    PRIMARY KEY (shape, import_id)
) STRICT, WITHOUT ROWID;
