// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/clockguard/guardedoffice.h"

#include <QtTest>

GuardedOffice::GuardedOffice() : machine(at(QStringLiteral("2026-11-18 09:00")))
{
    clock = std::make_unique<GuardedClock>(machine, at(QStringLiteral("2026-11-01 00:00")));
    OfficeSetup setup;
    setup.name = QStringLiteral("城关供电所");
    setup.window = QStringLiteral("3号窗口");
    auto made = Workplace::create(path(), setup, *clock, std::make_unique<UuidV7Source>(*clock));
    if (!made)
        qFatal("no office: %s", qPrintable(made.error().detail));
    place = std::move(*made);
    if (!place->clockDesk().begin(*clock))
        qFatal("no clock");
}

void GuardedOffice::open()
{
    place.reset();
    clock = std::make_unique<GuardedClock>(machine, at(QStringLiteral("2026-11-01 00:00")));
    auto opened = Workplace::open(path(), Workplace::Mode::ReadWrite, *clock, std::make_unique<UuidV7Source>(*clock));
    if (!opened)
        qFatal("office does not open: %s", qPrintable(opened.error().detail));
    place = std::move(*opened);
    if (const auto begun = place->clockDesk().begin(*clock); !begun)
        qFatal("no clock: %s", qPrintable(begun.error().detail));
}

void GuardedOffice::restartPc(qint64 wallMs)
{
    close();
    machine.restart(wallMs);
    open();
}

Result<CaseId> GuardedOffice::accept()
{
    const Result<Accepted> accepted = place->accept(act(), OfficeFixture::supply());
    return accepted ? Result<CaseId>(accepted->id) : fail(accepted);
}

QStringList GuardedOffice::lastKinds(int count)
{
    QStringList kinds;
    (void)place->ledger().each(0, [&kinds](const Event &event) {
        kinds.prepend(event.kind);
        return true;
    });
    return kinds.mid(0, count);
}

Event GuardedOffice::lastEvent()
{
    Event last;
    (void)place->ledger().each(0, [&last](const Event &event) {
        last = event;
        return true;
    });
    return last;
}

CaseDeadline GuardedOffice::planReply(const CaseId &id)
{
    const Result<CaseFile> file = place->caseViews().file(id);
    for (const CaseDeadline &row : file ? file->deadlines : QList<CaseDeadline>()) {
        if (row.commitment == QStringLiteral("plan-reply"))
            return row;
    }
    return {};
}
