// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/queue/uifixture.h"
#include "ui/reception/receptionpage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/visit/visitroom.h"

/// The real window with its reception page and the visit, on a real office that stands at Monday 2026-11-23 09:30, worked by keys.
class VisitWindow : public UiFixture
{
public:
    explicit VisitWindow(QSize size = QSize(1366, 768));
    ~VisitWindow();

    /// The office is open: pages and visit come.
    void open();
    /// The same office after the program was killed.
    void openAgain();
    void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier);
    static void type(const QString &text);
    static void enter(int times = 1);
    /// From choosing the business to the capacity.
    static void fillSupply();
    VisitInHand &visit() { return room->visit(); }
    QString textOf(const char *objectName) const;
    template <class T>
    T *find(const char *objectName = nullptr) const
    {
        return window->findChild<T *>(QString::fromLatin1(objectName));
    }
    /// No act of the visit is on its way any more.
    bool settled() { return visit().acts().waiting() == 0; }
    /// Kinds of the entries about the visits of today, in order.
    QStringList kinds();

    QSize size;
    Language language;
    std::unique_ptr<MainWindow> window;
    ReceptionPage *page = nullptr;
    std::unique_ptr<VisitRoom> room;
};
