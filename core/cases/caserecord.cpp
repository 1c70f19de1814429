// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/caserecord.h"

#include <array>

namespace {

constexpr std::array stateKeys{"open", "closed", "archived"};
constexpr std::array outcomeKeys{"none", "done", "withdrawn", "terminated", "voided", "merged"};

template <class Enum, size_t Count>
Enum fromKey(const std::array<const char *, Count> &keys, const QString &key)
{
    for (size_t i = 0; i < Count; ++i) {
        if (key == QLatin1String(keys[i]))
            return static_cast<Enum>(i);
    }
    return Enum{};
}

} // namespace

QString keyOf(CaseState state)
{
    return QString::fromLatin1(stateKeys.at(static_cast<size_t>(state)));
}

QString keyOf(CaseOutcome outcome)
{
    return QString::fromLatin1(outcomeKeys.at(static_cast<size_t>(outcome)));
}

CaseState caseStateFrom(const QString &key)
{
    return fromKey<CaseState>(stateKeys, key);
}

CaseOutcome caseOutcomeFrom(const QString &key)
{
    return fromKey<CaseOutcome>(outcomeKeys, key);
}

Facts CaseRecord::facts() const
{
    Facts facts;
    for (auto it = plainFields.begin(); it != plainFields.end(); ++it)
        facts.insert(it.key(), it.value().toVariant());
    const auto put = [&facts](const char *name, const QString &value) {
        if (!value.isEmpty())
            facts.insert(QString::fromLatin1(name), value);
    };
    put("class", customerClass);
    put("channel", channel);
    put("area", area);
    return facts;
}

std::optional<Passing> CaseRecord::reached(const BusinessType &businessType, const QString &milestone) const
{
    const Milestone *rule = businessType.milestone(milestone);
    std::optional<Passing> latest;
    for (const Passing &passing : passings.value(milestone)) {
        const bool redo = rule && !rule->redoOn.isEmpty() && passing.outcome == rule->redoOn;
        if (!redo && (!latest || passing.atMs >= latest->atMs))
            latest = passing;
    }
    return latest;
}

bool CaseRecord::isPaused() const
{
    return !pauses.isEmpty() && pauses.constLast().span.toMs == Pause::openEnd;
}
