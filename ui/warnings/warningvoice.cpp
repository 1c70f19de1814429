// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/warnings/warningvoice.h"

#include "core/base/clock.h"

#include <algorithm>

void WarningVoice::announce(const QList<DeadlineWarning> &warnings)
{
    if (warnings.isEmpty())
        return;
    if (!m_ways.windowIsInFront())
        m_ways.message(warnings);
    const qint64 now = m_clock.monotonicMs();
    if (!m_sound || (m_lastSoundMs && now - *m_lastSoundMs < quietMs))
        return;
    m_lastSoundMs = now;
    const bool urgent = std::any_of(warnings.begin(), warnings.end(), [](const DeadlineWarning &one) { return one.level != DeadlineLevel::Nearing; });
    m_ways.sound(urgent ? Chime::Kind::Urgent : Chime::Kind::Soft);
}
