// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class KeyButton;
class QLabel;
class Theme;

/// Under the strip when a second copy has been missing for three days: since when, and the key for it. It takes no focus.
class BackupBanner : public QFrame
{
    Q_OBJECT

public:
    explicit BackupBanner(const Theme &theme, QWidget *parent = nullptr);

    /// Empty: gone.
    void say(const QString &words);

Q_SIGNALS:
    void openingWanted();

private:
    void applySpaces();

    const Theme &m_theme;
    QLabel *m_words;
    KeyButton *m_open;
};
