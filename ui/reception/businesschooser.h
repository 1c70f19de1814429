// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customer.h"
#include "core/standard/businesssearch.h"
#include "core/standard/rules.h"
#include "ui/widgets/card.h"

#include <memory>
#include <optional>

class EmptyState;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

/// What can be asked for, found by name, by what customers call it, or by pinyin initials, and below it the cases and customers that the office found.
/// The box stands above; this is the list below it, with what was taken in last on top. What is chosen stays chosen while answers come in.
class BusinessChooser : public Card
{
    Q_OBJECT

public:
    /// `box` is where it is typed: its arrows, Enter and Esc work the list.
    BusinessChooser(const Theme &theme, QLineEdit *box, QWidget *parent = nullptr);

    void setStandard(std::shared_ptr<const Standard> standard, const QString &language);
    /// Names of what was found, also of standards that are no longer offered.
    void setRules(std::shared_ptr<const Rules> rules) { m_rules = std::move(rules); }
    /// This type was just taken in: first of the list from now on.
    void used(const QString &businessType);
    /// What was taken in, the last one first: also of earlier days, and of a standard that is gone.
    void setRecent(const QStringList &businessTypes);
    QStringList recent() const { return m_recent; }
    void showFor(const QString &typed);
    /// The office is asked: what it found for older words stays until it answers, but is not taken.
    void setAsking();
    void setFindings(const Findings &findings);
    void clearFindings();
    /// Whose business it is, clear, for the heading; empty: nobody's.
    void setCustomer(const QString &name);
    QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const QString &businessType);
    void applicationChosen(const ApplicationId &id);
    void caseChosen(const CaseId &id);
    /// The newest case of the customer.
    void customerChosen(const CaseId &id);
    /// Enter, and nothing here is called so.
    void notFound(const QString &typed);
    /// The box was typed in or worked: the list wants to be seen.
    void wanted();
    void escaped();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild(bool keep);
    void addBusinesses();
    void choose();
    void take(const QListWidgetItem &item);
    void move(int rows);
    void restore(int kind, const QString &id);
    QListWidgetItem *onlyOne() const;
    void retranslate();

    QLineEdit *m_box;
    QListWidget *m_list;
    EmptyState *m_nothing;
    std::shared_ptr<const Standard> m_standard;
    std::shared_ptr<const Rules> m_rules;
    std::optional<BusinessSearch> m_search;
    QString m_language;
    QStringList m_recent;
    QString m_typed;
    QString m_customer;
    std::optional<Findings> m_findings;
    bool m_asking = false;
    bool m_enterWaits = false; ///< Enter came before the answer
};
