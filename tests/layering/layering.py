# SPDX-FileCopyrightText: Tickmark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the source tree for what the targets of the build cannot catch.

    layering.py ROOT --widget-headers FOLDER

FOLDER is where Qt keeps the headers of Qt Widgets: their names are the list of what `app` must not
include. Prints one line for each offence and exits with 1 where there is one.
"""

import argparse
import pathlib
import re
import sys

# What the files of a folder may include, beside their own folder: names of other folders.
PLAIN_LAYERS = ["series", "csv", "transform", "facts", "claims", "files"]
MAY_INCLUDE = {
    "app/series": [],
    "app/files": ["series"],
    "app/csv": ["series"],
    "app/transform": ["series"],
    "app/facts": ["series"],
    "app/claims": ["series", "facts"],
    "app/figure": ["series"],
    "app/layout": ["series", "transform", "facts", "figure", "fonts"],
    "app/cache": ["series"],
    "app/imports": ["series", "files", "csv", "cache"],
    "app/sources": ["series", "files", "csv"],
    "ui/chart": ["series", "transform", "facts", "figure", "layout", "fonts"],
    "ui/export": ["series", "files", "cache", "figure", "layout", "fonts", "chart"],
    "ui/words": ["series"],
    "ui/annotate": ["series", "transform", "facts", "cache", "figure", "layout", "words", "chart"],
    "ui/panels": PLAIN_LAYERS + ["cache", "imports", "figure", "layout", "words", "chart"],
    "ui/dialogs": PLAIN_LAYERS + ["cache", "imports", "figure", "layout", "words", "chart",
                                  "export"],
    "ui/window": PLAIN_LAYERS + ["cache", "imports", "figure", "layout", "sources", "words", "chart",
                                 "annotate", "export", "panels", "dialogs"],
    "ui/commandline": PLAIN_LAYERS + ["cache", "imports", "figure", "layout", "sources", "export"],
}
PLUGINS_MAY_INCLUDE = ["csv/dialect.h", "csv/table.h", "sources/datasource.h"]
COMPOSITION_ROOT = "app/main.cpp"

HEADER_LINES = 100
FILE_LINES = 500
LAYERED = ["app", "ui", "plugins"]
SOURCE_FOLDERS = LAYERED + ["resources", "tests"]
SOURCE_NAMES = re.compile(r"(\.(h|cpp|py|sql|cmake)|/CMakeLists\.txt)$")
CODE_NAMES = re.compile(r"\.(h|cpp)$")

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]', re.MULTILINE)
SQL = re.compile(r"\bsqlite3_\w+|\bSQLite::|"
                 r"\b(SELECT\s.+\sFROM|INSERT\s+INTO|DELETE\s+FROM|CREATE\s+TABLE|PRAGMA)\s")
SQL_HEADERS = re.compile(r"^(SQLiteCpp/|sqlite3|QtSql|QSql)")
NETWORK_HEADERS = re.compile(r"^(QtNetwork|QNetwork|QSsl|QTcp|QUdp|QHttp)")
LEFT_OPEN = re.compile(r"\b(TO" "DO|FIX" "ME|XX" "X|HA" "CK)\\b")
LICENSE_TAGS = ["SPDX-FileCopyrightText:", "SPDX-License-Identifier: GPL-3.0-or-later"]


class Source:
    """A file of the tree: its path from the root, its text, and what it includes."""

    def __init__(self, root, path):
        self.path = path.relative_to(root).as_posix()
        self.text = path.read_text(encoding="utf-8")
        self.lines = self.text.splitlines()
        self.folder = "/".join(self.path.split("/")[:2])
        self.is_code = bool(CODE_NAMES.search(self.path))
        self.includes = []
        if self.is_code:
            self.includes = [(self.line_at(found.start()), found[1] == '"', found[2])
                             for found in INCLUDE.finditer(self.text)]

    def line_at(self, offset):
        return self.text.count("\n", 0, offset + 1) + 1

    def is_in(self, *folders):
        return any(self.path.startswith(folder + "/") for folder in folders)

    def is_in_app(self):
        return self.is_in("app") and self.path != COMPOSITION_ROOT

    def offence(self, line, words):
        return f"{self.path}:{line}: {words}"


def read_sources(root):
    paths = [path for folder in SOURCE_FOLDERS for path in sorted((root / folder).rglob("*"))
             if path.is_file() and SOURCE_NAMES.search(path.as_posix())]
    return [Source(root, path) for path in paths]


def layers(source, widget_headers, wrapped_plots):
    """Includes of a folder that stands above, or beside."""
    if source.folder not in MAY_INCLUDE:
        if source.is_in("app", "ui") and source.path != COMPOSITION_ROOT and source.is_code:
            yield source.offence(1, f"{source.folder} is in no row of the table of layers")
        return
    own = source.folder.split("/")[1]
    for line, is_ours, name in source.includes:
        layer = name.split("/")[0]
        if is_ours and "/" in name and layer not in [own] + MAY_INCLUDE[source.folder]:
            yield source.offence(line, f"{source.folder} must not include \"{name}\"")


def plugins(source, widget_headers, wrapped_plots):
    """Plugins see the interface and the values it speaks of, nothing else."""
    if not source.is_in("plugins"):
        return
    for line, is_ours, name in source.includes:
        if is_ours and "/" in name and not name.startswith("series/") \
                and name not in PLUGINS_MAY_INCLUDE:
            yield source.offence(line, f"a plugin must not include \"{name}\"")


def widgets(source, widget_headers, wrapped_plots):
    """`app` has no face."""
    if not source.is_in_app():
        return
    for line, _, name in source.includes:
        if name.startswith("QtWidgets") or name in widget_headers:
            yield source.offence(line, f"app must not include <{name}> of Qt Widgets")


def plain(source, widget_headers, wrapped_plots):
    """What reads bytes from outside is plain C++."""
    if not source.is_in(*[f"app/{layer}" for layer in PLAIN_LAYERS]):
        return
    for line, is_ours, name in source.includes:
        if not is_ours and name.startswith("Q"):
            yield source.offence(line, f"{source.folder} is plain C++ and must not include <{name}>")


def foreign(source, widget_headers, wrapped_plots):
    """A foreign library lives behind one folder."""
    if not source.is_in(*LAYERED):
        return
    for line, _, name in source.includes:
        is_plot = name == "qcustomplot.h" or name in wrapped_plots
        if is_plot and not source.is_in("ui/chart", "ui/export"):
            yield source.offence(line, f"only ui/chart and ui/export may include {name}")
        if SQL_HEADERS.search(name) and not source.is_in("app/cache"):
            yield source.offence(line, f"only app/cache may include {name}")
        if NETWORK_HEADERS.search(name) and not source.is_in("app/sources"):
            yield source.offence(line, f"only app/sources may include {name}")
    if source.is_code and not source.is_in("app/cache"):
        for found in SQL.finditer(source.text):
            yield source.offence(source.line_at(found.start()), "only app/cache speaks SQL")


def sizes(source, widget_headers, wrapped_plots):
    limit = HEADER_LINES if source.path.endswith(".h") else FILE_LINES
    if len(source.lines) > limit:
        yield source.offence(len(source.lines), f"{len(source.lines)} lines, {limit} are allowed")


def licenses(source, widget_headers, wrapped_plots):
    for tag in LICENSE_TAGS:
        if not any(tag in line for line in source.lines[:5]):
            yield source.offence(1, f"'{tag}' is not in the first lines")


def left_open(source, widget_headers, wrapped_plots):
    for number, line in enumerate(source.lines, start=1):
        found = LEFT_OPEN.search(line)
        if found:
            yield source.offence(number, f"{found[0]}: the code leaves nothing open")


RULES = [layers, plugins, widgets, plain, foreign, sizes, licenses, left_open]


def offences(root, widget_headers):
    """Every offence of the tree under `root`, as lines for a person."""
    sources = read_sources(root)
    if not any(source.is_in("app") for source in sources):
        return [f"{root}: there is no source code in app"]
    wrapped_plots = {source.path.split("/", 1)[1] for source in sources
                     if any(name == "qcustomplot.h" for _, _, name in source.includes)}
    return [offence for source in sources for rule in RULES
            for offence in rule(source, widget_headers, wrapped_plots)]


def header_names(folder):
    names = {path.name for path in pathlib.Path(folder).iterdir() if path.is_file()}
    if "QWidget" not in names:
        sys.exit(f"{folder} is not the folder of the headers of Qt Widgets")
    return names


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("--widget-headers", required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    found = offences(arguments.root, header_names(arguments.widget_headers))
    print("\n".join(found) if found else "The layers are as drawn.")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
