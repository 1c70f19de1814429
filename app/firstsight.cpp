// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/firstsight.h"

#include "ui/shell/mainwindow.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QTextStream>

namespace {

constexpr int lookMs = 400; ///< for whoever looks at our memory
constexpr int pageMs = 150;
constexpr int pages = 5;

/// The list of that name when `painted` is what its rows are painted on, and it has any.
QAbstractItemView *listWithRows(QObject *painted, const QString &name)
{
    auto *list = qobject_cast<QAbstractItemView *>(painted->parent());
    if (!list || list->viewport() != painted || list->objectName() != name)
        return nullptr;
    return list->model() && list->model()->rowCount() > 0 ? list : nullptr;
}

void say(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

} // namespace

FirstSight::FirstSight(MainWindow &window, QObject *parent) : QObject(parent), m_window(window)
{
    connect(&window, &MainWindow::countsRead, this, [this] { m_figuresCame = true; });
    qApp->installEventFilter(this);
}

bool FirstSight::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return false;
    if (m_figuresCame && watched->objectName() == QStringLiteral("counterOverdue"))
        see(Sight::Figures);
    else if (listWithRows(watched, QStringLiteral("businesses")))
        see(Sight::Reception);
    else if (QAbstractItemView *queue = listWithRows(watched, QStringLiteral("queueTable"))) {
        m_queue = queue;
        see(Sight::Queue);
    }
    return false;
}

/// What is being painted now has reached the screen when the loop turns again.
void FirstSight::see(Sight sight)
{
    if (m_seen.contains(sight))
        return;
    m_seen.insert(sight);
    QMetaObject::invokeMethod(this, [this, sight] { tell(sight); }, Qt::QueuedConnection);
}

void FirstSight::tell(Sight sight)
{
    switch (sight) {
    case Sight::Reception:
        say(QStringLiteral("reception"));
        m_window.showPage(CommandId::PageQueue); // as its key would
        break;
    case Sight::Figures: say(QStringLiteral("figures")); break;
    case Sight::Queue: say(QStringLiteral("queue")); break;
    }
    m_told.insert(sight);
    if (m_told.size() == 3)
        m_timer.start(lookMs, this);
}

void FirstSight::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        turnPage();
}

void FirstSight::turnPage()
{
    if (m_pagesTurned < pages && m_queue) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_PageDown, Qt::NoModifier);
        QCoreApplication::sendEvent(m_queue, &press);
        ++m_pagesTurned;
        m_timer.start(pageMs, this);
        return;
    }
    if (m_pagesTurned++ == pages) {
        say(QStringLiteral("pages"));
        m_timer.start(lookMs, this);
        return;
    }
    m_timer.stop();
    QCoreApplication::quit();
}
