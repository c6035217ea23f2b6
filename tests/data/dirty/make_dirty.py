#!/usr/bin/env python3
# SPDX-FileCopyrightText: Tickmark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the files of this folder, and expected.json: what a right import makes of each; with
--check say whether they are there as they would be written.

The expectations come from what was made wrong in the file, never from a run of the importer. For
each file: "outcome" (auto, ask, refuse), "reason" (words of the message, or of the first refusal),
"series" {name: {date: value, or {"close": value, "open": ...}}}, "missing", "duplicates" and the
"refusals", the lines of the file that are listed. A file that asks is read the likelier way.
"""
import json
import sys
from pathlib import Path

from dirtycells import DATES, MISSING, VALUES
from dirtyfiles import FILES

FOLDER = Path(__file__).parent
DAYS = [f"2020-01-{day:02}" for day in range(2, 10)]
CLEAN = [10.5 + row for row in range(len(DAYS))]
SIDES = ("open", "high", "low", "close")


def quoted(cell, mark, always=False):
    needs = always or any(c in cell for c in mark + '"\n')
    return '"' + cell.replace('"', '""') + '"' if needs else cell


def column_text(dates, values, mark=",", always=False):
    lines = [["Date", "DIRT"]] + [list(row) for row in zip(dates, values)]
    return "".join(mark.join(quoted(c, mark, always) for c in row) + "\n" for row in lines)


def bars_text(dates, values, dirty_row=None, side="close", text=""):
    lines = ["Date,Open,High,Low,Close,Volume"]
    for row, (date, value) in enumerate(zip(dates, values)):
        cells = {s: value for s in SIDES}
        if row == dirty_row:
            cells[side] = quoted(text, ",")
        lines.append(",".join([quoted(date, ","), *cells.values(), "100"]))
    return "\n".join(lines) + "\n"


def whole_bar(value):
    return {**{side: value for side in SIDES}, "volume": 100.0}


def expectation(series, fate=0.0, line=0):
    """Of a table in which one cell of a line has that fate."""
    expected = {"outcome": "auto", "series": series, "missing": 0, "duplicates": 0, "refusals": []}
    if fate is MISSING:
        expected["missing"] = 1
    elif isinstance(fate, str):
        expected.update(refusals=[line], reason=fate)
    return expected


def dirty_column(text, fate, row, mark, always):
    texts = [str(value) for value in CLEAN]
    texts[row] = text
    values = dict(zip(DAYS, CLEAN))
    values[DAYS[row]] = fate
    stored = {date: v for date, v in values.items() if isinstance(v, (int, float))}
    return column_text(DAYS, texts, mark, always), expectation({"DIRT": stored}, fate, row + 2)


def dirty_bar(text, fate, row, side):
    series = {date: whole_bar(value) for date, value in zip(DAYS, CLEAN)}
    if isinstance(fate, (int, float)):
        series[DAYS[row]][side] = fate
    elif side == "close":
        del series[DAYS[row]]
    else:
        del series[DAYS[row]][side]
    expected = expectation({"Close": series}, fate, row + 2)
    if side != "close":
        expected["missing"] = 0  # counts rows without a close
    texts = [str(value) for value in CLEAN]
    return bars_text(DAYS, texts, row, side, text), expected


def value_files():
    ways = [("semicolons", ";", False), ("tabs", "\t", False), ("quotes", ",", True)]
    for index, (name, text, fate) in enumerate(VALUES):
        yield name, *dirty_column(text, fate, index % len(DAYS), ",", False)
        way, mark, always = ways[index % len(ways)]
        row = (index + 3) % len(DAYS)
        yield f"{name}_among_{way}", *dirty_column(text, fate, row, mark, always)
        if isinstance(fate, (int, float)):
            continue  # a good price beside others that it does not fit is another matter
        side = SIDES[index % len(SIDES)]
        yield f"{name}_in_a_bar", *dirty_bar(text, fate, row, side)


def date_files():
    row = 5
    kept = {date: value for date, value in zip(DAYS, CLEAN) if date != DAYS[row]}
    for name, text, reason in DATES:
        dates = [text if date == DAYS[row] else date for date in DAYS]
        texts = [str(value) for value in CLEAN]
        expected = expectation({"DIRT": kept}, reason, row + 2)
        yield name, column_text(dates, texts), expected
        bars = expectation({"Close": {d: whole_bar(v) for d, v in kept.items()}}, reason, row + 2)
        yield f"{name}_of_a_bar", bars_text(dates, texts), bars


def whole_files():
    for name, content, outcome, facts in FILES:
        if outcome == "refuse":
            yield name, content, {"outcome": outcome, "reason": facts}
            continue
        expected = {"outcome": outcome, "missing": 0, "duplicates": 0, "refusals": [], **facts}
        yield name, content, expected


def all_files():
    """Name and bytes of every file of the folder that is made here."""
    expected = {}
    for name, content, facts in [*value_files(), *date_files(), *whole_files()]:
        assert name not in expected, name
        expected[name] = facts
        yield f"{name}.csv", content if isinstance(content, bytes) else content.encode("utf-8")
    rows = (f"{json.dumps(name)}: {json.dumps(facts)}" for name, facts in expected.items())
    yield "expected.json", ("{\n" + ",\n".join(rows) + "\n}\n").encode("ascii")


def main():
    files = dict(all_files())
    found = {path.name: path.read_bytes() for path in FOLDER.glob("*.csv")}
    found["expected.json"] = (FOLDER / "expected.json").read_bytes()
    if "--check" in sys.argv:
        differing = sorted(n for n in files.keys() | found.keys() if files.get(n) != found.get(n))
        print(len(files), "files;", len(differing), "differ from what is made here", *differing[:9])
        return 1 if differing else 0
    for name in found.keys() - files.keys():
        (FOLDER / name).unlink()
    for name, data in files.items():
        (FOLDER / name).write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
