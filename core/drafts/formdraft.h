// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QJsonObject>
#include <QMap>

using DraftId = Id<struct DraftTag>;

/// A form as far as it was typed: kept aside so that a crash or a power cut costs at most the last two seconds.
struct FormDraft
{
    DraftId id;
    QString businessType;
    QJsonObject values;               ///< as typed, not checked yet; sealed
    QMap<QString, QString> materials; ///< key → present, later; sealed
    PersonId actor;                   ///< who typed it; anybody may go on with it
    QString owner;                    ///< the visit or application it belongs to; empty: none
    qint64 savedMs = 0;               ///< UTC milliseconds

    bool operator==(const FormDraft &) const = default;
};
