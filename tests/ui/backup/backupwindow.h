// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/queue/uifixture.h"
#include "ui/backup/backuproom.h"
#include "ui/reception/receptionpage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

/// The real window with its reception page and the backups, on a real office that stands at Monday 2026-11-23 09:30.
class BackupWindow : public UiFixture
{
public:
    void open(const QString &second = {});
    ~BackupWindow();

    void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier);
    /// Ctrl+F10, and waits until the list was read.
    void openSheet();
    template <class T>
    T *find(const char *objectName = nullptr) const
    {
        return window->findChild<T *>(QString::fromLatin1(objectName));
    }
    /// What the banner says; empty when it says nothing.
    QString banner() const;
    QString beside() const { return office.path() + QStringLiteral(".backups"); }
    QString stick() const;
    /// The last sentence of the line below, or refusal.
    QString said;

    Language language;
    std::unique_ptr<MainWindow> window;
    ReceptionPage *page = nullptr;
    std::unique_ptr<BackupRoom> room;
};
