// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgercheck.h"

#include "core/ledger/ledgerentry.h"
#include "core/ledger/lockedkinds.h"
#include "core/store/store.h"
#include "core/vault/vault.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <sodium.h>

namespace {

constexpr int tellEvery = 512; // entries between two calls of a progress

/// Columns of LedgerEntries::columns().
enum Column { Pos, Office, DeviceColumn, Epoch, Seq, OpIdColumn, OpPart, Kind, KindVersion, Actor, Subject, WallUtcMs, MonoMs, BootId, Trust, Plain, Sealed_, Prev, Hash, Tag };

} // namespace

void LedgerChains::add(QByteArrayView part)
{
    char length[8];
    qToLittleEndian(static_cast<quint64>(part.size()), length);
    m_bytes.insert(m_bytes.end(), length, length + sizeof length);
    m_bytes.insert(m_bytes.end(), part.begin(), part.end());
}

void LedgerChains::add(qint64 part)
{
    char number[8];
    qToLittleEndian(part, number);
    add(QByteArrayView(number, sizeof number));
}

/// As LedgerEntries::hashOf, over the row's own bytes.
void LedgerChains::hash(const Row &row)
{
    m_bytes.clear();
    m_bytes.push_back(static_cast<char>(LedgerEntries::suite));
    add(row.view(Prev));
    add(row.view(Office));
    add(row.view(DeviceColumn));
    add(row.integer(Epoch));
    add(row.integer(Seq));
    add(row.view(OpIdColumn));
    add(row.integer(OpPart));
    add(row.view(Kind));
    add(row.integer(KindVersion));
    add(row.view(Actor));
    add(row.view(Subject));
    add(row.integer(WallUtcMs));
    add(row.integer(MonoMs));
    add(row.view(BootId));
    add(row.integer(Trust));
    add(row.view(Plain));
    add(row.view(Sealed_));
    m_hash.resize(LedgerEntries::hashBytes);
    crypto_generichash(reinterpret_cast<unsigned char *>(m_hash.data()), static_cast<size_t>(m_hash.size()),
                       reinterpret_cast<const unsigned char *>(m_bytes.data()), m_bytes.size(), nullptr, 0);
}

LedgerChains::End &LedgerChains::endOf(const Row &row)
{
    char epoch[8];
    qToLittleEndian(row.integer(Epoch), epoch);
    m_nextName.resize(0);
    m_nextName.append(row.view(Office)).append('\n').append(row.view(DeviceColumn)).append('\n').append(epoch, sizeof epoch);
    if (!m_end || m_nextName != m_name) {
        m_name = QByteArray(m_nextName.constData(), m_nextName.size()); // of its own: the other is written over by the next row
        m_end = &m_ends[m_name];
        if (m_end->hash.isNull())
            m_end->hash = LedgerEntries::beginning();
    }
    return *m_end;
}

QString LedgerChains::problemOf(const Row &row)
{
    End &end = endOf(row);
    const qint64 seq = row.integer(Seq);
    if (seq > end.seq + 1)
        return QStringLiteral("before it, from number %1 on, entries are missing").arg(end.seq + 1);
    if (seq < end.seq + 1)
        return QStringLiteral("number %1 is here again or out of its order").arg(seq);
    if (row.view(Prev) != QByteArrayView(end.hash))
        return QStringLiteral("it does not follow from the entry before it");
    hash(row);
    if (row.view(Hash) != QByteArrayView(m_hash))
        return QStringLiteral("its content is not what was written");
    const QByteArrayView tag = row.view(Tag);
    if (tag.isEmpty() && !LockedKinds::mayLackTag(row.text(Kind)))
        return QStringLiteral("it has no tag of this office");
    if (!tag.isEmpty() && m_vault.isOpen() && !m_vault.isTagOf(m_hash, row.bytes(Tag)))
        return QStringLiteral("its tag is not this office's");
    end.seq = seq;
    end.hash.replace(0, end.hash.size(), m_hash);
    return {};
}

void LedgerInspection::look(const Row &row, LedgerCheck &check)
{
    if (row.view(Kind) == QByteArrayView(DaySeals::kind, qsizetype(qstrlen(DaySeals::kind))))
        m_sealed << Sealed{row.integer(Pos), {OfficeId{row.text(Office)}, DeviceId{row.text(DeviceColumn)}, static_cast<int>(row.integer(Epoch))}, row.bytes(Plain)};
    for (qsizetype i = 0; i < m_witnesses.size(); ++i) {
        const LedgerWitness &witness = m_witnesses.at(i);
        const bool itsPlace = witness.pos == row.integer(Pos);
        if (witness.pos != 0 && !itsPlace)
            continue;
        if (row.view(Hash).startsWith(witness.start))
            m_found[i] = row.integer(Pos);
        else if (itsPlace)
            m_found[i] = -1;
    }
    ++check.entries;
}

Result<LedgerCheck> LedgerInspection::run(qint64 lastPos, const std::function<bool(qint64, qint64)> &progress)
{
    LedgerCheck check;
    check.tagsChecked = m_vault.isOpen();
    LedgerChains chains(m_vault);
    bool stopped = false;
    const QString sql = QStringLiteral("SELECT ") + LedgerEntries::columns() + QStringLiteral(" FROM ledger ORDER BY pos");
    const Result<> read = m_store.each(sql, {}, [&](const Row &row) {
        const qint64 pos = row.integer(Pos);
        if (progress && (pos % tellEvery == 0 || pos == lastPos) && !progress(pos, lastPos)) {
            stopped = true;
            return false;
        }
        look(row, check);
        check.problem = chains.problemOf(row);
        if (!check.problem.isEmpty())
            check.firstBadPos = pos;
        return check.problem.isEmpty();
    });
    if (!read)
        return fail(read);
    if (stopped)
        return fail(ErrorCode::Stopped);
    if (check.problem.isEmpty()) {
        if (const Result<> seals = checkSeals(check); !seals)
            return fail(seals);
    }
    askWitnesses(lastPos, check);
    if (!check.tagsChecked)
        check.notChecked << QStringLiteral("the tags: that takes a password") << QStringLiteral("whose key sealed the days: that takes a password");
    return check;
}

Result<> LedgerInspection::checkSeals(LedgerCheck &check) const
{
    QHash<QString, qint64> days; ///< how far each is sealed
    for (const Sealed &sealed : m_sealed) {
        Result<QString> problem = problemOf(sealed);
        if (!problem)
            return fail(problem);
        if (const auto seal = DaySeals::from(QJsonDocument::fromJson(sealed.plain).object()); problem->isEmpty() && seal) {
            // Once more only for what was entered in it since.
            const QString day = DaySeals::opId(sealed.chain, seal->day).value;
            if (const auto before = days.constFind(day); before != days.constEnd() && *before >= seal->seq)
                problem = QStringLiteral("its day was sealed before");
            days.insert(day, seal->seq);
        }
        if (!problem->isEmpty()) {
            check.firstBadPos = sealed.pos;
            check.problem = *problem;
            return {};
        }
        ++check.seals;
    }
    return {};
}

Result<QString> LedgerInspection::problemOf(const Sealed &sealed) const
{
    const std::optional<DaySeal> seal = DaySeals::from(QJsonDocument::fromJson(sealed.plain).object());
    if (!seal || !DaySeals::isSigned(sealed.chain, *seal))
        return QStringLiteral("its seal is not signed by the key that it names");
    if (m_vault.isOpen() && !m_vault.isSealKey(seal->key))
        return QStringLiteral("its seal is not this office's");
    bool same = false;
    const Result<bool> found = m_store.first(
        QStringLiteral("SELECT hash FROM ledger WHERE office = ? AND device = ? AND epoch = ? AND seq = ?"),
        {sealed.chain.office.value, sealed.chain.device.value, sealed.chain.epoch, seal->seq}, [&](const Row &row) { same = row.bytes(0) == seal->head; });
    if (!found)
        return fail(found);
    return same ? QString() : QStringLiteral("the day that it seals was changed");
}

void LedgerInspection::askWitnesses(qint64 lastPos, LedgerCheck &check) const
{
    QString problem;
    qint64 place = 0;
    qint64 newest = 0;
    for (qsizetype i = 0; i < m_witnesses.size(); ++i) {
        LedgerWitness witness = m_witnesses.at(i);
        if (m_found.at(i) > 0) {
            witness.pos = m_found.at(i);
            newest = std::max(newest, witness.pos);
            check.witnessed << witness;
            continue;
        }
        const bool other = m_found.at(i) < 0;
        if (!other && check.firstBadPos != 0)
            continue; // the scan ended before it
        const qint64 here = other ? witness.pos : lastPos + 1;
        if (place != 0 && here >= place)
            continue;
        place = here;
        problem = other                  ? QStringLiteral("it is not the entry that a witness saw here")
                  : witness.pos > lastPos ? QStringLiteral("a witness saw entry %1: the end was cut off, or this is an older copy").arg(witness.pos)
                                          : QStringLiteral("no entry is what a witness saw: the end was cut off, this is an older copy, or it was written anew");
    }
    if (!problem.isEmpty() && (check.firstBadPos == 0 || place < check.firstBadPos)) {
        check.problem = problem;
        check.firstBadPos = place;
    }
    if (m_witnesses.isEmpty())
        check.notChecked << QStringLiteral("a cut tail or an older copy: that takes a witness outside this store");
    else if (newest > 0 && newest < lastPos)
        check.notChecked << QStringLiteral("a cut tail behind entry %1: no newer witness was named").arg(newest);
}
