// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

/// A backup's file name: `C-20261118-0905-7K3M-0QZX.db`: the office's code, when it was made (China's time), the short code of its head. Sealed
/// ones end in `.db.sealed`; a second of the same minute and head has `-2` before its end.
struct BackupName
{
    QString officeCode;
    qint64 minuteUtcMs = 0; ///< to the minute
    QString shortCode;
    bool sealed = false;

    bool operator==(const BackupName &) const = default;

    static QString made(const QString &officeCode, qint64 utcMs, const QByteArray &head, bool sealed, int number = 1);
    /// Nothing for a name of another shape.
    static std::optional<BackupName> parsed(const QString &fileName);
};
