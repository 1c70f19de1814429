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
