// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"
#include "layout/sessions.h"
#include "series/result.h"

namespace tickmark {

/// What the label of a marked point says, and which session's point it is.
struct MarkWords
{
    QString text; ///< lines separated by '\n', the first one set stronger
    Time time;
};

} // namespace tickmark
