// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/passwordpolicy.h"

#include "core/base/textrules.h"

#include <QFile>
#include <QSet>

#include <algorithm>

static void loadPasswords()
{
    Q_INIT_RESOURCE(people);
}

namespace {

constexpr qint64 secondMs = 1000;
constexpr qint64 dayMs = 24LL * 60 * 60 * secondMs;
constexpr qint64 longestDelayMs = 15 * 60 * secondMs;
constexpr qint64 lockOutMs = 20 * 60 * secondMs;
constexpr int freeTries = 2;
constexpr int lockOutAfter = 5;
constexpr int classesNeeded = 3;
constexpr qsizetype shortestPart = 3; ///< a shorter name inside a password says nothing

int codePoints(const QString &text)
{
    return static_cast<int>(text.toUcs4().size());
}

int classesOf(const QString &text)
{
    bool lower = false;
    bool upper = false;
    bool digit = false;
    bool other = false;
    for (const QChar c : text) {
        if (c.isDigit())
            digit = true;
        else if (c.isLower())
            lower = true;
        else if (c.isUpper())
            upper = true;
        else
            other = true;
    }
    return int(lower) + int(upper) + int(digit) + int(other);
}

/// One character again and again, or a run of the keyboard's digits or letters up or down.
bool isRun(const QString &text)
{
    bool same = true;
    bool up = true;
    bool down = true;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const int step = text.at(i).unicode() - text.at(i - 1).unicode();
        same = same && step == 0;
        up = up && (step == 1 || step == -9);
        down = down && (step == -1 || step == 9);
    }
    return same || up || down;
}

/// "P@ssw0rd2026!" → "password": what is left of a word when its ornaments go.
QString bare(const QString &password)
{
    static const QHash<QChar, QChar> plain{{u'0', u'o'}, {u'1', u'l'}, {u'3', u'e'}, {u'4', u'a'}, {u'5', u's'}, {u'7', u't'}, {u'@', u'a'}, {u'$', u's'}, {u'!', u'i'}};
    QString text = password.toLower();
    const auto isOrnament = [](QChar c) { return !c.isLetter(); };
    while (!text.isEmpty() && isOrnament(text.back()))
        text.chop(1);
    while (!text.isEmpty() && isOrnament(text.front()) && !plain.contains(text.front()))
        text.remove(0, 1);
    for (QChar &c : text)
        c = plain.value(c, c);
    return text;
}

const QSet<QString> &commonWords()
{
    static const QSet<QString> words = [] {
        loadPasswords();
        QSet<QString> read;
        QFile file(QStringLiteral(":/people/common-passwords.txt"));
        if (file.open(QIODevice::ReadOnly)) {
            for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
                if (!line.isEmpty() && !line.startsWith(u'#'))
                    read.insert(line.trimmed());
            }
        }
        return read;
    }();
    return words;
}

/// The same part again and again: abcabcabc.
bool isRepeated(const QString &text)
{
    for (qsizetype part = 1; part <= text.size() / 2; ++part) {
        if (text.size() % part == 0 && text.left(part).repeated(text.size() / part) == text)
            return true;
    }
    return false;
}

bool isCommon(const QString &password)
{
    const QString lower = password.toLower();
    return isRun(lower) || isRepeated(lower) || commonWords().contains(lower) || commonWords().contains(bare(password));
}

auto refused(const char *why, int number = 0)
{
    return fail(ErrorCode::PasswordRefused, {}, {QString::fromLatin1(why), QString::number(number)});
}

} // namespace

QString PasswordPolicy::keyOf(Profile profile)
{
    return profile == Profile::Djbh ? QStringLiteral("djbh") : QStringLiteral("asvs");
}

PasswordPolicy PasswordPolicy::from(const QString &key)
{
    return {key == keyOf(Profile::Djbh) ? Profile::Djbh : Profile::Asvs};
}

bool PasswordPolicy::isExpired(qint64 givenMs, qint64 nowMs) const
{
    return lastsDays() > 0 && nowMs - givenMs > lastsDays() * dayMs;
}

qint64 PasswordPolicy::delayMs(int wrong) const
{
    if (wrong <= freeTries)
        return 0;
    if (profile == Profile::Djbh && wrong >= lockOutAfter)
        return lockOutMs;
    return std::min(longestDelayMs, secondMs << std::min(wrong - freeTries - 1, 20));
}

Result<> PasswordPolicy::check(const QString &password, const QString &login, const QString &name) const
{
    if (const Result<> text = TextRules::check(password, QStringLiteral("password"), longest()); !text)
        return text.error().code == ErrorCode::TextTooLong ? refused("long", longest()) : text;
    if (codePoints(password) < shortest())
        return refused("short", shortest());
    if (isCommon(password))
        return refused("common");
    for (const QString &part : {login, name}) {
        if (part.size() >= shortestPart && password.contains(part, Qt::CaseInsensitive))
            return refused("name");
    }
    if (profile == Profile::Djbh && classesOf(password) < classesNeeded)
        return refused("classes", classesNeeded);
    return {};
}

QByteArray PasswordPolicy::secretOf(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}
