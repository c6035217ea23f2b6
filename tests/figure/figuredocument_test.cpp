// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figuredocument.h"

#include <QSignalSpy>
#include <QtTest>

using namespace tickmark;

class FigureDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void anEditIsUndoneAndRedone();
    void anEditThatChangesNothingLeavesNoStep();
    void stepsOfOneGestureAreUndoneWhole();
    void openingForgetsTheStepsBefore();
    void onlyEditsHaveToBeSaved();
};

static void setTitle(FigureDocument &document, const QString &title, const QString &mergeKey = {})
{
    document.edit(
        QStringLiteral("Title"), [&](Figure &figure) { figure.title = title; }, mergeKey);
}

void FigureDocumentTest::anEditIsUndoneAndRedone()
{
    FigureDocument document;
    setTitle(document, QStringLiteral("A"));
    setTitle(document, QStringLiteral("B"));
    document.undoStack()->undo();
    QCOMPARE(document.figure().title, QStringLiteral("A"));
    document.undoStack()->undo();
    QCOMPARE(document.figure().title, QString());
    document.undoStack()->redo();
    QCOMPARE(document.figure().title, QStringLiteral("A"));
    QCOMPARE(document.undoStack()->redoText(), QStringLiteral("Title"));
}

void FigureDocumentTest::anEditThatChangesNothingLeavesNoStep()
{
    FigureDocument document;
    setTitle(document, QString());
    QCOMPARE(document.undoStack()->count(), 0);
}

void FigureDocumentTest::stepsOfOneGestureAreUndoneWhole()
{
    FigureDocument document;
    setTitle(document, QStringLiteral("A"), QStringLiteral("wheel 1"));
    setTitle(document, QStringLiteral("AB"), QStringLiteral("wheel 1"));
    setTitle(document, QStringLiteral("C"), QStringLiteral("wheel 2"));
    QCOMPARE(document.undoStack()->count(), 2);
    document.undoStack()->undo();
    QCOMPARE(document.figure().title, QStringLiteral("AB"));
    document.undoStack()->undo();
    QCOMPARE(document.figure().title, QString());
}

void FigureDocumentTest::openingForgetsTheStepsBefore()
{
    FigureDocument document;
    setTitle(document, QStringLiteral("A"));
    Figure other;
    other.name = QStringLiteral("Other");
    document.open(other);
    QVERIFY(!document.undoStack()->canUndo());
    QVERIFY(document.figure() == other);
}

void FigureDocumentTest::onlyEditsHaveToBeSaved()
{
    FigureDocument document;
    QSignalSpy changed(&document, &FigureDocument::changed);
    QSignalSpy edited(&document, &FigureDocument::edited);
    document.open(Figure());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(edited.count(), 0);
    setTitle(document, QStringLiteral("A"));
    document.undoStack()->undo();
    QCOMPARE(changed.count(), 3);
    QCOMPARE(edited.count(), 2);
}

QTEST_GUILESS_MAIN(FigureDocumentTest)
#include "figuredocument_test.moc"
