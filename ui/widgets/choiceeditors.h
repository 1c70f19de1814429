// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldeditor.h"

#include <QComboBox>

class QAbstractButton;

/// One of a few words that stand side by side: arrows choose, Enter goes on, Backspace takes a choice back that need not be made. Also yes or no, in
/// other words where the field has options of these keys.
class ChipsEditor : public FieldEditor
{
    Q_OBJECT

public:
    ChipsEditor(const Field &field, const QString &path, const QString &language, QWidget *parent);

    /// Few and short enough to stand in one line.
    static bool suits(const Field &field, const QString &language);
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QList<QWidget *> stops() const override;
    QWidget *target() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const QString &key, const QString &words);
    void step(QAbstractButton *from, int by);
    void check(const QString &key);
    void settleTab();

    QList<QAbstractButton *> m_chips;
    QStringList m_keys;
};

/// A drop-down list that the wheel leaves alone while it has no focus, and that says Enter instead of taking it.
class QuietList : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

    /// Muted words while nothing is chosen.
    void setUnchosenWords(const QString &words) { m_unchosen = words; }

Q_SIGNALS:
    void enterPressed();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_unchosen;
};

/// One of many words.
class ListEditor : public FieldEditor
{
    Q_OBJECT

public:
    ListEditor(const Field &field, const QString &path, const QString &language, QWidget *parent);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QList<QWidget *> stops() const override { return {m_list}; }

private:
    QuietList *m_list;
};

/// Any of several words: Space ticks, arrows move, Enter goes on.
class ChecksEditor : public FieldEditor
{
    Q_OBJECT

public:
    ChecksEditor(const Field &field, const QString &path, const QString &language, QWidget *parent);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QList<QWidget *> stops() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QList<QAbstractButton *> m_boxes;
};
