// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/registermapping.h"

#include "core/base/chinatime.h"
#include "core/base/textrules.h"

#include <algorithm>
#include <cmath>

namespace {

using Column = RegisterColumn;

constexpr qint64 minuteMs = 60'000;

/// Which milestones a column may mean, the first that the case's path has.
struct MilestoneColumn
{
    Column column;
    QStringList keys;
};

const QList<MilestoneColumn> &milestoneColumns()
{
    static const QList<MilestoneColumn> all = {
        {Column::ContactedAt, {QStringLiteral("contacted")}},
        {Column::PlanRepliedAt, {QStringLiteral("plan-replied")}},
        {Column::InspectedAt, {QStringLiteral("final-inspected"), QStringLiteral("inspected")}},
        {Column::FormalitiesAt, {QStringLiteral("formalities-done")}},
        {Column::ConnectedAt, {QStringLiteral("connected")}},
        {Column::AnsweredAt, {}}, // whichever closes the case
    };
    return all;
}

tl::unexpected<BadRow> bad(const RegisterRow &row, Column column, RowFault fault, bool shown = true)
{
    return tl::unexpected<BadRow>(
        BadRow{row.line, headingOf(column), fault, shown ? row.at(column).left(40) : QString(), std::nullopt});
}

bool isName(const QString &word, const QString &key, const LocalText &name, const QStringList &aliases)
{
    const auto same = [&word](const QString &other) { return TextRules::code(other) == word; };
    return same(key) || std::any_of(name.byLanguage.cbegin(), name.byLanguage.cend(), same) ||
           std::any_of(aliases.cbegin(), aliases.cend(), same);
}

/// The key of the thing so called; empty when there is none.
template <class Named>
QString keyNamed(const QList<Named> &all, const QString &text)
{
    const QString word = TextRules::code(text);
    for (const Named &one : all) {
        if constexpr (requires { one.aliases; }) {
            if (isName(word, one.key, one.name, one.aliases))
                return one.key;
        } else if (isName(word, one.key, one.name, {})) {
            return one.key;
        }
    }
    return {};
}

/// The option so called, or the first whose name contains the word: 身份证 is 居民身份证.
QString optionNamed(const Field &field, const QString &text)
{
    const QString exact = keyNamed(field.options, text);
    if (!exact.isEmpty())
        return exact;
    for (const Field::Option &option : field.options) {
        if (text.size() > 1 && option.name.in(QStringLiteral("zh")).contains(text))
            return option.key;
    }
    return {};
}

const BusinessType *typeNamed(const Standard &standard, const QString &text)
{
    const QString word = TextRules::code(text);
    for (const BusinessType &type : standard.business) {
        if (isName(word, type.id, type.name, {}))
            return &type;
    }
    for (const BusinessType &type : standard.business) {
        if (isName(word, type.id, type.name, type.aliases))
            return &type;
    }
    return nullptr;
}

/// What the path of milestones depends on, as the case will know it.
Facts factsOf(const CaseDraft &draft)
{
    Facts facts;
    for (auto it = draft.fields.begin(); it != draft.fields.end(); ++it)
        facts.insert(it.key(), it.value().toVariant());
    facts.insert(QStringLiteral("class"), draft.customerClass);
    facts.insert(QStringLiteral("channel"), draft.channel);
    return facts;
}

const Milestone *milestoneOf(const QList<const Milestone *> &path, const MilestoneColumn &column)
{
    const auto found = std::find_if(path.cbegin(), path.cend(), [&column](const Milestone *milestone) {
        return column.keys.isEmpty() ? milestone->closes : column.keys.contains(milestone->key);
    });
    return found == path.cend() ? nullptr : *found;
}

std::optional<double> capacityIn(const QString &text)
{
    QString number = TextRules::code(text);
    for (const QString &unit : {QStringLiteral("KW"), QStringLiteral("KVA"), QStringLiteral("千瓦")}) {
        if (number.endsWith(unit))
            number.chop(unit.size());
    }
    bool isNumber = false;
    const double value = number.toDouble(&isNumber);
    return isNumber && std::isfinite(value) && value >= 0 && value <= 1e9 ? std::optional(value) : std::nullopt;
}

} // namespace

RegisterMapping::RegisterMapping(const OfficeId &office, std::shared_ptr<const Standard> standard, qint64 nowMs,
                                 QString lateReason)
    : m_office(office), m_standard(std::move(standard)), m_nowMs(nowMs), m_lateReason(std::move(lateReason))
{
}

tl::expected<RowPlan, BadRow> RegisterMapping::planOf(const RegisterRow &row) const
{
    RowPlan plan;
    plan.line = row.line;
    if (const Planned words = readWords(row, plan); !words)
        return tl::unexpected<BadRow>(words.error());
    const BusinessType *type = m_standard->businessType(plan.draft.businessType);
    for (const Planned &part : {readFields(row, *type, plan), readSteps(row, *type, plan), readFollowUp(row, plan)}) {
        if (!part)
            return tl::unexpected<BadRow>(part.error());
    }
    return plan;
}

/// Number, time, type, class, channel and clerk: who asked for what, when and where.
RegisterMapping::Planned RegisterMapping::readWords(const RegisterRow &row, RowPlan &plan) const
{
    const QString number = TextRules::code(row.at(Column::Number));
    for (const Column column : {Column::Number, Column::AcceptedAt, Column::Type, Column::Class}) {
        if (row.at(column).isEmpty())
            return bad(row, column, RowFault::Empty);
    }
    const auto acceptedMs = timeAt(row, Column::AcceptedAt, 0);
    if (!acceptedMs)
        return tl::unexpected<BadRow>(acceptedMs.error());
    const BusinessType *type = typeNamed(*m_standard, row.at(Column::Type));
    if (!type)
        return bad(row, Column::Type, RowFault::UnknownWord);
    CaseDraft &draft = plan.draft;
    draft.customerClass = keyNamed(m_standard->classes, row.at(Column::Class));
    if (draft.customerClass.isEmpty() || (!type->classes.isEmpty() && !type->classes.contains(draft.customerClass)))
        return bad(row, Column::Class, RowFault::UnknownWord);
    if (!row.at(Column::Channel).isEmpty())
        draft.channel = keyNamed(m_standard->channels, row.at(Column::Channel));
    if (draft.channel.isEmpty())
        return bad(row, Column::Channel, RowFault::UnknownWord);
    draft.businessType = type->id;
    draft.acceptedMs = *acceptedMs;
    draft.lateReason = m_lateReason;
    draft.trustFields = true;
    draft.externalNo = TextRules::code(row.at(Column::ExternalNo));
    draft.firstContact = PersonId{row.at(Column::Clerk)};
    plan.actor = row.at(Column::Clerk).isEmpty() ? PersonId{QStringLiteral("register")} : draft.firstContact;
    plan.identity =
        idOfWords({QStringLiteral("register"), m_office.value, number, QString::number(*acceptedMs), type->id});
    return {};
}

/// What the form of this type has a field for; anything else goes into its note with its heading, so that nothing told
/// is lost.
RegisterMapping::Planned RegisterMapping::readFields(const RegisterRow &row, const BusinessType &type,
                                                     RowPlan &plan) const
{
    QJsonObject &fields = plan.draft.fields;
    QStringList note;
    const auto put = [&](const char *key, Column column, const QJsonValue &value) {
        const QString field = QString::fromLatin1(key);
        if (row.at(column).isEmpty())
            return;
        if (type.field(field))
            fields.insert(field, value);
        else
            note << headingOf(column) + u'：' + row.at(column);
    };
    put("account", Column::Account, TextRules::code(row.at(Column::Account)));
    put("name", Column::Name, row.at(Column::Name));
    put("idNumber", Column::IdNumber, TextRules::code(row.at(Column::IdNumber)));
    put("phone", Column::Phone, TextRules::code(row.at(Column::Phone)));
    put("address", Column::Address, row.at(Column::Address));
    const Field *idKind = type.field(QStringLiteral("idKind"));
    const QString kind = idKind ? optionNamed(*idKind, row.at(Column::IdKind)) : QString();
    if (idKind && kind.isEmpty() && !row.at(Column::IdKind).isEmpty())
        return bad(row, Column::IdKind, RowFault::UnknownWord);
    put("idKind", Column::IdKind, kind);
    const std::optional<double> capacity = capacityIn(row.at(Column::Capacity));
    if (!row.at(Column::Capacity).isEmpty() && !capacity)
        return bad(row, Column::Capacity, RowFault::NotANumber);
    put("capacity", Column::Capacity, capacity.value_or(0));
    const QString remark = row.at(Column::Note);
    if (remark.contains(QStringLiteral("匿名")) && type.field(QStringLiteral("anonymous")))
        fields.insert(QStringLiteral("anonymous"), true);
    if (!remark.isEmpty())
        note << remark;
    if (!note.isEmpty())
        fields.insert(QStringLiteral("note"), note.join(u'\n'));
    return {};
}

RegisterMapping::Planned RegisterMapping::readSteps(const RegisterRow &row, const BusinessType &type,
                                                    RowPlan &plan) const
{
    const QList<const Milestone *> path = type.path(factsOf(plan.draft));
    for (const MilestoneColumn &column : milestoneColumns()) {
        if (row.at(column.column).isEmpty())
            continue;
        const Milestone *milestone = milestoneOf(path, column);
        if (!milestone)
            return bad(row, column.column, RowFault::NotOfThisType);
        const auto atMs = timeAt(row, column.column, plan.draft.acceptedMs);
        if (!atMs)
            return tl::unexpected<BadRow>(atMs.error());
        const auto twin = std::find_if(plan.steps.cbegin(), plan.steps.cend(),
                                       [&](const RowStep &step) { return step.milestone == milestone->key; });
        if (twin != plan.steps.cend() && twin->atMs != *atMs)
            return bad(row, column.column, RowFault::Contradicts);
        const bool passes = milestone->outcomes.contains(QStringLiteral("passed"));
        if (twin == plan.steps.cend())
            plan.steps << RowStep{RowStep::Kind::Milestone, column.column, milestone->key,
                                  passes ? QStringLiteral("passed") : QString(), *atMs};
    }
    // In order of time; at the same minute in the order of the path.
    const auto placeOf = [&path](const RowStep &step) {
        return std::find_if(path.cbegin(), path.cend(),
                            [&](const Milestone *milestone) { return milestone->key == step.milestone; }) -
               path.cbegin();
    };
    std::stable_sort(plan.steps.begin(), plan.steps.end(), [&](const RowStep &a, const RowStep &b) {
        return a.atMs != b.atMs ? a.atMs < b.atMs : placeOf(a) < placeOf(b);
    });
    return {};
}

RegisterMapping::Planned RegisterMapping::readFollowUp(const RegisterRow &row, RowPlan &plan) const
{
    const QString said = TextRules::code(row.at(Column::FollowUpAnswer));
    if (row.at(Column::FollowedUpAt).isEmpty())
        return said.isEmpty() ? Planned() : bad(row, Column::FollowedUpAt, RowFault::Empty);
    static const QHash<QString, QString> answers = {{QString(), QString()},
                                                    {QStringLiteral("满意"), QStringLiteral("satisfied")},
                                                    {QStringLiteral("不满意"), QStringLiteral("unsatisfied")},
                                                    {QStringLiteral("未联系上"), QString()},
                                                    {QStringLiteral("无人接听"), QString()}};
    if (!answers.contains(said))
        return bad(row, Column::FollowUpAnswer, RowFault::UnknownWord);
    const auto atMs = timeAt(row, Column::FollowedUpAt, plan.draft.acceptedMs);
    if (!atMs)
        return tl::unexpected<BadRow>(atMs.error());
    plan.steps << RowStep{RowStep::Kind::FollowUp, Column::FollowedUpAt, QStringLiteral("followed-up"),
                          answers.value(said), *atMs};
    return {};
}

/// A date without a time means any time of that day: the acceptance's own when it is the same day.
tl::expected<qint64, BadRow> RegisterMapping::timeAt(const RegisterRow &row, Column column, qint64 acceptedMs) const
{
    const QString &text = row.at(column);
    const Result<qint64> atMs = ChinaTime::parse(text);
    if (!atMs || ChinaTime::date(*atMs).year() < WorkCalendar::firstYear)
        return bad(row, column, RowFault::NotATime);
    if (*atMs > m_nowMs + minuteMs)
        return bad(row, column, RowFault::InFuture);
    const bool dateOnly = ChinaTime::parseDate(text).has_value();
    if (dateOnly && ChinaTime::date(*atMs) == ChinaTime::date(acceptedMs))
        return acceptedMs;
    if (*atMs < acceptedMs)
        return bad(row, column, RowFault::BeforeAcceptance);
    return *atMs;
}
