// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/etiquette.h"

#include <QDate>
#include <QList>

/// One of the ten prohibitions and what enforces it here (conduct.json).
struct Prohibition
{
    QString clause; ///< II.1
    LocalText text;
    LocalText enforcedBy;
};

/// 收费目录: closed. What is not in `fees` is not charged; `abolished` says why for those that people still ask about (fees.json).
/// There are no amounts here: the office sets them with their approval document.
struct FeeCatalogue
{
    struct Fee
    {
        QString key;
        LocalText name;
        QString approval; ///< the document that allows it
        QDate validFrom;
        QDate validTo;    ///< invalid: until further notice
    };
    struct Abolished
    {
        QString key;
        LocalText name;
        LocalText reason;
        bool confirmed = true; ///< false: known from practice, the office confirms it with its price bureau
    };

    QList<Fee> fees;
    QList<Abolished> abolished;

    /// The fee that may be charged on that day; null when it may not.
    const Fee *allowed(const QString &key, QDate day) const;
    const Abolished *abolishedFee(const QString &key) const;
};
