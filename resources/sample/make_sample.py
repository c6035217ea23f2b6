#!/usr/bin/env python3
# SPDX-FileCopyrightText: Tickmark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the sample series rut.csv, spx.csv and dgs10.csv beside this file.

They are synthetic: invented levels at invented turning points, joined by random walks that are
pinned there, the two indexes with shocks in common. They tell a story that is true in outline: small
companies jump after the election of Nov. 5, 2024, peak on Nov. 25 and give the rally back by
January, while the yield climbs from September to the middle of January. The same program writes the
same bytes; it fails where the numbers no longer tell the story.
"""
import datetime
import math
import random
from pathlib import Path

FIRST, LAST = "2021-01-04", "2025-01-28"
STORY = "2024-09-03"  # from here the turning points are dense and the noise is smaller

CLOSED = """
2021-01-18 2021-02-15 2021-04-02 2021-05-31 2021-07-05 2021-09-06 2021-11-25 2021-12-24
2022-01-17 2022-02-21 2022-04-15 2022-05-30 2022-06-20 2022-07-04 2022-09-05 2022-11-24 2022-12-26
2023-01-02 2023-01-16 2023-02-20 2023-04-07 2023-05-29 2023-06-19 2023-07-04 2023-09-04 2023-11-23
2023-12-25 2024-01-01 2024-01-15 2024-02-19 2024-03-29 2024-05-27 2024-06-19 2024-07-04 2024-09-02
2024-11-28 2024-12-25 2025-01-01 2025-01-20
""".split()
STOCKS_CLOSED = {*CLOSED, "2025-01-09"}
BONDS_CLOSED = {
    *CLOSED, "2021-10-11", "2021-11-11", "2022-10-10", "2022-11-11", "2023-10-09", "2024-10-14",
    "2024-11-11"}

SMALL = {
    "2021-01-04": 1880, "2021-03-12": 2290, "2021-05-12": 2110, "2021-07-19": 2085,
    "2021-11-09": 2385, "2022-01-27": 1910, "2022-03-29": 2090, "2022-06-16": 1630,
    "2022-08-15": 1985, "2022-10-12": 1665, "2023-02-02": 1970, "2023-03-23": 1705,
    "2023-07-28": 1945, "2023-10-27": 1610, "2023-12-27": 2020, "2024-02-05": 1905,
    "2024-03-28": 2085, "2024-04-19": 1920, "2024-06-10": 2005, "2024-07-16": 2210,
    "2024-08-07": 2005, "2024-08-26": 2165, "2024-09-03": 2088, "2024-09-09": 2037,
    "2024-09-19": 2186, "2024-10-02": 2131, "2024-10-16": 2219, "2024-10-31": 2148,
    "2024-11-04": 2163, "2024-11-05": 2200, "2024-11-06": 2333, "2024-11-11": 2367,
    "2024-11-15": 2259, "2024-11-20": 2276, "2024-11-25": 2396.5, "2024-12-04": 2362,
    "2024-12-16": 2309, "2024-12-18": 2212, "2024-12-26": 2228, "2025-01-03": 2214,
    "2025-01-10": 2164, "2025-01-14": 2181, "2025-01-22": 2247, "2025-01-28": 2226}
LARGE = {
    "2021-01-04": 3640, "2021-05-07": 4180, "2021-09-02": 4490, "2021-10-04": 4255,
    "2022-01-03": 4740, "2022-03-08": 4120, "2022-03-29": 4575, "2022-06-16": 3610,
    "2022-08-16": 4240, "2022-10-12": 3525, "2023-02-02": 4120, "2023-03-13": 3810,
    "2023-07-31": 4535, "2023-10-27": 4070, "2023-12-28": 4725, "2024-03-28": 5190,
    "2024-04-19": 4920, "2024-07-16": 5605, "2024-08-05": 5135, "2024-08-30": 5590,
    "2024-09-03": 5542, "2024-09-06": 5431, "2024-09-19": 5711, "2024-10-07": 5694,
    "2024-10-17": 5872, "2024-10-31": 5718, "2024-11-04": 5726, "2024-11-05": 5800,
    "2024-11-06": 5947, "2024-11-11": 6013, "2024-11-15": 5888, "2024-11-25": 6001,
    "2024-12-05": 6103, "2024-12-17": 6072, "2024-12-18": 5897, "2024-12-26": 6052,
    "2025-01-02": 5888, "2025-01-10": 5841, "2025-01-14": 5866, "2025-01-23": 6136,
    "2025-01-27": 6034, "2025-01-28": 6088}
YIELD = {
    "2021-01-04": 0.97, "2021-03-31": 1.71, "2021-08-03": 1.22, "2021-10-21": 1.66,
    "2021-12-03": 1.39, "2022-03-01": 1.75, "2022-06-14": 3.42, "2022-08-01": 2.66,
    "2022-10-24": 4.19, "2023-01-18": 3.41, "2023-03-02": 4.03, "2023-04-06": 3.36,
    "2023-07-07": 4.02, "2023-10-19": 4.93, "2023-12-27": 3.84, "2024-02-13": 4.27,
    "2024-04-25": 4.66, "2024-06-14": 4.24, "2024-07-01": 4.43, "2024-08-05": 3.83,
    "2024-09-03": 3.86, "2024-09-16": 3.61, "2024-10-01": 3.77, "2024-10-15": 4.06,
    "2024-10-31": 4.27, "2024-11-05": 4.25, "2024-11-06": 4.41, "2024-11-15": 4.42,
    "2024-11-29": 4.21, "2024-12-06": 4.16, "2024-12-17": 4.41, "2024-12-18": 4.49,
    "2024-12-31": 4.59, "2025-01-08": 4.69, "2025-01-14": 4.83, "2025-01-22": 4.61,
    "2025-01-28": 4.55}


def weekdays(closed):
    day, last = datetime.date.fromisoformat(FIRST), datetime.date.fromisoformat(LAST)
    while day <= last:
        if day.weekday() < 5 and day.isoformat() not in closed:
            yield day.isoformat()
        day += datetime.timedelta(days=1)


def pinned(days, shocks, points, calm, step):
    """Cumulated shocks bent so that the walk passes through all points; `step` is one shock."""
    places = [days.index(day) for day in points]
    levels = list(points.values())
    walk = [0.0]
    for day, shock in zip(days[1:], shocks[1:]):
        walk.append(walk[-1] + shock * step * (calm if day >= STORY else 1.0))
    values = []
    for left, right, low, high in zip(places, places[1:], levels, levels[1:]):
        for i in range(left, right):
            share = (i - left) / (right - left)
            bridge = walk[i] - walk[left] - share * (walk[right] - walk[left])
            values.append(low + share * (high - low) + bridge)
    return dict(zip(days, values + [levels[-1]]))


def logs(points):
    return {day: math.log(level) for day, level in points.items()}


def levels(values):
    return {day: math.exp(value) for day, value in values.items()}


def series(seed):
    draw = random.Random(seed)
    stocks, bonds = list(weekdays(STOCKS_CLOSED)), list(weekdays(BONDS_CLOSED))
    common = [draw.gauss(0, 1) for _ in stocks]
    own = [[0.8 * c + 0.6 * draw.gauss(0, 1) for c in common] for _ in range(2)]
    small = levels(pinned(stocks, own[0], logs(SMALL), 0.55, 0.012))
    large = levels(pinned(stocks, own[1], logs(LARGE), 0.55, 0.009))
    rates = pinned(bonds, [draw.gauss(0, 1) for _ in bonds], YIELD, 0.55, 0.055)
    return [{day: round(v, 2) for day, v in values.items()} for values in (small, large, rates)]


def is_story(small, large, rates):
    year = {day: v for day, v in small.items() if day >= "2024-01-30"}
    high = max(v for day, v in year.items() if day != "2024-11-25")
    autumn = {day: v for day, v in rates.items() if day >= "2024-08-01"}
    low = min(v for day, v in autumn.items() if day != "2024-09-16")
    peak = max(v for day, v in rates.items() if day >= "2023-11-15" and day != "2025-01-14")
    trough = min(v for day, v in small.items() if day >= "2024-11-06")
    return (small["2024-11-25"] > high * 1.003 and rates["2024-09-16"] < low
            and rates["2025-01-14"] > peak and trough > small["2024-11-05"] * 0.975
            and max(large.values()) < large["2025-01-23"] * 1.002)


def main():
    seed = next(seed for seed in range(10_000) if is_story(*series(seed)))
    for name, values in zip(("rut", "spx", "dgs10"), series(seed)):
        rows = "".join(f"{day},{value:.2f}\n" for day, value in values.items())
        path = Path(__file__).with_name(name + ".csv")
        path.write_text(f"date,{name.upper()}\n" + rows, encoding="ascii", newline="\n")


if __name__ == "__main__":
    main()
