// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;
class QListWidgetItem;
class QToolButton;

namespace tickmark {

/// The figures of the chartbook by name, with what can be done to them as a whole. It changes
/// nothing itself: it says what the person wants and is told the names.
class FigureList : public QWidget
{
    Q_OBJECT

public:
    explicit FigureList(QWidget *parent = nullptr);

    void setFigures(const QStringList &names);
    void setCurrent(const QString &name);
    void setEditable(bool isEditable);

    QStringList names() const;
    QString current() const;

signals:
    void chosen(const QString &name);
    void newWanted();
    void duplicateWanted(const QString &name);
    void renameWanted(const QString &name, const QString &newName);
    void removeWanted(const QString &name);

private:
    void addList();
    void addButtons();
    QToolButton *addButton(const QString &text, const QString &toolTip);
    void finishRename(QListWidgetItem *item);

    QListWidget *m_list = nullptr;
    QList<QToolButton *> m_buttons;
    bool m_isEditable = true;
};

} // namespace tickmark
