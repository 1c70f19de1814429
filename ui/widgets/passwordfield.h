// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

/// Takes a password: never shown, never copied, without the input method; and says when the caps lock seems to be on.
class PasswordField : public QLineEdit
{
    Q_OBJECT

public:
    explicit PasswordField(QWidget *parent = nullptr);

    /// A letter came in capitals without Shift, or small with it.
    bool isCapsLock() const { return m_capsLock; }

Q_SIGNALS:
    void capsLockSeen(bool on);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void see(bool on);

    bool m_capsLock = false;
};
