// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class Feedback;
class QLabel;
class QPushButton;
class Theme;

/// One line above the key bar: why something was not saved (stays until the next act or until it is closed), or a word that goes by itself.
class FeedbackLine : public QFrame
{
    Q_OBJECT

public:
    FeedbackLine(const Feedback &feedback, const Theme &theme, QWidget *parent = nullptr);

    QString sentence() const;
    /// Nothing of what was said stays.
    void wipe();

private:
    void refuse(const QString &sentence);
    void say(const QString &sentence);
    void clear();
    void retranslate();
    void changeEvent(QEvent *event) override;

    const Theme &m_theme;
    QLabel *m_words;
    QPushButton *m_close;
    QTimer m_timer;
};
