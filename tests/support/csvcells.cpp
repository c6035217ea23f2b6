// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/csvtext.h"
#include "csv/cut.h"
#include "csv/decoder.h"
#include "csv/tokenizer.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

// csvcells FILE: prints the cells of any CSV file, a time series or not, as rows after RFC 4180 in
// UTF-8. Lines without anything are left out. A test program, not part of the application.

using namespace tickmark;

namespace {

int fail(const std::string &message)
{
    std::cerr << message << '\n';
    return 1;
}

} // namespace

int main(int count, char **arguments)
{
    if (count != 2)
        return fail("Usage: csvcells FILE");
    const std::filesystem::path path = arguments[1];
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return fail("'" + path.string() + "' cannot be read");
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    if (bytes.empty())
        return 0;
    const auto decoded = csv::decode(bytes, path.filename().string());
    if (!decoded)
        return fail(decoded.error().message);
    const auto grid = csv::Tokenizer(decoded->text(), csv::sniffCut(decoded->text())).rows();
    for (std::size_t row = 0; row < grid.rowCount(); ++row)
        if (grid.width(row) > 1 || !grid.isBlank(row))
            std::cout << csv::rowText(grid, row, {.lineEnd = "\r\n"});
    return std::cout.flush() ? 0 : fail("the rows cannot be written");
}
