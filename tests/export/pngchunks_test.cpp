// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pngchunks.h"
#include "export/pngencoder.h"

#include <QtTest>
#include <zlib.h>

using namespace tickmark;

class PngChunksTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadBack_data();
    void whatIsWrittenIsReadBack();
    void theHeadOfAPictureIsAsAsked();
    void latin1BecomesUtf8();
    void anOlderCompressedTextIsRead();
    void bytesThatAreNoPngAreRefused_data();
    void bytesThatAreNoPngAreRefused();
    void everyCutOffFileIsRefused();
    void everyFlippedByteIsNoticedOrHarmless();
    void aTextThatInflatesBeyondTheLimitIsRefused();
    void aDamagedTextIsRefused_data();
    void aDamagedTextIsRefused();
    void aMissingTextIsNamed();
};

namespace {

std::string pngWith(const std::vector<PngText> &texts)
{
    QImage picture(3, 2, QImage::Format_RGB32);
    picture.fill(Qt::red);
    const auto png = encodePng(picture, 300, texts);
    return png ? png->toStdString() : png.error().message;
}

std::string bigEndian(std::uint32_t number)
{
    std::string bytes;
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        bytes += char(number >> shift & 0xff);
    return bytes;
}

std::string chunk(const std::string &type, const std::string &data)
{
    const auto body = type + data;
    const auto sum = crc32(0, reinterpret_cast<const Bytef *>(body.data()), uInt(body.size()));
    return bigEndian(std::uint32_t(data.size())) + body + bigEndian(std::uint32_t(sum));
}

std::string png(const std::string &chunks)
{
    return std::string("\x89PNG\r\n\x1a\n", 8) + chunks + chunk("IEND", {});
}

std::string deflated(const std::string &text)
{
    auto length = compressBound(uLong(text.size()));
    std::string bytes(length, '\0');
    compress(reinterpret_cast<Bytef *>(bytes.data()), &length,
        reinterpret_cast<const Bytef *>(text.data()), uLong(text.size()));
    bytes.resize(length);
    return bytes;
}

const std::string zero(1, '\0');

Result<std::string> read(const std::string &file, std::string_view keyword)
{
    const auto chunks = pngChunks(file);
    if (!chunks)
        return tl::unexpected(chunks.error());
    return pngText(*chunks, keyword);
}

} // namespace

void PngChunksTest::whatIsWrittenIsReadBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isCompressed");
    QTest::addColumn<QByteArray>("form");
    QTest::newRow("plain") << QByteArray("Small caps") << false << QByteArray("tEXt");
    QTest::newRow("beyond ASCII") << QByteArray("−5.2% · Züri") << false << QByteArray("iTXt");
    QTest::newRow("compressed") << QByteArray(100'000, 'x') << true << QByteArray("iTXt");
    QTest::newRow("compressed, short") << QByteArray("{}") << true << QByteArray("iTXt");
    QTest::newRow("empty") << QByteArray("") << false << QByteArray("tEXt");
}

void PngChunksTest::whatIsWrittenIsReadBack()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isCompressed);
    QFETCH(QByteArray, form);
    const auto file = pngWith({{"Title", text, isCompressed}});
    const auto back = read(file, "Title");
    QVERIFY2(back, back ? "" : back.error().message.c_str());
    QCOMPARE(*back, text.toStdString());
    QVERIFY(file.find(form.toStdString() + "Title") != std::string::npos);
}

void PngChunksTest::theHeadOfAPictureIsAsAsked()
{
    const auto file = pngWith({{"Software", "Tickmark", false}});
    const auto chunks = pngChunks(file);
    QVERIFY(chunks);
    std::vector<std::string> types;
    for (const auto &part : *chunks)
        types.emplace_back(part.type);
    const std::vector<std::string> expected{"IHDR", "sRGB", "pHYs", "tEXt", "IDAT", "IEND"};
    QCOMPARE(types, expected);
    QCOMPARE(std::string((*chunks)[0].data),
        bigEndian(3) + bigEndian(2) + std::string("\x08\x02\0\0\0", 5));
    QCOMPARE(std::string((*chunks)[2].data), bigEndian(11811) + bigEndian(11811) + "\x01");
}

void PngChunksTest::latin1BecomesUtf8()
{
    QCOMPARE(*read(png(chunk("tEXt", "Title" + zero + "Z\xfcri")), "Title"), std::string("Züri"));
}

void PngChunksTest::anOlderCompressedTextIsRead()
{
    const auto data = "Title" + zero + zero + deflated("words");
    QCOMPARE(*read(png(chunk("zTXt", data)), "Title"), std::string("words"));
}

void PngChunksTest::bytesThatAreNoPngAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("date,value\n");
    QTest::newRow("a signature and no more") << QByteArray("\x89PNG\r\n\x1a\n", 8);
    QTest::newRow("a length beyond the file")
        << QByteArray("\x89PNG\r\n\x1a\n\xff\xff\xff\xffIHDR....", 20);
}

void PngChunksTest::bytesThatAreNoPngAreRefused()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!pngChunks(bytes.toStdString()));
}

void PngChunksTest::everyCutOffFileIsRefused()
{
    const auto file = pngWith({{"Title", "words", false}});
    for (std::size_t length = 0; length < file.size(); ++length)
        QVERIFY2(!pngChunks(std::string_view(file).substr(0, length)),
            qPrintable(QString::number(length)));
    QVERIFY(pngChunks(file));
}

void PngChunksTest::everyFlippedByteIsNoticedOrHarmless()
{
    const auto file = pngWith({{"Title", "words", true}});
    for (std::size_t place = 0; place < file.size(); ++place) {
        auto flipped = file;
        flipped[place] = char(flipped[place] ^ 0x10);
        QVERIFY2(!read(flipped, "Title"), qPrintable(QString::number(place)));
    }
}

void PngChunksTest::aTextThatInflatesBeyondTheLimitIsRefused()
{
    const auto data = [](std::size_t size) {
        return "Title" + zero + zero + deflated(std::string(size, 'x'));
    };
    QCOMPARE(read(png(chunk("zTXt", data(mostPngText))), "Title")->size(), mostPngText);
    QVERIFY(!read(png(chunk("zTXt", data(mostPngText + 1))), "Title"));
    QVERIFY(!read(png(chunk("zTXt", data(200'000'000))), "Title"));
    const std::string plain(mostPngText + 1, 'x');
    QVERIFY(!read(png(chunk("tEXt", "Title" + zero + plain)), "Title"));
}

void PngChunksTest::aDamagedTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("zTXt without a method") << QByteArray("zTXt") << QByteArray();
    QTest::newRow("zTXt of nonsense") << QByteArray("zTXt") << QByteArray("\0nonsense", 9);
    QTest::newRow("iTXt without flags") << QByteArray("iTXt") << QByteArray();
    QTest::newRow("iTXt without language") << QByteArray("iTXt") << QByteArray("\0\0en", 4);
    QTest::newRow("iTXt, compressed nothing") << QByteArray("iTXt") << QByteArray("\1\0\0\0", 4);
}

void PngChunksTest::aDamagedTextIsRefused()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, rest);
    const auto data = "Title" + zero + rest.toStdString();
    const auto result = read(png(chunk(type.toStdString(), data)), "Title");
    QVERIFY(!result);
    QVERIFY(result.error().message.find("'Title'") != std::string::npos);
}

void PngChunksTest::aMissingTextIsNamed()
{
    const auto result = read(pngWith({}), "tickmark:figure");
    QVERIFY(!result);
    QCOMPARE(result.error().message, std::string("The PNG file has no text 'tickmark:figure'."));
}

QTEST_GUILESS_MAIN(PngChunksTest)
#include "pngchunks_test.moc"
