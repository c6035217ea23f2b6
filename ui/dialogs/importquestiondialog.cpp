// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/importquestiondialog.h"

#include "dialogs/importdetails.h"
#include "dialogs/importpreview.h"
#include "dialogs/importseries.h"
#include "dialogs/questionbox.h"
#include "dialogs/readingtable.h"
#include "dialogs/valuewords.h"
#include "words/words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace tickmark {

namespace {

constexpr QSize firstSize{940, 720};
constexpr qreal largestPart = 0.92; ///< of the screen
constexpr int spaceBetweenParts = 6;
constexpr std::size_t sentencesShown = 4;

QLabel *createText(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

bool isSame(const csv::Question &a, const csv::Question &b)
{
    return a.topic == b.topic && a.text == b.text && a.choices == b.choices;
}

bool changesCache(const ImportReport &report)
{
    const auto counts = totalOf(report.differences);
    return counts.added > 0 || counts.changed > 0;
}

/// The first of the sentences, and how many there are beside.
QString textOf(const std::vector<std::string> &sentences)
{
    QStringList lines;
    for (std::size_t index = 0; index < std::min(sentences.size(), sentencesShown); ++index)
        lines.append(sentenceOf({sentences[index]}));
    if (sentences.size() > sentencesShown) {
        lines.append(ImportQuestionDialog::tr("… and so for %1 more.")
                         .arg(countLabel(sentences.size() - sentencesShown)));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

ImportQuestionDialog::ImportQuestionDialog(
    const ImportReport &report, Occasion occasion, const QString &position, QWidget *parent)
    : QDialog(parent)
    , m_preview(new ImportPreview(this))
    , m_details(new ImportDetails(this))
{
    const auto name = QString::fromStdString(report.proposal.fileName);
    setWindowTitle(
        position.isEmpty() ? tr("Import %1").arg(name) : tr("Import %1 (%2)").arg(name, position));
    new QVBoxLayout(this);
    addHeading(report, occasion);
    addPreview();
    static_cast<QVBoxLayout *>(layout())->addWidget(m_details, 2);
    addButtons(occasion);
    m_error = report.error ? sentenceOf(*report.error) : QString();
    showReport(report);
    m_details->showFirst(report);
    connect(&m_details->series(), &ImportSeries::choicesChanged, this,
        &ImportQuestionDialog::askForPreview);
    resize(firstSize.boundedTo(screen()->availableSize() * largestPart));
    focusFirst();
}

/// What is to be done first: answer, consent, or choose among the series.
void ImportQuestionDialog::focusFirst()
{
    if (!m_questions.empty())
        m_questions.front()->setFocus();
    else if (!m_consent->isHidden())
        m_consent->setFocus();
    else
        m_details->currentWidget()->setFocus();
}

void ImportQuestionDialog::addHeading(const ImportReport &report, Occasion occasion)
{
    auto *heading = createText(this);
    const auto sentence = occasion == Occasion::ImportedFile
        ? tr("%1 is imported. What you change here takes the place of that import.")
        : report.record && !changesCache(report) ? tr("All of %1 was there already.")
                                                 : tr("Nothing of %1 is stored yet.");
    heading->setText(sentence.arg(QString::fromStdString(report.proposal.fileName)));
    heading->setObjectName(QStringLiteral("heading"));
    QFont font = heading->font();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    layout()->addWidget(heading);
    m_questionArea = new QVBoxLayout;
    static_cast<QVBoxLayout *>(layout())->addLayout(m_questionArea);
    m_contradictions = createText(this);
    m_contradictions->setObjectName(QStringLiteral("contradictions"));
    m_consent = new QCheckBox(tr("Store these values &all the same"), this);
    m_consent->setObjectName(QStringLiteral("consent"));
    m_consent->setToolTip(tr("The old values are kept and come back with Undo"));
    layout()->addWidget(m_contradictions);
    layout()->addWidget(m_consent);
    connect(m_consent, &QCheckBox::toggled, this, &ImportQuestionDialog::showState);
}

void ImportQuestionDialog::addPreview()
{
    m_previewHeading = createText(this);
    m_previewHeading->setObjectName(QStringLiteral("previewHeading"));
    m_previewHeading->setContentsMargins(0, spaceBetweenParts, 0, 0);
    auto *table = createReadingTable(m_preview, tr("The first rows as understood"), this);
    table->setObjectName(QStringLiteral("preview"));
    layout()->addWidget(m_previewHeading);
    static_cast<QVBoxLayout *>(layout())->addWidget(table, 3);
}

void ImportQuestionDialog::addButtons(Occasion occasion)
{
    m_state = createText(this);
    m_state->setObjectName(QStringLiteral("state"));
    auto *buttons = new QDialogButtonBox(this);
    const bool isNew = occasion == Occasion::NewFile;
    m_import = buttons->addButton(
        isNew ? tr("&Import") : tr("&Import anew"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(QStringLiteral("import"));
    m_import->setDefault(true);
    auto *skip = buttons->addButton(
        isNew ? tr("S&kip this file") : tr("&Keep it as it is"), QDialogButtonBox::RejectRole);
    skip->setObjectName(QStringLiteral("skip"));
    skip->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_state, 1);
    row->addWidget(buttons);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ImportQuestionDialog::setReport(const ImportReport &report)
{
    m_isWaiting = false;
    m_error = report.error ? sentenceOf(*report.error) : QString();
    if (report.error)
        showState();
    else
        showReport(report);
    if (!report.error && m_requested.series != m_details->series().choices())
        askForPreview();
}

ImportDecisions ImportQuestionDialog::decisions() const
{
    ImportDecisions decisions;
    decisions.isComplete = true;
    for (const QuestionBox *box : m_questions) {
        if (const auto answer = box->answer())
            decisions.answers.push_back(*answer);
    }
    decisions.series = m_details->series().choices();
    decisions.acceptsContradictions = !m_consent->isHidden() && m_consent->isChecked();
    return decisions;
}

/// With another answer the file may have other questions, so those that it has no more go; an
/// answer stays while the question is the same.
void ImportQuestionDialog::showQuestions(const Proposal &proposal)
{
    auto questions = proposal.answered;
    const auto &open = proposal.table.questions;
    questions.insert(questions.end(), open.begin(), open.end());
    std::erase_if(m_questions, [&](QuestionBox *box) {
        const bool isGone = std::none_of(questions.begin(), questions.end(),
            [&](const csv::Question &question) { return isSame(question, box->question()); });
        if (isGone) {
            box->hide();
            box->deleteLater();
        }
        return isGone;
    });
    for (const csv::Question &question : questions) {
        if (std::none_of(m_questions.begin(), m_questions.end(),
                [&](const QuestionBox *box) { return isSame(question, box->question()); }))
            addQuestion(question, proposal);
    }
}

void ImportQuestionDialog::addQuestion(const csv::Question &question, const Proposal &proposal)
{
    auto *box = new QuestionBox(question, this);
    if (const auto *choice = csv::choiceFor(proposal.decisions.answers, question.topic)) {
        const auto &remembered = proposal.sources.remembered.answers;
        const csv::Answer answer{question.topic, *choice};
        const bool isRemembered =
            std::find(remembered.begin(), remembered.end(), answer) != remembered.end();
        box->setAnswer(
            *choice, isRemembered ? QString::fromStdString(proposal.sources.origin) : QString());
    }
    m_questionArea->addWidget(box);
    m_questions.push_back(box);
    connect(box, &QuestionBox::answered, this, &ImportQuestionDialog::askForPreview);
}

void ImportQuestionDialog::askForPreview()
{
    m_requested = decisions();
    m_requested.acceptsContradictions = false;
    m_isWaiting = true;
    showState();
    emit previewWanted(m_requested);
}

void ImportQuestionDialog::showReport(const ImportReport &report)
{
    m_details->setReport(report);
    showQuestions(report.proposal);
    m_counts = totalOf(report.differences);
    m_preview->setRows(report.proposal.rows);
    showHeading(report.proposal.table);
    showContradictions(report.contradictions);
    showState();
}

void ImportQuestionDialog::showHeading(const csv::Table &table)
{
    if (table.questions.empty()) {
        m_previewHeading->setText(tr("The first rows as understood:"));
        return;
    }
    const csv::Question &open = table.questions.front();
    const auto choice = open.likeliest < open.choices.size()
        ? QString::fromStdString(open.choices[open.likeliest])
        : QString();
    m_previewHeading->setText(tr("The first rows, if the answer were “%1”:").arg(choice));
}

/// Consent is to what was said, so other sentences need it anew.
void ImportQuestionDialog::showContradictions(const std::vector<std::string> &sentences)
{
    const auto text = textOf(sentences);
    if (text != m_contradictions->text())
        m_consent->setChecked(false);
    m_contradictions->setText(text);
    m_contradictions->setVisible(!text.isEmpty());
    m_consent->setVisible(!text.isEmpty());
}

void ImportQuestionDialog::showState()
{
    const auto why = obstacle();
    m_import->setEnabled(why.isEmpty());
    m_state->setText(why.isEmpty() ? outlook() : why);
}

std::size_t ImportQuestionDialog::openQuestions() const
{
    return std::size_t(std::count_if(m_questions.begin(), m_questions.end(),
        [](const QuestionBox *box) { return !box->answer(); }));
}

/// Why the file cannot be imported now; empty where it can.
QString ImportQuestionDialog::obstacle() const
{
    if (m_isWaiting)
        return tr("Reading…");
    if (!m_error.isEmpty())
        return m_error;
    if (const auto problem = m_details->series().problem(); !problem.isEmpty())
        return problem;
    const std::size_t open = openQuestions();
    if (open > 0)
        return open == 1 ? tr("One question is open.") : tr("%1 questions are open.").arg(open);
    if (!m_consent->isHidden() && !m_consent->isChecked())
        return m_details->series().rowCount() == 1
            ? tr("Values contradict the cache: store them all the same, give the series another "
                 "name, or skip the file.")
            : tr("Values contradict the cache: store them all the same, leave the series out or "
                 "give it another name, or skip the file.");
    return {};
}

QString ImportQuestionDialog::outlook() const
{
    QString text = tr("%1 new values, %2 changed, %3 there already.")
                       .arg(countLabel(m_counts.added), countLabel(m_counts.changed),
                           countLabel(m_counts.same));
    if (m_counts.sampleRemoved > 0)
        text += QLatin1Char(' ')
            + tr("%1 sample rows give way.").arg(countLabel(m_counts.sampleRemoved));
    return text;
}

} // namespace tickmark
