// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/inputfolder.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace tickmark {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t mostFiles = 10'000;

bool looksLikeTable(const fs::path &path)
{
    constexpr std::array endings{".csv", ".tsv", ".tab", ".txt"};
    auto ending = path.extension().string();
    std::ranges::transform(ending, ending.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return std::ranges::find(endings, ending) != endings.end();
}

bool isHidden(const fs::path &path)
{
    return path.filename().string().starts_with('.');
}

/// A link to a folder is none of its own here: it is neither read nor followed.
bool isTable(const fs::directory_entry &entry)
{
    std::error_code error;
    return looksLikeTable(entry.path()) && !isHidden(entry.path()) && !entry.is_directory(error);
}

Result<std::vector<std::string>> tablesIn(const std::string &folder, const std::atomic_bool *cancel)
{
    std::vector<std::string> tables;
    std::error_code error;
    fs::recursive_directory_iterator entry(
        folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        if (cancel && cancel->load())
            break;
        if (isHidden(entry->path()))
            entry.disable_recursion_pending();
        else if (isTable(*entry))
            tables.push_back(entry->path().string());
        if (tables.size() > mostFiles)
            return failure("The folder '" + folder + "' holds more than 10,000 tables");
    }
    if (error)
        return failure("The folder '" + folder + "' cannot be read: " + error.message());
    std::ranges::sort(tables);
    return tables;
}

void addFolder(
    std::vector<InputPath> &inputs, const std::string &folder, const std::atomic_bool *cancel)
{
    const auto tables = tablesIn(folder, cancel);
    if (!tables)
        inputs.push_back({folder, tables.error()});
    else if (tables->empty())
        inputs.push_back({folder,
            Error{"There is no table (.csv, .tsv, .tab, .txt) in the folder '" + folder + "'"}});
    else
        for (const auto &table : *tables)
            inputs.push_back({table, std::nullopt});
}

} // namespace

std::vector<InputPath> inputPaths(
    const std::vector<std::string> &paths, const std::atomic_bool *cancel)
{
    std::vector<InputPath> inputs;
    for (const auto &path : paths) {
        std::error_code error;
        if (fs::is_directory(path, error))
            addFolder(inputs, path, cancel);
        else
            inputs.push_back({path, std::nullopt});
    }
    return inputs;
}

} // namespace tickmark
