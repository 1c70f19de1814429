// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadlines/deadlinewatch.h"
#include "tests/core/deadlines/deadlinefixture.h"
#include "tests/support/testmain.h"

using namespace DeadlineFixture;

/// When to look again, and what to say.
class TestDeadlineWatch : public QObject
{
    Q_OBJECT

private:
    const OfficeHours m_hours;

    static WatchedDeadline watched(const char *id, const char *limitText, const char *start, const QList<Pause> &pauses = {})
    {
        return {CaseId{QString::fromLatin1(id)}, QStringLiteral("plan-reply"), limit(limitText).unit, compute(limitText, start, pauses)};
    }

    static DeadlineWarning warning(const char *id, DeadlineLevel level)
    {
        return {CaseId{QString::fromLatin1(id)}, QStringLiteral("plan-reply"), level};
    }

    QList<DeadlineWarning> warnings(const char *now, const QList<WatchedDeadline> &open, const QSet<DeadlineWarning> &told = {}) const
    {
        return DeadlineWatch::warningsAt(at(now), open, told, m_hours, calendar());
    }

    QString nextLook(const char *now, const QList<WatchedDeadline> &open, const QSet<DeadlineWarning> &told = {}) const
    {
        const qint64 next = DeadlineWatch::nextLook(at(now), open, told, m_hours, calendar());
        return next == Deadline::never ? QStringLiteral("never") : ChinaTime::text(next);
    }

private Q_SLOTS:
    void officeTimeIsBetweenOpeningAndClosingOfAWorkingDay()
    {
        const auto open = [this](const char *now) { return DeadlineWatch::isOfficeTime(at(now), m_hours, calendar()); };
        QVERIFY(open("2026-09-07 08:00") && open("2026-09-07 17:29") && open("2026-09-20 10:00"));
        QVERIFY(!open("2026-09-07 07:59") && !open("2026-09-07 17:30") && !open("2026-09-25 10:00") && !open("2026-09-12 10:00"));
    }

    void nextOpeningPassesOverDaysOff()
    {
        const auto next = [this](const char *now) { return ChinaTime::text(DeadlineWatch::nextOpening(at(now), m_hours, calendar())); };
        QCOMPARE(next("2026-09-07 07:00"), QStringLiteral("2026-09-07 08:00"));
        QCOMPARE(next("2026-09-07 18:00"), QStringLiteral("2026-09-08 08:00"));
        QCOMPARE(next("2026-09-30 18:00"), QStringLiteral("2026-10-08 08:00"));
        QCOMPARE(DeadlineWatch::nextOpening(at("2100-12-31 18:00"), m_hours, calendar()), Deadline::never);
    }

    void eachLevelIsToldOnce()
    {
        const QList<WatchedDeadline> open{watched("a", "7wd", "2026-09-07 09:00")};
        QCOMPARE(warnings("2026-09-14 09:00", open), QList<DeadlineWarning>());
        const DeadlineWarning nearing = warning("a", DeadlineLevel::Nearing);
        QCOMPARE(warnings("2026-09-15 09:00", open), QList{nearing});
        QCOMPARE(warnings("2026-09-15 09:00", open, {nearing}), QList<DeadlineWarning>());
        QCOMPARE(warnings("2026-09-16 09:00", open, {nearing}), QList{warning("a", DeadlineLevel::LastDay)});
        QCOMPARE(warnings("2026-09-17 09:00", open, {nearing, warning("a", DeadlineLevel::LastDay)}), QList{warning("a", DeadlineLevel::Overdue)});
    }

    void daysSwitchedOffAreCaughtUpWithOneWordEach()
    {
        const QList<WatchedDeadline> open{watched("a", "7wd", "2026-09-07 09:00"), watched("b", "7wd", "2026-09-07 09:00")};
        const QList<DeadlineWarning> missed{warning("a", DeadlineLevel::Overdue), warning("b", DeadlineLevel::Overdue)};
        QCOMPARE(warnings("2026-10-09 09:00", open), missed);
        QCOMPARE(warnings("2026-10-09 09:00", open, {missed.cbegin(), missed.cend()}), QList<DeadlineWarning>());
    }

    void limitsInDaysSpeakInOfficeHoursOnly()
    {
        const QList<WatchedDeadline> open{watched("a", "7wd", "2026-09-07 09:00"), watched("b", "24h", "2026-09-14 03:00")};
        QCOMPARE(warnings("2026-09-15 02:30", open), QList{warning("b", DeadlineLevel::LastDay)});
        QCOMPARE(warnings("2026-09-15 08:00", open), (QList{warning("b", DeadlineLevel::Overdue), warning("a", DeadlineLevel::Nearing)}));
    }

    void theMostUrgentComesFirst()
    {
        const QList<WatchedDeadline> open{watched("a", "7wd", "2026-09-07 09:00"), watched("b", "5wd", "2026-09-07 09:00"),
                                          watched("c", "6wd", "2026-09-07 09:00")};
        QCOMPARE(warnings("2026-09-15 09:00", open), (QList{warning("b", DeadlineLevel::Overdue), warning("c", DeadlineLevel::LastDay),
                                                            warning("a", DeadlineLevel::Nearing)}));
    }

    void pausedDeadlinesAreSilentAndWakeNobody()
    {
        const QList<WatchedDeadline> open{watched("a", "7wd", "2026-09-07 09:00", {openPause("2026-09-08 09:00")})};
        QCOMPARE(warnings("2026-12-01 09:00", open), QList<DeadlineWarning>());
        QCOMPARE(nextLook("2026-09-08 09:00", open), QStringLiteral("never"));
    }

    void nextChangeIsTheNearestThreshold()
    {
        const QList<WatchedDeadline> open{watched("a", "7wd", "2026-09-07 09:00"), watched("b", "24h", "2026-09-15 10:00")};
        const auto next = [&open](qint64 now) { return DeadlineWatch::nextChange(now, open); };
        QCOMPARE(next(at("2026-09-14 09:00")), at("2026-09-15 00:00"));
        QCOMPARE(next(at("2026-09-15 00:00")), at("2026-09-16 00:00"));
        QCOMPARE(next(at("2026-09-16 00:00")), at("2026-09-16 05:12"));
        QCOMPARE(next(at("2026-09-16 09:30")), at("2026-09-16 10:00") + 1);
        QCOMPARE(next(at("2026-09-16 10:00") + 1), at("2026-09-17 00:00"));
        QCOMPARE(next(at("2026-09-17 00:00")), Deadline::never);
    }

    void aHeldBackWarningWaitsForTheNextOpening()
    {
        const QList<WatchedDeadline> open{watched("a", "7wd", "2026-09-21 09:00")}; // amber 30 September, due 8 October
        QCOMPARE(compute("7wd", "2026-09-21 09:00").dueDate, QDate(2026, 10, 8));
        const QSet<DeadlineWarning> told{warning("a", DeadlineLevel::Nearing)};
        QCOMPARE(nextLook("2026-09-30 00:00", open), QStringLiteral("2026-09-30 08:00"));
        QCOMPARE(nextLook("2026-09-30 08:00", open, told), QStringLiteral("2026-10-08 00:00"));
        QCOMPARE(nextLook("2026-10-08 00:00", open, told), QStringLiteral("2026-10-08 08:00"));
        QCOMPARE(nextLook("2026-10-08 08:00", open, told + QSet{warning("a", DeadlineLevel::LastDay)}), QStringLiteral("2026-10-09 00:00"));
    }

    void nothingOpenMeansNothingToWaitFor()
    {
        QCOMPARE(nextLook("2026-09-30 03:00", {}), QStringLiteral("never"));
    }
};

YINGSHENG_TEST(TestDeadlineWatch)
#include "tst_deadlinewatch.moc"
