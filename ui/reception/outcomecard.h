// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commands.h"
#include "ui/widgets/card.h"

class KeyButton;
class QLabel;

/// What is shown once the commit returned: that it is saved, the number, whom it is for, what follows from it, what to say, and what comes next: print, then
/// the next customer. Whoever derives from it says what follows, and gives its labels their words when the language changes.
class OutcomeCard : public Card
{
    Q_OBJECT

public:
    /// The paper is out: the next customer is the act that comes next.
    void setPrinted(bool printed);
    void takeFocus();

Q_SIGNALS:
    void pressed(CommandId command);

protected:
    /// `names`: of the labels and buttons begin with that, as in "tolddone"; none for the receipt.
    OutcomeCard(const Theme &theme, const char *names, QWidget *parent);

    /// One more line of what follows, between business and what to say.
    QLabel *addLine(const char *look, const char *name);
    void setHead(const QString &number, const QStringList &business);
    /// Who does not see the card hears it at the button that takes the focus.
    void setSpoken(const QStringList &lines);
    void setWords(const QString &done, const QString &say, const QString &print);
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

private:
    QLabel *label(const char *look, const char *name);
    KeyButton *button(CommandId command, const Theme &theme, const char *name);

    QString m_names;
    QLabel *m_done;
    QLabel *m_number;
    QLabel *m_business;
    QLabel *m_say;
    KeyButton *m_print;
    KeyButton *m_next;
    KeyButton *m_pdf;
    KeyButton *m_preview;
};
