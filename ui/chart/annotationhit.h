// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/scene.h"

namespace tickmark {

/// The label of an annotation that `position` (figure pixels) is on, or nullptr.
const SceneText *labelAt(const Scene &scene, QPointF position);

/// The annotation whose label, mark or line `position` is on, the one drawn last where several
/// are; empty for none.
std::string annotationAt(const Scene &scene, QPointF position);

} // namespace tickmark
