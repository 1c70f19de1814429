// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reception/application.h"
#include "ui/shell/commands.h"

#include <QWidget>

class KeyButton;
class QLabel;
class Theme;

/// Over a form that goes on with a 待补申请: its number, when it was told, until when, and the way to give it up.
class ApplicationStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ApplicationStrip(const Theme &theme, QWidget *parent = nullptr);

    /// `missing`: names of the papers that were told last. Lapsed is said, and hinders nothing.
    void setApplication(const Application &application, const QStringList &missing, qint64 nowMs);

Q_SIGNALS:
    void pressed(CommandId command);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_words;
    KeyButton *m_drop;
};
