// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/officeopening.h"

#include "core/intake/demooffice.h"

#include <QDir>
#include <QFileInfo>

namespace {

/// Lives as long as the program: a workplace borrows its clock.
const Clock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

Result<std::unique_ptr<Workplace>> openExisting(const QString &path)
{
    return Workplace::open(path, Workplace::Mode::ReadWrite, systemClock(), std::make_unique<UuidV7Source>(systemClock()));
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

OfficeThread::Opener OfficeOpening::existing(const QString &path)
{
    return [path] { return openExisting(path); };
}

OfficeThread::Opener OfficeOpening::created(const QString &path, const OfficeSetup &setup)
{
    return [path, setup]() -> Result<std::unique_ptr<Workplace>> {
        if (const Result<> folder = makeFolder(path); !folder)
            return fail(folder);
        return Workplace::create(path, setup, systemClock(), std::make_unique<UuidV7Source>(systemClock()));
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
