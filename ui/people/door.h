// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/people/idlewatch.h"
#include "ui/people/lockscreen.h"
#include "ui/people/rolegate.h"
#include "ui/shell/commandscope.h"

class MainWindow;
struct UiContext;

/// Who may see the window: covers it while the office is locked, lets people in, locks by key or when nobody touches it, and changes places between two
/// people. What the pages hold is wiped by whoever hears emptying(); what lies over them, beside them or in the clipboard is wiped here.
class Door : public QObject, public CommandScope
{
    Q_OBJECT

public:
    /// `context` is written to: who is here, and everybody's names.
    Door(UiContext &context, MainWindow &window, QObject *parent = nullptr);
    ~Door() override;

    QList<CommandId> commandsNow() const override;
    bool run(CommandId id) override;

    /// Whether a customer is being received: then the window waits longer before it locks.
    void setVisitInHand(std::function<bool()> inHand) { m_visitInHand = std::move(inHand); }
    /// The office has been opened and is locked.
    void showLocked();
    /// What happened before the office was opened: on the cover. Nothing while it is not locked.
    void tell(const QString &sentence);
    void lock(LockScreen::Why why);
    bool isLocked() const { return m_screen != nullptr; }
    /// The disk takes entries again, or does not any more.
    void showDisk();
    /// The program ends: who is here is logged out. After the pages went.
    void leave();
    /// Somebody is in who has a new paper key to look at before the office is shown: it was set up just now.
    void admit(const Entry &entry, const QString &key);
    /// The office stands open and has no people yet: its first manager.
    void setUpPeople();
    /// Wraps anew what older keys of the office wrapped, in steps behind everything else.
    void rewrap();
    /// A new paper key, over the office that stands open.
    void showPaper(const QString &key);
    /// The paper key was tried elsewhere, and fitted.
    void setRecoveryTried(bool tried);
    /// Of the first manager's slot. Tests take the smallest.
    void setStrength(const SlotStrength &strength) { m_strength = strength; }
    IdleWatch &idle() { return m_idle; }

Q_SIGNALS:
    /// Everything that shows something of the office is to be taken away now; what is half typed is to be kept first.
    void emptying();
    /// Names of people may be read from now on, or no more.
    void namesChanged();
    /// Somebody is in: pages may come. `same`: who was here before.
    void entered(bool same);

private:
    void wipe();
    void logOut(const PersonId &who, const QString &why);
    void take(const Entry &entry);
    void letIn(const Entry &entry);
    void coverWindow();
    void uncoverWindow();
    void openSheet();
    void changePlaces(const Entry &entry, const QString &password);

    UiContext &m_context;
    MainWindow &m_window;
    UuidV7Source m_ids;
    std::function<bool()> m_visitInHand;
    IdleWatch m_idle;
    RoleGate m_gate;
    LockScreen *m_screen = nullptr; ///< while it is locked
    PersonId m_before;          ///< who was here last
    bool m_emptied = true;      ///< the pages are gone
    SlotStrength m_strength;
    bool m_oursCopied = false;  ///< what lies in the clipboard came from this window
};
