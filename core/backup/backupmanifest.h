// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>

/// What a backup says of itself: written beside it as `<file>.json` once it was checked, and carried at the head of a sealed one. Nothing personal.
struct BackupManifest
{
    OfficeId office;
    DeviceId device;
    int epoch = 1;
    qint64 pos = 0;     ///< of the ledger's last entry
    QByteArray head;    ///< hash of this device's last entry in this epoch, 32 bytes
    QByteArray last;    ///< hash of the ledger's last entry, whoever's
    qint64 size = 0;    ///< bytes of the copy, not sealed
    QByteArray sha256;  ///< of the copy, not sealed
    int schema = 0;
    qint64 madeUtcMs = 0;
    ClockTrust clockTrust = ClockTrust::Trusted;
    QString program; ///< version that made it

    bool operator==(const BackupManifest &) const = default;

    QJsonObject toJson() const;
    /// BackupDamaged (args: `file`) when something is missing or cannot be.
    static Result<BackupManifest> fromJson(const QJsonObject &json, const QString &file);

    static QString fileNameFor(const QString &backup); ///< of the manifest beside that backup
    /// Of the manifest beside that backup. FileUnreadable when there is none, BackupDamaged.
    static Result<BackupManifest> beside(const QString &backup);
};
