// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reception/visit.h"
#include "core/standard/standard.h"

#include <QStringList>

#include <memory>

/// Which items of the etiquette were done in the visit in hand, and at which moment it is. Items tick themselves by what is done; by hand they may be
/// ticked and unticked, and never have to be.
class EtiquetteProgress
{
public:
    struct Line
    {
        QString key;
        bool done = false;
        bool byHand = false;

        bool operator==(const Line &) const = default;
    };

    /// A new visit under that standard; null: nothing to show.
    void begin(std::shared_ptr<const Standard> standard);
    const std::shared_ptr<const Standard> &standard() const { return m_standard; }
    /// An item of business of that category ("undecided" until one is chosen). A new `index` begins its own ticks.
    void setItem(int index, const QString &category);
    /// Something was done: Etiquette::happenings().
    void happened(const QString &what);
    void tick(const QString &key, bool done);

    /// Every item of the standard that stands for this category, in its order.
    QList<Line> lines() const;
    /// What was done in the whole visit, for its farewell.
    QList<VisitTick> ticks() const { return m_ticks; }
    void setTicks(const QList<VisitTick> &ticks) { m_ticks = ticks; }
    /// The moment it is; null before the first.
    const Etiquette::Moment *moment() const;
    QString category() const { return m_category; }

private:
    int itemOf(const Etiquette::Item &item) const { return item.perVisit ? 0 : m_item; }
    const VisitTick *found(const Etiquette::Item &item) const;

    std::shared_ptr<const Standard> m_standard;
    int m_item = 1;
    QString m_category;
    QString m_moment;
    QList<VisitTick> m_ticks;
};
