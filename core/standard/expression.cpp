// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/expressionnode.h"

#include <QDate>

#include <algorithm>
#include <functional>

namespace {

using Kind = Expression::Node::Kind;

bool isPresent(const QVariant &fact)
{
    if (!fact.isValid() || fact.isNull())
        return false;
    if (fact.typeId() == QMetaType::QString)
        return !fact.toString().isEmpty();
    if (fact.typeId() == QMetaType::QStringList)
        return !fact.toStringList().isEmpty();
    return true;
}

QString textOf(const QVariant &fact)
{
    if (fact.typeId() == QMetaType::Bool)
        return fact.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    if (fact.typeId() == QMetaType::QDate)
        return fact.toDate().toString(Qt::ISODate);
    return fact.toString();
}

bool isEqual(const QVariant &fact, const ExpressionConstant &constant)
{
    if (constant.isNumber) {
        bool isNumber = false;
        const double number = fact.toDouble(&isNumber);
        return isNumber && fact.typeId() != QMetaType::Bool && !(number < constant.number) &&
               !(number > constant.number);
    }
    return textOf(fact) == constant.text;
}

/// Any of a fact's values equals any of the constants.
bool meets(const QVariant &fact, const std::vector<ExpressionConstant> &constants)
{
    const auto equalsOne = [&constants](const QVariant &value) {
        return std::any_of(constants.begin(), constants.end(),
                           [&value](const auto &constant) { return isEqual(value, constant); });
    };
    if (fact.typeId() != QMetaType::QStringList)
        return equalsOne(fact);
    const QStringList values = fact.toStringList();
    return std::any_of(values.begin(), values.end(),
                       [&equalsOne](const QString &value) { return equalsOne(QVariant(value)); });
}

/// Below, equal or above zero as the fact is smaller, equal or greater; nothing where the two cannot be ordered.
std::optional<int> order(const QVariant &fact, const ExpressionConstant &constant)
{
    if (constant.isNumber) {
        bool isNumber = false;
        const double number = fact.toDouble(&isNumber);
        if (!isNumber || number != number)
            return std::nullopt;
        return number < constant.number ? -1 : number > constant.number ? 1 : 0;
    }
    const QString text = textOf(fact);
    if (!QDate::fromString(text, Qt::ISODate).isValid())
        return std::nullopt;
    return text.compare(constant.text);
}

bool inOrder(Kind kind, const QVariant &fact, const ExpressionConstant &constant)
{
    const auto sign = order(fact, constant);
    if (!sign)
        return false;
    switch (kind) {
    case Kind::Less:
        return *sign < 0;
    case Kind::LessOrEqual:
        return *sign <= 0;
    case Kind::Greater:
        return *sign > 0;
    default:
        return *sign >= 0;
    }
}

QString symbol(Kind kind)
{
    switch (kind) {
    case Kind::Equal:
        return QStringLiteral("==");
    case Kind::Unequal:
        return QStringLiteral("!=");
    case Kind::Less:
        return QStringLiteral("<");
    case Kind::LessOrEqual:
        return QStringLiteral("<=");
    case Kind::Greater:
        return QStringLiteral(">");
    case Kind::GreaterOrEqual:
        return QStringLiteral(">=");
    default:
        return QStringLiteral("in");
    }
}

QString quoted(const ExpressionConstant &constant)
{
    if (constant.isNumber)
        return constant.text;
    QString text = constant.text;
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + text + u'"';
}

void visit(const Expression::Node *node, const std::function<void(const Expression::Node &)> &see)
{
    if (!node)
        return;
    see(*node);
    for (const auto &child : node->children)
        visit(child.get(), see);
}

} // namespace

bool Expression::Node::holds(const Facts &facts) const
{
    const auto childHolds = [&facts](const auto &child) { return child->holds(facts); };
    switch (kind) {
    case Kind::All:
        return std::all_of(children.begin(), children.end(), childHolds);
    case Kind::Any:
        return std::any_of(children.begin(), children.end(), childHolds);
    case Kind::Not:
        return !children.front()->holds(facts);
    default:
        break;
    }
    const QVariant fact = facts.value(name);
    if (!isPresent(fact))
        return false;
    switch (kind) {
    case Kind::Present:
        return true;
    case Kind::Equal:
    case Kind::In:
        return meets(fact, constants);
    case Kind::Unequal:
        return !meets(fact, constants);
    default:
        return inOrder(kind, fact, constants.front());
    }
}

QString Expression::Node::text(int outerRank) const
{
    if (kind == Kind::Present)
        return QStringLiteral("present ") + name;
    if (kind == Kind::Not)
        return QStringLiteral("not ") + children.front()->text(3);
    if (kind != Kind::All && kind != Kind::Any) {
        QStringList list;
        for (const ExpressionConstant &constant : constants)
            list << quoted(constant);
        const QString right = kind == Kind::In ? u'(' + list.join(QStringLiteral(", ")) + u')' : list.first();
        return name + u' ' + symbol(kind) + u' ' + right;
    }
    const int rank = kind == Kind::All ? 2 : 1;
    QStringList parts;
    for (const auto &child : children)
        parts << child->text(rank + 1);
    const QString joined = parts.join(kind == Kind::All ? QStringLiteral(" and ") : QStringLiteral(" or "));
    return rank < outerRank ? u'(' + joined + u')' : joined;
}

Expression::Expression() = default;

bool Expression::holds(const Facts &facts) const
{
    return !m_root || m_root->holds(facts);
}

bool Expression::isAlways() const
{
    return !m_root;
}

QString Expression::text() const
{
    return m_text;
}

QSet<QString> Expression::names() const
{
    QSet<QString> found;
    visit(m_root.get(), [&found](const Node &node) {
        if (!node.name.isEmpty())
            found.insert(node.name);
    });
    return found;
}

QList<Expression::Comparison> Expression::comparisons() const
{
    QList<Comparison> found;
    visit(m_root.get(), [&found](const Node &node) {
        if (node.kind != Node::Kind::Equal && node.kind != Node::Kind::Unequal && node.kind != Node::Kind::In)
            return;
        for (const ExpressionConstant &constant : node.constants)
            found.append({node.name, constant.text});
    });
    return found;
}
