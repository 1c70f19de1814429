// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/passwordpolicy.h"
#include "core/people/person.h"
#include "ui/people/coverstep.h"

class Theme;

/// The first manager of an office: number, name, rules for passwords, password. What is typed stays when one goes back.
class ManagerStep : public CoverStep
{
    Q_OBJECT

public:
    explicit ManagerStep(const Theme &theme, QWidget *parent = nullptr);

    /// Says what is missing or wrong beside it, else filled() follows.
    void act() override;
    /// It is being done; what is wrong with it is said by refuse().
    void setWorking(bool working);
    void refuse(const Error &error);

    struct Filled
    {
        NewPerson manager;
        PasswordPolicy::Profile profile = PasswordPolicy::Profile::Asvs;
        QString password;
    };

Q_SIGNALS:
    void filled(const ManagerStep::Filled &filled);
    void wentBack();

private:
    void retranslate() override;
    PasswordPolicy::Profile profile() const;

    QPushButton *m_back;
};
