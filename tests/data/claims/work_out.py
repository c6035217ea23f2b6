# SPDX-FileCopyrightText: Tickmark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Works out the verdicts of corpus.tsv by plain arithmetic on the closes, without Tickmark.

    work_out.py FOLDER_OF_CSV_FILES > verdicts.tsv

The last column of the corpus says what to compute, as readings parted by " | ": a command, a series,
days, and the number as it is claimed with a word for its hedge. "<DAY" is the last close before a
day, "DAY" the last one on or before it. Readings that disagree make "depends".
"""

import csv
import datetime
import math
import pathlib
import sys

FILES = {"RUT": "rut_close_1999_2025.csv", "SPX": "gspc_close_1999_2025.csv",
         "TEN": "fred_dgs10_observation_date_1999_2025.csv"}
NOISE = 1e-9
FLAT = {"RUT": 1.0, "SPX": 1.0, "TEN": 0.05}
# Hedge, and the width of one unit where the words are rounder than their digits.
WORDS = {"wide": ("exact", 10), "frac": ("about", 5), "bare": ("exact", 5),
         "fracnearly": ("nearly", 5), "tens": ("nearly", 10)}


def load(path):
    with open(path, newline="") as lines:
        rows = list(csv.reader(lines))[1:]
    return [(day, float(value)) for day, value in rows if value not in ("", ".")]


class Closes:
    def __init__(self, rows):
        self.days = [day for day, _ in rows]
        self.values = [value for _, value in rows]

    def row(self, day):
        """The last row on or before a day; of "<DAY" the last before it."""
        before = day.startswith("<")
        day = day.lstrip("<")
        found = [at for at, one in enumerate(self.days) if one < day or (one == day and not before)]
        return found[-1]

    def at(self, day):
        return self.values[self.row(day)]

    def between(self, begin, end):
        """The rows of (begin, end]."""
        return [at for at, day in enumerate(self.days) if begin < day <= end]

    def between_closes(self, base, end, is_yield):
        before, now = self.values[base], self.values[end]
        return now - before if is_yield else (now / before - 1) * 100

    def move(self, at, is_yield):
        return self.between_closes(at - 1, at, is_yield)


def fits(value, claimed, hedge="exact"):
    """Can the value be rounded to what was written? The sign of `claimed` is its direction."""
    sign = -1 if claimed.startswith("-") else 1
    digits = claimed.lstrip("-")
    unit = 10.0 ** -len(digits.partition(".")[2])
    hedge, unit = WORDS.get(hedge, (hedge, unit))
    x, value = float(digits), value * sign
    if hedge == "over":
        return value > x + NOISE
    if hedge == "under":
        return value < x - NOISE
    if hedge == "atmost":
        return value <= x + NOISE
    if hedge == "about":
        return x - unit - NOISE <= value <= x + unit + NOISE
    if hedge == "nearly":
        return x - unit - NOISE <= value < x - NOISE
    return x - unit / 2 - NOISE <= value < x + unit / 2 - NOISE


def percent(closes, base, end):
    return (closes.at(end) / closes.at(base) - 1) * 100


def extreme_row(closes, rows, kind):
    best = max if kind == "hi" else min
    value = best(closes.values[at] for at in rows)
    return [at for at in rows if closes.values[at] == value][-1]


def off(closes, arguments, as_points):
    begin, end, kind, claimed, *rest = arguments
    now = next((word[2:] for word in rest if word.startswith("at")), end)
    if now == "most":
        now = end
    hedge = next((word for word in rest if word in ("over", "about", "nearly", "atmost", "tens", "wide")), "exact")
    high = extreme_row(closes, closes.between(begin, end), kind)
    dated = [word for word in rest if word[:2] in ("19", "20")]
    if dated and closes.days[high] != dated[0]:
        return False
    last = closes.at(now)
    value = (last - closes.values[high]) * 100 if as_points else (last / closes.values[high] - 1) * 100
    return fits(value, claimed, hedge)


def earlier_extreme(closes, at, kind):
    for row in range(at - 1, -1, -1):
        if closes.values[row] >= closes.values[at] if kind == "hi" else closes.values[row] <= closes.values[at]:
            return row
    return None


def earlier_move(closes, at, direction, is_yield):
    move = closes.move(at, is_yield) * direction
    for row in range(at - 1, 0, -1):
        if closes.move(row, is_yield) * direction >= move:
            return row
    return None


def period_of(day, period):
    """What a day belongs to: its week, month, quarter or year."""
    year, month = day[:4], int(day[5:7])
    if period == "W":
        return datetime.date.fromisoformat(day).isocalendar()[:2]
    if period == "Y":
        return year
    return (year, month) if period == "M" else (year, (month - 1) // 3)


def last_as_large(closes, words, is_yield):
    """The last day of the latest earlier period whose move was as large; None where there is none."""
    period, end, sign, *_ = words
    lasts = {}
    for at in range(closes.row(end) + 1):
        lasts[period_of(closes.days[at], period)] = at
    rows = list(lasts.values())
    moves = [closes.between_closes(before, now, is_yield) * int(sign)
             for before, now in zip(rows, rows[1:])]
    found = [row for row, move in zip(rows[1:-1], moves[:-1]) if move >= moves[-1]]
    return closes.days[found[-1]] if found else None


def weekly_streak(closes, end):
    weeks = {}
    for at in range(closes.row(end) + 1):
        weeks[period_of(closes.days[at], "W")] = closes.values[at]
    return streak(Closes(list(weeks.items())), len(weeks) - 1)


def streak(closes, at):
    sign = math.copysign(1, closes.values[at] - closes.values[at - 1])
    count = 0
    while at > 0 and (closes.values[at] - closes.values[at - 1]) * sign > 0:
        count, at = count + 1, at - 1
    return int(count * sign)


def reading(series, words):
    command, code, *rest = words
    closes = series[code]
    is_yield = code == "TEN"
    if command == "pct":
        return fits(percent(closes, rest[0], rest[1]), *rest[2:])
    if command == "pts":
        return fits(closes.at(rest[1]) - closes.at(rest[0]), *rest[2:])
    if command == "bp":
        return fits((closes.at(rest[1]) - closes.at(rest[0])) * 100, *rest[2:])
    if command == "lvl":
        return fits(closes.at(rest[0]), *rest[1:])
    if command == "flat":
        value = closes.at(rest[1]) - closes.at(rest[0]) if is_yield else percent(closes, *rest)
        return abs(value) < FLAT[code] - NOISE
    if command in ("off", "offbp"):
        return off(closes, rest, command == "offbp")
    if command in ("high", "low"):
        inside = [closes.values[at] for at in closes.between(rest[0], rest[1])]
        return closes.at(rest[1]) == (max(inside) if command == "high" else min(inside))
    if command in ("rec", "reclow"):
        at = closes.row(rest[0])
        earlier = closes.values[:at]
        value = closes.values[at]
        return value > max(earlier) if command == "rec" else value < min(earlier)
    if command == "since":
        row = earlier_extreme(closes, closes.row(rest[0]), rest[1])
        return row is not None and rest[2] <= closes.days[row] <= rest[3]
    if command == "topin":
        row = earlier_move(closes, closes.row(rest[0]), int(rest[1]), is_yield)
        return row is not None and rest[2] <= closes.days[row] <= rest[3]
    if command == "topfloor":
        row = earlier_move(closes, closes.row(rest[0]), int(rest[1]), is_yield)
        return row is None or closes.days[row] <= rest[2]
    if command == "toplast":
        day = last_as_large(closes, rest, is_yield)
        return day is not None and rest[3] <= day <= rest[4]
    if command == "topspan":
        day = last_as_large(closes, rest, is_yield)
        return day is None or day <= rest[3]
    if command == "runw":
        return weekly_streak(closes, rest[0]) == int(rest[1])
    if command == "run":
        return streak(closes, closes.row(rest[0])) == int(rest[1])
    if command == "snap":
        at = closes.row(rest[0])
        return streak(closes, at - 1) == int(rest[1]) and streak(closes, at) * int(rest[1]) < 0
    first, second = percent(closes, *rest[1:3]), percent(series[rest[0]], *rest[1:3])
    if command == "gap":
        return fits(first - second, *rest[3:])
    if command == "ratio":
        return first * second > 0 and fits(first / second, *rest[3:])
    raise ValueError(command)


def since_depends(series, words):
    """Nothing was higher since the day named, but it was not as high then either."""
    if words[0] not in ("since", "topin"):
        return False
    closes = series[words[1]]
    at = closes.row(words[2])
    row = (earlier_extreme(closes, at, words[3]) if words[0] == "since"
           else earlier_move(closes, at, int(words[3]), words[1] == "TEN"))
    return row is None or closes.days[row] < words[4]


def verdict(series, spec):
    if spec == "none":
        return "none"
    if spec == "missing":
        return "unsupported"
    readings = [one.split() for one in spec.split(" | ")]
    answers = {reading(series, words) for words in readings}
    if answers == {False} and since_depends(series, readings[0]):
        return "depends"
    if len(answers) == 2:
        return "depends"
    return "supported" if answers == {True} else "contradicted"


def main():
    folder = pathlib.Path(sys.argv[1])
    series = {code: Closes(load(folder / name)) for code, name in FILES.items()}
    corpus = pathlib.Path(__file__).with_name("corpus.tsv").read_text(encoding="utf-8")
    print("sentence\twords\tverdict")
    for line in corpus.splitlines()[1:]:
        day, sentence, words, spec = line.split("\t")
        datetime.date.fromisoformat(day)
        print(f"{sentence}\t{words}\t{verdict(series, spec)}")


if __name__ == "__main__":
    main()
