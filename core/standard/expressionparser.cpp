// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/expressionnode.h"

#include <QDate>

namespace {

using Node = Expression::Node;
using Kind = Node::Kind;
using NodePtr = std::shared_ptr<const Node>;

struct Token
{
    enum class Kind { Word, Number, Text, Symbol, End, Bad };

    Kind kind = Kind::End;
    QString text;
};

bool startsWord(QChar c)
{
    return c.isLetter() || c == u'_' || c.isSurrogate();
}

bool continuesWord(QChar c)
{
    return startsWord(c) || c.isDigit() || c == u'-' || c.isMark();
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Cuts an expression into words, numbers, texts and symbols.
class Scanner
{
public:
    explicit Scanner(const QString &text) : m_text(text) {}

    Token next()
    {
        while (!atEnd() && here().isSpace())
            ++m_at;
        if (atEnd())
            return {};
        if (startsWord(here()))
            return run(Token::Kind::Word, continuesWord);
        if (isDigit(here()) || (here() == u'-' && m_at + 1 < m_text.size() && isDigit(m_text.at(m_at + 1))))
            return number();
        if (here() == u'"')
            return quotedText();
        return symbol();
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar here() const { return m_text.at(m_at); }

    Token run(Token::Kind kind, bool (*belongs)(QChar))
    {
        const qsizetype from = m_at;
        while (!atEnd() && belongs(here()))
            ++m_at;
        return {kind, m_text.mid(from, m_at - from)};
    }

    Token number()
    {
        const qsizetype from = m_at++;
        while (!atEnd() && (isDigit(here()) || here() == u'.' || continuesWord(here())))
            ++m_at;
        const QString text = m_text.mid(from, m_at - from);
        bool ok = !text.contains(u'e', Qt::CaseInsensitive);
        if (ok)
            text.toDouble(&ok);
        return {ok ? Token::Kind::Number : Token::Kind::Bad, text};
    }

    Token quotedText()
    {
        QString text;
        for (++m_at; !atEnd() && here() != u'"'; ++m_at) {
            if (here() == u'\\' && m_at + 1 < m_text.size())
                ++m_at;
            text += here();
        }
        if (atEnd())
            return {Token::Kind::Bad, text};
        ++m_at;
        return {Token::Kind::Text, text};
    }

    Token symbol()
    {
        const QString two = m_text.mid(m_at, 2);
        if (two == QStringLiteral("==") || two == QStringLiteral("!=") || two == QStringLiteral("<=") ||
            two == QStringLiteral(">=")) {
            m_at += 2;
            return {Token::Kind::Symbol, two};
        }
        const QChar one = m_text.at(m_at++);
        return {QStringView(u"<>(),").contains(one) ? Token::Kind::Symbol : Token::Kind::Bad, one};
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

const QStringList &keywords()
{
    static const QStringList words{QStringLiteral("and"), QStringLiteral("or"), QStringLiteral("not"),
                                   QStringLiteral("in"), QStringLiteral("present")};
    return words;
}

std::optional<Kind> comparisonKind(const Token &token)
{
    static const QHash<QString, Kind> kinds{
        {QStringLiteral("=="), Kind::Equal},  {QStringLiteral("!="), Kind::Unequal},
        {QStringLiteral("<"), Kind::Less},    {QStringLiteral("<="), Kind::LessOrEqual},
        {QStringLiteral(">"), Kind::Greater}, {QStringLiteral(">="), Kind::GreaterOrEqual}};
    if (token.kind == Token::Kind::Word && token.text == QStringLiteral("in"))
        return Kind::In;
    if (token.kind != Token::Kind::Symbol || !kinds.contains(token.text))
        return std::nullopt;
    return kinds.value(token.text);
}

/// Recursive descent: or ← and ← not ← (or) | present name | name comparison constant. The first mistake ends it.
class Parser
{
public:
    Parser(const QString &text, const QSet<QString> &known) : m_scanner(text), m_known(known) { advance(); }

    NodePtr whole()
    {
        NodePtr root = chain(Kind::Any);
        if (root && m_token.kind != Token::Kind::End)
            return refuse(QStringLiteral("and, or or the end instead of '%1'").arg(m_token.text));
        return root;
    }

    QString expected() const { return m_expected; }

private:
    void advance() { m_token = m_scanner.next(); }
    bool isWord(const QString &word) const { return m_token.kind == Token::Kind::Word && m_token.text == word; }
    bool isSymbol(QChar symbol) const { return m_token.kind == Token::Kind::Symbol && m_token.text == symbol; }

    NodePtr refuse(const QString &expected)
    {
        if (m_expected.isEmpty())
            m_expected = expected;
        return nullptr;
    }

    NodePtr chain(Kind kind)
    {
        const QString word = kind == Kind::Any ? QStringLiteral("or") : QStringLiteral("and");
        auto node = std::make_shared<Node>();
        node->kind = kind;
        for (;;) {
            NodePtr child = kind == Kind::Any ? chain(Kind::All) : single();
            if (!child)
                return nullptr;
            node->children.push_back(std::move(child));
            if (!isWord(word))
                break;
            advance();
        }
        return node->children.size() == 1 ? node->children.front() : node;
    }

    NodePtr single()
    {
        if (!isWord(QStringLiteral("not")) && !isSymbol(u'('))
            return isWord(QStringLiteral("present")) ? presence() : comparison();
        if (++m_depth > Expression::deepest)
            return refuse(QStringLiteral("at most %1 nested parentheses and nots").arg(Expression::deepest));
        NodePtr node = isSymbol(u'(') ? parenthesis() : negation();
        --m_depth;
        return node;
    }

    NodePtr parenthesis()
    {
        advance();
        NodePtr inner = chain(Kind::Any);
        if (!inner)
            return nullptr;
        if (!isSymbol(u')'))
            return refuse(QStringLiteral("a closing parenthesis"));
        advance();
        return inner;
    }

    NodePtr negation()
    {
        advance();
        NodePtr inner = single();
        if (!inner)
            return nullptr;
        auto node = std::make_shared<Node>();
        node->kind = Kind::Not;
        node->children.push_back(std::move(inner));
        return node;
    }

    bool takeName(QString &name)
    {
        if (m_token.kind != Token::Kind::Word || keywords().contains(m_token.text)) {
            refuse(QStringLiteral("the name of a fact"));
            return false;
        }
        if (!m_known.contains(m_token.text)) {
            refuse(QStringLiteral("a known fact instead of '%1'").arg(m_token.text));
            return false;
        }
        name = m_token.text;
        advance();
        return true;
    }

    NodePtr presence()
    {
        advance();
        auto node = std::make_shared<Node>();
        node->kind = Kind::Present;
        return takeName(node->name) ? NodePtr(node) : nullptr;
    }

    NodePtr comparison()
    {
        auto node = std::make_shared<Node>();
        if (!takeName(node->name))
            return nullptr;
        const auto kind = comparisonKind(m_token);
        if (!kind)
            return refuse(QStringLiteral("== != < <= > >= or in after '%1'").arg(node->name));
        node->kind = *kind;
        advance();
        if (node->kind == Kind::In)
            return takeList(*node) ? NodePtr(node) : nullptr;
        if (!takeConstant(*node))
            return nullptr;
        const bool ordered = node->kind != Kind::Equal && node->kind != Kind::Unequal;
        const ExpressionConstant &constant = node->constants.front();
        if (ordered && !constant.isNumber && !QDate::fromString(constant.text, Qt::ISODate).isValid())
            return refuse(QStringLiteral("a number or a date in quotes instead of '%1'").arg(constant.text));
        return node;
    }

    bool takeConstant(Node &node)
    {
        const bool word = m_token.kind == Token::Kind::Word && !keywords().contains(m_token.text);
        if (word && m_known.contains(m_token.text)) {
            refuse(QStringLiteral("a constant instead of the fact '%1' (in quotes it is a text)").arg(m_token.text));
            return false;
        }
        if (!word && m_token.kind != Token::Kind::Number && m_token.kind != Token::Kind::Text) {
            refuse(QStringLiteral("a number, a word or a text in quotes"));
            return false;
        }
        const bool number = m_token.kind == Token::Kind::Number;
        node.constants.push_back({m_token.text, number, number ? m_token.text.toDouble() : 0});
        advance();
        return true;
    }

    bool takeList(Node &node)
    {
        if (!isSymbol(u'(')) {
            refuse(QStringLiteral("a list in parentheses after in"));
            return false;
        }
        do {
            advance();
            if (!takeConstant(node))
                return false;
        } while (isSymbol(u','));
        if (!isSymbol(u')')) {
            refuse(QStringLiteral("a comma or a closing parenthesis in the list"));
            return false;
        }
        advance();
        return true;
    }

    Scanner m_scanner;
    const QSet<QString> &m_known;
    Token m_token;
    int m_depth = 0;
    QString m_expected;
};

} // namespace

Result<Expression> Expression::parse(const QString &text, const QSet<QString> &known)
{
    const auto refused = [](const QString &expected) {
        return fail(ErrorCode::StandardNotValid, expected, {QString(), QString(), expected});
    };
    if (text.size() > longest)
        return refused(QStringLiteral("an expression of at most %1 characters").arg(longest));
    if (!text.isValidUtf16() || text.contains(QChar(0)))
        return refused(QStringLiteral("valid text"));
    Parser parser(text, known);
    Expression expression;
    expression.m_root = parser.whole();
    if (!expression.m_root)
        return refused(parser.expected());
    expression.m_text = expression.m_root->text(0);
    return expression;
}
