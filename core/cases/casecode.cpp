// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/casecode.h"

#include <QRegularExpression>

namespace {

const QString leads = QStringLiteral("YS1:");

} // namespace

QString CaseCode::of(const QString &number)
{
    return number.isEmpty() ? QString() : leads + number.toUpper();
}

QString CaseCode::numberIn(const QString &code)
{
    static const QRegularExpression number(QStringLiteral("\\A[A-Z0-9][A-Z0-9-]{3,39}\\z"));
    const QString upper = code.trimmed().toUpper();
    const QString named = upper.startsWith(leads) ? upper.mid(leads.size()) : QString();
    return number.match(named).hasMatch() ? named : QString();
}
