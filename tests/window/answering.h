// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/importquestiondialog.h"

#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QtTest>

namespace tickmark::test {

// What a person does with the dialog that asks about a file.

inline QRadioButton *choice(ImportQuestionDialog &dialog, int index)
{
    return dialog.findChildren<QRadioButton *>().at(index);
}

inline QPushButton *importButton(ImportQuestionDialog &dialog)
{
    return dialog.findChild<QPushButton *>(QStringLiteral("import"));
}

/// Waits for what the decisions make of the file, and imports.
inline bool finish(ImportQuestionDialog &dialog)
{
    if (!QTest::qWaitFor([&] { return importButton(dialog)->isEnabled(); }, 10000))
        return false;
    importButton(dialog)->click();
    return true;
}

inline bool answer(ImportQuestionDialog &dialog, int index)
{
    choice(dialog, index)->click();
    return finish(dialog);
}

inline QAbstractItemModel &seriesOf(ImportQuestionDialog &dialog)
{
    return *dialog.findChild<QTableView *>(QStringLiteral("series"))->model();
}

/// Takes the series in or leaves it out, and imports.
inline bool take(ImportQuestionDialog &dialog, int row, Qt::CheckState state)
{
    auto &model = seriesOf(dialog);
    return model.setData(model.index(row, 0), state, Qt::CheckStateRole) && finish(dialog);
}

} // namespace tickmark::test
