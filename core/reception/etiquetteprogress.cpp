// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reception/etiquetteprogress.h"

#include <algorithm>

void EtiquetteProgress::begin(std::shared_ptr<const Standard> standard)
{
    m_standard = std::move(standard);
    m_item = 1;
    m_category = Etiquette::undecided();
    m_moment.clear();
    m_ticks.clear();
}

void EtiquetteProgress::setItem(int index, const QString &category)
{
    m_item = index;
    m_category = category.isEmpty() ? Etiquette::undecided() : category;
}

const VisitTick *EtiquetteProgress::found(const Etiquette::Item &item) const
{
    const auto at = std::find_if(m_ticks.begin(), m_ticks.end(),
                                 [&](const VisitTick &tick) { return tick.key == item.key && tick.item == itemOf(item); });
    return at == m_ticks.end() ? nullptr : &*at;
}

void EtiquetteProgress::happened(const QString &what)
{
    if (!m_standard)
        return;
    for (const Etiquette::Item &item : m_standard->etiquette.items) {
        if (item.standsFor(m_category) && item.doneBy.contains(what) && !found(item))
            m_ticks << VisitTick{item.key, QStringLiteral("done"), itemOf(item)};
    }
    for (const Etiquette::Moment &moment : m_standard->etiquette.moments) {
        if (moment.standsFor(m_category) && moment.at.contains(what)) {
            m_moment = moment.key;
            return;
        }
    }
}

void EtiquetteProgress::tick(const QString &key, bool done)
{
    if (!m_standard)
        return;
    const Etiquette::Item *item = m_standard->etiquette.item(key);
    if (!item)
        return;
    if (done && !found(*item))
        m_ticks << VisitTick{key, QStringLiteral("hand"), itemOf(*item)};
    else if (!done)
        m_ticks.removeIf([&](const VisitTick &tick) { return tick.key == key && tick.item == itemOf(*item); });
}

QList<EtiquetteProgress::Line> EtiquetteProgress::lines() const
{
    QList<Line> list;
    if (!m_standard)
        return list;
    for (const Etiquette::Item &item : m_standard->etiquette.items) {
        if (!item.standsFor(m_category))
            continue;
        const VisitTick *tick = found(item);
        list << Line{item.key, tick != nullptr, tick && tick->by == QLatin1String("hand")};
    }
    return list;
}

const Etiquette::Moment *EtiquetteProgress::moment() const
{
    return m_standard ? m_standard->etiquette.moment(m_moment) : nullptr;
}
