// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/visit/helptext.h"

#include "ui/shell/theme.h"
#include "ui/visit/visitinhand.h"

#include <QCoreApplication>

namespace {

QString tr(const char *words)
{
    return QCoreApplication::translate("HelpText", words);
}

bool fits(const QString &text, const QString &wanted)
{
    return wanted.isEmpty() || text.contains(wanted, Qt::CaseInsensitive);
}

QString heading(const QString &words, const Theme &theme)
{
    return QStringLiteral("<p style='margin:%1px 0 %2px 0; color:%3'><b>%4</b></p>")
        .arg(theme.space(3))
        .arg(theme.space(1))
        .arg(theme.color(Theme::Token::Muted).name(), words.toHtmlEscaped());
}

QString nothing()
{
    return QStringLiteral("<p>%1</p>").arg(QCoreApplication::translate("HelpText", "Nothing here contains these words.").toHtmlEscaped());
}

QString keyRows(const QList<Command> &commands, const QString &wanted, const Theme &theme)
{
    QString rows;
    for (const Command &command : commands) {
        const QString key = command.key.toString(QKeySequence::NativeText);
        if (!fits(key + u' ' + command.words, wanted))
            continue;
        rows += QStringLiteral("<tr><td style='padding:%1px %2px %1px 0'><b>%3</b></td><td style='padding:%1px 0'>%4</td></tr>")
                    .arg(theme.px(2))
                    .arg(theme.space(4))
                    .arg(key.toHtmlEscaped(), command.words.toHtmlEscaped());
    }
    return rows.isEmpty() ? rows : QStringLiteral("<table cellspacing='0'>%1</table>").arg(rows);
}

QString said(const QStringList &phrases, const QString &wanted, const Theme &theme, bool large)
{
    QString html;
    for (const QString &phrase : phrases) {
        if (!fits(phrase, wanted))
            continue;
        html += QStringLiteral("<p style='margin:0 0 %1px 0; font-size:%2px; color:%3'>%4</p>")
                    .arg(theme.space(1))
                    .arg(theme.px(large ? 16 : 14))
                    .arg(theme.color(large ? Theme::Token::Accent : Theme::Token::Ink).name(),
                         QCoreApplication::translate("HelpText", "“%1”", "words to say").arg(phrase).toHtmlEscaped());
    }
    return html;
}

/// A card with its name, when it or something in it is wanted.
QString card(const QString &name, const QStringList &phrases, const QString &wanted, const Theme &theme, bool large = false)
{
    const QString body = said(phrases, fits(name, wanted) ? QString() : wanted, theme, large);
    return body.isEmpty() ? body : heading(name, theme) + body;
}

} // namespace

QString HelpText::keys(const QList<CommandId> &here, const QList<CommandId> &everywhere, const QString &wanted, const Theme &theme)
{
    QList<Command> own;
    QList<Command> window;
    QList<Command> others;
    const QList<Command> all = Commands::all();
    for (const CommandId id : here) {
        if (!everywhere.contains(id))
            own << Commands::of(id);
    }
    for (const Command &command : all) {
        if (everywhere.contains(command.id))
            window << command;
        else if (!here.contains(command.id))
            others << command;
    }
    QString html;
    for (const auto &[name, list] : {std::pair{tr("Keys of this page"), own}, std::pair{tr("Keys of the whole window"), window},
                                     std::pair{tr("Keys of the other pages"), others}}) {
        const QString rows = keyRows(list, wanted, theme);
        if (!rows.isEmpty())
            html += heading(name, theme) + rows;
    }
    return html.isEmpty() ? nothing() : html;
}

QString HelpText::phrases(const VisitInHand &visit, const QString &language, const QString &wanted, const Theme &theme)
{
    const auto standard = visit.etiquette().standard();
    if (!standard)
        return nothing();
    const Etiquette &etiquette = standard->etiquette;
    const Etiquette::Moment *now = visit.isInHand() ? visit.etiquette().moment() : nullptr;
    QString html;
    if (now)
        html += card(tr("To say now: %1").arg(now->name.in(language)), visit.phrasesAt(now->key), wanted, theme, true);
    for (const Etiquette::Situation &situation : etiquette.situations)
        html += card(situation.name.in(language), PhraseText::sayable(situation.phrases, language, visit.figures()), wanted, theme);
    for (const Etiquette::Moment &moment : etiquette.moments) {
        if (&moment != now)
            html += card(moment.name.in(language), visit.phrasesAt(moment.key), wanted, theme);
    }
    QString never;
    for (const Phrase &phrase : etiquette.neverSaid) {
        if (fits(tr("Never said (for training)") + phrase.text.in(language), wanted))
            never += QStringLiteral("<p style='margin:0'>✕ %1</p>").arg(phrase.text.in(language).toHtmlEscaped());
    }
    if (!never.isEmpty())
        html += heading(tr("Never said (for training)"), theme) + never;
    return html.isEmpty() ? nothing() : html;
}
