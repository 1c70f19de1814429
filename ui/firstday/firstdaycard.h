// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/firstday/firstdaysteps.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;
class Theme;

/// One step's words, lying beside the part they speak of, and an outline around that part. Enter and → go on, ← goes back, Esc ends. Not modal: a click
/// into the window works as ever, and the outline lets it through. Each step is announced to a screen reader.
class FirstDayCard : public QFrame
{
    Q_OBJECT

public:
    FirstDayCard(const Theme &theme, QWidget *window);
    ~FirstDayCard() override;

    void show(const FirstDayStep &step, int number, int of);
    /// What is pointed at now; null: nothing of it is in sight.
    QWidget *part() const { return m_part; }
    /// The same step, after something moved.
    void place();

Q_SIGNALS:
    void forward();
    void back();
    void ended();
    void languageChanged(); ///< its words are to be shown anew

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Outline;

    void createButtons();
    void watch(QWidget *part);
    QRect partInWindow() const;
    QRect besides(const QRect &part, QSize size) const;

    const Theme &m_theme;
    QPointer<QWidget> m_outline; ///< may go before this one, with the window
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_count;
    QPushButton *m_back;
    QPushButton *m_forward;
    QPushButton *m_end;
    QStringList m_parts;
    QPointer<QWidget> m_part;
};
