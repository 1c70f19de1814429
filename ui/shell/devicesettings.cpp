// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/devicesettings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace {

constexpr qsizetype mostRecent = 30;

/// Keys of business types and nothing else, each once.
QStringList keysIn(const QJsonArray &kept)
{
    static const QRegularExpression key(QStringLiteral("\\A[a-z0-9-]{1,60}\\z"));
    QStringList keys;
    for (const QJsonValue &one : kept) {
        const QString word = one.toString();
        if (keys.size() < mostRecent && key.match(word).hasMatch() && !keys.contains(word))
            keys << word;
    }
    return keys;
}

} // namespace

QString DeviceSettings::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/device.json");
}

DeviceSettings DeviceSettings::load(const QString &path)
{
    DeviceSettings settings;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return settings;
    const QJsonObject kept = QJsonDocument::fromJson(file.read(65'536)).object();
    const QString language = kept.value(QStringLiteral("language")).toString();
    if (language == QStringLiteral("en"))
        settings.language = language;
    settings.dark = kept.value(QStringLiteral("dark")).toBool();
    settings.secondBackup = kept.value(QStringLiteral("secondBackup")).toString();
    settings.sound = kept.value(QStringLiteral("sound")).toBool();
    settings.percent = std::clamp(kept.value(QStringLiteral("percent")).toInt(100), 100, 200);
    settings.store = kept.value(QStringLiteral("store")).toString();
    settings.geometry = QByteArray::fromBase64(kept.value(QStringLiteral("geometry")).toString().toLatin1());
    const QJsonObject prints = kept.value(QStringLiteral("prints")).toObject();
    for (auto it = prints.begin(); it != prints.end(); ++it) {
        const QJsonObject one = it.value().toObject();
        settings.prints.insert(it.key(), {one.value(QStringLiteral("printer")).toString(), one.value(QStringLiteral("paper")).toString()});
    }
    settings.recent = keysIn(kept.value(QStringLiteral("recent")).toArray());
    return settings;
}

Result<> DeviceSettings::save(const QString &path) const
{
    QJsonObject chosen;
    for (auto it = prints.begin(); it != prints.end(); ++it)
        chosen.insert(it.key(), QJsonObject{{QStringLiteral("printer"), it->printer}, {QStringLiteral("paper"), it->paper}});
    const QJsonObject kept{{QStringLiteral("language"), language},
                           {QStringLiteral("dark"), dark},
                           {QStringLiteral("secondBackup"), secondBackup},
                           {QStringLiteral("sound"), sound},
                           {QStringLiteral("percent"), percent},
                           {QStringLiteral("store"), store},
                           {QStringLiteral("geometry"), QString::fromLatin1(geometry.toBase64())},
                           {QStringLiteral("prints"), chosen},
                           {QStringLiteral("recent"), QJsonArray::fromStringList(recent)}};
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileUnwritable, file.errorString(), {path});
    file.write(QJsonDocument(kept).toJson());
    if (!file.commit())
        return fail(ErrorCode::FileUnwritable, file.errorString(), {path});
    return {};
}
