// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

class LockedBytes;

/// What Argon2id is given besides the secret, and what it makes of it.
struct KeyRecipe
{
    QByteArray salt;
    qint64 ops = 0;
    qint64 memory = 0; ///< bytes

    static constexpr size_t keyBytes = 64;

    static QByteArray newSalt();
    /// Parameters outside this range are somebody's edit of the store: they would take all memory, or no time.
    bool isSane() const;
    /// False for parameters that are not sane, and when there is no memory.
    bool derive(const QByteArray &secret, LockedBytes &key) const;
    bool operator==(const KeyRecipe &) const = default;
};

/// Keys that are worked out beside the office's thread, which a slot would hold up for longer than any job may last. A vault that was given this object
/// takes its keys from it; one that is not there yet is noted as wanted, and the act fails and is done anew when derive() has gone through
/// (OfficeThread::askKeyed). Secrets and keys lie in locked memory and are wiped with the object. One thread at a time.
class DerivedKeys
{
public:
    DerivedKeys();
    ~DerivedKeys();
    DerivedKeys(const DerivedKeys &) = delete;
    DerivedKeys &operator=(const DerivedKeys &) = delete;

    /// KeyRecipe::keyBytes, or null: now it is wanted, or it could not be derived (isWanting() says which).
    const LockedBytes *key(const KeyRecipe &recipe, const QByteArray &secret);
    /// For a slot that is to be made: the salt stays the same until the key is there.
    QByteArray saltFor(const QString &kind, const QByteArray &secret, qint64 ops, qint64 memory);
    bool isWanting() const;
    /// Derives what is wanted.
    void derive();

private:
    struct Entry;
    std::vector<std::unique_ptr<Entry>> m_entries;
};
