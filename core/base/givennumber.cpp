// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/givennumber.h"

namespace {

QString written(const QString &officeCode, int deviceNumber, int epoch, QDate day, const QString &kind, int sequence)
{
    const QString life = epoch > 1 ? QStringLiteral("R%1").arg(epoch) : QString();
    return QStringLiteral("%1%2%3-%4-%5%6")
        .arg(officeCode)
        .arg(deviceNumber, 2, 10, QLatin1Char('0'))
        .arg(life, day.toString(QStringLiteral("yyMMdd")), kind)
        .arg(sequence, 4, 10, QLatin1Char('0'));
}

} // namespace

QString GivenNumber::ofCase(const QString &officeCode, int deviceNumber, int epoch, QDate day, int sequence)
{
    return written(officeCode, deviceNumber, epoch, day, QString(), sequence);
}

QString GivenNumber::ofApplication(const QString &officeCode, int deviceNumber, int epoch, QDate day, int sequence)
{
    return written(officeCode, deviceNumber, epoch, day, QStringLiteral("D"), sequence);
}
