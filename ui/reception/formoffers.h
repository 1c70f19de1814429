// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customer.h"
#include "core/people/person.h"
#include "core/standard/pinyin.h"

#include <QObject>
#include <QPointer>

#include <optional>

class AcceptForm;
class FieldEditor;
class OfferList;
class TidyLine;
struct UiContext;

/// Accounts and addresses that the form's customer had before, offered in their fields: Down opens them, nothing is typed twice. For a customer who
/// was chosen in the box they are at hand; else the office is asked at that key with what the form says of the customer, and the look is an entry
/// of that customer's case. In the field for whom a complaint names, those who work here are offered, by name, pinyin or work number; whoever does not is typed.
class FormOffers : public QObject
{
    Q_OBJECT

public:
    FormOffers(UiContext &context, AcceptForm *form);

    /// Of the customer in hand; none: the office is asked.
    void setUsed(const std::optional<UsedBefore> &used) { m_used = used; }
    bool eventFilter(QObject *watched, QEvent *event) override;

    /// What stands in the field once that person was chosen: several are parted by 、.
    static QString withChosen(const QString &typed, const QString &chosen);

private:
    void watch(QWidget *focus);
    FieldEditor *editorOf(const QWidget *line) const;
    void ask(TidyLine *line);
    /// The field names people of the office.
    bool isForPeople(const FieldEditor &editor) const;
    void askPeople(TidyLine *line);
    void openPeople(TidyLine *line, bool always);
    bool isMeant(const Person &person, const QString &word);
    /// What the form says of who the customer is.
    QJsonObject identity() const;
    void open(TidyLine *line, const UsedBefore &used);

    UiContext &m_context;
    AcceptForm *m_form;
    OfferList *m_list;
    std::optional<UsedBefore> m_used;
    QJsonObject m_askedFor;
    std::optional<UsedBefore> m_answer; ///< for m_askedFor
    bool m_asking = false;
    std::optional<QList<Person>> m_people; ///< who works here; none: not asked yet
    std::optional<Pinyin> m_pinyin;        ///< made when it is first needed
};
