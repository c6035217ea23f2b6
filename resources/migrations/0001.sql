-- SPDX-FileCopyrightText: Tickmark contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version 1 of the cache. A migration is appended, never edited: files of this version exist.
-- A time is a count of seconds from 1970-01-01T00:00:00, wall clock at the exchange, no time zone.

-- One file that was read into the cache. The counts say what became of its rows.
CREATE TABLE import (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    time TEXT NOT NULL,    -- UTC, ISO 8601
    dialect TEXT NOT NULL, -- JSON
    codes TEXT NOT NULL,   -- JSON array: the series it brought
    rows_read INTEGER NOT NULL,
    missing INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    same INTEGER NOT NULL,
    sample_removed INTEGER NOT NULL
) STRICT;

-- The checksum is the sum over the rows of a hash of time, value, open, high, low and volume.
CREATE TABLE series (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    publisher TEXT NOT NULL,
    unit TEXT NOT NULL,
    decimals INTEGER NOT NULL,
    frequency TEXT NOT NULL,
    is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
    is_history_complete INTEGER NOT NULL CHECK (is_history_complete IN (0, 1)),
    checksum INTEGER NOT NULL
) STRICT;

-- What is current. A gap is an absent row; NULL is a number the file does not have.
CREATE TABLE observation (
    series_id INTEGER NOT NULL REFERENCES series (id),
    time INTEGER NOT NULL,
    value REAL NOT NULL,
    open REAL,
    high REAL,
    low REAL,
    volume REAL,
    import_id INTEGER NOT NULL REFERENCES import (id),
    line INTEGER NOT NULL, -- of the file, from 1
    PRIMARY KEY (series_id, time)
) STRICT, WITHOUT ROWID;

-- What an import replaced: the row as it was, under the import that took its place.
CREATE TABLE revision (
    series_id INTEGER NOT NULL,
    time INTEGER NOT NULL,
    import_id INTEGER NOT NULL REFERENCES import (id),
    value REAL NOT NULL,
    open REAL,
    high REAL,
    low REAL,
    volume REAL,
    old_import_id INTEGER NOT NULL REFERENCES import (id),
    old_line INTEGER NOT NULL,
    PRIMARY KEY (series_id, time, import_id)
) STRICT, WITHOUT ROWID;

-- A sample series that gave way to real data of its code, as it was; its rows are in `revision`.
CREATE TABLE series_revision (
    id INTEGER PRIMARY KEY, -- what it had in `series`, and gets again
    import_id INTEGER NOT NULL REFERENCES import (id),
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    publisher TEXT NOT NULL,
    unit TEXT NOT NULL,
    decimals INTEGER NOT NULL,
    frequency TEXT NOT NULL,
    is_sample INTEGER NOT NULL,
    is_history_complete INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- The event calendar.
CREATE TABLE event (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    label TEXT NOT NULL,
    calendar TEXT NOT NULL,
    date INTEGER NOT NULL -- midnight of its day
) STRICT;

-- The chartbook.
CREATE TABLE figure (
    name TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    document TEXT NOT NULL -- JSON
) STRICT;
