// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

/// What a password has to keep to, and how long it lasts. Two profiles (RELIABILITY.md section 5).
struct PasswordPolicy
{
    enum class Profile {
        Asvs,   ///< OWASP ASVS 5.0: length, no common password, no forced change
        Djbh,   ///< 等保 GB/T 22239: classes of characters, change after 90 days, lock-out
    };

    Profile profile = Profile::Asvs;

    static QString keyOf(Profile profile); ///< "asvs", "djbh"
    static PasswordPolicy from(const QString &key);

    int shortest() const { return profile == Profile::Asvs ? 10 : 8; } ///< code points
    int longest() const { return 128; }
    /// Days until it has to be changed; 0: never.
    int lastsDays() const { return profile == Profile::Asvs ? 0 : 90; }
    bool isExpired(qint64 givenMs, qint64 nowMs) const;
    /// How long to wait after so many wrong ones in a row, in milliseconds: from the third on, doubling. 等保: 20 minutes after the fifth.
    qint64 delayMs(int wrong) const;

    /// PasswordRefused (args: what is wrong: "short", "long", "common", "name", "classes", "same", and the number it is about).
    Result<> check(const QString &password, const QString &login, const QString &name) const;
    /// What the Argon2id gets: NFC, UTF-8.
    static QByteArray secretOf(const QString &password);
};
