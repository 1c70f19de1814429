// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class Card;
class LineForm;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;
class Theme;

/// One step of what stands in the window while no page does: a heading, what it is about, a form, the filled button that does it (F9 too).
class CoverStep : public QWidget
{
    Q_OBJECT

public:
    explicit CoverStep(const Theme &theme, QWidget *parent = nullptr);

    /// F9, the filled button, Enter in the last field.
    virtual void act() = 0;
    virtual void takeFocus();
    /// Takes away what was typed.
    virtual void wipe();

protected:
    LineForm &form() { return *m_form; }
    const LineForm &form() const { return *m_form; }
    QVBoxLayout *body() const;
    void setHeading(const QString &heading, const QString &explanation);
    void setAct(const QString &words);
    QPushButton *actButton() const { return m_act; }
    /// Beside the filled one.
    QPushButton *addButton(const char *name);
    /// What went wrong and belongs to no field; empty: nothing.
    void setProblem(const QString &sentence);
    /// While the office answers: nothing can be typed or pressed, and `words` stand on the button.
    void setBusy(bool busy, const QString &words = {});
    bool isBusy() const { return m_busy; }
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

private:
    const Theme &m_theme;
    Card *m_card;
    QLabel *m_heading;
    QLabel *m_explanation;
    LineForm *m_form;
    QLabel *m_problem;
    QHBoxLayout *m_buttons;
    QPushButton *m_act;
    QString m_words;
    bool m_busy = false;
};
