// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace {

struct Row
{
    CommandId id;
    const char *key;   ///< portable text of the key sequence
    const char *words; ///< English source of the words
};

constexpr std::array rows{
    Row{CommandId::PageReception, "Alt+1", QT_TRANSLATE_NOOP("Commands", "Reception")},
    Row{CommandId::PageQueue, "Alt+2", QT_TRANSLATE_NOOP("Commands", "Open cases")},
    Row{CommandId::PageReport, "Alt+3", QT_TRANSLATE_NOOP("Commands", "Reports")},
    Row{CommandId::PagePeople, "Alt+7", QT_TRANSLATE_NOOP("Commands", "People")},
    Row{CommandId::PageAudit, "Alt+8", QT_TRANSLATE_NOOP("Commands", "Audit")},
    Row{CommandId::Help, "F1", QT_TRANSLATE_NOOP("Commands", "Keys and phrases")},
    Row{CommandId::FirstDay, "Ctrl+F1", QT_TRANSLATE_NOOP("Commands", "First-day tour")},
    Row{CommandId::SupportBundle, "Ctrl+Shift+F1", QT_TRANSLATE_NOOP("Commands", "Support bundle")},
    Row{CommandId::NewReception, "F2", QT_TRANSLATE_NOOP("Commands", "Receive")},
    Row{CommandId::EndVisit, "F12", QT_TRANSLATE_NOOP("Commands", "End the reception")},
    Row{CommandId::Priority, "Alt+P", QT_TRANSLATE_NOOP("Commands", "Elderly, pregnant, disabled first")},
    Row{CommandId::SwitchPerson, "F11", QT_TRANSLATE_NOOP("Commands", "Change of person")},
    Row{CommandId::Lock, "Ctrl+L", QT_TRANSLATE_NOOP("Commands", "Leave the window")},
    Row{CommandId::OwnPassword, "Ctrl+Shift+K", QT_TRANSLATE_NOOP("Commands", "Change my password")},
    Row{CommandId::AddPerson, "Alt+I", QT_TRANSLATE_NOOP("Commands", "Add a person")},
    Row{CommandId::RenamePerson, "Alt+U", QT_TRANSLATE_NOOP("Commands", "Name and number")},
    Row{CommandId::PersonRole, "Alt+R", QT_TRANSLATE_NOOP("Commands", "Role")},
    Row{CommandId::ResetPassword, "Alt+K", QT_TRANSLATE_NOOP("Commands", "Reset the password")},
    Row{CommandId::PersonLeaves, "Alt+L", QT_TRANSLATE_NOOP("Commands", "Leaves the post")},
    Row{CommandId::PasswordRules, "Alt+Y", QT_TRANSLATE_NOOP("Commands", "Rules for passwords")},
    Row{CommandId::NewRecoveryKey, "Alt+G", QT_TRANSLATE_NOOP("Commands", "New recovery key")},
    Row{CommandId::TryRecoveryKey, "Alt+H", QT_TRANSLATE_NOOP("Commands", "Try the recovery key")},
    Row{CommandId::Countersign, "Alt+Q", QT_TRANSLATE_NOOP("Commands", "Countersign")},
    Row{CommandId::Find, "F3", QT_TRANSLATE_NOOP("Commands", "Find")},
    Row{CommandId::NextError, "Ctrl+E", QT_TRANSLATE_NOOP("Commands", "Next to mend")},
    Row{CommandId::Accept, "F9", QT_TRANSLATE_NOOP("Commands", "Accept")},
    Row{CommandId::AcceptWithGaps, "Ctrl+F9", QT_TRANSLATE_NOOP("Commands", "Accept with gaps")},
    Row{CommandId::Tell, "F7", QT_TRANSLATE_NOOP("Commands", "Tell what is missing")},
    Row{CommandId::Agent, "Alt+0", QT_TRANSLATE_NOOP("Commands", "Agent")},
    Row{CommandId::ReachNext, "F9", QT_TRANSLATE_NOOP("Commands", "Next milestone")},
    Row{CommandId::PauseResume, "F8", QT_TRANSLATE_NOOP("Commands", "Pause or resume")},
    Row{CommandId::Transfer, "Alt+T", QT_TRANSLATE_NOOP("Commands", "Transfer")},
    Row{CommandId::Correct, "Alt+E", QT_TRANSLATE_NOOP("Commands", "Correct")},
    Row{CommandId::Note, "Alt+N", QT_TRANSLATE_NOOP("Commands", "Note")},
    Row{CommandId::ReceiveMaterials, "Alt+M", QT_TRANSLATE_NOOP("Commands", "Materials brought")},
    Row{CommandId::ExternalNumber, "Alt+X", QT_TRANSLATE_NOOP("Commands", "Central number")},
    Row{CommandId::Withdraw, "Alt+W", QT_TRANSLATE_NOOP("Commands", "Customer withdraws")},
    Row{CommandId::VoidMistaken, "Alt+V", QT_TRANSLATE_NOOP("Commands", "Entered by mistake")},
    Row{CommandId::Archive, "Alt+A", QT_TRANSLATE_NOOP("Commands", "Archive")},
    Row{CommandId::Reopen, "Alt+O", QT_TRANSLATE_NOOP("Commands", "Reopen")},
    Row{CommandId::FollowUp, "Alt+F", QT_TRANSLATE_NOOP("Commands", "Follow-up call")},
    Row{CommandId::Reveal, "Ctrl+R", QT_TRANSLATE_NOOP("Commands", "Show in clear")},
    Row{CommandId::Why, "Ctrl+D", QT_TRANSLATE_NOOP("Commands", "Why this date")},
    Row{CommandId::EraseData, "Ctrl+Shift+Del", QT_TRANSLATE_NOOP("Commands", "Erase personal data")},
    Row{CommandId::CopyNumber, "Ctrl+Shift+C", QT_TRANSLATE_NOOP("Commands", "Copy number")},
    Row{CommandId::Print, "Ctrl+P", QT_TRANSLATE_NOOP("Commands", "Print")},
    Row{CommandId::Preview, "Ctrl+Shift+P", QT_TRANSLATE_NOOP("Commands", "Preview")},
    Row{CommandId::SavePdf, "Ctrl+S", QT_TRANSLATE_NOOP("Commands", "Save PDF")},
    Row{CommandId::Reprint, "Ctrl+Shift+R", QT_TRANSLATE_NOOP("Commands", "Print again")},
    Row{CommandId::PrintCase, "Alt+D", QT_TRANSLATE_NOOP("Commands", "Print case file")},
    Row{CommandId::CopyForCentral, "Ctrl+Shift+M", QT_TRANSLATE_NOOP("Commands", "Copy to central system")},
    Row{CommandId::Columns, "Ctrl+K", QT_TRANSLATE_NOOP("Commands", "Columns")},
    Row{CommandId::Views, "Ctrl+G", QT_TRANSLATE_NOOP("Commands", "Views")},
    Row{CommandId::MonthView, "Ctrl+Shift+G", QT_TRANSLATE_NOOP("Commands", "Month view")},
    Row{CommandId::Export, "Ctrl+Shift+X", QT_TRANSLATE_NOOP("Commands", "Export")},
    Row{CommandId::PreviousDay, "Ctrl+Left", QT_TRANSLATE_NOOP("Commands", "Day before")},
    Row{CommandId::NextDay, "Ctrl+Right", QT_TRANSLATE_NOOP("Commands", "Day after")},
    Row{CommandId::Today, "Ctrl+T", QT_TRANSLATE_NOOP("Commands", "Today")},
    Row{CommandId::ClearForm, "Ctrl+Shift+Backspace", QT_TRANSLATE_NOOP("Commands", "Clear the form")},
    Row{CommandId::UndoLast, "Alt+Z", QT_TRANSLATE_NOOP("Commands", "Undo last step")},
    Row{CommandId::Refresh, "Ctrl+F5", QT_TRANSLATE_NOOP("Commands", "Read anew")},
    Row{CommandId::Reminders, "Ctrl+B", QT_TRANSLATE_NOOP("Commands", "New reminders")},
    Row{CommandId::ToldList, "Ctrl+Shift+B", QT_TRANSLATE_NOOP("Commands", "Reminders told")},
    Row{CommandId::Sound, "Ctrl+Shift+S", QT_TRANSLATE_NOOP("Commands", "Sound of reminders on or off")},
    Row{CommandId::SetClock, "Ctrl+Shift+T", QT_TRANSLATE_NOOP("Commands", "Date and time")},
    Row{CommandId::Backups, "Ctrl+F10", QT_TRANSLATE_NOOP("Commands", "Backup and restore")},
    Row{CommandId::SwitchTheme, "Ctrl+Shift+D", QT_TRANSLATE_NOOP("Commands", "Light or dark")},
    Row{CommandId::SwitchLanguage, "Ctrl+Shift+L", QT_TRANSLATE_NOOP("Commands", "中文 / English")},
    Row{CommandId::LargerText, "Ctrl++", QT_TRANSLATE_NOOP("Commands", "Larger text")},
    Row{CommandId::SmallerText, "Ctrl+-", QT_TRANSLATE_NOOP("Commands", "Smaller text")},
};

Command filled(const Row &row)
{
    return {row.id, QKeySequence::fromString(QString::fromLatin1(row.key), QKeySequence::PortableText),
            QCoreApplication::translate("Commands", row.words)};
}

} // namespace

Command Commands::of(CommandId id)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [id](const Row &row) { return row.id == id; });
    Q_ASSERT(found != rows.end());
    return filled(*found);
}

QList<Command> Commands::all()
{
    QList<Command> list;
    for (const Row &row : rows)
        list << filled(row);
    return list;
}

std::optional<Command> Commands::called(const QString &english)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&english](const Row &row) { return english == QString::fromUtf8(row.words); });
    return found == rows.end() ? std::nullopt : std::make_optional(filled(*found));
}
