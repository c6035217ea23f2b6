// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/csvtext.h"
#include "csv/cut.h"
#include "csv/cuttable.h"
#include "csv/decoder.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

// csvcells FILE: prints the cells of any CSV file, a time series or not, as rows after RFC 4180 in
// UTF-8. Lines without anything are left out; titles above the table go to the error output. A test
// program, not part of the application.

using namespace tickmark;

namespace {

int fail(const std::string &message)
{
    std::cerr << message << '\n';
    return 1;
}

std::string line(const csv::CutCells &cells)
{
    return csv::rowText(
        std::vector<std::string_view>(cells.begin(), cells.end()), {.lineEnd = "\r\n"});
}

} // namespace

int main(int count, char **arguments)
{
    if (count != 2)
        return fail("Usage: csvcells FILE");
    const std::filesystem::path path = arguments[1];
    std::ifstream file(path, std::ios::binary);
    if (!file || std::filesystem::is_directory(path))
        return fail("'" + path.string() + "' cannot be read");
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    if (bytes.empty())
        return 0;
    const auto decoded = csv::decode(bytes, path.filename().string());
    if (!decoded)
        return fail(decoded.error().message);
    csv::readCutTable(decoded->text(), csv::sniffCut(decoded->text()),
        {.takeTitle = [](const auto &cells) { std::cerr << "Title: " << line(cells); },
            .takeRow = [](const auto &cells) { std::cout << line(cells); }});
    return std::cout.flush() ? 0 : fail("the rows cannot be written");
}
