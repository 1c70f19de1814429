// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/bookdigest.h"

#include "core/store/store.h"

#include <sodium.h>

struct BookDigest::State
{
    crypto_generichash_state hash{};

    void add(const QByteArray &bytes)
    {
        const qint64 size = bytes.size();
        crypto_generichash_update(&hash, reinterpret_cast<const unsigned char *>(&size), sizeof size);
        crypto_generichash_update(&hash, reinterpret_cast<const unsigned char *>(bytes.constData()),
                                  static_cast<unsigned long long>(size));
    }
};

BookDigest::BookDigest(Store &store) : m_store(store), m_state(std::make_unique<State>())
{
    crypto_generichash_init(&m_state->hash, nullptr, 0, crypto_generichash_BYTES);
}

BookDigest::~BookDigest() = default;

Result<> BookDigest::add(const QString &select, int columns, const QList<Value> &values)
{
    m_state->add(select.toUtf8());
    return m_store.each(select, values, [this, columns](const Row &row) {
        for (int column = 0; column < columns; ++column)
            m_state->add(row.bytes(column));
        return true;
    });
}

QByteArray BookDigest::result()
{
    QByteArray digest(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash_final(&m_state->hash, reinterpret_cast<unsigned char *>(digest.data()),
                             static_cast<size_t>(digest.size()));
    return digest;
}
