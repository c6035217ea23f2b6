// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

namespace tickmark {

/// A layout of QCustomPlot that puts each element where it is told and never moves it. Owns its
/// elements.
class FixedLayout : public QCPLayout
{
    Q_OBJECT

public:
    ~FixedLayout() override;

    /// Adds an element, or moves one that is already here.
    void place(QCPLayoutElement *element, const QRect &rect);

    int elementCount() const override;
    QCPLayoutElement *elementAt(int index) const override;
    QList<QCPLayoutElement *> elements(bool recursive) const override;
    QCPLayoutElement *takeAt(int index) override;
    bool take(QCPLayoutElement *element) override;

protected:
    void updateLayout() override;

private:
    struct Place
    {
        QCPLayoutElement *element = nullptr;
        QRect rect;
    };
    std::vector<Place> m_places;
};

} // namespace tickmark
