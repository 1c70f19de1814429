// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <utility>

FlowLayout::FlowLayout(QWidget *parent, int across, int down) : QLayout(parent), m_across(across), m_down(down)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items.at(static_cast<size_t>(index)).get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items.at(static_cast<size_t>(index)).release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const auto &item : m_items)
        least = least.expandedTo(item->minimumSize());
    return least;
}

QSize FlowLayout::sizeHint() const
{
    QSize hint;
    for (const auto &item : m_items) {
        const QSize size = item->sizeHint();
        hint = QSize(hint.width() + size.width() + m_across, qMax(hint.height(), size.height()));
    }
    return hint;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect &rect, bool really) const
{
    int x = rect.x();
    int y = rect.y();
    int line = 0;
    std::vector<std::pair<QLayoutItem *, QRect>> placed; // of the line in hand
    const auto endLine = [&placed, &line, really] {
        for (const auto &[item, where] : placed) {
            if (really)
                item->setGeometry(where.translated(0, (line - where.height()) / 2));
        }
        placed.clear();
    };
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo(QSize(qMax(rect.width(), 1), QLAYOUTSIZE_MAX));
        if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
            endLine();
            x = rect.x();
            y += line + m_down;
            line = 0;
        }
        placed.emplace_back(item.get(), QRect(QPoint(x, y), size));
        x += size.width() + m_across;
        line = qMax(line, size.height());
    }
    endLine();
    return y + line - rect.y();
}
