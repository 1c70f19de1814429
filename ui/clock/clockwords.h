// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clockguard/clockdesk.h"

#include <QCoreApplication>
#include <QHash>

/// What is wrong with the time, and what follows from it, in the words of the current language.
class ClockWords
{
    Q_DECLARE_TR_FUNCTIONS(ClockWords)

public:
    /// Something has to be said or confirmed.
    static bool isTrouble(const ClockFacts &facts);
    /// What is wrong; empty when nothing is. `names`: of people, as far as they may be read now.
    static QString sentence(const ClockFacts &facts, const QHash<PersonId, QString> &names);
    /// What does not go until it is mended.
    static QString consequence(const ClockFacts &facts);
    /// "1 天 2 小时", without a sign; two parts at most.
    static QString span(qint64 ms);
    /// The time to begin the question with: the computer's when it can be true, else the last one known.
    static qint64 proposal(const ClockFacts &facts);
};
