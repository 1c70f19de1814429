// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/casefileprintout.h"

#include "core/base/chinatime.h"
#include "core/cases/casecode.h"
#include "ui/casefile/casefacts.h"
#include "ui/casefile/eventwords.h"
#include "ui/queue/deadlinewords.h"
#include "ui/shell/theme.h"
#include "ui/widgets/whytext.h"

#include <algorithm>

CaseFilePrintout::CaseFilePrintout(const UiContext &context, const CaseFile &file, const CaseWords &words)
    : m_context(context), m_file(file), m_words(words), m_nowMs(context.clock.wallUtcMs())
{
}

Printout CaseFilePrintout::printout(const QString &customer) const
{
    const CaseRecord &record = m_file.record;
    Printout printout;
    printout.templateName = QStringLiteral("casefile");
    printout.title = tr("Case file %1").arg(record.number);
    printout.code = CaseCode::of(record.number);
    printout.footer = tr("Personal data are masked: for the office's own use, not handed out.");
    QStringList numbers{tr("Case number %1").arg(record.number)};
    if (!record.externalNo.isEmpty())
        numbers << tr("Central no. %1").arg(record.externalNo);
    if (!record.firstContact.isEmpty())
        numbers << tr("First contact %1").arg(m_context.nameOf(record.firstContact));
    printout.values = headings();
    printout.values.insert({{QStringLiteral("office"), m_context.facts.name},
                            {QStringLiteral("title"), tr("Case file")},
                            {QStringLiteral("business"), m_words.business(record.type)},
                            {QStringLiteral("customer"), customer},
                            {QStringLiteral("numbers"), numbers.join(QStringLiteral(" · "))},
                            {QStringLiteral("state"), state()},
                            {QStringLiteral("conflict"), record.hasConflict ? tr("Two entries contradict each other; both are kept in the history.") : QString()},
                            {QStringLiteral("facts"), facts()},
                            {QStringLiteral("deadlines"), deadlines()},
                            {QStringLiteral("pauses"), pauses()},
                            {QStringLiteral("materials"), materials()},
                            {QStringLiteral("history"), history()},
                            {QStringLiteral("printed"), tr("Printed %1 · %2 · calendar %3", "time, window, version")
                                                            .arg(ChinaTime::text(m_nowMs), m_context.facts.window, m_context.rules->calendar().version())}});
    return printout;
}

QVariantMap CaseFilePrintout::headings() const
{
    return {{QStringLiteral("factsTitle"), tr("Facts")},          {QStringLiteral("deadlinesTitle"), tr("Service commitments")},
            {QStringLiteral("pausesTitle"), tr("Pauses")},        {QStringLiteral("materialsTitle"), tr("Papers")},
            {QStringLiteral("historyTitle"), tr("History")},      {QStringLiteral("headWhat"), tr("Commitment")},
            {QStringLiteral("headClause"), tr("Clause")},         {QStringLiteral("headLimit"), tr("Limit")},
            {QStringLiteral("headStart"), tr("From", "start of a clock")}, {QStringLiteral("headDue"), tr("Due")},
            {QStringLiteral("headOutcome"), tr("Outcome")},       {QStringLiteral("headReason"), tr("Reason")},
            {QStringLiteral("headFrom"), tr("Paused", "head of a column: since when")}, {QStringLiteral("headTo"), tr("Resumed")},
            {QStringLiteral("headWhen"), tr("When")},             {QStringLiteral("headEntry"), tr("What happened")},
            {QStringLiteral("headWho"), tr("Entered by")},        {QStringLiteral("madeBy"), tr("Made by:")},
            {QStringLiteral("checkedBy"), tr("Checked by:")},     {QStringLiteral("signedOn"), tr("Date:")}};
}

QString CaseFilePrintout::state() const
{
    const CaseRecord &record = m_file.record;
    if (record.state == CaseState::Open)
        return record.isPaused() ? tr("Open, paused") : tr("Open, next step: %1").arg(m_words.milestone(record.type, record.nextMilestone));
    return tr("%1, %2", "state and how it ended").arg(CaseWords::state(record.state), CaseWords::ending(record.outcome));
}

/// Two facts a line; a long one has the line for itself.
QVariantList CaseFilePrintout::facts() const
{
    constexpr qsizetype longest = 24;
    QVariantList rows;
    QList<CaseFacts::Line> waiting;
    const auto flush = [&] {
        if (waiting.isEmpty())
            return;
        rows << QVariantMap{{QStringLiteral("name"), waiting.constFirst().name},
                            {QStringLiteral("value"), waiting.constFirst().value},
                            {QStringLiteral("name2"), waiting.size() > 1 ? waiting.constLast().name : QString()},
                            {QStringLiteral("value2"), waiting.size() > 1 ? waiting.constLast().value : QString()},
                            {QStringLiteral("one"), waiting.size() == 1},
                            {QStringLiteral("two"), waiting.size() > 1}};
        waiting.clear();
    };
    const QList<CaseFacts::Line> all = CaseFacts::lines(m_file, m_words, false, m_nowMs);
    for (const CaseFacts::Line &line : all) {
        const bool isLong = line.value.size() > longest || line.value.contains(QLatin1Char('\n'));
        if (isLong)
            flush();
        waiting << line;
        if (isLong || waiting.size() == 2)
            flush();
    }
    flush();
    return rows;
}

QVariantList CaseFilePrintout::deadlines() const
{
    const DeadlineWords times(m_context.rules->calendar(), m_context.language);
    QVariantList rows;
    for (const CaseDeadline &row : m_file.deadlines) {
        const Theme::StateLook look = m_context.theme.look(Deadlines::levelAt(row.deadline, m_nowMs, row.metMs), row.deadline.provisional);
        const QString badge = look.shape + QLatin1Char(' ') + times.badge(row.deadline, row.limit, m_nowMs, row.metMs);
        QString outcome = badge;
        if (row.metMs != Deadline::never)
            outcome = badge + QStringLiteral(" · ") + ChinaTime::text(row.metMs);
        else if (row.ended)
            outcome = tr("ended with the case");
        rows << QVariantMap{{QStringLiteral("what"), m_words.commitment(m_file.record.type, row.commitment)},
                            {QStringLiteral("clause"), row.clause},
                            {QStringLiteral("limit"), WhyText::limit(row.limit)},
                            {QStringLiteral("start"), ChinaTime::text(row.deadline.startMs).left(16)},
                            {QStringLiteral("due"), times.due(row.deadline, row.limit, m_nowMs)},
                            {QStringLiteral("outcome"), outcome}};
    }
    return rows;
}

QVariantList CaseFilePrintout::pauses() const
{
    QVariantList rows;
    for (const CasePause &pause : m_file.record.pauses)
        rows << QVariantMap{{QStringLiteral("reason"), m_words.pauseReason(pause.reason)},
                            {QStringLiteral("from"), ChinaTime::text(pause.span.fromMs)},
                            {QStringLiteral("to"), pause.span.toMs == Pause::openEnd ? tr("not yet") : ChinaTime::text(pause.span.toMs)}};
    return rows;
}

QVariantList CaseFilePrintout::materials() const
{
    QVariantList rows;
    const BusinessType *type = m_words.businessType(m_file.record.type);
    if (!type)
        return rows;
    for (const Material &material : type->materials) {
        const QString state = m_file.record.materials.value(material.key);
        if (state.isEmpty() || state == QLatin1String("not-needed"))
            continue;
        rows << QVariantMap{{QStringLiteral("name"), m_words.material(type->id, material.key)},
                            {QStringLiteral("value"), state == QLatin1String("present") ? QStringLiteral("✓ ") + tr("here") : QStringLiteral("○ ") + tr("still to come")}};
    }
    return rows;
}

QVariantList CaseFilePrintout::history() const
{
    QList<TimelineEntry> entries = m_file.timeline;
    std::stable_sort(entries.begin(), entries.end(), [](const TimelineEntry &a, const TimelineEntry &b) { return a.happenedMs < b.happenedMs; });
    const EventWords words(m_words, m_file.record.type, false, m_file.fields);
    QVariantList rows;
    for (const TimelineEntry &entry : std::as_const(entries)) {
        const EventWords::Line line = words.line(entry);
        rows << QVariantMap{{QStringLiteral("when"), ChinaTime::text(entry.happenedMs)},
                            {QStringLiteral("what"), line.what},
                            {QStringLiteral("detail"), line.detail},
                            {QStringLiteral("who"), m_context.nameOf(entry.actor)}};
    }
    return rows;
}
