// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupname.h"

#include "core/base/chinatime.h"
#include "core/ledger/shortcode.h"

#include <QRegularExpression>

QString BackupName::made(const QString &officeCode, qint64 utcMs, const QByteArray &head, bool sealed, int number)
{
    QString name = officeCode + u'-' + ChinaTime::date(utcMs).toString(QStringLiteral("yyyyMMdd")) + u'-' +
                   ChinaTime::time(utcMs).toString(QStringLiteral("HHmm")) + u'-' + ::shortCode(head);
    if (number > 1)
        name += u'-' + QString::number(number);
    return name + (sealed ? QStringLiteral(".db.sealed") : QStringLiteral(".db"));
}

std::optional<BackupName> BackupName::parsed(const QString &fileName)
{
    static const QRegularExpression shape(
        QStringLiteral("^([A-Z]{1,4})-(\\d{8})-(\\d{4})-([0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4})(?:-\\d{1,3})?\\.db(\\.sealed)?$"));
    const QRegularExpressionMatch match = shape.match(fileName);
    const QDate date = QDate::fromString(match.captured(2), QStringLiteral("yyyyMMdd"));
    const QTime time = QTime::fromString(match.captured(3), QStringLiteral("HHmm"));
    if (!match.hasMatch() || !date.isValid() || !time.isValid())
        return std::nullopt;
    return BackupName{match.captured(1), ChinaTime::utcMs(date, time), match.captured(4), !match.captured(5).isEmpty()};
}
