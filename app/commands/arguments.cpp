// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/arguments.h"

namespace {

tl::unexpected<Error> usage(const QString &what)
{
    return fail(ErrorCode::UsageWrong, QStringLiteral("usage"), {what});
}

} // namespace

Result<Arguments> Arguments::parse(const QStringList &words, const QStringList &valued, const QStringList &flags)
{
    Arguments arguments;
    bool onlyRest = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString word = words.at(i) == QStringLiteral("-h") ? QStringLiteral("--help") : words.at(i);
        if (onlyRest || !word.startsWith(QStringLiteral("--"))) {
            arguments.m_rest << word;
            continue;
        }
        onlyRest = word == QStringLiteral("--");
        if (onlyRest)
            continue;
        const bool always = word == QStringLiteral("--help") || word == QStringLiteral("--json");
        const bool takesValue = valued.contains(word) || word == QStringLiteral("--lang");
        if (!always && !takesValue && !flags.contains(word))
            return usage(word);
        if (arguments.has(word) || (takesValue && i + 1 == words.size()))
            return usage(word);
        arguments.m_values.insert(word, takesValue ? words.at(++i) : QString());
    }
    return arguments;
}

Result<QString> Arguments::needed(const QString &option) const
{
    const QString given = value(option);
    return given.isEmpty() ? Result<QString>(usage(option)) : given;
}

Result<qint64> Arguments::number(const QString &option, qint64 otherwise, qint64 low, qint64 high) const
{
    if (!has(option))
        return otherwise;
    bool isNumber = false;
    const qint64 given = value(option).toLongLong(&isNumber);
    if (!isNumber || given < low || given > high)
        return usage(option + u' ' + value(option).left(40));
    return given;
}
