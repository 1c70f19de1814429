// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/receiptprintout.h"

#include "core/base/chinatime.h"
#include "core/base/textrules.h"
#include "core/cases/casecode.h"
#include "ui/reception/promisescard.h"
#include "ui/widgets/whytext.h"

#include <QJsonArray>

namespace {

QVariantMap pair(const QString &label, const QString &value)
{
    return {{QStringLiteral("label"), label}, {QStringLiteral("value"), value}};
}

QString masked(const QString &mask, const QString &value)
{
    if (mask == QStringLiteral("id"))
        return TextRules::maskId(value);
    if (mask == QStringLiteral("phone"))
        return TextRules::maskPhone(value);
    if (mask == QStringLiteral("account"))
        return TextRules::maskAccount(value);
    return value; // name and address are the owner's own
}

/// A field's value as it is read: an option's name, a number with its unit.
QString words(const Field &field, const QJsonValue &value, const QString &language)
{
    if (value.isDouble())
        return (QString::number(value.toDouble(), 'g', 12) + u' ' + field.unit).trimmed();
    for (const Field::Option &option : field.options) {
        if (option.key == value.toString())
            return option.name.in(language);
    }
    return masked(field.mask, value.toString());
}

} // namespace

Printout ReceiptPrintout::of(const Receipt &receipt, const QString &officeName, const QString &window, const QString &language)
{
    Printout printout;
    printout.templateName = QStringLiteral("receipt");
    printout.paper = Printout::Paper::A5;
    printout.title = tr("Receipt of acceptance");
    printout.code = CaseCode::of(receipt.accepted.number);
    printout.values = {
        {QStringLiteral("officeName"), officeName},
        {QStringLiteral("title"), printout.title},
        {QStringLiteral("numberWord"), tr("Case number")},
        {QStringLiteral("number"), receipt.accepted.number},
        {QStringLiteral("facts"), facts(receipt, window, language)},
        {QStringLiteral("promiseTitle"), tr("Our promise to you")},
        {QStringLiteral("promises"), promises(receipt, language)},
        {QStringLiteral("materialTitle"), tr("Papers")},
        {QStringLiteral("materials"), materials(receipt, language)},
        {QStringLiteral("basis"), tr("Promised under: %1, version %2. Working days follow the State Council's notices; a date marked provisional may move when "
                                     "next year's is announced.").arg(receipt.standardName).arg(receipt.accepted.standardVersion)},
        {QStringLiteral("hotline"), tr("Ask how it is going, day or night: telephone 95598, with the case number above.")},
        {QStringLiteral("customerSign"), tr("Customer (signature)")},
        {QStringLiteral("clerkSign"), tr("Received by")},
        {QStringLiteral("clerk"), receipt.clerk},
        {QStringLiteral("date"), WhyText::day(ChinaTime::date(receipt.accepted.acceptedMs), {})},
    };
    return printout;
}

QString ReceiptPrintout::fileName(const Receipt &receipt)
{
    return tr("Receipt-%1.pdf").arg(receipt.accepted.number);
}

QString ReceiptPrintout::gapsUntil(const Accepted &accepted)
{
    const QString day = WhyText::day(ChinaTime::date(accepted.gaps.untilMs), ChinaTime::date(accepted.acceptedMs));
    return accepted.gaps.provisional ? tr("%1 (provisional)").arg(day) : day;
}

QVariantList ReceiptPrintout::facts(const Receipt &receipt, const QString &window, const QString &language)
{
    QVariantList list;
    list << pair(tr("Business"), receipt.className.isEmpty() ? receipt.businessName : QStringLiteral("%1（%2）").arg(receipt.businessName, receipt.className));
    list << pair(tr("Accepted at"), ChinaTime::text(receipt.accepted.acceptedMs));
    list << pair(tr("Where"), window.isEmpty() ? receipt.channelName : QStringLiteral("%1 %2").arg(window, receipt.channelName));
    if (!receipt.draft.externalNo.isEmpty())
        list << pair(tr("Central system number"), receipt.draft.externalNo);
    static const QStringList told{QStringLiteral("name"), QStringLiteral("idNumber"), QStringLiteral("phone"), QStringLiteral("account"),
                                  QStringLiteral("address"), QStringLiteral("capacity"), QStringLiteral("agentName")};
    for (const Field &field : receipt.type.fields) {
        const QJsonValue value = receipt.draft.fields.value(field.key);
        if (told.contains(field.key) && !value.isUndefined())
            list << pair(field.name.in(language), words(field, value, language));
    }
    return list;
}

QVariantList ReceiptPrintout::materials(const Receipt &receipt, const QString &language)
{
    QVariantList list;
    for (const Material &material : receipt.type.materials) {
        const QString state = receipt.draft.materials.value(material.key);
        if (receipt.accepted.gaps.materials.contains(material.key))
            list << pair(material.name.in(language), tr("○ please bring it by %1").arg(gapsUntil(receipt.accepted)));
        else if (!state.isEmpty())
            list << pair(material.name.in(language), state == QStringLiteral("present") ? tr("✓ original checked") : tr("○ please bring it later"));
    }
    return list;
}

QVariantList ReceiptPrintout::promises(const Receipt &receipt, const QString &language)
{
    QVariantList list;
    const QDate told = ChinaTime::date(receipt.accepted.acceptedMs);
    for (const Promise &promise : receipt.accepted.promises) {
        QString when = promise.runs ? WhyText::latest(promise.deadline, promise.limit, told) : PromisesCard::waiting(promise, receipt.type, language);
        if (promise.runs && promise.deadline.provisional)
            when = tr("%1 (provisional)").arg(when);
        list << QVariantMap{{QStringLiteral("what"), PromisesCard::milestoneName(receipt.type, promise.to, language)},
                            {QStringLiteral("when"), when},
                            {QStringLiteral("limit"), promise.runs ? WhyText::limit(promise.limit) : QString()},
                            {QStringLiteral("clause"), promise.clause}};
    }
    return list;
}
