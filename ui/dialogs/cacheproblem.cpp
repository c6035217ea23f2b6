// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/cacheproblem.h"

#include "words/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace tickmark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CacheProblem", text);
}

} // namespace

std::string freshCacheBeside(const std::string &path)
{
    const QFileInfo file(QFile::decodeName(path.c_str()));
    for (int number = 2;; ++number) {
        auto name =
            QStringLiteral("%1/%2-%3").arg(file.path(), file.completeBaseName()).arg(number);
        if (!file.suffix().isEmpty())
            name += QLatin1Char('.') + file.suffix();
        if (!QFileInfo::exists(name))
            return QFile::encodeName(name).toStdString();
    }
}

std::unique_ptr<QMessageBox> createCacheProblem(
    const Error &error, const std::string &path, const std::string &freshPath)
{
    auto box = std::make_unique<QMessageBox>();
    box->setWindowTitle(QStringLiteral("Tickmark"));
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("The chartbook cannot be opened."));
    box->setInformativeText(
        tr("%1\n\nThe file '%2' is left as it is. Tickmark can begin a fresh one beside it, '%3'.")
            .arg(sentenceOf(error), QFile::decodeName(path.c_str()),
                QFileInfo(QFile::decodeName(freshPath.c_str())).fileName()));
    auto *fresh = box->addButton(tr("&Use a fresh chartbook"), QMessageBox::AcceptRole);
    auto *quit = box->addButton(tr("&Quit"), QMessageBox::RejectRole);
    box->setDefaultButton(quit);
    box->setEscapeButton(quit);
    fresh->setObjectName(QStringLiteral("fresh"));
    return box;
}

} // namespace tickmark
