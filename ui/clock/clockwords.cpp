// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clock/clockwords.h"

#include "core/base/chinatime.h"
#include "ui/shell/actorname.h"

#include <algorithm>
#include <cstdlib>

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;

} // namespace

bool ClockWords::isTrouble(const ClockFacts &facts)
{
    return facts.trust != ClockTrust::Trusted || facts.awaiting > 0 || facts.jumpedMs != 0;
}

QString ClockWords::sentence(const ClockFacts &facts, const QHash<PersonId, QString> &names)
{
    if (facts.trust == ClockTrust::Stated)
        return tr("%1 said what time it is: now it is %2.").arg(actorName(facts.statedBy, names), ChinaTime::text(facts.nowMs));
    if (facts.trust == ClockTrust::Untrusted) {
        const QString machine = ChinaTime::text(facts.machineMs);
        switch (facts.doubt) {
        case ClockDoubt::BeforeBuild:
            return tr("This computer says it is %1, which is before this program was made (%2).").arg(machine, ChinaTime::date(facts.buildMs).toString(Qt::ISODate));
        case ClockDoubt::LongAfterLastGood:
            return tr("This computer says it is %1. That is more than 400 days after it was last used (%2).").arg(machine, ChinaTime::text(facts.lastGoodMs));
        case ClockDoubt::BeforeLastGood:
        case ClockDoubt::None: return tr("This computer says it is %1, which is before it was last used (%2).").arg(machine, ChinaTime::text(facts.lastGoodMs));
        }
    }
    if (facts.awaiting > 0)
        return tr("%n case(s) were entered at a time stated by %1.", nullptr, static_cast<int>(facts.awaiting)).arg(actorName(facts.statedBy, names));
    if (facts.jumpedMs > 0)
        return tr("The clock of this computer was put forward by %1 while the program ran.").arg(span(facts.jumpedMs));
    if (facts.jumpedMs < 0)
        return tr("The clock of this computer was put back by %1 while the program ran.").arg(span(facts.jumpedMs));
    return {};
}

QString ClockWords::consequence(const ClockFacts &facts)
{
    if (facts.trust == ClockTrust::Untrusted)
        return tr("Say first what time it is. Until then nothing is accepted or reached, no reminder comes and no colour changes.");
    if (facts.trust == ClockTrust::Stated)
        return tr("Until the manager confirms it, promised dates are provisional and no reminder comes.");
    if (facts.awaiting > 0)
        return tr("Their dates stay provisional until the manager confirms the time.");
    if (facts.jumpedMs != 0)
        return tr("The program goes on by its own time, %1. If that is wrong, the manager sets it.").arg(ChinaTime::text(facts.nowMs));
    return {};
}

QString ClockWords::span(qint64 ms)
{
    const qint64 length = std::llabs(ms);
    const int days = static_cast<int>(length / dayMs);
    const int hours = static_cast<int>(length % dayMs / hourMs);
    const int minutes = static_cast<int>(length % hourMs / minuteMs);
    QStringList parts;
    if (days > 0)
        parts << tr("%n day(s)", "a span of time", days);
    if (hours > 0)
        parts << tr("%n hour(s)", "a span of time", hours);
    if (days == 0 && (minutes > 0 || hours == 0))
        parts << tr("%n minute(s)", "a span of time", minutes);
    return parts.join(u' ');
}

qint64 ClockWords::proposal(const ClockFacts &facts)
{
    const bool canBeTrue = facts.machineMs >= std::max(facts.buildMs, facts.lastGoodMs - ClockJudge::toleranceMs)
                           && (facts.lastGoodMs == 0 || facts.machineMs <= facts.lastGoodMs + ClockJudge::longestAbsenceMs);
    if (canBeTrue && facts.trust != ClockTrust::Stated)
        return facts.machineMs;
    return facts.nowMs;
}
