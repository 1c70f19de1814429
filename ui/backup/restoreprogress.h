// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class Card;
class QLabel;
class QProgressBar;
class QPushButton;
class Theme;

/// In the place of the pages while a backup comes in the place of the office: how far it is; Esc or the button stops it, and the office is as it was.
class RestoreProgress : public QWidget
{
    Q_OBJECT

public:
    /// `percent` is asked now and then: 0 to 100.
    RestoreProgress(const Theme &theme, std::function<int()> percent, QWidget *parent = nullptr);

    void takeFocus();

Q_SIGNALS:
    void stopWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void look();
    void stop();

    const Theme &m_theme;
    std::function<int()> m_percent;
    Card *m_card;
    QLabel *m_heading;
    QLabel *m_words;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    QTimer m_timer;
    bool m_stopping = false;
};
