// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/backuproom.h"

#include "core/backup/backuprun.h"
#include "core/workplace/officethread.h"
#include "ui/backup/backupbanner.h"
#include "ui/backup/backupsheet.h"
#include "ui/backup/backupwords.h"
#include "ui/backup/sticks.h"
#include "ui/shell/feedback.h"
#include "ui/shell/interaction.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sheet.h"
#include "ui/shell/uicontext.h"

namespace {

constexpr int lookEveryMs = 60'000;
constexpr int lookSoonMs = 1'000;
constexpr qint64 everyMs = 3'600'000;

} // namespace

BackupRoom::BackupRoom(const UiContext &context, MainWindow &window)
    : m_context(context), m_window(window), m_restore(context, window), m_lastTryMs(context.clock.monotonicMs())
{
    m_window.addScope(this);
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &BackupRoom::look);
    m_timer.start();
    m_soon.setSingleShot(true);
    m_soon.setInterval(lookSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &BackupRoom::look);
    connect(&window, &MainWindow::actDone, this, &BackupRoom::lookSoon);
    connect(&m_restore, &RestoreTalk::agreed, this, &BackupRoom::restoreWanted);
    connect(&m_watcher, &QFutureWatcher<Made>::progressValueChanged, this, &BackupRoom::progressed);
    connect(&m_watcher, &QFutureWatcher<Made>::finished, this, &BackupRoom::onMade);
}

BackupRoom::~BackupRoom()
{
    m_watcher.cancel();
    m_window.removeScope(this);
}

QList<CommandId> BackupRoom::commandsNow() const
{
    return {CommandId::Backups};
}

bool BackupRoom::run(CommandId id)
{
    if (id != CommandId::Backups)
        return false;
    openSheet();
    return true;
}

void BackupRoom::setSecond(const QString &folder)
{
    m_second = folder;
}

void BackupRoom::lookSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void BackupRoom::look()
{
    using Look = std::pair<Result<BackupStanding>, ClockTrust>;
    m_context.office
        .askNamed(QStringLiteral("backup-standing"), [](Workplace &place) { return Look(place.backupStanding(), place.clock().trust()); },
                  OfficeThread::Urgency::Step)
        .then(this, [this](const Look &look) {
            if (look.first)
                take(*look.first, look.second);
        });
}

void BackupRoom::take(const BackupStanding &standing, ClockTrust trust)
{
    const bool late = standing.secondIsLate(!m_second.isEmpty(), m_context.clock.wallUtcMs(), trust);
    if (late && !m_banner) {
        m_banner = new BackupBanner(m_context.theme, &m_window);
        m_window.setBand(m_banner);
        connect(m_banner, &BackupBanner::openingWanted, this, &BackupRoom::openSheet);
    }
    if (m_banner)
        m_banner->say(late ? BackupWords::late(standing, m_context.clock.wallUtcMs()) : QString());
    if (late != m_isLate) {
        m_isLate = late;
        m_window.showKeys();
    }
    std::optional<Error> room;
    if (standing.diskIsNearlyFull())
        room = Error{ErrorCode::DiskNearlyFull, {}, {standing.storePath, QString::number(standing.roomBytes / (1024 * 1024))}};
    m_window.showRoom(room);
    if (standing.owesErasure() && m_erasureTried != standing.erasurePos && !isMaking()) {
        m_erasureTried = standing.erasurePos; // one that fails is tried again with the hour
        begin(true);
    } else if (standing.hasNews() && m_context.clock.monotonicMs() - m_lastTryMs >= everyMs) {
        backUp();
    }
}

void BackupRoom::backUp()
{
    if (!isMaking())
        begin(false);
}

void BackupRoom::begin(bool afterErasure)
{
    m_lastTryMs = m_context.clock.monotonicMs();
    m_watcher.setFuture(m_context.office.askInSteps([second = m_second, afterErasure](Workplace &place) {
        const QString sealedInto = place.isLocked() ? QString() : second; // locked there is no key: the first copy is made all the same
        auto run = afterErasure ? place.backupAfterErasure(sealedInto) : place.backup({}, sealedInto, false);
        run->lookThrough();
        return run;
    }));
}

void BackupRoom::onMade()
{
    Q_EMIT ended();
    look();
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return;
    const Made made = m_watcher.result();
    if (!made)
        m_context.feedback.warn(made.error());
    else if (made->secondFailed)
        m_context.feedback.warnOf(BackupWords::secondFailed(*made));
    else
        m_context.feedback.say(BackupWords::made(*made));
}

void BackupRoom::backUpAtClosing()
{
    m_watcher.cancel();
    m_context.office.ask(
        [](Workplace &place) {
            const Result<BackupStanding> standing = place.backupStanding();
            if (!standing || !standing->hasNews())
                return false;
            return place.backup({}, {}, true)->toItsEnd().has_value();
        },
        OfficeThread::Urgency::Act);
}

void BackupRoom::openSheet()
{
    if (Sheet::openIn(&m_window))
        return;
    m_sheet = new BackupSheet(m_context, *this, &m_window);
    connect(m_sheet, &BackupSheet::secondWanted, this, &BackupRoom::askSecond);
    connect(m_sheet, &BackupSheet::restoreWanted, &m_restore, &RestoreTalk::begin);
    connect(m_sheet, &BackupSheet::otherFileWanted, &m_restore, &RestoreTalk::askFile);
    m_sheet->open();
}

void BackupRoom::askSecond()
{
    Question question;
    question.title = tr("Folder for the second copy");
    question.explanation = tr("On a stick or another computer. The copy is sealed: it opens with a password of this office or with the recovery key. "
                              "Left empty, no second copy is made.");
    question.act = tr("Use");
    Question::Part folder;
    folder.key = QStringLiteral("folder");
    folder.label = tr("Folder");
    const QStringList found = Sticks::folders();
    folder.value = m_second.isEmpty() ? found.value(0) : m_second;
    folder.required = false;
    folder.hint = found.isEmpty() ? tr("No stick is plugged in.") : tr("Plugged in: %1").arg(found.join(QStringLiteral("  ")));
    question.parts << folder;
    m_context.interaction.ask(&m_window, question, [this](const std::optional<QHash<QString, QString>> &answers) {
        if (!answers)
            return;
        const QString chosen = answers->value(QStringLiteral("folder")).trimmed();
        if (!chosen.isEmpty() && !Sticks::isFolder(chosen)) {
            m_context.feedback.warn({ErrorCode::BackupFolderMissing, {}, {chosen}});
            return;
        }
        m_second = chosen;
        Q_EMIT secondChosen(chosen);
        look();
        QMetaObject::invokeMethod(this, &BackupRoom::openSheet, Qt::QueuedConnection); // when what asked is gone
    });
}
