// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/progressteller.h"

#include <algorithm>

namespace tickmark {

ProgressTeller::ProgressTeller(const ImportOptions &options, std::size_t files)
    : m_options(options)
    , m_files(files)
{}

csv::Watch ProgressTeller::reading(std::size_t file)
{
    return [this, file](std::size_t rows, double done) { return tell(file, rows, done, false); };
}

ImportWatch ProgressTeller::storing(std::size_t file)
{
    return [this, file](std::size_t rows, double done) { return tell(file, rows, done, true); };
}

bool ProgressTeller::isCancelled() const
{
    return m_options.cancel && m_options.cancel->load();
}

bool ProgressTeller::tell(std::size_t file, std::size_t rows, double done, bool isStoring)
{
    constexpr auto pause = std::chrono::milliseconds(100);
    const auto now = std::chrono::steady_clock::now();
    if (m_options.progress && now - m_lastTold >= pause) {
        m_lastTold = now;
        const double start = isStoring ? 0.5 : 0;
        const auto ofAll = (static_cast<double>(file) + done) / static_cast<double>(m_files);
        m_overall = std::max(m_overall, start + ofAll / 2);
        m_options.progress({.file = file,
            .files = m_files,
            .rows = rows,
            .done = start + done / 2,
            .overall = m_overall});
    }
    return !isCancelled();
}

} // namespace tickmark
