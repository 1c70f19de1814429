// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bench.h"
#include "tests/support/peopledoffice.h"
#include "tests/ui/print/fakeprinters.h"
#include "ui/print/printroom.h"
#include "ui/shell/feedback.h"
#include "ui/shell/language.h"
#include "ui/shell/sheetinteraction.h"
#include "ui/shell/theme.h"

/// The program's own window on an office with people (王建国 M01 the manager, 张敏 C01 and 李强 C02 clerks, 赵审 A01 an auditor), at Wednesday
/// 2026-11-18 09:00; and the hands on its keys.
class PeopledWindow
{
public:
    PeopledWindow();
    ~PeopledWindow();

    /// Opens the window on what stands in `office` until now; it is locked.
    bool open();
    /// Closes the program and starts it again.
    bool restart();
    /// Types number and password and presses Enter; waits until the window answers. True: somebody is in.
    bool logIn(const QString &number = QStringLiteral("C01"), QString password = {});
    /// Everybody but the manager has a password of their own already.
    bool settlePasswords();

    template <class Job>
    auto onOffice(Job job) -> std::invoke_result_t<Job, Workplace &>
    {
        auto future = bench->context().office.ask(std::move(job), OfficeThread::Urgency::Act);
        future.waitForFinished();
        return future.result();
    }
    QList<Event> events(const QString &kind);
    MainWindow &window() { return bench->window(); }
    bool isLocked() const { return bench->door().isLocked(); }
    template <class T>
    T *find(const char *name)
    {
        return window().findChild<T *>(QString::fromLatin1(name));
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier);
    static void type(const QString &text);
    static QString here();
    /// Every word that any widget of the program holds, seen or not.
    static QString everyWord();

    static QString passwordOf(const QString &number);

    PeopledOffice office;
    PersonId clerk;
    PersonId other;
    PersonId auditor;
    Theme theme;
    Language language;
    SheetInteraction interaction{theme};
    Feedback feedback;
    FakePrinters::Hall hall;
    PrintRoom printRoom;
    std::unique_ptr<Bench> bench;
    QString refused;
};
