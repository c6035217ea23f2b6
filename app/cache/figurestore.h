// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/result.h"

#include <string>
#include <vector>

namespace tickmark {

class Cache;

/// The chartbook: documents of figures under their names, in the order the person gave them.
class FigureStore
{
public:
    explicit FigureStore(Cache &cache);

    Result<std::vector<std::string>> names() const;
    Result<std::string> load(const std::string &name) const;
    Result<void> save(const std::string &name, const std::string &document);
    Result<void> remove(const std::string &name);

private:
    Cache &m_cache;
};

} // namespace tickmark
