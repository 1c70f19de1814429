// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

class Theme;

/// Text to read, select and copy. Follows no link and loads no file, whatever the text says; as high as its text, up to 420 px at 100 %.
class ReadingView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ReadingView(const Theme &theme, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QVariant loadResource(int type, const QUrl &name) override;

private:
    static QString styleSheetOf(const Theme &theme);

    const Theme &m_theme;
};
