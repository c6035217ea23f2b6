// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samplefigure.h"

#include "export/figurewriter.h"

#include <QApplication>

#include <cstdio>

using namespace tickmark;

/// export_sample FILE SIZE: the figure of the sample chartbook.
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const auto size = figureSize(QString::fromLocal8Bit(argc > 2 ? argv[2] : ""));
    if (!size)
        return 2;
    const auto written = writeFigure(
        test::sampleFigure(), test::sampleData(), *size, QString::fromLocal8Bit(argv[1]));
    if (!written)
        std::fputs(written.error().message.c_str(), stderr);
    return written ? 0 : 1;
}
