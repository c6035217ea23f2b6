// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

// replay_x FILE|FOLDER...: runs a fuzz target over the files, and over damaged copies of them that
// are the same on every run. For compilers without libFuzzer.

namespace {

constexpr std::size_t mutationsOfASeed = 60;

std::vector<std::string> seedsOf(int count, char **arguments)
{
    std::vector<std::string> seeds;
    const auto add = [&seeds](const std::filesystem::path &path) {
        std::ifstream file(path, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    };
    for (int at = 1; at < count; ++at) {
        if (!std::filesystem::is_directory(arguments[at])) {
            add(arguments[at]);
            continue;
        }
        for (const auto &entry : std::filesystem::directory_iterator(arguments[at]))
            add(entry.path());
    }
    return seeds;
}

void damage(std::string &text, const std::vector<std::string> &seeds, std::mt19937 &random)
{
    const auto at = random() % (text.size() + 1);
    switch (random() % 4) {
    case 0:
        text.insert(at, 1, static_cast<char>(random() % 256));
        break;
    case 1:
        text.erase(at, random() % 8);
        break;
    case 2:
        text.insert(at, text.substr(random() % (text.size() + 1), random() % 16));
        break;
    case 3:
        text.insert(at, seeds[random() % seeds.size()].substr(0, random() % 64));
        break;
    }
}

void run(const std::string &text)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(text.data()), text.size());
}

} // namespace

int main(int count, char **arguments)
{
    const auto seeds = seedsOf(count, arguments);
    if (seeds.empty()) {
        std::cerr << "There are no seeds\n";
        return 1;
    }
    std::mt19937 random(4711);
    for (const auto &seed : seeds) {
        run(seed);
        for (std::size_t round = 0; round < mutationsOfASeed; ++round) {
            auto text = seed;
            for (auto times = 1 + random() % 6; times > 0; --times)
                damage(text, seeds, random);
            run(text);
        }
    }
    std::cout << seeds.size() << " seeds with " << mutationsOfASeed << " mutations each\n";
    return 0;
}
