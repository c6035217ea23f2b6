// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/sourceregistry.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QLibrary>
#include <QPluginLoader>
#include <algorithm>

namespace tickmark {

namespace {

tl::unexpected<Error> cannotLoad(const std::string &path, const std::string &reason)
{
    return failure("The data source '" + path + "' was not loaded: " + reason);
}

QString interfaceOf(const QPluginLoader &loader)
{
    return loader.metaData().value(QLatin1String("IID")).toString();
}

} // namespace

SourceRegistry::SourceRegistry() = default;

SourceRegistry::~SourceRegistry()
{
    for (const auto &loader : m_loaders)
        loader->unload();
}

void SourceRegistry::loadFolder(const std::string &folder)
{
    const QDir directory(QString::fromStdString(folder));
    if (!directory.exists()) {
        m_errors.push_back({"There is no folder of data sources '" + folder + "'"});
        return;
    }
    for (const auto &entry : directory.entryInfoList(QDir::Files, QDir::Name)) {
        if (QLibrary::isLibrary(entry.filePath()))
            loadFile(entry.canonicalFilePath().toStdString());
    }
}

const DataSource *SourceRegistry::find(std::string_view id) const
{
    const auto found =
        std::ranges::find_if(m_sources, [&](const auto *source) { return source->id() == id; });
    return found == m_sources.end() ? nullptr : *found;
}

void SourceRegistry::loadFile(const std::string &path)
{
    if (std::ranges::find(m_files, path) != m_files.end())
        return;
    m_files.push_back(path);
    auto loader = std::make_unique<QPluginLoader>(QString::fromStdString(path));
    const auto source = open(*loader, path);
    if (source) {
        m_sources.push_back(*source);
        m_loaders.push_back(std::move(loader));
    } else {
        loader->unload();
        m_errors.push_back(source.error());
    }
}

/// The metadata is looked at first: code of a foreign library never runs.
Result<DataSource *> SourceRegistry::open(QPluginLoader &loader, const std::string &path) const
{
    const auto interface = interfaceOf(loader);
    if (interface.isEmpty())
        return cannotLoad(path, "it is not a plugin of Qt");
    if (interface != QLatin1String(TICKMARK_DATA_SOURCE))
        return cannotLoad(path, "it is a plugin of another kind (" + interface.toStdString() + ")");
    auto *source = qobject_cast<DataSource *>(loader.instance());
    if (!source)
        return cannotLoad(path, loader.errorString().toStdString());
    if (find(source->id()))
        return cannotLoad(path, "there is another one called '" + source->id() + "'");
    return source;
}

} // namespace tickmark
