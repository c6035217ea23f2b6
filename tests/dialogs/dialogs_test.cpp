// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/cacheproblem.h"
#include "dialogs/eventdialog.h"
#include "dialogs/exportdialog.h"
#include "dialogs/neweventdialog.h"
#include "dialogs/picturepreview.h"
#include "support/samplefigure.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>

using namespace tickmark;

namespace {

void press(QDialog &dialog, QDialogButtonBox::StandardButton button)
{
    dialog.findChild<QDialogButtonBox *>()->button(button)->click();
}

bool says(const QDialog &dialog, const QString &words)
{
    const auto labels = dialog.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
        [&](const QLabel *label) { return label->text().contains(words); });
}

const std::vector<Event> calendar{
    {"e2020", "2020 election", "Election", "Elections", timeOf(2020, 11, 3)},
    {"e2024", "2024 election", "Election", "Elections", timeOf(2024, 11, 5)},
    {"f", "rate decision", "Fed", "FOMC", timeOf(2024, 12, 18)}};

} // namespace

class DialogsTest : public QObject
{
    Q_OBJECT

private slots:
    void theExportWritesAPictureOfExactlyTheSizeChosen()
    {
        const QTemporaryDir folder;
        ExportDialog dialog(test::sampleFigure(), test::sampleData(), folder.path(), nullptr);
        dialog.show();
        QCOMPARE(dialog.path(),
            folder.filePath(QStringLiteral("small-caps-have-given-back-their-election-rally.png")));
        QVERIFY(says(dialog, QStringLiteral("2400 × 1350 pixels, 192 dpi")));
        dialog.findChild<QComboBox *>()->setCurrentText(QStringLiteral("column"));
        QVERIFY(says(dialog, QStringLiteral("1280 × 960 pixels")));
        press(dialog, QDialogButtonBox::Save);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(QImage(dialog.path()).size(), QSize(1280, 960));
    }

    void thePreviewIsThePictureThatIsWritten()
    {
        const QTemporaryDir folder;
        ExportDialog dialog(test::sampleFigure(), test::sampleData(), folder.path(), nullptr);
        QCOMPARE(
            static_cast<PicturePreview *>(dialog.findChild<QWidget *>(QStringLiteral("preview")))
                ->pictureSize(),
            QSize(2400, 1350));
    }

    void aFileThatIsThereIsReplacedOnlyAfterAsking()
    {
        const QTemporaryDir folder;
        ExportDialog dialog(test::sampleFigure(), test::sampleData(), folder.path(), nullptr);
        QFile file(dialog.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        press(dialog, QDialogButtonBox::Save);
        QCOMPARE(QFileInfo(dialog.path()).size(), 4);
        QVERIFY(says(dialog, QStringLiteral("is there already")));
        press(dialog, QDialogButtonBox::Save);
        QVERIFY(QFileInfo(dialog.path()).size() > 1000);
    }

    void whatCannotBeWrittenIsSaidAndTheDialogStays_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("words");
        QTest::newRow("a folder that is not there")
            << QStringLiteral("/nowhere/at/all/x.png") << QStringLiteral("/nowhere/at/all/x.png");
        QTest::newRow("no name") << QString() << QStringLiteral("name of a file");
    }

    void whatCannotBeWrittenIsSaidAndTheDialogStays()
    {
        QFETCH(QString, path);
        QFETCH(QString, words);
        ExportDialog dialog(test::sampleFigure(), test::sampleData(), QString(), nullptr);
        dialog.show();
        dialog.findChild<QLineEdit *>(QStringLiteral("path"))->setText(path);
        press(dialog, QDialogButtonBox::Save);
        QVERIFY(dialog.isVisible());
        const auto *message = dialog.findChild<QLabel *>(QStringLiteral("message"));
        QVERIFY2(message->text().contains(words), qPrintable(message->text()));
    }

    void aSizeThatIsNoneCannotBeSaved()
    {
        ExportDialog dialog(test::sampleFigure(), test::sampleData(), QString(), nullptr);
        dialog.findChild<QComboBox *>()->setCurrentText(QStringLiteral("huge"));
        const auto *save = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
        QVERIFY(!save->isEnabled());
        dialog.findChild<QComboBox *>()->setCurrentText(QStringLiteral("800x600"));
        QVERIFY(save->isEnabled());
    }

    void anEventIsFoundByPartOfItsWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("id");
        QTest::newRow("nothing typed: the latest before the day") << ""
                                                                  << "e2024";
        QTest::newRow("a label") << "fed"
                                 << "f";
        QTest::newRow("a label and a year") << "election 2020"
                                            << "e2020";
        QTest::newRow("an ISO date") << "2024-12"
                                     << "f";
        QTest::newRow("a date in words") << "nov. 5"
                                         << "e2024";
        QTest::newRow("nothing that fits") << "zzz"
                                           << "";
    }

    void anEventIsFoundByPartOfItsWords()
    {
        QFETCH(QString, words);
        QFETCH(QString, id);
        EventDialog dialog(calendar, timeOf(2024, 11, 30), nullptr);
        std::string chosen;
        connect(
            &dialog, &EventDialog::chosen, &dialog, [&](const Event &event) { chosen = event.id; });
        dialog.show();
        auto *filter = dialog.findChild<QLineEdit *>();
        QTest::keyClicks(filter, words);
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(QString::fromStdString(chosen), id);
    }

    void aNewEventGetsAnIdOfItsOwn()
    {
        std::vector<Event> known = calendar;
        for (int round = 0; round < 2; ++round) {
            NewEventDialog dialog(timeOf(2025, 4, 2), known, nullptr);
            connect(&dialog, &NewEventDialog::created, &dialog,
                [&](const Event &event) { known.push_back(event); });
            QTest::keyClicks(
                dialog.findChild<QLineEdit *>(QStringLiteral("label")), QStringLiteral("Tariffs"));
            press(dialog, QDialogButtonBox::Ok);
        }
        QCOMPARE(known.size(), std::size_t(5));
        QCOMPARE(known[3].label, std::string("Tariffs"));
        QVERIFY(known[3].date == timeOf(2025, 4, 2));
        QVERIFY(known[3].id != known[4].id);
    }

    void aFreshCacheLiesBesideTheOneThatCannotBeUsed()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("tickmark.sqlite")).toStdString();
        const auto second = folder.filePath(QStringLiteral("tickmark-2.sqlite"));
        QCOMPARE(freshCacheBeside(path), second.toStdString());
        QVERIFY(QFile(second).open(QIODevice::WriteOnly));
        QCOMPARE(freshCacheBeside(path),
            folder.filePath(QStringLiteral("tickmark-3.sqlite")).toStdString());
    }

    void theProblemIsToldAsPlainText()
    {
        const auto box = createCacheProblem({"'<b>x</b>' is not ours."}, "/a/x", "/a/x-2");
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QVERIFY(box->informativeText().contains(QStringLiteral("'<b>x</b>' is not ours.")));
    }
};

QTEST_MAIN(DialogsTest)
#include "dialogs_test.moc"
