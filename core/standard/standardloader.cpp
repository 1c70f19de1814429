// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/standardloader.h"

#include "core/standard/businessloader.h"
#include "core/standard/conductloader.h"

#include <algorithm>

namespace {

using Need = JsonReader::Need;

/// All the ways in which a key is written, in lower case.
QSet<QString> spellings(const NamedKey &one)
{
    QSet<QString> words{one.key.toLower()};
    for (const QString &name : one.name.byLanguage)
        words.insert(name.toLower());
    for (const QString &alias : one.aliases)
        words.insert(alias.toLower());
    return words;
}

QList<NamedKey> namedKeys(JsonReader &reader, const QString &key, Need need)
{
    QList<NamedKey> list;
    QSet<QString> taken;
    reader.each(key, need, [&](JsonReader &inner) {
        NamedKey one;
        one.key = inner.word(QStringLiteral("key"), Need::Must);
        one.name = inner.localText(QStringLiteral("name"), Need::Must);
        one.aliases = inner.texts(QStringLiteral("aliases"));
        const QSet<QString> written = spellings(one);
        for (const QString &word : written) {
            if (taken.contains(word))
                inner.refuse(word == one.key.toLower() ? QStringLiteral("key") : QStringLiteral("aliases"),
                             QStringLiteral("'%1' only once").arg(word));
        }
        taken.unite(written);
        list.append(one);
    });
    return list;
}

/// Where a standard does not say: a month to bring what is missing.
constexpr Limit usualApplicationLimit{30, LimitUnit::Days};

QList<PauseReason> pauseReasons(JsonReader &reader)
{
    QList<PauseReason> list;
    QSet<QString> taken;
    reader.each(QStringLiteral("pauseReasons"), Need::Must, [&](JsonReader &inner) {
        PauseReason reason;
        reason.key = inner.word(QStringLiteral("key"), Need::Must);
        if (taken.contains(reason.key))
            inner.refuse(QStringLiteral("key"), QStringLiteral("'%1' only once").arg(reason.key));
        taken.insert(reason.key);
        reason.name = inner.localText(QStringLiteral("name"), Need::Must);
        reason.waitsFor = inner.word(QStringLiteral("waitsFor"), Need::Must);
        if (reason.waitsFor != QStringLiteral("customer") && reason.waitsFor != QStringLiteral("outside"))
            inner.refuse(QStringLiteral("waitsFor"), QStringLiteral("one of customer, outside"));
        reason.needsEvidence = inner.flag(QStringLiteral("needsEvidence"), true);
        list.append(reason);
    });
    return list;
}

bool isKnownFile(const QString &file)
{
    const bool business = file.startsWith(StandardFiles::businessFolder) && file.endsWith(QStringLiteral(".json"));
    return business || file == StandardFiles::pack || file == StandardFiles::etiquette ||
           file == StandardFiles::conduct || file == StandardFiles::fees;
}

} // namespace

Standard StandardLoader::load(const QJsonObject &bundle, StandardProblems &problems)
{
    m_standard = Standard();
    const QStringList files = bundle.keys();
    for (const QString &file : files) {
        if (!isKnownFile(file))
            problems.add(
                file, QString(),
                QStringLiteral("only standard.json, etiquette.json, conduct.json, fees.json and business/*.json"));
    }
    if (!bundle.contains(StandardFiles::pack)) {
        problems.add(StandardFiles::pack, QString(), QStringLiteral("a file standard.json"));
        return m_standard;
    }
    readPack(bundle.value(StandardFiles::pack), problems);
    readBusiness(bundle, problems);
    const auto extra = [&](const QString &file, const JsonReader::Visit &visit) {
        if (!bundle.contains(file))
            return;
        JsonReader reader(bundle.value(file), file, QString(), problems);
        visit(reader);
        reader.finish();
    };
    extra(StandardFiles::etiquette,
          [this](JsonReader &reader) { m_standard.etiquette = ConductLoader::etiquette(reader); });
    extra(StandardFiles::conduct,
          [this](JsonReader &reader) { m_standard.prohibitions = ConductLoader::prohibitions(reader); });
    extra(StandardFiles::fees, [this](JsonReader &reader) { m_standard.fees = ConductLoader::fees(reader); });
    return m_standard;
}

void StandardLoader::readPack(const QJsonValue &json, StandardProblems &problems)
{
    JsonReader reader(json, StandardFiles::pack, QString(), problems);
    m_standard.id = reader.word(QStringLiteral("id"), Need::Must);
    m_standard.version = reader.integer(QStringLiteral("version"), 1, 1'000'000, 1);
    m_standard.name = reader.localText(QStringLiteral("name"), Need::Must);
    m_standard.effectiveFrom = reader.date(QStringLiteral("effectiveFrom"), Need::Must);
    m_standard.source = reader.text(QStringLiteral("source"), Need::Must);
    m_standard.classes = namedKeys(reader, QStringLiteral("classes"), Need::Must);
    m_standard.channels = namedKeys(reader, QStringLiteral("channels"), Need::Must);
    m_standard.handlers = namedKeys(reader, QStringLiteral("handlers"), Need::Must);
    m_standard.areas = namedKeys(reader, QStringLiteral("areas"), Need::May);
    m_standard.outcomes = namedKeys(reader, QStringLiteral("outcomes"), Need::May);
    m_standard.pauseReasons = pauseReasons(reader);
    m_standard.revealReason = reader.flag(QStringLiteral("revealReason"));
    m_standard.gapLimit = reader.limit(QStringLiteral("gapLimit"));
    m_standard.applicationLimit = reader.limit(QStringLiteral("applicationLimit")).value_or(usualApplicationLimit);
    m_order = reader.words(QStringLiteral("business"), Need::Must);
    reader.finish();
}

void StandardLoader::readBusiness(const QJsonObject &bundle, StandardProblems &problems)
{
    for (qsizetype i = 0; i < m_order.size(); ++i) {
        const QString file = StandardFiles::businessFolder + m_order.at(i) + QStringLiteral(".json");
        if (!bundle.contains(file)) {
            problems.add(StandardFiles::pack, QStringLiteral("/business/%1").arg(i), QStringLiteral("a file ") + file);
            continue;
        }
        JsonReader reader(bundle.value(file), file, QString(), problems);
        BusinessType type = BusinessLoader(m_standard, reader).load();
        reader.finish();
        if (type.id != m_order.at(i) && !type.id.isEmpty())
            problems.add(file, QStringLiteral("/id"), QStringLiteral("'%1' as the file is called").arg(m_order.at(i)));
        checkSpellings(type, reader);
        m_standard.business.append(std::move(type));
    }
    const QStringList files = bundle.keys();
    for (const QString &file : files) {
        const QString id =
            file.mid(StandardFiles::businessFolder.size()).chopped(file.endsWith(QStringLiteral(".json")) ? 5 : 0);
        if (file.startsWith(StandardFiles::businessFolder) && !m_order.contains(id))
            problems.add(StandardFiles::pack, QStringLiteral("/business"),
                         QStringLiteral("'%1' in the list: there is a file %2").arg(id, file));
    }
}

/// A register or a customer that writes one of these words means one business only.
void StandardLoader::checkSpellings(const BusinessType &type, JsonReader &reader)
{
    const QSet<QString> written = spellings({type.id, type.name, type.aliases});
    for (const QString &word : written) {
        if (m_spellings.contains(word))
            reader.refuse(QStringLiteral("aliases"),
                          QStringLiteral("'%1' only here: it is %2 already").arg(word, m_spellings.value(word)));
        m_spellings.insert(word, type.id);
    }
}

Result<Standard> Standard::fromBundle(const QJsonObject &bundle)
{
    StandardProblems problems;
    Standard standard = StandardLoader().load(bundle, problems);
    if (!problems.list().isEmpty())
        return tl::unexpected<Error>(problems.list().first());
    return standard;
}

QList<Error> Standard::check(const QJsonObject &bundle)
{
    StandardProblems problems;
    StandardLoader().load(bundle, problems);
    return problems.list();
}
