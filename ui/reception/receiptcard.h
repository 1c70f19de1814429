// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reception/receiptprintout.h"
#include "ui/shell/commands.h"
#include "ui/widgets/card.h"

class KeyButton;
class QLabel;

/// What is shown once the commit returned: the number, whom it is for, what was promised, and what comes next: print, then the next customer.
class ReceiptCard : public Card
{
    Q_OBJECT

public:
    explicit ReceiptCard(const Theme &theme, QWidget *parent = nullptr);

    void setReceipt(const Receipt &receipt, const QString &language);
    /// The paper is out: the next customer is the act that comes next.
    void setPrinted(bool printed);
    void takeFocus();

Q_SIGNALS:
    void pressed(CommandId command);

protected:
    void changeEvent(QEvent *event) override;

private:
    KeyButton *button(CommandId command, const Theme &theme, const QString &objectName);
    void retranslate();

    QLabel *m_done;
    QLabel *m_number;
    QLabel *m_business;
    QLabel *m_promises;
    QLabel *m_waiting;
    QLabel *m_gaps;
    QLabel *m_say;
    KeyButton *m_print;
    KeyButton *m_next;
    KeyButton *m_pdf;
    KeyButton *m_preview;
};
