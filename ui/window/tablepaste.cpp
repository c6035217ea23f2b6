// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/tablepaste.h"

#include "files/atomicfile.h"
#include "window/dropzone.h"
#include "words/words.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace tickmark {

namespace {

bool isOfTextKind(const QObject *object)
{
    return qobject_cast<const QLineEdit *>(object) || qobject_cast<const QTextEdit *>(object)
        || qobject_cast<const QPlainTextEdit *>(object)
        || qobject_cast<const QAbstractSpinBox *>(object);
}

} // namespace

bool isTextField(const QObject &object)
{
    return isOfTextKind(&object) || isOfTextKind(object.parent());
}

/// Spreadsheets put a table there as text between tabs, some programs under names of their own. One
/// line is a word or a number that was copied for something else.
QByteArray tableIn(const QMimeData &data)
{
    for (const char *format : {"text/csv", "text/tab-separated-values"}) {
        if (const auto bytes = data.data(QLatin1String(format)); !bytes.trimmed().isEmpty())
            return bytes;
    }
    const auto text = data.text();
    const bool hasLines = text.trimmed().contains(QLatin1Char('\n'));
    return hasLines ? text.toUtf8() : QByteArray();
}

TablePaste::TablePaste(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool TablePaste::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !isTextField(*watched))
        return false;
    if (!static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste))
        return false;
    event->accept();
    return true;
}

void TablePaste::paste()
{
    const QMimeData *data = QApplication::clipboard()->mimeData();
    const auto table = data ? tableIn(*data) : QByteArray();
    if (data && data->hasUrls())
        emit pasted(pathsOf(data->urls()));
    else if (table.isEmpty())
        emit messageChanged(tr("The clipboard holds no table: copy rows with dates and numbers."));
    else
        import(table);
}

void TablePaste::import(const QByteArray &table)
{
    auto folder = std::make_unique<QTemporaryDir>();
    const auto path = QFile::encodeName(folder->filePath(tr("Pasted table.csv"))).toStdString();
    const auto written = writeFileAtomically(
        path, std::string_view(table.constData(), static_cast<std::size_t>(table.size())));
    m_folders.push_back(std::move(folder));
    if (written)
        emit pasted({path});
    else
        emit messageChanged(sentenceOf(written.error()));
}

} // namespace tickmark
