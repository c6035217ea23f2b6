// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemModel;
class QString;
class QTableView;
class QWidget;

namespace tickmark {

/// A table to read: whole rows, no grid, columns as wide as what is in them and not much wider.
/// `name` is the one that a screen reader says.
QTableView *createReadingTable(QAbstractItemModel *model, const QString &name, QWidget *parent);

} // namespace tickmark
