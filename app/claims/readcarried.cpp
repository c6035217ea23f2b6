// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/formparts.h"
#include "claims/forms.h"

#include <algorithm>
#include <array>

namespace tickmark {

namespace {

struct Carrier
{
    std::string_view word;
    int direction;
};

constexpr std::array carriers{Carrier{"lifted", 1}, Carrier{"lifting", 1}, Carrier{"boosted", 1},
    Carrier{"propelled", 1}, Carrier{"dragged", -1}, Carrier{"knocked", -1}};

} // namespace

void readCarried(Sentence &sentence, std::size_t at)
{
    const auto carrier = std::ranges::find(carriers, sentence[at].word, &Carrier::word);
    const auto object = sentence.skipFillers(at + 1);
    const auto by = sentence.skipFillers(object + 1);
    const auto amount = by + 1;
    if (carrier == carriers.end() || !sentence.isKind(object, AtomKind::Subject)
        || !sentence.isWord(by, AtomKind::Preposition, "by")
        || !sentence.isKind(amount, AtomKind::Amount))
        return;
    std::vector<std::string> assumed;
    const auto subject = sentence.resolved(object, assumed);
    const bool hasMeasure = sentence[amount].amount.measure != Measure::None;
    if (!subject || !hasMeasure || sentence.isNamePart(object))
        return;
    const auto timing = timingOf(sentence, at, amount + 1, sentence.tailEnd(amount));
    auto claim = claimAbout(sentence, ClaimForm::Change, *subject, at, amount + 1);
    claim.assumed = assumed;
    claim.direction = carrier->direction;
    claim.amount = sentence[amount].amount;
    if (!timing.window || !place(claim, sentence, timing, at))
        return; // without a time it may be that of whatever carried it
    sentence.share(claim.anchor, at, !timing.hasOwnWindow);
    submit(sentence, std::move(claim), at, object, amount + 1);
    sentence.leadBegin = std::max(amount + 1, timing.end);
}

} // namespace tickmark
