// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reception/noticeprintout.h"
#include "ui/shell/commands.h"
#include "ui/widgets/card.h"

class KeyButton;
class QLabel;

/// What is shown once the customer was told and it is saved: the number, what to bring, until when, and what comes next: print, then the next customer.
class ToldCard : public Card
{
    Q_OBJECT

public:
    explicit ToldCard(const Theme &theme, QWidget *parent = nullptr);

    void setNotice(const NoticePaper &notice, const QString &language);
    /// The paper is out: the next customer is the act that comes next.
    void setPrinted(bool printed);
    void takeFocus();

Q_SIGNALS:
    void pressed(CommandId command);

protected:
    void changeEvent(QEvent *event) override;

private:
    KeyButton *button(CommandId command, const Theme &theme, const char *objectName);
    void retranslate();

    QLabel *m_done;
    QLabel *m_number;
    QLabel *m_business;
    QLabel *m_missing;
    QLabel *m_until;
    QLabel *m_repeat;
    QLabel *m_say;
    KeyButton *m_print;
    KeyButton *m_next;
    KeyButton *m_pdf;
    KeyButton *m_preview;
};
