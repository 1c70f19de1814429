// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <memory>

class QLabel;
class QMenu;
class QMimeData;

/// What is on the clipboard as plain text that may stand in a form: HTML becomes its words, table cells and lines are kept apart by
/// spaces (one line) or line ends. Cut to `longest` characters.
struct PastedText
{
    QString text;
    bool cut = false;     ///< was longer than the field takes
    bool refused = false; ///< holds a lone surrogate or NUL: nothing is taken

    static PastedText from(const QMimeData &mime, int longest, bool oneLine);
};

/// A line of a form that keeps itself tidy: pastes clean text, normalises when it is left, shows codes in groups while they are typed,
/// has its unit inside at the right. Undo goes back over its own tidying too.
class TidyLine : public QLineEdit
{
    Q_OBJECT

public:
    /// Words: names, addresses; Code: NFKC without spaces, upper case; Figure: a number; Day, TimeOfDay: ISO once understood.
    enum class Content { Words, Code, Figure, Day, TimeOfDay };
    enum class Groups { None, IdCard, Phone, Fours };

    TidyLine(Content content, Groups groups, int longest, QWidget *parent = nullptr);

    void setUnit(const QString &unit);
    /// The text as it is kept: tidied, without the groups' spaces.
    QString plainText() const;
    void setPlainText(const QString &text);
    /// Normalises as on leaving.
    void tidy();
    /// Takes what the IME has not committed yet.
    void commitComposition();
    void pasteFrom(const QMimeData &mime);
    /// Undo, cut, copy, paste: the context menu, whose paste is as clean as the key's.
    std::unique_ptr<QMenu> editMenu();

Q_SIGNALS:
    void enterPressed();
    void left();
    /// What a paste did that the person should know: "cut" or "refused".
    void pasted(const PastedText &pasted);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// The unit may get its look after the line did.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString tidied(const QString &text) const;
    QString grouped(const QString &plain) const;
    void regroup();
    void replaceAll(const QString &text);
    void pasteClipboard();
    void placeUnit();

    Content m_content;
    Groups m_groups;
    int m_longest;
    QString m_composition;
    QLabel *m_unit = nullptr;
};
