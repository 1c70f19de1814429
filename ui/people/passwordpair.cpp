// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/passwordpair.h"

#include "ui/shell/errortext.h"
#include "ui/shell/passwordwords.h"
#include "ui/widgets/lineform.h"

#include <QCoreApplication>

namespace {

constexpr QLatin1String first("newPassword");
constexpr QLatin1String second("newPasswordAgain");

QString say(const char *text)
{
    return QCoreApplication::translate("PasswordPair", text);
}

} // namespace

void PasswordPair::add(LineForm &form)
{
    form.addLine(first, LineForm::Kind::Password);
    form.addLine(second, LineForm::Kind::Password);
}

void PasswordPair::setWords(LineForm &form, PasswordPolicy::Profile profile)
{
    form.setWords(first, say(QT_TRANSLATE_NOOP("PasswordPair", "New password")), PasswordWords::rules(profile));
    form.setWords(second, say(QT_TRANSLATE_NOOP("PasswordPair", "The same again")));
}

QString PasswordPair::value(const LineForm &form)
{
    return form.value(first);
}

bool PasswordPair::check(LineForm &form)
{
    form.setProblem(first, {}, false);
    form.setProblem(second, {}, false);
    if (form.value(first).isEmpty()) {
        form.setProblem(first, errorText({ErrorCode::FieldMissing, {}, {form.label(first)}}));
        return false;
    }
    if (form.value(first) != form.value(second)) {
        form.setProblem(second, say(QT_TRANSLATE_NOOP("PasswordPair", "The two are not the same. Type it once more.")));
        return false;
    }
    return true;
}

void PasswordPair::refuse(LineForm &form, const Error &error)
{
    form.setProblem(first, errorText(error));
}
