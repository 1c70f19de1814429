// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storeholder.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

#include <fcntl.h>
#include <pwd.h>
#include <unistd.h>

namespace {

constexpr qint64 longestText = 300;

QString userName()
{
    const passwd *const entry = ::getpwuid(::geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(::geteuid());
}

} // namespace

QString StoreHolder::fileName(const QString &path)
{
    return path + QStringLiteral(".holder");
}

void StoreHolder::write(const QString &path)
{
    const QString text = userName() + u'@' + QSysInfo::machineHostName() + QStringLiteral(" (") +
                         QString::number(QCoreApplication::applicationPid()) + u')';
    const QByteArray name = QFile::encodeName(fileName(path));
    const int descriptor = ::open(name.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return; // the lock holds all the same, only the name is missing
    QFile file;
    if (file.open(descriptor, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle))
        file.write(text.toUtf8());
}

void StoreHolder::remove(const QString &path)
{
    QFile::remove(fileName(path));
}

QString StoreHolder::text(const QString &path)
{
    QFile file(fileName(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(longestText)).trimmed() : QString();
}
