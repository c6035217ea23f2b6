// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/bytesource.h"

#include <string>

namespace tickmark::test {

/// A file that is no file.
class HeldBytes : public csv::ByteSource
{
public:
    explicit HeldBytes(std::string bytes)
        : m_bytes(std::move(bytes))
    {}

    std::size_t size() const override { return m_bytes.size(); }
    Result<std::size_t> read(std::span<char> into) override
    {
        const auto count = m_bytes.copy(into.data(), into.size(), m_at);
        m_at += count;
        return count;
    }

private:
    std::string m_bytes;
    std::size_t m_at = 0;
};

} // namespace tickmark::test
