// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

/// Chance with a memory: the same seed throws the same dice on every machine (SplitMix64; std's distributions differ by
/// library).
class DemoDice
{
public:
    explicit DemoDice(quint64 seed) : m_state(seed) {}

    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// 0 … `count` − 1.
    int below(int count) { return static_cast<int>(next() % static_cast<quint64>(count)); }
    /// `low` … `high`, both included.
    int between(int low, int high) { return low + below(high - low + 1); }
    bool inHundred(int share) { return below(100) < share; }

    template <class T>
    const T &pick(const QList<T> &all)
    {
        return all.at(below(static_cast<int>(all.size())));
    }

private:
    quint64 m_state;
};
