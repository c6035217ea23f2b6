// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace tickmark {

/// A strip over the chart with one sentence, and a button where there is something to do about it.
/// Hidden while the sentence is empty.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    QString sentence() const;
    void setButton(const QString &text);
    void setProgress(std::optional<double> done); ///< 0 to 1: a bar; nothing: none

signals:
    void buttonClicked();

private:
    QLabel *m_label;
    QProgressBar *m_progress;
    QPushButton *m_button;
};

} // namespace tickmark
