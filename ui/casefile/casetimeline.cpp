// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/casetimeline.h"

#include "core/cases/caseevents.h"
#include "ui/casefile/eventwords.h"
#include "ui/people/reviewwords.h"
#include "ui/queue/deadlinewords.h"
#include "ui/shell/theme.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace {

QLabel *plainLabel(const QString &text, const char *look, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setProperty("look", QString::fromLatin1(look));
    return label;
}

/// The shape before an entry: what stops, what ends, what only looks on, and everything else that moved the case.
QString shapeOf(const QString &kind)
{
    const auto is = [&](const char *wanted) { return kind == QLatin1String(wanted); };
    if (is(CaseEvents::paused))
        return QStringLiteral("‖");
    if (is(CaseEvents::closed) || is(CaseEvents::archived))
        return QStringLiteral("✓");
    if (is(CaseEvents::voided) || is(CaseEvents::withdrawn) || is(CaseEvents::terminated))
        return QStringLiteral("×");
    if (is(CaseEvents::personalRevealed) || is(CaseEvents::documentPrinted) || is(CaseEvents::printFailed) || is(CaseEvents::noted))
        return QStringLiteral("○");
    return QStringLiteral("●");
}

} // namespace

CaseTimeline::CaseTimeline(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(2, 1);
}

void CaseTimeline::show(const CaseFile &file, const CaseWords &words, const QList<PeopleViews::Review> &alone, bool clear)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_grid->setHorizontalSpacing(m_context.theme.space(2));
    m_grid->setVerticalSpacing(m_context.theme.space(1));
    QList<TimelineEntry> entries = file.timeline;
    std::stable_sort(entries.begin(), entries.end(), [](const TimelineEntry &a, const TimelineEntry &b) { return a.happenedMs < b.happenedMs; });
    for (const TimelineEntry &entry : std::as_const(entries)) {
        addEntry(entry, file, words, clear);
        addAlone(entry, alone);
    }
}

/// 单人办理, and whether a second pair of eyes was there.
void CaseTimeline::addAlone(const TimelineEntry &entry, const QList<PeopleViews::Review> &alone)
{
    const auto found = std::find_if(alone.cbegin(), alone.cend(), [&entry](const PeopleViews::Review &one) { return one.pos == entry.pos; });
    if (found == alone.cend())
        return;
    auto *label = plainLabel(ReviewWords::standing(m_context, *found), found->signedMs == 0 ? "warning" : "small", this);
    label->setObjectName(QStringLiteral("doneAlone"));
    label->setWordWrap(true);
    m_grid->addWidget(label, m_grid->rowCount(), 2);
}

void CaseTimeline::addEntry(const TimelineEntry &entry, const CaseFile &file, const CaseWords &words, bool clear)
{
    const DeadlineWords times(m_context.rules->calendar(), m_context.language);
    const qint64 nowMs = m_context.clock.wallUtcMs();
    const EventWords::Line line = EventWords(words, file.record.type, clear, file.fields).line(entry);
    const int row = m_grid->rowCount();
    QLabel *when = plainLabel(times.moment(entry.happenedMs, nowMs), "muted", this);
    when->setFont(m_context.theme.figures());
    const QString entered = tr("entered %1 by %2").arg(times.moment(entry.enteredMs, nowMs), m_context.nameOf(entry.actor));
    when->setToolTip(entered.toHtmlEscaped());
    when->setAccessibleDescription(entered);
    m_grid->addWidget(when, row, 0, Qt::AlignTop);
    m_grid->addWidget(plainLabel(shapeOf(entry.kind), "accent", this), row, 1, Qt::AlignTop);
    QLabel *what = plainLabel(line.what, "", this);
    what->setWordWrap(true);
    what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(what, row, 2);
    if (line.detail.isEmpty())
        return;
    QLabel *detail = plainLabel(line.detail, "small", this);
    detail->setWordWrap(true);
    detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(detail, row + 1, 2);
}
