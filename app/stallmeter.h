// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <atomic>
#include <memory>

class QThread;

/// Measures how long the event loop keeps a key waiting: a thread of its own knocks every two milliseconds, and it counts how long the knock waited until it
/// was heard. What is measured is kept by scene, the longest of each.
class StallMeter : public QObject
{
    Q_OBJECT

public:
    struct Stall
    {
        QString scene;
        qint64 waitedUs = 0; ///< as a person would feel it, with whatever else ran on the machine
        qint64 workedUs = 0; ///< how much of it this thread was at work
    };

    explicit StallMeter(QObject *parent = nullptr);
    ~StallMeter() override;

    /// What follows belongs to that scene.
    void setScene(const QString &scene);
    /// What is done between the two is not the program's own doing and does not count.
    void pause();
    void resume();
    /// The longest of each scene, in the order of the scenes.
    const QList<Stall> &longest() const { return m_longest; }
    /// As lines of a table, the longest first.
    QString table() const;

protected:
    bool event(QEvent *event) override;

private:
    QList<Stall> m_longest;
    bool m_paused = false;
    qint64 m_resumedUs = 0; ///< a knock from before is not counted
    std::atomic<bool> m_heard{true};
    std::atomic<bool> m_over{false};
    std::unique_ptr<QThread> m_thread;
};
