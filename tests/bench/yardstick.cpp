// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/yardstick.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tickmark::bench {

namespace {

double now(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

double seconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

double median(const std::vector<Cost> &costs, double Cost::*member)
{
    std::vector<double> values;
    for (const auto &cost : costs)
        values.push_back(cost.*member);
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

Cost median(const std::vector<Cost> &costs)
{
    return {median(costs, &Cost::cpuSeconds), median(costs, &Cost::wallSeconds),
        median(costs, &Cost::peakMegabytes)};
}

[[noreturn]] void becomeProgram(const std::vector<std::string> &arguments)
{
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    std::vector<char *> words;
    for (const auto &argument : arguments)
        words.push_back(const_cast<char *>(argument.c_str()));
    words.push_back(nullptr);
    execvp(words.front(), words.data());
    _exit(127);
}

Cost run(const std::vector<std::string> &arguments)
{
    const double start = now(CLOCK_MONOTONIC);
    const pid_t child = fork();
    if (child == 0)
        becomeProgram(arguments);
    int status = 0;
    rusage usage{};
    if (wait4(child, &status, 0, &usage) != child || !WIFEXITED(status)
        || WEXITSTATUS(status) != 0) {
        std::fprintf(stderr, "%s failed\n", arguments.front().c_str());
        std::exit(1);
    }
    return {seconds(usage.ru_utime) + seconds(usage.ru_stime), now(CLOCK_MONOTONIC) - start,
        static_cast<double>(usage.ru_maxrss) / 1024};
}

void print(const std::string &name, double ours, double yardstick, const std::string &yardstickName,
    double goal, const char *unit)
{
    std::printf("%s: %.2f × %s (goal ≤ %.2f), %.1f %s against %.1f %s\n", name.c_str(),
        ours / yardstick, yardstickName.c_str(), goal, ours, unit, yardstick, unit);
    std::fflush(stdout);
}

} // namespace

Comparison compare(const Work &ours, const Work &yardstick, int rounds)
{
    ours();
    yardstick();
    std::vector<Cost> oursCosts;
    std::vector<Cost> yardstickCosts;
    for (int round = 0; round < rounds; ++round) {
        oursCosts.push_back(ours());
        yardstickCosts.push_back(yardstick());
    }
    return {median(oursCosts), median(yardstickCosts)};
}

Work inProcess(std::function<void()> work)
{
    return [work = std::move(work)] {
        const double cpu = now(CLOCK_PROCESS_CPUTIME_ID);
        const double wall = now(CLOCK_MONOTONIC);
        work();
        return Cost{now(CLOCK_PROCESS_CPUTIME_ID) - cpu, now(CLOCK_MONOTONIC) - wall, 0};
    };
}

Work wholeProcess(std::vector<std::string> arguments)
{
    return [arguments = std::move(arguments)] { return run(arguments); };
}

void printCpu(const std::string &name, const Comparison &comparison, const std::string &yardstick,
    double goal)
{
    print(name, comparison.ours.cpuSeconds * 1e3, comparison.yardstick.cpuSeconds * 1e3, yardstick,
        goal, "ms");
}

void printMemory(const std::string &name, const Comparison &comparison,
    const std::string &yardstick, double goal)
{
    print(name, comparison.ours.peakMegabytes, comparison.yardstick.peakMegabytes, yardstick, goal,
        "MB");
}

} // namespace tickmark::bench
