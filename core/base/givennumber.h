// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

/// Numbers that customers are given. Each carries office, device, life of the device, day and sequence, so that none is ever given twice, also after a
/// restore.
namespace GivenNumber {

/// C03-261118-0102; in a later life of the device C03R2-261118-0001.
QString ofCase(const QString &officeCode, int deviceNumber, int epoch, QDate day, int sequence);
/// C03-261118-D0004: 待补, never that of a case.
QString ofApplication(const QString &officeCode, int deviceNumber, int epoch, QDate day, int sequence);

} // namespace GivenNumber
