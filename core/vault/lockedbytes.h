// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

/// Memory for keys: kept out of swap and core dumps, between guard pages, wiped at the end.
class LockedBytes
{
public:
    explicit LockedBytes(size_t size);
    ~LockedBytes();
    LockedBytes(const LockedBytes &) = delete;
    LockedBytes &operator=(const LockedBytes &) = delete;

    unsigned char *at(size_t offset = 0) { return m_bytes + offset; }
    const unsigned char *at(size_t offset = 0) const { return m_bytes + offset; }
    size_t size() const { return m_size; }
    /// False when the system gave none.
    bool isValid() const { return m_bytes != nullptr; }

private:
    unsigned char *m_bytes;
    size_t m_size;
};
