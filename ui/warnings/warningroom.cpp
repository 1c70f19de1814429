// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/warnings/warningroom.h"

#include "ui/shell/feedback.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sheet.h"
#include "ui/shell/uicontext.h"
#include "ui/warnings/toldsheet.h"

#include <utility>

WarningRoom::WarningRoom(const UiContext &context, MainWindow &window)
    : m_context(context), m_window(window), m_words(context),
      m_voice(context.clock, {[&window] { return window.isActiveWindow(); },
                              [this](const QList<DeadlineWarning> &warnings) { message(warnings); },
                              [this](Chime::Kind kind) { m_desktop.play(kind); }})
{
    m_window.addScope(this);
    connect(&m_desktop, &Desktop::clicked, this, &WarningRoom::onMessageClicked);
}

WarningRoom::~WarningRoom()
{
    m_window.removeScope(this);
}

QList<CommandId> WarningRoom::commandsNow() const
{
    return {CommandId::Reminders, CommandId::ToldList, CommandId::Sound};
}

bool WarningRoom::run(CommandId id)
{
    switch (id) {
    case CommandId::Reminders: openList(true); return true;
    case CommandId::ToldList: openList(false); return true;
    case CommandId::Sound: switchSound(); return true;
    default: return false;
    }
}

void WarningRoom::tell(const QList<DeadlineWarning> &warnings)
{
    if (warnings.isEmpty())
        return;
    m_context.feedback.say(words(warnings));
    m_voice.announce(warnings);
}

QString WarningRoom::words(const QList<DeadlineWarning> &warnings) const
{
    const int more = static_cast<int>(warnings.size()) - 1;
    const QString first = m_words.sentence(warnings.constFirst());
    return more == 0 ? first
                     : tr("%1   and %n more: %2", nullptr, more)
                           .arg(first, Commands::of(CommandId::Reminders).key.toString(QKeySequence::NativeText));
}

void WarningRoom::message(const QList<DeadlineWarning> &warnings)
{
    m_messageCase = warnings.size() == 1 ? warnings.constFirst().id.value : QString();
    m_desktop.say(m_window.windowTitle(), words(warnings));
}

/// The person asked for it: the window comes to the front with the case, or with all that is new. A question that is open stays open.
void WarningRoom::onMessageClicked()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    if (Sheet::openIn(&m_window))
        return;
    if (m_messageCase.isEmpty())
        openList(true);
    else
        Q_EMIT m_window.caseWanted(std::exchange(m_messageCase, {}));
}

/// Who switches it on hears what it will be like.
void WarningRoom::switchSound()
{
    m_voice.setSound(!m_voice.hasSound());
    m_context.feedback.say(m_voice.hasSound() ? tr("Reminders are heard now, at most one a minute.") : tr("Reminders are silent now."));
    if (m_voice.hasSound())
        m_desktop.play(Chime::Kind::Soft);
    Q_EMIT soundSwitched(m_voice.hasSound());
}

void WarningRoom::readUnread()
{
    m_context.office.askNamed(QStringLiteral("unread-warnings"), [](Workplace &place) { return place.warningLog().unread(); })
        .then(this, [this](const Result<qint64> &count) {
            if (count)
                m_window.setUnread(*count);
        });
}

void WarningRoom::openList(bool unreadOnly)
{
    auto *sheet = new ToldSheet(m_context, &m_window);
    connect(sheet, &ToldSheet::unreadLeft, this, [this](qint64 count) { m_window.setUnread(count); });
    connect(sheet, &ToldSheet::caseWanted, &m_window, &MainWindow::caseWanted);
    connect(sheet, &ToldSheet::failed, this, [this](const Error &error) { m_context.feedback.warn(error); });
    sheet->open(unreadOnly);
}
