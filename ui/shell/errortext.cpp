// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/errortext.h"

#include <QCoreApplication>

namespace {

/// The English sentence of each code; %1 … %3 are the error's args. A test walks every code.
const char *textFileSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal: return QT_TRANSLATE_NOOP("ErrorText", "The program made a mistake and did not save this. Please try again; if it stays, note the time and tell the maintainer.");
    case ErrorCode::TextNotValid: return QT_TRANSLATE_NOOP("ErrorText", "“%1” holds characters that cannot be kept. Delete them and type again.");
    case ErrorCode::TextTooLong: return QT_TRANSLATE_NOOP("ErrorText", "“%1” is too long: at most %2 characters.");
    case ErrorCode::FileUnreadable: return QT_TRANSLATE_NOOP("ErrorText", "Cannot read %1. Check that it is there and that you may read it.");
    case ErrorCode::FileUnwritable: return QT_TRANSLATE_NOOP("ErrorText", "Cannot write %1. Choose another folder, or make room.");
    case ErrorCode::FileFull: return QT_TRANSLATE_NOOP("ErrorText", "The disk of %1 is full, so nothing was written there. Make room, or choose another place.");
    case ErrorCode::JsonNotValid: return QT_TRANSLATE_NOOP("ErrorText", "%1 is not valid at %2: expected %3.");
    case ErrorCode::DateNotValid: return QT_TRANSLATE_NOOP("ErrorText", "“%1” is not a date. Write it like 2026-11-23 or 2026-11-23 09:30.");
    case ErrorCode::LimitNotValid: return QT_TRANSLATE_NOOP("ErrorText", "“%1” is not a limit. Write it like 3wd, 7d, 24h or 45min.");
    case ErrorCode::NameTaken: return QT_TRANSLATE_NOOP("ErrorText", "“%1” is there already. Choose another name.");
    case ErrorCode::StandardNotValid: return QT_TRANSLATE_NOOP("ErrorText", "The standard is not valid: %1 at %2: expected %3.");
    case ErrorCode::CalendarNotValid: return QT_TRANSLATE_NOOP("ErrorText", "The calendar is not valid: %1 at %2: expected %3.");
    case ErrorCode::DateOutOfRange: return QT_TRANSLATE_NOOP("ErrorText", "%1 lies outside the calendar, which reaches from 2000-01-01 to 2100-12-31.");
    default: return nullptr;
    }
}

const char *storeSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StoreMissing: return QT_TRANSLATE_NOOP("ErrorText", "There is no office at %1. Check the path, or make a new office.");
    case ErrorCode::StoreExists: return QT_TRANSLATE_NOOP("ErrorText", "There is an office at %1 already. Open it, or choose another place.");
    case ErrorCode::StoreHeld: return QT_TRANSLATE_NOOP("ErrorText", "%1 is open in another window: %2. Use that one, or close it first.");
    case ErrorCode::StoreUnreadable: return QT_TRANSLATE_NOOP("ErrorText", "Cannot read the office at %1. Check the disk and your rights to the folder.");
    case ErrorCode::StoreDamaged: return QT_TRANSLATE_NOOP("ErrorText", "The office at %1 is damaged. Nothing was changed; keep the file and restore the newest backup.");
    case ErrorCode::StoreForeign: return QT_TRANSLATE_NOOP("ErrorText", "%1 is not an office of this program. Nothing was changed.");
    case ErrorCode::StoreNewer: return QT_TRANSLATE_NOOP("ErrorText", "%1 was written by a newer program (schema %2, this one knows %3). Update the program.");
    case ErrorCode::StoreReadOnly: return QT_TRANSLATE_NOOP("ErrorText", "%1 can only be read at present, so nothing can be saved. Free the folder for writing and start again.");
    case ErrorCode::StoreOlder: return QT_TRANSLATE_NOOP("ErrorText", "%1 is of an older version (schema %2, this program writes %3), so it cannot be read as it is. Open it once with this program: it makes a checked backup first and then brings it up to date.");
    case ErrorCode::StoreNotSafe: return QT_TRANSLATE_NOOP("ErrorText", "%1 is open for reading only: this computer does not take the settings that keep it safe in a power cut. Nothing is saved; tell whoever looks after the program.");
    case ErrorCode::StoreCopyOnly: return QT_TRANSLATE_NOOP("ErrorText", "The folder of %1 may not be written to, so a copy of it is shown as it was at the start, and nothing can be saved. Free the folder for writing and start again.");
    case ErrorCode::DiskNearlyFull: return QT_TRANSLATE_NOOP("ErrorText", "The disk of %1 is nearly full: %2 MB are left. Make room before nothing can be saved any more.");
    case ErrorCode::StoreFull: return QT_TRANSLATE_NOOP("ErrorText", "Not saved: the disk of %1 is full. Make room, then do it again; nothing was lost.");
    case ErrorCode::StoreSuspect: return QT_TRANSLATE_NOOP("ErrorText", "Not saved: the disk answered with an error. The program opens the store again by itself; until the strip says that it can save, keep on paper what is urgent.");
    case ErrorCode::StorePlaceRefused: return QT_TRANSLATE_NOOP("ErrorText", "%1 is not a safe place (a network drive, or a folder that anyone may write to). Choose a folder on this computer.");
    case ErrorCode::OutcomeUnknown: return QT_TRANSLATE_NOOP("ErrorText", "It is not certain that this was saved. Start the program again and look the case up before doing it once more.");
    case ErrorCode::SqlFailed: return QT_TRANSLATE_NOOP("ErrorText", "Not saved: the store refused it. Please try again; if it stays, note the time and tell the maintainer.");
    case ErrorCode::VaultLocked: return QT_TRANSLATE_NOOP("ErrorText", "The store is locked. Log in first.");
    case ErrorCode::NotAllowed: return QT_TRANSLATE_NOOP("ErrorText", "Your role may not do this. Ask the manager.");
    case ErrorCode::NamedInCase: return QT_TRANSLATE_NOOP("ErrorText", "This case is about you: write down what you know and forward it. Somebody else decides and closes it.");
    case ErrorCode::DataErased: return QT_TRANSLATE_NOOP("ErrorText", "The personal data of %1 were erased. Nothing is added to it any more; take the business in anew.");
    case ErrorCode::IndexNotReady: return QT_TRANSLATE_NOOP("ErrorText", "Older cases are still being read in, so not everything of this customer is known yet. Try again in a moment.");
    case ErrorCode::LoginDelayed: return QT_TRANSLATE_NOOP("ErrorText", "Too many wrong passwords. Next try in %1 s.");
    case ErrorCode::PasswordDue: return QT_TRANSLATE_NOOP("ErrorText", "This password has to be changed first: log in to the window, choose a new one, then run this again.");
    case ErrorCode::NoMemory: return QT_TRANSLATE_NOOP("ErrorText", "This computer has too little memory free to work the password out. Close other programs, then try again; it was not counted as a wrong one.");
    case ErrorCode::LoginTaken: return QT_TRANSLATE_NOOP("ErrorText", "The work number %1 belongs to another person already.");
    case ErrorCode::NoSuchPerson: return QT_TRANSLATE_NOOP("ErrorText", "Nobody here has the work number %1.");
    case ErrorCode::LastManager: return QT_TRANSLATE_NOOP("ErrorText", "The office needs at least one manager. Name another one first.");
    case ErrorCode::PeopleAlready: return QT_TRANSLATE_NOOP("ErrorText", "This office has people and passwords already. Log in.");
    case ErrorCode::SealBroken: return QT_TRANSLATE_NOOP("ErrorText", "Personal data of %1 do not open: they were changed from outside or are damaged. Run “verify” and keep the newest backup.");
    case ErrorCode::LedgerBroken: return QT_TRANSLATE_NOOP("ErrorText", "The ledger is broken at entry %1. Keep the file, run “verify” and restore the newest backup.");
    case ErrorCode::BackupDamaged: return QT_TRANSLATE_NOOP("ErrorText", "The backup %1 is not whole: it was cut short, or changed since it was made. Nothing was changed; take another one.");
    case ErrorCode::BackupForeign: return QT_TRANSLATE_NOOP("ErrorText", "The backup %1 is another office's. Nothing was changed; choose one of this office, or restore it where there is no office yet.");
    case ErrorCode::BackupFolderMissing: return QT_TRANSLATE_NOOP("ErrorText", "The folder %1 is not there. Plug the stick in, or choose another folder.");
    case ErrorCode::BackupSecretWrong: return QT_TRANSLATE_NOOP("ErrorText", "%1 does not open: that is neither a password of its office nor the recovery key. Look at it and type it again.");
    case ErrorCode::BackupNotOne: return QT_TRANSLATE_NOOP("ErrorText", "%1 is no backup of this program. Choose a file that ends in .db or .db.sealed.");
    case ErrorCode::BackupRunning: return QT_TRANSLATE_NOOP("ErrorText", "A backup is being made already. Wait until it is done.");
    case ErrorCode::BooksApart: return QT_TRANSLATE_NOOP("ErrorText", "Nobody is let in: somebody changed this office's file, and what it says of your rights is not what its ledger says. Keep a copy of the file, then let “rebuild” be run.");
    case ErrorCode::EventUnknown: return QT_TRANSLATE_NOOP("ErrorText", "The ledger holds an event this program does not know (%1, version %2). Update the program.");
    default: return nullptr;
    }
}

const char *clockSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ClockNotTrusted: return QT_TRANSLATE_NOOP("ErrorText", "Not saved: nobody knows what time it is, so no date can be promised. Press Ctrl+Shift+T and say it, then do this again.");
    case ErrorCode::ClockTooEarly: return QT_TRANSLATE_NOOP("ErrorText", "It cannot be earlier than %1. If the computer was wrong when it was last used, the manager confirms the time.");
    case ErrorCode::ClockNotGuarded: return QT_TRANSLATE_NOOP("ErrorText", "The time of this computer is believed: only the manager sets another one.");
    default: return nullptr;
    }
}

const char *caseSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NoSuchStandard: return QT_TRANSLATE_NOOP("ErrorText", "There is no standard “%1” in this office.");
    case ErrorCode::NoSuchBusiness: return QT_TRANSLATE_NOOP("ErrorText", "The standard in force has no business type “%1”. Choose one from the list.");
    case ErrorCode::NoSuchMilestone: return QT_TRANSLATE_NOOP("ErrorText", "This business has no milestone “%1”.");
    case ErrorCode::NoSuchReason: return QT_TRANSLATE_NOOP("ErrorText", "“%1” is not a reason the standard knows. Choose one from the list.");
    case ErrorCode::NoSuchCase: return QT_TRANSLATE_NOOP("ErrorText", "There is no case %1. Check the number.");
    case ErrorCode::FieldRefused: return QT_TRANSLATE_NOOP("ErrorText", "“%1”: %2");
    case ErrorCode::FieldMissing: return QT_TRANSLATE_NOOP("ErrorText", "“%1” is still to be filled in.");
    case ErrorCode::MaterialUnknown: return QT_TRANSLATE_NOOP("ErrorText", "This business does not ask for “%1”.");
    case ErrorCode::MilestoneNotYet: return QT_TRANSLATE_NOOP("ErrorText", "“%1” cannot be reached yet: “%2” comes first.");
    case ErrorCode::MilestoneReached: return QT_TRANSLATE_NOOP("ErrorText", "“%1” was reached already. If its time is wrong, correct it.");
    case ErrorCode::TimeBeforeAcceptance: return QT_TRANSLATE_NOOP("ErrorText", "%1 lies before the acceptance of the case. Check the time.");
    case ErrorCode::TimeInFuture: return QT_TRANSLATE_NOOP("ErrorText", "%1 has not come yet. Check the time.");
    case ErrorCode::TimeBeforeMilestone: return QT_TRANSLATE_NOOP("ErrorText", "%1 lies before “%2”, which comes first. Check the time.");
    case ErrorCode::OutcomeNotKnown: return QT_TRANSLATE_NOOP("ErrorText", "“%1” cannot end with “%2”. Choose an outcome from the list.");
    case ErrorCode::CaseNotOpen: return QT_TRANSLATE_NOOP("ErrorText", "Case %1 is not open any more (%2). Reopen it first.");
    case ErrorCode::CaseNotClosed: return QT_TRANSLATE_NOOP("ErrorText", "Case %1 is not closed (%2).");
    case ErrorCode::CaseOpenStill: return QT_TRANSLATE_NOOP("ErrorText", "Case %1 is still open. Close it first.");
    case ErrorCode::PauseNotAllowed: return QT_TRANSLATE_NOOP("ErrorText", "No running commitment of this case may be paused for “%1”.");
    case ErrorCode::PauseOpenAlready: return QT_TRANSLATE_NOOP("ErrorText", "Case %1 is paused already.");
    case ErrorCode::NoPauseOpen: return QT_TRANSLATE_NOOP("ErrorText", "Case %1 is not paused.");
    case ErrorCode::EvidenceMissing: return QT_TRANSLATE_NOOP("ErrorText", "A pause needs its evidence: write down what shows it.");
    case ErrorCode::ReasonMissing: return QT_TRANSLATE_NOOP("ErrorText", "A reason is needed.");
    case ErrorCode::MaterialMissing: return QT_TRANSLATE_NOOP("ErrorText", "“%1” is not here yet. Accept with gaps, or tell the customer once what is missing.");
    case ErrorCode::MaterialMustBeHere: return QT_TRANSLATE_NOOP("ErrorText", "“%1” cannot follow later. Tell the customer once what is missing.");
    case ErrorCode::GapsNotAllowed: return QT_TRANSLATE_NOOP("ErrorText", "The standard in force lets no paper follow later. Tell the customer once what is missing.");
    case ErrorCode::NoSuchApplication: return QT_TRANSLATE_NOOP("ErrorText", "There is no application %1. Check the number.");
    case ErrorCode::ApplicationNotOpen: return QT_TRANSLATE_NOOP("ErrorText", "Application %1 is not open any more: it was taken up or dropped. Read the list anew.");
    case ErrorCode::NothingMissing: return QT_TRANSLATE_NOOP("ErrorText", "Every paper is here: there is nothing to tell. Accept it.");
    case ErrorCode::NothingToCorrect: return QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed, so there is nothing to correct.");
    case ErrorCode::NoSuchVisit: return QT_TRANSLATE_NOOP("ErrorText", "This reception is not known here. Press F2 to begin a new one.");
    case ErrorCode::VisitOpenAlready: return QT_TRANSLATE_NOOP("ErrorText", "Customer %1 is still in hand. Press F12 to end that reception first.");
    case ErrorCode::VisitEnded: return QT_TRANSLATE_NOOP("ErrorText", "The reception of customer %1 has ended already. Press F2 to begin a new one.");
    case ErrorCode::NoItemOpen: return QT_TRANSLATE_NOOP("ErrorText", "Nothing is being done for customer %1 now. Press F2 for the next item.");
    case ErrorCode::DraftGone: return QT_TRANSLATE_NOOP("ErrorText", "This draft is gone: it was accepted, thrown away or taken up at another window.");
    default: return nullptr;
    }
}

const char *commandLineSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::UsageWrong: return QT_TRANSLATE_NOOP("ErrorText", "Not understood: %1. See --help.");
    case ErrorCode::ColumnMissing: return QT_TRANSLATE_NOOP("ErrorText", "%1 has no column “%2”.");
    case ErrorCode::FileEmpty: return QT_TRANSLATE_NOOP("ErrorText", "%1 is empty.");
    case ErrorCode::FileTooLarge: return QT_TRANSLATE_NOOP("ErrorText", "%1 is too large.");
    case ErrorCode::FileNotText: return QT_TRANSLATE_NOOP("ErrorText", "%1 is not a text file in UTF-8 or GB 18030.");
    case ErrorCode::Stopped: return QT_TRANSLATE_NOOP("ErrorText", "Stopped. What was done until then is kept.");
    case ErrorCode::PrinterMissing: return QT_TRANSLATE_NOOP("ErrorText", "There is no printer. The document is kept: print it later (Ctrl+Shift+R), or save it as PDF.");
    case ErrorCode::PrinterFailed: return QT_TRANSLATE_NOOP("ErrorText", "Printer “%1” did not print everything. The document is kept: look at paper and cable, then print it again (Ctrl+Shift+R), or save it as PDF.");
    case ErrorCode::TemplateBroken: return QT_TRANSLATE_NOOP("ErrorText", "“%1” cannot be printed: its form on paper has a gap (%2). Nothing was printed. Please tell whoever looks after the program.");
    default: return nullptr;
    }
}

/// Where the first word that comes with the reason decides the sentence; it is not shown itself.
struct ByWord
{
    ErrorCode code;
    const char *word;
    const char *sentence;
};

constexpr ByWord byWord[] = {
    {ErrorCode::WrongPassword, "0", QT_TRANSLATE_NOOP("ErrorText", "Work number and password do not belong together.")},
    {ErrorCode::WrongPassword, nullptr, QT_TRANSLATE_NOOP("ErrorText", "Work number and password do not belong together. Next try in %1 s.")},
    {ErrorCode::PasswordRefused, "short", QT_TRANSLATE_NOOP("ErrorText", "The password needs at least %2 characters.")},
    {ErrorCode::PasswordRefused, "long", QT_TRANSLATE_NOOP("ErrorText", "The password may have %2 characters at most.")},
    {ErrorCode::PasswordRefused, "classes", QT_TRANSLATE_NOOP("ErrorText", "The password needs three of these: small letters, capitals, digits, other signs.")},
    {ErrorCode::PasswordRefused, "same", QT_TRANSLATE_NOOP("ErrorText", "The new password is the old one. Take another.")},
    {ErrorCode::PasswordRefused, "name", QT_TRANSLATE_NOOP("ErrorText", "The password may not hold your name or work number.")},
    {ErrorCode::PasswordRefused, nullptr, QT_TRANSLATE_NOOP("ErrorText", "This is among the passwords that are tried first. Take some words that belong together for you alone.")},
    {ErrorCode::RecoveryKeyWrong, "typed", QT_TRANSLATE_NOOP("ErrorText", "This recovery key was not typed right. Compare each group with the paper.")},
    {ErrorCode::RecoveryKeyWrong, nullptr, QT_TRANSLATE_NOOP("ErrorText", "This recovery key does not open this office: it is another office's, or a newer one was made.")},
};

const char *sentenceByWord(const Error &error)
{
    for (const ByWord &one : byWord) {
        if (one.code == error.code && (!one.word || error.args.value(0) == QLatin1String(one.word)))
            return one.sentence;
    }
    return nullptr;
}

} // namespace

QString errorText(const Error &error)
{
    const char *sentence = sentenceByWord(error);
    for (const auto lookUp : {textFileSentence, storeSentence, caseSentence, clockSentence, commandLineSentence}) {
        if (!sentence)
            sentence = lookUp(error.code);
    }
    if (!sentence)
        sentence = textFileSentence(ErrorCode::Internal);
    const QString pattern = QCoreApplication::translate("ErrorText", sentence);
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int number = i + 1 < pattern.size() && pattern.at(i) == u'%' ? pattern.at(i + 1).digitValue() : -1;
        if (number < 1) {
            text += pattern.at(i);
            continue;
        }
        text += error.args.value(number - 1, QStringLiteral("—"));
        ++i;
    }
    return text;
}
