// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QObject>
#include <QPointer>
#include <QSet>

class MainWindow;
class QAbstractItemView;

/// For measuring the start from outside, on the program as it is: says on the terminal, a line each, when the first page, the strip's figures and the
/// queue were painted and when five pages further were, and ends the program. Between two lines it waits long enough to look at its memory.
class FirstSight : public QObject
{
    Q_OBJECT

public:
    explicit FirstSight(MainWindow &window, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Sight { Reception, Figures, Queue };

    void see(Sight sight);
    void tell(Sight sight);
    void turnPage();

    MainWindow &m_window;
    QPointer<QAbstractItemView> m_queue;
    QBasicTimer m_timer;
    QSet<Sight> m_seen;
    QSet<Sight> m_told;
    bool m_figuresCame = false;
    int m_pagesTurned = 0;
};
