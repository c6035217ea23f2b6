// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/reading.h"
#include "window/openwindow.h"

#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

using namespace tickmark;
using namespace tickmark::test;

namespace {

int sessionOf(const Scene &scene, Time day)
{
    const auto found = std::lower_bound(scene.sessions.begin(), scene.sessions.end(), day);
    return static_cast<int>(found - scene.sessions.begin());
}

QPoint pointAt(OpenWindow &open, Time day, qreal share)
{
    const QRectF plot = open.scene().panes.front().plot;
    return QPointF(
        xOf(open.scene(), sessionOf(open.scene(), day)), plot.top() + share * plot.height())
        .toPoint();
}

void click(OpenWindow &open, QPoint at)
{
    QTest::mouseClick(&open.chart(), Qt::LeftButton, {}, at);
}

const SceneText &labelOf(OpenWindow &open, const std::string &id)
{
    for (const SceneText &text : open.scene().texts) {
        if (text.annotation == id)
            return text;
    }
    qFatal("There is no label of %s", id.c_str());
}

QDialog *waitForDialog()
{
    QDialog *dialog = nullptr;
    const bool isThere = QTest::qWaitFor([&] {
        dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        return dialog != nullptr;
    });
    return isThere ? dialog : nullptr;
}

const Time decision = timeOf(2024, 12, 18);

} // namespace

class ToolsTest : public QObject
{
    Q_OBJECT

private slots:
    void theEventToolMarksTheEventOfTheDay()
    {
        OpenWindow open;
        QTest::keyClick(&open.chart(), Qt::Key_E);
        QVERIFY(open.action(QStringLiteral("Event")).isChecked());
        click(open, pointAt(open, decision, 0.9));
        QCOMPARE(open.figure().annotations.size(), std::size_t(3));
        QCOMPARE(open.figure().annotations.back().eventId, std::string("fomc-2024-12-18"));
        QVERIFY(open.action(QStringLiteral("Select")).isChecked());
        QVERIFY(open.action(QStringLiteral("Delete annotation")).isEnabled());
    }

    void betweenTwoEventsTheToolAsksWhich()
    {
        OpenWindow open;
        QTest::keyClick(&open.chart(), Qt::Key_E);
        click(open, pointAt(open, timeOf(2024, 11, 6), 0.9));
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 4);
        menu->actions().at(1)->trigger();
        menu->close();
        const auto &annotations = open.figure().annotations;
        QVERIFY(std::any_of(annotations.begin(), annotations.end(), [](const Annotation &one) {
            return one.eventId == "fomc-2024-11-07";
        }) || annotations.size() == 2);
    }

    void onAnOrdinaryDayTheToolAsksForANewEvent()
    {
        OpenWindow open;
        QTest::keyClick(&open.chart(), Qt::Key_E);
        click(open, pointAt(open, timeOf(2024, 10, 10), 0.9));
        auto *dialog = waitForDialog();
        QVERIFY(dialog);
        auto *label = dialog->findChildren<QLineEdit *>().constFirst();
        for (auto *line : dialog->findChildren<QLineEdit *>()) {
            if (line->placeholderText() == QStringLiteral("Tariffs"))
                label = line;
        }
        QTest::keyClicks(label, QStringLiteral("Strike & talks"));
        QTest::keyClick(label, Qt::Key_Return);
        QCOMPARE(open.figure().annotations.size(), std::size_t(3));
        QTRY_VERIFY(textsOf(open.scene(), SceneText::Role::EventLabel)
                        .join('|')
                        .contains(QStringLiteral("Strike & talks")));
        open.close();
        open.open();
        QVERIFY(textsOf(open.scene(), SceneText::Role::EventLabel)
                    .join('|')
                    .contains(QStringLiteral("Strike & talks")));
    }

    void anAnnotationThatIsThereIsSelectedAndNotAddedTwice()
    {
        OpenWindow open;
        const auto before = open.figure();
        QTest::keyClick(&open.chart(), Qt::Key_H);
        click(open, pointAt(open, timeOf(2024, 11, 25), 0.15));
        QCOMPARE(open.figure(), before);
        QVERIFY(open.action(QStringLiteral("Delete annotation")).isEnabled());
    }

    void highAndLowBelongToTheNearestLine()
    {
        OpenWindow open;
        const QRectF yields = open.scene().panes.back().plot;
        QTest::keyClick(&open.chart(), Qt::Key_L);
        click(open, yields.center().toPoint());
        const auto &added = open.figure().annotations.back();
        QCOMPARE(added.kind, Annotation::Kind::Low);
        QCOMPARE(added.code, std::string("DGS10"));
        QCOMPARE(added.weeks, 52);
    }

    void aDraggedLabelStaysWhereItWasPut()
    {
        OpenWindow open;
        const QRectF before = labelOf(open, "rut-high").rect;
        const QPoint from = before.center().toPoint();
        const QPoint delta(140, 0);
        QTest::mousePress(&open.chart(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&open.chart(), from + delta / 2);
        QTest::mouseMove(&open.chart(), from + delta);
        QTest::mouseRelease(&open.chart(), Qt::LeftButton, {}, from + delta);
        QCOMPARE(open.figure().annotations.at(1).labelOffset, QPointF(delta));
        QVERIFY(labelOf(open, "rut-high").rect.center().x() > before.center().x() + 30);

        open.action(QStringLiteral("Undo Move label")).trigger();
        QCOMPARE(labelOf(open, "rut-high").rect, before);
        open.action(QStringLiteral("Redo Move label")).trigger();
        QCOMPARE(open.figure().annotations.at(1).labelOffset, QPointF(delta));
    }

    void deleteTakesTheSelectedAnnotationAndUndoBringsItBack()
    {
        OpenWindow open;
        const auto before = open.figure();
        click(open, labelOf(open, "rut-high").rect.center().toPoint());
        open.chart().setFocus();
        QTest::keyClick(&open.chart(), Qt::Key_Delete);
        QCOMPARE(open.figure().annotations.size(), std::size_t(1));
        QVERIFY(textsOf(open.scene(), SceneText::Role::MarkLabel).isEmpty());
        QVERIFY(!open.action(QStringLiteral("Delete annotation")).isEnabled());
        QTest::keyClick(&open.chart(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(open.figure(), before);
        QTest::keyClick(&open.chart(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(open.figure().annotations.size(), std::size_t(1));
    }

    void anEventIsMarkedByKeyboardAlone()
    {
        OpenWindow open;
        open.action(QStringLiteral("Mark event…")).trigger();
        auto *dialog = waitForDialog();
        QVERIFY(dialog);
        auto *filter = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(filter, QStringLiteral("dec 2024-12"));
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(open.figure().annotations.back().eventId, std::string("fomc-2024-12-18"));
    }

    void escapeLaysTheToolDown()
    {
        OpenWindow open;
        QTest::keyClick(&open.chart(), Qt::Key_E);
        QTest::keyClick(&open.chart(), Qt::Key_Escape);
        QVERIFY(open.action(QStringLiteral("Select")).isChecked());
        click(open, pointAt(open, decision, 0.9));
        QCOMPARE(open.figure().annotations.size(), std::size_t(2));
    }
};

QTEST_MAIN(ToolsTest)
#include "tools_test.moc"
