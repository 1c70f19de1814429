// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/papertext.h"

#include <array>

namespace {

struct Name
{
    Printout::Paper paper;
    const char *key;
    const char *words;
};

constexpr std::array names{Name{Printout::Paper::A4, "a4", QT_TRANSLATE_NOOP("PaperText", "A4")},
                           Name{Printout::Paper::A4Landscape, "a4-landscape", QT_TRANSLATE_NOOP("PaperText", "A4 landscape")},
                           Name{Printout::Paper::A5, "a5", QT_TRANSLATE_NOOP("PaperText", "A5")},
                           Name{Printout::Paper::Roll80, "80mm", QT_TRANSLATE_NOOP("PaperText", "80 mm roll")}};

} // namespace

QString PaperText::key(Printout::Paper paper)
{
    for (const Name &name : names) {
        if (name.paper == paper)
            return QString::fromLatin1(name.key);
    }
    return {};
}

std::optional<Printout::Paper> PaperText::paper(const QString &key)
{
    for (const Name &name : names) {
        if (key == QLatin1String(name.key))
            return name.paper;
    }
    return std::nullopt;
}

QString PaperText::words(Printout::Paper paper)
{
    for (const Name &name : names) {
        if (name.paper == paper)
            return tr(name.words);
    }
    return {};
}

QString PaperText::document(const QString &key)
{
    if (key == QLatin1String("receipt"))
        return tr("receipt of acceptance");
    if (key == QLatin1String("notice"))
        return tr("one-time notice");
    if (key == QLatin1String("casefile"))
        return tr("case file");
    if (key == QLatin1String("why"))
        return tr("explanation of the date");
    if (key == QLatin1String("audit"))
        return tr("audit");
    if (key == QLatin1String("list"))
        return tr("list of open cases");
    if (key == QLatin1String("month"))
        return tr("month of deadlines");
    if (key == QLatin1String("daily-report"))
        return tr("daily report");
    return key;
}

QString PaperText::outcome(const PrintEntry &entry)
{
    if (entry.atMs == 0)
        return tr("never printed");
    if (entry.problem == QLatin1String("printer-missing"))
        return QStringLiteral("▲ ") + tr("not on paper: no printer");
    if (entry.problem == QLatin1String("template"))
        return QStringLiteral("▲ ") + tr("not on paper: its form has a gap");
    if (!entry.isOnPaper())
        return QStringLiteral("▲ ") + tr("not on paper: the printer failed");
    QStringList parts{entry.way == QLatin1String("pdf") ? tr("saved as PDF") : entry.again ? tr("printed again") : tr("printed")};
    if (const auto onPaper = paper(entry.paper))
        parts << words(*onPaper);
    if (entry.copies > 1)
        parts << tr("%n copies", nullptr, entry.copies);
    return QStringLiteral("✓ ") + parts.join(QStringLiteral(" · "));
}
