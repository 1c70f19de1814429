// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/conductloader.h"

#include "core/standard/phrasetext.h"

#include <algorithm>

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

/// Phrases with places for figures; a place nobody can fill is refused.
QList<LocalText> spoken(JsonReader &reader)
{
    QList<LocalText> list;
    reader.each(QStringLiteral("phrases"), Need::Must, [&list](JsonReader &inner) {
        const LocalText text = inner.localText(QStringLiteral("text"), Need::Must);
        for (auto it = text.byLanguage.begin(); it != text.byLanguage.end(); ++it) {
            const QStringList places = PhraseText::placesIn(it.value());
            const bool known = std::all_of(places.begin(), places.end(), [](const QString &name) { return PhraseText::places().contains(name); });
            if (!known)
                inner.refuse(QStringLiteral("text/") + it.key(), QStringLiteral("only the places ") + PhraseText::places().join(QStringLiteral(", ")));
        }
        list.append(text);
    });
    return list;
}

/// Words of `key`, each one of `known`.
QStringList wordsOf(JsonReader &reader, const QString &key, const QStringList &known, Need need = Need::May)
{
    const QStringList words = reader.words(key, need);
    for (const QString &word : words) {
        if (!known.contains(word))
            reader.refuse(key, QStringLiteral("only ") + known.join(QStringLiteral(", ")));
    }
    return words;
}

Etiquette::Moment moment(JsonReader &reader, QSet<QString> &taken)
{
    Etiquette::Moment moment;
    moment.key = newKey(reader, taken);
    moment.name = reader.localText(QStringLiteral("name"), Need::Must);
    moment.at = wordsOf(reader, QStringLiteral("at"), Etiquette::happenings());
    moment.categories = wordsOf(reader, QStringLiteral("for"), Etiquette::categories());
    moment.phrases = spoken(reader);
    return moment;
}

Etiquette::Item item(JsonReader &reader, QSet<QString> &taken, const Etiquette &etiquette)
{
    Etiquette::Item item;
    item.key = newKey(reader, taken);
    item.name = reader.localText(QStringLiteral("name"), Need::Must);
    item.clause = reader.text(QStringLiteral("clause"), Need::Must);
    const QString per = reader.word(QStringLiteral("per"), Need::Must);
    if (per != QLatin1String("visit") && per != QLatin1String("item"))
        reader.refuse(QStringLiteral("per"), QStringLiteral("visit or item"));
    item.perVisit = per == QLatin1String("visit");
    item.categories = wordsOf(reader, QStringLiteral("for"), Etiquette::categories());
    item.moment = reader.word(QStringLiteral("moment"), Need::Must);
    if (!etiquette.moment(item.moment))
        reader.refuse(QStringLiteral("moment"), QStringLiteral("the key of a moment"));
    item.doneBy = wordsOf(reader, QStringLiteral("doneBy"), Etiquette::happenings(), Need::Must);
    return item;
}

} // namespace

Etiquette ConductLoader::etiquette(JsonReader &reader)
{
    Etiquette etiquette;
    QSet<QString> moments;
    reader.each(QStringLiteral("moments"), Need::Must,
                [&](JsonReader &inner) { etiquette.moments.append(moment(inner, moments)); });
    QSet<QString> items;
    reader.each(QStringLiteral("items"), Need::May,
                [&](JsonReader &inner) { etiquette.items.append(item(inner, items, etiquette)); });
    QSet<QString> situations;
    reader.each(QStringLiteral("situations"), Need::May, [&](JsonReader &inner) {
        const QString key = newKey(inner, situations);
        const LocalText name = inner.localText(QStringLiteral("name"), Need::Must);
        etiquette.situations.append({key, name, spoken(inner)});
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
