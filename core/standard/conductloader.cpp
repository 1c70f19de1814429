// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/conductloader.h"

namespace {

using Need = JsonReader::Need;

QString newKey(JsonReader &reader, QSet<QString> &taken)
{
    const QString key = reader.word(QStringLiteral("key"), Need::Must);
    if (taken.contains(key))
        reader.refuse(QStringLiteral("key"), QStringLiteral("'%1' only once").arg(key));
    taken.insert(key);
    return key;
}

QList<Phrase> phrases(JsonReader &reader, const QString &key)
{
    QList<Phrase> list;
    QSet<QString> taken;
    reader.each(key, Need::May, [&](JsonReader &inner) {
        const QString phraseKey = newKey(inner, taken);
        list.append({phraseKey, inner.localText(QStringLiteral("text"), Need::Must)});
    });
    return list;
}

} // namespace

Etiquette ConductLoader::etiquette(JsonReader &reader)
{
    Etiquette etiquette;
    QSet<QString> taken;
    reader.each(QStringLiteral("moments"), Need::Must, [&](JsonReader &inner) {
        Etiquette::Moment moment;
        moment.key = newKey(inner, taken);
        moment.name = inner.localText(QStringLiteral("name"), Need::Must);
        inner.each(QStringLiteral("phrases"), Need::Must, [&moment](JsonReader &phrase) {
            moment.phrases.append(phrase.localText(QStringLiteral("text"), Need::Must));
        });
        etiquette.moments.append(moment);
    });
    etiquette.neverSaid = phrases(reader, QStringLiteral("neverSaid"));
    etiquette.rules = phrases(reader, QStringLiteral("rules"));
    etiquette.beforeShift = phrases(reader, QStringLiteral("beforeShift"));
    etiquette.afterShift = phrases(reader, QStringLiteral("afterShift"));
    return etiquette;
}

QList<Prohibition> ConductLoader::prohibitions(JsonReader &reader)
{
    QList<Prohibition> list;
    QSet<QString> taken;
    reader.each(QStringLiteral("prohibitions"), Need::Must, [&](JsonReader &inner) {
        Prohibition prohibition;
        prohibition.clause = inner.text(QStringLiteral("clause"), Need::Must);
        if (taken.contains(prohibition.clause))
            inner.refuse(QStringLiteral("clause"), QStringLiteral("'%1' only once").arg(prohibition.clause));
        taken.insert(prohibition.clause);
        prohibition.text = inner.localText(QStringLiteral("text"), Need::Must);
        prohibition.enforcedBy = inner.localText(QStringLiteral("enforcedBy"), Need::Must);
        list.append(prohibition);
    });
    return list;
}

FeeCatalogue ConductLoader::fees(JsonReader &reader)
{
    FeeCatalogue catalogue;
    QSet<QString> taken; // over both lists: a fee is charged or abolished, not both
    reader.each(QStringLiteral("fees"), Need::May, [&](JsonReader &inner) {
        FeeCatalogue::Fee fee;
        fee.key = newKey(inner, taken);
        fee.name = inner.localText(QStringLiteral("name"), Need::Must);
        fee.approval = inner.text(QStringLiteral("approval"), Need::Must);
        fee.validFrom = inner.date(QStringLiteral("validFrom"), Need::Must);
        fee.validTo = inner.date(QStringLiteral("validTo"));
        if (fee.validTo.isValid() && fee.validTo < fee.validFrom)
            inner.refuse(QStringLiteral("validTo"), QStringLiteral("a date not before validFrom"));
        catalogue.fees.append(fee);
    });
    reader.each(QStringLiteral("abolished"), Need::May, [&](JsonReader &inner) {
        FeeCatalogue::Abolished fee;
        fee.key = newKey(inner, taken);
        fee.name = inner.localText(QStringLiteral("name"), Need::Must);
        fee.reason = inner.localText(QStringLiteral("reason"), Need::Must);
        fee.confirmed = inner.flag(QStringLiteral("confirmed"), true);
        catalogue.abolished.append(fee);
    });
    return catalogue;
}
