// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/expression.h"

#include <vector>

/// A constant of an expression: a text that may also be a number.
struct ExpressionConstant
{
    QString text;
    bool isNumber = false;
    double number = 0;
};

/// One node of a parsed expression. `All` and `Any` hold as many children as were written, so that a long list is not a
/// deep tree.
struct Expression::Node
{
    enum class Kind { All, Any, Not, Present, Equal, Unequal, Less, LessOrEqual, Greater, GreaterOrEqual, In };

    Kind kind = Kind::All;
    QString name;                                      ///< the fact: Present and comparisons
    std::vector<ExpressionConstant> constants;         ///< one, or for In several
    std::vector<std::shared_ptr<const Node>> children; ///< All, Any: two or more; Not: one

    bool holds(const Facts &facts) const;
    QString text(int outerRank) const;
};
