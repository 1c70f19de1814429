// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/receiptagain.h"

#include "core/cases/caseevents.h"

#include <algorithm>

namespace {

CaseDraft draftOf(const CaseRecord &record, const TimelineEntry &accepted)
{
    CaseDraft draft;
    draft.businessType = record.type;
    draft.customerClass = accepted.plain.value(QStringLiteral("class")).toString();
    draft.channel = accepted.plain.value(QStringLiteral("channel")).toString();
    draft.area = accepted.plain.value(QStringLiteral("area")).toString();
    draft.window = accepted.plain.value(QStringLiteral("window")).toString();
    draft.externalNo = record.externalNo;
    draft.fields = accepted.personal.part(QStringLiteral("fields")).clear(ClearFor::OwnersPaper);
    const QJsonObject plain = accepted.plain.value(QStringLiteral("fields")).toObject();
    for (auto it = plain.begin(); it != plain.end(); ++it)
        draft.fields.insert(it.key(), it.value());
    const QJsonObject materials = accepted.plain.value(QStringLiteral("materials")).toObject();
    for (auto it = materials.begin(); it != materials.end(); ++it)
        draft.materials.insert(it.key(), it.value().toString());
    return draft;
}

} // namespace

Result<Receipt> ReceiptAgain::of(const CaseFile &file, const Rules &rules, const QString &language)
{
    const CaseRecord &record = file.record;
    const auto isAcceptance = [](const TimelineEntry &entry) { return entry.kind == QLatin1String(CaseEvents::accepted); };
    const auto accepted = std::find_if(file.timeline.cbegin(), file.timeline.cend(), isAcceptance);
    if (accepted == file.timeline.cend())
        return fail(ErrorCode::NoSuchCase, {}, {record.number});
    const auto standard = rules.standard(record.standard, record.standardVersion);
    const BusinessType *type = standard ? standard->businessType(record.type) : nullptr;
    if (!type)
        return fail(ErrorCode::NoSuchStandard, {}, {record.standard});
    Receipt receipt;
    receipt.draft = draftOf(record, *accepted);
    receipt.accepted = {record.id,
                        record.number,
                        record.standard,
                        record.standardVersion,
                        accepted->plain.value(QStringLiteral("acceptedAt")).toInteger(),
                        Promises::fromJson(accepted->plain.value(QStringLiteral("promises")).toArray(), *type),
                        CaseEvents::gapsOf(accepted->plain)};
    receipt.type = *type;
    receipt.businessName = type->name.in(language);
    receipt.className = standard->className(receipt.draft.customerClass).in(language);
    receipt.channelName = standard->channelName(receipt.draft.channel).in(language);
    receipt.standardName = standard->name.in(language);
    receipt.customer = receipt.draft.fields.value(QStringLiteral("name")).toString();
    receipt.clerk = record.firstContact.value;
    return receipt;
}
