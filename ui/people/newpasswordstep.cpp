// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/newpasswordstep.h"

#include "ui/people/passwordpair.h"
#include "ui/shell/errortext.h"
#include "ui/shell/passwordwords.h"
#include "ui/shell/uicontext.h"

NewPasswordStep::NewPasswordStep(const UiContext &context, QWidget *parent) : CoverStep(context.theme, parent), m_context(context), m_ids(context.clock)
{
    PasswordPair::add(form());
    retranslate();
}

void NewPasswordStep::retranslate()
{
    const QString why = m_entry.person.mustChange ? tr("Somebody else gave you this password. Choose one that only you know.")
                                                  : tr("This password is older than %1 days. Choose a new one.").arg(m_entry.policy.lastsDays());
    setHeading(tr("Choose a new password"), why);
    PasswordPair::setWords(form(), m_entry.policy.profile);
    setAct(tr("Change the password"));
}

void NewPasswordStep::begin(const Entry &entry, const QString &password)
{
    wipe();
    m_entry = entry;
    m_password = password;
    retranslate();
}

void NewPasswordStep::wipe()
{
    CoverStep::wipe();
    m_password.fill(u' ');
    m_password.clear();
    m_entry = {};
}

void NewPasswordStep::act()
{
    if (isBusy() || !PasswordPair::check(form()))
        return;
    setBusy(true, tr("Changing …"));
    const Act act{OpId{m_ids.next()}, m_entry.person.id};
    m_context.office
        .askKeyed([act, old = m_password, password = PasswordPair::value(form())](Workplace &place) -> Result<Entry> {
            if (const Result<> done = place.people().changePassword(act, old, password); !done)
                return fail(done);
            return LogIn::entryOf(place, act.actor);
        })
        .then(this, [this](const Result<Entry> &entry) { onAnswer(entry); });
}

void NewPasswordStep::onAnswer(const Result<Entry> &entry)
{
    setBusy(false);
    if (!entry) {
        PasswordPair::refuse(form(), entry.error());
        return;
    }
    wipe();
    Q_EMIT changed(*entry);
}
