# SPDX-FileCopyrightText: Tickmark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are wrong as a whole: (name, content, outcome, reason or what is read).

Content is text, stored as UTF-8, or the bytes themselves.
"""

FOUR = {"2020-01-02": 1.5, "2020-01-03": 2.5, "2020-01-06": 3.5, "2020-01-07": 4.5}
ROWS = "".join(f"{date},{value}\n" for date, value in FOUR.items())
TEXT = "Date,X\n" + ROWS


def read(*left_out, name="X", **facts):
    """What is read of FOUR without some of its rows, counted from 0."""
    kept = {d: v for row, (d, v) in enumerate(FOUR.items()) if row not in left_out}
    return {"series": {name: kept}, **facts}


def changed(old, new, count=1):
    assert old in TEXT, old
    return TEXT.replace(old, new, count)


def of_days(*values, name="X", first=2):
    """Values of consecutive days from 2020-01-02 on, None where a day has none."""
    days = {f"2020-01-{first + i:02}": v for i, v in enumerate(values)}
    return {"series": {name: {day: v for day, v in days.items() if v is not None}}}


def refuse(*rows):
    return [(name, content, "refuse", reason) for name, content, reason in rows]


def auto(*rows):
    return [(name, content, "auto", facts) for name, content, facts in rows]


def ask(*rows):
    return [(name, content, "ask", facts) for name, content, facts in rows]


UTF16 = "utf-16-le"
NOT_TEXT = "not a text file"

NO_TABLES = refuse(
    ("nul_byte_for_a_line_end", TEXT.encode().replace(b"1.5\n", b"1.5\0"), NOT_TEXT),
    ("nul_byte_in_a_value", TEXT.encode().replace(b"2.5", b"2\0.5"), NOT_TEXT),
    ("nul_byte_in_a_name", TEXT.encode().replace(b"X", b"X\0Y"), NOT_TEXT),
    ("nul_bytes_at_the_end", TEXT.encode() + bytes(512), NOT_TEXT),
    ("nul_bytes_only", bytes(600), NOT_TEXT),
    ("nothing", b"", "empty"),
    ("blanks_only", " \n \n\t\n", "empty"),
    ("line_ends_only", "\r\n\r\n\r\n", "empty"),
    ("byte_order_mark_only", b"\xef\xbb\xbf", "empty"),
    ("utf16_byte_order_mark_only", b"\xff\xfe", "empty"),
    ("utf16_cut_in_a_character", b"\xff\xfe" + TEXT.encode(UTF16)[:-1], "damaged"),
    ("utf16_big_endian_cut_in_a_character", b"\xfe\xff" + TEXT.encode("utf-16-be")[:-1], "damaged"),
    ("utf16_with_half_a_pair", b"\xff\xfeD\0a\0\x00\xd8,\0" + TEXT.encode(UTF16), "damaged"),
    ("a_png_picture", b"\x89PNG\r\n\x1a\n" + bytes(20), "a picture"),
    ("a_jpeg_picture", b"\xff\xd8\xff\xe0" + bytes(20), "a picture"),
    ("a_gif_picture", b"GIF89a" + bytes(20), "a picture"),
    ("a_pdf_document", "%PDF-1.7\n1 0 obj\n", "a PDF document"),
    ("a_workbook", b"PK\x03\x04" + bytes(26) + b"xl/workbook.xml", "workbook"),
    ("a_zip_archive", b"PK\x03\x04" + bytes(26) + b"rates.csv", "ZIP archive"),
    ("an_old_workbook", b"\xd0\xcf\x11\xe0" + bytes(20), "workbook"),
    ("a_gzip_file", b"\x1f\x8b\x08" + bytes(20), "compressed"),
    ("a_bzip2_file", b"BZh91AY&SY" + bytes(20), "compressed"),
    ("a_database", b"SQLite format 3\0" + bytes(20), "a database"),
    ("a_web_page", "<!DOCTYPE html><html><body>Not found</body></html>", "web page"),
    ("a_web_page_with_a_table",
     "<html><table><tr><td>2020-01-02</td><td>1</td></tr></table></html>", "web page"),
    ("an_xml_document", '<?xml version="1.0"?>\n<a><b d="2020-01-02">1.5</b></a>\n', "web page"),
    ("an_error_in_json", '{"error": "rate limit", "code": 429}\n', "numbers"),
    ("an_error_in_words", "Too Many Requests\n", "numbers"),
    ("prose", "Dear reader,\nno numbers today.\n", "numbers"),
    ("a_header_without_rows", "Date,X\n", "numbers"),
    ("dates_without_numbers", "Date,X\n2020-01-02,a\n2020-01-03,b\n", "numbers"),
    ("dates_alone", "Date\n2020-01-02\n2020-01-03\n2020-01-06\n", "numbers"),
    ("numbers_without_dates", "a,b\n1.5,2.5\n3.5,4.5\n5.25,6.5\n", "column of dates"),
    ("names_and_numbers_without_dates", "name,score\nAnn,1.5\nBea,2.5\nCy,3.5\n",
     "column of dates"),
    ("missing_marks_for_all_values", "Date,X\n2020-01-02,.\n2020-01-03,.\n", "numbers"),
    ("delimiters_only", ",,,\n,,,\n,,,\n", "numbers"),
    ("a_key_file", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n", "numbers"),
)

ENCODINGS = auto(
    ("utf8_byte_order_mark", b"\xef\xbb\xbf" + TEXT.encode(), read()),
    ("utf16_little_endian", b"\xff\xfe" + TEXT.encode(UTF16), read()),
    ("utf16_big_endian", b"\xfe\xff" + TEXT.encode("utf-16-be"), read()),
    ("utf16_without_a_mark", TEXT.encode(UTF16), read()),
    ("utf16_big_endian_without_a_mark", TEXT.encode("utf-16-be"), read()),
    ("windows_1252_in_a_name", TEXT.replace("X", "Zürich").encode("cp1252"), read(name="Zürich")),
    ("windows_1252_blanks_in_numbers", "Date;X\n2020-01-02;1\xa0234,5\n2020-01-03;2\xa0345,5\n"
     .encode("cp1252"), of_days(1234.5, 2345.5)),
    ("utf8_cut_in_a_name", TEXT.encode().replace(b"X", b"Z\xc3"), read(name="ZÃ")),
    ("carriage_returns_for_line_ends", TEXT.replace("\n", "\r"), read()),
    ("windows_line_ends", TEXT.replace("\n", "\r\n"), read()),
    ("three_kinds_of_line_ends", "Date,X\r2020-01-02,1.5\r\n2020-01-03,2.5\n", read(2, 3)),
    ("no_line_end_at_the_end", TEXT[:-1], read()),
    ("dos_end_of_file_mark", TEXT + "\x1a", read(refusals=[6], reason="date")),
    ("a_line_separator_sign_in_a_name", changed("X", "X\u2028Y"), read(name="X\u2028Y")),
)

QUOTES = auto(
    ("an_unbalanced_quote_in_the_header", '"Date,X\n' + ROWS, read(name="X")),
    ("an_unbalanced_quote_before_a_date", changed("2020-01-03", '"2020-01-03'),
     read(1, refusals=[3], reason="date")),
    ("an_unbalanced_quote_behind_a_date", changed("2020-01-03", '2020-01-03"'),
     read(1, refusals=[3], reason="date")),
    ("an_unbalanced_quote_in_the_last_cell", changed("4.5", '"4.5'),
     read(3, refusals=[5], reason="number")),
    ("a_quote_inside_a_value", changed("2.5", '2"5'), read(1, refusals=[3], reason="number")),
    ("typographic_quotes", changed("2.5", "“2.5”"), read(1, refusals=[3], reason="number")),
    ("backslash_quotes", changed("2.5", '\\"2.5\\"'), read(1, refusals=[3], reason="number")),
    ("doubled_quotes_around_a_value", changed("2.5", '"""2.5"""'),
     read(1, refusals=[3], reason="number")),
    ("a_line_break_in_a_quoted_name", changed("X", '"X\nY"'), read(name="X Y")),
    ("a_delimiter_in_a_quoted_name", changed("X", '"X, Y"'), read(name="X, Y")),
    ("a_quote_in_a_quoted_name", changed("X", '"X ""Y"""'), read(name='X "Y"')),
)

SHAPES = auto(
    ("a_repeated_header", "Date,X\n2020-01-02,1.5\nDate,X\n2020-01-03,2.5\n",
     read(2, 3, refusals=[3], reason="date")),
    ("another_delimiter_in_a_row", changed("03,", "03;"), read(1, refusals=[3], reason="date")),
    ("a_blank_for_a_delimiter", changed("03,", "03 "), read(1, refusals=[3], reason="date")),
    ("a_lost_delimiter", changed("03,", "03"), read(1, refusals=[3], reason="date")),
    ("a_doubled_delimiter", changed("03,", "03,,"), read(1, refusals=[3], reason="cells")),
    ("a_row_of_delimiters", changed("2020-01-06", ",\n2020-01-06"), read()),
    ("a_delimiter_behind_every_row", TEXT.replace("\n", ",\n"), read()),
    ("a_row_too_short", "Date,X,Y\n2020-01-02,1.5,2\n2020-01-03\n2020-01-04,3,4\n",
     {"series": {"X": {"2020-01-02": 1.5, "2020-01-04": 3},
                 "Y": {"2020-01-02": 2, "2020-01-04": 4}},
      "missing": 1}),
    ("a_row_too_long", changed("2.5", "2.5,9,9"), read(1, refusals=[3], reason="cells")),
    ("a_row_too_long_by_empty_cells", changed("2.5", "2.5,,"), read()),
    ("a_decimal_comma_among_commas", changed("2.5", "2,5"), read(1, refusals=[3], reason="cells")),
    ("two_rows_in_a_line", changed("2.5\n", "2.5,"), read(1, 2, refusals=[3], reason="cells")),
    ("a_row_on_two_lines", changed("2020-01-03,", "2020-01-03,\n"),
     read(1, missing=1, refusals=[4], reason="date")),
    ("a_file_cut_before_a_value", TEXT[:-4], read(3, missing=1)),
    ("a_file_cut_in_a_date", TEXT[:-8], read(3, refusals=[5], reason="date")),
    ("blank_lines_between_rows", TEXT.replace("\n", "\n\n"), read()),
    ("lines_of_blanks_between_rows", TEXT.replace("\n", "\n  \n"), read()),
    ("blank_lines_above", "\n\n\n" + TEXT, read()),
    ("a_title_above", "The price of X\n\n" + TEXT, read()),
    ("a_formula_above", "=cmd()\n\n" + TEXT, read()),
    ("comments_above", "# made by hand\n# at night\n" + TEXT, read()),
    ("a_comment_among_rows", changed("2020-01-06", "# a gap\n2020-01-06"),
     read(refusals=[4], reason="date")),
    ("a_source_below", TEXT + "Source: ministry\n", read(refusals=[6], reason="date")),
    ("a_total_below", TEXT + "Total,12\n", read(refusals=[6], reason="date")),
    ("three_dots_for_left_out_rows", changed("2020-01-06", "...,...\n2020-01-06"),
     read(refusals=[4], reason="date")),
    ("conflict_marks", changed("2020-01-06", "<<<<<<< HEAD\n2020-01-06"),
     read(refusals=[4], reason="date")),
    ("a_log_line_among_rows", changed("2020-01-06", "WARN: slow\n2020-01-06"),
     read(refusals=[4], reason="date")),
    ("a_separator_hint", "sep=;\n" + TEXT.replace(",", ";"), read()),
    ("a_separator_hint_behind_a_mark", "\ufeffsep=;\n" + TEXT.replace(",", ";"), read()),
    ("a_separator_hint_and_a_bad_value", "sep=;\n" + changed("2.5", "abc").replace(",", ";"),
     read(1, refusals=[4], reason="number")),
    ("a_byte_order_mark_and_a_bad_value", "\ufeff" + changed("2.5", "abc"),
     read(1, refusals=[3], reason="number")),
    ("a_hint_behind_a_mark_and_a_bad_value",
     "\ufeffsep=;\r\n" + changed("2.5", "abc").replace(",", ";").replace("\n", "\r\n"),
     read(1, refusals=[4], reason="number")),
    ("rows_newest_first", "Date,X\n" + "".join(reversed(ROWS.splitlines(True))), read()),
    ("rows_in_no_order", "Date,X\n" + "".join(sorted(ROWS.splitlines(True), key=lambda r: r[9])),
     read()),
    ("a_column_of_row_numbers", "\n".join(
        ["No,Date,X"] + [f"{i},{row}" for i, row in enumerate(ROWS.split())]) + "\n",
     read()),
    ("two_thousand_columns", "Date" + "".join(f",c{i}" for i in range(2000))
     + "\n2020-01-02" + ",7" * 2000 + "\n2020-01-03" + ",8" * 2000 + "\n",
     {"series": {"c0": {"2020-01-02": 7, "2020-01-03": 8}}, "series_count": 2000}),
)

REPEATS = auto(
    ("a_date_twice_with_one_value", changed("2020-01-06", "2020-01-03,2.5\n2020-01-06"),
     read(duplicates=1)),
    ("a_date_thrice_with_one_value", changed("2020-01-06", "2020-01-03,2.5\n" * 2 + "2020-01-06"),
     read(duplicates=2)),
    ("a_date_twice_with_two_values", changed("2020-01-06", "2020-01-03,9.5\n2020-01-06"),
     read(refusals=[4], reason="already in line 3")),
    ("a_date_twice_in_two_forms", changed("2020-01-06", "3 Jan 2020,9.5\n2020-01-06"),
     read(refusals=[4], reason="already in line 3")),
) + ask(
    ("all_dates_twice_with_other_values", TEXT + ROWS.replace(".5", ".75"),
     read(refusals=[6, 7, 8, 9], reason="already in line 2")),
)

NAMES = auto(
    *((name, changed("X", text), read(name=text)) for name, text in (
        ("a_name_of_10000_characters", "n" * 10000),
        ("a_bidi_override_in_a_name", "\u202egnp"),
        ("a_zero_width_space_in_a_name", "G\u200bDP"),
        ("a_zero_width_joiner_in_a_name", "G\u200dDP"),
        ("html_in_a_name", "<img src=x onerror=alert(1)>"),
        ("a_formula_for_a_name", "=cmd()"),
        ("an_at_formula_for_a_name", "@SUM(A1)"),
        ("a_path_for_a_name", "../../etc/passwd"),
        ("sql_for_a_name", "X'); DROP TABLE series;--"),
        ("a_format_for_a_name", "%s%n %1 {0}"),
        ("an_escape_sequence_in_a_name", "\x1b[31mX"),
        ("a_combining_tower_for_a_name", "X" + "\u0301" * 40),
        ("an_emoji_for_a_name", "📈"),
    )),
    ("one_name_for_two_columns", "Date,X,X\n2020-01-02,1.5,7\n2020-01-03,2.5,8\n",
     {"series": {"X": read(2, 3)["series"]["X"],
                 "X (column 3)": {"2020-01-02": 7, "2020-01-03": 8}}}),
    ("blanks_around_a_name", changed("X", "  X  "), read()),
)


def dated(dates, values=(1.5, 2.5, 3.5, 4.5)):
    return "Date,X\n" + "".join(f"{date},{value}\n" for date, value in zip(dates, values))


AMBIGUOUS = ask(
    ("days_and_months_alike", dated(["01/02/2020", "03/04/2020"]),
     {"series": {"X": {"2020-01-02": 1.5, "2020-03-04": 2.5}}}),
    ("day_first_and_month_first", dated(["13/02/2020", "02/14/2020"]),
     {"series": {"X": {"2020-02-13": 1.5}}, "refusals": [3], "reason": "calendar"}),
    ("thousands_or_decimals", "Date;X\n2020-01-02;1.234\n2020-01-03;2.345\n",
     of_days(1.234, 2.345)),
    ("thousands_or_decimals_with_commas", "Date;X\n2020-01-02;1,234\n2020-01-03;2,345\n",
     of_days(1.234, 2.345)),
)

DATE_FORMS = auto(
    ("a_proven_day_first", dated(["02/01/2020", "03/01/2020", "13/01/2020"]),
     {"series": {"X": {"2020-01-02": 1.5, "2020-01-03": 2.5, "2020-01-13": 3.5}}}),
    ("a_proven_month_first", dated(["01/02/2020", "01/03/2020", "01/13/2020"]),
     {"series": {"X": {"2020-01-02": 1.5, "2020-01-03": 2.5, "2020-01-13": 3.5}}}),
    ("the_31st_of_february_day_first", dated(["13/01/2020", "31/02/2020", "14/01/2020"]),
     {"series": {"X": {"2020-01-13": 1.5, "2020-01-14": 3.5}},
      "refusals": [3], "reason": "calendar"}),
    ("years_of_two_digits_over_the_pivot", dated(["13/01/69", "13/01/70", "13/01/20"]),
     {"series": {"X": {"1969-01-13": 1.5, "1970-01-13": 2.5, "2020-01-13": 3.5}}}),
    ("a_weekday_before_each_date", dated(["Thu 2020-01-02", "Fri 2020-01-03", "Mon 2020-01-06",
                                          "Tue 2020-01-07"]), read()),
    ("a_clock_time_in_each_date", dated([f"{date} 17:30" for date in FOUR]), read()),
    ("a_zone_behind_each_date", dated([f"{date}T00:00:00Z" for date in FOUR]), read()),
    ("blanks_around_each_date", dated([f"  {date}  " for date in FOUR]), read()),
    ("quotes_around_each_date", dated([f'"{date}"' for date in FOUR]), read()),
)

NUMBER_FORMS = auto(
    ("decimal_commas", "Date;X\n2020-01-02;1,5\n2020-01-03;12345,25\n", of_days(1.5, 12345.25)),
    ("points_for_thousands", "Date;X\n2020-01-02;1.234.567,5\n2020-01-03;1.234\n",
     of_days(1234567.5, 1234)),
    ("commas_for_thousands", 'Date,X\n2020-01-02,"1,234,567.5"\n2020-01-03,"1,234"\n',
     of_days(1234567.5, 1234)),
    ("apostrophes_for_thousands", "Date;X\n2020-01-02;1'234'567.5\n2020-01-03;1'234.5\n",
     of_days(1234567.5, 1234.5)),
    ("two_decimal_marks", "Date;X\n2020-01-02;1.5\n2020-01-03;2,5\n2020-01-04;3.25\n"
     "2020-01-05;4.75\n",
     {**of_days(1.5, None, 3.25, 4.75), "refusals": [3], "reason": "decimal mark"}),
    ("a_digit_too_many_for_a_group", 'Date,X\n2020-01-02,"1,234.5"\n2020-01-03,"1,2345.5"\n',
     {**of_days(1234.5), "refusals": [3], "reason": "number"}),
    ("a_decimal_comma_among_decimal_points", 'Date,X\n2020-01-02,1.25\n2020-01-03,"2,5"\n'
     "2020-01-04,3.75\n", {**of_days(1.25, None, 3.75), "refusals": [3], "reason": "decimal mark"}),
    ("suffixes_of_three_sizes", "Date,X\n2020-01-02,1.5K\n2020-01-03,2.5M\n2020-01-04,3.5B\n",
     of_days(1500, 2.5e6, 3.5e9)),
    ("percent_signs", "Date,X\n2020-01-02,1.5%\n2020-01-03,2.5%\n", of_days(1.5, 2.5)),
)



def days_by_months(corner, title="", february_30="", days=31):
    """January to March, each value the day of its month."""
    rows = [f"{day};{day};{february_30 if day == 30 else day if day < 29 else ''};{day}\n"
            for day in range(1, days + 1)]
    return f"{title}{corner};Jan;Feb;Mar\n" + "".join(rows)


def months_by_days(corner, labels, title="", february_30="", days=31):
    """The same with the months down the rows, under the labels."""
    lines = [corner + "".join(f";{day}" for day in range(1, days + 1))]
    for label, length in zip(labels, (31, 28, 31)):
        cells = [february_30 if length == 28 and day == 30 else day if day <= length else ""
                 for day in range(1, days + 1)]
        lines.append(label + "".join(f";{cell}" for cell in cells))
    return title + "\n".join(lines) + "\n"


NAMED = ("Jan", "Feb", "Mar")
DATED = ("2021-01", "2021-02", "2021-03")


def first_months_of_2021(name, **facts):
    days = {f"2021-{month:02}-{day:02}": day
            for month, length in ((1, 31), (2, 28), (3, 31)) for day in range(1, length + 1)}
    return {"series": {name: days}, **facts}


MATRICES = auto(
    ("days_down_and_months_across", days_by_months("2021"), first_months_of_2021("")),
    ("a_value_on_the_30th_of_february", days_by_months("2021", february_30="7"),
     first_months_of_2021("", refusals=[31], reason="a day that its month does not have")),
    ("a_word_on_the_30th_of_february", days_by_months("2021", february_30="seven"),
     first_months_of_2021("", refusals=[31], reason="a day that its month does not have")),
    ("months_down_and_days_across", months_by_days("2021", NAMED), first_months_of_2021("")),
    ("months_with_years_down_and_days_across", months_by_days("Month", DATED),
     first_months_of_2021("")),
    ("years_and_months_down_and_days_across",
     months_by_days("Year;Month", ("2021;1", "2021;2", "2021;3")), first_months_of_2021("")),
    ("months_down_with_a_value_on_the_30th_of_february",
     months_by_days("Month", DATED, february_30="7"),
     first_months_of_2021("", refusals=[3], reason="a day that its month does not have")),
    ("months_down_twice", months_by_days("2021", NAMED + ("Jan",)) + "Jan;5\n",
     first_months_of_2021("", refusals=[5], reason="not the next month")),
    ("yields_by_month_and_maturity",
     "Month" + "".join(f";{years}" for years in range(1, 31)) + "\n"
     + "".join(month + "".join(f";{years}" for years in range(1, 31)) + "\n" for month in DATED),
     {"series": {"1": {"2021-01-01": 1, "2021-02-01": 1, "2021-03-01": 1}}, "series_count": 30}),
) + ask(
    ("days_by_months_of_the_year_in_the_title", days_by_months("Day", "Index 2021\n"),
     first_months_of_2021("Index")),
    ("months_down_of_the_year_in_the_title", months_by_days("", NAMED, "Index 2021\n"),
     first_months_of_2021("Index")),
    ("months_down_and_31_columns_without_a_gap",
     "Month" + "".join(f";{day}" for day in range(1, 32)) + "\n"
     + "".join(month + "".join(f";{day}" for day in range(1, 32)) + "\n" for month in DATED),
     first_months_of_2021("", refusals=[3, 3, 3], reason="a day that its month does not have")),
) + refuse(
    ("months_down_of_no_year", months_by_days("Month", NAMED), "which year"),
    ("days_by_months_of_no_year", days_by_months("Day"), "which year"),
    ("days_by_months_of_two_years", days_by_months("Day", "Index 2021 and 2022\n"), "which year"),
) + ask(
    ("ranks_by_months", days_by_months("Rank", "2021\n", february_30="7"),
     {"series": {"1": {"2021-01-01": 1, "2021-02-01": 1, "2021-03-01": 1}}, "series_count": 31}),
)

BAR = "Date,Open,High,Low,Close,Volume\n"
BARS = auto(
    ("a_high_below_the_low", BAR + "2020-01-02,5,6,4,5.5,9\n2020-01-03,5,4,6,5.5,9\n",
     {"series": {"Close": {
         "2020-01-02": {"open": 5, "high": 6, "low": 4, "close": 5.5, "volume": 9},
         "2020-01-03": {"open": 5, "high": 4, "low": 6, "close": 5.5, "volume": 9}}}}),
    ("a_close_above_the_high", BAR + "2020-01-02,5,6,4,5.5,9\n2020-01-03,5,6,4,7,9\n",
     {"series": {"Close": {
         "2020-01-02": {"open": 5, "high": 6, "low": 4, "close": 5.5, "volume": 9},
         "2020-01-03": {"open": 5, "high": 6, "low": 4, "close": 7, "volume": 9}}}}),
    ("an_open_of_zero", BAR + "2020-01-02,5,6,4,5.5,9\n2020-01-03,0,6,4,5.5,9\n",
     {"series": {"Close": {
         "2020-01-02": {"open": 5, "high": 6, "low": 4, "close": 5.5, "volume": 9},
         "2020-01-03": {"high": 6, "low": 4, "close": 5.5, "volume": 9}}}}),
    ("negative_prices", BAR + "2020-01-02,5,6,4,5.5,9\n2020-01-03,-5,-4,-6,-5.5,9\n",
     {"series": {"Close": {
         "2020-01-02": {"open": 5, "high": 6, "low": 4, "close": 5.5, "volume": 9},
         "2020-01-03": {"open": -5, "high": -4, "low": -6, "close": -5.5, "volume": 9}}}}),
    ("bars_without_a_close", BAR + "2020-01-02,5,6,4,5.5,9\n2020-01-03,5,6,4,,9\n",
     {"series": {"Close": {
         "2020-01-02": {"open": 5, "high": 6, "low": 4, "close": 5.5, "volume": 9}}},
      "missing": 1}),
)

FILES = (NO_TABLES + ENCODINGS + QUOTES + SHAPES + REPEATS + NAMES + AMBIGUOUS + DATE_FORMS
         + NUMBER_FORMS + MATRICES + BARS)
