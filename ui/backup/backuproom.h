// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backuporder.h"
#include "core/backup/backupstanding.h"
#include "ui/backup/restoretalk.h"
#include "ui/shell/commandscope.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>

class BackupBanner;
class BackupSheet;
class MainWindow;
struct UiContext;

/// Backups in the window: one an hour while people work and something was entered, one at the end, one when asked; the list of them (Ctrl+F10); the
/// banner when a second copy has been missing for three days.
class BackupRoom : public QObject, public CommandScope
{
    Q_OBJECT

public:
    BackupRoom(const UiContext &context, MainWindow &window);
    ~BackupRoom() override;

    QList<CommandId> commandsNow() const override;
    bool run(CommandId id) override;
    bool isInKeyBar() const override { return m_isLate; }

    /// The folder of the second medium; to be told before the first look.
    void setSecond(const QString &folder);
    const QString &second() const { return m_second; }
    /// Reads how the office stands: banner, and whether a backup is due.
    void look();
    /// As look(), soon: after an act, at most once a second.
    void lookSoon();
    /// Begins one now; while one is made, nothing.
    void backUp();
    /// The last one of the day, when something was entered: done by the office's thread before it ends.
    void backUpAtClosing();
    bool isMaking() const { return m_watcher.isRunning(); }
    int percent() const { return m_watcher.progressValue(); }
    void stop() { m_watcher.cancel(); }

Q_SIGNALS:
    void secondChosen(const QString &folder);
    /// Somebody agreed: the office is to be closed and this to come in its place.
    void restoreWanted(const QString &file, const QByteArray &secret);
    void progressed(int percent);
    /// One was made, refused or stopped.
    void ended();

private:
    using Made = Result<BackupMade>;

    void take(const BackupStanding &standing, ClockTrust trust);
    void begin(bool afterErasure);
    void onMade();
    void openSheet();
    void askSecond();

    const UiContext &m_context;
    MainWindow &m_window;
    RestoreTalk m_restore;
    QString m_second;
    QTimer m_timer;
    QTimer m_soon;
    qint64 m_lastTryMs; ///< monotonic
    qint64 m_erasureTried = 0; ///< the newest erasure after which one was begun
    bool m_isLate = false;
    QFutureWatcher<Made> m_watcher;
    BackupBanner *m_banner = nullptr;
    QPointer<BackupSheet> m_sheet;
};
