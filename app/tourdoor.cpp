// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/officeopening.h"
#include "app/touracts.h"
#include "app/tourday.h"
#include "app/tourstage.h"
#include "ui/people/loginstep.h"
#include "ui/shell/welcome.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

// The scenes at the door: who comes in, the window locked, another person, an office that is set up.

using namespace TourActs;

namespace {

/// A wrong password, what is said of it, and the wait until the next try.
TourMoves wrongPassword(TourStage &stage, const QString &picture)
{
    const auto isSaid = [&stage] { return stage.textOf("loginPassword.remark").startsWith(u'▲'); };
    return {{[&stage] { logIn(stage, TourOffice::clerk().number, QStringLiteral("lantern riverboat")); }, isSaid, picture, {}},
            {[] {}, [&stage] { return stage.part<LogInStep>()->waitMs() == 0; }, {}, {}}};
}

/// The sheet of F11, and whoever is chosen there types the password.
TourMoves changedTo(TourStage &stage, const TourOffice::Worker &worker, const QString &password, const QString &picture, const TourMove &then)
{
    const auto choose = [&stage, worker, password] {
        const auto *list = stage.sheet()->findChild<QListWidget *>(QStringLiteral("switchPeople"));
        int row = 0;
        while (row + 1 < list->count() && !list->item(row)->text().contains(worker.number))
            ++row;
        stage.press(static_cast<Qt::Key>(Qt::Key_1 + row));
        stage.type(password);
        stage.enter();
    };
    const auto isListed = [&stage] {
        const auto *list = stage.sheet() ? stage.sheet()->findChild<QListWidget *>(QStringLiteral("switchPeople")) : nullptr;
        return list && list->count() > 1 && list->hasFocus();
    };
    return {{[&stage] { stage.run(CommandId::SwitchPerson); }, isListed, picture, {}}, {choose, then.isDone, then.picture, {}}};
}

TourMove isHere(TourStage &stage, const TourOffice::Worker &worker, const QString &picture = {})
{
    return {{}, [&stage, worker] { return !stage.isLocked() && !stage.sheet() && stage.textOf("stripPerson") == worker.name; }, picture, {}};
}

void clickOn(TourStage &stage, const char *button)
{
    if (auto *seen = stage.seen<QPushButton>(button))
        seen->click();
}

} // namespace

/// The morning: number and password, once wrong.
TourMoves TourDay::login(TourStage &stage)
{
    const auto stands = [&stage] { return stage.isLocked() && stage.here() == QStringLiteral("loginNumber"); };
    return TourMoves{{[] {}, stands, QStringLiteral("login"), {}}} + wrongPassword(stage, QStringLiteral("login-wrong"))
           + TourMoves{cameIn(stage, TourOffice::clerk())};
}

/// Ctrl+L in the middle of a form; the way of who lost the password; and on where it stood.
TourMoves TourDay::lock(TourStage &stage)
{
    const QString name = QStringLiteral("钱玉兰");
    const auto typeHalf = [&stage, name] {
        stage.focusOn("field.name");
        stage.type(name);
    };
    const auto isKept = [&stage, name] { return stage.textOf("field.name") == name && stage.textOf("stripSaved").contains(u':'); };
    const auto recovers = [&stage] { return stage.seen<QLineEdit>("recoveryKey") != nullptr; };
    return chosen(stage)
           + TourMoves{{typeHalf, isKept, {}, {}},
                       {[&stage] { stage.run(CommandId::Lock); }, [&stage] { return stage.isLocked() && !stage.window().currentPage(); }, QStringLiteral("lock"), {}},
                       {[&stage] { clickOn(stage, "loginForgotten"); }, recovers, QStringLiteral("lock-recovery"), {}},
                       {[&stage] { clickOn(stage, "recoverBack"); }, [recovers] { return !recovers(); }, {}, {}},
                       cameIn(stage, TourOffice::clerk()),
                       {[] {}, [&stage, name] { return stage.textOf("field.name") == name; }, QStringLiteral("lock-goes-on"), {}},
                       ready(stage)};
}

/// F11: the manager takes the place of the clerk.
TourMoves TourDay::switchPerson(TourStage &stage)
{
    const TourOffice::Worker manager = TourOffice::manager();
    return changedTo(stage, manager, manager.password, QStringLiteral("switch"), isHere(stage, manager, QStringLiteral("switch-done")));
}

/// Somebody new comes with the first password, and has to choose one that only they know; then the manager again.
TourMoves TourDay::firstLogin(TourStage &stage)
{
    const TourOffice::Worker newcomer = TourOffice::newcomer();
    const auto choose = [&stage, newcomer] {
        answer(stage, "newPassword", newcomer.password);
        answer(stage, "newPasswordAgain", newcomer.password);
        stage.enter();
    };
    const TourMove mustChoose{{}, [&stage] { return stage.isLocked() && stage.seen<QLineEdit>("newPassword"); }, QStringLiteral("people-first-login"), {}};
    TourMove chose = isHere(stage, newcomer);
    chose.act = choose;
    return changedTo(stage, newcomer, TourOffice::firstPassword(), {}, mustChoose) + TourMoves{chose}
           + changedTo(stage, TourOffice::manager(), TourOffice::manager().password, {}, isHere(stage, TourOffice::manager()));
}

/// A computer without an office: which one it is, who manages it, the key on paper tried, and the first customer can come.
TourMoves TourDay::welcome(TourStage &stage)
{
    const auto begin = [&stage] {
        Bench &bench = stage.openEmpty();
        auto *page = new Welcome(stage.theme(), stage.language().current());
        bench.window().showNotice(page, [page] { page->act(); });
        QObject::connect(page, &Welcome::officeWanted, &bench, [&stage, &bench](const OfficeSetup &setup, const ManagerStep::Filled &manager) {
            const auto key = std::make_shared<QString>();
            bench.open(OfficeOpening::created(stage.store() + QStringLiteral(".new"), setup, manager, key), key);
        });
        QObject::connect(&bench, &Bench::opened, &bench, [&bench] { bench.window().endNotice(); });
        page->takeFocus();
    };
    const auto sayOffice = [&stage] {
        answer(stage, "officeName", QStringLiteral("石桥供电所"));
        answer(stage, "officeWindow", QStringLiteral("1号窗口"));
    };
    const auto sayManager = [&stage] {
        answer(stage, "managerNumber", TourOffice::manager().number);
        answer(stage, "managerName", TourOffice::manager().name);
        answer(stage, "newPassword", TourOffice::manager().password);
        answer(stage, "newPasswordAgain", TourOffice::manager().password);
    };
    const auto isTyped = [&stage](const char *last) {
        return [&stage, last] { return stage.seen<QLineEdit>(last) && !stage.seen<QLineEdit>(last)->text().isEmpty(); };
    };
    const auto goOn = [&stage] { stage.run(CommandId::Accept); };
    const auto keyIsShown = [&stage] { return stage.seen<QLabel>("recoveryKeyShown") != nullptr; };
    const auto copyKey = [&stage] {
        const QString key = stage.seen<QLabel>("recoveryKeyShown")->text().replace(u'\n', u' ');
        clickOn(stage, "paperOther");
        answer(stage, "paperKey", key);
    };
    return {{begin, [&stage] { return stage.here() == QStringLiteral("officeName"); }, {}, {}},
            {sayOffice, isTyped("officeWindow"), QStringLiteral("welcome"), {}},
            {goOn, [&stage] { return stage.here() == QStringLiteral("managerNumber"); }, {}, {}},
            {sayManager, isTyped("newPasswordAgain"), QStringLiteral("welcome-manager"), {}},
            {goOn, keyIsShown, QStringLiteral("welcome-key"), {}},
            {copyKey, isTyped("paperKey"), QStringLiteral("welcome-key-tried"), {}},
            {goOn, [&stage] { return !stage.isLocked() && stage.window().currentPage() && stage.isShown("businesses"); }, QStringLiteral("welcome-done"), {}}};
}
