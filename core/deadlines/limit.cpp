// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadlines/limit.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace {

constexpr int largestAmount = 10'000;

constexpr std::array<std::pair<LimitUnit, QLatin1StringView>, 4> unitNames{{
    {LimitUnit::WorkingDays, QLatin1StringView("wd")},
    {LimitUnit::Days, QLatin1StringView("d")},
    {LimitUnit::Hours, QLatin1StringView("h")},
    {LimitUnit::Minutes, QLatin1StringView("min")},
}};

} // namespace

Result<Limit> Limit::parse(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^([0-9]{1,5})(wd|d|h|min)\\z"));
    const auto match = shape.match(text);
    const int amount = match.captured(1).toInt();
    if (!match.hasMatch() || amount > largestAmount)
        return fail(ErrorCode::LimitNotValid, QStringLiteral("not a number from 0 to 10000 and wd, d, h or min"),
                    {text.left(40)});
    for (const auto &[unit, name] : unitNames) {
        if (match.captured(2) == name)
            return Limit{amount, unit};
    }
    return fail(ErrorCode::Internal, QStringLiteral("a unit without a name"));
}

QString Limit::text() const
{
    for (const auto &[known, name] : unitNames) {
        if (known == unit)
            return QString::number(amount) + name;
    }
    return QString();
}
