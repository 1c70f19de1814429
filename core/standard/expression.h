// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QSet>
#include <QVariant>

#include <memory>

/// What an expression is evaluated over: fields of the form, and class, channel, area. A name that is not there is "not present".
using Facts = QHash<QString, QVariant>;

/// A condition of the rule pack: == != < <= > >= in and or not present ( ) over named facts, numbers, words and "texts".
/// `class == residential`, `capacity >= 100 and not present agent`, `class in (hv-single, hv-dual)`. Parsed once, cheap to copy.
class Expression
{
public:
    Expression(); ///< always true
    /// StandardNotValid (args: file "", path "", what was expected) for bad syntax or a name not in `known`.
    static Result<Expression> parse(const QString &text, const QSet<QString> &known);

    /// A comparison with a fact that is not present is false (also !=); `not` turns it round.
    bool holds(const Facts &facts) const;
    bool isAlways() const;
    QString text() const;
    QSet<QString> names() const; ///< the facts it asks for

    struct Node;

private:
    std::shared_ptr<const Node> m_root;
    QString m_text;
};
