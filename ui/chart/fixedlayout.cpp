// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/fixedlayout.h"

#include <algorithm>

namespace tickmark {

// The base class cannot do it: when its destructor runs, the functions below are gone.
FixedLayout::~FixedLayout()
{
    clear();
}

void FixedLayout::place(QCPLayoutElement *element, const QRect &rect)
{
    const auto found = std::find_if(m_places.begin(), m_places.end(),
        [element](const Place &place) { return place.element == element; });
    if (found != m_places.end()) {
        found->rect = rect;
        return;
    }
    m_places.push_back({element, rect});
    adoptElement(element);
}

int FixedLayout::elementCount() const
{
    return static_cast<int>(m_places.size());
}

QCPLayoutElement *FixedLayout::elementAt(int index) const
{
    if (index < 0 || index >= elementCount())
        return nullptr;
    return m_places[static_cast<std::size_t>(index)].element;
}

QList<QCPLayoutElement *> FixedLayout::elements(bool recursive) const
{
    QList<QCPLayoutElement *> all;
    for (const auto &place : m_places) {
        all.append(place.element);
        if (recursive)
            all.append(place.element->elements(true));
    }
    return all;
}

QCPLayoutElement *FixedLayout::takeAt(int index)
{
    auto *const element = elementAt(index);
    if (element != nullptr) {
        releaseElement(element);
        m_places.erase(m_places.begin() + index);
    }
    return element;
}

bool FixedLayout::take(QCPLayoutElement *element)
{
    for (int index = 0; index < elementCount(); ++index) {
        if (elementAt(index) == element)
            return takeAt(index) != nullptr;
    }
    return false;
}

void FixedLayout::updateLayout()
{
    for (const auto &place : m_places)
        place.element->setOuterRect(place.rect);
}

} // namespace tickmark
