// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/sealedhead.h"

#include "core/vault/cipher.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

namespace {

constexpr char magic[] = "YSBACKUP";
constexpr qsizetype magicBytes = 8;
constexpr char format = 1;
constexpr qsizetype fixedBytes = magicBytes + 1 + 1 + 4;
constexpr quint32 longest = 1024 * 1024;

QString text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytes(const QJsonObject &json, const char *key)
{
    return QByteArray::fromBase64(json.value(QLatin1String(key)).toString().toLatin1());
}

QJsonObject toJson(const Slot &slot)
{
    return {{QStringLiteral("name"), slot.name},
            {QStringLiteral("kind"), slot.kind},
            {QStringLiteral("suite"), slot.suite},
            {QStringLiteral("ops"), slot.ops},
            {QStringLiteral("memory"), slot.memory},
            {QStringLiteral("salt"), text(slot.salt)},
            {QStringLiteral("commitment"), text(slot.commitment)},
            {QStringLiteral("wrapped"), text(slot.wrapped)},
            {QStringLiteral("generation"), slot.generation},
            {QStringLiteral("publicKey"), text(slot.publicKey)},
            {QStringLiteral("box"), text(slot.box)}};
}

Slot slotOf(const QJsonObject &json)
{
    Slot slot;
    slot.name = json.value(QLatin1String("name")).toString();
    slot.kind = json.value(QLatin1String("kind")).toString();
    slot.suite = json.value(QLatin1String("suite")).toInteger();
    slot.ops = json.value(QLatin1String("ops")).toInteger();
    slot.memory = json.value(QLatin1String("memory")).toInteger();
    slot.salt = bytes(json, "salt");
    slot.commitment = bytes(json, "commitment");
    slot.wrapped = bytes(json, "wrapped");
    slot.generation = json.value(QLatin1String("generation")).toInteger();
    slot.publicKey = bytes(json, "publicKey");
    slot.box = bytes(json, "box");
    return slot;
}

} // namespace

QByteArray SealedHead::toBytes() const
{
    QJsonArray all;
    for (const Slot &slot : ways)
        all << toJson(slot);
    const QByteArray json =
        QJsonDocument(QJsonObject{{QStringLiteral("manifest"), manifest.toJson()}, {QStringLiteral("slots"), all}}).toJson(QJsonDocument::Compact);
    QByteArray bytes(magic, magicBytes);
    bytes.append(static_cast<char>(Cipher::suite)).append(format);
    char length[4];
    qToLittleEndian(static_cast<quint32>(json.size()), length);
    return bytes.append(length, sizeof length).append(json);
}

bool SealedHead::isSealed(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) && opened.read(magicBytes) == QByteArray(magic, magicBytes);
}

Result<ReadHead> ReadHead::of(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.errorString(), {path});
    ReadHead read;
    read.bytes = file.read(fixedBytes);
    if (!read.bytes.startsWith(QByteArray(magic, magicBytes)))
        return fail(ErrorCode::BackupNotOne, {}, {path});
    const auto damaged = [&path](const char *what) { return fail(ErrorCode::BackupDamaged, QLatin1String(what), {path}); };
    if (read.bytes.size() != fixedBytes || static_cast<unsigned char>(read.bytes.at(magicBytes)) != Cipher::suite ||
        read.bytes.at(magicBytes + 1) != format)
        return damaged("suite or format of its head");
    const auto length = qFromLittleEndian<quint32>(read.bytes.constData() + magicBytes + 2);
    if (length > longest)
        return damaged("length of its head");
    const QByteArray json = file.read(length);
    read.bytes += json;
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(json, &problem).object();
    if (json.size() != static_cast<qsizetype>(length) || problem.error != QJsonParseError::NoError)
        return damaged("its head");
    const Result<BackupManifest> manifest = BackupManifest::fromJson(object.value(QLatin1String("manifest")).toObject(), path);
    if (!manifest)
        return fail(manifest);
    read.head.manifest = *manifest;
    const QJsonArray all = object.value(QLatin1String("slots")).toArray();
    for (const QJsonValue &slot : all)
        read.head.ways << slotOf(slot.toObject());
    return read;
}
