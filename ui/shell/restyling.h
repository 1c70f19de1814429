// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

class QApplication;
class QWidget;
class Theme;

/// Brings the theme's look to every widget there is: what is in sight at once, the rest in small steps between the keys, and what comes into sight before
/// its turn just then. Qt's own way polishes each widget once for itself and once more for each widget it lies in, all in one go.
class Restyling : public QObject
{
    Q_OBJECT

public:
    /// Widgets out of sight that one step is for.
    static constexpr int stepSize = 64;

    /// Begins at once; `theme` is read only here. Ends by itself.
    Restyling(const Theme &theme, QApplication &application, QObject *parent = nullptr);

    bool isOver() const { return m_due.isEmpty(); }
    /// All that is left, now.
    void finish();

Q_SIGNALS:
    void over(); ///< the widgets out of sight have it too

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void step();
    void restyleAll(const QList<QPointer<QWidget>> &widgets);
    void restyle(QWidget *widget);

    QApplication &m_application;
    QList<QPointer<QWidget>> m_later; ///< those that stand in others after them
    QSet<QWidget *> m_due;            ///< not yet restyled; may name some that are gone
    QTimer m_next;
};
