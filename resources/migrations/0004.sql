-- SPDX-FileCopyrightText: Tickmark contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version 4 of the cache: how many rows a series has, so that nobody counts millions of them to
-- list what there is.

ALTER TABLE series ADD COLUMN row_count INTEGER NOT NULL DEFAULT 0;
UPDATE series SET row_count =
    (SELECT count(*) FROM observation WHERE observation.series_id = series.id);
