// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

class TestWarnings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachLevelIsToldOnce()
    {
        OfficeFixture office(QStringLiteral("2026-11-18 09:00"));
        office.accept(OfficeFixture::supply()); // due Monday 11-23
        QVERIFY(office->warnings().due(office.clock.wallUtcMs())->isEmpty());
        const QList<std::pair<QString, DeadlineLevel>> steps{{QStringLiteral("2026-11-20 09:00"), DeadlineLevel::Nearing},
                                                             {QStringLiteral("2026-11-23 08:00"), DeadlineLevel::LastDay},
                                                             {QStringLiteral("2026-11-24 08:00"), DeadlineLevel::Overdue}};
        for (const auto &[time, level] : steps) {
            office.setTime(time);
            const QList<DeadlineWarning> warnings = *office->warnings().due(office.clock.wallUtcMs());
            QCOMPARE(warnings.size(), 1);
            QCOMPARE(warnings.first().level, level);
            QVERIFY(office->warnings().told(warnings, office.clock.wallUtcMs()));
            QVERIFY(office->warnings().due(office.clock.wallUtcMs())->isEmpty());
            office.reopen();
        }
    }

    void whatWasMissedIsCaughtUpOnce()
    {
        OfficeFixture office;
        office.accept(OfficeFixture::supply());
        office.setTime(QStringLiteral("2026-12-01 09:00"));
        const QList<DeadlineWarning> warnings = *office->warnings().due(office.clock.wallUtcMs());
        QCOMPARE(warnings.size(), 1);
        QCOMPARE(warnings.first().level, DeadlineLevel::Overdue);
    }

    void workingDayLimitsWaitForOfficeHours()
    {
        OfficeFixture office;
        office.accept(OfficeFixture::supply());
        office.setTime(QStringLiteral("2026-11-23 03:00"));
        QVERIFY(office->warnings().due(office.clock.wallUtcMs())->isEmpty());
        QCOMPARE(*office->warnings().nextChange(office.clock.wallUtcMs()), OfficeFixture::at(QStringLiteral("2026-11-23 08:00")));
    }

    void theNextChangeIsTheSoonestThreshold()
    {
        OfficeFixture office;
        QCOMPARE(*office->warnings().nextChange(office.clock.wallUtcMs()), Deadline::never);
        const CaseId id = office.accept(OfficeFixture::supply());
        const Deadline deadline = office.deadlines(id).first().deadline;
        QCOMPARE(*office->warnings().nextChange(office.clock.wallUtcMs()), deadline.amberMs);
        QCOMPARE(*office->warnings().nextChange(OfficeFixture::at(QStringLiteral("2026-11-23 16:00"))), deadline.dueMs + 1);
    }
};

YINGSHENG_TEST(TestWarnings)
#include "tst_warnings.moc"
