// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QVariant>

#include <memory>

/// What an expression is evaluated over: fields of the form, and class, channel, area. A name that is not there is "not present".
/// Text, choice and date facts are QString (dates ISO), numbers double, yes-no "yes" or "no" (a bool is taken as one of them), choices QStringList.
using Facts = QHash<QString, QVariant>;

/// A condition of the rule pack: == != < <= > >= in and or not present ( ) over named facts, numbers, words and "texts".
/// `class == residential`, `capacity >= 100 and not present agent`, `class in (hv-single, hv-dual)`. Parsed once, cheap to copy.
///
/// The left side of a comparison is the name of a fact, the right side a constant: a number, a word without quotes, a "text"
/// (\" and \\ inside) or, after `in`, a list of them. A fact's name on the right is refused (written in quotes it is a text), so nobody takes it for
/// a comparison of two facts. < <= > >= take a number or an ISO date. `not` binds closest, then `and`, then `or`.
class Expression
{
public:
    static constexpr int deepest = 32;    ///< nested parentheses and nots
    static constexpr int longest = 2000;  ///< characters

    Expression(); ///< always true
    /// StandardNotValid (args: file "", path "", what was expected) for bad syntax or a name not in `known`.
    static Result<Expression> parse(const QString &text, const QSet<QString> &known);

    /// A comparison with a fact that is not present is false (also !=); `not` turns it round.
    /// A fact with several values (choices) meets == and `in` by any of them, and != when none is equal.
    bool holds(const Facts &facts) const;
    bool isAlways() const;
    QString text() const;        ///< in canonical spelling; parses to the same expression
    QSet<QString> names() const; ///< the facts it asks for

    /// A fact and a constant it is compared with by ==, != or in.
    struct Comparison
    {
        QString name;
        QString constant;
    };
    QList<Comparison> comparisons() const; ///< so that a misspelt option is found at load

    struct Node;

private:
    std::shared_ptr<const Node> m_root;
    QString m_text;
};
