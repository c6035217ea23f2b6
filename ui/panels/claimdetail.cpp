// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/claimdetail.h"

#include "claims/claimvalue.h"
#include "panels/claimlook.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <set>

namespace tickmark {

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QString readingLine(const CheckedClaim &claim, const Reading &reading, const Series &series)
{
    auto line = ClaimDetail::tr("%1 · %2 · %3")
                    .arg(text(readingText(reading, claim.claim, series)), text(reading.window),
                        text(basisName(reading.basis)));
    if (claim.readings.size() > 1)
        line += QStringLiteral(" · %1 %2")
                    .arg(text(verdictMark(reading.verdict)), text(verdictName(reading.verdict)));
    return line;
}

/// How it was read and what came out, a line each.
QString readingLines(const ArticleCheck &check, const CheckedClaim &claim)
{
    QStringList lines;
    if (!claim.claim.seriesName.empty())
        lines.append(QStringLiteral("%1 · %2").arg(
            text(claim.claim.seriesName), text(formName(claim.claim))));
    if (const auto *loaded = check.seriesOf(claim.claim.series)) {
        for (const Reading &reading : claim.readings)
            lines.append(readingLine(claim, reading, loaded->series));
        if (loaded->series.isSample)
            lines.append(ClaimDetail::tr("Sample data, not for publication"));
    }
    if (claimedValue(claim.claim) && !claim.readings.empty())
        lines.append(ClaimDetail::tr("The words allow %1").arg(text(intervalText(claim.interval))));
    for (const std::string &words : {claim.reason, claim.remark}) {
        if (!words.empty())
            lines.append(text(words));
    }
    for (const std::string &assumed : claim.claim.assumed)
        lines.append(ClaimDetail::tr("Assumed: %1").arg(text(assumed)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

ClaimDetail::ClaimDetail(SourceOf sourceOf, QWidget *parent)
    : QWidget(parent)
    , m_sourceOf(std::move(sourceOf))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    createLabels();
    createButtons();
    m_tree = new SourceTree(this);
    layout->addWidget(m_tree, 1);
    clear();
}

void ClaimDetail::createLabels()
{
    m_verdict = new QLabel(this);
    m_verdict->setObjectName(QStringLiteral("claimVerdict"));
    QFont bold = m_verdict->font();
    bold.setBold(true);
    m_verdict->setFont(bold);
    m_reading = new QLabel(this);
    m_reading->setObjectName(QStringLiteral("claimReading"));
    m_sentence = new QLabel(this);
    m_sentence->setObjectName(QStringLiteral("claimSentence"));
    for (QLabel *label : {m_verdict, m_reading, m_sentence}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        layout()->addWidget(label);
    }
}

void ClaimDetail::createButtons()
{
    m_copy = new QPushButton(tr("&Copy sentence"), this);
    m_copy->setToolTip(tr("Copy the shortest true sentence"));
    m_show = new QPushButton(tr("&Show on chart"), this);
    m_show->setToolTip(tr("Mark the change, high or low that this claim is about on the chart"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_copy);
    row->addWidget(m_show);
    row->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_sentence->text()); });
    connect(m_show, &QPushButton::clicked, this, &ClaimDetail::showWanted);
}

void ClaimDetail::setClaim(const ArticleCheck &check, const CheckedClaim &claim, bool canBeShown)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, verdictColour(claim.verdict, colours));
    m_verdict->setPalette(colours);
    m_verdict->setText(verdictText(claim));
    m_reading->setText(readingLines(check, claim));
    m_sentence->setText(text(claim.sentence));
    m_sentence->setVisible(!claim.sentence.empty());
    m_copy->setEnabled(!claim.sentence.empty());
    m_show->setEnabled(canBeShown);
    m_tree->clear();
    std::set<std::size_t> seen;
    std::set<std::size_t> otherSeen;
    const auto add = [&](const std::string &code, const std::vector<std::size_t> &rows,
                         auto &known) {
        const auto *loaded = check.seriesOf(code);
        for (const std::size_t row : rows) {
            if (loaded && known.insert(row).second)
                m_tree->addRows(*loaded, {row}, m_sourceOf);
        }
    };
    for (const Reading &reading : claim.readings) {
        add(claim.claim.series, reading.rows, seen);
        add(claim.claim.other, reading.otherRows, otherSeen);
    }
    m_tree->fitColumns();
    m_tree->setVisible(m_tree->topLevelItemCount() > 0);
    setVisible(true);
}

void ClaimDetail::clear()
{
    setVisible(false);
}

} // namespace tickmark
