// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/endlabels.h"

#include "layout/typeface.h"
#include "layout/wording.h"

#include <algorithm>
#include <numeric>

namespace tickmark {

namespace {

constexpr int pixelSize = 13;
constexpr int weight = 600;
constexpr qreal gap = 3;

EndLabel endLabelOf(const SceneLine &line, bool isRebased, std::size_t row, qreal width)
{
    EndLabel label;
    label.x = line.x[row];
    label.y = line.y[row];
    label.text.role = SceneText::Role::EndLabel;
    label.text.text = wrapped(line.name, pixelSize, weight, width, 2).join(QLatin1Char('\n'))
        + QLatin1Char('\n') + lastValueText(line, isRebased, row);
    label.text.pixelSize = pixelSize;
    label.text.weight = weight;
    label.text.firstLineWeight = weight;
    label.text.colour = line.colour;
    label.size = sceneTextSize(label.text.text, pixelSize, weight, weight);
    return label;
}

/// Boxes that touch and move as one: `shift` is what is added to each member's stacked place.
struct Block
{
    std::size_t count = 0;
    qreal sum = 0;
    qreal shift() const { return sum / static_cast<qreal>(count); }
};

std::vector<Block> mergedBlocks(const std::vector<qreal> &shifts)
{
    std::vector<Block> blocks;
    for (const qreal shift : shifts) {
        blocks.push_back({1, shift});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].shift() >= blocks.back().shift()) {
            blocks[blocks.size() - 2].count += blocks.back().count;
            blocks[blocks.size() - 2].sum += blocks.back().sum;
            blocks.pop_back();
        }
    }
    return blocks;
}

} // namespace

std::vector<EndLabel> endLabelsOf(const Content &content, qreal width)
{
    std::vector<EndLabel> labels;
    const auto end = static_cast<double>(content.sessions.last);
    for (std::size_t i = 0; i < content.panes.size(); ++i) {
        for (const auto &line : content.panes[i].lines) {
            const auto after = std::ranges::upper_bound(line.x, end) - line.x.begin();
            if (after == 0)
                continue;
            const auto row = static_cast<std::size_t>(after) - 1;
            labels.push_back(endLabelOf(line, content.panes[i].isRebased, row, width));
            labels.back().pane = i;
        }
    }
    return labels;
}

std::vector<qreal> spreadOut(
    const std::vector<qreal> &wanted, const std::vector<qreal> &heights, qreal top, qreal bottom)
{
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return wanted[i]; });

    // With the boxes stacked from 0 on, the wanted shift of each must not decrease downwards; the
    // nearest such shifts are the means of merged runs (isotonic regression).
    std::vector<qreal> stacked(wanted.size());
    std::vector<qreal> shifts;
    qreal height = 0;
    for (const auto i : order) {
        stacked[i] = height + heights[i] / 2;
        height += heights[i] + gap;
        shifts.push_back(wanted[i] - stacked[i]);
    }
    const qreal highestShift = std::max(top, bottom - (height - gap));
    std::vector<qreal> centres(wanted.size());
    auto next = order.begin();
    for (const auto &block : mergedBlocks(shifts)) {
        const qreal shift = std::clamp(block.shift(), top, highestShift);
        for (std::size_t n = 0; n < block.count; ++n, ++next)
            centres[*next] = stacked[*next] + shift;
    }
    return centres;
}

bool fitInColumn(const std::vector<EndLabel> &labels, qreal top, qreal bottom)
{
    qreal height = -gap;
    for (const auto &label : labels)
        height += label.size.height() + gap;
    return height <= bottom - top;
}

} // namespace tickmark
