// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screensight.h"

#include <QApplication>
#include <QScreen>
#include <QTimer>
#include <QWidget>

namespace {

qint64 areaOf(const QRect &rect)
{
    return rect.isEmpty() ? 0 : qint64(rect.width()) * rect.height();
}

/// Of two screens that show nothing the nearer one: how far the middles lie apart.
qint64 distance(const QRect &a, const QRect &b)
{
    const QPoint way = a.center() - b.center();
    return qint64(way.x()) * way.x() + qint64(way.y()) * way.y();
}

void placeNow(QWidget *window)
{
    if (!window->isVisible() || window->windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen | Qt::WindowMinimized))
        return; // the window manager does it
    QList<QRect> screens;
    const QList<QScreen *> all = QGuiApplication::screens();
    for (const QScreen *screen : all)
        screens << screen->availableGeometry();
    const QRect frame = window->frameGeometry();
    const QRect wanted = ScreenSight::placed(frame, screens);
    if (wanted == frame)
        return;
    const QSize border = frame.size() - window->size();
    window->resize(wanted.size() - border);
    window->move(wanted.topLeft());
}

} // namespace

QRect ScreenSight::placed(const QRect &frame, const QList<QRect> &screens)
{
    const QRect *best = nullptr;
    qint64 seen = 0;
    for (const QRect &screen : screens) {
        const qint64 here = areaOf(frame & screen);
        seen += here;
        const qint64 before = best ? areaOf(frame & *best) : -1;
        if (!best || here > before || (here == before && distance(frame, screen) < distance(frame, *best)))
            best = &screen;
    }
    if (!best || seen >= areaOf(frame))
        return frame;
    QRect placed(frame.topLeft(), frame.size().boundedTo(best->size()));
    placed.moveLeft(qBound(best->left(), placed.left(), best->right() - placed.width() + 1));
    placed.moveTop(qBound(best->top(), placed.top(), best->bottom() - placed.height() + 1));
    return placed;
}

void ScreenSight::watch(QWidget *window)
{
    auto *later = new QTimer(window); // screens change in several steps
    later->setSingleShot(true);
    later->setInterval(200);
    QObject::connect(later, &QTimer::timeout, window, [window] { placeNow(window); });
    const auto follow = [later](QScreen *screen) {
        QObject::connect(screen, &QScreen::availableGeometryChanged, later, qOverload<>(&QTimer::start));
    };
    const QList<QScreen *> all = QGuiApplication::screens();
    for (QScreen *screen : all)
        follow(screen);
    QObject::connect(qGuiApp, &QGuiApplication::screenAdded, later, [follow, later](QScreen *screen) {
        follow(screen);
        later->start();
    });
    QObject::connect(qGuiApp, &QGuiApplication::screenRemoved, later, qOverload<>(&QTimer::start));
}
