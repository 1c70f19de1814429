// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/lockedbytes.h"

#include <sodium.h>

LockedBytes::LockedBytes(size_t size)
    : m_bytes(sodium_init() < 0 ? nullptr : static_cast<unsigned char *>(sodium_malloc(size))), m_size(size)
{
}

LockedBytes::~LockedBytes()
{
    sodium_free(m_bytes);
}
