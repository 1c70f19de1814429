// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

Card::Card(const Theme &theme, QWidget *parent) : QFrame(parent), m_theme(theme), m_title(new QLabel(this)), m_body(new QVBoxLayout(this))
{
    setLook(this, "card");
    setLook(m_title, "section");
    m_title->setTextFormat(Qt::PlainText);
    m_title->hide();
    m_body->addWidget(m_title);
    applySpaces();
    connect(&theme, &Theme::changed, this, &Card::applySpaces);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(m_headShown && !title.isEmpty());
}

QString Card::title() const
{
    return m_title->text();
}

void Card::setBesideTitle(QWidget *widget)
{
    if (!m_head) {
        m_head = new QHBoxLayout;
        m_body->removeWidget(m_title);
        m_title->setWordWrap(true); // what stands beside it must not push the card out of sight
        m_head->addWidget(m_title, 1);
        m_body->insertLayout(0, m_head);
    }
    m_head->addWidget(widget);
}

void Card::setHeadShown(bool shown)
{
    m_headShown = shown;
    m_title->setVisible(shown && !m_title->text().isEmpty());
    for (int i = 1; m_head && i < m_head->count(); ++i)
        m_head->itemAt(i)->widget()->setVisible(shown);
    applySpaces();
}

void Card::applySpaces()
{
    const int edge = m_headShown ? m_theme.space(4) : m_theme.space(2);
    m_body->setContentsMargins(m_theme.space(4), m_headShown ? m_theme.space(3) : edge, m_theme.space(4), edge);
    m_body->setSpacing(m_theme.space(2));
}
