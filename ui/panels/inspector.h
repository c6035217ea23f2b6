// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure.h"

#include <QWidget>
#include <array>

class QFormLayout;
class QLineEdit;

namespace tickmark {

/// One of the words of a figure.
using FigureText = QString Figure::*;

/// The words of the open figure, each in a line to write in. What is empty is written by the
/// program; the placeholder says so.
class Inspector : public QWidget
{
    Q_OBJECT

public:
    explicit Inspector(QWidget *parent = nullptr);

    void setFigure(const Figure &figure);
    void setEditable(bool isEditable);
    /// Puts the cursor into the title.
    void editTitle();

signals:
    /// `text` is now what the person wrote for `field`; `gesture` is equal while they stay in it.
    void edited(tickmark::FigureText field, const QString &text, const QString &gesture);

private:
    struct Line
    {
        FigureText field = nullptr;
        QLineEdit *edit = nullptr;
    };

    Line addLine(FigureText field, const QString &label, const QString &placeholder);

    QFormLayout *m_form;
    std::array<Line, 4> m_lines;
    int m_gesture = 0;
};

} // namespace tickmark
