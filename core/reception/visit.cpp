// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reception/visit.h"

#include <QStringList>

#include <algorithm>

const VisitItem *Visit::openItem() const
{
    const auto found = std::find_if(items.begin(), items.end(), [](const VisitItem &item) { return item.isOpen(); });
    return found == items.end() ? nullptr : &*found;
}

QString Visit::numberText() const
{
    return QStringLiteral("%1").arg(number, 3, 10, QLatin1Char('0'));
}

bool VisitWords::isPriority(const QString &key)
{
    static const QStringList keys{QString(), QStringLiteral("elderly"), QStringLiteral("pregnant"), QStringLiteral("disabled")};
    return keys.contains(key);
}

bool VisitWords::isItemEnd(const QString &how)
{
    static const QStringList ends{QStringLiteral("accepted"), QStringLiteral("partly"), QStringLiteral("told"), QStringLiteral("answered"),
                                  QStringLiteral("dropped")};
    return ends.contains(how);
}

QString VisitWords::inquiry()
{
    return QStringLiteral("inquiry");
}
