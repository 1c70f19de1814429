// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/officelogin.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace {

constexpr qint64 longestFile = 4096;

/// While it lives, the terminal does not show what is typed.
class Unseen
{
public:
    Unseen()
    {
        m_isTerminal = isatty(STDIN_FILENO) == 1 && tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_isTerminal)
            return;
        termios unseen = m_before;
        unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen);
    }
    ~Unseen()
    {
        if (m_isTerminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Unseen(const Unseen &) = delete;
    Unseen &operator=(const Unseen &) = delete;
    bool isTerminal() const { return m_isTerminal; }

private:
    termios m_before{};
    bool m_isTerminal = false;
};

Result<QString> asked(const QString &login, Terminal terminal)
{
    const Unseen unseen;
    if (!unseen.isTerminal())
        return fail(ErrorCode::VaultLocked);
    terminal.err << QCoreApplication::translate("Cli", "Password of %1: ").arg(login) << Qt::flush;
    const QString typed = QString::fromUtf8(terminal.in.readLine(longestFile));
    terminal.err << Qt::endl;
    return typed.endsWith(u'\n') ? typed.chopped(1) : typed;
}

} // namespace

QStringList OfficeLogin::options()
{
    return {QStringLiteral("--as"), QStringLiteral("--password-file")};
}

QString OfficeLogin::help()
{
    return QCoreApplication::translate("Cli", "An office with a password: --password-file F (its first line), or it is asked for; --as LOGIN says whose, when "
                                              "there are several.\n");
}

Result<std::optional<QString>> OfficeLogin::passwordOf(const Arguments &arguments)
{
    const QString path = arguments.value(QStringLiteral("--password-file"));
    if (path.isEmpty())
        return std::optional<QString>();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.errorString(), {path});
    QString line = QString::fromUtf8(file.readLine(longestFile));
    while (line.endsWith(u'\n') || line.endsWith(u'\r'))
        line.chop(1);
    if (line.isEmpty())
        return fail(ErrorCode::FileEmpty, {}, {path});
    return std::optional(line);
}

Result<PersonId> OfficeLogin::logIn(Workplace &place, const Arguments &arguments, Terminal terminal)
{
    if (!place.office().hasPassword)
        return PersonId{};
    QString login = arguments.value(QStringLiteral("--as"));
    if (login.isEmpty())
        login = QStringLiteral("manager");
    const Result<std::optional<QString>> given = passwordOf(arguments);
    if (!given)
        return fail(given);
    const Result<QString> password = *given ? Result<QString>(**given) : asked(login, terminal);
    if (!password)
        return fail(password);
    const OpId op = place.newAct({}).opId;
    const Result<Person> person = arguments.has(QStringLiteral("--as")) ? place.people().logIn(op, login, *password)
                                                                       : place.people().logInAsOnly(op, login, *password);
    if (!person)
        return fail(person);
    // It is good for one thing: to choose another.
    if (person->mustChange || place.peopleBook().policy().isExpired(person->passwordMs, place.clock().wallUtcMs()))
        return fail(ErrorCode::PasswordDue);
    return person->id;
}
