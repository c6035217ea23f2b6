// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"
#include "layout/sizes.h"
#include "series/result.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tickmark {

class PicturePreview;

/// Shows a figure as it will be in the file, at the size that is chosen, and writes it. What cannot
/// be done is said in the dialog, which stays open.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `folder` is where the file is suggested to go.
    ExportDialog(
        const Figure &figure, const FigureData &figureData, const QString &folder, QWidget *parent);

    /// Of the file that was written, after the dialog was accepted.
    QString path() const;
    QString sizeName() const;

private:
    QWidget *createSizeRow();
    QWidget *createPathRow();
    QWidget *createButtons();
    void showSize();
    void browse();
    void save();
    void say(const QString &sentence);
    void forgetConfirmation();

    Figure m_figure;
    FigureData m_data;
    FigureSize m_size;
    QString m_confirmedPath; ///< the person has said that this file may be replaced
    PicturePreview *m_preview;
    QComboBox *m_sizes = nullptr;
    QLabel *m_pixels = nullptr;
    QLineEdit *m_path = nullptr;
    QLabel *m_message;
    QPushButton *m_save = nullptr;
};

/// A file name made of a title: "small-caps-have-given-back.png".
QString pictureFileName(const Figure &figure);

} // namespace tickmark
