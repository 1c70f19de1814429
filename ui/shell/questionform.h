// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/interaction.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class Theme;

/// The labelled editors of one Question, each with its hint and, after a try, what is wrong beside it.
class QuestionForm : public QWidget
{
    Q_OBJECT

public:
    QuestionForm(const QList<Question::Part> &parts, const Theme &theme, QWidget *parent = nullptr);

    /// All answers by key, or nothing when one is missing or no date: said beside it, with the focus there.
    std::optional<QHash<QString, QString>> answers();

private:
    struct Line
    {
        Question::Part part;
        QLabel *label;
        QWidget *editor;
        QLabel *remark;
    };

    QWidget *editorFor(const Question::Part &part, const Theme &theme);
    QWidget *formFor(const Question::Part &part, const Theme &theme);
    static QString valueOf(const Line &line);
    QString problemOf(const Line &line, const QString &value) const;

    QList<Line> m_lines;
};
