// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/cut.h"
#include "csv/decoder.h"
#include "csv/sniffer.h"
#include "csv/tokenizer.h"
#include "fuzz.h"

using namespace tickmark;

/// Whatever comes, it is decoded or refused with a sentence, and a rule for cutting it is found.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto text = fuzz::textOf(data, size);
    const auto decoded = csv::decode(text, "x.csv");
    if (!decoded) {
        fuzz::promise(!decoded.error().message.empty());
        return 0;
    }
    const auto sniffed = csv::sniffDelimiter(decoded->text(), "x.csv");
    fuzz::promise(sniffed ? !sniffed->proof.empty() : !sniffed.error().message.empty());
    const auto cut = csv::sniffCut(decoded->text());
    fuzz::promise(!cut.delimiter.empty());
    csv::Tokenizer(decoded->text(), cut).rows();
    return 0;
}
