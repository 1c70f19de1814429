// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/touracts.h"

#include "app/tourstage.h"

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
