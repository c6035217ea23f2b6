// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace tickmark {

/// The drawings of the toolbar, by what they mean.
enum class Glyph { Select, Event, High, Low, Undo, Redo, Import, Export };

/// The drawing as an icon: strokes in the colour of button text, so it is legible on light and dark
/// and sharp at every scale.
QIcon glyphIcon(Glyph glyph);

} // namespace tickmark
