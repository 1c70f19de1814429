// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workplace/officethread.h"

#include <QCoreApplication>

/// What the clerk sees of the store: shape and words for the strip, and the sentence that says what to do. Empty words: nothing is out of order.
struct StoreStateWords
{
    Q_DECLARE_TR_FUNCTIONS(StoreStateWords)

public:
    QString mark; ///< "✖ Nothing can be saved"
    QString why;

    /// `restriction`: why it is open for reading only; `room`: DiskNearlyFull, when it is.
    static StoreStateWords of(OfficeThread::Health health, const Error &reason, const std::optional<Error> &restriction, const std::optional<Error> &room);

    bool operator==(const StoreStateWords &) const = default;
};
