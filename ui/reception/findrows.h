// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customer.h"
#include "core/standard/rules.h"

#include <QCoreApplication>

#include <memory>

class QListWidget;
class QListWidgetItem;

/// The lines of the one box's list: headings, businesses, applications, cases, customers. What a line stands for is told by its roles.
class FindRows
{
    Q_DECLARE_TR_FUNCTIONS(FindRows)

public:
    enum class Kind { Business, Application, Case, Customer, Heading, Note };
    /// IdRole: the business type, the application, the case, or the newest case of the customer.
    enum Role { IdRole = Qt::UserRole, KindRole };

    FindRows(std::shared_ptr<const Rules> rules, QString language) : m_rules(std::move(rules)), m_language(std::move(language)) {}

    /// Puts applications, cases and customers, each under its heading, behind what the list holds.
    void add(QListWidget &list, const Findings &findings) const;
    static QListWidgetItem *addHeading(QListWidget &list, const QString &words);
    static Kind kindOf(const QListWidgetItem &item);
    static bool isOffice(const QListWidgetItem &item);

    /// "新装用电 · 在办 · 11月18日受理": what stands behind a case's number.
    QString standing(const CaseHit &hit) const;
    QString business(const CaseHit &hit) const;
    static QString foundBy(FoundBy by);

private:
    void addApplication(QListWidget &list, const ApplicationHit &hit) const;
    void addCase(QListWidget &list, const CaseHit &hit) const;
    void addCustomer(QListWidget &list, const CustomerHit &hit) const;
    QString openWords(const CustomerHit &hit) const;

    std::shared_ptr<const Rules> m_rules;
    QString m_language;
};
