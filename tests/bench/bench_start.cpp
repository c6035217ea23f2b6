// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/yardstick.h"

#include <QTemporaryDir>
#include <filesystem>

// From the start of the process to the first painted figure, against a process that paints a bare
// QWidget. Both leave right after their first paint.

using namespace tickmark::bench;

int main()
{
    const QTemporaryDir folder;
    const std::filesystem::path bin = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    const auto cache = folder.filePath("cache.sqlite").toStdString();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("XDG_CONFIG_HOME", folder.path().toLocal8Bit());
    qputenv("TICKMARK_QUIT_AFTER_PAINT", "1");

    const auto comparison = compare(wholeProcess({bin / "tickmark", "--cache", cache}),
        wholeProcess({bin / "bench_barewidget"}), 11);
    printCpu("start to first figure", comparison, "a bare QWidget", 2.2);
    printMemory("start to first figure, memory", comparison, "a bare QWidget", 1.8);
}
