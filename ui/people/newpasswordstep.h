// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/people/coverstep.h"
#include "ui/people/login.h"

struct UiContext;

/// A password that somebody else gave, or that is too old, is changed before anything else. Ctrl+L is the only other way.
class NewPasswordStep : public CoverStep
{
    Q_OBJECT

public:
    explicit NewPasswordStep(const UiContext &context, QWidget *parent = nullptr);

    /// `password`: the one of now, as it was typed to log in.
    void begin(const Entry &entry, const QString &password);
    void act() override;
    void wipe() override;

Q_SIGNALS:
    void changed(const Entry &entry);

private:
    void retranslate() override;
    void onAnswer(const Result<Entry> &entry);

    const UiContext &m_context;
    UuidV7Source m_ids;
    Entry m_entry;
    QString m_password;
};
