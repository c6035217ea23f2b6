// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/columns.h"
#include "csv/unicode.h"
#include "csv/wordlist.h"
#include "series/words.h"

#include <algorithm>
#include <utility>

namespace tickmark::csv {

namespace {

std::string nameOf(const std::vector<Column> &columns, const Column &column)
{
    const auto number = std::to_string(&column - columns.data() + 1);
    return column.name.empty() ? "column " + number : "'" + shortened(column.name, 30) + "'";
}

std::string markName(char decimal)
{
    return decimal == '.' ? "decimal dot" : "decimal comma";
}

/// The column that is the first to prove what the file's decimal mark is.
const Column *provenColumn(const std::vector<Column> &columns, char decimal)
{
    const Column *first = nullptr;
    for (const auto &column : columns) {
        const bool isProven = column.mark.proof == MarkProof::Proven
            && column.mark.rules.decimal == decimal && !column.isText();
        const auto &tally = column.tally;
        if (isProven && tally.dots + tally.commas > 0
            && (!first || tally.proofLine < first->tally.proofLine))
            first = &column;
    }
    return first;
}

/// What the cell is under a decimal mark: "Decimals: 1.234", "Thousands: 1,234".
std::string markChoice(const Column &column, char mark, bool isDecimal)
{
    auto rules = column.mark.rules;
    rules.decimal = mark;
    const auto number = readNumber(column.tally.unsure, rules);
    const auto value = number ? number->value : 0;
    return isDecimal ? "Decimals: " + numberText(value, 3) : "Thousands: " + numberText(value, 0);
}

Question markQuestion(const Column &column)
{
    const bool isDot = column.tally.unsureDots > 0;
    return {"Does the " + std::string(isDot ? "dot" : "comma") + " in '"
            + shortened(column.tally.unsure, 30) + "' mark decimals or thousands?",
        {markChoice(column, '.', isDot), markChoice(column, ',', !isDot)}, Topic::DecimalMark,
        column.mark.rules.decimal == '.' ? 0U : 1U};
}

/// Headers in languages that write decimal commas everywhere; "fecha" and "data" are not.
constexpr auto commaWords = wordList({"schluss", "schlusskurs", "kurs", "wert", "zins", "zinssatz",
    "rendite", "preis", "umsatz", "stück", "eröffnung", "hoch", "tief", "clôture", "cours",
    "valeur", "taux", "dernier", "prezzo", "chiusura", "ultimo", "slotkoers", "koers", "slutkurs",
    "kursverdi", "цена", "закрытие", "kapanış", "şimdi", "zamknięcie", "fechamento", "preço"});

/// What the other cells of the file say about how its numbers are written.
struct Custom
{
    bool isOfCommas = false; ///< dates with dots, words of a language with decimal commas
    bool isOfDots = false;   ///< "Oct 15, 2024"
    bool hasUngrouped = false;
    char delimiter = ',';
};

/// Whether the column has whole numbers of five digits and more without a mark, no keys.
bool isUngrouped(const Column &column)
{
    constexpr std::size_t longerThanAYear = 5;
    const auto &tally = column.tally;
    return tally.plainDigits.most >= longerThanAYear && !tally.isConstant && !column.isText()
        && tally.unsureDots + tally.unsureCommas == 0;
}

Custom customOf(const std::vector<Column> &columns, const Dialect &dialect)
{
    const std::string_view format = dialect.dateFormat;
    Custom custom{.delimiter = dialect.delimiter};
    custom.isOfDots = format.starts_with("Mon D");
    custom.isOfCommas = format.starts_with('D') && format.find('.') != format.npos;
    for (const auto &column : columns) {
        custom.isOfCommas = custom.isOfCommas || isIn(commaWords, folded(column.name));
        custom.hasUngrouped = custom.hasUngrouped || isUngrouped(column);
    }
    return custom;
}

/// How the custom of the file decides a column that can be read both ways; an empty proof where it
/// is silent, or contradicts itself or the column.
struct CustomMark
{
    char decimal = '.';
    std::string proof;
};

CustomMark markByCustom(const NumberTally &tally, const Custom &custom)
{
    const bool hasCommas = tally.unsureCommas > tally.unsureDots;
    if (custom.isOfDots && custom.isOfCommas)
        return {};
    if (hasCommas && custom.delimiter != ',') {
        if (custom.isOfCommas)
            return {
                ',', "no comma parts the cells, and dates or headers are of a language with it"};
        return custom.hasUngrouped && !custom.isOfDots
            ? CustomMark{',', "greater numbers beside it have no mark"}
            : CustomMark();
    }
    if (custom.isOfDots && !(hasCommas && custom.hasUngrouped))
        return {'.', "the dates are of a language with it"};
    const bool isDecimal = !hasCommas && custom.hasUngrouped && !custom.isOfCommas;
    return isDecimal ? CustomMark{'.', "greater numbers beside it have no mark"} : CustomMark();
}

/// The likelier mark of a column about which a person is asked.
char likelierMark(const Column &column, const Custom &custom)
{
    if (column.mark.isGrouped)
        return column.mark.rules.decimal;
    const bool hasCommas = column.tally.unsureCommas > column.tally.unsureDots;
    return custom.isOfCommas || (hasCommas && custom.delimiter == ';') ? ',' : '.';
}

/// Decides the columns whose own cells leave it open.
class MarkDecider
{
public:
    MarkDecider(std::vector<Column> &columns, Answers answers, Table &table)
        : m_columns(columns)
        , m_table(table)
        , m_custom(customOf(columns, table.dialect))
        , m_dot(provenColumn(columns, '.'))
        , m_comma(provenColumn(columns, ','))
        , m_answer(choiceFor(answers, Topic::DecimalMark))
    {}

    void decide()
    {
        for (auto &column : m_columns)
            if (column.mark.proof == MarkProof::Open && !column.isText())
                decide(column);
            else if (column.mark.isGrouped && !column.isText())
                say(column, "has marks of thousands",
                    "its numbers are as large as those without a mark only if "
                        + shortened(column.tally.unsure, 30) + " has one");
        if (m_asked)
            m_table.questions.push_back(markQuestion(*m_asked));
        for (const auto *const proven : {m_dot, m_comma})
            if (proven)
                say(*proven, "has a " + markName(proven->mark.rules.decimal),
                    "line " + std::to_string(proven->tally.proofLine) + " has "
                        + shortened(proven->tally.proof, 30));
    }

private:
    void say(const Column &column, const std::string &decision, std::string proof)
    {
        m_table.evidence.push_back({nameOf(m_columns, column) + " " + decision, std::move(proof)});
    }

    void decide(Column &column)
    {
        auto &decimal = column.mark.rules.decimal;
        if ((m_dot == nullptr) != (m_comma == nullptr)) {
            decimal = m_dot ? '.' : ',';
        } else if (m_table.dialect.delimiter == ',' && column.tally.quoted == 0
            && !column.mark.isGrouped) {
            decimal = '.';
            if (!std::exchange(m_isBareSaid, true))
                say(column, "has a decimal dot", "commas part the cells and no number is quoted");
        } else if (m_answer) {
            decimal = *m_answer == 0 ? '.' : ',';
        } else if (auto byCustom = markByCustom(column.tally, m_custom);
                   !byCustom.proof.empty() && !column.mark.isGrouped) {
            decimal = byCustom.decimal;
            say(column, "has a " + markName(decimal), std::move(byCustom.proof));
        } else {
            decimal = likelierMark(column, m_custom);
            m_asked = m_asked ? m_asked : &column;
        }
    }

    std::vector<Column> &m_columns;
    Table &m_table;
    Custom m_custom;
    const Column *m_dot;
    const Column *m_comma;
    const std::size_t *m_answer;
    const Column *m_asked = nullptr;
    bool m_isBareSaid = false;
};

/// Says what of the first column that has it was understood beside its digits.
class WordsTeller
{
public:
    WordsTeller(const std::vector<Column> &columns, Table &table)
        : m_columns(columns)
        , m_table(table)
    {}

    void tell()
    {
        sayFirst(&NumberTally::noted, "marks of notes behind numbers are left out");
        sayFirst(&NumberTally::scaled, "letters and words behind numbers are powers of ten");
        for (const auto &column : m_columns) {
            if (!column.tally.rules.mark.empty())
                say(column, "'" + column.tally.rules.mark + "' beside numbers is their unit",
                    column.tally.first);
            if (column.tally.rules.hasEighths)
                say(column, "the digit behind the dash counts eighths", column.tally.first);
            tellPercents(column);
        }
    }

private:
    void say(const Column &column, std::string decision, std::string_view cell)
    {
        m_table.evidence.push_back(
            {std::move(decision), nameOf(m_columns, column) + " has " + shortened(cell, 30)});
    }

    void sayFirst(std::string_view NumberTally::*cell, std::string decision)
    {
        for (const auto &column : m_columns)
            if (!(column.tally.*cell).empty() && !column.isText()) {
                say(column, std::move(decision), column.tally.*cell);
                return;
            }
    }

    /// 4.43% and 0.0443 in one column may be the same.
    void tellPercents(const Column &column)
    {
        const auto &tally = column.tally;
        if (tally.percents == 0 || tally.percents == tally.numbers || tally.unmarked.empty())
            return;
        say(column,
            std::to_string(tally.percents) + " numbers have a percent sign and "
                + std::to_string(tally.numbers - tally.percents)
                + " have none; all are read as they stand",
            tally.unmarked);
    }

    const std::vector<Column> &m_columns;
    Table &m_table;
};

} // namespace

void decideMarks(std::vector<Column> &columns, Answers answers, Table &table)
{
    for (auto &column : columns)
        column.mark = decideMark(column.tally);
    MarkDecider(columns, answers, table).decide();
    WordsTeller(columns, table).tell();
}

} // namespace tickmark::csv
