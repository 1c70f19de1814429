// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/people/coverstep.h"
#include "ui/people/login.h"

#include <QTimer>

struct UiContext;

/// Work number and password; a wrong one is said beside the password with the seconds to wait, counting down.
class LogInStep : public CoverStep
{
    Q_OBJECT

public:
    explicit LogInStep(const UiContext &context, QWidget *parent = nullptr);
    /// What the focus tells while this goes is not heard any more.
    ~LogInStep() override;

    /// Why the window is locked; empty: it has just been opened.
    void setReason(const QString &why);
    /// Something that went wrong when the office was locked.
    void say(const QString &sentence) { setProblem(sentence); }
    void act() override;
    void takeFocus() override;
    void wipe() override;
    /// Milliseconds until the next try; 0: now.
    qint64 waitMs() const;

Q_SIGNALS:
    /// The office is open. `password` is what was typed: it may have to be changed now.
    void loggedIn(const Entry &entry, const QString &password);
    void forgotten();

private:
    void retranslate() override;
    void onAnswer(const Result<Entry> &entry);
    void askWait();
    void hold(const Error &error);
    void tick();

    const UiContext &m_context;
    UuidV7Source m_ids;
    QString m_why;
    QPushButton *m_forgotten;
    QTimer m_timer;
    qint64 m_untilMono = 0; ///< the next try
    bool m_wrong = false;   ///< a wrong password was typed here; else the wait is from before
};
