// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/check.h"

#include <QColor>
#include <QPalette>
#include <QTextCharFormat>

namespace tickmark {

// How a verdict looks: a colour that can be read on the palette it is shown on, a mark and an
// underline that do not rely on the colour.

QColor verdictColour(Verdict verdict, const QPalette &palette);

/// "✗ contradicted"; of an opinion and of what was not understood, that.
QString verdictText(const CheckedClaim &claim);

QTextCharFormat underlineOf(Verdict verdict, const QPalette &palette);

} // namespace tickmark
