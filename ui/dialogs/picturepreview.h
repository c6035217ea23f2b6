// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace tickmark {

/// A picture, as large as there is room for and never enlarged, with a thin edge so that white
/// paper can be told from a white dialog.
class PicturePreview : public QWidget
{
public:
    explicit PicturePreview(QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    QSize pictureSize() const { return m_picture.size(); }
    QSize sizeHint() const override { return {640, 380}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect target() const;

    QImage m_picture;
};

} // namespace tickmark
