// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/exportdialog.h"

#include "dialogs/picturepreview.h"
#include "export/figurewriter.h"
#include "words/words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tickmark {

QString pictureFileName(const Figure &figure)
{
    constexpr int longest = 80;
    QString name;
    for (const QChar letter : figure.title.isEmpty() ? figure.name : figure.title) {
        if (letter.isLetterOrNumber())
            name += letter.toLower();
        else if (!name.isEmpty() && !name.endsWith(QLatin1Char('-')))
            name += QLatin1Char('-');
    }
    name.truncate(longest);
    while (name.endsWith(QLatin1Char('-')))
        name.chop(1);
    return (name.isEmpty() ? QStringLiteral("figure") : name) + QStringLiteral(".png");
}

ExportDialog::ExportDialog(
    const Figure &figure, const FigureData &figureData, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_figure(figure)
    , m_data(figureData)
    , m_preview(new PicturePreview(this))
    , m_message(new QLabel(this))
{
    setWindowTitle(tr("Export"));
    m_preview->setObjectName(QStringLiteral("preview"));
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_preview, 1);
    layout->addWidget(createSizeRow());
    layout->addWidget(createPathRow());
    layout->addWidget(m_message);
    layout->addWidget(createButtons());
    m_path->setText(QDir(folder).filePath(pictureFileName(figure)));
    showSize();
    resize(820, 640);
}

QWidget *ExportDialog::createSizeRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_sizes = new QComboBox(row);
    m_sizes->setObjectName(QStringLiteral("size"));
    m_sizes->setEditable(true);
    m_sizes->setInsertPolicy(QComboBox::NoInsert);
    m_sizes->setToolTip(tr("A size by name, or width and height: 800x600, 84mmx60mm, 3.5inx2in"));
    for (const FigureSize &size : sizePresets())
        m_sizes->addItem(size.name);
    m_sizes->setCurrentText(m_figure.size);
    m_pixels = new QLabel(row);
    m_pixels->setObjectName(QStringLiteral("pixels"));
    auto *label = new QLabel(tr("Si&ze"), row);
    label->setBuddy(m_sizes);
    layout->addWidget(label);
    layout->addWidget(m_sizes);
    layout->addWidget(m_pixels, 1);
    connect(m_sizes, &QComboBox::currentTextChanged, this, &ExportDialog::showSize);
    return row;
}

QWidget *ExportDialog::createPathRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_path = new QLineEdit(row);
    m_path->setObjectName(QStringLiteral("path"));
    auto *label = new QLabel(tr("&File"), row);
    label->setBuddy(m_path);
    auto *browseButton = new QPushButton(tr("&Browse…"), row);
    layout->addWidget(label);
    layout->addWidget(m_path, 1);
    layout->addWidget(browseButton);
    connect(m_path, &QLineEdit::textEdited, this, &ExportDialog::forgetConfirmation);
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    return row;
}

QWidget *ExportDialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

QString ExportDialog::path() const
{
    const QString text = m_path->text().trimmed();
    const bool hasEnding = text.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive);
    return hasEnding || text.isEmpty() ? text : text + QStringLiteral(".png");
}

QString ExportDialog::sizeName() const
{
    return m_sizes->currentText().trimmed();
}

void ExportDialog::showSize()
{
    const auto size = figureSize(sizeName());
    m_save->setEnabled(size.has_value());
    if (!size) {
        say(sentenceOf(size.error()));
        return;
    }
    m_size = *size;
    m_figure.size = sizeName();
    const Scene scene = layOut(m_figure, m_data, m_size.figurePixels);
    const QSize pixels = m_size.picturePixels();
    m_preview->setPicture(renderFigure(scene, m_size.scale));
    m_preview->setAccessibleName(scene.altText);
    m_pixels->setText(tr("%1 × %2 pixels, %3 dpi")
                          .arg(pixels.width())
                          .arg(pixels.height())
                          .arg(m_size.dotsPerInch));
    say(scene.warnings.join(QLatin1Char('\n')));
}

void ExportDialog::browse()
{
    const auto chosen =
        QFileDialog::getSaveFileName(this, tr("Export to"), path(), tr("PNG pictures (*.png)"));
    if (chosen.isEmpty())
        return;
    m_path->setText(chosen);
    m_confirmedPath = path();
}

void ExportDialog::save()
{
    if (path().isEmpty()) {
        say(tr("Write the name of a file."));
        return;
    }
    if (QFileInfo::exists(path()) && m_confirmedPath != path()) {
        say(tr("'%1' is there already. Press Replace to write over it.").arg(path()));
        m_confirmedPath = path();
        m_save->setText(tr("&Replace"));
        return;
    }
    if (const auto written = writeFigure(m_figure, m_data, m_size, path()))
        accept();
    else
        say(sentenceOf(written.error()));
}

void ExportDialog::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

void ExportDialog::forgetConfirmation()
{
    m_confirmedPath.clear();
    m_save->setText(tr("&Save"));
    say({});
}

} // namespace tickmark
