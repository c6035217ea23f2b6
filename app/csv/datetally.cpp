// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/datetally.h"

#include "csv/unicode.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

constexpr std::array epochs = {
    Epoch::Seconds, Epoch::Milliseconds, Epoch::Microseconds, Epoch::Nanoseconds};
constexpr std::array separators = {'/', '.', '-'};

/// Forms of one precision may stand in one column; a row of years below rows of months may not.
int precisionOf(DateForm form)
{
    switch (form) {
    case DateForm::Full:
    case DateForm::Triple:
    case DateForm::CompactDay:
        return 0;
    case DateForm::Month:
    case DateForm::MonthShortYear:
        return 1;
    case DateForm::Quarter:
        return 2;
    case DateForm::Half:
        return 3;
    case DateForm::CompactMonth:
        return 4;
    case DateForm::DottedMonth:
    case DateForm::DecimalYear:
        return 5;
    case DateForm::Year:
        return 6;
    case DateForm::Integer:
        return 7;
    }
    return 8;
}

std::string orderName(DayOrder order)
{
    if (order == DayOrder::YearFirst)
        return "year first";
    return order == DayOrder::DayFirst ? "day first" : "month first";
}

std::string inLine(const std::string &text, std::size_t line)
{
    return "line " + std::to_string(line) + " has " + text;
}

/// 1/2021 to 52/2021 are months, and then none, to the eye of a cell.
void readAsWeeks(DateDecision &decision)
{
    decision.rules.areWeeks = true;
    decision.format = "week and YYYY, read as its Monday";
    decision.evidence = {
        {"the numbers beside the years are weeks", "most are over 12 and none over 53"}};
}

/// 240102 is a number to the eye of a cell.
void readAsShortDays(DateDecision &decision, const std::string &sample)
{
    decision.rules.areShortDays = true;
    decision.format = "YYMMDD";
    decision.evidence = {
        {"six digits are year, month and day", "all are, and in order, as " + sample + " is"}};
}

/// 2008-09 to 2011-12 are months to the eye of a cell.
void readAsYearSpans(DateDecision &decision)
{
    decision.rules.areYearSpans = true;
    decision.format = "YYYY-YY";
    decision.evidence = {{"the first of two years stands for both",
        "the second number is the next year in every row"}};
    decision.questions.clear();
}

/// 2024-25-11 has no month, and 2024-10-11 is of November then.
void readAsDaysBeforeMonths(DateDecision &decision, const std::string &proof)
{
    decision.rules.areDaysBeforeMonths = true;
    decision.format = "YYYY-DD-MM";
    decision.evidence.push_back(
        {"the day stands before the month", "'" + proof + "' is one, and no row proves otherwise"});
}

/// The day before would be Sunday's close.
void readAsEvesOfDays(DateDecision &decision)
{
    decision.rules.areEvesOfDays = true;
    decision.evidence.push_back({"evenings stand for the day that begins, as midnights do in UTC",
        "all rows are from Sunday to Thursday and late in the day"});
}

} // namespace

void DateTally::add(const DateCell &cell, std::string_view text, std::size_t line)
{
    ++m_count;
    const auto form = static_cast<std::size_t>(cell.form);
    if (m_forms[form]++ == 0) {
        m_samples[form] = cell;
        m_sampleTexts[form] = text;
    }
    if (cell.form == DateForm::Triple)
        m_triples[cell.separator == '/' ? 0 : cell.separator == '.' ? 1 : 2].add(cell, text, line);
    if (cell.hasShortYear) {
        m_lastYears.add(static_cast<unsigned>(cell.year % 100));
        m_firstYears.add(cell.month % 100);
    }
    if (cell.form == DateForm::DottedMonth)
        addDotted(cell, text);
    if (isDigitsForm(cell.form))
        addInteger(cell);
    if (isDigitsForm(cell.form) && text.size() == 6)
        m_shortDays.add(cell);
    m_patterns.add(cell, text);
    m_decimalYears.add(cell);
    m_republicYears += cell.isOfRepublic;
    m_remarks.add(cell.remarks, text);
    m_calendars.add(cell, text);
    m_weeksOfLetterS += cell.isOfLetterS && cell.integer > 2;
    ++m_tongues[static_cast<std::size_t>(cell.tongue)];
    addOrder(cell);
    if (cell.form != DateForm::MonthShortYear || m_shortYearProof.line > 0)
        return;
    m_shortYears.push_back(cell);
    if (cell.year % 100 > 31 || cell.year % 100 == 0)
        m_shortYearProof = {std::string(text), line};
}

void DateTally::addDotted(const DateCell &cell, std::string_view text)
{
    m_hasPaddedMonth = m_hasPaddedMonth || (cell.isPadded && cell.month < 10);
    if (!cell.isPadded && cell.month == 1 && m_shortTen.empty())
        m_shortTen = text;
    m_hasShortOther = m_hasShortOther || (!cell.isPadded && cell.month > 1);
}

void DateTally::addInteger(const DateCell &cell)
{
    const auto value = cell.integer;
    const auto size = static_cast<std::uint64_t>(value < 0 ? -value : value);
    std::uint64_t least = 100'000'000;
    for (auto &count : m_epochs) {
        count += size >= least && size / 100 < least;
        least *= 1000;
    }
}

void DateTally::addOrder(const DateCell &cell)
{
    const auto form = static_cast<std::size_t>(cell.form);
    const auto month = cell.month == 1 && !cell.isPadded ? 10 : cell.month;
    const auto value = isDigitsForm(cell.form) ? cell.integer
        : cell.form == DateForm::DecimalYear
        ? static_cast<std::int64_t>(1e6 * (cell.year * 12 + cell.twelfths))
        : cell.year * 12LL + month;
    if (m_forms[form] > 1) {
        m_rises[form] += value > m_last[form];
        m_falls[form] += value < m_last[form];
    }
    m_last[form] = value;
}

bool DateTally::isMonotonic(DateForm form) const
{
    const auto index = static_cast<std::size_t>(form);
    const auto [fewer, more] = std::minmax(m_rises[index], m_falls[index]);
    // Months begin again in each further table below the first.
    constexpr std::size_t rowsOfTable = 4;
    return fewer == 0 || (form == DateForm::CompactMonth && fewer * rowsOfTable <= more);
}

std::size_t DateTally::certainCount() const
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_forms.size(); ++i)
        count += isCertainDate(static_cast<DateForm>(i)) ? m_forms[i] : 0;
    return count;
}

Epoch DateTally::epoch() const
{
    const auto digits = countOf(DateForm::Integer) + countOf(DateForm::Year)
        + countOf(DateForm::CompactDay) + countOf(DateForm::CompactMonth);
    for (std::size_t i = 0; i < epochs.size(); ++i)
        if (m_epochs[i] * 2 > digits)
            return epochs[i];
    return Epoch::None;
}

DateForm DateTally::commonForm() const
{
    const auto most = std::ranges::max_element(m_forms);
    return static_cast<DateForm>(most - m_forms.begin());
}

void DateTally::acceptForms(DateDecision &decision) const
{
    const auto common = commonForm();
    for (std::size_t i = 0; i < m_forms.size(); ++i) {
        const auto form = static_cast<DateForm>(i);
        if (m_forms[i] == 0 || precisionOf(form) != precisionOf(common))
            continue;
        decision.rules.accept(form);
        if (form == DateForm::Integer)
            decision.rules.epoch = epoch();
    }
}

DateDecision DateTally::decide(Answers answers, const std::optional<OrderChoice> &proof) const
{
    DateDecision decision;
    if (const auto fraction = m_decimalYears.decide(m_count); fraction != YearFraction::None)
        return decideFraction(fraction);
    acceptForms(decision);
    for (std::size_t i = 0; i < separators.size(); ++i)
        if (m_triples[i].count() > 0 && decision.rules.accepts(DateForm::Triple))
            decideOrder(separators[i], m_triples[i], answers, proof, decision);
    decideCentury(answers, decision);
    if (decision.rules.accepts(DateForm::DottedMonth))
        decideOctober(answers, decision);
    if (decision.rules.accepts(DateForm::MonthShortYear))
        decideShortYear(answers, decision);
    if (decision.rules.epoch != Epoch::None)
        decision.evidence.push_back({"dates are counts of seconds since 1970, in UTC",
            m_sampleTexts[static_cast<std::size_t>(DateForm::Integer)]});
    decision.rules.areOfRepublic = m_republicYears > 0 && m_republicYears == m_count;
    if (decision.rules.areOfRepublic)
        decision.evidence.push_back({"years are counted from 1911, as in Taiwan",
            "all have three digits, as " + m_sampleTexts[static_cast<std::size_t>(commonForm())]});
    const auto namesOf = [this](
                             Tongue tongue) { return m_tongues[static_cast<std::size_t>(tongue)]; };
    if ((namesOf(Tongue::Croatian) > 0) != (namesOf(Tongue::WestSlavic) > 0))
        decision.rules.tongue =
            namesOf(Tongue::Croatian) > 0 ? Tongue::Croatian : Tongue::WestSlavic;
    decision.rules.hasWeeksOfLetterS = m_weeksOfLetterS > 0;
    const auto ends = m_remarks.countOf(DateRemark::EndOfDay);
    decision.rules.areEndsOfDays = ends > 0 && ends == m_count;
    m_remarks.sayIn(decision.evidence);
    decision.rules.calendar = m_calendars.calendar();
    if (const auto evidence = m_calendars.evidence())
        decision.evidence.push_back({evidence->first, evidence->second});
    for (std::size_t i = 0; i < m_forms.size(); ++i) {
        if (!decision.rules.accepts(static_cast<DateForm>(i)))
            continue;
        decision.format += (decision.format.empty() ? "" : " and ")
            + formatName(m_samples[i], m_sampleTexts[i], decision.rules);
    }
    decidePatterns(decision);
    return decision;
}

/// What the cells have in common can make other dates of them than each of them alone.
void DateTally::decidePatterns(DateDecision &decision) const
{
    if (m_patterns.areDaysBeforeMonths())
        readAsDaysBeforeMonths(decision, m_patterns.withoutMonth());
    if (m_patterns.areEvesOfDays())
        readAsEvesOfDays(decision);
    if (m_patterns.areYearSpans())
        readAsYearSpans(decision);
    if (m_patterns.areWeeks())
        readAsWeeks(decision);
    if (areShortDays())
        readAsShortDays(decision, m_sampleTexts[static_cast<std::size_t>(commonForm())]);
}

DateDecision DateTally::decideFraction(YearFraction fraction) const
{
    DateDecision decision;
    decision.rules.fraction = fraction;
    for (const auto form : {DateForm::Year, DateForm::DottedMonth, DateForm::DecimalYear})
        if (countOf(form) > 0)
            decision.rules.accept(form);
    const bool isYear = fraction == YearFraction::Whole || fraction == YearFraction::Half;
    decision.format = "YYYY.fraction";
    decision.evidence.push_back({isYear ? "years with the same fraction in every row"
                                        : "fractions of years that go by months",
        m_sampleTexts[static_cast<std::size_t>(commonForm())]});
    return decision;
}

void DateTally::decideOrder(char separator, const TripleTally &triples, Answers answers,
    const std::optional<OrderChoice> &proof, DateDecision &decision) const
{
    auto choice = triples.order(separator, shortYearsFrom());
    if (choice.question && choice.order != DayOrder::YearFirst && proof)
        choice = *proof;
    const auto *const answer = choiceFor(answers, Topic::DayOrder);
    if (answer && choice.question) {
        choice.order = static_cast<DayOrder>(std::min<std::size_t>(*answer, 2));
        choice.question.reset();
        choice.proof = "answered";
    }
    decision.rules.setOrder(separator, choice.order);
    if (choice.question)
        decision.questions.push_back(*choice.question);
    else
        decision.evidence.push_back({orderName(choice.order), choice.proof});
}

void DateTally::decideCentury(Answers answers, DateDecision &decision) const
{
    const bool isYearFirst = std::ranges::any_of(separators, [&](char separator) {
        return decision.rules.accepts(DateForm::Triple)
            && decision.rules.orderFor(separator) == DayOrder::YearFirst;
    });
    auto choice = (isYearFirst ? m_firstYears : m_lastYears).decide(answers);
    decision.rules.shortYearsFrom = choice.from;
    if (choice.question)
        decision.questions.push_back(std::move(*choice.question));
    else if (!choice.proof.empty())
        decision.evidence.push_back({"years of two digits begin in " + std::to_string(choice.from),
            std::move(choice.proof)});
}

void DateTally::decideOctober(Answers answers, DateDecision &decision) const
{
    if (m_shortTen.empty())
        return;
    decision.rules.shortTenIsOctober = !m_hasShortOther;
    if (m_hasPaddedMonth || m_hasShortOther) {
        decision.evidence.push_back(m_hasShortOther
                ? Evidence{".1 is January", "other months have one digit as well"}
                : Evidence{".1 is October", "January is written .01"});
        return;
    }
    if (const auto *const answer = choiceFor(answers, Topic::OctoberOrJanuary))
        decision.rules.shortTenIsOctober = *answer == 0;
    else
        decision.questions.push_back({"Is " + m_shortTen + " October or January "
                + m_shortTen.substr(0, m_shortTen.find('.')) + "?",
            {"October", "January"}, Topic::OctoberOrJanuary, 0});
}

void DateTally::decideShortYear(Answers answers, DateDecision &decision) const
{
    const auto &sample = m_sampleTexts[static_cast<std::size_t>(DateForm::MonthShortYear)];
    if (m_shortYearProof.line > 0 || areAllMonths(m_shortYears, decision.rules.shortYearsFrom)) {
        decision.evidence.push_back({"month and year",
            m_shortYearProof.line > 0 ? inLine(m_shortYearProof.text, m_shortYearProof.line)
                                      : "no month is left out"});
        return;
    }
    const auto *const answer = choiceFor(answers, Topic::ShortYear);
    if (answer && *answer == 0)
        return;
    if (answer) {
        decision.rules.forms.reset(static_cast<std::size_t>(DateForm::MonthShortYear));
        return;
    }
    const auto &cell = m_samples[static_cast<std::size_t>(DateForm::MonthShortYear)];
    const auto year =
        std::to_string(fullYear(static_cast<unsigned>(cell.year), decision.rules.shortYearsFrom));
    const auto day = std::to_string(cell.year % 100);
    decision.questions.push_back(
        {"Does '" + sample + "' mean the year " + year + " or day " + day + " of the month?",
            {"The year " + year, "Day " + day + ": the year is missing, do not import"},
            Topic::ShortYear, 0});
}

} // namespace tickmark::csv
