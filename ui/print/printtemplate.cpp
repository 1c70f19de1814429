// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printtemplate.h"

#include <QList>

namespace {

struct Node
{
    enum class Kind { Text, Value, List, Condition };

    Kind kind = Kind::Text;
    QString text; ///< the text itself, or the name
    QList<Node> inside;
};

using Scopes = QList<const QVariantMap *>;

tl::unexpected<Error> malformed(const QString &what)
{
    return fail(ErrorCode::Internal, QStringLiteral("print template: ") + what);
}

/// Reads nodes from `at` up to the end, or up to {{/closing}}.
Result<QList<Node>> read(const QString &text, qsizetype &at, const QString &closing)
{
    QList<Node> nodes;
    while (true) {
        const qsizetype open = text.indexOf(QStringLiteral("{{"), at);
        nodes << Node{Node::Kind::Text, text.mid(at, open < 0 ? -1 : open - at), {}};
        if (open < 0) {
            at = text.size();
            return closing.isEmpty() ? Result<QList<Node>>(nodes) : malformed(QStringLiteral("not closed: ") + closing);
        }
        const qsizetype end = text.indexOf(QStringLiteral("}}"), open);
        if (end < 0)
            return malformed(QStringLiteral("{{ without }}"));
        const QString mark = text.mid(open + 2, end - open - 2).trimmed();
        at = end + 2;
        const QString name = mark.mid(1).trimmed();
        if (mark.startsWith(u'/')) {
            if (name != closing || closing.isEmpty())
                return malformed(QStringLiteral("closes what is not open: ") + name);
            return nodes;
        }
        if (mark.startsWith(u'#') || mark.startsWith(u'?')) {
            auto inside = read(text, at, name);
            if (!inside)
                return fail(inside);
            nodes << Node{mark.startsWith(u'#') ? Node::Kind::List : Node::Kind::Condition, name, *inside};
        } else {
            nodes << Node{Node::Kind::Value, mark, {}};
        }
    }
}

/// The value by that name in the innermost scope that has it; null when none has.
const QVariant *found(const Scopes &scopes, const QString &name)
{
    for (qsizetype i = scopes.size() - 1; i >= 0; --i) {
        if (const auto it = scopes.at(i)->constFind(name); it != scopes.at(i)->constEnd())
            return &*it;
    }
    return nullptr;
}

bool stands(const QVariant *value)
{
    if (!value)
        return false;
    switch (value->typeId()) {
    case QMetaType::Bool: return value->toBool();
    case QMetaType::QVariantList: return !value->toList().isEmpty();
    default: return !value->toString().isEmpty();
    }
}

Result<> write(QString &out, const QList<Node> &nodes, const Scopes &scopes);

Result<> writeList(QString &out, const Node &node, const Scopes &scopes)
{
    const QVariant *value = found(scopes, node.text);
    if (!value || value->typeId() != QMetaType::QVariantList)
        return fail(ErrorCode::FieldMissing, QStringLiteral("print template: no such list"), {node.text});
    const QVariantList items = value->toList();
    for (const QVariant &item : items) {
        const QVariantMap map = item.toMap();
        Scopes inner = scopes;
        inner << &map;
        if (auto done = write(out, node.inside, inner); !done)
            return done;
    }
    return {};
}

Result<> write(QString &out, const QList<Node> &nodes, const Scopes &scopes)
{
    for (const Node &node : nodes) {
        const QVariant *value = node.kind == Node::Kind::Text ? nullptr : found(scopes, node.text);
        Result<> done;
        if (node.kind == Node::Kind::Text)
            out += node.text;
        else if (node.kind == Node::Kind::List)
            done = writeList(out, node, scopes);
        else if (node.kind == Node::Kind::Condition)
            done = stands(value) ? write(out, node.inside, scopes) : Result<>();
        else if (!value || !value->canConvert<QString>() || value->typeId() == QMetaType::QVariantList)
            return fail(ErrorCode::FieldMissing, QStringLiteral("print template: no such value"), {node.text});
        else
            out += PrintTemplate::escaped(value->toString());
        if (!done)
            return done;
    }
    return {};
}

} // namespace

Result<QString> PrintTemplate::filled(const QString &text, const QVariantMap &values)
{
    qsizetype at = 0;
    const auto nodes = read(text, at, QString());
    if (!nodes)
        return fail(nodes);
    QString out;
    out.reserve(text.size() * 2);
    if (auto done = write(out, *nodes, {&values}); !done)
        return fail(done);
    return out;
}

QString PrintTemplate::escaped(const QString &text)
{
    QString out;
    out.reserve(text.size() + 16);
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        switch (u) {
        case u'<': out += QStringLiteral("&lt;"); break;
        case u'>': out += QStringLiteral("&gt;"); break;
        case u'&': out += QStringLiteral("&amp;"); break;
        case u'"': out += QStringLiteral("&quot;"); break;
        case u'\'': out += QStringLiteral("&#39;"); break;
        case u'\n':
        case u'\u2028':
        case u'\u2029': out += QStringLiteral("<br/>"); break;
        case u'\t': out += u' '; break;
        case u'\ufffc': // an object's place
        case u'\ufdd0': // a frame's begin and end
        case u'\ufdd1': out += u'\ufffd'; break;
        default:
            if (u >= 0x20)
                out += c;
        }
    }
    return out;
}
