// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

class SameBytesTest : public QObject
{
    Q_OBJECT

private slots:
    void aFigureHasTheSameBytesInAnyEnvironment_data();
    void aFigureHasTheSameBytesInAnyEnvironment();
};

namespace {

// A machine that asks for coloured edges on all text, as many laptops do.
constexpr auto subpixelFonts = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <match target="pattern"><edit name="rgba" mode="assign"><const>rgb</const></edit></match>
  <match target="font">
    <edit name="rgba" mode="assign"><const>rgb</const></edit>
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintfull</const></edit>
    <edit name="autohint" mode="assign"><bool>true</bool></edit>
  </match>
</fontconfig>
)";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray exported(
    const QTemporaryDir &folder, const QString &size, const QString &variable, const QString &value)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    if (!variable.isEmpty())
        environment.insert(variable, value);
    QProcess process;
    process.setProcessEnvironment(environment);
    const auto path = folder.filePath(QStringLiteral("figure.png"));
    process.start(
        QCoreApplication::applicationDirPath() + QStringLiteral("/export_sample"), {path, size});
    if (!process.waitForFinished() || process.exitCode() != 0)
        return process.readAllStandardError();
    return contentOf(path);
}

} // namespace

void SameBytesTest::aFigureHasTheSameBytesInAnyEnvironment_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    const auto add = [](const char *name, const char *variable, const char *value) {
        QTest::newRow(name) << QString::fromLatin1(variable) << QString::fromLatin1(value);
    };
    add("twice", "", "");
    add("a screen of double density", "QT_SCALE_FACTOR", "2");
    add("a screen of 120 dpi", "QT_FONT_DPI", "120");
    add("German", "LC_ALL", "de_DE.UTF-8");
    add("Arabic", "LC_ALL", "ar_EG.UTF-8");
    add("no locale", "LC_ALL", "C");
    add("New York", "TZ", "America/New_York");
    add("the first time zone of the day", "TZ", "Pacific/Kiritimati");
    add("coloured edges on text", "FONTCONFIG_FILE", "(subpixel)");
}

void SameBytesTest::aFigureHasTheSameBytesInAnyEnvironment()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    const QTemporaryDir folder;
    if (value == QStringLiteral("(subpixel)")) {
        value = folder.filePath(QStringLiteral("fonts.conf"));
        QFile file(value);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(subpixelFonts);
    }
    for (const auto *size : {"article", "print-1col"}) {
        const auto plain = exported(folder, QString::fromLatin1(size), {}, {});
        QVERIFY2(plain.startsWith("\x89PNG"), plain);
        QVERIFY(exported(folder, QString::fromLatin1(size), variable, value) == plain);
    }
}

QTEST_GUILESS_MAIN(SameBytesTest)
#include "samebytes_test.moc"
