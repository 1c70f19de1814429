// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/rescuetalk.h"

#include "core/ledger/shortcode.h"
#include "ui/backup/backupwords.h"
#include "ui/shell/errortext.h"
#include "ui/shell/interaction.h"
#include "ui/shell/refusal.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

namespace {

/// Disks and sticks may take their time: read away from the window.
template <class Job>
auto inBackground(Job job) -> QFuture<std::invoke_result_t<Job>>
{
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Job>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, job = std::move(job)] {
        promise->addResult(job());
        promise->finish();
    });
    return future;
}

} // namespace

RescueTalk::RescueTalk(Interaction &interaction, Refusal &page, const QString &store)
    : QObject(&page), m_interaction(interaction), m_page(page), m_store(store), m_stop(std::make_shared<BackupFiles::Stop>(false))
{
    connect(&page, &Refusal::backupWanted, this, &RescueTalk::ask);
}

RescueTalk::~RescueTalk()
{
    *m_stop = true;
}

void RescueTalk::look()
{
    m_page.setRemark(tr("Looking for the newest backup that is whole …"));
    inBackground([store = m_store, stop = m_stop] { return Rescue::lookFor(store, *stop); }).then(this, [this](const Result<std::optional<RescueFound>> &found) { take(found); });
}

void RescueTalk::take(const Result<std::optional<RescueFound>> &found)
{
    m_looked = true;
    if (!found || !*found) {
        m_page.offer(found ? tr("No whole backup lies beside it. There may be one on a stick.") : errorText(found.error()), tr("Restore from a file …"));
        return;
    }
    m_found = **found;
    const BackupManifest &manifest = *m_found->manifest;
    m_page.offer(tr("The newest whole backup was made on %1 (short code %2).").arg(BackupWords::time(manifest.madeUtcMs), shortCode(manifest.head)) + u' '
                     + missing(*m_found),
                 tr("Restore the newest backup …"));
}

QString RescueTalk::missing(const RescueFound &found)
{
    return found.missing ? BackupWords::missing(*found.missing)
                         : tr("The damaged file no longer tells what was entered after that: it would be missing, and is to be entered again from paper.");
}

void RescueTalk::ask()
{
    if (m_found)
        askFor(*m_found);
    else if (m_looked)
        askFile();
}

void RescueTalk::askFile()
{
    m_interaction.ask(&m_page, BackupWords::fileQuestion(), [this](const std::optional<QHash<QString, QString>> &answers) {
        if (!answers)
            return;
        inBackground([store = m_store, named = answers->value(QStringLiteral("file")).trimmed()] { return Rescue::lookAt(store, named); })
            .then(this, [this](const Result<RescueFound> &found) {
                if (found)
                    askFor(*found);
                else
                    m_page.setRemark(errorText(found.error()));
            });
    });
}

void RescueTalk::askFor(const RescueFound &found)
{
    Question question;
    question.title = tr("Put this backup in the place of the office?");
    if (found.manifest)
        question.explanation = tr("Made on %1.").arg(BackupWords::time(found.manifest->madeUtcMs)) + u' ';
    question.explanation += missing(found) + u' ' + tr("The damaged file is kept beside it under a dated name.");
    question.act = tr("Restore");
    if (found.sealed) {
        question.parts << BackupWords::secretPart();
        question.parts.last().required = false; // an office without people has none
    }
    m_interaction.ask(&m_page, question, [this, file = found.file](const std::optional<QHash<QString, QString>> &answers) {
        if (answers)
            Q_EMIT agreed(file, answers->value(QStringLiteral("secret")).toUtf8());
    });
}
