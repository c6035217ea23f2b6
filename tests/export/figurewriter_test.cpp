// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samplefigure.h"

#include "export/figurewriter.h"
#include "export/picturedocument.h"
#include "export/pngchunks.h"

#include <QColorSpace>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace tickmark;
using test::publishableData;
using test::sampleData;
using test::sampleFigure;

class FigureWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void aPictureHasTheSizeAndResolutionOfItsPreset_data();
    void aPictureHasTheSizeAndResolutionOfItsPreset();
    void aPictureSaysWhatItIs();
    void aPictureHasNoDateAndNoPath();
    void sampleDataIsNamedInTheSourceText();
    void theDocumentMakesTheSamePictureAgain_data();
    void theDocumentMakesTheSamePictureAgain();
    void rowsAfterTheAsOfDateAreNotCarried();
    void aDocumentThatWouldBeTooLongSaysSo();
    void aSeriesOfAnyNameIsCarried();
    void aFigureWithoutDataIsStillAPicture();
    void whatCannotBeAPictureIsRefused_data();
    void whatCannotBeAPictureIsRefused();
    void aFileIsWrittenWhole();
    void aFailureKeepsTheOldFile();
};

namespace {

FigureSize preset(const char *name)
{
    return *figureSize(QString::fromLatin1(name));
}

std::string pngOf(const Figure &figure, const FigureData &data, const char *size = "column")
{
    const auto png = figureToPng(figure, data, preset(size));
    return png ? png->toStdString() : png.error().message;
}

std::string textIn(const std::string &png, std::string_view keyword)
{
    const auto chunks = pngChunks(png);
    const auto text = chunks ? pngText(*chunks, keyword) : tl::unexpected(chunks.error());
    return text ? *text : text.error().message;
}

QJsonObject documentIn(const std::string &png)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(textIn(png, pictureDocumentKeyword)))
        .object();
}

int dotsPerMetre(const std::string &png)
{
    const auto chunks = pngChunks(png);
    const auto data = chunks->at(2).data;
    return QImage::fromData(QByteArray::fromStdString(png)).dotsPerMeterX()
        * (data[8] == 1 ? 1 : 0);
}

// What a picture carries, as if there were no cache.
FigureData dataIn(const QJsonObject &document)
{
    FigureData data;
    const auto rows = document[QStringLiteral("rows")].toObject();
    const auto all = document[QStringLiteral("series")].toObject();
    for (const auto &code : rows.keys()) {
        auto loaded = std::make_shared<LoadedSeries>();
        const auto series = all[code].toObject();
        const auto word = [&series](const char *key) {
            return series[QLatin1String(key)].toString().toStdString();
        };
        loaded->series = {code.toStdString(), word("name"), word("publisher"),
            *unitFromName(word("unit")), series[QStringLiteral("decimals")].toInt(),
            *frequencyFromName(word("frequency")), series[QStringLiteral("sample")].toBool(),
            series[QStringLiteral("historyComplete")].toBool()};
        for (const auto &row : rows[code].toArray())
            loaded->observations.append(*timeFromIso(row[0].toString().toStdString()),
                Bar{row[1].toDouble(), {}, {}, {}, {}});
        data.series[code.toStdString()] = loaded;
    }
    const auto events = document[QStringLiteral("events")].toObject();
    for (const auto &id : events.keys()) {
        const auto event = events[id].toObject();
        data.events[id.toStdString()] = {id.toStdString(),
            event[QStringLiteral("name")].toString().toStdString(),
            event[QStringLiteral("label")].toString().toStdString(), {},
            *timeFromIso(event[QStringLiteral("date")].toString().toStdString())};
    }
    return data;
}

Figure inRange(Range::Kind kind, int months = 0)
{
    auto figure = sampleFigure();
    figure.range = {};
    figure.range.kind = kind;
    figure.range.months = months;
    figure.range.eventId = "us-election-2024";
    return figure;
}

} // namespace

void FigureWriterTest::aPictureHasTheSizeAndResolutionOfItsPreset_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<int>("perMetre");
    QTest::newRow("article") << QSize(2400, 1350) << 7559;
    QTest::newRow("column") << QSize(1280, 960) << 7559;
    QTest::newRow("square") << QSize(1080, 1080) << 5669;
    QTest::newRow("social") << QSize(1200, 628) << 5039;
    QTest::newRow("story") << QSize(1080, 1920) << 5669;
    QTest::newRow("print-1col") << QSize(992, 1181) << 11811;
    QTest::newRow("print-2col") << QSize(2055, 1299) << 11811;
    QTest::newRow("800x600") << QSize(1600, 1200) << 7559;
    QTest::newRow("84mmx60mm") << QSize(992, 709) << 11811;
}

void FigureWriterTest::aPictureHasTheSizeAndResolutionOfItsPreset()
{
    QFETCH(QSize, pixels);
    QFETCH(int, perMetre);
    const auto png = pngOf(sampleFigure(), sampleData(), QTest::currentDataTag());
    const auto picture = QImage::fromData(QByteArray::fromStdString(png));
    QCOMPARE(picture.size(), pixels);
    QCOMPARE(dotsPerMetre(png), perMetre);
}

void FigureWriterTest::aPictureSaysWhatItIs()
{
    const auto figure = sampleFigure();
    const auto data = publishableData();
    const auto png = pngOf(figure, data);
    const auto scene = layOut(figure, data, preset("column").figurePixels);
    QCOMPARE(textIn(png, "Title"), figure.title.toStdString());
    QCOMPARE(textIn(png, "Description"), scene.altText.toStdString());
    QCOMPARE(textIn(png, "Software"), std::string("Tickmark 0.1.0"));
    QVERIFY(textIn(png, "Source").starts_with("Source: "));
    QVERIFY(textIn(png, "Source").find("FTSE Russell") != std::string::npos);
    const auto picture = QImage::fromData(QByteArray::fromStdString(png));
    QCOMPARE(picture.text(QStringLiteral("Description")), scene.altText);
    QCOMPARE(picture.text(QString::fromLatin1(pictureDocumentKeyword)).toStdString(),
        textIn(png, pictureDocumentKeyword));
}

void FigureWriterTest::aPictureHasNoDateAndNoPath()
{
    const auto png = pngOf(sampleFigure(), sampleData());
    const auto chunks = pngChunks(png);
    QVERIFY(chunks);
    for (const auto &chunk : *chunks)
        QVERIFY(chunk.type != "tIME" && chunk.type != "gAMA" && chunk.type != "eXIf");
    QCOMPARE(pngOf(sampleFigure(), sampleData()), png);
}

void FigureWriterTest::sampleDataIsNamedInTheSourceText()
{
    const auto words = "Sample data, not for publication";
    QVERIFY(textIn(pngOf(sampleFigure(), sampleData()), "Source").find(words) != std::string::npos);
    const auto real = textIn(pngOf(sampleFigure(), publishableData()), "Source");
    QVERIFY(real.find(words) == std::string::npos);
}

void FigureWriterTest::theDocumentMakesTheSamePictureAgain_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("months");
    QTest::newRow("as in the chartbook") << -1 << 0;
    QTest::newRow("one month, base and high before it") << int(Range::Kind::Months) << 1;
    QTest::newRow("year to date") << int(Range::Kind::YearToDate) << 0;
    QTest::newRow("since the event") << int(Range::Kind::SinceEvent) << 0;
    QTest::newRow("everything") << int(Range::Kind::Max) << 0;
}

void FigureWriterTest::theDocumentMakesTheSamePictureAgain()
{
    QFETCH(int, kind);
    QFETCH(int, months);
    const auto figure = kind < 0 ? sampleFigure() : inRange(Range::Kind(kind), months);
    const auto png = pngOf(figure, sampleData());
    const auto document = documentIn(png);
    const auto again =
        figureFromJson(QJsonDocument(document[QStringLiteral("figure")].toObject()).toJson());
    QVERIFY(again);
    QCOMPARE(*again, figure);
    const auto size = preset("column");
    const auto scene = layOut(*again, dataIn(document), size.figurePixels);
    auto carried = QImage::fromData(QByteArray::fromStdString(png));
    carried.convertTo(QImage::Format_RGB32);
    carried.setColorSpace({});
    QCOMPARE(renderFigure(scene, size.scale), carried);
}

void FigureWriterTest::rowsAfterTheAsOfDateAreNotCarried()
{
    auto figure = sampleFigure();
    figure.asOf = timeOf(2025, 1, 10);
    const auto document = documentIn(pngOf(figure, sampleData()));
    const auto rows = document[QStringLiteral("rows")].toObject()[QStringLiteral("RUT")].toArray();
    QCOMPARE(rows.last()[0].toString(), QStringLiteral("2025-01-10"));
    QCOMPARE(rows.first()[0].toString(), QStringLiteral("2024-01-12"));
}

void FigureWriterTest::aDocumentThatWouldBeTooLongSaysSo()
{
    const auto whole = pictureDocument(sampleFigure(), sampleData(), 4'000'000);
    QVERIFY(whole.contains("\"rows\":{\"DGS10\":[[\"2"));
    QCOMPARE(pictureDocument(sampleFigure(), sampleData(), whole.size()), whole);
    const auto shorter = pictureDocument(sampleFigure(), sampleData(), whole.size() - 1);
    const auto document = QJsonDocument::fromJson(shorter).object();
    QVERIFY(!document.contains(QStringLiteral("rows")));
    QVERIFY(document[QStringLiteral("note")].toString().contains(QStringLiteral("left out")));
    QVERIFY(document.contains(QStringLiteral("figure")));
}

void FigureWriterTest::aSeriesOfAnyNameIsCarried()
{
    const std::string code = "a \"quoted\" \\ <b>Zürich</b>\n";
    auto data = publishableData();
    auto odd = std::make_shared<LoadedSeries>(*data.series["RUT"]);
    odd->series.code = odd->series.name = code;
    data.series[code] = odd;
    auto figure = sampleFigure();
    figure.annotations.clear();
    figure.panes[0].traces = {{code, {}}};
    const auto document = documentIn(pngOf(figure, data));
    QVERIFY(!document.isEmpty());
    QVERIFY(document[QStringLiteral("rows")].toObject().contains(QString::fromStdString(code)));
}

void FigureWriterTest::aFigureWithoutDataIsStillAPicture()
{
    const auto document = documentIn(pngOf(sampleFigure(), FigureData()));
    QVERIFY(document[QStringLiteral("rows")].toObject().isEmpty());
    QVERIFY(document.contains(QStringLiteral("figure")));
    QVERIFY(!documentIn(pngOf(Figure(), FigureData())).isEmpty());
}

void FigureWriterTest::whatCannotBeAPictureIsRefused_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QString>("words");
    const auto tooLarge = QStringLiteral("at most 100 million pixels");
    const auto tooSmall = QStringLiteral("at least one pixel");
    QTest::newRow("16000 × 16000") << QSizeF(8000, 8000) << 2.0 << tooLarge;
    QTest::newRow("a scale of a million") << QSizeF(1200, 675) << 1e6 << tooLarge;
    QTest::newRow("a scale without end") << QSizeF(1200, 675) << qInf() << tooLarge;
    QTest::newRow("no scale") << QSizeF(1200, 675) << 0.0 << tooSmall;
    QTest::newRow("scale backwards") << QSizeF(1200, 675) << -1.0 << tooSmall;
    QTest::newRow("a scale that is no number") << QSizeF(1200, 675) << qQNaN() << tooSmall;
}

void FigureWriterTest::whatCannotBeAPictureIsRefused()
{
    QFETCH(QSizeF, size);
    QFETCH(double, scale);
    QFETCH(QString, words);
    const FigureSize wanted{QStringLiteral("odd"), size, scale, 192};
    const auto png = figureToPng(sampleFigure(), sampleData(), wanted);
    QVERIFY(!png);
    QVERIFY2(
        QString::fromStdString(png.error().message).contains(words), png.error().message.c_str());
}

void FigureWriterTest::aFileIsWrittenWhole()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("Zürich – 5 %.png"));
    QVERIFY(writeFigure(sampleFigure(), sampleData(), preset("column"), path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().toStdString(), pngOf(sampleFigure(), sampleData()));
}

void FigureWriterTest::aFailureKeepsTheOldFile()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("missing/figure.png"));
    const auto missing = writeFigure(sampleFigure(), sampleData(), preset("column"), path);
    QVERIFY(!missing);
    QCOMPARE(missing.error().message,
        "'" + path.toStdString() + "' was not written: the folder does not exist");

    QFile old(folder.filePath(QStringLiteral("old.png")));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    auto wrong = preset("column");
    wrong.scale = 1e6;
    QVERIFY(!writeFigure(sampleFigure(), sampleData(), wrong, old.fileName()));
    QCOMPARE(old.size(), 3);
}

QTEST_MAIN(FigureWriterTest)
#include "figurewriter_test.moc"
