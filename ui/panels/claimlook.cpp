// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/claimlook.h"

#include "claims/claimvalue.h"

namespace tickmark {

namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

QColor verdictColour(Verdict verdict, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (verdict) {
    case Verdict::Supported:
        return dark ? QColor(74, 194, 107) : QColor(26, 127, 55);
    case Verdict::Contradicted:
        return dark ? QColor(255, 123, 114) : QColor(192, 38, 45);
    case Verdict::Depends:
        return dark ? QColor(227, 179, 65) : QColor(154, 103, 0);
    case Verdict::Unsupported:
    case Verdict::NotCheckable:
        break;
    }
    return dark ? QColor(145, 152, 161) : QColor(87, 96, 106);
}

QString verdictText(const CheckedClaim &claim)
{
    const auto words =
        claim.verdict == Verdict::NotCheckable ? formName(claim.claim) : verdictName(claim.verdict);
    return text(verdictMark(claim.verdict)) + QLatin1Char(' ') + text(words);
}

QTextCharFormat underlineOf(Verdict verdict, const QPalette &palette)
{
    QTextCharFormat format;
    format.setUnderlineColor(verdictColour(verdict, palette));
    switch (verdict) {
    case Verdict::Supported:
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        break;
    case Verdict::Contradicted:
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        break;
    case Verdict::Depends:
        format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        break;
    case Verdict::Unsupported:
    case Verdict::NotCheckable:
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        break;
    }
    return format;
}

} // namespace tickmark
