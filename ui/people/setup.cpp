// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/setup.h"

Result<SetUp::Done> SetUp::people(Workplace &place, const ManagerStep::Filled &filled, const SlotStrength &strength, const QString &recoveryKey)
{
    // The rules come first: the manager's own password is held against them.
    if (place.peopleBook().policy().profile != filled.profile) {
        if (const Result<> chosen = place.people().choosePolicy(place.newAct({}), filled.profile); !chosen)
            return fail(chosen);
    }
    const Result<PeopleDesk::Begun> begun = place.people().begin(place.newAct({}).opId, filled.manager, filled.password, strength, recoveryKey);
    if (!begun)
        return fail(begun);
    const Result<Entry> entry = LogIn::entryOf(place, begun->manager.id);
    return entry ? Result<Done>(Done{*entry, begun->recoveryKey}) : fail(entry);
}
