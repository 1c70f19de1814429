// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reception/noticeprintout.h"
#include "ui/reception/outcomecard.h"

/// What is shown once the customer was told and it is saved: what to bring, and until when.
class ToldCard : public OutcomeCard
{
    Q_OBJECT

public:
    explicit ToldCard(const Theme &theme, QWidget *parent = nullptr);

    void setNotice(const NoticePaper &notice, const QString &language);

private:
    void retranslate() override;

    QLabel *m_missing;
    QLabel *m_until;
    QLabel *m_repeat;
};
