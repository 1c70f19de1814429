// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/restyling.h"

#include "ui/shell/theme.h"

#include <QApplication>
#include <QEvent>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace {

/// Every widget that has a style by now, each after those it lies in.
QList<QWidget *> styledWidgets()
{
    QList<QWidget *> all;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->parentWidget())
            all << window << window->findChildren<QWidget *>();
    }
    // One that was never shown has its style worked out when it is.
    all.removeIf([](const QWidget *widget) { return !widget->testAttribute(Qt::WA_StyleSheet); });
    return all;
}

} // namespace

Restyling::Restyling(const Theme &theme, QApplication &application, QObject *parent) : QObject(parent), m_application(application)
{
    if (QApplication::font() != theme.body())
        QApplication::setFont(theme.body());
    if (QApplication::palette() != theme.palette())
        QApplication::setPalette(theme.palette());
    // The style forgets what it worked out for each widget: so the new sheet finds none to go through.
    QApplication::style()->unpolish(&application);
    application.setStyleSheet(theme.styleSheet());

    const QList<QWidget *> all = styledWidgets();
    m_due = QSet<QWidget *>(all.cbegin(), all.cend());
    QList<QPointer<QWidget>> inSight;
    for (QWidget *widget : all)
        (widget->isVisible() ? inSight : m_later) << widget;
    restyleAll(inSight);
    if (isOver())
        return;
    application.installEventFilter(this);
    connect(&m_next, &QTimer::timeout, this, &Restyling::step);
    m_next.start();
}

void Restyling::finish()
{
    while (!isOver())
        step();
}

void Restyling::step()
{
    const qsizetype count = std::min<qsizetype>(stepSize, m_later.size());
    restyleAll(m_later.first(count));
    m_later.remove(0, count);
    if (!m_later.isEmpty())
        return;
    m_due.clear();
    m_next.stop();
    m_application.removeEventFilter(this);
    Q_EMIT over();
}

void Restyling::restyleAll(const QList<QPointer<QWidget>> &widgets)
{
    for (const QPointer<QWidget> &widget : widgets) {
        if (widget)
            restyle(widget);
    }
}

void Restyling::restyle(QWidget *widget)
{
    if (!m_due.remove(widget))
        return;
    // Its font follows from the font of what it lies in.
    if (QWidget *around = widget->parentWidget())
        restyle(around);
    widget->style()->polish(widget);
    QEvent changed(QEvent::StyleChange);
    QCoreApplication::sendEvent(widget, &changed);
}

bool Restyling::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && watched->isWidgetType())
        restyle(static_cast<QWidget *>(watched));
    return false;
}
