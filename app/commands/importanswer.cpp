// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/importanswer.h"

#include "core/base/textrules.h"
#include "ui/shell/errortext.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace {

/// The words of a fault; %1 is what stood in the cell.
const char *wordsOf(RowFault fault)
{
    switch (fault) {
    case RowFault::NotText:
        return QT_TRANSLATE_NOOP("Cli", "not text in the file's encoding");
    case RowFault::TooLong:
        return QT_TRANSLATE_NOOP("Cli", "too long");
    case RowFault::TooFewCells:
        return QT_TRANSLATE_NOOP("Cli", "the row ends here: cells are missing");
    case RowFault::TooManyCells:
        return QT_TRANSLATE_NOOP("Cli", "more cells than headings");
    case RowFault::QuoteBroken:
        return QT_TRANSLATE_NOOP("Cli", "a quotation mark is not closed, or text follows it");
    case RowFault::Empty:
        return QT_TRANSLATE_NOOP("Cli", "must be filled in");
    case RowFault::NotATime:
        return QT_TRANSLATE_NOOP("Cli", "no such date and time: %1");
    case RowFault::NotANumber:
        return QT_TRANSLATE_NOOP("Cli", "not a number: %1");
    case RowFault::InFuture:
        return QT_TRANSLATE_NOOP("Cli", "lies in the future: %1");
    case RowFault::BeforeAcceptance:
        return QT_TRANSLATE_NOOP("Cli", "lies before the acceptance: %1");
    case RowFault::UnknownWord:
        return QT_TRANSLATE_NOOP("Cli", "not known to the service standard: %1");
    case RowFault::NotOfThisType:
        return QT_TRANSLATE_NOOP("Cli", "this business has no such stage: %1");
    case RowFault::Contradicts:
        return QT_TRANSLATE_NOOP("Cli", "another column gives another time for the same stage: %1");
    case RowFault::Twice:
        return QT_TRANSLATE_NOOP("Cli", "the same row stands in line %1 already");
    case RowFault::Refused:
        break;
    }
    return QT_TRANSLATE_NOOP("Cli", "refused");
}

/// For programs: never translated.
QString keyOf(RowFault fault)
{
    static const QStringList keys = {
        QStringLiteral("not-text"),          QStringLiteral("too-long"),     QStringLiteral("too-few-cells"),
        QStringLiteral("too-many-cells"),    QStringLiteral("quote-broken"), QStringLiteral("empty"),
        QStringLiteral("not-a-time"),        QStringLiteral("not-a-number"), QStringLiteral("in-future"),
        QStringLiteral("before-acceptance"), QStringLiteral("unknown-word"), QStringLiteral("not-of-this-type"),
        QStringLiteral("contradicts"),       QStringLiteral("twice"),        QStringLiteral("refused")};
    return keys.value(static_cast<int>(fault));
}

QString nameOf(TextCoding coding)
{
    return coding == TextCoding::Utf8 ? QStringLiteral("UTF-8") : QStringLiteral("GB 18030");
}

} // namespace

QString ImportAnswer::reasonOf(const BadRow &row)
{
    if (row.error)
        return TextRules::line(errorText(*row.error));
    const QString words = QCoreApplication::translate("Cli", wordsOf(row.fault));
    return words.contains(QStringLiteral("%1")) ? words.arg(row.value.isEmpty() ? QStringLiteral("…") : row.value)
                                                : words;
}

bool ImportAnswer::isNothingRead() const
{
    return report.figures.rows > 0 && report.figures.bad == report.figures.rows;
}

QJsonObject ImportAnswer::json() const
{
    QJsonArray bad;
    for (const BadRow &row : report.badRows)
        bad << QJsonObject{{QStringLiteral("line"), row.line},
                           {QStringLiteral("column"), row.column},
                           {QStringLiteral("fault"), keyOf(row.fault)},
                           {QStringLiteral("value"), row.value},
                           {QStringLiteral("reason"), reasonOf(row)}};
    QJsonArray different;
    for (const DifferentRow &row : report.differentRows)
        different << QJsonObject{{QStringLiteral("line"), row.line},
                                 {QStringLiteral("number"), row.number},
                                 {QStringLiteral("columns"), QJsonArray::fromStringList(row.columns)}};
    const ImportFigures &figures = report.figures;
    return {{QStringLiteral("file"), file},
            {QStringLiteral("encoding"), nameOf(coding)},
            {QStringLiteral("separator"), QString(QLatin1Char(separator))},
            {QStringLiteral("dryRun"), dryRun},
            {QStringLiteral("unknownColumns"), QJsonArray::fromStringList(unknownColumns)},
            {QStringLiteral("rows"), figures.rows},
            {QStringLiteral("accepted"), figures.accepted},
            {QStringLiteral("known"), figures.known},
            {QStringLiteral("milestones"), figures.milestones},
            {QStringLiteral("followUps"), figures.followUps},
            {QStringLiteral("bad"), figures.bad},
            {QStringLiteral("different"), figures.different},
            {QStringLiteral("badRows"), bad},
            {QStringLiteral("differentRows"), different}};
}

void ImportAnswer::say(QTextStream &out) const
{
    const ImportFigures &figures = report.figures;
    if (!unknownColumns.isEmpty())
        out << QCoreApplication::translate("Cli", "Columns not read: %1").arg(unknownColumns.join(QStringLiteral(", ")))
            << '\n';
    for (const BadRow &row : report.badRows) {
        const QString where = row.column.isEmpty()
                                  ? QCoreApplication::translate("Cli", "Line %1: ").arg(row.line)
                                  : QCoreApplication::translate("Cli", "Line %1, %2: ").arg(row.line).arg(row.column);
        out << where << reasonOf(row) << '\n';
    }
    for (const DifferentRow &row : report.differentRows)
        out << QCoreApplication::translate("Cli", "Line %1: differs from the store (%2) in %3; not changed")
                   .arg(row.line)
                   .arg(row.number, row.columns.join(QStringLiteral(", ")))
            << '\n';
    if (figures.bad > report.badRows.size() || figures.different > report.differentRows.size())
        out << QCoreApplication::translate("Cli", "The list ends here; the figures count all.") << '\n';
    out << QCoreApplication::translate("Cli", "%1 rows read (%2).").arg(figures.rows).arg(nameOf(coding)) << '\n'
        << QCoreApplication::translate("Cli", "New cases %1, known already %2, stages reached %3, follow-ups %4; bad "
                                              "rows %5, different from the store %6.")
               .arg(figures.accepted)
               .arg(figures.known)
               .arg(figures.milestones)
               .arg(figures.followUps)
               .arg(figures.bad)
               .arg(figures.different)
        << '\n';
    if (dryRun)
        out << QCoreApplication::translate("Cli", "Nothing was entered: this was a dry run.") << '\n';
}
