// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tourplayer.h"

#include "app/commands/answers.h"

#include <QCoreApplication>

#include <utility>

namespace {

constexpr int paintMs = 60; ///< and before its picture: what was made in the same moment is laid out
constexpr int settleMs = 120; ///< after a step: what was asked of the office arrives and is painted

} // namespace

TourPlayer::TourPlayer(QList<TourStep> steps, Keeping keeping, Terminal terminal, int longestMs)
    : m_steps(std::move(steps)), m_keeping(std::move(keeping)), m_terminal(terminal), m_longestMs(longestMs)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TourPlayer::watch);
}

void TourPlayer::next()
{
    if (m_steps.isEmpty()) {
        Q_EMIT ended(ExitDone);
        return;
    }
    m_since.start();
    Q_EMIT stepBegan(m_steps.constFirst().scene, m_steps.constFirst().picture);
    m_steps.constFirst().act();
    m_timer.start(settleMs);
}

void TourPlayer::watch()
{
    const bool isDone = m_steps.constFirst().isDone();
    if (isDone && !m_steps.constFirst().picture.isEmpty() && !std::exchange(m_settles, true)) {
        m_timer.start(paintMs);
        return;
    }
    m_settles = false;
    if (isDone)
        keep(m_steps.takeFirst());
    else if (m_since.elapsed() > m_longestMs)
        giveUp();
    else
        m_timer.start(settleMs);
}

void TourPlayer::keep(const TourStep &step)
{
    if (!step.picture.isEmpty()) {
        m_lastKept = m_keeping.savePicture(step.picture);
        if (m_lastKept.isEmpty()) {
            m_steps.prepend(step);
            giveUp();
            return;
        }
        m_terminal.out << m_lastKept << '\n';
    }
    if (!step.file.isEmpty())
        m_terminal.out << m_keeping.fileIn(step.file) << '\n';
    m_terminal.out.flush();
    next();
}

void TourPlayer::giveUp()
{
    const TourStep &step = m_steps.constFirst();
    QString what = step.picture.isEmpty() ? step.file : step.picture;
    if (what.isEmpty())
        what = QCoreApplication::translate("Tour", "after %1").arg(m_lastKept.isEmpty() ? QStringLiteral("-") : m_lastKept.section(u'/', -1));
    m_terminal.err << QCoreApplication::translate("Tour", "The scene “%1” could not be played (%2).").arg(step.scene, what) << '\n';
    const QString stood = m_keeping.savePicture(QStringLiteral("stopped-") + step.scene); // how the window stood
    if (!stood.isEmpty())
        m_terminal.err << stood << '\n';
    m_terminal.err.flush();
    Q_EMIT ended(ExitRefused);
}
