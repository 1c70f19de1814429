// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/noticeprintout.h"

#include "core/base/chinatime.h"
#include "core/cases/casecode.h"
#include "ui/widgets/whytext.h"

namespace {

QVariantMap pair(const QString &label, const QString &value)
{
    return {{QStringLiteral("label"), label}, {QStringLiteral("value"), value}};
}

} // namespace

Printout NoticePrintout::of(const NoticePaper &notice, const QString &officeName, const QString &window, const QString &language)
{
    QStringList here;
    for (const Material &material : notice.type.materials) {
        if (notice.draft.materials.value(material.key) == QLatin1String("present"))
            here << material.name.in(language);
    }
    Printout printout;
    printout.templateName = QStringLiteral("notice");
    printout.paper = Printout::Paper::A5;
    printout.title = tr("Notice of what is missing");
    printout.code = CaseCode::of(notice.told.number);
    printout.values = {
        {QStringLiteral("officeName"), officeName},
        {QStringLiteral("title"), printout.title},
        {QStringLiteral("numberWord"), tr("Number")},
        {QStringLiteral("number"), notice.told.number},
        {QStringLiteral("facts"), facts(notice, window)},
        {QStringLiteral("missingTitle"), tr("Please bring (all of it, told once)")},
        {QStringLiteral("missing"), missing(notice, language)},
        {QStringLiteral("untilWord"), tr("Please bring it by")},
        {QStringLiteral("until"), until(notice.told)},
        {QStringLiteral("hereTitle"), tr("Here already")},
        {QStringLiteral("here"), here.join(tr(", ", "between papers"))},
        {QStringLiteral("promise"), tr("This list is complete. If we ask later for anything that is not on it, that is our fault, not yours: please tell us "
                                       "(service standard, clause II.4).")},
        {QStringLiteral("anyWindow"), tr("With everything in hand, any window goes on from here: just show this notice. The time promised begins when it is "
                                         "accepted.")},
        {QStringLiteral("hotline"), tr("Questions, day or night: telephone 95598, with the number above.")},
        {QStringLiteral("customerSign"), tr("Customer (signature)")},
        {QStringLiteral("clerkSign"), tr("Told by")},
        {QStringLiteral("clerk"), notice.clerk},
        {QStringLiteral("date"), WhyText::day(ChinaTime::date(notice.told.atMs), {})},
    };
    return printout;
}

QString NoticePrintout::fileName(const NoticePaper &notice)
{
    return tr("Notice-%1.pdf").arg(notice.told.number);
}

QString NoticePrintout::until(const Told &told)
{
    const QString day = WhyText::day(ChinaTime::date(told.untilMs), ChinaTime::date(told.atMs));
    return told.provisional ? tr("%1 (provisional)").arg(day) : day;
}

QStringList NoticePrintout::names(const BusinessType &type, const QStringList &keys, const QString &language)
{
    QStringList names;
    for (const QString &key : keys) {
        const Material *material = type.material(key);
        names << (material ? material->name.in(language) : key);
    }
    return names;
}

QVariantList NoticePrintout::facts(const NoticePaper &notice, const QString &window)
{
    QVariantList list;
    list << pair(tr("Business"), notice.className.isEmpty() ? notice.businessName : QStringLiteral("%1（%2）").arg(notice.businessName, notice.className));
    if (!notice.customer.isEmpty())
        list << pair(tr("Customer"), notice.customer);
    list << pair(tr("Told at"), ChinaTime::text(notice.told.atMs));
    if (!window.isEmpty())
        list << pair(tr("Where"), window);
    return list;
}

QVariantList NoticePrintout::missing(const NoticePaper &notice, const QString &language)
{
    QVariantList list;
    int nth = 0;
    for (const QString &key : notice.told.missing) {
        const Material *material = notice.type.material(key);
        list << QVariantMap{{QStringLiteral("nth"), QString::number(++nth)},
                            {QStringLiteral("name"), material ? material->name.in(language) : key},
                            {QStringLiteral("hint"), material ? material->hint.in(language) : QString()}};
    }
    return list;
}
