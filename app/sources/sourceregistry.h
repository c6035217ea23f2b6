// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/result.h"
#include "sources/datasource.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

class QPluginLoader;

namespace tickmark {

/// The data source plugins that were found. Owns them: a DataSource lives as long as the registry.
/// A plugin that cannot be used is kept as a sentence and never stops the others.
class SourceRegistry
{
public:
    SourceRegistry();
    ~SourceRegistry();

    /// Loads every plugin of the folder, in the order of the file names. A file that was loaded
    /// before is passed over; a second plugin of the same id is an error. Libraries that are not
    /// plugins of this interface are not loaded.
    void loadFolder(const std::string &folder);

    const std::vector<DataSource *> &sources() const { return m_sources; }
    const DataSource *find(std::string_view id) const; ///< or nullptr

    /// What kept plugins from being loaded, for a person.
    const std::vector<Error> &errors() const { return m_errors; }

private:
    void loadFile(const std::string &path);
    Result<DataSource *> open(QPluginLoader &loader, const std::string &path) const;

    std::vector<std::string> m_files;
    std::vector<std::unique_ptr<QPluginLoader>> m_loaders;
    std::vector<DataSource *> m_sources;
    std::vector<Error> m_errors;
};

} // namespace tickmark
