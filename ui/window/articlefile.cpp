// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/articlefile.h"

#include "claims/plaintext.h"

#include <QFile>
#include <QFileInfo>

namespace tickmark {

namespace {

constexpr qint64 largestArticle = qint64(16) * 1024 * 1024;

QString nameOf(const std::string &path)
{
    return QFile::decodeName(QByteArray::fromStdString(path));
}

QString endingOf(const std::string &path)
{
    return QFileInfo(nameOf(path)).suffix().toLower();
}

bool isMarkup(const QString &ending)
{
    return ending == QLatin1String("html") || ending == QLatin1String("htm");
}

} // namespace

bool isArticle(const std::string &path, bool isTextMeant)
{
    const auto ending = endingOf(path);
    return isMarkup(ending) || ending == QLatin1String("md") || ending == QLatin1String("markdown")
        || (isTextMeant && ending == QLatin1String("txt"));
}

Result<QString> readArticle(const std::string &path)
{
    QFile file(nameOf(path));
    const auto name = "'" + QFileInfo(file).fileName().toStdString() + "'";
    if (!file.open(QIODevice::ReadOnly))
        return failure(name + " cannot be read: " + file.errorString().toStdString());
    if (file.size() > largestArticle)
        return failure(name + " is too large for an article");
    const auto bytes = file.readAll();
    if (bytes.contains('\0'))
        return failure(name + " is not text");
    if (!isMarkup(endingOf(path)))
        return QString::fromUtf8(bytes);
    return QString::fromStdString(PlainText(bytes.toStdString()).text()).trimmed();
}

} // namespace tickmark
