// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/lockedbytes.h"

#include <QtGlobal>

#include <memory>
#include <vector>

/// The office's master keys, generation after generation, each with its sub-keys, in locked memory. A rotation begins a
/// generation; older ones stay to open what they sealed and to check what they tagged.
class KeyRing
{
public:
    /// What each sub-key of a master key is for. Numbers are never used again for something else.
    enum class Purpose : quint64 { WrapSubjectKeys = 1, LedgerTag = 2, BlindIndex = 3, Backup = 4, Seal = 5, WrapMasters = 6 };

    bool isEmpty() const { return m_generations.empty(); }
    /// The newest; 0 when empty. Generations count from 1.
    quint32 newest() const { return m_first + static_cast<quint32>(m_generations.size()) - (isEmpty() ? 0 : 1); }
    /// 32 bytes; null when the ring has no such generation.
    const unsigned char *master(quint32 generation) const;
    const unsigned char *subKey(quint32 generation, Purpose purpose) const;
    const unsigned char *subKey(Purpose purpose) const { return subKey(newest(), purpose); }

    /// As the newest. False when the system gave no memory for it.
    bool add(quint32 generation, const LockedBytes &master);
    /// Below the oldest.
    bool addOlder(const LockedBytes &master);
    void removeAbove(quint32 generation);
    void clear();

private:
    struct Generation
    {
        Generation();
        bool fill(const LockedBytes &from);
        LockedBytes master;
        LockedBytes subKeys;
    };
    static std::unique_ptr<Generation> made(const LockedBytes &master);
    const Generation *at(quint32 generation) const;

    quint32 m_first = 0; ///< generation of the first element
    std::vector<std::unique_ptr<Generation>> m_generations;
};
