// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/dayseal.h"
#include "core/ledger/ledgerwitness.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class Row;
class Store;
class Vault;

/// What a check of the ledger found.
struct LedgerCheck
{
    qint64 entries = 0;
    qint64 firstBadPos = 0; ///< 0: none. What a witness misses has the position at which it should stand
    QString problem;        ///< English; empty when sound
    QByteArray head;        ///< hash of this device's last entry
    bool tagsChecked = false;
    int seals = 0;          ///< of days, signed by the office and standing for what they sealed
    QList<LedgerWitness> witnessed; ///< those that were found, each with the position of its entry
    QStringList notChecked; ///< what could not be checked, and why
    bool isSound() const { return firstBadPos == 0 && problem.isEmpty(); }
};

/// Follows the chain of each device and epoch, row by row in the order of their positions, over the bytes as SQLite holds them: no text is decoded.
class LedgerChains
{
public:
    /// While the vault is locked tags are only looked for, not at.
    explicit LedgerChains(const Vault &vault) : m_vault(vault) {}

    /// What is wrong with the next entry; empty: nothing. The row has LedgerEntries::columns().
    QString problemOf(const Row &row);

private:
    struct End
    {
        qint64 seq = 0;
        QByteArray hash;
    };

    End &endOf(const Row &row);
    void hash(const Row &row);
    void add(QByteArrayView part);
    void add(qint64 part);

    const Vault &m_vault;
    QHash<QByteArray, End> m_ends;
    QByteArray m_name;            ///< of the chain of the row before
    QByteArray m_nextName;
    End *m_end = nullptr;         ///< its end
    std::vector<char> m_bytes;    ///< of a row, as they are hashed
    QByteArray m_hash;
};

/// A whole check: chains and tags, seals of days, and what witnesses outside the store say.
class LedgerInspection
{
public:
    LedgerInspection(const Store &store, const Vault &vault, QList<LedgerWitness> witnesses)
        : m_store(store), m_vault(vault), m_witnesses(std::move(witnesses)), m_found(m_witnesses.size(), 0)
    {
    }

    /// `progress` (position, last position) returning false stops it: Stopped.
    Result<LedgerCheck> run(qint64 lastPos, const std::function<bool(qint64, qint64)> &progress);

private:
    struct Sealed
    {
        qint64 pos;
        ChainName chain;
        QByteArray plain;
    };

    void look(const Row &row, LedgerCheck &check);
    Result<> checkSeals(LedgerCheck &check) const;
    Result<QString> problemOf(const Sealed &sealed) const;
    void askWitnesses(qint64 lastPos, LedgerCheck &check) const;

    const Store &m_store;
    const Vault &m_vault;
    QList<LedgerWitness> m_witnesses;
    QList<qint64> m_found; ///< by witness: where its entry stands; 0: not seen, -1: another entry stands there
    QList<Sealed> m_sealed;
};
