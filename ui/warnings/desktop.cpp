// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/warnings/desktop.h"

#include <QApplication>
#include <QIcon>
#include <QProcess>
#include <QStandardPaths>
#include <QSystemTrayIcon>
#include <QTemporaryFile>

namespace {

constexpr int playerEndsMs = 500;

/// The player of PulseAudio, of PipeWire, of ALSA: one of them is there wherever there is a loudspeaker.
struct Player
{
    const char *program;
    const char *option; ///< "": none
};
constexpr Player players[]{{"paplay", ""}, {"pw-play", ""}, {"aplay", "-q"}};

} // namespace

Desktop::Desktop(QObject *parent) : QObject(parent) {}

Desktop::~Desktop()
{
    if (m_player && m_player->state() != QProcess::NotRunning) {
        m_player->disconnect(this);
        m_player->kill();
        m_player->waitForFinished(playerEndsMs);
    }
}

bool Desktop::say(const QString &title, const QString &text)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return false;
    if (!m_icon) {
        m_icon = new QSystemTrayIcon(QIcon(QStringLiteral(":/icons/reception.svg")), this);
        connect(m_icon, &QSystemTrayIcon::messageClicked, this, &Desktop::clicked);
        connect(m_icon, &QSystemTrayIcon::activated, this, &Desktop::clicked);
        m_icon->show();
    }
    m_icon->setToolTip(title);
    m_icon->showMessage(title, text, QSystemTrayIcon::Information);
    return true;
}

void Desktop::play(Chime::Kind kind)
{
    if (m_player && m_player->state() != QProcess::NotRunning)
        return;
    delete m_file;
    m_file = new QTemporaryFile(this);
    const bool written = m_file->open() && m_file->write(Chime::wav(kind)) > 0 && m_file->flush();
    if (!written || !startPlayer(m_file->fileName()))
        QApplication::beep();
}

bool Desktop::startPlayer(const QString &file)
{
    for (const Player &one : players) {
        const QString program = QStandardPaths::findExecutable(QString::fromLatin1(one.program));
        if (program.isEmpty())
            continue;
        delete m_player;
        m_player = new QProcess(this);
        m_player->setStandardOutputFile(QProcess::nullDevice());
        m_player->setStandardErrorFile(QProcess::nullDevice());
        QStringList words{file};
        if (*one.option)
            words.prepend(QString::fromLatin1(one.option));
        m_player->start(program, words);
        return true;
    }
    return false;
}
