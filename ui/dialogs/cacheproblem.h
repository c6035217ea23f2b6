// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/result.h"

#include <QString>
#include <memory>
#include <string>

class QMessageBox;

namespace tickmark {

/// The name of a cache that is not there yet, beside one that cannot be used:
/// "tickmark-2.sqlite" for "tickmark.sqlite".
std::string freshCacheBeside(const std::string &path);

/// The question at the start where the cache cannot be used: its "Use a fresh cache" button has the
/// role AcceptRole, quitting is the other choice. The file is left as it is either way.
std::unique_ptr<QMessageBox> createCacheProblem(
    const Error &error, const std::string &path, const std::string &freshPath);

} // namespace tickmark
