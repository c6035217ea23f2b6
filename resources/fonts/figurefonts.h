// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tickmark {

/// The family of the typeface of every figure, Inter, in the weights 400, 500, 600 and 700. The
/// first call gives the embedded files (":/fonts/Inter-Regular.otf", …) to Qt, which needs a
/// QGuiApplication; GUI thread only. Empty where Qt could not read them.
const QString &figureFontFamily();

} // namespace tickmark
