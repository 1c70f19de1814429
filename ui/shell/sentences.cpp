// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sentences.h"

QString sentences(const QStringList &all)
{
    QString words;
    for (const QString &one : all) {
        const bool apart = !words.isEmpty() && !one.isEmpty() && !QStringLiteral("。！？；：").contains(words.back());
        words += apart ? u' ' + one : one;
    }
    return words;
}
