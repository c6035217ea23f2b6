// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure.h"
#include "layout/scene.h"
#include "series/event.h"
#include "series/observations.h"

#include <map>
#include <memory>
#include <set>
#include <string>

namespace tickmark {

/// A series with its numbers, as loaded from the cache; shared, never changed.
struct LoadedSeries
{
    Series series;
    Observations observations;
};

/// All that a figure refers to by name. What is missing here becomes a warning of the scene.
struct FigureData
{
    std::map<std::string, std::shared_ptr<const LoadedSeries>> series; ///< by code
    std::map<std::string, Event> events;                               ///< by id
    std::set<std::string> awaited; ///< codes of series that are still being read
};

/// Solves a figure for `size` in figure pixels: what is drawn where. Pure: the same arguments give
/// the same scene on every machine. Needs a QGuiApplication for the metrics of the typeface.
Scene layOut(const Figure &figure, const FigureData &data, QSizeF size);

} // namespace tickmark
