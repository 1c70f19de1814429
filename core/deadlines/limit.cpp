// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadlines/limit.h"

#include <algorithm>
#include <array>
#include <utility>

namespace {

constexpr int largestAmount = 10'000;
constexpr qsizetype mostDigits = 5;

constexpr std::array<std::pair<LimitUnit, QLatin1StringView>, 4> unitNames{{
    {LimitUnit::WorkingDays, QLatin1StringView("wd")},
    {LimitUnit::Days, QLatin1StringView("d")},
    {LimitUnit::Hours, QLatin1StringView("h")},
    {LimitUnit::Minutes, QLatin1StringView("min")},
}};

} // namespace

Result<Limit> Limit::parse(const QString &text)
{
    int amount = 0;
    qsizetype digits = 0;
    for (; digits < std::min(text.size(), mostDigits) && text.at(digits) >= u'0' && text.at(digits) <= u'9'; ++digits)
        amount = amount * 10 + (text.at(digits).unicode() - u'0');
    const QStringView rest = QStringView(text).sliced(digits);
    for (const auto &[unit, name] : unitNames) {
        if (digits > 0 && amount <= largestAmount && rest == name)
            return Limit{amount, unit};
    }
    return fail(ErrorCode::LimitNotValid, QStringLiteral("not a number from 0 to 10000 and wd, d, h or min"),
                {text.left(40)});
}

QString Limit::text() const
{
    for (const auto &[known, name] : unitNames) {
        if (known == unit)
            return QString::number(amount) + name;
    }
    return QString();
}
