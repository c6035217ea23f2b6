// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importdecisions.h"

#include <algorithm>

namespace tickmark {

const SeriesChoice *choiceFor(const std::vector<SeriesChoice> &choices, const std::string &code)
{
    const auto found = std::ranges::find(choices, code, &SeriesChoice::proposedCode);
    return found == choices.end() ? nullptr : &*found;
}

} // namespace tickmark
