// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/warnings/chime.h"

#include <QObject>

class QProcess;
class QSystemTrayIcon;
class QTemporaryFile;

/// The desktop around the window: its tray, where there is one, and its loudspeaker, by whichever player is installed. Made for real when it is first
/// needed: the start waits for neither. What is not there is left out and nothing breaks.
class Desktop : public QObject
{
    Q_OBJECT

public:
    explicit Desktop(QObject *parent = nullptr);
    ~Desktop() override;

    /// A message beside the tray; it takes no focus. False: this desktop has no tray.
    bool say(const QString &title, const QString &text);
    void play(Chime::Kind kind);

Q_SIGNALS:
    void clicked(); ///< the message or the icon

private:
    bool startPlayer(const QString &file);

    QSystemTrayIcon *m_icon = nullptr;
    QTemporaryFile *m_file = nullptr; ///< what is being played
    QProcess *m_player = nullptr;
};
