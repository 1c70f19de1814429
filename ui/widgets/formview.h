// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/businesstype.h"

#include <QJsonObject>
#include <QSet>
#include <QWidget>

#include <functional>

class FieldEditor;
class FieldRows;
class QScrollArea;
class QVBoxLayout;

/// One sentence to stand beside a field of a form.
struct FormMessage
{
    QString path;       ///< "capacity", "agent/0/agentName"
    QString sentence;
    bool blocks = false;
    bool missing = false; ///< an empty field that is required: told only when someone tries to go on
    bool live = false;    ///< told while typing; else once the field was left

    bool operator==(const FormMessage &) const = default;
};

/// A form made from data: every kind of field, shown as its conditions hold, with what is wrong beside it. Enter goes to the next field; nothing
/// typed is ever taken away by a condition or a refusal. Knows nothing of cases: who shows it gives facts and messages.
class FormView : public QWidget
{
    Q_OBJECT

public:
    using FactsOf = std::function<Facts(const QJsonObject &values)>;
    using MessagesOf = std::function<QList<FormMessage>(const QJsonObject &values)>;

    explicit FormView(QWidget *parent = nullptr);
    ~FormView() override;

    /// What conditions are held against, and what is wrong with the values now. Asked at every change.
    void setRules(FactsOf factsOf, MessagesOf messagesOf);
    /// Builds the form; `values` of an earlier one with the same keys are kept.
    void setFields(const QList<Field> &fields, const QString &language);

    /// Values of the fields shown, by key. Empty ones are left out.
    QJsonObject values() const;
    void setValues(const QJsonObject &values);
    /// Everything that stands in the form as it stands, half typed, wrong and hidden too; and back.
    QJsonObject typed() const;
    void setTyped(const QJsonObject &typed);
    /// Sets one value, as if typed.
    void setValue(const QString &path, const QJsonValue &value);
    Facts facts() const;
    /// Messages that block or warn now, in the order of the fields.
    QList<FormMessage> messages() const { return m_messages; }
    bool isBlocked() const;
    /// Tells everything, also what was left empty, from now on.
    void showAll();
    /// To the next field with a message, those that block before those that warn. False when there is none.
    bool goToNextMessage();
    /// To the first message that blocks.
    bool goToFirstBlock();
    void focusFirst();
    /// Back into the form from below: the last field.
    void focusLast();
    void focusField(const QString &path);
    /// As focusField(), but to type on where the text ends: nothing is marked.
    void goOnAt(const QString &path);
    /// The field that has the focus, or had it last; empty: none.
    QString pathInHand() const;
    /// Takes what an IME has not committed yet, and normalises the field in hand.
    void settle();
    FieldEditor *editor(const QString &path) const;
    /// Editors shown now that take a value, in the order Enter walks them.
    QList<FieldEditor *> editorsShown() const;
    /// Computes conditions and messages anew: facts from outside changed.
    void refresh();

Q_SIGNALS:
    void changed();
    /// Enter in the last field.
    void finished();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dropRows();
    void fill(void (FieldRows::*set)(const QJsonObject &), const QJsonObject &content);
    void attach(FieldRows *rows);
    void attachAll();
    QList<FieldRows *> allRows() const;
    void showConditions();
    void showMessages();
    void onEdited();
    void onRemarked(const FieldEditor *editor, const QString &sentence);
    void goOn(FieldEditor *from);
    void bringTo(FieldEditor *editor);
    /// Above and below the field in hand: what is wrong with it stands there.
    int roomForRemark() const;
    void orderTabs();
    bool goToMessage(bool blocksOnly);

    QScrollArea *m_scroll;
    QWidget *m_body;
    QVBoxLayout *m_layout;
    FieldRows *m_rows = nullptr;
    FactsOf m_factsOf;
    MessagesOf m_messagesOf;
    QList<FormMessage> m_messages;
    QHash<QString, QString> m_remarks;
    QSet<QString> m_left; ///< fields that were left once: theirs may be told
    bool m_showAll = false;
    bool m_refreshing = false;
};
