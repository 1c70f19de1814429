// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/storestatewords.h"

#include "ui/shell/errortext.h"

namespace {

QString suspectWords(ErrorCode reason)
{
    switch (reason) {
    case ErrorCode::StoreFull: return StoreStateWords::tr("Disk full: nothing is saved");
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreForeign:
    case ErrorCode::LedgerBroken: return StoreStateWords::tr("Store damaged: nothing is saved");
    case ErrorCode::StoreMissing: return StoreStateWords::tr("Store gone: nothing is saved");
    case ErrorCode::StoreHeld: return StoreStateWords::tr("Store taken by another: nothing is saved");
    default: return StoreStateWords::tr("Nothing can be saved");
    }
}

QString readingWords(ErrorCode reason)
{
    switch (reason) {
    case ErrorCode::StoreFull: return StoreStateWords::tr("Disk full: reading only");
    case ErrorCode::StoreCopyOnly: return StoreStateWords::tr("Reading a copy only");
    default: return StoreStateWords::tr("Reading only");
    }
}

} // namespace

StoreStateWords StoreStateWords::of(OfficeThread::Health health, const Error &reason, const std::optional<Error> &restriction, const std::optional<Error> &room)
{
    StoreStateWords words;
    if (health == OfficeThread::Health::Suspect) {
        words.mark = QStringLiteral("✖ ") + suspectWords(reason.code);
        words.why = errorText(reason);
    } else if (restriction) {
        words.mark = QStringLiteral("▲ ") + readingWords(restriction->code);
        words.why = errorText(*restriction);
    } else if (room) {
        words.mark = QStringLiteral("▲ ") + tr("Disk nearly full");
        words.why = errorText(*room);
    }
    return words;
}
