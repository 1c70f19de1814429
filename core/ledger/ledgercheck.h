// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

struct LedgerEntry;
class Vault;

/// What a check of the ledger found.
struct LedgerCheck
{
    qint64 entries = 0;
    qint64 firstBadPos = 0; ///< 0: none
    QString problem;        ///< English; empty when sound
    QByteArray head;        ///< hash of this device's last entry
    bool tagsChecked = false;
    QStringList notChecked; ///< what could not be checked, and why
    bool isSound() const { return firstBadPos == 0 && problem.isEmpty(); }
};

/// Follows the chain of each device and epoch, entry by entry in the order of their positions.
class LedgerChains
{
public:
    explicit LedgerChains(const Vault &vault) : m_vault(vault) {}

    /// What is wrong with the next entry; empty: nothing.
    QString problemOf(const LedgerEntry &entry);

private:
    struct End
    {
        qint64 seq = 0;
        QByteArray hash;
    };

    const Vault &m_vault;
    QHash<QString, End> m_ends;
};
