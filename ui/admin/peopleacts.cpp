// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/peopleacts.h"

#include "ui/people/formsheet.h"
#include "ui/people/passwordpair.h"
#include "ui/people/rolewords.h"
#include "ui/shell/errortext.h"
#include "ui/shell/feedback.h"
#include "ui/shell/passwordwords.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/lineform.h"

#include <memory>

namespace {

constexpr QLatin1String loginField("personNumber");
constexpr QLatin1String nameField("personName");
constexpr QLatin1String roleField("personRole");
constexpr QLatin1String reasonField("leaveReason");
constexpr QLatin1String policyField("passwordPolicy");
constexpr QLatin1String keyField("recoveryKey");
constexpr QLatin1String paperField("sheetNumber");

bool refuse(LineForm &form, const Error &error)
{
    if (error.code == ErrorCode::PasswordRefused)
        PasswordPair::refuse(form, error);
    else if (error.code == ErrorCode::LoginTaken)
        form.setProblem(loginField, errorText(error));
    else
        return false;
    return true;
}

} // namespace

PeopleActs::PeopleActs(const UiContext &context, QWidget *over) : QObject(over), m_context(context), m_over(over) {}

FormSheet *PeopleActs::sheet(const QString &title, const QString &explanation, const QString &act)
{
    auto *made = new FormSheet(m_context, m_over->window(), title, explanation, act);
    made->setRefuse(refuse);
    return made;
}

void PeopleActs::open(FormSheet *sheet, const QString &saved, const PersonId &whom)
{
    const bool self = m_context.person && m_context.person->id == whom;
    connect(sheet, &FormSheet::done, this, [this, saved, self] {
        m_context.feedback.saved(saved);
        if (self)
            Q_EMIT selfChanged();
        else
            Q_EMIT done();
    });
    sheet->open();
}

void PeopleActs::add()
{
    FormSheet *asked = sheet(tr("Add a person"), tr("The first password is given by you and changed by them at their first log-in."), tr("Add"));
    LineForm &form = asked->form();
    form.addLine(loginField, LineForm::Kind::Code);
    form.addLine(nameField, LineForm::Kind::Line);
    form.addChoice(roleField);
    form.setWords(loginField, tr("Work number"));
    form.setWords(nameField, tr("Name"));
    form.setWords(roleField, tr("Role"), RoleWords::explained(Role::Clerk));
    form.setChoices(roleField, RoleWords::keys(), RoleWords::names());
    PasswordPair::add(form);
    PasswordPair::setWords(form, m_policy.profile);
    connect(&form, &LineForm::changed, asked,
            [asked] { asked->form().setHint(roleField, RoleWords::explained(roleFrom(asked->form().value(roleField)).value_or(Role::Clerk))); });
    asked->setPrepare([](LineForm &filled) -> FormSheet::Job {
        if (!FormSheet::isFilled(filled, loginField) || !FormSheet::isFilled(filled, nameField) || !PasswordPair::check(filled))
            return {};
        const NewPerson person{filled.value(loginField), filled.value(nameField), roleFrom(filled.value(roleField)).value_or(Role::Clerk)};
        return [person, password = PasswordPair::value(filled)](Workplace &place, const Act &act) -> Result<> {
            const Result<Person> joined = place.people().join(act, person, password);
            return joined ? Result<>() : fail(joined);
        };
    });
    open(asked, tr("Added."));
}

void PeopleActs::rename(const Person &person)
{
    FormSheet *asked = sheet(tr("Name and number of %1").arg(person.name), {}, tr("Save"));
    LineForm &form = asked->form();
    form.addLine(loginField, LineForm::Kind::Code);
    form.addLine(nameField, LineForm::Kind::Line);
    form.setWords(loginField, tr("Work number"));
    form.setWords(nameField, tr("Name"));
    form.setValue(loginField, person.login);
    form.setValue(nameField, person.name);
    asked->setPrepare([id = person.id](LineForm &filled) -> FormSheet::Job {
        if (!FormSheet::isFilled(filled, loginField) || !FormSheet::isFilled(filled, nameField))
            return {};
        return [id, login = filled.value(loginField), name = filled.value(nameField)](Workplace &place, const Act &act) {
            return place.people().rename(act, id, login, name);
        };
    });
    open(asked, tr("Saved."));
}

void PeopleActs::changeRole(const Person &person)
{
    FormSheet *asked = sheet(tr("Role of %1").arg(person.name), {}, tr("Save"));
    LineForm &form = asked->form();
    form.addChoice(roleField);
    form.setWords(roleField, tr("Role"), RoleWords::explained(person.role));
    form.setChoices(roleField, RoleWords::keys(), RoleWords::names());
    form.setValue(roleField, keyOf(person.role));
    connect(&form, &LineForm::changed, asked,
            [asked] { asked->form().setHint(roleField, RoleWords::explained(roleFrom(asked->form().value(roleField)).value_or(Role::Clerk))); });
    asked->setPrepare([id = person.id](LineForm &filled) -> FormSheet::Job {
        return [id, role = roleFrom(filled.value(roleField)).value_or(Role::Clerk)](Workplace &place, const Act &act) {
            return place.people().changeRole(act, id, role);
        };
    });
    open(asked, tr("Saved."), person.id);
}

void PeopleActs::resetPassword(const Person &person)
{
    FormSheet *asked = sheet(tr("New password for %1").arg(person.name), tr("Tell it to nobody else. It is to be changed at the next log-in."), tr("Reset"));
    PasswordPair::add(asked->form());
    PasswordPair::setWords(asked->form(), m_policy.profile);
    asked->setPrepare([id = person.id](LineForm &filled) -> FormSheet::Job {
        if (!PasswordPair::check(filled))
            return {};
        return [id, password = PasswordPair::value(filled)](Workplace &place, const Act &act) { return place.people().resetPassword(act, id, password); };
    });
    connect(asked, &FormSheet::done, this, &PeopleActs::keysRotated);
    open(asked, tr("The password is reset."));
}

void PeopleActs::leave(const Person &person)
{
    FormSheet *asked = sheet(tr("%1 leaves the post").arg(person.name),
                             tr("The password opens this office no more, and the office gets new keys. What was done under that name stays."), tr("Leaves"));
    LineForm &form = asked->form();
    form.addChoice(reasonField);
    form.setWords(reasonField, tr("Reason"));
    form.setChoices(reasonField, {QStringLiteral("transferred"), QStringLiteral("left"), QStringLiteral("retired"), QStringLiteral("other")},
                    {tr("moved to another post"), tr("left the company"), tr("retired"), tr("other")});
    asked->setPrepare([id = person.id](LineForm &filled) -> FormSheet::Job {
        return [id, reason = filled.value(reasonField)](Workplace &place, const Act &act) { return place.people().leave(act, id, reason); };
    });
    connect(asked, &FormSheet::done, this, &PeopleActs::keysRotated);
    open(asked, tr("Left. The office has new keys."), person.id);
}

void PeopleActs::choosePolicy()
{
    FormSheet *asked = sheet(tr("Rules for passwords"), tr("They hold from the next password on; one that is too old by them is changed at the next log-in."), tr("Save"));
    LineForm &form = asked->form();
    using Profile = PasswordPolicy::Profile;
    form.addChoice(policyField);
    form.setWords(policyField, tr("Rules for passwords"), PasswordWords::rules(m_policy.profile));
    form.setChoices(policyField, {PasswordPolicy::keyOf(Profile::Asvs), PasswordPolicy::keyOf(Profile::Djbh)},
                    {PasswordWords::nameOf(Profile::Asvs), PasswordWords::nameOf(Profile::Djbh)});
    form.setValue(policyField, PasswordPolicy::keyOf(m_policy.profile));
    connect(&form, &LineForm::changed, asked,
            [asked] { asked->form().setHint(policyField, PasswordWords::rules(PasswordPolicy::from(asked->form().value(policyField)).profile)); });
    asked->setPrepare([](LineForm &filled) -> FormSheet::Job {
        return [profile = PasswordPolicy::from(filled.value(policyField)).profile](Workplace &place, const Act &act) {
            return place.people().choosePolicy(act, profile);
        };
    });
    open(asked, tr("Saved."));
}

void PeopleActs::newRecoveryKey()
{
    FormSheet *asked = sheet(tr("New recovery key"), tr("The paper of before opens nothing more: tear it up. The new key is shown next, once."), tr("Make it"));
    const auto made = std::make_shared<QString>();
    asked->setPrepare([made](LineForm &) -> FormSheet::Job {
        return [made, key = RecoveryKey::make()](Workplace &place, const Act &act) -> Result<> {
            const Result<QString> done = place.people().newRecoveryKey(act, key);
            if (!done)
                return fail(done);
            *made = *done;
            return {};
        };
    });
    connect(asked, &FormSheet::done, this, [this, made] {
        Q_EMIT done();
        Q_EMIT keysRotated();
        Q_EMIT paperMade(*made);
    });
    asked->open();
}

void PeopleActs::tryRecoveryKey()
{
    FormSheet *asked = sheet(tr("Try the recovery key"), tr("Type it in from the paper: only then is it certain that it can be read and opens this office."), tr("Try it"));
    asked->form().addLine(keyField, LineForm::Kind::Code);
    asked->form().setWords(keyField, tr("Recovery key from the paper"), tr("Nine groups; small letters and spaces are fine."));
    asked->setPrepare([](LineForm &filled) -> FormSheet::Job {
        if (!FormSheet::isFilled(filled, keyField))
            return {};
        return [key = filled.value(keyField)](Workplace &place, const Act &act) { return place.people().tryRecoveryKey(act, key); };
    });
    asked->setRefuse([](LineForm &form, const Error &error) {
        if (error.code != ErrorCode::RecoveryKeyWrong && error.code != ErrorCode::LoginDelayed)
            return false;
        form.setProblem(keyField, errorText(error));
        return true;
    });
    connect(asked, &FormSheet::done, this, &PeopleActs::recoveryTried);
    open(asked, tr("The paper opens this office. Lock it away."));
}

void PeopleActs::countersign(qint64 upTo, int count, bool own)
{
    const QString explanation = own ? tr("%n of these acts were done by whoever is here: then the number of the sheet that a supervisor signed is needed.", nullptr, count)
                                    : tr("You sign all %n as the second pair of eyes.", nullptr, count);
    FormSheet *asked = sheet(tr("Countersign"), explanation, tr("Sign"));
    asked->form().addLine(paperField, LineForm::Kind::Code);
    asked->form().setWords(paperField, tr("Number of the signed sheet"), own ? QString() : tr("Only when somebody signed on paper."));
    asked->setPrepare([upTo, own](LineForm &filled) -> FormSheet::Job {
        if (own && !FormSheet::isFilled(filled, paperField))
            return {};
        return [upTo, paper = filled.value(paperField)](Workplace &place, const Act &act) { return place.people().countersign(act, upTo, paper); };
    });
    open(asked, tr("Signed."));
}
