// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/inspector.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace tickmark {

Inspector::Inspector(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_lines{addLine(&Figure::title, tr("&Title"), tr("The finding, in a sentence")),
          addLine(&Figure::subtitle, tr("Su&btitle"), tr("Written from the lines")),
          addLine(&Figure::source, tr("&Source"), tr("Written from the publishers")),
          addLine(&Figure::byline, tr("B&yline"), tr("None"))}
{
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setContentsMargins(10, 8, 10, 8);
    m_form->setVerticalSpacing(4);
    setMinimumWidth(200);
}

Inspector::Line Inspector::addLine(
    FigureText field, const QString &label, const QString &placeholder)
{
    auto *edit = new QLineEdit(this);
    edit->setPlaceholderText(placeholder);
    edit->setObjectName(QString(label).remove(QLatin1Char('&')).toLower());
    m_form->addRow(label, edit);
    connect(edit, &QLineEdit::textEdited, this, [this, field](const QString &text) {
        emit edited(field, text, QStringLiteral("words %1").arg(m_gesture));
    });
    connect(edit, &QLineEdit::editingFinished, this, [this] { ++m_gesture; });
    return {field, edit};
}

void Inspector::setFigure(const Figure &figure)
{
    for (const Line &line : m_lines) {
        if (line.edit->text() == figure.*line.field)
            continue;
        line.edit->setText(figure.*line.field);
        line.edit->setCursorPosition(0);
    }
}

void Inspector::setEditable(bool isEditable)
{
    for (const Line &line : m_lines)
        line.edit->setReadOnly(!isEditable);
}

void Inspector::editTitle()
{
    m_lines.front().edit->setFocus(Qt::ShortcutFocusReason);
    m_lines.front().edit->selectAll();
}

} // namespace tickmark
