// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;
class Theme;

/// A few labelled fields one below the other, each with room beside it for what is wrong. For forms whose answer comes later: what is wrong is told by
/// setProblem(), and nothing typed goes. Enter goes to the next field and in the last one says so.
class LineForm : public QWidget
{
    Q_OBJECT

public:
    enum class Kind {
        Line,     ///< words
        Code,     ///< number, code, key: without the input method
        Password,
    };

    explicit LineForm(const Theme &theme, QWidget *parent = nullptr);

    QLineEdit *addLine(const QString &name, Kind kind);
    QComboBox *addChoice(const QString &name);
    /// Words of a field in the window's language; `hint`: said below while nothing is wrong, empty: none.
    void setWords(const QString &name, const QString &label, const QString &hint = {});
    /// Keys and words of a choice; the chosen key stays chosen.
    void setChoices(const QString &name, const QStringList &keys, const QStringList &words);

    /// What was typed, or the key that was chosen.
    QString value(const QString &name) const;
    void setValue(const QString &name, const QString &value);
    QString label(const QString &name) const;
    QWidget *editor(const QString &name) const;
    void setShown(const QString &name, bool shown);
    void setHint(const QString &name, const QString &hint);

    /// Said below that field, with the focus there; empty: nothing is wrong with it any more.
    void setProblem(const QString &name, const QString &sentence, bool focus = true);
    QString problem(const QString &name) const;
    void clearProblems();
    /// Takes every password and code away.
    void wipeSecrets();
    /// While an answer is awaited nothing can be typed.
    void setBusy(bool busy);
    void focusFirst();

Q_SIGNALS:
    void changed();
    void entered(); ///< Enter in the last field

private:
    struct Line
    {
        QString name;
        Kind kind = Kind::Line;
        QLabel *label = nullptr;
        QWidget *editor = nullptr;
        QLabel *remark = nullptr;
        QString hint;
        QString problem;
        bool capsLock = false;
        bool shown = true;
    };

    Line &lineOf(const QString &name);
    const Line &lineOf(const QString &name) const;
    Line &add(const QString &name, Kind kind, QWidget *editor);
    void showRemark(Line &line);
    void goOn(const QString &from);
    void changeEvent(QEvent *event) override;

    const Theme &m_theme;
    QVBoxLayout *m_column;
    QList<Line> m_lines;
};
