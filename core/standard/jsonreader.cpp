// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/jsonreader.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

void StandardProblems::add(const QString &file, const QString &path, const QString &expected)
{
    const QString place = path.isEmpty() ? QStringLiteral("/") : path;
    m_list.append(Error{ErrorCode::StandardNotValid,
                        QStringLiteral("%1 %2: expected %3").arg(file, place, expected),
                        {file, place, expected}});
}

JsonReader::JsonReader(const QJsonValue &value, QString file, QString path, StandardProblems &problems)
    : m_object(value.toObject()),
      m_file(std::move(file)),
      m_path(std::move(path)),
      m_problems(problems),
      m_isObject(value.isObject())
{
    if (!m_isObject)
        m_problems.add(m_file, m_path, QStringLiteral("an object"));
}

void JsonReader::refuse(const QString &key, const QString &expected)
{
    m_problems.add(m_file, path(key), expected);
}

QJsonValue JsonReader::take(const QString &key, Need need, const QString &expected)
{
    m_asked.insert(key);
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() && need == Need::Must && m_isObject)
        refuse(key, expected);
    return value;
}

bool JsonReader::isKeyWord(const QString &text) const
{
    const auto letter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
    const auto other = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'-'; };
    return !text.isEmpty() && text.size() <= 60 && letter(text.at(0)) &&
           std::all_of(text.begin(), text.end(), [&](QChar c) { return letter(c) || other(c); });
}

QString JsonReader::text(const QString &key, Need need)
{
    const QJsonValue value = take(key, need, QStringLiteral("a text"));
    if (value.isUndefined())
        return {};
    const QString text = value.toString();
    if (!value.isString() || text.trimmed().isEmpty() || !text.isValidUtf16() || text.contains(QChar(0))) {
        refuse(key, QStringLiteral("a text"));
        return {};
    }
    return text;
}

QString JsonReader::word(const QString &key, Need need)
{
    const QString word = take(key, need, QStringLiteral("a key of letters, digits and hyphens")).toString();
    if (has(key) && !isKeyWord(word)) {
        refuse(key, QStringLiteral("a key of letters, digits and hyphens"));
        return {};
    }
    return word;
}

QStringList JsonReader::words(const QString &key, Need need)
{
    const QJsonValue value = take(key, need, QStringLiteral("a list of keys"));
    if (value.isUndefined())
        return {};
    if (!value.isArray()) {
        refuse(key, QStringLiteral("a list of keys"));
        return {};
    }
    QStringList list;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString word = array.at(i).toString();
        const QString place = key + u'/' + QString::number(i);
        if (!isKeyWord(word))
            refuse(place, QStringLiteral("a key of letters, digits and hyphens"));
        else if (list.contains(word))
            refuse(place, QStringLiteral("'%1' only once").arg(word));
        else
            list << word;
    }
    if (array.isEmpty() && need == Need::Must)
        refuse(key, QStringLiteral("at least one key"));
    return list;
}

QStringList JsonReader::texts(const QString &key)
{
    const QJsonValue value = take(key, Need::May, {});
    if (!value.isUndefined() && !value.isArray())
        refuse(key, QStringLiteral("a list of texts"));
    QStringList list;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString text = array.at(i).toString();
        const QString place = key + u'/' + QString::number(i);
        if (text.trimmed().isEmpty() || !text.isValidUtf16() || text.contains(QChar(0)))
            refuse(place, QStringLiteral("a text"));
        else if (list.contains(text))
            refuse(place, QStringLiteral("'%1' only once").arg(text));
        else
            list << text;
    }
    return list;
}

LocalText JsonReader::localText(const QString &key, Need need)
{
    const QString expected = QStringLiteral("texts by language, {\"zh\": …}");
    const QJsonValue value = take(key, need, expected);
    if (value.isUndefined())
        return {};
    if (!value.isObject()) {
        refuse(key, expected);
        return {};
    }
    JsonReader inner(value, m_file, path(key), m_problems);
    LocalText text;
    inner.text(QStringLiteral("zh"), Need::Must);
    const QStringList languages = value.toObject().keys();
    for (const QString &language : languages)
        text.byLanguage.insert(language, language == QStringLiteral("zh") ? value.toObject().value(language).toString()
                                                                          : inner.text(language));
    return text;
}

bool JsonReader::flag(const QString &key, bool otherwise)
{
    const QJsonValue value = take(key, Need::May, {});
    if (!value.isUndefined() && !value.isBool())
        refuse(key, QStringLiteral("true or false"));
    return value.toBool(otherwise);
}

int JsonReader::integer(const QString &key, int least, int most, int otherwise)
{
    const QJsonValue value = take(key, Need::May, {});
    if (value.isUndefined())
        return otherwise;
    const double number = value.toDouble(std::nan(""));
    if (!(number >= least && number <= most) || std::floor(number) < number) {
        refuse(key, QStringLiteral("a whole number from %1 to %2").arg(least).arg(most));
        return otherwise;
    }
    return static_cast<int>(number);
}

std::optional<double> JsonReader::number(const QString &key)
{
    const QJsonValue value = take(key, Need::May, {});
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isDouble()) {
        refuse(key, QStringLiteral("a number"));
        return std::nullopt;
    }
    return value.toDouble();
}

QDate JsonReader::date(const QString &key, Need need)
{
    const QJsonValue value = take(key, need, QStringLiteral("a date like 2011-11-01"));
    const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
    if (!value.isUndefined() && !date.isValid())
        refuse(key, QStringLiteral("a date like 2011-11-01"));
    return date;
}

std::optional<Limit> JsonReader::limit(const QString &key, Need need)
{
    const QString expected = QStringLiteral("a limit like 3wd, 7d, 24h or 45min");
    const QJsonValue value = take(key, need, expected);
    if (value.isUndefined())
        return std::nullopt;
    const Result<Limit> limit = Limit::parse(value.toString());
    if (!limit || limit->amount == 0) {
        refuse(key, expected);
        return std::nullopt;
    }
    return *limit;
}

Expression JsonReader::expression(const QString &key, const QSet<QString> &known, Need need)
{
    const QJsonValue value = take(key, need, QStringLiteral("a condition"));
    if (value.isUndefined())
        return {};
    if (!value.isString()) {
        refuse(key, QStringLiteral("a condition"));
        return {};
    }
    const Result<Expression> expression = Expression::parse(value.toString(), known);
    if (expression)
        return *expression;
    refuse(key, expression.error().args.value(2));
    return {};
}

void JsonReader::each(const QString &key, Need need, const Visit &visit)
{
    const QJsonValue value = take(key, need, QStringLiteral("a list"));
    if (value.isUndefined())
        return;
    if (!value.isArray() || (need == Need::Must && value.toArray().isEmpty())) {
        refuse(key, value.isArray() ? QStringLiteral("at least one entry") : QStringLiteral("a list"));
        return;
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonReader inner(array.at(i), m_file, path(key) + u'/' + QString::number(i), m_problems);
        if (!inner.m_isObject)
            continue;
        visit(inner);
        inner.finish();
    }
}

void JsonReader::inside(const QString &key, const Visit &visit)
{
    const QJsonValue value = take(key, Need::May, {});
    if (value.isUndefined())
        return;
    JsonReader inner(value, m_file, path(key), m_problems);
    if (!inner.m_isObject)
        return;
    visit(inner);
    inner.finish();
}

void JsonReader::finish()
{
    const QStringList keys = m_object.keys();
    for (const QString &key : keys) {
        if (!m_asked.contains(key))
            refuse(key, QStringLiteral("no key '%1' here").arg(key));
    }
}
