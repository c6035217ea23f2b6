// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTemporaryDir>
#include <memory>
#include <string>
#include <vector>

class QMimeData;

namespace tickmark {

/// A table on the clipboard, or one that was dropped, as a file to import. Ctrl+V stays with the
/// text field that has the focus, also where that is read only.
class TablePaste : public QObject
{
    Q_OBJECT

public:
    explicit TablePaste(QObject *parent);

    void paste();
    void import(const QByteArray &table);

signals:
    void pasted(const std::vector<std::string> &paths);
    /// Something to say in the status bar.
    void messageChanged(const QString &message);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;

    /// The files that were written: questions about them may be open. Gone with the program.
    std::vector<std::unique_ptr<QTemporaryDir>> m_folders;
};

/// Whether the widget, or the one it is the inside of, is for typing text.
bool isTextField(const QObject &object);

/// The table as the bytes of a file; empty where there is none.
QByteArray tableIn(const QMimeData &data);

} // namespace tickmark
