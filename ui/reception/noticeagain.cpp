// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/noticeagain.h"

Result<NoticePaper> NoticeAgain::of(const ApplicationFile &file, const Rules &rules, const QString &language)
{
    const Application &application = file.application;
    const auto standard = rules.standard(application.standard, application.standardVersion);
    const BusinessType *type = standard ? standard->businessType(application.type) : nullptr;
    if (!type || application.notices.isEmpty())
        return fail(ErrorCode::NoSuchStandard, {}, {application.standard});
    const Notice &last = application.notices.constLast();
    NoticePaper paper;
    paper.told = {application.id,      application.number,  application.standard, application.standardVersion, last.atMs,
                  application.untilMs, application.provisional, last.missing,     last.repeat};
    paper.draft.businessType = application.type;
    paper.draft.customerClass = application.customerClass;
    paper.draft.channel = application.channel;
    paper.draft.area = application.area;
    paper.draft.window = application.window;
    paper.draft.fields = file.fields.clear(ClearFor::OwnersPaper);
    paper.draft.materials = application.materials;
    paper.type = *type;
    paper.businessName = type->name.in(language);
    paper.className = standard->className(application.customerClass).in(language);
    paper.customer = file.fields.text(QStringLiteral("name")).clear(ClearFor::OwnersPaper);
    paper.clerk = application.firstContact.value;
    return paper;
}
