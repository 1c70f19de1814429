// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/terminal.h"
#include "app/tourscenes.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

/// Plays steps one after the other on the application's own event loop, and gives up by name where one cannot be done.
class TourPlayer : public QObject
{
    Q_OBJECT

public:
    struct Keeping
    {
        std::function<QString(const QString &name)> savePicture; ///< its path, or nothing when it could not be written
        std::function<QString(const QString &name)> fileIn;      ///< where a printout of that name lies
    };

    /// `longestMs`: so long one step may last.
    TourPlayer(QList<TourStep> steps, Keeping keeping, Terminal terminal, int longestMs = 30'000);

    void begin() { next(); }

Q_SIGNALS:
    /// Scene, and the picture that is kept of it if any.
    void stepBegan(const QString &scene, const QString &picture);
    void ended(int exitCode);

private:
    void next();
    void watch();
    void keep(const TourStep &step);
    void giveUp();

    QList<TourStep> m_steps;
    Keeping m_keeping;
    Terminal m_terminal;
    int m_longestMs;
    QTimer m_timer;
    QElapsedTimer m_since;
    bool m_settles = false; ///< done, and its picture waits for the paint
    QString m_lastKept; ///< to say where it stopped
};
