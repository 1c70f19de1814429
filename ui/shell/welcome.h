// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workplace/workplace.h"

#include <QWidget>

class Card;
class QLabel;
class QLineEdit;
class QPushButton;
class Theme;

/// Shown when there is no office yet: make one, or look around in a demo office.
class Welcome : public QWidget
{
    Q_OBJECT

public:
    explicit Welcome(const Theme &theme, QWidget *parent = nullptr);

    /// Makes the office if the form is in order, else says what is missing beside it: F9 and the filled button.
    void act();
    /// What went wrong when the office was to be made.
    void showProblem(const QString &sentence);
    void takeFocus();

Q_SIGNALS:
    void officeWanted(const OfficeSetup &setup);
    void demoWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QLineEdit *addLine(const char *name);
    void retranslate();

    const Theme &m_theme;
    Card *m_card;
    QLabel *m_heading;
    QLabel *m_explanation;
    QList<QLabel *> m_labels;
    QLineEdit *m_name;
    QLineEdit *m_code;
    QLineEdit *m_window;
    QLabel *m_problem;
    QPushButton *m_create;
    QPushButton *m_demo;
};
