// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

/// What somebody holds outside the store of a ledger's head: the short code from a daily report or a backup's name, and the entry's position when that stands
/// beside it. It shows a cut tail and an older copy, which the store alone cannot.
struct LedgerWitness
{
    QString code;      ///< as people read it: "7K3M-0QZX"
    QByteArray start;  ///< the first five bytes of the entry's hash
    qint64 pos = 0;    ///< of the entry; 0: not known

    /// "7K3M-0QZX" or "7K3M-0QZX@1234"; small letters, O for 0, I and L for 1 and a missing or other dash will do. UsageWrong names what is none.
    static Result<LedgerWitness> parse(const QString &text);
    /// Several, with commas between them.
    static Result<QList<LedgerWitness>> parseAll(const QString &text);

    bool operator==(const LedgerWitness &) const = default;
};
