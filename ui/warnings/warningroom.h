// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/deadlinewarnings.h"
#include "ui/shell/commandscope.h"
#include "ui/warnings/desktop.h"
#include "ui/warnings/warningvoice.h"
#include "ui/warnings/warningwords.h"

#include <QObject>

class MainWindow;
struct UiContext;

/// Warnings in the window: told in a line when they come, counted in the strip until they are read, listed for as long as there is an office. Nothing of it
/// takes the focus or lies over a form unasked.
class WarningRoom : public QObject, public CommandScope
{
    Q_OBJECT

public:
    WarningRoom(const UiContext &context, MainWindow &window);
    ~WarningRoom() override;

    QList<CommandId> commandsNow() const override;
    bool run(CommandId id) override;
    bool isInKeyBar() const override { return false; }

    /// As this device remembers it; off at first.
    void setSound(bool on) { m_voice.setSound(on); }

public Q_SLOTS:
    /// New ones of the deadline watch, most urgent first.
    void tell(const QList<DeadlineWarning> &warnings);
    /// How many are unread is read anew: they were entered in the list.
    void readUnread();

Q_SIGNALS:
    void soundSwitched(bool on);

private:
    QString words(const QList<DeadlineWarning> &warnings) const;
    void message(const QList<DeadlineWarning> &warnings);
    void onMessageClicked();
    void switchSound();
    void openList(bool unreadOnly);

    const UiContext &m_context;
    MainWindow &m_window;
    WarningWords m_words;
    Desktop m_desktop;
    WarningVoice m_voice;
    QString m_messageCase; ///< the case that the last message was about; empty: several
};
