// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/blanktext.h"

#include "csv/columnplaces.h"
#include "csv/textlines.h"

#include <algorithm>
#include <map>
#include <vector>

namespace tickmark::csv {

namespace {

constexpr std::size_t largestText = 16 << 20; ///< beyond it short rows are refused
constexpr std::size_t mostWords = 1000;

using Words = std::vector<std::string_view>;

bool hasDigit(std::string_view word)
{
    return word.find_first_of("0123456789") != std::string_view::npos;
}

bool isCommentMark(std::string_view word)
{
    return word == "//" || word.find_first_not_of("#%") == std::string_view::npos;
}

/// A line of the text, what it becomes, and how many words it has then.
struct Line
{
    TextLine source;
    std::optional<std::string> mended;
    std::size_t words = 0;
    bool isData = false;
    bool isComment = false;

    std::string_view text() const { return mended ? std::string_view(*mended) : source.text; }
};

/// Whether half of the words and more have digits, or are marks for none.
bool looksLikeData(const Words &words)
{
    const auto isValue = [](std::string_view word) {
        return hasDigit(word) || word == "." || word == "-" || word == "***" || word == "NA";
    };
    const auto values = static_cast<std::size_t>(std::ranges::count_if(words, isValue));
    return words.size() > 1 && values * 2 >= words.size() && hasDigit(words.back());
}

class Mender
{
public:
    explicit Mender(std::string_view text)
    {
        for (const auto &line : linesOf(text))
            m_lines.push_back(read(line));
        m_common = commonCount();
    }

    std::optional<BlankText> mend()
    {
        if (m_common < 2)
            return std::nullopt;
        dropColons();
        partGluedNumbers();
        mendComments();
        BlankText mended;
        mended.delimiter = cutByPlaces() ? '\t' : ' ';
        if (std::ranges::none_of(m_lines, [](const Line &line) { return line.mended.has_value(); }))
            return std::nullopt;
        for (const auto &line : m_lines) {
            mended.text += line.text();
            mended.text += line.source.end;
        }
        return mended;
    }

private:
    static Line read(const TextLine &source)
    {
        const auto words = wordsOf(source.text, mostWords);
        Line line{.source = source, .mended = {}, .words = words.size()};
        line.isComment = !words.empty() && isCommentMark(words.front());
        line.isData = !line.isComment && looksLikeData(words);
        return line;
    }

    std::size_t commonCount() const
    {
        std::map<std::size_t, std::size_t> counts;
        for (const auto &line : m_lines)
            if (line.isData)
                ++counts[line.words];
        std::size_t common = 0, most = 0;
        for (const auto &[words, count] : counts)
            if (count >= most) {
                most = count;
                common = words;
            }
        return common;
    }

    std::size_t firstData() const
    {
        return static_cast<std::size_t>(
            std::ranges::find_if(m_lines, &Line::isData) - m_lines.begin());
    }

    /// Where all lines of data have one behind their first word.
    void dropColons()
    {
        std::vector<std::pair<Line *, std::size_t>> places;
        for (auto &line : m_lines) {
            const auto begin = line.source.text.find_first_not_of(' ');
            const auto end = line.source.text.find(' ', std::min(begin, line.source.text.size()));
            if (!line.isData)
                continue;
            if (end == std::string_view::npos || line.source.text[end - 1] != ':')
                return;
            places.emplace_back(&line, end - 1);
        }
        for (const auto &[line, place] : places) {
            line->mended = std::string(line->source.text);
            (*line->mended)[place] = ' ';
        }
    }

    /// In rows that are too short "-2.7-999.9" is two numbers if the row then has as many as
    /// others. What is written so stands for no value, there and everywhere else.
    void partGluedNumbers()
    {
        std::string nines;
        for (auto &line : m_lines) {
            if (line.isComment || line.words == 0 || line.words >= m_common)
                continue;
            auto parted = withGapsBeforeNines(line.text(), nines);
            const auto words = wordsOf(parted, mostWords);
            if (words.size() != m_common || !looksLikeData(words))
                continue;
            line.words = words.size();
            line.isData = true;
            line.mended = std::move(parted);
        }
        if (nines.empty())
            return;
        for (auto &line : m_lines)
            if (line.isData && line.text().find(nines) != std::string_view::npos)
                line.mended = withoutNines(line.text(), nines);
    }

    static std::string withGapsBeforeNines(std::string_view text, std::string &nines)
    {
        std::string parted;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const bool isBehindDigit = at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
            if (isBehindDigit && text[at] == '-' && areNines(text.substr(at + 1))) {
                parted += ' ';
                nines =
                    text.substr(at, std::min(text.find_first_of(" -", at + 1), text.size()) - at);
            }
            parted += text[at];
        }
        return parted;
    }

    /// The words that are the nines become a mark for no value, as wide as they are.
    static std::string withoutNines(std::string_view text, const std::string &nines)
    {
        std::string without(text);
        for (const auto word : wordsOf(text, mostWords))
            if (word == nines) {
                const auto begin = static_cast<std::size_t>(word.data() - text.data());
                without.replace(begin, word.size(), std::string(word.size() - 1, ' ') + ".");
            }
        return without;
    }

    /// Whether the text begins with "99.9", "999.9", "9999" and then a blank, a minus or its end.
    static bool areNines(std::string_view text)
    {
        constexpr std::size_t fewest = 3;
        const auto end = std::min(text.find_first_not_of("9."), text.size());
        const auto number = text.substr(0, end);
        const auto isEnd = end == text.size() || text[end] == ' ' || text[end] == '-';
        return isEnd && std::ranges::count(number, '.') <= 1
            && number.size() - static_cast<std::size_t>(std::ranges::count(number, '.')) >= fewest;
    }

    /// The last comment above the data names the columns if it has a word for each; all others
    /// become one cell, so that they name nothing.
    void mendComments()
    {
        auto above = firstData();
        while (above > 0 && m_lines[above - 1].words == 0)
            --above;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            auto &line = m_lines[i];
            const bool isLast = i + 1 == above;
            const bool isNamedByMark = isLast && line.words == m_common && isOnlyComment(i);
            if (!line.isComment || isNamedByMark)
                continue;
            if (isLast && line.words == m_common + 1)
                dropMark(line);
            else
                quote(line);
        }
    }

    bool isOnlyComment(std::size_t index) const
    {
        return index == 0 || !m_lines[index - 1].isComment;
    }

    static void dropMark(Line &line)
    {
        line.mended = std::string(line.source.text);
        auto place = line.mended->find_first_of("#%/");
        for (; place < line.mended->size() && (*line.mended)[place] != ' '; ++place)
            (*line.mended)[place] = ' ';
        line.words -= 1;
        line.isComment = false;
    }

    static void quote(Line &line)
    {
        std::string quoted = "\"";
        for (const char c : line.source.text)
            quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
        line.mended = quoted + "\"";
    }

    /// Cuts the data and the line of names above them by places; says false, and does nothing,
    /// where there is no need or the places prove nothing.
    bool cutByPlaces()
    {
        const auto first = firstData();
        auto header = first;
        while (header > 0 && m_lines[header - 1].words == 0)
            --header;
        const bool hasHeader =
            header > 0 && !m_lines[header - 1].isComment && m_lines[header - 1].words > 1;
        std::vector<std::string_view> data;
        bool isNeeded = hasHeader && m_lines[header - 1].words > m_common;
        for (const auto &line : m_lines) {
            if (!line.isData)
                continue;
            data.push_back(line.text());
            isNeeded = isNeeded || line.words != m_common;
        }
        if (!isNeeded)
            return false;
        const auto names = hasHeader ? m_lines[header - 1].text() : std::string_view();
        const auto places = findColumnPlaces(data, names);
        if (!places)
            return false;
        for (auto &line : m_lines)
            if (line.isData || (hasHeader && &line == &m_lines[header - 1]))
                line.mended = cutAt(*places, line.text());
        return true;
    }

    std::vector<Line> m_lines;
    std::size_t m_common = 0; ///< words of most lines of data
};

} // namespace

std::optional<BlankText> mendedBlanks(std::string_view text)
{
    if (text.size() > largestText || text.find_first_of("\t\"") != std::string_view::npos)
        return std::nullopt;
    return Mender(text).mend();
}

} // namespace tickmark::csv
