// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/passwordpolicy.h"
#include "core/people/person.h"

#include <QTableWidget>

struct UiContext;

/// Who works here and did: number, name, role, since when, the password's age, whether they left. Selection and scroll stay when it is read anew.
class PeopleTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit PeopleTable(const UiContext &context, QWidget *parent = nullptr);

    void setPeople(const QList<Person> &people, const PasswordPolicy &policy);
    /// The one under the cursor.
    std::optional<Person> current() const;
    const QList<Person> &people() const { return m_people; }

Q_SIGNALS:
    void currentChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void fitColumns();
    QString standing(const Person &person) const;
    QString age(const Person &person) const;

    const UiContext &m_context;
    QList<Person> m_people;
    PasswordPolicy m_policy;
};
