// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/warnings/warningwords.h"

#include "core/base/chinatime.h"
#include "ui/queue/casewords.h"
#include "ui/queue/deadlinewords.h"
#include "ui/shell/uicontext.h"

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

ToldWarning::What whatOf(DeadlineLevel level)
{
    using What = ToldWarning::What;
    return level == DeadlineLevel::Overdue ? What::Overdue : level == DeadlineLevel::LastDay ? What::LastDay : What::Nearing;
}

} // namespace

QString WarningWords::what(ToldWarning::What what)
{
    switch (what) {
    case ToldWarning::What::Nearing: return tr("nearing");
    case ToldWarning::What::LastDay: return tr("last day");
    case ToldWarning::What::Overdue: return tr("overdue");
    case ToldWarning::What::Moved: return tr("date moved");
    }
    return {};
}

Theme::StateLook WarningWords::look(ToldWarning::What what) const
{
    switch (what) {
    case ToldWarning::What::LastDay: return m_context.theme.look(DeadlineLevel::LastDay, false);
    case ToldWarning::What::Overdue: return m_context.theme.look(DeadlineLevel::Overdue, false);
    case ToldWarning::What::Moved: return m_context.theme.look(DeadlineLevel::InTime, true);
    case ToldWarning::What::Nearing: break;
    }
    return m_context.theme.look(DeadlineLevel::Nearing, false);
}

QString WarningWords::due(const Deadline &deadline, const Limit &limit) const
{
    if (!m_context.rules)
        return deadline.dueDate.toString(Qt::ISODate);
    return DeadlineWords(m_context.rules->calendar(), m_context.language).due(deadline, limit, m_context.clock.wallUtcMs());
}

QString WarningWords::sentence(const DeadlineWarning &warning) const
{
    const auto standard = m_context.rules ? m_context.rules->current() : nullptr;
    const CaseWords names(m_context.rules, m_context.language, standard ? standard->id : QString(), standard ? standard->version : 0);
    const ToldWarning::What level = whatOf(warning.level);
    return QStringLiteral("%1 %2   %3   %4   %5")
        .arg(look(level).shape, what(level), warning.number, joined({names.milestone(warning.type, warning.milestone), names.business(warning.type)}),
             tr("due %1").arg(due(warning.deadline, warning.limit)));
}

QString WarningWords::about(const ToldWarning &told) const
{
    return joined({who(told), step(told)});
}

QString WarningWords::who(const ToldWarning &told) const
{
    const CaseWords names(m_context.rules, m_context.language, told.standard, told.standardVersion);
    return joined({told.customer, names.business(told.type)});
}

QString WarningWords::step(const ToldWarning &told) const
{
    const CaseWords names(m_context.rules, m_context.language, told.standard, told.standardVersion);
    return names.milestone(told.type, told.milestone);
}

QString WarningWords::detail(const ToldWarning &told) const
{
    QString date = tr("due %1").arg(due(told.deadline, told.limit));
    if (told.what == ToldWarning::What::Moved && m_context.rules) {
        const DeadlineWords words(m_context.rules->calendar(), m_context.language);
        date = tr("%1 became %2", "a promised date").arg(words.day(told.dateBefore, ChinaTime::date(m_context.clock.wallUtcMs())), due(told.deadline, told.limit));
    }
    return joined({date, told.number});
}

QString WarningWords::when(const ToldWarning &told) const
{
    const qint64 now = m_context.clock.wallUtcMs();
    const QString time = ChinaTime::time(told.toldMs).toString(QStringLiteral("HH:mm"));
    switch (ChinaTime::date(told.toldMs).daysTo(ChinaTime::date(now))) {
    case 0: return time;
    case 1: return tr("yesterday %1").arg(time);
    default: break;
    }
    const QString whole = ChinaTime::text(told.toldMs);
    return ChinaTime::date(told.toldMs).year() == ChinaTime::date(now).year() ? whole.mid(5) : whole;
}

QString WarningWords::mark(const ToldWarning &told)
{
    if (!told.isOpen)
        return tr("✓ closed", "the case of a warning");
    return told.unread ? tr("● new", "a warning not read yet") : QString();
}
