// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/touracts.h"

#include "app/tourstage.h"

#include <QLineEdit>

namespace {

void fill(TourStage &stage, const TourPerson &customer)
{
    stage.focusOn("field.name");
    stage.type(customer.name);
    stage.enter(2);
    stage.type(customer.idNumber);
    stage.enter();
    stage.type(customer.phone);
    stage.enter();
    stage.type(customer.address);
    stage.enter(2);
    stage.type(customer.capacity);
}

} // namespace

TourMove TourActs::ready(TourStage &stage, const QString &picture)
{
    return {[&stage] {
                stage.window().showPage(CommandId::PageReception);
                stage.run(CommandId::NewReception);
            },
            [&stage] { return stage.here() == QStringLiteral("find") && stage.textOf("find").isEmpty() && stage.isShown("businesses"); }, picture, {}};
}

TourMoves TourActs::chosen(TourStage &stage)
{
    const auto choose = [&stage] {
        stage.type(QStringLiteral("xz"));
        stage.enter();
    };
    return {ready(stage), {choose, [&stage] { return stage.isShown("field.name"); }, {}, {}}};
}

TourMove TourActs::filled(TourStage &stage, const TourPerson &customer, const QString &picture)
{
    return {[&stage, customer] { fill(stage, customer); }, [&stage, customer] { return stage.textOf("field.capacity") == customer.capacity; }, picture, {}};
}

bool TourActs::isAsked(TourStage &stage, const char *what)
{
    return stage.sheet() && stage.sheet()->findChild<QWidget *>(QString::fromLatin1(what));
}

TourMove TourActs::asked(TourStage &stage, CommandId command, const char *what, const QString &picture)
{
    return {[&stage, command] { stage.run(command); }, [&stage, what] { return isAsked(stage, what); }, picture, {}};
}

void TourActs::answer(TourStage &stage, const char *what, const QString &words)
{
    stage.inTurn([&stage, what] {
        auto *asking = stage.sheet() ? stage.sheet()->findChild<QLineEdit *>(QString::fromLatin1(what)) : nullptr;
        if (auto *line = asking ? asking : stage.seen<QLineEdit>(what)) {
            line->setFocus(Qt::TabFocusReason);
            line->clear();
        }
    });
    stage.type(words);
}

TourMove TourActs::wentBack(TourStage &stage)
{
    return {[&stage] { stage.sheet()->goBack(); }, [&stage] { return !stage.sheet(); }, {}, {}};
}

void TourActs::logIn(TourStage &stage, const QString &number, const QString &password)
{
    answer(stage, "loginNumber", number);
    answer(stage, "loginPassword", password);
    stage.enter();
}

TourMove TourActs::cameIn(TourStage &stage, const TourOffice::Worker &worker, const QString &picture)
{
    return {[&stage, worker] { logIn(stage, worker.number, worker.password); },
            [&stage, worker] { return !stage.isLocked() && stage.textOf("stripPerson") == worker.name; }, picture, {}};
}
