// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "tests/core/backup/backupfixture.h"
#include "tests/support/peopledoffice.h"

#include <memory>

/// The program from its start on an office with its manager (工号 M01, 王建国), whose store lies in a folder of its own; and the hands on its keys. Time is
/// the machine's: the office was set up two hours ago.
class WholeProgram
{
public:
    WholeProgram();
    ~WholeProgram();

    /// The program starts on what lies there.
    void start(const QString &secondBackup = {});
    void end() { session.reset(); }
    /// The lock stands there, and nobody is in.
    bool isLocked() const;
    bool awaitLock();
    /// The manager comes in; true once the pages are there.
    bool logIn();
    /// What a label or a line of that name shows; empty when it is not seen.
    QString words(const char *name) const;
    template <class T>
    T *find(const char *name) const
    {
        return session->window().findChild<T *>(QString::fromLatin1(name));
    }
    template <class Job>
    auto onOffice(Job job) -> std::invoke_result_t<Job, Workplace &>
    {
        auto future = session->bench().context().office.ask(std::move(job), OfficeThread::Urgency::Act);
        future.waitForFinished();
        return future.result();
    }
    QString store() const { return office.path(); }
    QString stick() const;
    static QStringList backupsIn(const QString &folder);
    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier);
    static void type(const QString &text);
    /// Ctrl+V: letters that come as fast as a test types them are taken for a scanner's.
    static void paste(const QString &text);
    /// Tab until what has that name has the focus.
    static bool tabTo(const char *name);

    static const QString password;
    PeopledOffice office;
    std::unique_ptr<Session> session;
};
