// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/deadlines/limit.h"
#include "core/standard/expression.h"
#include "core/standard/localtext.h"

#include <QDate>
#include <QJsonObject>

#include <functional>
#include <optional>

/// All that is wrong with a pack, in reading order.
class StandardProblems
{
public:
    void add(const QString &file, const QString &path, const QString &expected);
    const QList<Error> &list() const { return m_list; }

private:
    QList<Error> m_list;
};

/// Reads one JSON object of a rule pack strictly: each wrong value is written down with file, JSON path and what was
/// expected, and an empty value is handed on so that the rest is read too. `finish` refuses the keys nobody asked for.
class JsonReader
{
public:
    enum class Need { Must, May };
    using Visit = std::function<void(JsonReader &)>;

    JsonReader(const QJsonValue &value, QString file, QString path, StandardProblems &problems);

    bool has(const QString &key) const { return m_object.contains(key); }
    bool isText(const QString &key) const { return m_object.value(key).isString(); }
    QJsonValue raw(const QString &key) const { return m_object.value(key); }
    QString path(const QString &key) const { return m_path + u'/' + key; }
    QString file() const { return m_file; }
    void refuse(const QString &key, const QString &expected);

    QString text(const QString &key, Need need = Need::May);
    /// A key word: a letter, then letters, digits and hyphens.
    QString word(const QString &key, Need need = Need::May);
    QStringList words(const QString &key, Need need = Need::May);
    QStringList texts(const QString &key);
    LocalText localText(const QString &key, Need need = Need::May);
    bool flag(const QString &key, bool otherwise = false);
    int integer(const QString &key, int least, int most, int otherwise);
    std::optional<double> number(const QString &key);
    QDate date(const QString &key, Need need = Need::May);
    std::optional<Limit> limit(const QString &key, Need need = Need::May);
    /// A condition over `known`; always true when the key is not there.
    Expression expression(const QString &key, const QSet<QString> &known, Need need = Need::May);
    void each(const QString &key, Need need, const Visit &visit);
    /// The object under `key`, when there is one.
    void inside(const QString &key, const Visit &visit);
    void finish();

private:
    QJsonValue take(const QString &key, Need need, const QString &expected);
    bool isKeyWord(const QString &text) const;

    QJsonObject m_object;
    QString m_file;
    QString m_path;
    StandardProblems &m_problems;
    QSet<QString> m_asked;
    bool m_isObject = false;
};
