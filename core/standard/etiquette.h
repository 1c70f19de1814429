// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/localtext.h"

#include <QList>
#include <QStringList>

/// Something that is said or checked, under its key.
struct Phrase
{
    QString key;
    LocalText text;
};

/// 礼仪: what belongs to a visit and what is said at which moment of it, what is never said, what is checked before and after a shift (etiquette.json).
struct Etiquette
{
    /// One thing that belongs to every visit, or to every item of business in it; done by itself when one of `doneBy` happens.
    struct Item
    {
        QString key;            ///< welcome, told-once …
        LocalText name;
        QString clause;
        bool perVisit = false;  ///< once for the customer; else once for each item of business
        QStringList categories; ///< of business it stands for; empty: all
        QString moment;         ///< whose phrases stand under it
        QStringList doneBy;     ///< happenings()

        bool standsFor(const QString &category) const { return categories.isEmpty() || categories.contains(category); }
    };
    struct Moment
    {
        QString key;            ///< greeting, papers, money …
        LocalText name;
        QStringList at;         ///< happenings() that bring it
        QStringList categories; ///< of business it is for; empty: all
        QList<LocalText> phrases; ///< the first whose figures are known is said

        bool standsFor(const QString &category) const { return categories.isEmpty() || categories.contains(category); }
    };
    /// A phrase card: 不合理要求, 系统故障, 停电 …
    struct Situation
    {
        QString key;
        LocalText name;
        QList<LocalText> phrases;
    };

    QList<Item> items;
    QList<Moment> moments;
    QList<Situation> situations;
    QList<Phrase> neverSaid;   ///< kinds of words that are never used, for training only
    QList<Phrase> rules;       ///< 首问负责, 一次性告知 …
    QList<Phrase> beforeShift;
    QList<Phrase> afterShift;

    const Item *item(const QString &key) const;
    const Moment *moment(const QString &key) const;

    /// What can happen in a visit: visit-begun, item-begun, identified, told, accepted … The loader refuses any other.
    static const QStringList &happenings();
    /// Categories of business that items and moments may be for.
    static const QStringList &categories();
    /// The category of an item whose business is not chosen yet.
    static QString undecided();
};
