// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reception/application.h"

#include <algorithm>
#include <array>

namespace {

constexpr std::array stateKeys{"open", "taken", "dropped", "lapsed"};

} // namespace

QString keyOf(ApplicationState state)
{
    return QString::fromLatin1(stateKeys.at(static_cast<size_t>(state)));
}

ApplicationState applicationStateFrom(const QString &key)
{
    const auto found = std::find_if(stateKeys.begin(), stateKeys.end(), [&key](const char *one) { return key == QLatin1String(one); });
    return found == stateKeys.end() ? ApplicationState::Open : static_cast<ApplicationState>(found - stateKeys.begin());
}

ApplicationState Application::stateAt(qint64 nowMs) const
{
    return state == ApplicationState::Open && nowMs > untilMs ? ApplicationState::Lapsed : state;
}

QStringList Application::notToldYet(const QStringList &wanted) const
{
    QStringList fresh;
    for (const QString &key : wanted) {
        const bool told = std::any_of(notices.begin(), notices.end(), [&key](const Notice &notice) { return notice.missing.contains(key); });
        if (!told)
            fresh << key;
    }
    return fresh;
}
