// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/question.h"

namespace tickmark::csv {

const std::size_t *choiceFor(Answers answers, Topic topic)
{
    for (const auto &answer : answers)
        if (answer.topic == topic)
            return &answer.choice;
    return nullptr;
}

} // namespace tickmark::csv
