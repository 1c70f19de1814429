// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/people/coverstep.h"
#include "ui/people/login.h"

struct UiContext;

/// A manager who forgot the password gets a new one with the paper key. Says plainly what is left to whom has neither.
class RecoverStep : public CoverStep
{
    Q_OBJECT

public:
    explicit RecoverStep(const UiContext &context, QWidget *parent = nullptr);

    /// With nothing typed.
    void begin();
    void act() override;

Q_SIGNALS:
    /// Somebody is in; `key`: the paper key from now on.
    void recovered(const Entry &entry, const QString &key);
    void wentBack();

private:
    struct Came
    {
        Entry entry;
        QString key;
    };

    void retranslate() override;
    void onAnswer(const Result<Came> &came);

    const UiContext &m_context;
    UuidV7Source m_ids;
    PasswordPolicy m_policy;
    QLabel *m_clerks;
    QLabel *m_both;
    QPushButton *m_back;
};
