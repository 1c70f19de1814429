// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <map>
#include <set>
#include <vector>

class Clock;
class Pinyin;
class Store;
class Vault;

/// The names of whom cases and applications are about, searched by any part of them: the index in memory of RELIABILITY.md section 5. They lie in the store in sealed
/// sheets, each of a stretch of the ledger, so that they are in memory a moment after unlocking, the newest first; nothing can be told from the sheets but
/// how many names there are. In memory a name takes its letters and four bytes. unload() wipes them.
class NameIndex
{
public:
    /// A name in the entry at that place of the ledger.
    struct Name
    {
        qint64 pos = 0;
        QString text; ///< as PersonTerms::name() gives it

        bool operator==(const Name &) const = default;
    };

    NameIndex(Store &store, Vault &vault, OfficeId office, const Pinyin &pinyin);
    ~NameIndex();
    NameIndex(const NameIndex &) = delete;
    NameIndex &operator=(const NameIndex &) = delete;

    /// Reads sheets until that moment of the monotonic clock, some in any case; true: all of them are in memory. SealBroken: the store's sheets are damaged.
    Result<bool> load(const Clock &clock, qint64 untilMonoMs);
    bool isLoaded() const { return m_isLoaded; }
    /// Wipes what is in memory; what is not saved is gone.
    void unload();

    /// The names of that entry; before it was read none.
    Result<> put(qint64 pos, const QStringList &names);
    /// Takes the names of the entries after `from` up to `to` away.
    Result<> drop(qint64 from, qint64 to);
    /// Writes what has changed, inside the running transaction; when that is rolled back, unload().
    Result<> save();
    /// Empties the table too, inside the running transaction; when that is rolled back, unload().
    Result<> forget();

    /// Names that hold the text, the newest entries first, of those in memory.
    QList<Name> containing(const QString &part, int most) const;
    /// Names in which characters that follow one another are read with these first letters (small), the newest entries first.
    QList<Name> containingInitials(const QString &letters, int most) const;
    /// What lies in memory.
    struct Size
    {
        qint64 names = 0;
        qint64 bytes = 0;
    };
    Size size() const;

private:
    template <class Fits>
    QList<Name> those(Fits fits, int most) const;
    Result<QByteArray *> sheet(qint64 number);
    Result<QByteArray> opened(qint64 number, const QByteArray &sealed) const;

    Store &m_store;
    Vault &m_vault;
    OfficeId m_office;
    std::vector<char16_t> m_initials; ///< by UTF-16 unit; 0: none
    std::map<qint64, QByteArray> m_sheets;
    std::set<qint64> m_changed;
    qint64 m_loadedFrom; ///< sheets from this one on are in memory
    bool m_isLoaded = false;
};
