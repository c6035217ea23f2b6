// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/series.h"
#include "series/time.h"

#include <string>

namespace tickmark {

/// The parts that sentences about a series are made of, in AP style.

/// As a sentence begins with it: "The Russell 2000". A name that is neither an index nor a yield
/// stands without the article.
std::string subjectText(const Series &series);
/// As it stands within a sentence: "the Russell 2000".
std::string nameText(const Series &series);

/// "closed at 2,314.60", or of a yield "was 4.65%".
std::string closeText(const Series &series, double value);

/// The size of a move without its direction: "5.2%", "5 basis points", "1.25 percentage points".
std::string amountText(double move, Unit unit);

/// "up 5.2%", "down 5 basis points", "unchanged".
std::string directedText(double move, Unit unit);

/// "rose 5.2%", "fell 5 basis points", "was unchanged".
std::string movedText(double move, Unit unit);

/// "first" to "tenth", then "11th".
std::string ordinalText(int number);
/// "one" to "nine", then "10".
std::string cardinalText(int number);

} // namespace tickmark
