// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/datedkinds.h"

#include <QSet>

bool DatedKinds::contains(const QString &kind)
{
    static const QSet<QString> kinds{
        QStringLiteral("case-accepted"),      QStringLiteral("milestone-reached"), QStringLiteral("case-closed"),        QStringLiteral("case-archived"),
        QStringLiteral("case-paused"),        QStringLiteral("case-resumed"),      QStringLiteral("materials-received"), QStringLiteral("case-voided"),
        QStringLiteral("case-withdrawn"),     QStringLiteral("case-terminated"),   QStringLiteral("case-reopened"),      QStringLiteral("follow-up-recorded"),
        QStringLiteral("application-told"),   QStringLiteral("application-told-again"), QStringLiteral("application-dropped"),
    };
    return kinds.contains(kind);
}
