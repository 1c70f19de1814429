// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/restoretalk.h"

#include "core/backup/backupevents.h"
#include "core/ledger/shortcode.h"
#include "core/people/rights.h"
#include "core/workplace/officethread.h"
#include "ui/admin/auditwords.h"
#include "ui/backup/backupwords.h"
#include "ui/shell/feedback.h"
#include "ui/shell/interaction.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sentences.h"
#include "ui/shell/uicontext.h"

#include <QFileInfo>

namespace {

constexpr int mostListed = 12; ///< entries of what would be missing

struct Look
{
    RestoreSource source;
    std::optional<MissingActs> missing; ///< nothing: that cannot be told
    QList<AuditRow> entries;            ///< the last of them, the newest first
};
using Found = Result<Look>;

/// What the backup says of itself, and what the office would lose; refused to who may not, and of another office's.
Found lookInto(Workplace &place, const PersonId &actor, const QString &file)
{
    const QString kind = QString::fromLatin1(BackupEvents::storeRestored);
    if (!place.peopleBook().isEmpty()) {
        if (place.isLocked())
            return fail(ErrorCode::VaultLocked);
        const auto who = place.peopleBook().standing(actor);
        if (!who || !who->isActive || !Rights::may(who->role, kind))
            return fail(ErrorCode::NotAllowed, {}, {kind});
    }
    const Result<RestoreSource> source = RestoreSource::at(file);
    if (!source)
        return fail(source);
    if (!source->manifest || place.isSuspect()) // a store that does not answer must not stand in the way of its backup
        return Look{*source, {}, {}};
    if (source->manifest->office != place.office().office)
        return fail(ErrorCode::BackupForeign, {}, {file});
    const Result<MissingActs> missing = place.missingAfter(*source->manifest);
    const Result<AuditStretch> last = place.auditViews().page({}, 0, mostListed);
    if (!missing || !last)
        return missing ? fail(last) : fail(missing);
    Look look{*source, *missing, last->rows};
    look.entries.removeIf([pos = source->manifest->pos](const AuditRow &row) { return row.pos <= pos || row.kind == QLatin1String(BackupEvents::checked); });
    return look;
}

} // namespace

void RestoreTalk::askFile()
{
    m_context.interaction.ask(&m_window, BackupWords::fileQuestion(), [this](const std::optional<QHash<QString, QString>> &answers) {
        if (answers)
            begin(answers->value(QStringLiteral("file")).trimmed());
    });
}

void RestoreTalk::begin(const QString &file)
{
    m_context.office.ask([file, actor = m_context.actor](Workplace &place) { return lookInto(place, actor, file); }).then(this, [this](const Found &found) {
        if (!found) {
            m_context.feedback.warn(found.error());
            return;
        }
        QString missing = tr("What would be missing cannot be told at present.");
        if (found->missing)
            missing = BackupWords::missing(*found->missing);
        else if (!found->source.manifest)
            missing = tr("It has no manifest beside it: only after it was checked it can be told what is missing.");
        ask(found->source, missing, found->entries);
    });
}

void RestoreTalk::ask(const RestoreSource &source, const QString &missing, const QList<AuditRow> &entries)
{
    Question question;
    question.title = tr("Put this backup in the place of the office?");
    const QString made = source.manifest ? tr("Made on %1, short code %2.").arg(BackupWords::time(source.manifest->madeUtcMs), shortCode(source.manifest->head))
                                         : QString();
    question.explanation = sentences({made, missing, tr("The office as it stands is kept beside it under a dated name. The window opens anew afterwards.")});
    question.act = tr("Restore");
    if (!entries.isEmpty())
        question.heads = {tr("What would be missing, the last of it"), tr("About"), tr("Who"), tr("Time")};
    for (const AuditRow &row : entries)
        question.rows << QStringList{AuditWords::kind(row.kind), AuditWords::about(row, m_context.names), AuditWords::who(row, m_context.names),
                                     AuditWords::when(row)};
    const bool asks = source.sealed && m_context.facts.hasPassword;
    if (asks) {
        question.parts << BackupWords::secretPart();
    }
    m_context.interaction.ask(&m_window, question, [this, file = source.file](const std::optional<QHash<QString, QString>> &answers) {
        if (answers)
            Q_EMIT agreed(file, answers->value(QStringLiteral("secret")).toUtf8());
    });
}
