// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupkeeping.h"

#include "core/base/chinatime.h"

#include <QSet>

#include <algorithm>
#include <functional>

QStringList BackupKeeping::surplus(const QList<Made> &backups, qint64 newestUtcMs)
{
    QList<Made> newestFirst = backups;
    std::sort(newestFirst.begin(), newestFirst.end(), [](const Made &one, const Made &two) {
        return one.utcMs != two.utcMs ? one.utcMs > two.utcMs : one.name > two.name;
    });
    struct Span
    {
        int most;
        std::function<qint64(qint64)> of;
        QSet<qint64> taken = {};
    };
    constexpr qint64 hourMs = 3'600'000; // China's hours begin where UTC's do
    const auto month = [](qint64 utcMs) {
        const QDate date = ChinaTime::date(utcMs);
        return qint64{date.year()} * 12 + date.month();
    };
    Span spans[] = {{hours, [](qint64 utcMs) { return utcMs / hourMs; }},
                    {days, [](qint64 utcMs) { return ChinaTime::date(utcMs).toJulianDay(); }},
                    {months, month}};
    QStringList gone;
    if (!newestFirst.isEmpty())
        newestUtcMs = std::max(newestUtcMs, newestFirst.constFirst().utcMs);
    for (const Made &backup : std::as_const(newestFirst)) {
        if (month(newestUtcMs) - month(backup.utcMs) > months) {
            gone.prepend(backup.name);
            continue;
        }
        bool stays = false;
        for (Span &span : spans) {
            const qint64 one = span.of(backup.utcMs);
            if (span.taken.size() >= span.most || span.taken.contains(one))
                continue;
            span.taken.insert(one);
            stays = true;
        }
        if (!stays)
            gone.prepend(backup.name);
    }
    return gone;
}
