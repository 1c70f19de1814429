// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/standard.h"

#include <algorithm>

namespace {

template <class T>
const T *byKey(const QList<T> &list, const QString &key)
{
    const auto found = std::find_if(list.begin(), list.end(), [&key](const T &one) { return one.key == key; });
    return found == list.end() ? nullptr : &*found;
}

LocalText nameOf(const QList<NamedKey> &list, const QString &key)
{
    const NamedKey *found = byKey(list, key);
    return found ? found->name : LocalText{};
}

bool isWritten(const QString &written, const QString &key, const LocalText &name, const QStringList &aliases)
{
    const auto same = [&written](const QString &other) { return written.compare(other, Qt::CaseInsensitive) == 0; };
    return same(key) || std::any_of(name.byLanguage.begin(), name.byLanguage.end(), same) ||
           std::any_of(aliases.begin(), aliases.end(), same);
}

} // namespace

const BusinessType *Standard::businessType(const QString &typeId) const
{
    const auto found = std::find_if(business.begin(), business.end(),
                                    [&typeId](const BusinessType &type) { return type.id == typeId; });
    return found == business.end() ? nullptr : &*found;
}

const PauseReason *Standard::pauseReason(const QString &key) const
{
    return byKey(pauseReasons, key);
}

LocalText Standard::className(const QString &key) const
{
    return nameOf(classes, key);
}

LocalText Standard::channelName(const QString &key) const
{
    return nameOf(channels, key);
}

LocalText Standard::handlerName(const QString &key) const
{
    return nameOf(handlers, key);
}

LocalText Standard::outcomeName(const QString &key) const
{
    return nameOf(outcomes, key);
}

const NamedKey *Standard::named(const QList<NamedKey> &list, const QString &written)
{
    const QString trimmed = written.trimmed();
    const auto found = std::find_if(list.begin(), list.end(), [&trimmed](const NamedKey &one) {
        return isWritten(trimmed, one.key, one.name, one.aliases);
    });
    return found == list.end() ? nullptr : &*found;
}

const BusinessType *Standard::businessNamed(const QString &written) const
{
    const QString trimmed = written.trimmed();
    const auto found = std::find_if(business.begin(), business.end(), [&trimmed](const BusinessType &type) {
        return isWritten(trimmed, type.id, type.name, type.aliases);
    });
    return found == business.end() ? nullptr : &*found;
}

const FeeCatalogue::Fee *FeeCatalogue::allowed(const QString &key, QDate day) const
{
    const Fee *fee = byKey(fees, key);
    return fee && day >= fee->validFrom && (!fee->validTo.isValid() || day <= fee->validTo) ? fee : nullptr;
}

const FeeCatalogue::Abolished *FeeCatalogue::abolishedFee(const QString &key) const
{
    return byKey(abolished, key);
}
