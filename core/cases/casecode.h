// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What the code on a printed paper says: "YS1:C03-261118-0102". The number of a case and nothing of a person; whoever reads it needs the
/// program to learn more. Upper case, digits and signs only, so that the code stays small.
namespace CaseCode {

QString of(const QString &number);
/// The number that such a code names; empty when it is none of ours.
QString numberIn(const QString &code);

} // namespace CaseCode
