// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/managerstep.h"

#include "core/base/textrules.h"
#include "core/people/loginname.h"
#include "core/people/peopledesk.h"
#include "ui/people/passwordpair.h"
#include "ui/shell/errortext.h"
#include "ui/shell/passwordwords.h"
#include "ui/widgets/lineform.h"

#include <QPushButton>

namespace {

constexpr QLatin1String loginField("managerNumber");
constexpr QLatin1String nameField("managerName");
constexpr QLatin1String policyField("passwordPolicy");

} // namespace

ManagerStep::ManagerStep(const Theme &theme, QWidget *parent) : CoverStep(theme, parent), m_back(addButton("managerBack"))
{
    form().addLine(loginField, LineForm::Kind::Code);
    form().addLine(nameField, LineForm::Kind::Line);
    form().addChoice(policyField);
    PasswordPair::add(form());
    connect(m_back, &QPushButton::clicked, this, &ManagerStep::wentBack);
    connect(&form(), &LineForm::changed, this, [this] { PasswordPair::setWords(form(), profile()); });
    retranslate();
}

PasswordPolicy::Profile ManagerStep::profile() const
{
    return PasswordPolicy::from(form().value(policyField)).profile;
}

void ManagerStep::retranslate()
{
    using Profile = PasswordPolicy::Profile;
    setHeading(tr("Who is the manager?"), tr("From here on the office opens with a password. The manager adds the others and gives them their first passwords."));
    form().setWords(loginField, tr("Work number"));
    form().setWords(nameField, tr("Name"));
    form().setWords(policyField, tr("Rules for passwords"));
    form().setChoices(policyField, {PasswordPolicy::keyOf(Profile::Asvs), PasswordPolicy::keyOf(Profile::Djbh)},
                      {PasswordWords::nameOf(Profile::Asvs), PasswordWords::nameOf(Profile::Djbh)});
    PasswordPair::setWords(form(), profile());
    setAct(tr("Set it up"));
    m_back->setText(tr("Back"));
}

void ManagerStep::act()
{
    if (isBusy())
        return;
    setProblem({});
    form().clearProblems();
    const NewPerson manager{form().value(loginField), form().value(nameField), Role::Manager};
    if (const Result<> words = PeopleDesk::checkWords(manager); !words) {
        Error said = words.error();
        const QLatin1String field = said.args.value(0) == QLatin1String("login") ? loginField : nameField;
        said.args[0] = form().label(field);
        form().setProblem(field, errorText(said));
        return;
    }
    if (!PasswordPair::check(form()))
        return;
    const Filled filled{manager, profile(), PasswordPair::value(form())};
    if (const Result<> good = PasswordPolicy{filled.profile}.check(filled.password, LoginName::normalised(filled.manager.login),
                                                                   TextRules::line(filled.manager.name));
        !good) {
        PasswordPair::refuse(form(), good.error());
        return;
    }
    Q_EMIT this->filled(filled);
}

void ManagerStep::setWorking(bool working)
{
    setBusy(working, tr("Setting up …"));
}

void ManagerStep::refuse(const Error &error)
{
    setWorking(false);
    if (error.code == ErrorCode::PasswordRefused)
        PasswordPair::refuse(form(), error);
    else
        setProblem(errorText(error));
}
