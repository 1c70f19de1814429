// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/officefixture.h"

/// A customer who comes for a new supply without the title, or without anything.
namespace Applying {

inline const QString &title()
{
    static const QString key = QStringLiteral("title");
    return key;
}

inline ApplicationDraft draft(const QString &name = QStringLiteral("李秀兰"))
{
    ApplicationDraft draft;
    draft.businessType = QStringLiteral("new-supply");
    draft.customerClass = QStringLiteral("residential");
    draft.window = QStringLiteral("3号窗口");
    draft.fields = {{QStringLiteral("name"), name}, {QStringLiteral("phone"), QStringLiteral("13812345678")}};
    draft.materials = {{QStringLiteral("id"), QStringLiteral("present")}, {title(), QStringLiteral("later")}};
    return draft;
}

inline ApplicationDraft emptyHanded()
{
    ApplicationDraft one = draft();
    one.materials.clear();
    return one;
}

/// The same customer's acceptance once everything is here.
inline CaseDraft complete(const ApplicationId &application)
{
    CaseDraft draft = OfficeFixture::supply();
    draft.application = application;
    return draft;
}

inline ApplicationId tell(OfficeFixture &office, const ApplicationDraft &one = draft())
{
    const Result<Told> told = office->applicationDesk().tell(office.act(), one);
    return told ? told->id : ApplicationId();
}

} // namespace Applying
