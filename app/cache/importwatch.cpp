// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importwatch.h"

namespace tickmark {

ImportPace::ImportPace(const ImportWatch &watch, std::size_t rows)
    : m_watch(watch)
    , m_rows(rows)
{}

void ImportPace::beginWriting()
{
    m_isWriting = true;
    m_done = 0;
}

bool ImportPace::ask()
{
    m_sinceAsked = 0;
    const auto part = m_rows == 0 ? 1.0 : static_cast<double>(m_done) / static_cast<double>(m_rows);
    return !m_watch || m_watch(m_done, m_isWriting ? 0.5 + part / 2 : part / 2);
}

tl::unexpected<Error> cancelledImport()
{
    return failure("The import was cancelled");
}

} // namespace tickmark
