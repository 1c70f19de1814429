// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/businessloader.h"

#include "core/standard/fieldloader.h"

#include <algorithm>

namespace {

using Need = JsonReader::Need;

bool holdsKey(const QList<NamedKey> &list, const QString &key)
{
    return std::any_of(list.begin(), list.end(), [&key](const NamedKey &one) { return one.key == key; });
}

/// Refuses a key that an earlier entry of the list has already.
template <class T>
void once(JsonReader &reader, const QList<T> &earlier, const QString &key)
{
    if (std::any_of(earlier.begin(), earlier.end(), [&key](const T &one) { return one.key == key; }))
        reader.refuse(QStringLiteral("key"), QStringLiteral("'%1' only once").arg(key));
}

} // namespace

BusinessLoader::BusinessLoader(const Standard &standard, JsonReader &reader) : m_standard(standard), m_reader(reader) {}

BusinessType BusinessLoader::load()
{
    readHead();
    readFields();
    readChecks();
    readMaterials();
    readMilestones();
    readCommitments();
    readFollowUp();
    readCentral();
    return m_type;
}

void BusinessLoader::readHead()
{
    m_type.id = m_reader.word(QStringLiteral("id"), Need::Must);
    m_type.name = m_reader.localText(QStringLiteral("name"), Need::Must);
    m_type.version = m_reader.integer(QStringLiteral("version"), 1, 1'000'000, 1);
    m_type.category = m_reader.word(QStringLiteral("category"), Need::Must);
    static const QStringList categories{QStringLiteral("new"), QStringLiteral("change"), QStringLiteral("money"),
                                        QStringLiteral("meter"), QStringLiteral("voice")};
    if (!m_type.category.isEmpty() && !categories.contains(m_type.category))
        m_reader.refuse(QStringLiteral("category"), QStringLiteral("one of ") + categories.join(QStringLiteral(", ")));
    m_type.aliases = m_reader.texts(QStringLiteral("aliases"));
    m_type.classes = m_reader.words(QStringLiteral("classes"));
    for (qsizetype i = 0; i < m_type.classes.size(); ++i) {
        if (!holdsKey(m_standard.classes, m_type.classes.at(i)))
            m_reader.refuse(QStringLiteral("classes/%1").arg(i), QStringLiteral("a customer class of the standard"));
    }
    m_type.counter = m_reader.limit(QStringLiteral("counter"));
    m_type.secretFromNamed = m_reader.flag(QStringLiteral("secretFromNamed"));
}

void BusinessLoader::readFields()
{
    const QString key = QStringLiteral("fields");
    m_known = FieldLoader::namesIn(m_reader.raw(key));
    FieldLoader loader(m_standard, m_known);
    m_type.fields = loader.load(m_reader, key, Need::Must);
    for (qsizetype i = 0; i < m_type.fields.size(); ++i) {
        const Field &field = m_type.fields.at(i);
        const QString place = QStringLiteral("fields/%1/").arg(i);
        FieldLoader::checkWords(m_reader, place + QStringLiteral("required"), field.required, m_standard,
                                m_type.fields);
        for (qsizetype j = 0; j < field.checks.size(); ++j)
            FieldLoader::checkWords(m_reader, place + QStringLiteral("checks/%1/holds").arg(j), field.checks.at(j).when,
                                    m_standard, m_type.fields);
    }
}

void BusinessLoader::readChecks()
{
    m_type.checks = FieldLoader::checks(m_reader, m_known);
    for (qsizetype i = 0; i < m_type.checks.size(); ++i)
        FieldLoader::checkWords(m_reader, QStringLiteral("checks/%1/holds").arg(i), m_type.checks.at(i).when,
                                m_standard, m_type.fields);
}

Expression BusinessLoader::condition(JsonReader &reader, const QString &key, bool plainOnly)
{
    const Expression expression = reader.expression(key, m_known);
    FieldLoader::checkWords(reader, key, expression, m_standard, m_type.fields);
    if (!plainOnly)
        return expression;
    QStringList names = expression.names().values();
    names.sort();
    for (const QString &name : names) {
        const Field *field = m_type.field(name);
        if (field && !field->plain)
            reader.refuse(key, QStringLiteral("a condition over plain fields; '%1' is sealed").arg(name));
    }
    return expression;
}

void BusinessLoader::readMaterials()
{
    m_reader.each(QStringLiteral("materials"), Need::May, [this](JsonReader &reader) {
        Material material;
        material.key = reader.word(QStringLiteral("key"), Need::Must);
        once(reader, m_type.materials, material.key);
        material.name = reader.localText(QStringLiteral("name"), Need::Must);
        material.hint = reader.localText(QStringLiteral("hint"));
        material.when = condition(reader, QStringLiteral("when"), true);
        material.canFollow = reader.flag(QStringLiteral("canFollow"), true);
        material.optional = reader.flag(QStringLiteral("optional"));
        if (material.optional && !material.canFollow)
            reader.refuse(QStringLiteral("optional"), QStringLiteral("not both optional and unable to follow"));
        m_type.materials.append(material);
    });
}

void BusinessLoader::readMilestones()
{
    m_reader.each(QStringLiteral("milestones"), Need::Must, [this](JsonReader &reader) {
        const Milestone read = milestone(reader);
        m_type.milestones.append(read);
    });
    if (m_type.milestones.isEmpty())
        return;
    const Milestone &first = m_type.milestones.first();
    if (first.key != QStringLiteral("accepted"))
        m_reader.refuse(QStringLiteral("milestones/0/key"), QStringLiteral("accepted first"));
    if (!first.when.isAlways() || first.optional || first.closes || first.archives)
        m_reader.refuse(QStringLiteral("milestones/0"), QStringLiteral("accepted without conditions"));
    checkClosing();
}

Milestone BusinessLoader::milestone(JsonReader &reader)
{
    Milestone milestone;
    milestone.key = reader.word(QStringLiteral("key"), Need::Must);
    once(reader, m_type.milestones, milestone.key);
    milestone.name = reader.localText(QStringLiteral("name"), Need::Must);
    milestone.after = reader.words(QStringLiteral("after"), m_type.milestones.isEmpty() ? Need::May : Need::Must);
    for (qsizetype i = 0; i < milestone.after.size(); ++i) {
        if (!isMilestone(milestone.after.at(i)))
            reader.refuse(QStringLiteral("after/%1").arg(i), QStringLiteral("a milestone that stands before this one"));
    }
    milestone.when = condition(reader, QStringLiteral("when"), true);
    milestone.optional = reader.flag(QStringLiteral("optional"));
    milestone.closes = reader.flag(QStringLiteral("closes"));
    milestone.archives = reader.flag(QStringLiteral("archives"));
    if (milestone.archives && (milestone.closes || milestone.optional))
        reader.refuse(QStringLiteral("archives"), QStringLiteral("archives on a milestone of its own"));
    readOutcomes(reader, milestone);
    milestone.handler = reader.word(QStringLiteral("handler"));
    if (const QString waits = reader.word(QStringLiteral("waitsFor")); !waits.isEmpty())
        milestone.waitsFor = waits;
    checkHandling(reader, milestone);
    return milestone;
}

void BusinessLoader::checkHandling(JsonReader &reader, const Milestone &milestone)
{
    static const QStringList waits{QStringLiteral("us"), QStringLiteral("customer"), QStringLiteral("outside")};
    if (!milestone.handler.isEmpty() && !holdsKey(m_standard.handlers, milestone.handler))
        reader.refuse(QStringLiteral("handler"), QStringLiteral("a handler of the standard"));
    if (!waits.contains(milestone.waitsFor))
        reader.refuse(QStringLiteral("waitsFor"), QStringLiteral("one of us, customer, outside"));
}

void BusinessLoader::readOutcomes(JsonReader &reader, Milestone &milestone)
{
    milestone.outcomes = reader.words(QStringLiteral("outcome"));
    for (qsizetype i = 0; i < milestone.outcomes.size(); ++i) {
        if (!holdsKey(m_standard.outcomes, milestone.outcomes.at(i)))
            reader.refuse(QStringLiteral("outcome/%1").arg(i), QStringLiteral("an outcome of the standard"));
    }
    if (milestone.outcomes.size() == 1)
        reader.refuse(QStringLiteral("outcome"), QStringLiteral("at least two outcomes or none"));
    milestone.redoOn = reader.word(QStringLiteral("redoOn"));
    if (!milestone.redoOn.isEmpty() && !milestone.outcomes.contains(milestone.redoOn))
        reader.refuse(QStringLiteral("redoOn"), QStringLiteral("one of the outcomes"));
}

void BusinessLoader::checkClosing()
{
    const auto closing = std::count_if(m_type.milestones.begin(), m_type.milestones.end(),
                                       [](const Milestone &one) { return one.closes; });
    if (closing == 0)
        m_reader.refuse(QStringLiteral("milestones"), QStringLiteral("a milestone that closes the case"));
    QSet<QString> closed; // those that lie behind a closing one
    for (const Milestone &one : m_type.milestones) {
        const bool behind = std::any_of(one.after.begin(), one.after.end(),
                                        [&closed](const QString &before) { return closed.contains(before); });
        if (one.closes || behind)
            closed.insert(one.key);
        if (one.archives && !behind)
            m_reader.refuse(QStringLiteral("milestones"),
                            QStringLiteral("'%1' after the milestone that closes").arg(one.key));
    }
    if (!m_type.milestones.last().archives)
        m_reader.refuse(QStringLiteral("milestones"), QStringLiteral("a milestone that archives, at the end"));
}

void BusinessLoader::readCommitments()
{
    m_reader.each(QStringLiteral("commitments"), Need::May, [this](JsonReader &reader) {
        const Commitment read = commitment(reader);
        m_type.commitments.append(read);
    });
}

Commitment BusinessLoader::commitment(JsonReader &reader)
{
    Commitment commitment;
    commitment.key = reader.word(QStringLiteral("key"), Need::Must);
    once(reader, m_type.commitments, commitment.key);
    commitment.name = reader.localText(QStringLiteral("name"), Need::Must);
    commitment.clause = reader.text(QStringLiteral("clause"), Need::Must);
    commitment.from = reader.words(QStringLiteral("from"), Need::Must);
    for (qsizetype i = 0; i < commitment.from.size(); ++i) {
        if (!isMilestone(commitment.from.at(i)))
            reader.refuse(QStringLiteral("from/%1").arg(i), QStringLiteral("a milestone of this business"));
    }
    commitment.to = reader.word(QStringLiteral("to"), Need::Must);
    if (!commitment.to.isEmpty() && (!isMilestone(commitment.to) || commitment.from.contains(commitment.to)))
        reader.refuse(QStringLiteral("to"), QStringLiteral("another milestone of this business"));
    commitment.when = condition(reader, QStringLiteral("when"), true);
    readLimits(reader, commitment);
    commitment.pauses = reader.words(QStringLiteral("pauses"));
    for (qsizetype i = 0; i < commitment.pauses.size(); ++i) {
        if (!m_standard.pauseReason(commitment.pauses.at(i)))
            reader.refuse(QStringLiteral("pauses/%1").arg(i), QStringLiteral("a pause reason of the standard"));
    }
    readNotCounted(reader, commitment);
    const QString ends = reader.word(QStringLiteral("dayEnds"));
    if (!ends.isEmpty() && ends != QStringLiteral("close"))
        reader.refuse(QStringLiteral("dayEnds"), QStringLiteral("close"));
    commitment.dayEndsAtClose = ends == QStringLiteral("close");
    commitment.warnBefore = reader.limit(QStringLiteral("warnBefore"));
    return commitment;
}

void BusinessLoader::readLimits(JsonReader &reader, Commitment &commitment)
{
    bool decided = false;
    reader.each(QStringLiteral("limit"), Need::Must, [&](JsonReader &inner) {
        if (decided)
            inner.refuse(QStringLiteral("is"), QStringLiteral("no limit behind one without a condition"));
        Commitment::LimitCase one;
        one.when = condition(inner, QStringLiteral("when"), true);
        one.limit = inner.limit(QStringLiteral("is"), Need::Must).value_or(Limit{});
        decided = decided || one.when.isAlways();
        commitment.limits.append(one);
    });
}

void BusinessLoader::readNotCounted(JsonReader &reader, Commitment &commitment)
{
    reader.each(QStringLiteral("notCounted"), Need::May, [&](JsonReader &inner) {
        const Commitment::Span span{inner.word(QStringLiteral("from"), Need::Must),
                                    inner.word(QStringLiteral("to"), Need::Must)};
        if (!span.from.isEmpty() && !isMilestone(span.from))
            inner.refuse(QStringLiteral("from"), QStringLiteral("a milestone of this business"));
        if (!span.to.isEmpty() && (!isMilestone(span.to) || span.to == span.from))
            inner.refuse(QStringLiteral("to"), QStringLiteral("another milestone of this business"));
        commitment.notCounted.append(span);
    });
}

void BusinessLoader::readFollowUp()
{
    const QString key = QStringLiteral("followUp");
    m_type.followUpAsked = m_reader.has(key);
    m_reader.inside(key, [this](JsonReader &reader) {
        m_type.followUpWhen = condition(reader, QStringLiteral("when"), true);
        m_type.followUpClause = reader.text(QStringLiteral("clause"), Need::Must);
    });
    if (m_type.followUpAsked && !isMilestone(QStringLiteral("followed-up")))
        m_reader.refuse(key, QStringLiteral("a milestone followed-up"));
}

void BusinessLoader::readCentral()
{
    m_type.central = m_reader.words(QStringLiteral("central"));
    static const QStringList own{QStringLiteral("class"), QStringLiteral("number")};
    QSet<QString> seen;
    for (qsizetype i = 0; i < m_type.central.size(); ++i) {
        const QString &key = m_type.central.at(i);
        if (!m_type.field(key) && !own.contains(key))
            m_reader.refuse(QStringLiteral("central/%1").arg(i), QStringLiteral("a field of this business, class or number"));
        if (seen.contains(key))
            m_reader.refuse(QStringLiteral("central/%1").arg(i), QStringLiteral("'%1' only once").arg(key));
        seen.insert(key);
    }
}
