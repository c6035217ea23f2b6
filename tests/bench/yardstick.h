// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace tickmark::bench {

/// What a piece of work cost. Memory is that of a whole process, 0 where it was not one.
struct Cost
{
    double cpuSeconds = 0; ///< user and system
    double wallSeconds = 0;
    double peakMegabytes = 0;
};

using Work = std::function<Cost()>;

/// The medians of two pieces of work that were done in turns, so that a slow moment of the machine
/// hits both.
struct Comparison
{
    Cost ours;
    Cost yardstick;
};

/// Does both once without counting, then A B A B, `rounds` times each.
Comparison compare(const Work &ours, const Work &yardstick, int rounds = 7);

/// Runs `work` in this process and counts its CPU time.
Work inProcess(std::function<void()> work);

/// Runs a program, its output thrown away. A program that fails ends the benchmark, named.
Work wholeProcess(std::vector<std::string> arguments);

/// One line: "import: 0.41 × sqlite3 .import (goal ≤ 0.45), 12.1 ms against 29.5 ms".
void printCpu(const std::string &name, const Comparison &comparison, const std::string &yardstick,
    double goal);
void printMemory(const std::string &name, const Comparison &comparison,
    const std::string &yardstick, double goal);

} // namespace tickmark::bench
