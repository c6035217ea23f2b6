// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QTimer>
#include <QWidget>

// The yardstick of bench_start: the least that a program with a window can do.

namespace {

class BareWidget : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override { QTimer::singleShot(0, qApp, &QApplication::quit); }
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    BareWidget widget;
    widget.resize(1200, 675);
    widget.show();
    return QApplication::exec();
}
