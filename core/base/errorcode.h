// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Every reason for which the program refuses. One line each; `ui/shell/errortext.cpp` has the sentence for each.
/// The comment names the `args` that come with it.
enum class ErrorCode {
    Internal, ///< a mistake of ours

    // text and files
    TextNotValid,    ///< lone surrogate or NUL: field
    TextTooLong,     ///< field, longest allowed
    FileUnreadable,  ///< path
    FileUnwritable,  ///< path
    FileFull,        ///< path: no room on the disk
    JsonNotValid,    ///< file, JSON path, what was expected
    DateNotValid,    ///< what was given
    LimitNotValid,   ///< what was given
    NameTaken,       ///< name: another one has it already
    StandardNotValid, ///< file, JSON path, what was expected

    // calendar
    CalendarNotValid,  ///< file, JSON path, what was expected
    DateOutOfRange,    ///< date; calendars reach from 2000-01-01 to 2100-12-31

    // store
    StoreMissing,        ///< path
    StoreExists,         ///< path
    StoreHeld,           ///< path, by whom
    StoreUnreadable,     ///< path
    StoreDamaged,        ///< path
    StoreForeign,        ///< path: not one of ours
    StoreNewer,          ///< path, its schema, ours
    StoreReadOnly,       ///< path
    StoreOlder,          ///< path, its schema, ours: read only, it is not brought up to date
    StoreNotSafe,        ///< path: settings that keep it safe did not take
    StoreCopyOnly,       ///< path: its place may not be written to, a private copy is read
    DiskNearlyFull,      ///< path, megabytes left
    StoreFull,           ///< path: no room on the disk
    StoreSuspect,        ///< after an I/O error: reopen before anything else
    StorePlaceRefused,   ///< path: network file system or a folder anyone may write to
    OutcomeUnknown,      ///< a commit answered with an error: reopen and look the act up
    SqlFailed,           ///< statement

    // vault and ledger
    VaultLocked,
    NotAllowed,       ///< kind of event: this person may not enter it
    WrongPassword,    ///< seconds until the next try
    LoginDelayed,     ///< seconds until the next try
    PasswordDue,      ///< it has to be changed in the window first
    NoMemory,         ///< not enough free for the keys, or to work a password out: nothing was tried
    PasswordRefused,  ///< short, long, common, name, classes or same; the number it is about
    LoginTaken,       ///< work number
    NoSuchPerson,     ///< work number
    LastManager,      ///< an office keeps one manager who can log in
    RecoveryKeyWrong, ///< "typed": the check group does not fit; "other": not this office's
    PeopleAlready,    ///< the office has its first manager
    SealBroken,       ///< a sealed part does not open: subject
    LedgerBroken,     ///< position of the first bad entry
    BooksApart,       ///< the books say of this person what the ledger does not: somebody wrote into the file
    EventUnknown,     ///< kind, version
    NamedInCase,      ///< the only manager is who the case complains about: forward it, another closes it
    DataErased,       ///< number: personal data were erased, nothing is added to it any more
    IndexNotReady,    ///< the index of persons still reads older cases

    // backups
    BackupDamaged,       ///< path: half a file, or not what was written
    BackupForeign,       ///< path: of another office than the store in whose place it should come
    BackupFolderMissing, ///< path: the second medium is not there
    BackupSecretWrong,   ///< path: neither that password nor that recovery key opens it
    BackupNotOne,        ///< path: no backup of ours
    BackupRunning,       ///< one is being made

    // rules
    NoSuchStandard,   ///< id
    NoSuchBusiness,   ///< business type
    NoSuchMilestone,  ///< milestone
    NoSuchReason,     ///< pause reason

    // cases
    NoSuchCase,          ///< number or id
    FieldRefused,        ///< field, message
    FieldMissing,        ///< field
    MaterialUnknown,     ///< material
    MilestoneNotYet,     ///< milestone, the one that must come first
    MilestoneReached,    ///< milestone: reached already
    TimeBeforeAcceptance, ///< what was given
    TimeInFuture,        ///< what was given
    TimeBeforeMilestone, ///< what was given, the milestone that came before
    OutcomeNotKnown,     ///< milestone, what was given
    CaseNotOpen,         ///< number, its state
    CaseNotClosed,       ///< number, its state
    CaseOpenStill,       ///< number
    PauseNotAllowed,     ///< reason
    PauseOpenAlready,    ///< number
    NoPauseOpen,         ///< number
    EvidenceMissing,
    ReasonMissing,
    NothingToCorrect,
    MaterialMissing,     ///< material: plain acceptance needs every paper
    MaterialMustBeHere,  ///< material: it cannot follow, also not with gaps
    GapsNotAllowed,      ///< the standard sets no time for papers to follow

    // applications
    NoSuchApplication,   ///< number or id
    ApplicationNotOpen,  ///< number, its state
    NothingMissing,      ///< everything is here: nothing to tell

    // reception
    NoSuchVisit,         ///< id
    VisitOpenAlready,    ///< number of the one in hand
    VisitEnded,          ///< number
    NoItemOpen,          ///< number of the visit

    // drafts
    DraftGone,           ///< submitted, thrown away or taken up elsewhere

    // clock
    ClockNotTrusted,     ///< nobody knows what time it is: no date can be promised
    ClockTooEarly,       ///< the earliest that it can be
    ClockNotGuarded,     ///< there is nothing to state: the clock is believed

    // command line
    UsageWrong,     ///< what was wrong
    ColumnMissing,  ///< file, column
    FileEmpty,      ///< file
    FileTooLarge,   ///< file
    FileNotText,    ///< file
    Stopped,        ///< stopped by the person
    PrinterMissing, ///< printer, when one was asked for
    TemplateBroken, ///< document, what is missing: nothing of it is printed
    PrinterFailed,  ///< printer: did not take everything
};
