// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupfolder.h"
#include "core/backup/backupstanding.h"

#include <QObject>

class BackupList;
class BackupRoom;
class QLabel;
class QProgressBar;
class QPushButton;
class QWidget;
class Sheet;
struct UiContext;

/// 备份与恢复 over the window: how the office stands, the backups there are, F9 makes one now with its progress and a stop; the folder of the second
/// copy; restoring. Goes with its sheet.
class BackupSheet : public QObject
{
    Q_OBJECT

public:
    BackupSheet(const UiContext &context, BackupRoom &room, QWidget *window);
    void open();

Q_SIGNALS:
    void secondWanted();
    void restoreWanted(const QString &file);
    void otherFileWanted();

private:
    void createButtons();
    QPushButton *button(const QString &words, const char *name);
    void read();
    void show(const Result<BackupStanding> &standing, const QString &folder);
    void showProgress();
    /// Closes the sheet, so that what is asked next stands alone.
    template <class Signal, class... Values>
    void leaveFor(Signal signal, Values... values);

    const UiContext &m_context;
    BackupRoom &m_room;
    Sheet *m_sheet;
    QLabel *m_standing;
    BackupList *m_list;
    QLabel *m_empty; ///< in the place of the list when there is nothing
    QWidget *m_buttons = nullptr;
    QPushButton *m_restore = nullptr;
    QProgressBar *m_bar;
    QPushButton *m_stop;
};
