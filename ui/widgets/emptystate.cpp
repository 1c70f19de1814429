// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/shell/theme.h"

#include <QLabel>
#include <QVBoxLayout>

EmptyState::EmptyState(QWidget *parent) : QWidget(parent), m_what(new QLabel(this)), m_whatToDo(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    for (QLabel *label : {m_what, m_whatToDo}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addStretch(3);
    setLook(m_what, "title");
    setLook(m_whatToDo, "muted");
}

void EmptyState::setWords(const QString &what, const QString &whatToDo)
{
    m_what->setText(what);
    m_whatToDo->setText(whatToDo);
    setAccessibleName(what);
}
