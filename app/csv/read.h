// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/table.h"
#include "csv/watch.h"
#include "series/result.h"

#include <string_view>

namespace tickmark::csv {

/// The whole way from bytes to series: decoder → tokenizer → sniffer → layout → table.
///
/// `bytes` is the content of the file, `fileName` (no folder) is used in messages only. Fails, with
/// a sentence, where the file is empty, binary or holds no dated numbers. Nothing is guessed: what
/// the file does not prove becomes a Question, what is not understood a Refusal. A table read with
/// the `answers` to its questions has no questions; "do not import" is a failure,
/// and so is a reading that `watch` cancels.
Result<Table> readTable(std::string_view bytes, std::string_view fileName, Answers answers = {},
    const Watch &watch = {});

} // namespace tickmark::csv
