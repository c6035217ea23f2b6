// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/decoder.h"
#include "csv/unicode.h"

#include <QtTest>

using namespace tickmark::csv;

class DecoderTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheEncoding_data();
    void findsTheEncoding();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void utf8IsNotCopied();
    void wordsAreComparedWithoutCaseAndSigns_data();
    void wordsAreComparedWithoutCaseAndSigns();
    void longTextIsShortenedBetweenCharacters();
};

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

} // namespace

void DecoderTest::findsTheEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<bool>("hasMark");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &bytes, const char *encoding,
                         bool hasMark, const char *text) {
        QTest::newRow(name) << bytes << encoding << hasMark << QString::fromUtf8(text);
    };
    row("ASCII", "Date,Close", "UTF-8", false, "Date,Close");
    row("UTF-8", "Último", "UTF-8", false, "Último");
    row("UTF-8 with mark",
        "\xEF\xBB\xBF"
        "Date",
        "UTF-8", true, "Date");
    row("UTF-16LE with mark",
        QByteArray("\xFF\xFE"
                   "D\0a\0",
            6),
        "UTF-16LE", true, "Da");
    row("UTF-16BE with mark",
        QByteArray("\xFE\xFF"
                   "\0D\0a",
            6),
        "UTF-16BE", true, "Da");
    row("Russian words without a known one", "\xC8\xED\xE4\xE5\xEA\xF1 \xD6\xE5\xED",
        "windows-1251", false, "Индекс Цен");
    row("Japanese words without a known one", "\x96\xB3\x92\x53\x95\xDB\x83\x52\x81\x5B\x83\x8B,1",
        "Shift_JIS", false, "無担保コール,1");
    row("Korean words without a known one", "\xC1\xF6\xBC\xF6\xB8\xED,1", "EUC-KR", false,
        "지수명,1");
    row("Chinese words without a known one", "\xD6\xB8\xCA\xFD\xB4\xFA\xB1\xED,1", "GB18030", false,
        "指数代表,1");
    row("Western words without a known one", "Indice g\xE9n\xE9ral; \xCDndice; N\xFAmero",
        "windows-1252", false, "Indice général; Índice; Número");
    row("UTF-16LE without mark", QByteArray("D\0a\0t\0e\0", 8), "UTF-16LE", false, "Date");
    row("UTF-16BE without mark", QByteArray("\0D\0a\0t\0e", 8), "UTF-16BE", false, "Date");
    row("Windows-1252", "\xDALTIMO;M\xC1XIMA", "windows-1252", false, "ÚLTIMO;MÁXIMA");
    row("Windows-1252 without a known word", "caf\xE9", "windows-1252", false, "café");
    row("GBK", "\xC8\xD5\xC6\xDA,\xCA\xD5\xC5\xCC", "GB18030", false, "日期,收盘");
    row("Big5", "\xA4\xE9\xB4\xC1,\xA6\xAC\xBD\x4C", "Big5", false, "日期,收盤");
    row("Shift-JIS", "\x93\xFA\x95\x74,\x8F\x49\x92\x6C", "Shift_JIS", false, "日付,終値");
    row("EUC-KR", "\xB3\xAF\xC2\xA5,\xC1\xBE\xB0\xA1", "EUC-KR", false, "날짜,종가");
    row("Windows-1251", "\xC4\xE0\xF2\xE0;\xD6\xE5\xED\xE0", "windows-1251", false, "Дата;Цена");
}

void DecoderTest::findsTheEncoding()
{
    QFETCH(QByteArray, bytes);
    const auto decoded = decode(viewOf(bytes), "x.csv");
    QVERIFY2(decoded, decoded ? "" : decoded.error().message.c_str());
    QTEST(QString::fromStdString(decoded->encoding), "encoding");
    QTEST(decoded->hasByteOrderMark, "hasMark");
    QTEST(QString::fromUtf8(decoded->text().data(), qsizetype(decoded->text().size())), "text");
}

void DecoderTest::refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &bytes, const char *message) {
        QTest::newRow(name) << bytes << QString::fromUtf8(message);
    };
    row("nothing", "", "'x.csv' is empty");
    row("only a mark", "\xEF\xBB\xBF", "'x.csv' is empty");
    row("only a UTF-16 mark", "\xFF\xFE", "'x.csv' is empty");
    row("only blank lines", " \r\n\t\n", "'x.csv' is empty");
    row("a picture", QByteArray("\x89PNG\r\n\x1A\n\0\0", 10),
        "'x.csv' is not a text file but a picture");
    row("a PDF", "%PDF-1.7",
        "'x.csv' is not a text file but a PDF document; save its table as CSV first");
    row("an archive", QByteArray("PK\x03\x04") + QByteArray(26, '\0') + "rates.csv",
        "'x.csv' is not a text file but a ZIP archive; unpack it and drop the files in it");
    row("a cut archive", "PK\x03\x04rest",
        "'x.csv' is not a text file but a ZIP archive; unpack it and drop the files in it");
    row("a workbook", QByteArray("PK\x03\x04") + QByteArray(26, '\0') + "[Content_Types].xml",
        "'x.csv' is not a text file but a workbook; save its sheet as CSV first");
    row("NUL bytes", QByteArray("Date,Close\n2020-01-01,\0", 23),
        "'x.csv' is not a text file; save its table as CSV first");
    row("NUL characters in UTF-16",
        QByteArray("\xFF\xFE"
                   "D\0\0\0",
            6),
        "'x.csv' is not a text file; save its table as CSV first");
    row("half a UTF-16 character",
        QByteArray("\xFF\xFE"
                   "D\0a",
            5),
        "'x.csv' is damaged: not all of it is UTF-16LE; save it again as UTF-8");
    row("a web page", "<!DOCTYPE html><html>",
        "'x.csv' is a web page, not a data file; download the file itself");
    row("a web page after blanks", "\n <html lang=\"en\">",
        "'x.csv' is a web page, not a data file; download the file itself");
}

void DecoderTest::refusesWhatIsNoText()
{
    QFETCH(QByteArray, bytes);
    const auto decoded = decode(viewOf(bytes), "x.csv");
    QVERIFY(!decoded);
    QTEST(QString::fromStdString(decoded.error().message), "message");
}

void DecoderTest::utf8IsNotCopied()
{
    const std::string_view bytes = "Date,Close";
    const auto decoded = decode(bytes, "x.csv");
    QVERIFY(decoded);
    QCOMPARE(
        static_cast<const void *>(decoded->text().data()), static_cast<const void *>(bytes.data()));
}

void DecoderTest::wordsAreComparedWithoutCaseAndSigns_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("form");
    QTest::newRow("brackets") << "<CLOSE>"
                              << "close";
    QTest::newRow("blanks and signs") << "Adj. Close*"
                                      << "adjclose";
    QTest::newRow("list number") << "4. close"
                                 << "close";
    QTest::newRow("a number is no list number") << "10 Yr"
                                                << "10yr";
    QTest::newRow("Cyrillic") << "Изм. %"
                              << "изм";
    QTest::newRow("signs only") << "+/- %"
                                << "";
}

void DecoderTest::wordsAreComparedWithoutCaseAndSigns()
{
    QFETCH(QString, word);
    QTEST(QString::fromStdString(folded(word.toStdString())), "form");
}

void DecoderTest::longTextIsShortenedBetweenCharacters()
{
    QCOMPARE(shortened("short"), std::string("short"));
    QCOMPARE(shortened("äöü", 3), std::string("ä…"));
    QCOMPARE(shortened("a\nb"), std::string("a b"));
}

QTEST_GUILESS_MAIN(DecoderTest)
#include "decoder_test.moc"
