// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure.h"

#include <vector>

namespace tickmark {

class Workspace;

/// Puts `marks` on the open figure as one step of undo, with the series they are about where it
/// does not show them yet. What it marks already stays as it is. A change that ends with the last
/// close of the figure is bound to its as-of date and follows it from then on. Returns why a mark
/// is not to be seen, as a sentence; else nothing.
QString markOnChart(Workspace &workspace, std::vector<Annotation> marks);

} // namespace tickmark
