// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/fillingcolumns.h"

#include <QApplication>
#include <QBoxLayout>
#include <QScrollBar>

FillingColumns::FillingColumns(QWidget *parent)
    : QScrollArea(parent), m_ground(new QWidget(viewport())), m_columns(new QBoxLayout(QBoxLayout::LeftToRight, m_ground))
{
    m_ground->setObjectName(QStringLiteral("scrolled"));
    m_columns->setContentsMargins(0, 0, 0, 0);
    setWidget(m_ground);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void FillingColumns::setColumns(QWidget *form, QScrollArea *side)
{
    m_form = form;
    m_side = side;
    m_columns->addWidget(form, 5);
    m_columns->addWidget(side, 4);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) { follow(now); });
}

void FillingColumns::arrange(bool narrow, int spacing)
{
    m_narrow = narrow;
    m_columns->setSpacing(spacing);
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    setVerticalScrollBarPolicy(narrow ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    fit();
}

void FillingColumns::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void FillingColumns::fit()
{
    if (!m_form)
        return;
    const QWidget *content = m_side->widget();
    m_form->setMinimumHeight(m_narrow ? viewport()->height() : 0);
    m_side->setMinimumHeight(m_narrow && content ? content->sizeHint().height() : 0);
}

void FillingColumns::follow(const QWidget *focused)
{
    if (!m_narrow || !focused || !isVisible())
        return;
    if (m_form->isAncestorOf(focused))
        verticalScrollBar()->setValue(0);
    else if (m_side->isAncestorOf(focused))
        verticalScrollBar()->setValue(m_side->y());
}
