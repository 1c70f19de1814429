// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

class Clock;

/// A text id with a type of its own, so that a case is never passed where a person is asked for.
template <class Tag>
struct Id
{
    QString value;

    bool isEmpty() const { return value.isEmpty(); }
    bool operator==(const Id &) const = default;
    auto operator<=>(const Id &other) const { return value.compare(other.value) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.value, seed); }
};

using OfficeId = Id<struct OfficeTag>;
using DeviceId = Id<struct DeviceTag>;
using CaseId = Id<struct CaseTag>;
using VisitId = Id<struct VisitTag>;
using ApplicationId = Id<struct ApplicationTag>;
using OpId = Id<struct OpTag>;
using SubjectId = Id<struct SubjectTag>; ///< whose key seals an event's personal part: a case, visit, customer or entry
using PersonId = Id<struct PersonTag>;

/// Where new ids come from. Injected, so that a demo or a test gives the same ones again.
class IdSource
{
public:
    virtual ~IdSource() = default;
    virtual QString next() = 0;
};

/// UUID version 7 (RFC 9562) as 36 characters of text: 48 bits of Unix milliseconds, then 74 random bits; within one
/// source strictly ascending.
class UuidV7Source : public IdSource
{
public:
    explicit UuidV7Source(const Clock &clock);
    QString next() override;

private:
    const Clock &m_clock;
    qint64 m_lastMs = 0;
    quint64 m_counter = 0;
};

/// UUIDs of version 7's shape from a seed and the clock's time: the same seed and times give the same ids.
class SeededIdSource : public IdSource
{
public:
    SeededIdSource(const Clock &clock, quint64 seed);
    QString next() override;

private:
    const Clock &m_clock;
    quint64 m_state;
    quint64 m_counter = 0;
};

/// The id that belongs to these words and no others: UUID version 8 (RFC 9562) from a BLAKE2b hash of them. The same row of a register
/// imported twice makes the same operation ids, which is what keeps it from being entered twice.
QString idOfWords(const QStringList &words);
