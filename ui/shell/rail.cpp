// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/shell/railitem.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

Rail::Rail(const Theme &theme, QWidget *parent) : QFrame(parent), m_theme(theme), m_column(new QVBoxLayout(this))
{
    setLook(this, "rail");
    m_column->addStretch(1);
    applySpaces();
    connect(&theme, &Theme::changed, this, &Rail::applySpaces);
}

void Rail::add(CommandId page, const QString &icon)
{
    auto *item = new RailItem(page, icon, m_theme, this);
    item->setCompact(m_compact);
    connect(item, &QAbstractButton::clicked, this, [this, page] { Q_EMIT chosen(page); });
    m_column->insertWidget(int(m_items.size()), item);
    m_items << item;
    applySpaces();
}

void Rail::clear()
{
    qDeleteAll(m_items);
    m_items.clear();
}

void Rail::setCurrent(CommandId page)
{
    for (RailItem *item : m_items)
        item->setChecked(item->page() == page);
}

void Rail::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    for (RailItem *item : m_items)
        item->setCompact(compact);
    applySpaces();
}

void Rail::applySpaces()
{
    m_column->setContentsMargins(m_theme.space(2), m_theme.space(2), m_theme.space(2), m_theme.space(2));
    m_column->setSpacing(m_theme.px(2));
    int widest = m_theme.px(m_compact ? 36 : 104);
    for (const RailItem *item : m_items)
        widest = std::max(widest, item->sizeHint().width());
    setFixedWidth(widest + m_theme.space(4) + 1); // and the line at its edge
}

void Rail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        applySpaces();
    QFrame::changeEvent(event);
}
