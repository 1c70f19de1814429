// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/people/passwordpolicy.h"
#include "core/people/person.h"

#include <QObject>

class FormSheet;
class QWidget;
struct UiContext;

/// What is done with people, each on a sheet of its own; what the office has against it is said there.
class PeopleActs : public QObject
{
    Q_OBJECT

public:
    /// Sheets lie over the window of `over`.
    PeopleActs(const UiContext &context, QWidget *over);

    void setPolicy(const PasswordPolicy &policy) { m_policy = policy; }
    void add();
    void rename(const Person &person);
    void changeRole(const Person &person);
    void resetPassword(const Person &person);
    void leave(const Person &person);
    void choosePolicy();
    /// Asks first: the paper of before opens nothing more.
    void newRecoveryKey();
    void tryRecoveryKey();
    /// Everything up to that entry, `count` of them; `own`: some of it was done by who is here.
    void countersign(qint64 upTo, int count, bool own);

Q_SIGNALS:
    void done();
    void keysRotated();              ///< what older keys wrapped is to be wrapped anew
    void paperMade(const QString &key);
    void recoveryTried();
    /// Who is here has another role now, or has left.
    void selfChanged();

private:
    FormSheet *sheet(const QString &title, const QString &explanation, const QString &act);
    void open(FormSheet *sheet, const QString &saved, const PersonId &whom = {});

    const UiContext &m_context;
    QWidget *m_over;
    PasswordPolicy m_policy;
};
