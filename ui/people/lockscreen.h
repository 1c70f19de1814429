// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/slot.h"
#include "ui/people/login.h"
#include "ui/people/managerstep.h"

#include <QWidget>

class CoverStep;
class LogInStep;
class NewPasswordStep;
class PaperStep;
class RecoverStep;
class QLabel;
class TallView;
struct UiContext;

/// What a locked office shows: its name and the day, and the way in. Nothing else of it. The steps towards a first manager and a new paper key stand here
/// too: what they show is not for whoever passes by.
class LockScreen : public QWidget
{
    Q_OBJECT

public:
    explicit LockScreen(const UiContext &context, QWidget *parent = nullptr);

    enum class Why { Opened, Key, Idle };
    /// The way in, with nothing typed.
    void lock(Why why);
    /// Somebody came in by a password: it may have to be changed before the office is shown.
    void receive(const Entry &entry, const QString &password);
    /// Somebody is in who has a new paper key to look at first.
    void admit(const Entry &entry, const QString &key);
    /// The paper key alone, of an office that stands open.
    void showPaper(const QString &key);
    /// The office has no people yet: its first manager. wentBack() or begun() follow.
    void askManager(const SlotStrength &strength);
    /// What happened before it was opened.
    void tell(const QString &sentence);
    /// What went wrong when it was locked.
    void say(const QString &sentence);
    /// Whether anything can be saved at present (UiContext::facts).
    void showDisk();
    /// F9.
    void act();
    void takeFocus();

Q_SIGNALS:
    /// Somebody is known by the password, but may still have to change it.
    void known(const Entry &entry);
    /// The office may be shown.
    void entered(const Entry &entry);
    /// The paper key was looked at.
    void paperDone(bool tried);
    void begun(const Entry &entry, const QString &key);
    void wentBack();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void connectSteps();
    void setUp(const ManagerStep::Filled &filled);
    void showStep(CoverStep *step);
    CoverStep *step() const;

    const UiContext &m_context;
    QLabel *m_office;
    QLabel *m_day;
    QLabel *m_disk; ///< that nothing can be saved
    TallView *m_view;
    QWidget *m_steps; ///< the ground of the steps, of which one is seen
    CoverStep *m_step = nullptr;
    LogInStep *m_login;
    NewPasswordStep *m_newPassword;
    RecoverStep *m_recover;
    PaperStep *m_paper;
    ManagerStep *m_manager;
    std::optional<Entry> m_admitted; ///< who looks at the paper key
    SlotStrength m_strength;
    Why m_why = Why::Opened;
    QString m_told; ///< beside that it was opened
};
