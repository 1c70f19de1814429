// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/passwordwords.h"

#include <QCoreApplication>

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("PasswordWords", text);
}

} // namespace

QString PasswordWords::rules(PasswordPolicy::Profile profile)
{
    const PasswordPolicy policy{profile};
    if (profile == PasswordPolicy::Profile::Djbh)
        return say(QT_TRANSLATE_NOOP("PasswordWords", "At least %1 characters, of three kinds: capitals, small letters, digits, signs. Change it after %2 days."))
            .arg(policy.shortest())
            .arg(policy.lastsDays());
    return say(QT_TRANSLATE_NOOP("PasswordWords", "At least %1 characters, a short sentence is best. No common password, no name. It need not be changed by date."))
        .arg(policy.shortest());
}

QString PasswordWords::nameOf(PasswordPolicy::Profile profile)
{
    return profile == PasswordPolicy::Profile::Djbh ? say(QT_TRANSLATE_NOOP("PasswordWords", "Graded protection (GB/T 22239)"))
                                                    : say(QT_TRANSLATE_NOOP("PasswordWords", "Long passwords (OWASP ASVS)"));
}
