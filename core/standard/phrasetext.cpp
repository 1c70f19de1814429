// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/phrasetext.h"

#include <QRegularExpression>

namespace {

const QRegularExpression &place()
{
    static const QRegularExpression pattern(QStringLiteral("\\{([A-Za-z]+)\\}"));
    return pattern;
}

} // namespace

const QStringList &PhraseText::places()
{
    static const QStringList list{QStringLiteral("papers"), QStringLiteral("missing"),  QStringLiteral("date"),   QStringLiteral("number"),
                                  QStringLiteral("due"),    QStringLiteral("received"), QStringLiteral("change"), QStringLiteral("closing")};
    return list;
}

QStringList PhraseText::placesIn(const QString &text)
{
    QStringList names;
    QString rest = text;
    for (auto hits = place().globalMatch(text); hits.hasNext();) {
        const QRegularExpressionMatch hit = hits.next();
        names << hit.captured(1);
        rest.remove(hit.captured(0));
    }
    if (rest.contains(u'{') || rest.contains(u'}'))
        names << QString();
    return names;
}

std::optional<QString> PhraseText::filled(const QString &text, const PhraseFigures &figures)
{
    QString said;
    qsizetype at = 0;
    for (auto hits = place().globalMatch(text); hits.hasNext();) {
        const QRegularExpressionMatch hit = hits.next();
        const QString figure = figures.value(hit.captured(1));
        if (figure.isEmpty())
            return std::nullopt;
        said += QStringView(text).mid(at, hit.capturedStart() - at);
        said += figure;
        at = hit.capturedEnd();
    }
    said += QStringView(text).mid(at);
    return said;
}

QStringList PhraseText::sayable(const QList<LocalText> &phrases, const QString &language, const PhraseFigures &figures)
{
    QStringList list;
    for (const LocalText &phrase : phrases) {
        if (const auto said = filled(phrase.in(language), figures))
            list << *said;
    }
    return list;
}
