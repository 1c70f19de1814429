// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

/// One thing a person did: who, and an id of its own made when the key was pressed. The same Act given twice is done
/// once.
struct Act
{
    OpId opId;
    PersonId actor;
};

/// One entry of the ledger (操作流水), as it is stored; never rewritten.
struct Event
{
    qint64 pos = 0;
    OfficeId office;
    DeviceId device;
    int epoch = 1;
    qint64 seq = 0;
    OpId opId;
    int opPart = 0;
    QString kind; ///< "case-accepted"
    int kindVersion = 1;
    PersonId actor;
    SubjectId subject; ///< what it is about, and whose key seals it: a case id, …
    qint64 wallUtcMs = 0;
    qint64 monoMs = 0;
    QString bootId;
    ClockTrust clockTrust = ClockTrust::Trusted;
    QJsonObject plain; ///< nothing personal
    QByteArray sealed; ///< all personal data and free text, sealed; empty when there is none
};

/// What a desk hands to the ledger: the part of an Event that it knows.
struct NewEvent
{
    QString kind;
    int kindVersion = 1;
    SubjectId subject;
    QJsonObject plain;
    QJsonObject personal; ///< sealed under the subject's key when not empty
};
