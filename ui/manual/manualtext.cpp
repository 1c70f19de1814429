// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/manualtext.h"

#include "ui/print/printtemplate.h"
#include "ui/shell/commands.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <optional>

namespace {

QString folderOf(const QString &language)
{
    return QStringLiteral(":/manual/") + (language == QStringLiteral("zh") ? QStringLiteral("zh_CN") : language);
}

QString keyCap(const Command &command)
{
    return QStringLiteral("<b class=\"key\">%1</b>").arg(command.key.toString(QKeySequence::NativeText).toHtmlEscaped());
}

QString keyTable()
{
    QString rows;
    const QList<Command> all = Commands::all();
    for (const Command &command : all)
        rows += QStringLiteral("<tr><td>%1</td><td>%2</td></tr>\n").arg(keyCap(command), command.words.toHtmlEscaped());
    return QStringLiteral("<table class=\"grid\" width=\"100%\" cellpadding=\"3\" cellspacing=\"0\">\n<thead><tr><th>%1</th><th>%2</th></tr></thead>\n%3</table>")
        .arg(QCoreApplication::translate("Manual", "Key").toHtmlEscaped(), QCoreApplication::translate("Manual", "What it does").toHtmlEscaped(), rows);
}

QString picture(const QString &name, const QString &words)
{
    return QStringLiteral("<p class=\"picture\"><img src=\"pictures/%1.png\" alt=\"%2\"></p>\n<p class=\"caption\">%2</p>").arg(name, words.toHtmlEscaped());
}

/// What a placeholder stands for; nothing when it means nothing.
std::optional<QString> meaning(const QString &what, const QString &words, const QSet<QString> &pictures, QStringList &used)
{
    if (what == QStringLiteral("keys") && words.isEmpty())
        return keyTable();
    if (what == QStringLiteral("picture")) {
        const QString name = words.section(u':', 0, 0).trimmed();
        const QString caption = words.section(u':', 1).trimmed();
        if (!pictures.contains(name) || caption.isEmpty())
            return std::nullopt;
        if (!used.contains(name))
            used << name;
        return picture(name, caption);
    }
    const std::optional<Command> command = Commands::called(words);
    if (!command || (what != QStringLiteral("key") && what != QStringLiteral("act")))
        return std::nullopt;
    return what == QStringLiteral("key") ? keyCap(*command) : keyCap(*command) + QStringLiteral("&nbsp;") + command->words.toHtmlEscaped();
}

} // namespace

QStringList ManualText::languages()
{
    return {QStringLiteral("zh"), QStringLiteral("en")};
}

Result<ManualChapter> ManualText::chapter(const QString &id, const QString &source, const QSet<QString> &pictures, QStringList &used)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{\\{(\\w+)\\s*([^{}]*)\\}\\}"));
    static const QRegularExpression heading(QStringLiteral("<h2>([^<]+)</h2>"));
    ManualChapter made{id, heading.match(source).captured(1), {}};
    if (made.title.isEmpty() || !source.trimmed().startsWith(QStringLiteral("<h2>")))
        return fail(ErrorCode::TemplateBroken, QStringLiteral("a chapter begins with its heading"), {id, QStringLiteral("<h2>")});
    qsizetype from = 0;
    for (auto it = placeholder.globalMatch(source); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const auto means = meaning(match.captured(1), match.captured(2).trimmed(), pictures, used);
        if (!means)
            return fail(ErrorCode::TemplateBroken, match.captured(0), {id, match.captured(0)});
        made.html += source.mid(from, match.capturedStart() - from) + *means;
        from = match.capturedEnd();
    }
    made.html += source.mid(from);
    if (const qsizetype left = made.html.indexOf(QStringLiteral("{{")); left >= 0)
        return fail(ErrorCode::TemplateBroken, QStringLiteral("a placeholder that is not closed"), {id, made.html.mid(left, 40)});
    return made;
}

Result<Manual> ManualText::read(const QString &language, const QSet<QString> &pictures)
{
    Manual manual;
    manual.language = language;
    manual.title = QCoreApplication::translate("Manual", "Yingsheng: manual for the counter");
    const QDir folder(folderOf(language));
    const QStringList names = folder.entryList({QStringLiteral("*.html")}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        return fail(ErrorCode::FileUnreadable, {}, {folder.path()});
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::FileUnreadable, file.errorString(), {file.fileName()});
        auto one = chapter(name.section(u'.', 0, 0), QString::fromUtf8(file.readAll()), pictures, manual.pictures);
        if (!one)
            return fail(one);
        manual.chapters << std::move(*one);
    }
    return manual;
}
