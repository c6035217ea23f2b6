// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/importwatch.h"
#include "csv/watch.h"
#include "imports/importsession.h"

#include <chrono>

namespace tickmark {

/// Tells how far an import is, at most ten times a second, and looks whether the person cancelled.
/// All files are read, then all are stored. It must outlive the watches it gives.
class ProgressTeller
{
public:
    ProgressTeller(const ImportOptions &options, std::size_t files);

    csv::Watch reading(std::size_t file);
    ImportWatch storing(std::size_t file);
    bool isCancelled() const;

private:
    bool tell(std::size_t file, std::size_t rows, double done, bool isStoring);

    const ImportOptions &m_options;
    std::size_t m_files = 0;
    double m_overall = 0;
    std::chrono::steady_clock::time_point m_lastTold; ///< long ago
};

} // namespace tickmark
