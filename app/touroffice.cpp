// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/touroffice.h"

#include "app/officeopening.h"
#include "core/backup/backuprun.h"

#include <QDir>

namespace {

using Opened = Result<std::unique_ptr<Workplace>>;

constexpr qint64 aheadMs = 26LL * 3'600'000;

/// Comes with a password that the manager gave, and changes it.
Result<> join(Workplace &place, const PersonId &by, const TourOffice::Worker &worker, Role role)
{
    const Result<Person> joined = place.people().join(place.newAct(by), {worker.number, worker.name, role}, TourOffice::firstPassword());
    return joined ? place.people().changePassword(place.newAct(joined->id), TourOffice::firstPassword(), worker.password) : Result<>(fail(joined));
}

/// A case that was entered twice: taken out again while there is nobody else to look at it.
Result<> voidOne(Workplace &place, const PersonId &by, qint64 nowMs)
{
    QueueFilter filter;
    filter.order = QueueFilter::Order::Accepted;
    const Result<QueuePage> page = place.caseViews().queue(filter, {}, 1, nowMs);
    if (!page || page->rows.isEmpty())
        return page ? Result<>() : Result<>(fail(page));
    return place.caseDesk().voidMistaken(place.newAct(by), page->rows.constFirst().id, QStringLiteral("重复录入"));
}

/// Last night's, with its second copy.
Result<> backUp(Workplace &place, const QString &second)
{
    if (!QDir().mkpath(second))
        return fail(ErrorCode::FileUnwritable, {}, {second});
    const Result<BackupMade> made = place.backup({}, second, true)->toItsEnd();
    return made ? Result<>() : Result<>(fail(made));
}

Result<> setUpPeople(Workplace &place, const QString &second)
{
    const TourOffice::Worker first = TourOffice::manager();
    const auto begun = place.people().begin(place.newAct({}).opId, {first.number, first.name, Role::Manager}, first.password, SlotStrength::smallest());
    if (!begun)
        return fail(begun);
    const PersonId manager = begun->manager.id;
    if (const Result<> tried = place.people().tryRecoveryKey(place.newAct(manager), begun->recoveryKey); !tried)
        return tried;
    if (const Result<> voided = voidOne(place, manager, place.clock().wallUtcMs()); !voided)
        return voided;
    const TourOffice::Worker auditor{QStringLiteral("A01"), QStringLiteral("赵秋实"), QStringLiteral("autumn ledger seven lines")};
    if (const Result<> joined = join(place, manager, TourOffice::clerk(), Role::Clerk); !joined)
        return joined;
    if (const Result<> joined = join(place, manager, auditor, Role::Auditor); !joined)
        return joined;
    if (const Result<> copied = backUp(place, second); !copied)
        return copied;
    return place.people().logOut(place.newAct(manager), QStringLiteral("end"));
}

Result<> workAhead(const QString &path, qint64 nowMs)
{
    ManualClock clock(nowMs + aheadMs);
    Opened place = Workplace::open(path, Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
    if (!place)
        return fail(place);
    PeopleDesk &people = (*place)->people();
    const Result<Person> in = people.logIn((*place)->newAct({}).opId, TourOffice::manager().number, TourOffice::manager().password);
    return in ? people.logOut((*place)->newAct(in->id), QStringLiteral("end")) : Result<>(fail(in));
}

} // namespace

TourOffice::Worker TourOffice::clerk()
{
    return {QStringLiteral("C01"), QStringLiteral("张敏"), QStringLiteral("riverboat lantern at dusk")};
}

TourOffice::Worker TourOffice::manager()
{
    return {QStringLiteral("M01"), QStringLiteral("王建国"), QStringLiteral("harbour candle and salt")};
}

TourOffice::Worker TourOffice::newcomer()
{
    return {QStringLiteral("C02"), QStringLiteral("李强"), QStringLiteral("orchard bell in winter")};
}

QString TourOffice::firstPassword()
{
    return QStringLiteral("welcome to this window");
}

QString TourOffice::secondFolder(const QString &path)
{
    return path + QStringLiteral(".stick");
}

OfficeThread::Opener TourOffice::made(const QString &path, qint64 untilMs)
{
    return [demo = OfficeOpening::demo(path, untilMs), path]() -> Opened {
        {
            Opened place = demo();
            const Result<> people = place ? setUpPeople(**place, secondFolder(path)) : Result<>(fail(place));
            if (!people)
                return fail(people);
        }
        return OfficeOpening::existing(path)(); // as in the morning: nobody is in
    };
}

OfficeThread::Opener TourOffice::afterTheClockWentBack(const QString &path)
{
    return [path]() -> Opened {
        const Result<> ahead = workAhead(path, OfficeOpening::clock().wallUtcMs());
        return ahead ? OfficeOpening::existing(path)() : Opened(fail(ahead));
    };
}
