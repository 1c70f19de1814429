// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/recoverypaper.h"

#include "core/base/chinatime.h"
#include "ui/shell/uicontext.h"

#include <QCoreApplication>

namespace {

constexpr qsizetype groupsInLine = 3;

QString say(const char *text)
{
    return QCoreApplication::translate("RecoveryPaper", text);
}

} // namespace

QString RecoveryPaper::inLines(const QString &key)
{
    const QStringList groups = key.split(u'-', Qt::SkipEmptyParts);
    QStringList lines;
    for (qsizetype i = 0; i < groups.size(); i += groupsInLine)
        lines << groups.mid(i, groupsInLine).join(QStringLiteral(" - "));
    return lines.join(u'\n');
}

Printout RecoveryPaper::of(const UiContext &context, const QString &key)
{
    Printout printout;
    printout.templateName = QStringLiteral("recoverykey");
    printout.title = say(QT_TRANSLATE_NOOP("RecoveryPaper", "Recovery key"));
    QVariantList lines;
    for (const QString &line : inLines(key).split(u'\n'))
        lines << QVariantMap{{QStringLiteral("line"), line}};
    printout.values = {
        {QStringLiteral("office"), context.facts.name},
        {QStringLiteral("title"), printout.title},
        {QStringLiteral("lines"), lines},
        {QStringLiteral("made"), say(QT_TRANSLATE_NOOP("RecoveryPaper", "Made on %1")).arg(ChinaTime::text(context.clock.wallUtcMs()))},
        {QStringLiteral("what"), say(QT_TRANSLATE_NOOP("RecoveryPaper", "With this key a manager who lost the password gets a new one. Whoever has the key and the computer can read everything in the office."))},
        {QStringLiteral("keep"), say(QT_TRANSLATE_NOOP("RecoveryPaper", "Keep it locked away, outside of the computer and of its backups. Make no picture of it."))},
        {QStringLiteral("old"), say(QT_TRANSLATE_NOOP("RecoveryPaper", "A key that was made later, or used, makes this one worthless: tear it up then."))},
        {QStringLiteral("sign"), say(QT_TRANSLATE_NOOP("RecoveryPaper", "Kept by (signature, date):"))},
    };
    return printout;
}
