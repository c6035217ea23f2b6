// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pngchunks.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <zlib.h>

namespace tickmark {

namespace {

constexpr std::string_view signature("\x89PNG\r\n\x1a\n", 8);
constexpr std::size_t frameLength = 12; ///< length, type and check sum around the data

std::uint32_t numberAt(std::string_view bytes)
{
    std::uint32_t number = 0;
    for (int i = 0; i < 4; ++i)
        number = number << 8U | static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)]);
    return number;
}

std::uint32_t checkSum(std::string_view bytes)
{
    const auto *data = reinterpret_cast<const Bytef *>(bytes.data());
    return static_cast<std::uint32_t>(crc32(0, data, static_cast<uInt>(bytes.size())));
}

/// The part before the first `separator`; `rest` is what follows it. Nothing where there is none.
std::optional<std::string_view> takeField(std::string_view &rest, char separator = '\0')
{
    const auto end = rest.find(separator);
    if (end == std::string_view::npos)
        return std::nullopt;
    const auto field = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return field;
}

/// Ends the stream also where inflating failed.
struct Inflater
{
    z_stream stream = {};
    bool isReady = inflateInit(&stream) == Z_OK;
    ~Inflater() { inflateEnd(&stream); }
};

std::optional<std::string> inflated(std::string_view bytes)
{
    Inflater inflater;
    if (!inflater.isReady)
        return std::nullopt;
    auto &stream = inflater.stream;
    // zlib reads through a pointer it does not call const.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string text;
    std::string piece(65536, '\0');
    int status = Z_OK;
    while (status == Z_OK && text.size() <= mostPngText) {
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        status = inflate(&stream, Z_NO_FLUSH);
        text.append(piece, 0, piece.size() - stream.avail_out);
    }
    if (status != Z_STREAM_END || text.size() > mostPngText)
        return std::nullopt;
    return text;
}

std::optional<std::string> bounded(std::string_view text)
{
    if (text.size() > mostPngText)
        return std::nullopt;
    return std::string(text);
}

std::string utf8OfLatin1(std::string_view latin1)
{
    std::string utf8;
    for (const char c : latin1) {
        const auto code = static_cast<unsigned char>(c);
        if (code < 0x80) {
            utf8 += c;
            continue;
        }
        utf8 += static_cast<char>(0xc0 | code >> 6);
        utf8 += static_cast<char>(0x80 | (code & 0x3f));
    }
    return utf8;
}

// iTXt: compression flag, method, language, translated keyword, text.
std::optional<std::string> internationalText(std::string_view rest)
{
    if (rest.size() < 2)
        return std::nullopt;
    const bool isCompressed = rest[0] == 1;
    rest.remove_prefix(2);
    if (!takeField(rest) || !takeField(rest))
        return std::nullopt;
    return isCompressed ? inflated(rest) : bounded(rest);
}

std::optional<std::string> textOf(std::string_view type, std::string_view rest)
{
    if (type == "iTXt")
        return internationalText(rest);
    auto text = bounded(rest);
    if (type == "zTXt")
        text = rest.empty() ? std::nullopt : inflated(rest.substr(1));
    if (text)
        text = utf8OfLatin1(*text);
    return text;
}

} // namespace

Result<std::vector<PngChunk>> pngChunks(std::string_view file)
{
    if (file.substr(0, signature.size()) != signature)
        return failure("This is not a PNG file.");
    std::vector<PngChunk> chunks;
    auto rest = file.substr(signature.size());
    while (chunks.empty() || chunks.back().type != "IEND") {
        if (rest.size() < frameLength || numberAt(rest) > rest.size() - frameLength)
            return failure(
                "The PNG file is cut off after " + std::to_string(chunks.size()) + " chunks.");
        const std::size_t length = numberAt(rest);
        const PngChunk chunk{rest.substr(4, 4), rest.substr(8, length)};
        if (checkSum(rest.substr(4, length + 4)) != numberAt(rest.substr(8 + length)))
            return failure("The PNG file is damaged: the check sum of chunk "
                + std::to_string(chunks.size() + 1) + " is wrong.");
        chunks.push_back(chunk);
        rest.remove_prefix(length + frameLength);
    }
    return chunks;
}

Result<std::string> pngText(const std::vector<PngChunk> &chunks, std::string_view keyword)
{
    for (const auto &chunk : chunks) {
        if (chunk.type != "tEXt" && chunk.type != "zTXt" && chunk.type != "iTXt")
            continue;
        auto rest = chunk.data;
        const auto key = takeField(rest);
        if (!key || *key != keyword)
            continue;
        if (auto text = textOf(chunk.type, rest))
            return std::move(*text);
        return failure("The text '" + std::string(keyword)
            + "' of the PNG file is damaged or longer than 4 MB.");
    }
    return failure("The PNG file has no text '" + std::string(keyword) + "'.");
}

} // namespace tickmark
