// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/readingview.h"

#include "ui/shell/theme.h"

#include <QTextDocument>

#include <algorithm>

ReadingView::ReadingView(const Theme &theme, QWidget *parent) : QTextBrowser(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("reading"));
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setTabChangesFocus(true);
    setMinimumHeight(theme.px(120));
    document()->setDefaultFont(theme.body());
    document()->setDefaultStyleSheet(styleSheetOf(theme));
}

/// The looks that resources/print/why.html names, in the colours of the screen.
QString ReadingView::styleSheetOf(const Theme &theme)
{
    const auto color = [&theme](Theme::Token token) { return theme.color(token).name(); };
    const QString muted = color(Theme::Token::Muted);
    const Theme::StateLook paused = theme.look(DeadlineLevel::Paused, false);
    return QStringLiteral("h2 { font-size: %1px; font-weight: 700; margin-top: 2px; margin-bottom: 2px; }"
                          ".answer { font-size: %2px; font-weight: 700; color: %3; margin-top: 0px; margin-bottom: 4px; }"
                          "p { margin-top: 3px; margin-bottom: 3px; } .small { font-size: %4px; color: %5; } .strong { font-weight: 700; }"
                          "table.grid { border-collapse: collapse; border-width: 1px; border-style: solid; border-color: %6; }"
                          "th { font-size: %4px; color: %5; font-weight: 700; } td { font-size: %4px; }"
                          "td.start, td.off, td.holiday { color: %5; background-color: %7; } td.counted { font-weight: 700; }")
               .arg(theme.px(15))
               .arg(theme.px(24))
               .arg(color(Theme::Token::Accent))
               .arg(theme.px(13))
               .arg(muted, color(Theme::Token::Line), color(Theme::Token::Background))
           + QStringLiteral("td.paused { color: %1; background-color: %2; } td.last { color: %3; background-color: %4; font-weight: 700; }")
                 .arg(paused.ink.name(), paused.ground.name(), color(Theme::Token::OnAccent), color(Theme::Token::Accent));
}

QSize ReadingView::sizeHint() const
{
    const std::unique_ptr<QTextDocument> copy(document()->clone());
    copy->setTextWidth(m_theme.px(570));
    return {m_theme.px(590), std::min(int(copy->size().height()) + m_theme.px(20), m_theme.px(420))};
}

QVariant ReadingView::loadResource(int, const QUrl &)
{
    return {};
}
