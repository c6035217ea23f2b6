// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/fact.h"

#include <QListWidget>
#include <string>
#include <vector>

namespace tickmark {

/// Facts of one series, a sentence a line. A line can be dragged: onto a chart as an annotation,
/// into other programs as its sentence.
class FactList : public QListWidget
{
    Q_OBJECT

public:
    explicit FactList(QWidget *parent = nullptr);

    void setFacts(std::vector<Fact> facts, std::string code);

protected:
    QMimeData *mimeData(const QList<QListWidgetItem *> &items) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }

private:
    std::vector<Fact> m_facts;
    std::string m_code;
};

} // namespace tickmark
