// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/nameindex.h"

#include "core/base/clock.h"
#include "core/standard/pinyin.h"
#include "core/store/store.h"
#include "core/vault/cipher.h"
#include "core/vault/vault.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace {

constexpr qint64 stretch = 512;  ///< positions of the ledger in one sheet
constexpr int atOnce = 64;       ///< sheets between two looks at the clock
constexpr qint64 noSheet = std::numeric_limits<qint64>::max();

/// A sheet is names one after the other: place within the stretch, length, UTF-16 letters. The same bytes lie in memory and, sealed, in the store.
struct Head
{
    quint16 place;
    quint16 length;
};
static_assert(sizeof(Head) == 4);

struct Record
{
    quint16 place;
    QStringView text;
    qsizetype bytes; ///< with its head
};

Record recordAt(const QByteArray &sheet, qsizetype at)
{
    Head head{};
    std::memcpy(&head, sheet.constData() + at, sizeof head);
    const qsizetype most = (sheet.size() - at - qsizetype(sizeof head)) / 2;
    const qsizetype length = std::min<qsizetype>(head.length, most);
    return {head.place, QStringView(reinterpret_cast<const char16_t *>(sheet.constData() + at + sizeof head), length), qsizetype(sizeof head) + 2 * length};
}

template <class Visit>
void eachRecord(const QByteArray &sheet, Visit visit)
{
    for (qsizetype at = 0; at + qsizetype(sizeof(Head)) <= sheet.size();) {
        const Record record = recordAt(sheet, at);
        visit(record);
        at += record.bytes;
    }
}

/// The records that stay, in a sheet of their own; the old one is wiped.
template <class Stays>
bool keepOnly(QByteArray *sheet, Stays stays)
{
    QByteArray kept;
    qsizetype at = 0;
    eachRecord(*sheet, [&](const Record &record) {
        if (stays(record))
            kept.append(sheet->constData() + at, record.bytes);
        at += record.bytes;
    });
    if (kept.size() == sheet->size())
        return false;
    Cipher::wipe(*sheet);
    *sheet = kept;
    return true;
}

SealPlace placeOf(qint64 number)
{
    return {SubjectId{QStringLiteral("person-names")}, OpId{QStringLiteral("sheet-%1").arg(number)}, 0};
}

} // namespace

NameIndex::NameIndex(Store &store, Vault &vault, OfficeId office, const Pinyin &pinyin)
    : m_store(store), m_vault(vault), m_office(std::move(office)), m_initials(pinyin.firstLetters()), m_loadedFrom(noSheet)
{
}

NameIndex::~NameIndex()
{
    unload();
}

void NameIndex::unload()
{
    for (auto &[number, sheet] : m_sheets)
        Cipher::wipe(sheet);
    m_sheets.clear();
    m_changed.clear();
    m_loadedFrom = noSheet;
    m_isLoaded = false;
}

Result<QByteArray> NameIndex::opened(qint64 number, const QByteArray &sealed) const
{
    return m_vault.open(placeOf(number), sealed);
}

Result<bool> NameIndex::load(const Clock &clock, qint64 untilMonoMs)
{
    while (!m_isLoaded) {
        QList<std::pair<qint64, QByteArray>> read;
        const Result<> done =
            m_store.each(QStringLiteral("SELECT sheet, sealed FROM person_names WHERE office = ? AND sheet < ? ORDER BY sheet DESC LIMIT ?"),
                         {m_office.value, m_loadedFrom, atOnce}, [&read](const Row &row) {
                             read << std::pair(row.integer(0), row.bytes(1));
                             return true;
                         });
        if (!done)
            return fail(done);
        for (const auto &[number, sealed] : std::as_const(read)) {
            m_loadedFrom = number;
            if (m_sheets.contains(number))
                continue; // it was needed before its turn, and may have changed since
            Result<QByteArray> clear = opened(number, sealed);
            if (!clear)
                return fail(clear);
            m_sheets.emplace(number, std::move(*clear));
        }
        m_isLoaded = read.size() < atOnce;
        if (clock.monotonicMs() >= untilMonoMs)
            break;
    }
    return m_isLoaded;
}

/// In memory from now on.
Result<QByteArray *> NameIndex::sheet(qint64 number)
{
    if (const auto known = m_sheets.find(number); known != m_sheets.end())
        return &known->second;
    QByteArray sealed;
    const Result<bool> read = m_isLoaded || number >= m_loadedFrom
                                  ? Result<bool>(false)
                                  : m_store.first(QStringLiteral("SELECT sealed FROM person_names WHERE office = ? AND sheet = ?"), {m_office.value, number},
                                                  [&sealed](const Row &row) { sealed = row.bytes(0); });
    if (!read)
        return fail(read);
    Result<QByteArray> clear = *read ? opened(number, sealed) : Result<QByteArray>(QByteArray());
    if (!clear)
        return fail(clear);
    return &m_sheets.emplace(number, std::move(*clear)).first->second;
}

Result<> NameIndex::put(qint64 pos, const QStringList &names)
{
    const Result<QByteArray *> found = names.isEmpty() ? Result<QByteArray *>(nullptr) : sheet(pos / stretch);
    if (!found)
        return fail(found);
    for (const QString &name : names) {
        const Head head{static_cast<quint16>(pos % stretch), static_cast<quint16>(std::min<qsizetype>(name.size(), 1000))};
        QByteArray grown;
        grown.reserve((*found)->size() + qsizetype(sizeof head) + 2 * head.length);
        grown.append(**found).append(reinterpret_cast<const char *>(&head), sizeof head);
        grown.append(reinterpret_cast<const char *>(name.utf16()), 2 * head.length);
        Cipher::wipe(**found); // what a growing text leaves behind would lie in memory after the lock
        **found = grown;
        m_changed.insert(pos / stretch);
    }
    return {};
}

Result<> NameIndex::drop(qint64 from, qint64 to)
{
    for (qint64 number = (from + 1) / stretch; number <= to / stretch; ++number) {
        const Result<QByteArray *> found = sheet(number);
        if (!found)
            return fail(found);
        const auto stays = [=](const Record &record) {
            const qint64 pos = number * stretch + record.place;
            return pos <= from || pos > to;
        };
        if (keepOnly(*found, stays))
            m_changed.insert(number);
    }
    return {};
}

Result<> NameIndex::save()
{
    for (const qint64 number : m_changed) {
        const QByteArray &clear = m_sheets[number];
        if (clear.isEmpty()) {
            const Result<qint64> gone = m_store.run(QStringLiteral("DELETE FROM person_names WHERE office = ? AND sheet = ?"), {m_office.value, number});
            if (!gone)
                return fail(gone);
            continue;
        }
        const Result<QByteArray> sealed = m_vault.seal(placeOf(number), clear);
        if (!sealed)
            return fail(sealed);
        const Result<qint64> written = m_store.run(QStringLiteral("INSERT INTO person_names (office, sheet, sealed) VALUES (?, ?, ?) "
                                                                  "ON CONFLICT (office, sheet) DO UPDATE SET sealed = excluded.sealed"),
                                                   {m_office.value, number, *sealed});
        if (!written)
            return fail(written);
    }
    m_changed.clear();
    return {};
}

Result<> NameIndex::forget()
{
    unload();
    const Result<qint64> gone = m_store.run(QStringLiteral("DELETE FROM person_names WHERE office = ?"), {m_office.value});
    m_isLoaded = gone.has_value(); // there is nothing to read
    return gone ? Result<>() : fail(gone);
}

template <class Fits>
QList<NameIndex::Name> NameIndex::those(Fits fits, int most) const
{
    QList<Name> found;
    for (auto it = m_sheets.rbegin(); it != m_sheets.rend() && found.size() < most; ++it) {
        QList<Name> here;
        eachRecord(it->second, [&](const Record &record) {
            if (fits(record.text))
                here << Name{it->first * stretch + record.place, record.text.toString()};
        });
        std::stable_sort(here.begin(), here.end(), [](const Name &a, const Name &b) { return a.pos > b.pos; });
        found += here;
    }
    return found.mid(0, most);
}

QList<NameIndex::Name> NameIndex::containing(const QString &part, int most) const
{
    if (part.isEmpty())
        return {};
    const char16_t first = part.front().unicode();
    return those(
        [&part, first](QStringView name) {
            for (qsizetype at = 0; at + part.size() <= name.size(); ++at) {
                if (name.utf16()[at] == first && name.mid(at, part.size()) == part)
                    return true;
            }
            return false;
        },
        most);
}

QList<NameIndex::Name> NameIndex::containingInitials(const QString &letters, int most) const
{
    if (letters.isEmpty())
        return {};
    return those(
        [this, &letters](QStringView name) {
            const char16_t *const text = name.utf16();
            for (qsizetype at = 0; at + letters.size() <= name.size(); ++at) {
                qsizetype same = 0;
                while (same < letters.size() && m_initials[text[at + same]] == letters.at(same).unicode())
                    ++same;
                if (same == letters.size())
                    return true;
            }
            return false;
        },
        most);
}

NameIndex::Size NameIndex::size() const
{
    Size size{0, static_cast<qint64>(m_initials.capacity() * sizeof(char16_t))};
    for (const auto &[number, sheet] : m_sheets) {
        constexpr qint64 node = 96; // of the map, and of the heap around the letters
        size.bytes += node + sheet.capacity();
        eachRecord(sheet, [&size](const Record &) { ++size.names; });
    }
    return size;
}
