// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <cstdlib>

/// What libFuzzer made up: its first byte says who reads it, the rest is what is read.
struct FuzzInput
{
    FuzzInput(const uint8_t *data, size_t size)
        : reader(size > 0 ? static_cast<char>(data[0]) : '\0'),
          bytes(size > 0 ? QByteArray(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1) : QByteArray())
    {
    }

    char reader;
    QByteArray bytes;
};

/// What must hold whatever is read: libFuzzer keeps the input that breaks it.
inline void must(bool holds)
{
    if (!holds)
        std::abort();
}
