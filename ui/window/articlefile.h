// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/result.h"

#include <QString>
#include <string>

namespace tickmark {

/// Whether a file is an article by its name: .md and .html always; .txt, which may as well be a
/// table, only where `isTextMeant`.
bool isArticle(const std::string &path, bool isTextMeant);

/// The text of a file, of HTML without its markup. An Error where it cannot be read, is no text or
/// is larger than any article.
Result<QString> readArticle(const std::string &path);

} // namespace tickmark
