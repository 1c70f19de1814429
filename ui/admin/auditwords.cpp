// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/auditwords.h"

#include "core/base/chinatime.h"
#include "core/cases/printlog.h"
#include "core/ledger/shortcode.h"
#include "core/standard/rules.h"
#include "ui/clock/clockwords.h"
#include "ui/print/papertext.h"
#include "ui/shell/actorname.h"

#include <algorithm>

namespace {

struct Words
{
    const char *kind;
    const char *words;
};

constexpr Words table[] = {
    {"personal-revealed", QT_TRANSLATE_NOOP("AuditWords", "Personal data shown in clear")},
    {"document-printed", QT_TRANSLATE_NOOP("AuditWords", "Printed")},
    {"print-failed", QT_TRANSLATE_NOOP("AuditWords", "Could not be printed")},
    {"document-exported", QT_TRANSLATE_NOOP("AuditWords", "Exported as a file")},
    {"logged-in", QT_TRANSLATE_NOOP("AuditWords", "Logged in")},
    {"logged-out", QT_TRANSLATE_NOOP("AuditWords", "Logged out")},
    {"login-failed", QT_TRANSLATE_NOOP("AuditWords", "Log-in failed")},
    {"person-joined", QT_TRANSLATE_NOOP("AuditWords", "Person joined")},
    {"person-named", QT_TRANSLATE_NOOP("AuditWords", "Person named by a register")},
    {"person-renamed", QT_TRANSLATE_NOOP("AuditWords", "Person renamed")},
    {"person-role-changed", QT_TRANSLATE_NOOP("AuditWords", "Role changed")},
    {"person-left", QT_TRANSLATE_NOOP("AuditWords", "Person left")},
    {"password-set", QT_TRANSLATE_NOOP("AuditWords", "Password set")},
    {"password-reset", QT_TRANSLATE_NOOP("AuditWords", "Password given by a manager")},
    {"password-policy-chosen", QT_TRANSLATE_NOOP("AuditWords", "Rules for passwords chosen")},
    {"key-rotated", QT_TRANSLATE_NOOP("AuditWords", "Master key renewed")},
    {"recovery-key-made", QT_TRANSLATE_NOOP("AuditWords", "Recovery key made")},
    {"recovery-key-tried", QT_TRANSLATE_NOOP("AuditWords", "Recovery key tried out")},
    {"recovery-key-used", QT_TRANSLATE_NOOP("AuditWords", "Recovery key used")},
    {"countersigned", QT_TRANSLATE_NOOP("AuditWords", "Countersigned")},
    {"case-accepted", QT_TRANSLATE_NOOP("AuditWords", "Case accepted")},
    {"milestone-reached", QT_TRANSLATE_NOOP("AuditWords", "Milestone reached")},
    {"case-closed", QT_TRANSLATE_NOOP("AuditWords", "Case closed")},
    {"case-archived", QT_TRANSLATE_NOOP("AuditWords", "Case archived")},
    {"case-paused", QT_TRANSLATE_NOOP("AuditWords", "Case paused")},
    {"case-resumed", QT_TRANSLATE_NOOP("AuditWords", "Case resumed")},
    {"materials-received", QT_TRANSLATE_NOOP("AuditWords", "Papers received")},
    {"case-noted", QT_TRANSLATE_NOOP("AuditWords", "Note added")},
    {"case-hidden", QT_TRANSLATE_NOOP("AuditWords", "Hidden from whom it names")},
    {"case-transferred", QT_TRANSLATE_NOOP("AuditWords", "Case transferred")},
    {"external-number-set", QT_TRANSLATE_NOOP("AuditWords", "Central number entered")},
    {"case-corrected", QT_TRANSLATE_NOOP("AuditWords", "Case corrected")},
    {"case-voided", QT_TRANSLATE_NOOP("AuditWords", "Case void: entered by mistake")},
    {"case-withdrawn", QT_TRANSLATE_NOOP("AuditWords", "Case withdrawn by the customer")},
    {"case-terminated", QT_TRANSLATE_NOOP("AuditWords", "Case terminated")},
    {"case-reopened", QT_TRANSLATE_NOOP("AuditWords", "Case reopened")},
    {"follow-up-recorded", QT_TRANSLATE_NOOP("AuditWords", "Follow-up call")},
    {"data-erased", QT_TRANSLATE_NOOP("AuditWords", "Personal data erased")},
    {"application-told", QT_TRANSLATE_NOOP("AuditWords", "Told what is missing")},
    {"application-told-again", QT_TRANSLATE_NOOP("AuditWords", "Told again what is missing")},
    {"application-dropped", QT_TRANSLATE_NOOP("AuditWords", "Application given up")},
    {"visit-begun", QT_TRANSLATE_NOOP("AuditWords", "Customer received")},
    {"visit-item-begun", QT_TRANSLATE_NOOP("AuditWords", "Item of business begun")},
    {"visit-item-changed", QT_TRANSLATE_NOOP("AuditWords", "Item of business changed")},
    {"visit-item-ended", QT_TRANSLATE_NOOP("AuditWords", "Item of business ended")},
    {"visit-priority-set", QT_TRANSLATE_NOOP("AuditWords", "Customer goes first")},
    {"visit-ended", QT_TRANSLATE_NOOP("AuditWords", "Farewell to the customer")},
    {"office-set-up", QT_TRANSLATE_NOOP("AuditWords", "Office set up")},
    {"standard-adopted", QT_TRANSLATE_NOOP("AuditWords", "Service standard in force")},
    {"calendar-adopted", QT_TRANSLATE_NOOP("AuditWords", "Calendar in force")},
    {"day-sealed", QT_TRANSLATE_NOOP("AuditWords", "Day sealed")},
    {"clock-warned", QT_TRANSLATE_NOOP("AuditWords", "Clock in doubt")},
    {"clock-jumped", QT_TRANSLATE_NOOP("AuditWords", "Clock was moved")},
    {"clock-stated", QT_TRANSLATE_NOOP("AuditWords", "Time stated at the window")},
    {"clock-confirmed", QT_TRANSLATE_NOOP("AuditWords", "Time confirmed by the manager")},
    {"store-restored", QT_TRANSLATE_NOOP("AuditWords", "Restored from a backup")},
    {"store-checked", QT_TRANSLATE_NOOP("AuditWords", "Store checked")},
    {"check-failed", QT_TRANSLATE_NOOP("AuditWords", "A check failed")},
};

const Words *wordsOf(const QString &kind)
{
    const auto found = std::find_if(std::begin(table), std::end(table), [&kind](const Words &row) { return kind == QLatin1String(row.kind); });
    return found == std::end(table) ? nullptr : found;
}

QString text(const AuditRow &row, const char *key)
{
    return row.plain.value(QLatin1String(key)).toString();
}

qint64 number(const AuditRow &row, const char *key)
{
    return row.plain.value(QLatin1String(key)).toInteger();
}

QString businessName(const Rules *rules, const QString &type, const QString &language)
{
    const auto standard = rules ? rules->current() : nullptr;
    const BusinessType *found = standard ? standard->businessType(type) : nullptr;
    return found ? found->name.in(language) : type;
}

/// The name that any business of the standard gives it: they agree on what they share.
QString milestoneName(const Rules *rules, const QString &key, const QString &language)
{
    const auto standard = rules ? rules->current() : nullptr;
    if (standard) {
        for (const BusinessType &type : standard->business) {
            if (const Milestone *milestone = type.milestone(key))
                return milestone->name.in(language);
        }
    }
    return key;
}

} // namespace

QString AuditWords::group(AuditGroup group)
{
    switch (group) {
    case AuditGroup::Looks: return tr("Looked, printed, exported");
    case AuditGroup::People: return tr("Log-ins, people and rights");
    case AuditGroup::Cases: return tr("Cases");
    case AuditGroup::Applications: return tr("Applications");
    case AuditGroup::Visits: return tr("Reception");
    case AuditGroup::Office: break;
    }
    return tr("Office, rules, clock and seals");
}

bool AuditWords::knows(const QString &kind)
{
    return wordsOf(kind) != nullptr;
}

QString AuditWords::kind(const QString &kind)
{
    const Words *const row = wordsOf(kind);
    return row ? tr(row->words) : kind;
}

QString AuditWords::who(const AuditRow &row, const Names &names)
{
    return actorName(row.actor, names);
}

QString AuditWords::about(const AuditRow &row, const Names &names)
{
    return row.number.isEmpty() ? names.value(PersonId{row.subject.value}) : row.number;
}

QString AuditWords::detail(const AuditRow &row, const Rules *rules, const QString &language)
{
    const QString &kind = row.kind;
    if (kind == QLatin1String("case-accepted") || kind == QLatin1String("application-told"))
        return businessName(rules, text(row, "type"), language);
    if (kind == QLatin1String("milestone-reached"))
        return milestoneName(rules, text(row, "milestone"), language);
    if (kind == QLatin1String("document-printed") || kind == QLatin1String("print-failed"))
        return PaperText::document(text(row, "document"));
    if (kind == QLatin1String(PrintLog::exported))
        return tr("%1, %n row(s)", nullptr, row.plain.value(QStringLiteral("rows")).toInt()).arg(PaperText::document(text(row, "document")));
    if (kind == QLatin1String("day-sealed"))
        return tr("%1: %2", "a day and the code of its seal").arg(text(row, "day"), shortCode(QByteArray::fromHex(text(row, "head").toLatin1())));
    if (kind == QLatin1String("store-checked"))
        return tr("%n entry(s)", nullptr, row.plain.value(QStringLiteral("entries")).toInt());
    if (kind == QLatin1String("check-failed") && number(row, "pos") > 0)
        return tr("from entry %1 on").arg(number(row, "pos"));
    if (kind == QLatin1String("clock-warned"))
        return ChinaTime::text(number(row, "machine"));
    if (kind == QLatin1String("clock-jumped"))
        return (number(row, "by") < 0 ? QStringLiteral("−") : QStringLiteral("+")) + ClockWords::span(number(row, "by"));
    if (kind == QLatin1String("clock-stated") || kind == QLatin1String("clock-confirmed"))
        return ChinaTime::text(number(row, "at"));
    return {};
}

QString AuditWords::when(const AuditRow &row)
{
    const QString time = ChinaTime::text(row.wallMs);
    return row.trust == ClockTrust::Trusted ? time : (row.trust == ClockTrust::Stated ? QStringLiteral("◌ ") : QStringLiteral("▲ ")) + time;
}

QString AuditWords::mark(const AuditRow &row)
{
    switch (row.trust) {
    case ClockTrust::Stated: return tr("The time was stated at the window.");
    case ClockTrust::Untrusted: return tr("The clock was wrong: this is the last good time before it.");
    case ClockTrust::Trusted: break;
    }
    return {};
}
