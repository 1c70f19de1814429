// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

class Clock;

/// Tells when nobody has touched keyboard, mouse or screen for a while. Measured on the machine's own clock, so that a PC that slept counts its sleep.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    /// `limitMs`: how long is long now; asked each time.
    IdleWatch(const Clock &clock, std::function<qint64()> limitMs, QObject *parent = nullptr);

    void start();
    void stop();
    /// As its timer does.
    void check();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void idle();

private:
    const Clock &m_clock;
    std::function<qint64()> m_limitMs;
    QTimer m_timer;
    qint64 m_lastMono = 0;
};
