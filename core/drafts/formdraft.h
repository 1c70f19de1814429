// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cleartext.h"
#include "core/base/ids.h"

#include <QMap>
#include <QStringList>

using DraftId = Id<struct DraftTag>;

/// A form as far as it was typed: kept aside so that a crash or a power cut costs at most the last two seconds.
struct FormDraft
{
    DraftId id;
    QString businessType;
    QString standard;                 ///< whose form it is
    int standardVersion = 0;
    ClearFields values;               ///< as typed, not checked yet; sealed
    QMap<QString, QString> materials; ///< key → present, later; sealed
    QStringList aside;                ///< in words: what an older form asked and this one has no place for; sealed
    QString focus;                    ///< path of the field in hand, or "@materials"
    ApplicationId application;        ///< the 待补申请 it goes on with; empty: none
    PersonId actor;                   ///< who typed it; anybody may go on with it
    QString owner;                    ///< the visit or application it belongs to; empty: none
    QString window;                   ///< where it was typed
    DeviceId device;                  ///< the same, for telling who may write it
    qint64 savedMs = 0;               ///< UTC milliseconds

    bool operator==(const FormDraft &) const = default;

    /// The same was typed, whoever did it and when, and wherever the cursor stands.
    bool saysAs(const FormDraft &other) const
    {
        return businessType == other.businessType && standard == other.standard && standardVersion == other.standardVersion && values == other.values
               && materials == other.materials && aside == other.aside && application == other.application;
    }
};

/// A draft in a list. Who it is about is masked already.
struct DraftRow
{
    DraftId id;
    QString businessType;
    QString standard;
    int standardVersion = 0;
    QString customer;      ///< masked name, or masked telephone where only that is known; may be empty
    PersonId actor;
    QString window;
    qint64 savedMs = 0;

    bool operator==(const DraftRow &) const = default;
};
