// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/touracts.h"
#include "app/tourday.h"
#include "app/tourstage.h"
#include "core/audit/auditkinds.h"
#include "ui/casefile/casefileview.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTreeWidget>

#include <memory>

// The scenes of what an office trusts in: its people, who did what, backups, data that go for good, the clock.

using namespace TourActs;

namespace {

bool hasRows(TourStage &stage, const char *list)
{
    const auto *view = stage.seen<QAbstractItemView>(list);
    return view && view->model()->rowCount() > 0;
}

TourMove page(TourStage &stage, CommandId id, const char *list, const QString &picture = {})
{
    return {[&stage, id] { stage.window().showPage(id); }, [&stage, list] { return hasRows(stage, list); }, picture, {}};
}

/// That button of the sheet is pressed, and what it leads to asks for that part.
TourMove led(TourStage &stage, const char *button, const char *to, const QString &picture)
{
    const auto press = [&stage, button] { stage.sheet()->findChild<QPushButton *>(QString::fromLatin1(button))->click(); };
    return {press, [&stage, button, to] { return isAsked(stage, to) && !isAsked(stage, button); }, picture, {}};
}

/// What is asked is answered as it stands.
TourMove agreed(TourStage &stage, std::function<bool()> holds, const QString &picture)
{
    return {[&stage] { stage.sheet()->act(); }, [&stage, holds = std::move(holds)] { return !stage.sheet() && holds(); }, picture, {}};
}

} // namespace

/// 人员: who works here; somebody is added, first with a password that is too easy, and comes in; what waits for a second signature.
TourMoves TourDay::people(TourStage &stage)
{
    const TourOffice::Worker newcomer = TourOffice::newcomer();
    const auto typePassword = [&stage](const QString &password) {
        answer(stage, "newPassword", password);
        answer(stage, "newPasswordAgain", password);
        stage.inTurn([&stage] { stage.sheet()->act(); });
    };
    const auto fill = [&stage, newcomer, typePassword] {
        answer(stage, "personNumber", newcomer.number);
        answer(stage, "personName", newcomer.name);
        typePassword(QStringLiteral("password12345678"));
    };
    const auto isRefused = [&stage] { return stage.sheet() && stage.textOf("newPassword.remark").startsWith(u'▲'); };
    const auto rows = [&stage] { return stage.seen<QAbstractItemView>("peopleTable")->model()->rowCount(); };
    const auto before = std::make_shared<int>(0);
    return TourMoves{page(stage, CommandId::PagePeople, "peopleTable", QStringLiteral("people")),
                     {[&stage, rows, before] {
                          *before = rows();
                          stage.run(CommandId::AddPerson);
                      },
                      [&stage] { return isAsked(stage, "personNumber"); }, {}, {}},
                     {fill, isRefused, QStringLiteral("people-add"), {}},
                     {[typePassword] { typePassword(TourOffice::firstPassword()); }, [&stage, rows, before] { return !stage.sheet() && rows() > *before; },
                      QStringLiteral("people-added"), {}},
                     asked(stage, CommandId::PersonRole, "personRole", QStringLiteral("people-role")), wentBack(stage),
                     asked(stage, CommandId::Countersign, "sheetNumber", QStringLiteral("people-countersign")), wentBack(stage)}
           + firstLogin(stage);
}

/// 操作审计: everything from the newest on, that as a file, and who looked at personal data or took something along.
TourMoves TourDay::audit(TourStage &stage)
{
    const auto chooseLooked = [&stage] {
        auto *kinds = stage.seen<QComboBox>("auditGroup");
        kinds->setFocus(Qt::TabFocusReason);
        const int steps = kinds->findData(AuditKinds::keyOf(AuditGroup::Looks)) - kinds->currentIndex();
        for (int i = 0; i < steps; ++i)
            stage.press(Qt::Key_Down);
    };
    const auto isChosen = [&stage] {
        return stage.seen<QComboBox>("auditGroup")->currentData() == QVariant(AuditKinds::keyOf(AuditGroup::Looks)) && hasRows(stage, "auditTable");
    };
    const QString book = QStringLiteral("audit.xlsx");
    const auto write = [&stage, book] {
        stage.interaction().nameNext(book);
        stage.run(CommandId::Export);
    };
    return {page(stage, CommandId::PageAudit, "auditTable", QStringLiteral("audit")),
            {write, [&stage, book] { return stage.isWritten(book); }, {}, book},
            {chooseLooked, isChosen, QStringLiteral("audit-looked"), {}}};
}

/// 备份与恢复: one is made now and checked; what a restore asks, and where the second copy goes.
TourMoves TourDay::backups(TourStage &stage)
{
    const auto open = [&stage] { stage.run(CommandId::Backups); };
    const auto isOpen = [&stage] { return stage.sheet() && hasRows(stage, "backupList"); };
    const auto newest = [&stage] { // the short code of the ledger's head: that of the same hour before goes
        const auto *list = stage.seen<QTreeWidget>("backupList");
        return list && list->topLevelItemCount() > 0 ? list->topLevelItem(0)->text(3) : QString();
    };
    const auto before = std::make_shared<QString>();
    const auto make = [&stage, before, newest] {
        *before = newest();
        stage.sheet()->act();
    };
    const auto isMade = [&stage, isOpen, before, newest] { return isOpen() && !stage.isShown("backupProgress") && newest() != *before; };
    const auto restore = [&stage] { stage.sheet()->findChild<QPushButton *>(QStringLiteral("backupRestore"))->click(); };
    const auto asks = [&stage] { return stage.sheet() && !isAsked(stage, "backupList"); };
    return {{open, isOpen, {}, {}},
            {make, isMade, QStringLiteral("backup"), {}},
            {restore, asks, QStringLiteral("backup-restore"), {}},
            wentBack(stage),
            {open, isOpen, {}, {}},
            led(stage, "backupSecond", "folder", QStringLiteral("backup-second")),
            wentBack(stage)};
}

/// Personal data of the case that was entered twice go for good: its number is typed, since there is no way back.
TourMoves TourDay::erasure(TourStage &stage)
{
    const auto number = std::make_shared<QString>();
    const auto find = [&stage, number] {
        *number = stage.seen<QTableWidget>("reviewTable")->item(0, 1)->text();
        stage.run(CommandId::Find);
        stage.type(*number);
        stage.enter();
    };
    const auto fileIsOpen = [&stage, number] {
        const auto *view = stage.part<CaseFileView>();
        return view && view->file() && view->file()->record.number == *number && stage.can(CommandId::EraseData);
    };
    const auto typeNumber = [&stage, number] { answer(stage, "number", *number); };
    const auto isTyped = [&stage, number] { return stage.seen<QLineEdit>("number") && stage.seen<QLineEdit>("number")->text() == *number; };
    const auto isErased = [&stage] { return !stage.can(CommandId::EraseData); };
    return {page(stage, CommandId::PagePeople, "reviewTable"),
            {find, fileIsOpen, {}, {}},
            asked(stage, CommandId::EraseData, "number"),
            {typeNumber, isTyped, QStringLiteral("erasure"), {}},
            agreed(stage, isErased, QStringLiteral("erasure-done"))};
}

/// What support needs, and nothing personal, in one file.
TourMoves TourDay::support(TourStage &stage)
{
    const QString bundle = QStringLiteral("support.json");
    const auto write = [&stage, bundle] {
        stage.interaction().nameNext(bundle);
        stage.run(CommandId::SupportBundle);
    };
    return {{write, [&stage, bundle] { return stage.isWritten(bundle); }, QStringLiteral("support"), bundle}};
}

/// A start with a clock that was put back: it is said, whoever is at the window says what time it is, the manager confirms it.
TourMoves TourDay::clockBack(TourStage &stage)
{
    const auto isSaid = [&stage] { return stage.isShown("clockBanner"); };
    const auto start = [&stage] { stage.openAnew(TourOffice::afterTheClockWentBack(stage.store())); };
    const auto words = [&stage] { return stage.textOf("clockWords"); };
    const auto before = std::make_shared<QString>();
    const auto ask = [&stage, before, words] {
        *before = words();
        stage.run(CommandId::SetClock);
    };
    const auto asks = [&stage] { return isAsked(stage, "at"); };
    return {{start, [&stage] { return stage.isLocked() && stage.here() == QStringLiteral("loginNumber"); }, {}, {}},
            cameIn(stage, TourOffice::manager()),
            {[] {}, [&stage, isSaid] { return isSaid() && !stage.sheet(); }, QStringLiteral("clock-back"), {}},
            {ask, asks, QStringLiteral("clock-asked"), {}},
            agreed(stage, [isSaid, words, before] { return isSaid() && words() != *before; }, QStringLiteral("clock-stated")),
            {ask, asks, {}, {}},
            agreed(stage, [isSaid] { return !isSaid(); }, QStringLiteral("clock-confirmed"))};
}
