// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/figurelookup.h"

#include "cache/figurestore.h"
#include "figure/figurejson.h"

#include <algorithm>

namespace tickmark {

namespace {

std::vector<std::string> namesThatBegin(
    const std::vector<std::string> &names, const std::string &wanted)
{
    std::vector<std::string> found;
    for (const auto &name : names) {
        if (QString::fromStdString(name).startsWith(
                QString::fromStdString(wanted), Qt::CaseInsensitive))
            found.push_back(name);
    }
    return found;
}

std::string quotedList(const std::vector<std::string> &names)
{
    std::string list;
    for (const auto &name : names)
        list += (list.empty() ? "'" : ", '") + name + "'";
    return list;
}

} // namespace

Result<std::string> figureNamed(const std::vector<std::string> &names, const std::string &wanted)
{
    if (std::find(names.begin(), names.end(), wanted) != names.end())
        return wanted;
    if (names.empty())
        return failure("There is no figure '" + wanted + "': the chartbook is empty.");
    const auto found = namesThatBegin(names, wanted);
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return failure("There is no figure '" + wanted + "'. There are " + quotedList(names) + ".");
    return failure("'" + wanted + "' may be any of " + quotedList(found) + ".");
}

Result<Figure> loadFigure(Cache &cache, const std::string &name)
{
    const auto document = FigureStore(cache).load(name);
    if (!document)
        return failure(document.error().message);
    auto figure = figureFromJson(QByteArray::fromStdString(*document));
    if (!figure)
        return failure("The figure '" + name + "' cannot be read: " + figure.error().message);
    figure->name = QString::fromStdString(name);
    return figure;
}

} // namespace tickmark
