// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgerentry.h"

#include "core/base/textrules.h"
#include "core/store/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <limits>
#include <sodium.h>

namespace {

using LedgerEntries::hashBytes;
using LedgerEntries::suite;

void add(QByteArray &bytes, const QByteArray &part)
{
    char length[8];
    qToLittleEndian(static_cast<quint64>(part.size()), length);
    bytes.append(length, sizeof length).append(part);
}

void add(QByteArray &bytes, const QString &part)
{
    add(bytes, part.toUtf8());
}

void add(QByteArray &bytes, qint64 part)
{
    char number[8];
    qToLittleEndian(part, number);
    add(bytes, QByteArray::fromRawData(number, sizeof number));
}

Result<> checkText(const QString &text, const QString &field)
{
    return TextRules::check(text, field, std::numeric_limits<int>::max());
}

Result<> checkValue(const QJsonValue &value, const QString &field)
{
    if (value.isString())
        return checkText(value.toString(), field);
    if (value.isObject())
        return LedgerEntries::checkTexts(value.toObject());
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items) {
            if (Result<> checked = checkValue(item, field); !checked)
                return checked;
        }
    }
    return {};
}

} // namespace

QByteArray LedgerEntries::beginning()
{
    return QByteArray(hashBytes, '\0');
}

QString LedgerEntries::columns()
{
    return QStringLiteral("pos, office, device, epoch, seq, op_id, op_part, kind, kind_version, actor, subject, "
                          "wall_utc_ms, mono_ms, boot_id, clock_trust, plain, sealed, prev, hash, tag");
}

LedgerEntry LedgerEntries::read(const Row &row)
{
    LedgerEntry entry;
    Event &event = entry.event;
    event.pos = row.integer(0);
    event.office.value = row.text(1);
    event.device.value = row.text(2);
    event.epoch = static_cast<int>(row.integer(3));
    event.seq = row.integer(4);
    event.opId.value = row.text(5);
    event.opPart = static_cast<int>(row.integer(6));
    event.kind = row.text(7);
    event.kindVersion = static_cast<int>(row.integer(8));
    event.actor.value = row.text(9);
    event.subject.value = row.text(10);
    event.wallUtcMs = row.integer(11);
    event.monoMs = row.integer(12);
    event.bootId = row.text(13);
    event.clockTrust = static_cast<ClockTrust>(row.integer(14));
    entry.plain = row.bytes(15);
    event.sealed = row.bytes(16);
    entry.prev = row.bytes(17);
    entry.hash = row.bytes(18);
    entry.tag = row.bytes(19);
    return entry;
}

Result<Event> LedgerEntries::eventOf(const LedgerEntry &entry)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(entry.plain, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return fail(ErrorCode::LedgerBroken, QStringLiteral("the plain part is no JSON object"),
                    {QString::number(entry.event.pos)});
    Event event = entry.event;
    event.plain = document.object();
    return event;
}

QByteArray LedgerEntries::hashOf(const LedgerEntry &entry)
{
    const Event &event = entry.event;
    QByteArray bytes;
    bytes.reserve(512 + entry.plain.size() + event.sealed.size());
    bytes.append(static_cast<char>(suite));
    add(bytes, entry.prev);
    add(bytes, event.office.value);
    add(bytes, event.device.value);
    add(bytes, qint64{event.epoch});
    add(bytes, event.seq);
    add(bytes, event.opId.value);
    add(bytes, qint64{event.opPart});
    add(bytes, event.kind);
    add(bytes, qint64{event.kindVersion});
    add(bytes, event.actor.value);
    add(bytes, event.subject.value);
    add(bytes, event.wallUtcMs);
    add(bytes, event.monoMs);
    add(bytes, event.bootId);
    add(bytes, static_cast<qint64>(event.clockTrust));
    add(bytes, entry.plain);
    add(bytes, event.sealed);
    QByteArray hash(hashBytes, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), static_cast<size_t>(hashBytes),
                       reinterpret_cast<const unsigned char *>(bytes.constData()),
                       static_cast<unsigned long long>(bytes.size()), nullptr, 0);
    return hash;
}

Result<> LedgerEntries::checkTexts(const QJsonObject &object)
{
    for (auto field = object.constBegin(); field != object.constEnd(); ++field) {
        if (Result<> checked = checkText(field.key(), field.key()); !checked)
            return checked;
        if (Result<> checked = checkValue(field.value(), field.key()); !checked)
            return checked;
    }
    return {};
}
