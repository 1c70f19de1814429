// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/textrules.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace {

/// Zero-width, bidi and other invisible characters that make two texts look alike.
bool isInvisible(char32_t c)
{
    return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff
           || c == 0x00ad || c == 0x061c || c == 0x180e;
}

QString cleaned(const QString &typed, bool dropSpaces)
{
    QString out;
    out.reserve(typed.size());
    for (const char32_t c : typed.toUcs4()) {
        if (isInvisible(c))
            continue;
        const bool space = c == U'\t' || c == U'\n' || c == U'\r' || QChar::isSpace(c);
        if (space) {
            if (!dropSpaces)
                out += u' ';
        } else if (c >= 0x20 && c != 0x7f) {
            out += QChar::fromUcs4(c);
        }
    }
    return out;
}

/// Whether every character is one UTF-16 unit.
bool isFlat(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSurrogate(); });
}

/// Whether it holds nothing that is cleaned away: no space, control or invisible character, and none beyond one unit.
bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c > u' ' && c != QChar(0x7f) && !c.isSpace() && !c.isSurrogate() && !isInvisible(c.unicode());
    });
}

/// Keeps `head` and `tail` characters (code points, not UTF-16 units) and stars the rest.
QString starred(const QString &text, qsizetype head, qsizetype tail, qsizetype stars = -1)
{
    if (isFlat(text)) {
        const qsizetype rest = text.size() - head - tail;
        if (rest <= 0)
            return QString(text.size(), u'*');
        QString masked(head + (stars < 0 ? rest : stars) + tail, u'*');
        std::copy_n(text.begin(), head, masked.begin());
        std::copy_n(text.end() - tail, tail, masked.end() - tail);
        return masked;
    }
    const QList<uint> points = text.toUcs4();
    if (points.size() <= head + tail)
        return QString(points.size(), u'*');
    const QString front = QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), head);
    const QString back = QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()) + points.size() - tail, tail);
    return front + QString(stars < 0 ? points.size() - head - tail : stars, u'*') + back;
}

} // namespace

Result<> TextRules::check(const QString &text, const QString &field, int longest)
{
    if (!text.isValidUtf16() || text.contains(QChar(0)))
        return fail(ErrorCode::TextNotValid, QStringLiteral("lone surrogate or NUL"), {field});
    if (text.size() > longest && text.toUcs4().size() > longest)
        return fail(ErrorCode::TextTooLong, {}, {field, QString::number(longest)});
    return {};
}

QString TextRules::code(const QString &typed)
{
    if (isPlain(typed) && std::all_of(typed.begin(), typed.end(), [](QChar c) { return c.unicode() < 0x80; }))
        return typed.toUpper(); // nothing to normalise, nothing to drop
    // Upper case and what was dropped may leave characters that compose: a code's code is the code itself.
    return cleaned(typed.normalized(QString::NormalizationForm_KC), true).toUpper().normalized(QString::NormalizationForm_KC);
}

QString TextRules::line(const QString &typed)
{
    if (isPlain(typed))
        return typed;
    return cleaned(typed, false).simplified();
}

bool TextRules::matchesWhole(const QString &text, const QString &pattern)
{
    static thread_local QHash<QString, QRegularExpression> made;
    auto expression = made.find(pattern);
    if (expression == made.end())
        expression = made.insert(pattern, QRegularExpression(QRegularExpression::anchoredPattern(pattern)));
    return expression->match(text).hasMatch();
}

QString TextRules::maskName(const QString &name)
{
    const qsizetype points = isFlat(name) ? name.size() : name.toUcs4().size();
    if (points <= 1)
        return points == 0 ? QString() : QStringLiteral("*");
    if (points == 2)
        return starred(name, 1, 0);
    if (points <= 4)
        return starred(name, 1, 1);
    return starred(name, 2, 2, 2);
}

QString TextRules::maskPhone(const QString &phone)
{
    return phone.size() >= 11 ? starred(phone, 3, 4) : starred(phone, 0, qMin<qsizetype>(2, phone.size() / 2));
}

QString TextRules::maskId(const QString &id)
{
    return id.size() >= 12 ? starred(id, 4, 4) : starred(id, 1, 1);
}

QString TextRules::maskAddress(const QString &address)
{
    qsizetype digit = 0;
    while (digit < address.size() && !address.at(digit).isDigit())
        ++digit;
    const qsizetype kept = digit < address.size() ? digit : qMin<qsizetype>(3, address.size());
    return address.left(kept) + (kept < address.size() ? QStringLiteral("***") : QString());
}

QString TextRules::maskAccount(const QString &account)
{
    return starred(account, 0, qMin<qsizetype>(4, account.size() / 2));
}
