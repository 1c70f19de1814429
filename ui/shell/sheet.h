// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QFrame;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;
class TallView;
class Theme;

/// A small form over the window's content: the rest is shaded and waits, the keyboard stays inside, Esc goes back, F9 or Ctrl+Enter does it. Not a dialog:
/// no window of its own and no event loop of its own. What is asked is scrolled where the window is too low for it. Deletes itself when it closes and gives
/// the focus back.
class Sheet : public QWidget
{
    Q_OBJECT

public:
    Sheet(const Theme &theme, QWidget *window);

    /// The open sheet of that window, or null.
    static Sheet *openIn(const QWidget *window);

    void setTitle(const QString &title, const QString &explanation);
    /// What is asked goes in here.
    QVBoxLayout *body() const { return m_body; }
    /// Words of the filled button; empty: none, the sheet only shows.
    void setAct(const QString &words);
    /// At 100 %.
    void setCardWidth(int px) { m_width = px; }
    /// Puts it over the window and the focus into the first editor.
    void open();
    /// Keys F9 and Ctrl+Enter, and the filled button.
    void act();
    void goBack();

Q_SIGNALS:
    void acted();
    void wentBack();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

public:
    /// Ends it: answered, or gone back.
    void closeSheet();

private:
    QList<QWidget *> stops() const;
    void place();

    const Theme &m_theme;
    QFrame *m_card;
    QLabel *m_title;
    TallView *m_view; ///< of explanation and body
    QLabel *m_explanation;
    QVBoxLayout *m_body;
    QPushButton *m_act;
    QPushButton *m_back;
    QPointer<QWidget> m_focusBefore;
    int m_width = 520;
};
