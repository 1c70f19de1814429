// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/recoverstep.h"

#include "ui/people/passwordpair.h"
#include "ui/shell/errortext.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/lineform.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr QLatin1String keyField("recoveryKey");
constexpr QLatin1String loginField("recoverNumber");

} // namespace

RecoverStep::RecoverStep(const UiContext &context, QWidget *parent)
    : CoverStep(context.theme, parent), m_context(context), m_ids(context.clock), m_clerks(new QLabel(this)), m_both(new QLabel(this)),
      m_back(addButton("recoverBack"))
{
    form().addLine(keyField, LineForm::Kind::Code);
    form().addLine(loginField, LineForm::Kind::Code);
    PasswordPair::add(form());
    for (QLabel *label : {m_clerks, m_both}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        setLook(label, "small");
        body()->addWidget(label);
    }
    connect(m_back, &QPushButton::clicked, this, &RecoverStep::wentBack);
    retranslate();
}

void RecoverStep::retranslate()
{
    setHeading(tr("The password is lost"), tr("A manager gets a new one with the recovery key on paper. The paper is used up by it; a new one is printed next."));
    form().setWords(keyField, tr("Recovery key"), tr("Nine groups; small letters and spaces are fine."));
    form().setWords(loginField, tr("Work number of a manager"));
    PasswordPair::setWords(form(), m_policy.profile);
    setAct(tr("Set the new password"));
    m_back->setText(tr("Back to log-in"));
    m_clerks->setText(tr("Clerks and auditors: the manager resets the password on the page People. No paper is needed."));
    m_both->setText(tr("Password and paper both lost, and no other manager: nobody can read the names, telephones and addresses in this office any "
                       "more, nor in its backups; restoring one does not help. Case numbers, dates and figures can still be read, and a new office can be begun beside it."));
}

void RecoverStep::begin()
{
    wipe();
    m_context.office.ask([](Workplace &place) { return place.peopleBook().policy(); }).then(this, [this](const PasswordPolicy &policy) {
        m_policy = policy;
        retranslate();
    });
}

void RecoverStep::act()
{
    if (isBusy())
        return;
    setProblem({});
    for (const QLatin1String name : {keyField, loginField}) {
        if (form().value(name).trimmed().isEmpty()) {
            form().setProblem(name, errorText({ErrorCode::FieldMissing, {}, {form().label(name)}}));
            return;
        }
    }
    if (!PasswordPair::check(form()))
        return;
    setBusy(true, tr("Opening …"));
    const OpId op{m_ids.next()};
    m_context.office
        .askKeyed([op, key = form().value(keyField), login = form().value(loginField), password = PasswordPair::value(form()),
                   newKey = RecoveryKey::make()](Workplace &place) -> Result<Came> {
            const Result<PeopleDesk::Begun> begun = place.people().recover(op, key, login, password, newKey);
            if (!begun)
                return fail(begun);
            const Result<Entry> entry = LogIn::entryOf(place, begun->manager.id);
            return entry ? Result<Came>(Came{*entry, begun->recoveryKey}) : fail(entry);
        })
        .then(this, [this](const Result<Came> &came) { onAnswer(came); });
}

void RecoverStep::onAnswer(const Result<Came> &came)
{
    setBusy(false);
    if (came) {
        wipe();
        Q_EMIT recovered(came->entry, came->key);
        return;
    }
    const Error &error = came.error();
    switch (error.code) {
    case ErrorCode::RecoveryKeyWrong: form().setProblem(keyField, errorText(error)); break;
    case ErrorCode::LoginDelayed: form().setProblem(keyField, tr("Too many wrong keys. Next try in %1 s.").arg(error.args.value(0))); break;
    case ErrorCode::NoSuchPerson: form().setProblem(loginField, tr("No manager here has that work number.")); break;
    case ErrorCode::PasswordRefused: PasswordPair::refuse(form(), error); break;
    default: setProblem(errorText(error)); break;
    }
}
