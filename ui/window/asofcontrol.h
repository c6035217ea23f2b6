// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/time.h"

#include <QWidget>
#include <optional>

class QDateEdit;
class QToolButton;

namespace tickmark {

/// The day a figure speaks from: a date, or the latest there is.
class AsOfControl : public QWidget
{
    Q_OBJECT

public:
    explicit AsOfControl(QWidget *parent = nullptr);

    /// `latest` is the last observation of the figure; nothing where it shows none.
    void setAsOf(std::optional<Time> asOf, std::optional<Time> latest);

signals:
    /// Nothing: the latest.
    void chosen(std::optional<Time> asOf);

private:
    void setUpDate();
    void setUpLatest();

    QDateEdit *m_date;
    QToolButton *m_latest;
};

} // namespace tickmark
