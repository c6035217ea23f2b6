// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tickmark {

/// The veil over a window while files hover above it. It covers its parent whenever it is shown
/// and lets every event through.
class DropOverlay : public QWidget
{
public:
    explicit DropOverlay(QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace tickmark
