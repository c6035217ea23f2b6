// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/serieslist.h"

#include "panels/seriesdelegate.h"
#include "panels/seriesmodel.h"

#include <QListView>
#include <QVBoxLayout>

namespace tickmark {

SeriesList::SeriesList(QWidget *parent)
    : QWidget(parent)
    , m_model(new SeriesModel(this))
    , m_view(new QListView(this))
{
    m_view->setObjectName(QStringLiteral("series"));
    m_view->setAccessibleName(tr("Series library"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SeriesDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    connect(m_model, &SeriesModel::shownWanted, this, &SeriesList::shownWanted);
}

void SeriesList::setSeries(std::vector<SeriesSummary> series)
{
    m_model->setSeries(std::move(series));
}

void SeriesList::setShown(std::set<std::string> codes)
{
    m_model->setShown(std::move(codes));
}

void SeriesList::setEditable(bool isEditable)
{
    m_model->setEditable(isEditable);
}

} // namespace tickmark
