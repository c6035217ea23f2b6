# SPDX-FileCopyrightText: Tickmark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that layering.py can fail: a made-up tree, clean first, then with one offence each."""

import pathlib
import tempfile
import unittest

import layering

LICENSE = ("// SPDX-FileCopyrightText: Tickmark contributors\n"
           "// SPDX-License-Identifier: GPL-3.0-or-later\n")
CLEAN = {
    "app/series/time.h": "#include <chrono>\n",
    "app/cache/cache.cpp": '#include "series/time.h"\n#include <SQLiteCpp/SQLiteCpp.h>\n'
                           'auto sql = "SELECT value FROM observation ";\n',
    "app/main.cpp": '#include "window/mainwindow.h"\n#include <QApplication>\n',
    "ui/chart/plot.h": "#include <qcustomplot.h>\n",
    "ui/export/writer.cpp": '#include "chart/plot.h"\n',
    "ui/window/mainwindow.h": "#include <QWidget>\n",
    "plugins/fred/fred.cpp": '#include "csv/table.h"\n#include "sources/datasource.h"\n',
    "tests/cache/cache_test.cpp": '#include <sqlite3.h>\n#include <QtTest>\n',
}
OFFENCES = {
    "a layer that includes one above it":
        ("app/series/bad.cpp", '#include "cache/cache.h"\n', 'must not include "cache/cache.h"'),
    "app that includes ui":
        ("app/layout/bad.cpp", '#include "chart/chartview.h"\n', "must not include"),
    "a panel that includes the window":
        ("ui/panels/bad.cpp", '#include "window/mainwindow.h"\n', "must not include"),
    "a folder that is not in the table":
        ("app/odds/bad.cpp", "", "no row of the table"),
    "a widget in app":
        ("app/figure/bad.h", "#include <QWidget>\n", "of Qt Widgets"),
    "a widget in app by its module":
        ("app/figure/bad.h", "#include <QtWidgets/QWidget>\n", "of Qt Widgets"),
    "Qt in a plain layer":
        ("app/csv/bad.h", "#include <QString>\n", "plain C++"),
    "SQLite outside the cache":
        ("app/imports/bad.cpp", "#include <SQLiteCpp/Database.h>\n", "only app/cache may include"),
    "SQL outside the cache":
        ("ui/window/bad.cpp", 'auto q = "DELETE FROM import ";\n', "speaks SQL"),
    "the plotting library outside its folders":
        ("ui/window/bad.cpp", "#include <qcustomplot.h>\n", "only ui/chart and ui/export"),
    "a header that brings the plotting library":
        ("ui/window/bad.cpp", '#include "chart/plot.h"\n', "only ui/chart and ui/export"),
    "the network outside sources":
        ("ui/window/bad.cpp", "#include <QNetworkReply>\n", "only app/sources"),
    "a plugin that includes the cache":
        ("plugins/fred/bad.cpp", '#include "cache/cache.h"\n', "a plugin must not include"),
    "a header of two pages":
        ("ui/window/bad.h", "\n" * 99, "101 lines"),
    "a file of 501 lines":
        ("tests/csv/bad.cpp", "\n" * 499, "501 lines"),
    "something left open":
        ("ui/window/bad.cpp", "// TO" "DO: later\n", "leaves nothing open"),
}
WIDGET_HEADERS = {"QWidget", "QApplication"}


def offences_of(files, unlicensed=()):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text if name in unlicensed else LICENSE + text, encoding="utf-8")
        return layering.offences(pathlib.Path(folder), WIDGET_HEADERS)


class LayeringSelfTest(unittest.TestCase):
    def test_a_clean_tree_has_no_offence(self):
        self.assertEqual(offences_of(CLEAN), [])

    def test_each_offence_is_found_alone_and_named(self):
        for title, (name, text, words) in OFFENCES.items():
            with self.subTest(title):
                found = offences_of({**CLEAN, name: text})
                self.assertEqual(len(found), 1, found)
                self.assertTrue(found[0].startswith(name + ":"), found)
                self.assertIn(words, found[0])

    def test_a_file_without_a_license_is_found(self):
        found = offences_of({**CLEAN, "ui/window/bad.cpp": ""}, unlicensed=["ui/window/bad.cpp"])
        self.assertEqual(len(found), 2, found)

    def test_an_empty_tree_does_not_pass(self):
        self.assertEqual(len(offences_of({})), 1)

    def test_the_line_of_an_offence_is_right(self):
        found = offences_of({**CLEAN, "app/csv/bad.h": "\n#include <QString>\n"})
        self.assertTrue(found[0].startswith("app/csv/bad.h:4:"), found)


if __name__ == "__main__":
    unittest.main()
