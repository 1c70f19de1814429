// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/whyprintout.h"

#include "core/base/chinatime.h"
#include "core/cases/casecode.h"
#include "core/cases/casedeadlines.h"
#include "core/deadlines/explanation.h"
#include "ui/queue/deadlinewords.h"
#include "ui/widgets/whytext.h"

#include <algorithm>

namespace {

bool isRunning(const CaseDeadline &row)
{
    return row.metMs == Deadline::never && !row.ended;
}

WhyText::Subject subjectOf(const UiContext &context, const CaseFile &file, const CaseWords &words, const CaseDeadline &row,
                           const Commitment &commitment)
{
    WhyText::Subject subject;
    subject.commitment = words.commitment(file.record.type, row.commitment);
    subject.clause = row.clause;
    if (const Standard *standard = words.standard())
        subject.standard = QStringLiteral("%1 %2").arg(standard->name.in(context.language)).arg(standard->version);
    subject.metMs = row.metMs;
    subject.stated = !file.record.statedBoot.isEmpty();
    const qint64 nowMs = context.clock.wallUtcMs();
    if (isRunning(row) && Deadlines::levelAt(row.deadline, nowMs) == DeadlineLevel::Overdue)
        subject.overdue = DeadlineWords(context.rules->calendar(), context.language).badge(row.deadline, row.limit, nowMs);
    for (const CasePause &pause : file.record.pauses) {
        if (commitment.pauses.contains(pause.reason))
            subject.pauses << WhyText::NamedPause{pause.span, words.pauseReason(pause.reason)};
    }
    return subject;
}

} // namespace

QVariantList WhyPrintout::answers(const UiContext &context, const CaseFile &file, const CaseWords &words)
{
    const BusinessType *type = words.businessType(file.record.type);
    QList<CaseDeadline> rows = file.deadlines;
    std::stable_sort(rows.begin(), rows.end(), [](const CaseDeadline &a, const CaseDeadline &b) { return isRunning(a) && !isRunning(b); });
    QVariantList answers;
    for (const CaseDeadline &row : std::as_const(rows)) {
        const Commitment *commitment = type ? type->commitment(row.commitment) : nullptr;
        if (!commitment)
            continue;
        const auto why = Explanation::of(CaseDeadlines::termsOf(*commitment, row.limit, context.rules->hours()), row.deadline.startMs,
                                         CaseDeadlines::pausesOf(file.record, *type, *commitment), context.rules->calendar());
        answers << WhyText::answer(subjectOf(context, file, words, row, *commitment), why);
    }
    return answers;
}

Printout WhyPrintout::of(const UiContext &context, const CaseFile &file, const CaseWords &words, const QString &customer)
{
    const CaseRecord &record = file.record;
    Printout printout;
    printout.templateName = QStringLiteral("why");
    printout.title = tr("Why this date");
    printout.code = CaseCode::of(record.number);
    QStringList about{tr("Case number %1").arg(record.number), words.business(record.type)};
    if (!customer.isEmpty())
        about << customer;
    const QString today = WhyText::day(ChinaTime::date(context.clock.wallUtcMs()), {});
    printout.values = {{QStringLiteral("office"), context.facts.name},
                       {QStringLiteral("title"), printout.title},
                       {QStringLiteral("about"), about.join(QStringLiteral(" · "))},
                       {QStringLiteral("answers"), answers(context, file, words)},
                       {QStringLiteral("hotline"), tr("You may check this with us, or by telephone 95598, with the case number above.")},
                       {QStringLiteral("signed"), QStringLiteral("%1 %2    %3").arg(context.facts.name, context.facts.window, today)}};
    return printout;
}
