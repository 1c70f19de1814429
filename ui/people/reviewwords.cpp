// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/reviewwords.h"

#include "core/base/chinatime.h"
#include "ui/shell/uicontext.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

struct Named
{
    const char *kind;
    const char *words;
};

constexpr Named named[] = {
    {"case-corrected", QT_TRANSLATE_NOOP("ReviewWords", "Case corrected")},
    {"case-voided", QT_TRANSLATE_NOOP("ReviewWords", "Case voided: entered by mistake")},
    {"case-terminated", QT_TRANSLATE_NOOP("ReviewWords", "Case terminated")},
    {"case-reopened", QT_TRANSLATE_NOOP("ReviewWords", "Case reopened")},
    {"standard-adopted", QT_TRANSLATE_NOOP("ReviewWords", "Standard brought into force")},
    {"calendar-adopted", QT_TRANSLATE_NOOP("ReviewWords", "Calendar brought into force")},
    {"data-erased", QT_TRANSLATE_NOOP("ReviewWords", "A person's data erased")},
};

QString say(const char *text, int count = -1)
{
    return QCoreApplication::translate("ReviewWords", text, nullptr, count);
}

} // namespace

int ReviewWords::daysOf(const PeopleViews::Review &review, qint64 nowMs)
{
    return static_cast<int>(std::max<qint64>(0, ChinaTime::date(review.atMs).daysTo(ChinaTime::date(nowMs))));
}

QString ReviewWords::what(const QString &kind)
{
    const auto found = std::find_if(std::begin(named), std::end(named), [&kind](const Named &one) { return kind == QLatin1String(one.kind); });
    return found == std::end(named) ? kind : say(found->words);
}

QString ReviewWords::standing(const UiContext &context, const PeopleViews::Review &review)
{
    if (review.signedMs == 0)
        return QStringLiteral("◆ ")
               + say(QT_TRANSLATE_N_NOOP("ReviewWords", "Done by one person alone, waits for a second signature: %n day(s)"),
                     daysOf(review, context.clock.wallUtcMs()));
    const QString day = ChinaTime::date(review.signedMs).toString(Qt::ISODate);
    if (!review.sheet.isEmpty())
        return say(QT_TRANSLATE_NOOP("ReviewWords", "Done by one person alone; signed on sheet %1, entered %2")).arg(review.sheet, day);
    return say(QT_TRANSLATE_NOOP("ReviewWords", "Done by one person alone; signed by %1, %2")).arg(context.nameOf(review.signedBy), day);
}
