// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class Theme;

/// "Reading 2026-11-23 … [=====   ] [Stop (Esc)]", shown only while a reading lasts.
class ReadingProgress : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingProgress(const Theme &theme, QWidget *parent = nullptr);

    void showAt(const QString &what, int percent);
    void retranslate();

Q_SIGNALS:
    void stopWanted();

private:
    QLabel *m_words;
    QProgressBar *m_bar;
    QPushButton *m_stop;
};
