// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twolines.h"

#include "ui/shell/theme.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace {

/// Where Chinese is written a line may end after any character.
bool mayEndAfter(const QString &text, qsizetype at)
{
    const auto isHan = [](QChar c) { return c.unicode() >= 0x2E80; };
    const QChar here = text.at(at);
    const QChar next = text.at(at + 1);
    return here.isSpace() || (!next.isPunct() && !next.isLowSurrogate() && (isHan(here) || isHan(next)));
}

/// The words in two lines of about the same width; one when they are one word.
std::pair<QString, QString> halves(const QString &words, const QFontMetrics &metrics)
{
    std::pair<QString, QString> best{words, {}};
    const int whole = metrics.horizontalAdvance(words);
    int width = whole;
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (!mayEndAfter(words, i))
            continue;
        const QString first = words.left(i + 1).trimmed();
        const QString second = words.mid(i + 1).trimmed();
        int widest = std::max(metrics.horizontalAdvance(first), metrics.horizontalAdvance(second));
        // Words stay together where that costs little: 10月22日 is not torn for half a character.
        widest += words.at(i).isSpace() ? 0 : whole / 5;
        if (widest < width) {
            width = widest;
            best = {first, second};
        }
    }
    return best;
}

} // namespace

void TwoLines::paint(QPainter &painter, const QRect &room, const QString &words, const Theme &theme, Qt::Alignment side)
{
    const int flags = static_cast<int>(side | Qt::AlignVCenter);
    const QFontMetrics metrics = painter.fontMetrics();
    const QFontMetrics small(theme.small());
    const bool fits = metrics.horizontalAdvance(words) <= room.width();
    const auto [first, second] = fits ? std::pair(words, QString()) : halves(words, small);
    if (second.isEmpty() || std::max(small.horizontalAdvance(first), small.horizontalAdvance(second)) > room.width()) {
        painter.drawText(room, flags | Qt::TextSingleLine, metrics.elidedText(words, Qt::ElideRight, room.width()));
        return;
    }
    const QFont before = painter.font();
    const int line = theme.px(17);
    const int middle = room.center().y() + 1;
    painter.setFont(theme.small());
    painter.drawText(QRect(room.left(), middle - line, room.width(), line), flags | Qt::TextDontClip, first);
    painter.drawText(QRect(room.left(), middle, room.width(), line), flags | Qt::TextDontClip, second);
    painter.setFont(before);
}

int TwoLines::width(const Theme &theme, const QString &words)
{
    const QFontMetrics metrics(theme.small());
    const auto [first, second] = halves(words, metrics);
    return std::max(metrics.horizontalAdvance(first), metrics.horizontalAdvance(second));
}
