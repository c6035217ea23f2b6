// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <fstream>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size);

namespace {

std::vector<std::string> linesOf(const char *path)
{
    std::ifstream file(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        lines.push_back(line);
    return lines;
}

void run(const std::string &text)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(text.data()), text.size());
}

} // namespace

/// A short run of the fuzz target without a fuzzer: the sentences of a corpus, cut and joined by a
/// fixed seed.
int main(int argumentCount, char **arguments)
{
    const auto lines = argumentCount > 1 ? linesOf(arguments[1]) : std::vector<std::string>();
    if (lines.empty())
        return 1;
    std::mt19937 random(20250123);
    const auto below = [&random](std::size_t limit) { return random() % limit; };
    for (int round = 0; round < 600; ++round) {
        auto text = lines[below(lines.size())];
        const auto &other = lines[below(lines.size())];
        text.erase(below(text.size()), below(12));
        text.insert(below(text.size() + 1), other.substr(below(other.size()), below(40)));
        text[below(text.size())] = static_cast<char>(below(256));
        run(text);
    }
    return 0;
}
