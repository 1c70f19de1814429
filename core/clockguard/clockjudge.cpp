// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clockguard/clockjudge.h"

#include <algorithm>
#include <cstdlib>

namespace {

/// The time that it is by a moment of the same run of the machine.
std::optional<qint64> goneOn(const std::optional<ClockReading> &from, const ClockReading &now)
{
    if (!from || from->bootId.isEmpty() || from->bootId != now.bootId || now.monoMs < from->monoMs)
        return std::nullopt;
    return from->wallMs + (now.monoMs - from->monoMs);
}

ClockDoubt doubtOf(const ClockReading &now, const std::optional<ClockReading> &good, qint64 buildMs)
{
    if (now.wallMs < buildMs)
        return ClockDoubt::BeforeBuild;
    if (good && now.wallMs < good->wallMs - ClockJudge::toleranceMs)
        return ClockDoubt::BeforeLastGood;
    if (good && now.wallMs > good->wallMs + ClockJudge::longestAbsenceMs)
        return ClockDoubt::LongAfterLastGood;
    return ClockDoubt::None;
}

} // namespace

ClockVerdict ClockJudge::of(const ClockReading &now, const ClockMarks &marks, qint64 buildMs)
{
    ClockVerdict verdict;
    if (const std::optional<qint64> known = goneOn(marks.good, now)) {
        const qint64 off = now.wallMs - *known;
        const bool moved = std::llabs(off) > toleranceMs;
        verdict.nowMs = moved ? *known : now.wallMs;
        verdict.jumpedMs = moved ? off : 0;
        return verdict;
    }
    verdict.doubt = doubtOf(now, marks.good, buildMs);
    verdict.nowMs = now.wallMs;
    if (verdict.doubt == ClockDoubt::None)
        return verdict;
    verdict.trust = ClockTrust::Untrusted;
    verdict.nowMs = std::max(buildMs, marks.good ? marks.good->wallMs : buildMs);
    if (const std::optional<qint64> stated = goneOn(marks.stated, now)) {
        verdict.trust = ClockTrust::Stated;
        verdict.nowMs = *stated;
    }
    return verdict;
}
