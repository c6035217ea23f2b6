-- SPDX-FileCopyrightText: Tickmark contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version 2 of the cache: articles, whose claims are checked again when the data changes.

CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    as_of INTEGER,         -- midnight of the day given by the person; NULL: the text says it
    verdicts TEXT NOT NULL -- JSON array: what the last check found
) STRICT;
