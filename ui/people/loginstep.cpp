// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/loginstep.h"

#include "ui/shell/errortext.h"
#include "ui/shell/sentences.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/lineform.h"

#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace {

constexpr int tickMs = 250;
constexpr QLatin1String loginField("loginNumber");
constexpr QLatin1String passwordField("loginPassword");

} // namespace

LogInStep::LogInStep(const UiContext &context, QWidget *parent)
    : CoverStep(context.theme, parent), m_context(context), m_ids(context.clock), m_forgotten(addButton("loginForgotten"))
{
    QLineEdit *login = form().addLine(loginField, LineForm::Kind::Code);
    form().addLine(passwordField, LineForm::Kind::Password);
    setLook(m_forgotten, "link");
    connect(m_forgotten, &QPushButton::clicked, this, &LogInStep::forgotten);
    connect(login, &QLineEdit::editingFinished, this, &LogInStep::askWait);
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, &LogInStep::tick);
    retranslate();
}

LogInStep::~LogInStep()
{
    form().editor(loginField)->disconnect(this);
}

void LogInStep::retranslate()
{
    setHeading(tr("Log in"), m_why);
    form().setWords(loginField, tr("Work number"));
    form().setWords(passwordField, tr("Password"));
    setAct(tr("Log in"));
    m_forgotten->setText(tr("Forgot the password"));
    if (waitMs() > 0)
        tick();
}

void LogInStep::setReason(const QString &why)
{
    m_why = why;
    setHeading(tr("Log in"), m_why);
}

void LogInStep::takeFocus()
{
    const QLatin1String first = form().value(loginField).isEmpty() ? loginField : passwordField;
    form().editor(first)->setFocus(Qt::OtherFocusReason);
}

void LogInStep::wipe()
{
    CoverStep::wipe();
    m_timer.stop();
    m_untilMono = 0;
    m_wrong = false;
}

qint64 LogInStep::waitMs() const
{
    return std::max<qint64>(0, m_untilMono - m_context.clock.monotonicMs());
}

/// A number that has to wait says so before a password is typed for it.
void LogInStep::askWait()
{
    const QString login = form().value(loginField);
    if (login.trimmed().isEmpty() || isBusy())
        return;
    m_context.office.askNamed(QStringLiteral("login.wait"), [login](Workplace &place) { return place.people().waitMs(login); })
        .then(this, [this, login](const Result<qint64> &wait) {
            if (!wait || isBusy() || form().value(loginField) != login)
                return;
            m_wrong = m_wrong && waitMs() > 0;
            m_untilMono = m_context.clock.monotonicMs() + *wait;
            if (*wait > 0 || m_timer.isActive())
                tick();
        });
}

void LogInStep::act()
{
    if (isBusy())
        return;
    setProblem({});
    const QString login = form().value(loginField);
    const QString password = form().value(passwordField);
    for (const QLatin1String name : {loginField, passwordField}) {
        if (form().value(name).trimmed().isEmpty()) {
            form().setProblem(name, errorText({ErrorCode::FieldMissing, {}, {form().label(name)}}));
            return;
        }
    }
    setBusy(true, tr("Opening …"));
    const OpId op{m_ids.next()};
    m_context.office
        .askKeyed([op, login, password](Workplace &place) { return LogIn::into(place, op, login, password, {}); })
        .then(this, [this](const Result<Entry> &entry) { onAnswer(entry); });
}

void LogInStep::onAnswer(const Result<Entry> &entry)
{
    setBusy(false);
    const QString password = form().value(passwordField);
    form().setValue(passwordField, {});
    if (entry) {
        wipe();
        Q_EMIT loggedIn(*entry, password);
        return;
    }
    const Error &error = entry.error();
    if (error.code == ErrorCode::WrongPassword || error.code == ErrorCode::LoginDelayed) {
        hold(error);
    } else {
        setProblem(errorText(error));
        takeFocus();
    }
}

void LogInStep::hold(const Error &error)
{
    m_wrong = error.code == ErrorCode::WrongPassword;
    m_untilMono = m_context.clock.monotonicMs() + error.args.value(0).toLongLong() * 1000;
    tick();
    form().editor(passwordField)->setFocus(Qt::OtherFocusReason);
}

void LogInStep::tick()
{
    const qint64 seconds = (waitMs() + 999) / 1000;
    const QString wrong = tr("Work number and password do not belong together.");
    if (seconds > 0) {
        m_timer.start();
        const QString wait = tr("Next try in %1 s.").arg(seconds);
        form().setProblem(passwordField, sentences({m_wrong ? wrong : tr("Too many wrong passwords."), wait}), false);
        return;
    }
    m_timer.stop();
    form().setProblem(passwordField, m_wrong ? wrong : QString(), false);
}
