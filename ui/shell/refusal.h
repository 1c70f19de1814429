// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class Card;
class KeyButton;
class QLabel;
class QPushButton;
class Theme;

/// Why the office could not be opened, and another try (F9 too); what can be done about it, once that is known.
class Refusal : public QWidget
{
    Q_OBJECT

public:
    Refusal(const QString &sentence, const Theme &theme, QWidget *parent = nullptr);

    /// What is being looked for, or that there is nothing.
    void setRemark(const QString &words);
    /// A backup could come in the office's place: `act` and its key are shown from now on.
    void offer(const QString &words, const QString &act);
    void takeFocus();

Q_SIGNALS:
    void againWanted();
    void backupWanted();

private:
    const Theme &m_theme;
    Card *m_card;
    QLabel *m_remark;
    QPushButton *m_again;
    KeyButton *m_backup;
};
