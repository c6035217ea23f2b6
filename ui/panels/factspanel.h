// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/fact.h"
#include "panels/sourcetree.h"

#include <QWidget>
#include <memory>
#include <string>
#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QPushButton;

namespace tickmark {

class FactList;

/// What the rows of a series of the figure prove, a sentence a line, in the order a desk reads
/// them. It is told the facts and says what the person wants; its owner keeps it up to date while
/// it can be seen.
class FactsPanel : public QWidget
{
    Q_OBJECT

public:
    /// `sourceOf` says where a row came from, when it is asked for.
    explicit FactsPanel(SourceOf sourceOf, QWidget *parent = nullptr);

    /// The series to choose from; the chosen one stays, else it is the first.
    void setSeries(const std::vector<Series> &series);
    std::string code() const;

    void setFacts(std::shared_ptr<const LoadedSeries> loaded, std::vector<Fact> facts, Time asOf);
    void clearFacts(const QString &sentence);
    void setEditable(bool isEditable);

signals:
    void seriesChosen(const std::string &code);
    /// The fact should be marked on the chart; only a fact that has a markOf() it.
    void markWanted(const tickmark::Fact &fact);
    /// It can be seen again and may be out of date.
    void shown();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createTop();
    void createList();
    void createButtons();
    const Fact *current() const;
    void copyCurrent();
    void wantMark();
    void showCurrent();

    SourceOf m_sourceOf;
    std::shared_ptr<const LoadedSeries> m_loaded;
    std::vector<Fact> m_facts;
    bool m_isEditable = true;
    QComboBox *m_series = nullptr;
    QLabel *m_note = nullptr;
    FactList *m_list = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_rows = nullptr;
    QAction *m_markAction = nullptr;
    QPushButton *m_mark = nullptr;
    SourceTree *m_tree = nullptr;
};

} // namespace tickmark
