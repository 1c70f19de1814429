// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/personterms.h"

#include "core/base/textrules.h"
#include "core/standard/pinyin.h"

#include <QJsonArray>

#include <algorithm>

namespace {

constexpr int longest = 60;
constexpr int mostInitials = 12;

bool isDigits(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isLetters(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

bool isAsciiCode(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

/// 002X: the end of an identity number as people say it.
bool isTail(const QString &code)
{
    return code.size() == 4 && isDigits(code.left(3)) && (code.at(3).isDigit() || code.at(3) == u'X');
}

/// Whose number or name a field holds: these are the customer's own, whoever else a form may name.
bool isCustomers(const Field &field)
{
    static const QStringList own{QStringLiteral("name"), QStringLiteral("idNumber"), QStringLiteral("phone"), QStringLiteral("account")};
    return own.contains(field.key) || field.kind == FieldKind::CreditCode;
}

/// Fields of kind text that hold the number on a meter.
bool isMeter(const Field &field)
{
    return field.key == QLatin1String("meterNo") || field.key == QLatin1String("assetNo");
}

class Collector
{
public:
    explicit Collector(const Pinyin &pinyin) : m_pinyin(pinyin) {}

    void take(const QList<Field> &fields, const QJsonObject &values)
    {
        for (const Field &field : fields) {
            const QJsonValue value = values.value(field.key);
            if (field.kind == FieldKind::Group) {
                const QJsonArray entries = value.toArray();
                for (const QJsonValue &entry : entries)
                    take(field.members, entry.toObject());
            } else if (value.isString() && value.toString().isValidUtf16()) {
                takeText(field, value.toString());
            }
        }
    }
    QList<PersonTerm> taken() const { return m_terms; }

private:
    void takeText(const Field &field, const QString &text)
    {
        const bool others = !isCustomers(field);
        switch (field.kind) {
        case FieldKind::Id:
        case FieldKind::CreditCode: takeId(TextRules::code(text), others); break;
        case FieldKind::Phone: add(FoundBy::Phone, PersonTerms::phone(text), others); break;
        case FieldKind::Account: add(FoundBy::Account, TextRules::code(text), others); break;
        case FieldKind::Person: takeName(text, others); break;
        case FieldKind::Text:
            if (isMeter(field))
                add(FoundBy::Meter, TextRules::code(text), others);
            break;
        default: break;
        }
    }

    void takeId(const QString &id, bool others)
    {
        add(FoundBy::IdNumber, id, others);
        if (id.size() >= 15 && id.size() <= longest && isTail(id.right(4)))
            add(FoundBy::IdTail, id.right(4), others);
    }

    void takeName(const QString &text, bool others)
    {
        add(FoundBy::Name, PersonTerms::name(text), others);
        const QStringList readings = m_pinyin.nameInitials(PersonTerms::name(text));
        for (const QString &initials : readings) {
            if (initials.size() >= 2 && initials.size() <= mostInitials)
                add(FoundBy::Initials, initials, others);
        }
    }

    void add(FoundBy by, const QString &text, bool others)
    {
        if (text.isEmpty() || text.size() > longest)
            return;
        const auto same = std::find_if(m_terms.begin(), m_terms.end(),
                                       [&](const PersonTerm &term) { return term.by == by && term.text == text; });
        if (same == m_terms.end())
            m_terms << PersonTerm{by, text, others};
        else
            same->isOthers = same->isOthers && others;
    }

    const Pinyin &m_pinyin;
    QList<PersonTerm> m_terms;
};

} // namespace

QString PersonTerms::phone(const QString &typed)
{
    QString digits;
    const QString code = TextRules::code(typed);
    for (const QChar c : code) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits.size() == 13 && digits.startsWith(QLatin1String("861")) ? digits.mid(2) : digits;
}

QString PersonTerms::name(const QString &typed)
{
    QString kept;
    const QString code = TextRules::code(typed);
    for (const QChar c : code) {
        if (!QStringView(u"·•‧・.").contains(c))
            kept += c;
    }
    return kept;
}

QList<PersonTerm> PersonTerms::of(const BusinessType &type, const QJsonObject &fields, const Pinyin &pinyin)
{
    Collector collector(pinyin);
    collector.take(type.fields, fields);
    return collector.taken();
}

QList<PersonTerm> PersonTerms::meantBy(const QString &typed)
{
    const QString code = TextRules::code(typed);
    QList<PersonTerm> terms;
    if (!typed.isValidUtf16() || code.size() < 2 || code.size() > longest)
        return terms;
    const QString digits = phone(typed);
    const bool numeric = isAsciiCode(code) && std::none_of(code.begin(), code.end(), [](QChar c) { return c.isLetter(); });
    if (isTail(code))
        terms << PersonTerm{FoundBy::IdTail, code};
    if (isAsciiCode(code) && code.size() >= 5 && !isLetters(code)) {
        terms << PersonTerm{FoundBy::IdNumber, code} << PersonTerm{FoundBy::Account, code};
        if (numeric && digits.size() >= 5)
            terms << PersonTerm{FoundBy::Phone, digits};
        terms << PersonTerm{FoundBy::Meter, code};
    }
    if (isLetters(code) && code.size() <= mostInitials)
        terms << PersonTerm{FoundBy::Initials, code.toLower()};
    const bool mayBeName = !isAsciiCode(code) || isLetters(PersonTerms::name(code));
    if (const QString whole = name(typed); mayBeName && whole.size() >= 2)
        terms << PersonTerm{FoundBy::Name, whole};
    return terms;
}
