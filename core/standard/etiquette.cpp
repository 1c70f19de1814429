// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/etiquette.h"

#include <algorithm>

namespace {

template <class T>
const T *byKey(const QList<T> &list, const QString &key)
{
    const auto found = std::find_if(list.begin(), list.end(), [&key](const T &one) { return one.key == key; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

const Etiquette::Item *Etiquette::item(const QString &key) const
{
    return byKey(items, key);
}

const Etiquette::Moment *Etiquette::moment(const QString &key) const
{
    return byKey(moments, key);
}

const QStringList &Etiquette::happenings()
{
    static const QStringList list{QStringLiteral("visit-begun"),     QStringLiteral("next-item"),       QStringLiteral("item-begun"),
                                  QStringLiteral("identified"),      QStringLiteral("told"),            QStringLiteral("accepted"),
                                  QStringLiteral("accepted-partly"), QStringLiteral("answered"),        QStringLiteral("receipt-printed"),
                                  QStringLiteral("notice-printed"),  QStringLiteral("money-due"),       QStringLiteral("money-taken"),
                                  QStringLiteral("visit-ended")};
    return list;
}

const QStringList &Etiquette::categories()
{
    static const QStringList list{undecided(),           QStringLiteral("new"),   QStringLiteral("change"),
                                  QStringLiteral("money"), QStringLiteral("meter"), QStringLiteral("voice")};
    return list;
}

QString Etiquette::undecided()
{
    return QStringLiteral("undecided");
}
