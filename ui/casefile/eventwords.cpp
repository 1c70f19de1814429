// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/eventwords.h"

#include "core/base/chinatime.h"
#include "core/cases/caseevents.h"
#include "core/cases/printlog.h"
#include "core/ledger/erasureevents.h"
#include "ui/print/papertext.h"

#include <QJsonArray>
#include <QJsonObject>

namespace {

bool is(const QString &kind, const char *wanted)
{
    return kind == QLatin1String(wanted);
}

QString personal(const TimelineEntry &entry, const char *key)
{
    return entry.personal.text(QString::fromLatin1(key)).clear(ClearFor::Serving);
}

QString plain(const TimelineEntry &entry, const char *key)
{
    return entry.plain.value(QLatin1String(key)).toString();
}

QString timeOf(const QJsonValue &value)
{
    return value.isDouble() ? ChinaTime::text(value.toInteger()) : QStringLiteral("—");
}

} // namespace

EventWords::EventWords(const CaseWords &words, QString type, bool clear, ClearFields form)
    : m_words(words)
    , m_type(std::move(type))
    , m_clear(clear)
    , m_form(std::move(form))
{
}

bool EventWords::knows(const QString &kind)
{
    const CaseWords none(nullptr, QString(), QString(), 0);
    TimelineEntry entry;
    entry.kind = kind;
    return EventWords(none, QString(), false).line(entry).what != kind;
}

EventWords::Line EventWords::line(const TimelineEntry &entry) const
{
    Line line = inClear(entry);
    if (!m_clear)
        line.detail = m_words.maskedWithin(line.detail, m_type, m_form);
    return line;
}

EventWords::Line EventWords::inClear(const TimelineEntry &entry) const
{
    using namespace CaseEvents;
    const QString &kind = entry.kind;
    if (is(kind, CaseEvents::accepted))
        return accepted(entry);
    if (is(kind, milestoneReached))
        return reached(entry);
    if (is(kind, CaseEvents::paused))
        return paused(entry);
    if (is(kind, materialsReceived))
        return materials(entry);
    if (is(kind, CaseEvents::transferred))
        return transferred(entry);
    if (is(kind, CaseEvents::corrected))
        return corrected(entry);
    if (is(kind, followUpRecorded))
        return followUp(entry);
    if (is(kind, externalNumberSet))
        return externalNumber(entry);
    if (is(kind, closed))
        return {tr("Closed: %1").arg(CaseWords::ending(caseOutcomeFrom(plain(entry, "outcome")))), {}};
    if (is(kind, archived))
        return {tr("Archived"), {}};
    if (is(kind, resumed))
        return {tr("Resumed"), personal(entry, "note")};
    if (is(kind, CaseEvents::hidden))
        return {tr("Hidden from whom it names, who joined or was renamed later"), {}};
    if (is(kind, noted))
        return {tr("Note"), personal(entry, "text")};
    if (is(kind, voided))
        return {tr("Void: entered by mistake"), personal(entry, "reason")};
    if (is(kind, withdrawn))
        return {tr("The customer withdrew"), personal(entry, "reason")};
    if (is(kind, terminated))
        return {tr("Terminated"), personal(entry, "reason")};
    if (is(kind, reopened))
        return {tr("Opened again"), personal(entry, "reason")};
    if (is(kind, personalRevealed))
        return {tr("Personal data were shown in clear"), plain(entry, "visit").isEmpty() ? personal(entry, "reason") : tr("while the customer was served")};
    if (is(kind, ErasureEvents::erased))
        return erased(entry);
    if (is(kind, documentPrinted) || is(kind, printFailed))
        return printed(entry);
    return {kind, {}};
}

EventWords::Line EventWords::accepted(const TimelineEntry &entry) const
{
    QStringList missing;
    const QJsonObject all = entry.plain.value(QStringLiteral("materials")).toObject();
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (it.value().toString() == QLatin1String("later") || it.value().toString() == QLatin1String("missing"))
            missing << m_words.material(m_type, it.key());
    }
    QStringList about{m_words.channel(plain(entry, "channel"))};
    if (const QString first = plain(entry, "firstContact"); !first.isEmpty())
        about << m_words.person(first);
    Line line{tr("Accepted (%1)", "channel and person").arg(about.join(tr(", ", "between the words of a list"))), {}};
    if (!missing.isEmpty())
        line.what += tr("; still to come: %1").arg(missing.join(tr(", ", "between the words of a list")));
    if (const qint64 until = entry.plain.value(QStringLiteral("materialsUntil")).toInteger(); until > 0)
        line.what += tr(", promised by %1").arg(ChinaTime::date(until).toString(Qt::ISODate));
    if (missing.isEmpty() && !all.isEmpty())
        line.what += tr("; papers complete");
    if (!plain(entry, "application").isEmpty())
        line.what += tr("; was told before what was missing");
    if (entry.plain.value(QStringLiteral("late")).toBool())
        line.detail = tr("Entered after the fact: %1").arg(personal(entry, "lateReason"));
    return line;
}

EventWords::Line EventWords::reached(const TimelineEntry &entry) const
{
    const QString milestone = m_words.milestone(m_type, plain(entry, "milestone"));
    const QString outcome = plain(entry, "outcome");
    const QString what = outcome.isEmpty() ? tr("Reached: %1").arg(milestone)
                                           : tr("Reached: %1 (%2)").arg(milestone, m_words.outcome(outcome));
    return {what, personal(entry, "note")};
}

EventWords::Line EventWords::paused(const TimelineEntry &entry) const
{
    return {tr("Paused: %1").arg(m_words.pauseReason(plain(entry, "reason"))), personal(entry, "evidence")};
}

EventWords::Line EventWords::materials(const TimelineEntry &entry) const
{
    QStringList names;
    const QJsonArray keys = entry.plain.value(QStringLiteral("materials")).toArray();
    for (const QJsonValue &key : keys)
        names << m_words.material(m_type, key.toString());
    return {tr("Brought: %1").arg(names.join(tr(", ", "between the words of a list"))), {}};
}

EventWords::Line EventWords::transferred(const TimelineEntry &entry) const
{
    QStringList parts;
    if (const QString handler = plain(entry, "handler"); !handler.isEmpty())
        parts << tr("handler %1").arg(m_words.handler(handler));
    if (const QString waits = plain(entry, "waitsFor"); !waits.isEmpty())
        parts << tr("waiting for: %1").arg(CaseWords::waitsFor(waits));
    return {tr("Transferred: %1").arg(parts.join(tr(", ", "between the words of a list"))), personal(entry, "reason")};
}

EventWords::Line EventWords::followUp(const TimelineEntry &entry) const
{
    const QString answer = plain(entry, "answer");
    QString said = tr("nobody reached", "follow-up call");
    if (answer == QLatin1String("satisfied"))
        said = tr("satisfied", "follow-up call");
    else if (answer == QLatin1String("unsatisfied"))
        said = tr("not satisfied", "follow-up call");
    return {tr("Follow-up call: %1").arg(said), personal(entry, "words")};
}

EventWords::Line EventWords::externalNumber(const TimelineEntry &entry) const
{
    const QString before = plain(entry, "before");
    const QString now = plain(entry, "externalNo");
    return {before.isEmpty() ? tr("Central number %1").arg(now) : tr("Central number %1, before %2").arg(now, before), {}};
}

QString EventWords::change(const QString &name, const QString &before, const QString &now) const
{
    return tr("%1: %2 → %3", "name, old value, new value")
        .arg(name, before.isEmpty() ? QStringLiteral("—") : before, now.isEmpty() ? QStringLiteral("—") : now);
}

/// Masked unless they were revealed.
QString EventWords::valueWords(const QString &key, const ClearValue &value) const
{
    const BusinessType *type = m_words.businessType(m_type);
    const Field *field = type ? type->field(key) : nullptr;
    if (!field)
        return {};
    const QString words = m_clear ? m_words.fieldValue(*field, value, ClearFor::Reveal) : m_words.fieldValue(*field, value);
    // Entries of a group and lines of a text stand behind one another.
    return QString(words).replace(u'\n', tr("; ", "between two changes"));
}

QStringList EventWords::correctedTimes(const TimelineEntry &entry) const
{
    QStringList changes;
    if (const QJsonArray accepted = entry.plain.value(QStringLiteral("acceptedAt")).toArray(); !accepted.isEmpty())
        changes << change(tr("Accepted at"), timeOf(accepted.at(0)), timeOf(accepted.at(1)));
    if (const QJsonArray classes = entry.plain.value(QStringLiteral("class")).toArray(); !classes.isEmpty())
        changes << change(tr("Class"), m_words.customerClass(classes.at(0).toString()), m_words.customerClass(classes.at(1).toString()));
    const QJsonObject milestones = entry.plain.value(QStringLiteral("milestones")).toObject();
    for (auto it = milestones.begin(); it != milestones.end(); ++it)
        changes << change(m_words.milestone(m_type, it.key()), timeOf(it.value().toArray().at(0)), timeOf(it.value().toArray().at(1)));
    return changes;
}

QStringList EventWords::correctedFields(const TimelineEntry &entry) const
{
    QStringList changes;
    const QJsonObject plainFields = entry.plain.value(QStringLiteral("fields")).toObject();
    for (auto it = plainFields.begin(); it != plainFields.end(); ++it)
        changes << change(m_words.field(m_type, it.key()), valueWords(it.key(), ClearValue(it.value().toArray().at(0))),
                          valueWords(it.key(), ClearValue(it.value().toArray().at(1))));
    const ClearFields before = entry.personal.part(QStringLiteral("before"));
    const ClearFields now = entry.personal.part(QStringLiteral("fields"));
    const QStringList keys = before.keys();
    for (const QString &key : keys)
        changes << change(m_words.field(m_type, key), valueWords(key, before.value(key)), valueWords(key, now.value(key)));
    return changes;
}

EventWords::Line EventWords::corrected(const TimelineEntry &entry) const
{
    const QStringList changes = correctedTimes(entry) + correctedFields(entry);
    return {tr("Corrected: %1").arg(changes.join(tr("; ", "between two changes"))), personal(entry, "reason")};
}

EventWords::Line EventWords::erased(const TimelineEntry &entry) const
{
    const int day = entry.plain.value(QStringLiteral("backupsUntil")).toInt();
    return {tr("Personal data erased: %1").arg(erasureReason(plain(entry, "reason"))),
            tr("The last backup that still holds the key is gone by %1.").arg(QDate(day / 10'000, day / 100 % 100, day % 100).toString(Qt::ISODate))};
}

QString EventWords::erasureReason(const QString &key)
{
    if (key == QLatin1String("term-over"))
        return tr("the term for keeping them is over");
    if (key == QLatin1String("own-request"))
        return tr("the person asked for it");
    if (key == QLatin1String("entered-wrongly"))
        return tr("they should not have been taken");
    return tr("another reason");
}

EventWords::Line EventWords::printed(const TimelineEntry &entry) const
{
    PrintEntry print = PrintLog::entryFrom(entry.kind, entry.plain);
    print.atMs = entry.enteredMs;
    const QString what = PaperText::document(print.document);
    if (!print.isOnPaper())
        return {tr("Not printed: %1").arg(what), PaperText::outcome(print)};
    // Entries of the first versions say no more than that.
    return {tr("Printed: %1").arg(what), print.way.isEmpty() ? QString() : PaperText::outcome(print)};
}
