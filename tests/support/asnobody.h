// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <unistd.h>

/// Another user for a while, where the tests run as one for whom every folder is writable.
class AsNobody
{
public:
    AsNobody() : m_switched(::geteuid() == 0 && ::seteuid(65534) == 0) {}
    ~AsNobody()
    {
        if (m_switched && ::seteuid(0) != 0)
            qFatal("cannot become the former user again");
    }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;

private:
    bool m_switched;
};
