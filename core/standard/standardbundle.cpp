// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/standardbundle.h"

#include "core/standard/standardloader.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace {

constexpr qint64 largestFile = 4 * 1024 * 1024;
const QString extendsKey = QStringLiteral("extends");

tl::unexpected<Error> notValid(const QString &file, const QString &path, const QString &expected)
{
    return fail(ErrorCode::StandardNotValid, QStringLiteral("%1 %2: expected %3").arg(file, path, expected),
                {file, path, expected});
}

Result<QJsonObject> readFile(const QString &path, const QString &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.errorString(), {path});
    if (file.size() > largestFile)
        return fail(ErrorCode::FileTooLarge, {}, {path});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError) {
        const QString place = QStringLiteral("byte %1").arg(error.offset);
        return fail(ErrorCode::JsonNotValid, error.errorString(), {name, place, error.errorString()});
    }
    if (!document.isObject())
        return fail(ErrorCode::JsonNotValid, QStringLiteral("not an object"),
                    {name, QString(), QStringLiteral("an object")});
    return document.object();
}

/// The business beneath with another one's promises.
Result<QJsonObject> extendedBusiness(const QString &file, QJsonObject beneath, const QJsonObject &own)
{
    static const QStringList allowed{extendsKey, QStringLiteral("id"), QStringLiteral("version"),
                                     QStringLiteral("commitments"), QStringLiteral("counter")};
    if (!own.value(extendsKey).isBool() || !own.value(extendsKey).toBool())
        return notValid(file, QStringLiteral("/extends"), QStringLiteral("true"));
    if (beneath.isEmpty())
        return notValid(file, QStringLiteral("/extends"), QStringLiteral("this business in the pack beneath"));
    for (auto it = own.begin(); it != own.end(); ++it) {
        if (!allowed.contains(it.key()))
            return notValid(file, u'/' + it.key(),
                            QStringLiteral("only id, version, commitments and counter beside extends"));
        if (it.key() != extendsKey)
            beneath.insert(it.key(), it.value());
    }
    return beneath;
}

} // namespace

QString StandardBundle::baseOf(const QJsonObject &pack)
{
    return pack.value(StandardFiles::pack).toObject().value(extendsKey).toString();
}

Result<QJsonObject> StandardBundle::extended(const QJsonObject &base, const QJsonObject &pack)
{
    if (!baseOf(base).isEmpty())
        return notValid(StandardFiles::pack, QStringLiteral("/extends"), QStringLiteral("a pack that stands alone"));
    QJsonObject whole = base;
    for (auto it = pack.begin(); it != pack.end(); ++it) {
        const QJsonObject own = it.value().toObject();
        if (it.key() == StandardFiles::pack) {
            QJsonObject head = base.value(it.key()).toObject();
            for (auto key = own.begin(); key != own.end(); ++key)
                head.insert(key.key(), key.value());
            head.remove(extendsKey);
            whole.insert(it.key(), head);
        } else if (own.contains(extendsKey)) {
            const auto business = extendedBusiness(it.key(), base.value(it.key()).toObject(), own);
            if (!business)
                return fail(business);
            whole.insert(it.key(), *business);
        } else {
            whole.insert(it.key(), it.value());
        }
    }
    return whole;
}

Result<QJsonObject> StandardBundle::read(const QString &folder)
{
    QDir dir(folder);
    QStringList names = dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    if (!names.contains(StandardFiles::pack))
        return fail(ErrorCode::FileUnreadable, QStringLiteral("no standard.json"), {dir.filePath(StandardFiles::pack)});
    const QStringList business = QDir(dir.filePath(StandardFiles::businessFolder))
                                     .entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : business)
        names << StandardFiles::businessFolder + name;
    QJsonObject bundle;
    for (const QString &name : names) {
        const auto content = readFile(dir.filePath(name), name);
        if (!content)
            return fail(content);
        bundle.insert(name, *content);
    }
    return bundle;
}

Result<QJsonObject> Standard::bundleFromFolder(const QString &folder)
{
    const auto pack = StandardBundle::read(folder);
    if (!pack)
        return fail(pack);
    const QString base = StandardBundle::baseOf(*pack);
    if (base.isEmpty())
        return pack;
    if (base.contains(u'/') || base.contains(u'\\') || base.startsWith(u'.'))
        return notValid(StandardFiles::pack, QStringLiteral("/extends"), QStringLiteral("the id of a pack"));
    const QString neighbour = QDir::cleanPath(QDir(folder).filePath(QStringLiteral("../") + base));
    const bool isThere = QFile::exists(neighbour + u'/' + StandardFiles::pack);
    const auto beneath = StandardBundle::read(isThere ? neighbour : QStringLiteral(":/standards/") + base);
    if (!beneath)
        return notValid(StandardFiles::pack, QStringLiteral("/extends"),
                        QStringLiteral("a pack beside this one or a built-in one"));
    return StandardBundle::extended(*beneath, *pack);
}
