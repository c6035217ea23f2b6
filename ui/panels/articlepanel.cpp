// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/articlepanel.h"

#include "claims/claimvalue.h"
#include "panels/claimdetail.h"
#include "panels/claimlook.h"
#include "panels/claimmarks.h"
#include "words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace tickmark {

namespace {

constexpr int smallestWidth = 360;
constexpr std::size_t underlinesShown = 2000;

QLabel *createNote(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString utf8Text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace

ArticlePanel::ArticlePanel(SourceOf sourceOf, QWidget *parent)
    : QWidget(parent)
    , m_sourceOf(std::move(sourceOf))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 8);
    createTop();
    createAsOf();
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter, 1);
    createText();
    createClaims();
    setMinimumWidth(smallestWidth);
    setAcceptDrops(true);
    setFocusProxy(m_text);
    showSummary();
    showClaims();
}

void ArticlePanel::createTop()
{
    m_articles = new QComboBox(this);
    m_articles->setObjectName(QStringLiteral("articles"));
    m_articles->setAccessibleName(tr("Articles"));
    m_articles->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *fresh = new QToolButton(this);
    fresh->setText(tr("New"));
    fresh->setToolTip(tr("Begin another article"));
    m_remove = new QToolButton(this);
    m_remove->setText(tr("Delete"));
    m_remove->setToolTip(tr("Delete this article"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_articles, 1);
    for (auto *button : {fresh, m_remove}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_articles, &QComboBox::activated, this, &ArticlePanel::articleChosen);
    connect(fresh, &QToolButton::clicked, this, &ArticlePanel::newWanted);
    connect(m_remove, &QToolButton::clicked, this, &ArticlePanel::removeWanted);
}

void ArticlePanel::createAsOf()
{
    m_isDayGiven = new QCheckBox(tr("As &of"), this);
    m_isDayGiven->setToolTip(tr(
        "The day the article speaks as of; nothing later is read. Unchecked: the text says it."));
    m_day = new QDateEdit(QDate::currentDate(), this);
    m_day->setObjectName(QStringLiteral("articleAsOf"));
    m_day->setLocale(QLocale(QLocale::English, QLocale::UnitedStates));
    m_day->setDisplayFormat(QStringLiteral("MMM d, yyyy"));
    m_day->setCalendarPopup(true);
    m_day->setKeyboardTracking(false);
    m_day->setAccessibleName(tr("As-of date of the article"));
    m_assumed = createNote("articleAssumed", this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_isDayGiven);
    row->addWidget(m_day);
    row->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    layout()->addWidget(m_assumed);
    connect(m_isDayGiven, &QCheckBox::toggled, this, &ArticlePanel::edited);
    connect(m_day, &QDateEdit::dateChanged, this, [this] {
        const QSignalBlocker blocker(m_isDayGiven);
        m_isDayGiven->setChecked(true);
        emit edited();
    });
}

void ArticlePanel::createText()
{
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("articleText"));
    m_text->setAccessibleName(tr("Text of the article"));
    m_text->setPlaceholderText(
        tr("Paste or type an article, or drop a .txt, .md or .html file here. Every number in it "
           "that the data can decide is checked."));
    m_text->setTabChangesFocus(true);
    findChild<QSplitter *>()->addWidget(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ArticlePanel::edited);
    connect(
        m_text, &QPlainTextEdit::cursorPositionChanged, this, &ArticlePanel::chooseClaimAtCursor);
}

void ArticlePanel::createClaims()
{
    auto *lower = new QWidget(this);
    auto *rows = new QVBoxLayout(lower);
    rows->setContentsMargins(0, 4, 0, 0);
    m_news = createNote("articleNews", lower);
    m_news->hide();
    m_summary = createNote("articleSummary", lower);
    m_list = new QListWidget(lower);
    m_list->setObjectName(QStringLiteral("claims"));
    m_list->setAccessibleName(tr("Claims"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_detail = new ClaimDetail(m_sourceOf, lower);
    rows->addWidget(m_news);
    rows->addWidget(m_summary);
    rows->addWidget(m_list, 2);
    rows->addWidget(m_detail, 3);
    auto *splitter = findChild<QSplitter *>();
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    connect(m_list, &QListWidget::currentRowChanged, this, &ArticlePanel::showClaim);
    connect(m_detail, &ClaimDetail::showWanted, this, [this] {
        if (m_check && m_list->currentRow() >= 0)
            emit showWanted(m_check->checked.claims[std::size_t(m_list->currentRow())]);
    });
}

void ArticlePanel::setArticles(const QStringList &titles, int open)
{
    const QSignalBlocker blocker(m_articles);
    m_articles->clear();
    m_articles->addItems(titles);
    m_articles->setCurrentIndex(open);
    m_articles->setEnabled(titles.size() > 1);
    m_remove->setEnabled(!titles.isEmpty());
}

void ArticlePanel::setArticle(const QString &text, std::optional<Time> asOf)
{
    const QSignalBlocker textBlocker(m_text);
    const QSignalBlocker givenBlocker(m_isDayGiven);
    const QSignalBlocker dayBlocker(m_day);
    m_text->setPlainText(text);
    m_isDayGiven->setChecked(asOf.has_value());
    if (asOf)
        m_day->setDate(dateOf(*asOf));
    setNews({});
    setCheck(nullptr);
}

QString ArticlePanel::text() const
{
    return m_text->toPlainText();
}

std::optional<Time> ArticlePanel::asOf() const
{
    return m_isDayGiven->isChecked() ? std::optional(timeOf(m_day->date())) : std::nullopt;
}

void ArticlePanel::setNews(const QString &news)
{
    m_news->setText(news);
    m_news->setVisible(!news.isEmpty());
}

void ArticlePanel::setCheck(std::shared_ptr<const ArticleCheck> check)
{
    m_check = std::move(check);
    m_positions.clear();
    if (m_check) {
        std::vector<std::size_t> bytes;
        for (const CheckedClaim &claim : m_check->checked.claims) {
            bytes.push_back(claim.claim.span.start);
            bytes.push_back(claim.claim.span.end);
        }
        m_positions = positionsOf(m_check->text, bytes);
    }
    showSummary();
    showClaims();
    showUnderlines();
}

void ArticlePanel::showSummary()
{
    const bool isChecked = m_check && !m_check->text.empty();
    m_assumed->setVisible(isChecked && !asOf());
    m_summary->setText(isChecked ? utf8Text(summaryText(m_check->checked)) : QString());
    if (!isChecked || asOf())
        return;
    const CheckedText &checked = m_check->checked;
    if (checked.needsAsOf()) {
        m_assumed->setText(tr("The text does not say as of when it speaks: choose the day."));
        return;
    }
    m_assumed->setText(tr("Assumed from the text: as of %1.").arg(dateLabel(*checked.asOf)));
    const QSignalBlocker blocker(m_day);
    m_day->setDate(dateOf(*checked.asOf));
}

void ArticlePanel::showClaims()
{
    const QSignalBlocker blocker(m_list);
    const int row = std::max(0, m_list->currentRow());
    m_list->clear();
    if (m_check) {
        for (const CheckedClaim &claim : m_check->checked.claims) {
            const auto words = textOf(*m_check, claim);
            auto *item = new QListWidgetItem(
                QStringLiteral("%1  %2").arg(utf8Text(verdictMark(claim.verdict)), words), m_list);
            item->setForeground(verdictColour(claim.verdict, m_list->palette()));
            item->setToolTip(toolTipText(verdictText(claim) + QLatin1Char('\n') + words));
            item->setData(
                Qt::AccessibleTextRole, verdictText(claim) + QStringLiteral(": ") + words);
        }
    }
    m_list->setVisible(m_list->count() > 0);
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    showClaim(m_list->currentRow());
}

/// While a person writes, the last check is of another text: no position beyond the end is used.
QTextCursor ArticlePanel::cursorAt(std::size_t claim) const
{
    const int end = m_text->document()->characterCount() - 1;
    QTextCursor cursor(m_text->document());
    cursor.setPosition(std::min(m_positions[2 * claim], end));
    cursor.setPosition(std::min(m_positions[2 * claim + 1], end), QTextCursor::KeepAnchor);
    return cursor;
}

void ArticlePanel::showUnderlines()
{
    QList<QTextEdit::ExtraSelection> selections;
    const auto count = m_check ? std::min(m_check->checked.claims.size(), underlinesShown) : 0;
    for (std::size_t at = 0; at < count; ++at) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = cursorAt(at);
        selection.format = underlineOf(m_check->checked.claims[at].verdict, m_text->palette());
        if (int(at) == m_list->currentRow())
            selection.format.setBackground(m_text->palette().color(QPalette::AlternateBase));
        selections.append(selection);
    }
    m_text->setExtraSelections(selections);
}

void ArticlePanel::showClaim(int row)
{
    if (!m_check || row < 0) {
        m_detail->clear();
        return;
    }
    const CheckedClaim &claim = m_check->checked.claims[std::size_t(row)];
    m_detail->setClaim(*m_check, claim, !marksOf(*m_check, claim, {}).empty());
    showUnderlines();
    if (m_text->hasFocus())
        return;
    const QSignalBlocker blocker(m_text);
    QTextCursor cursor = cursorAt(std::size_t(row));
    cursor.setPosition(cursor.anchor());
    m_text->setTextCursor(cursor);
    m_text->ensureCursorVisible();
}

void ArticlePanel::chooseClaimAtCursor()
{
    const int position = m_text->textCursor().position();
    for (std::size_t at = 0; at + 1 < m_positions.size(); at += 2) {
        if (position >= m_positions[at] && position <= m_positions[at + 1]) {
            m_list->setCurrentRow(int(at / 2));
            return;
        }
    }
}

} // namespace tickmark
