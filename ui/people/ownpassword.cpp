// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/ownpassword.h"

#include "ui/people/formsheet.h"
#include "ui/people/passwordpair.h"
#include "ui/shell/errortext.h"
#include "ui/shell/feedback.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/lineform.h"

#include <QCoreApplication>
#include <QPointer>

namespace {

constexpr QLatin1String oldField("oldPassword");

QString say(const char *text)
{
    return QCoreApplication::translate("OwnPassword", text);
}

bool refuse(LineForm &form, const Error &error)
{
    if (error.code == ErrorCode::PasswordRefused)
        PasswordPair::refuse(form, error);
    else if (error.code == ErrorCode::WrongPassword)
        form.setProblem(oldField, say(QT_TRANSLATE_NOOP("OwnPassword", "This is not the password of now.")));
    else if (error.code == ErrorCode::LoginDelayed)
        form.setProblem(oldField, errorText(error));
    else
        return false;
    return true;
}

} // namespace

void OwnPassword::openSheet(const UiContext &context, QWidget *window)
{
    auto *sheet = new FormSheet(context, window, say(QT_TRANSLATE_NOOP("OwnPassword", "Change my password")), {},
                                say(QT_TRANSLATE_NOOP("OwnPassword", "Change")));
    LineForm &form = sheet->form();
    form.addLine(oldField, LineForm::Kind::Password);
    form.setWords(oldField, say(QT_TRANSLATE_NOOP("OwnPassword", "The password of now")));
    PasswordPair::add(form);
    PasswordPair::setWords(form, PasswordPolicy::Profile::Asvs);
    context.office.ask([](Workplace &place) { return place.peopleBook().policy().profile; }).then(sheet, [sheet](PasswordPolicy::Profile profile) {
        PasswordPair::setWords(sheet->form(), profile);
    });
    sheet->setPrepare([](LineForm &filled) -> FormSheet::Job {
        if (!FormSheet::isFilled(filled, oldField) || !PasswordPair::check(filled))
            return {};
        return [old = filled.value(oldField), password = PasswordPair::value(filled)](Workplace &place, const Act &act) {
            return place.people().changePassword(act, old, password);
        };
    });
    sheet->setRefuse(refuse);
    QObject::connect(sheet, &FormSheet::done, &context.feedback,
                     [&feedback = context.feedback] { feedback.saved(say(QT_TRANSLATE_NOOP("OwnPassword", "The password is changed."))); });
    sheet->open();
}
