// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"
#include "layout/sessions.h"
#include "layout/theme.h"

#include <optional>

namespace tickmark {

/// What a pane shows, in values: lines cut to the range in view, and their extremes there.
struct PaneContent
{
    std::vector<SceneLine> lines;
    bool isRebased = false;
    std::optional<Time> baseTime; ///< of a rebased pane: what its values are measured from
    double lowest = 0;
    double highest = 1;
};

/// A figure with its data filled in, before anything has a place on a page.
struct Content
{
    Sessions sessions;
    std::vector<PaneContent> panes; ///< one for each pane of the figure
    bool isSample = false;
    QStringList warnings;
};

Content contentOf(const Figure &figure, const FigureData &data, const Theme &theme);

/// The date that a rebased pane is measured from, by the rule of its base.
std::optional<Time> baseTimeOf(const Base &base, const FigureData &data, const Sessions &sessions);

} // namespace tickmark
