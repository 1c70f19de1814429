// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/tidyline.h"

#include <QPlainTextEdit>

/// One line: text, number, money, date, time, person, id, credit code, phone, account, address.
class LineEditor : public FieldEditor
{
    Q_OBJECT

public:
    LineEditor(const Field &field, const QString &path, const QString &language, QWidget *parent);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QJsonValue typed() const override;
    void setTyped(const QJsonValue &typed) override;
    QList<QWidget *> stops() const override { return {m_line}; }
    void tidy() override { m_line->tidy(); }
    void commitComposition() override { m_line->commitComposition(); }

private:
    TidyLine *m_line;
};

/// Several lines of text that keep themselves clean: Enter leaves, Shift+Enter begins a line, Tab leaves.
class TidyText : public QPlainTextEdit
{
    Q_OBJECT

public:
    TidyText(int longest, QWidget *parent);
    void commitComposition();

Q_SIGNALS:
    void enterPressed();
    void left();
    void pasted(const PastedText &pasted);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *mime) const override;
    void insertFromMimeData(const QMimeData *mime) override;

private:
    int m_longest;
    QString m_composition;
};

/// A field of several lines: what the customer said, a note.
class LinesEditor : public FieldEditor
{
    Q_OBJECT

public:
    LinesEditor(const Field &field, const QString &path, const QString &language, QWidget *parent);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QJsonValue typed() const override;
    QList<QWidget *> stops() const override { return {m_text}; }
    void commitComposition() override { m_text->commitComposition(); }

private:
    TidyText *m_text;
};
