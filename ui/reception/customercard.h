// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customer.h"
#include "core/standard/rules.h"
#include "ui/widgets/card.h"

#include <memory>

class QListWidget;
class QPushButton;
class QScrollArea;

/// The customer in front of the clerk, in clear: who it is and what is open. It stands beside the box until the next customer is received.
class CustomerCard : public Card
{
    Q_OBJECT

public:
    explicit CustomerCard(const Theme &theme, QWidget *parent = nullptr);

    void setCustomer(const Customer &customer, std::shared_ptr<const Rules> rules, const QString &language);
    QListWidget *open() const { return m_open; }

Q_SIGNALS:
    void caseChosen(const CaseId &id);
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill(const Customer &customer);
    void choose();
    void retranslate();
    QLabel *addLabel(const char *objectName, const char *look);

    const Theme &m_theme;
    QScrollArea *m_scroll;
    QWidget *m_inside;
    QVBoxLayout *m_lines;
    QLabel *m_name;
    QLabel *m_facts;
    QLabel *m_openTitle;
    QListWidget *m_open;
    QPushButton *m_dismiss;
    Customer m_customer;
    std::shared_ptr<const Rules> m_rules;
    QString m_language;
};
