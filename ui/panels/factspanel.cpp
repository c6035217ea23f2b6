// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/factspanel.h"

#include "panels/factlist.h"
#include "panels/factmark.h"
#include "words/words.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tickmark {

namespace {

constexpr int smallestWidth = 320;
constexpr int treeHeight = 120;

} // namespace

FactsPanel::FactsPanel(SourceOf sourceOf, QWidget *parent)
    : QWidget(parent)
    , m_sourceOf(std::move(sourceOf))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 8);
    createTop();
    createList();
    createButtons();
    m_tree = new SourceTree(this);
    m_tree->setMaximumHeight(treeHeight);
    m_tree->hide();
    layout->addWidget(m_tree);
    setMinimumWidth(smallestWidth);
    setFocusProxy(m_list);
    showCurrent();
}

void FactsPanel::createTop()
{
    m_series = new QComboBox(this);
    m_series->setAccessibleName(tr("Series"));
    m_series->setObjectName(QStringLiteral("factsSeries"));
    m_note = new QLabel(this);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("factsNote"));
    layout()->addWidget(m_series);
    layout()->addWidget(m_note);
    connect(m_series, &QComboBox::activated, this, [this] { emit seriesChosen(code()); });
}

void FactsPanel::createList()
{
    m_list = new FactList(this);
    m_list->setObjectName(QStringLiteral("facts"));
    m_list->setAccessibleName(tr("Facts"));
    auto *copy = new QAction(tr("Copy"), m_list);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(copy);
    m_markAction = new QAction(tr("Show on chart"), m_list);
    m_list->addAction(m_markAction);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_list, 1);
    connect(copy, &QAction::triggered, this, &FactsPanel::copyCurrent);
    connect(m_markAction, &QAction::triggered, this, &FactsPanel::wantMark);
    connect(m_list, &QListWidget::currentRowChanged, this, &FactsPanel::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &FactsPanel::copyCurrent);
}

void FactsPanel::createButtons()
{
    m_copy = new QPushButton(tr("&Copy"), this);
    m_copy->setToolTip(tr("Copy the sentence (Ctrl+C)"));
    m_rows = new QPushButton(tr("Show &rows"), this);
    m_rows->setCheckable(true);
    m_rows->setToolTip(tr("The rows it was computed from: file, line, import"));
    m_mark = new QPushButton(tr("&Show on chart"), this);
    m_mark->setToolTip(tr("Mark this change, high or low on the chart; or drag the line there"));
    auto *row = new QHBoxLayout;
    for (auto *button : {m_copy, m_rows, m_mark})
        row->addWidget(button);
    row->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_copy, &QPushButton::clicked, this, &FactsPanel::copyCurrent);
    connect(m_rows, &QPushButton::toggled, this, &FactsPanel::showCurrent);
    connect(m_mark, &QPushButton::clicked, this, &FactsPanel::wantMark);
}

void FactsPanel::setSeries(const std::vector<Series> &series)
{
    const QSignalBlocker blocker(m_series);
    const auto chosen = m_series->currentData();
    m_series->clear();
    for (const Series &one : series)
        m_series->addItem(QString::fromStdString(one.name), QString::fromStdString(one.code));
    m_series->setCurrentIndex(std::max(0, m_series->findData(chosen)));
    m_series->setEnabled(!series.empty());
}

std::string FactsPanel::code() const
{
    return m_series->currentData().toString().toStdString();
}

void FactsPanel::setFacts(
    std::shared_ptr<const LoadedSeries> loaded, std::vector<Fact> facts, Time asOf)
{
    const int row = std::max(0, m_list->currentRow());
    m_loaded = std::move(loaded);
    m_facts = std::move(facts);
    const auto sample =
        m_loaded->series.isSample ? tr(" · Sample data, not for publication") : QString();
    m_note->setText(tr("As of %1").arg(dateLabel(asOf)) + sample);
    const QSignalBlocker blocker(m_list);
    m_list->setFacts(m_facts, code());
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    showCurrent();
}

void FactsPanel::clearFacts(const QString &sentence)
{
    m_facts.clear();
    m_loaded.reset();
    m_list->setFacts({}, {});
    m_note->setText(sentence);
    showCurrent();
}

void FactsPanel::setEditable(bool isEditable)
{
    m_isEditable = isEditable;
    showCurrent();
}

void FactsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit shown();
}

const Fact *FactsPanel::current() const
{
    const int row = m_list->currentRow();
    return row < 0 || row >= int(m_facts.size()) ? nullptr : &m_facts[std::size_t(row)];
}

void FactsPanel::copyCurrent()
{
    if (const Fact *fact = current())
        QGuiApplication::clipboard()->setText(QString::fromStdString(fact->sentence));
}

void FactsPanel::wantMark()
{
    const Fact *fact = current();
    if (fact && m_isEditable && markOf(*fact, code()))
        emit markWanted(*fact);
}

void FactsPanel::showCurrent()
{
    const Fact *fact = current();
    m_copy->setEnabled(fact);
    m_rows->setEnabled(fact);
    m_mark->setEnabled(fact && m_isEditable && markOf(*fact, code()));
    m_markAction->setEnabled(m_mark->isEnabled());
    if (!m_tree)
        return;
    m_tree->clear();
    m_tree->setVisible(fact && m_rows->isChecked());
    if (!fact || !m_rows->isChecked())
        return;
    m_tree->addRows(*m_loaded, fact->rows, m_sourceOf);
    m_tree->fitColumns();
}

} // namespace tickmark
