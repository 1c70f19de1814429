// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupmanifest.h"

#include <QFile>
#include <QJsonDocument>

namespace {

constexpr int format = 1;
constexpr qsizetype hashBytes = 32;
constexpr qint64 longest = 64 * 1024;

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray bytes(const QJsonObject &json, const char *key)
{
    return QByteArray::fromHex(json.value(QLatin1String(key)).toString().toLatin1());
}

qint64 integer(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1String(key)).toInteger(-1);
}

QString text(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1String(key)).toString();
}

} // namespace

QJsonObject BackupManifest::toJson() const
{
    return {{QStringLiteral("format"), format},
            {QStringLiteral("office"), office.value},
            {QStringLiteral("device"), device.value},
            {QStringLiteral("epoch"), epoch},
            {QStringLiteral("pos"), pos},
            {QStringLiteral("head"), hex(head)},
            {QStringLiteral("last"), hex(last)},
            {QStringLiteral("size"), size},
            {QStringLiteral("sha256"), hex(sha256)},
            {QStringLiteral("schema"), schema},
            {QStringLiteral("madeUtcMs"), madeUtcMs},
            {QStringLiteral("clockTrust"), static_cast<int>(clockTrust)},
            {QStringLiteral("program"), program}};
}

Result<BackupManifest> BackupManifest::fromJson(const QJsonObject &json, const QString &file)
{
    BackupManifest read;
    read.office.value = text(json, "office");
    read.device.value = text(json, "device");
    read.epoch = static_cast<int>(integer(json, "epoch"));
    read.pos = integer(json, "pos");
    read.head = bytes(json, "head");
    read.last = bytes(json, "last");
    read.size = integer(json, "size");
    read.sha256 = bytes(json, "sha256");
    read.schema = static_cast<int>(integer(json, "schema"));
    read.madeUtcMs = integer(json, "madeUtcMs");
    const qint64 trust = integer(json, "clockTrust");
    read.program = text(json, "program");
    const bool sound = integer(json, "format") == format && !read.office.isEmpty() && !read.device.isEmpty() && read.epoch >= 1 && read.pos >= 0
                       && read.head.size() == hashBytes && read.last.size() == hashBytes && read.size > 0 && read.sha256.size() == hashBytes
                       && read.schema >= 1 && read.madeUtcMs >= 0 && trust >= 0 && trust <= 2;
    if (!sound)
        return fail(ErrorCode::BackupDamaged, QStringLiteral("its manifest"), {file});
    read.clockTrust = static_cast<ClockTrust>(trust);
    return read;
}

QString BackupManifest::fileNameFor(const QString &backup)
{
    return backup + QStringLiteral(".json");
}

Result<BackupManifest> BackupManifest::beside(const QString &backup)
{
    QFile file(fileNameFor(backup));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {}, {file.fileName()});
    return fromJson(QJsonDocument::fromJson(file.read(longest)).object(), backup);
}
