// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/officeopening.h"

#include "core/intake/demooffice.h"
#include "ui/people/setup.h"

#include <QDir>
#include <QFileInfo>

namespace {

using Opened = Result<std::unique_ptr<Workplace>>;

/// The store says whether the machine's clock may be believed.
Opened guarded(Opened place)
{
    if (!place)
        return place;
    const Result<> judged = (*place)->clockDesk().begin(OfficeOpening::clock());
    return judged ? std::move(place) : Opened(fail(judged));
}

Opened openExisting(const QString &path)
{
    const Clock &clock = OfficeOpening::clock();
    return guarded(Workplace::open(path, Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock)));
}

Result<> makeFolder(const QString &path)
{
    if (QDir().mkpath(QFileInfo(path).absolutePath()))
        return {};
    return fail(ErrorCode::FileUnwritable, {}, {QFileInfo(path).absolutePath()});
}

Result<> makeDemo(const QString &path, qint64 untilMs)
{
    ManualClock clock(DemoOffice::beginOf(untilMs));
    OfficeSetup setup;
    setup.name = QStringLiteral("城关供电所（演示）");
    setup.window = QStringLiteral("3号窗口");
    auto place = Workplace::create(path, setup, clock, std::make_unique<UuidV7Source>(clock));
    if (!place)
        return fail(place);
    DemoOrder order;
    order.untilMs = untilMs;
    const auto figures = DemoOffice(**place, clock, order).run();
    return figures ? Result<>() : Result<>(fail(figures));
}

} // namespace

/// Lives as long as the program: a workplace borrows its clock.
GuardedClock &OfficeOpening::clock()
{
    static const SystemClock machine;
    static GuardedClock clock(machine);
    return clock;
}

OfficeThread::Opener OfficeOpening::existing(const QString &path)
{
    return [path] { return openExisting(path); };
}

OfficeThread::Opener OfficeOpening::created(const QString &path, const OfficeSetup &setup)
{
    return [path, setup]() -> Result<std::unique_ptr<Workplace>> {
        if (const Result<> folder = makeFolder(path); !folder)
            return fail(folder);
        return guarded(Workplace::create(path, setup, clock(), std::make_unique<UuidV7Source>(clock())));
    };
}

OfficeThread::Opener OfficeOpening::created(const QString &path, const OfficeSetup &setup, const ManagerStep::Filled &manager, std::shared_ptr<QString> key)
{
    return [path, setup, manager, key]() -> Result<std::unique_ptr<Workplace>> {
        if (const Result<> folder = makeFolder(path); !folder)
            return fail(folder);
        return guarded(Workplace::create(path, setup, clock(), std::make_unique<UuidV7Source>(clock()), [&](Workplace &place) -> Result<> {
            const Result<SetUp::Done> done = SetUp::people(place, manager, SlotStrength(), RecoveryKey::make());
            if (!done)
                return fail(done);
            *key = done->recoveryKey;
            return {};
        }));
    };
}

OfficeThread::Opener OfficeOpening::demo(const QString &path, qint64 untilMs)
{
    return [path, untilMs]() -> Result<std::unique_ptr<Workplace>> {
        if (const Result<> folder = makeFolder(path); !folder)
            return fail(folder);
        if (!QFileInfo::exists(path)) {
            if (const Result<> made = makeDemo(path, untilMs); !made)
                return fail(made);
        }
        return openExisting(path);
    };
}

OfficeThread::Opener OfficeOpening::restored(const RestoreOrder &order, std::shared_ptr<RestoreTurn> turn)
{
    return [order, turn]() -> Opened {
        const Result<Restored> done = OfficeRestore(order, clock()).run(turn->stop, turn->percent);
        if (done)
            turn->restored = *done;
        else
            turn->refused = done.error();
        return openExisting(order.store);
    };
}
