// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reception/outcomecard.h"
#include "ui/reception/receiptprintout.h"

/// What is shown once a case is accepted: what was promised, what waits, what the customer still brings.
class ReceiptCard : public OutcomeCard
{
    Q_OBJECT

public:
    explicit ReceiptCard(const Theme &theme, QWidget *parent = nullptr);

    void setReceipt(const Receipt &receipt, const QString &language);

private:
    void retranslate() override;

    QLabel *m_promises;
    QLabel *m_waiting;
    QLabel *m_gaps;
};
