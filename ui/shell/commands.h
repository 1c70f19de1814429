// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <optional>

/// Every act that has a key. One table (commands.cpp) gives each its key and its words; buttons, key bar and help read it there.
enum class CommandId {
    PageReception, PageQueue, PageReport,             // Alt+1 …
    PagePeople,     // Alt+7
    PageAudit,      // Alt+8
    Help,           // F1: keys and phrases
    FirstDay,       // Ctrl+F1
    SupportBundle,  // Ctrl+Shift+F1
    NewReception,   // F2
    EndVisit,       // F12
    Priority,       // Alt+P
    SwitchPerson,   // F11
    Lock,           // Ctrl+L
    OwnPassword,    // Ctrl+Shift+K
    AddPerson,      // Alt+I
    RenamePerson,   // Alt+U
    PersonRole,     // Alt+R
    ResetPassword,  // Alt+K
    PersonLeaves,   // Alt+L
    PasswordRules,  // Alt+Y
    NewRecoveryKey, // Alt+G
    TryRecoveryKey, // Alt+H
    Countersign,    // Alt+Q
    Find,           // F3
    NextError,      // F4 is the IME's: Ctrl+E
    Accept,         // F9
    AcceptWithGaps, // Ctrl+F9
    Tell,           // F7
    Agent,          // Alt+0
    ReachNext,      // F9 on the queue
    PauseResume,    // F8
    Transfer,       // Alt+T
    Correct,        // Alt+E
    Note,           // Alt+N
    ReceiveMaterials, // Alt+M
    ExternalNumber, // Alt+X
    Withdraw,       // Alt+W
    VoidMistaken,   // Alt+V
    Archive,        // Alt+A
    Reopen,         // Alt+O
    FollowUp,       // Alt+F
    Reveal,         // Ctrl+R
    Why,            // Ctrl+D
    EraseData,      // Ctrl+Shift+Delete: 删除个人信息
    CopyNumber,     // Ctrl+Shift+C
    Print,          // Ctrl+P
    Preview,        // Ctrl+Shift+P
    SavePdf,        // Ctrl+S
    Reprint,        // Ctrl+Shift+R
    PrintCase,      // Alt+D: 档案
    CopyForCentral, // Ctrl+Shift+M
    Columns,        // Ctrl+K: 列
    Views,          // Ctrl+G: 视图
    MonthView,      // Ctrl+Shift+G: 月视图
    Export,         // Ctrl+Shift+X: 导出
    PreviousDay,    // Ctrl+Left
    NextDay,        // Ctrl+Right
    Today,          // Ctrl+T
    ClearForm,      // Ctrl+Shift+Backspace: Ctrl+Backspace deletes a word in a field
    UndoLast,       // Alt+Z
    Refresh,        // Ctrl+F5
    Reminders,      // Ctrl+B
    ToldList,       // Ctrl+Shift+B
    Sound,          // Ctrl+Shift+S
    SetClock,       // Ctrl+Shift+T
    Backups,        // Ctrl+F10
    SwitchTheme,    // Ctrl+Shift+D
    SwitchLanguage, // Ctrl+Shift+L
    LargerText,     // Ctrl++
    SmallerText,    // Ctrl+-
};

/// One row of the table.
struct Command
{
    CommandId id;
    QKeySequence key;
    QString words; ///< translated: "受理"
};

namespace Commands {

/// The row of that command, in the current language.
Command of(CommandId id);
/// All rows; a test holds them against the rules (no bare letters, no F4, no Ctrl+Space …).
QList<Command> all();
/// The row of those English words ("Accept"); nothing when there is none. For texts that name a command.
std::optional<Command> called(const QString &english);

} // namespace Commands
