// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/queue/uifixture.h"
#include "ui/reception/receptionpage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/warnings/warningroom.h"

/// The real window with its reception page and the warnings, on a real office that stands at Monday 2026-11-23 09:30.
class WarningWindow : public UiFixture
{
public:
    /// Before open(): so many cases that are on their last day, told already.
    void prepare(int told);
    void open();
    ~WarningWindow();

    void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier);
    template <class T>
    T *find(const char *objectName = nullptr) const
    {
        return window->findChild<T *>(QString::fromLatin1(objectName));
    }
    /// What the strip says of reminders; empty when it says nothing.
    QString strip() const;

    Language language;
    std::unique_ptr<MainWindow> window;
    ReceptionPage *page = nullptr;
    std::unique_ptr<WarningRoom> room;
};
