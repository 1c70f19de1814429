// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

#include <limits>

/// The list of what was told: every warning an entry, newest first, kept over restarts and rebuilds.
class TestWarningLog : public QObject
{
    Q_OBJECT

    static constexpr qint64 end = std::numeric_limits<qint64>::max();

    /// What is due at that time is told.
    static void tell(OfficeFixture &office, const QString &when)
    {
        office.setTime(when);
        const auto due = office->warnings().due(office.clock.wallUtcMs());
        QVERIFY(due.has_value());
        QVERIFY(office->warnings().told(*due, office.clock.wallUtcMs()));
    }

    static QList<ToldWarning> rows(OfficeFixture &office, bool unreadOnly = false)
    {
        const auto page = office->warningLog().page(end, 100, unreadOnly);
        return page ? page->rows : QList<ToldWarning>();
    }

private Q_SLOTS:
    void everyLevelIsAnEntryAndTheNewestIsFirst()
    {
        OfficeFixture office(QStringLiteral("2026-11-18 09:00"));
        const CaseId id = office.accept(OfficeFixture::supply()); // due Monday 11-23
        QVERIFY(rows(office).isEmpty());
        tell(office, QStringLiteral("2026-11-20 09:00"));
        tell(office, QStringLiteral("2026-11-23 08:00"));
        tell(office, QStringLiteral("2026-11-24 08:00"));
        office.reopen();
        const QList<ToldWarning> told = rows(office);
        QCOMPARE(told.size(), 3);
        QCOMPARE(told.at(0).what, ToldWarning::What::Overdue);
        QCOMPARE(told.at(1).what, ToldWarning::What::LastDay);
        QCOMPARE(told.at(2).what, ToldWarning::What::Nearing);
        QCOMPARE(told.at(0).toldMs, OfficeFixture::at(QStringLiteral("2026-11-24 08:00")));
        QCOMPARE(told.at(0).id, id);
        QCOMPARE(told.at(0).milestone, QStringLiteral("plan-replied"));
        QCOMPARE(told.at(0).limit.text(), QStringLiteral("3wd"));
        QCOMPARE(told.at(0).deadline.dueDate, QDate(2026, 11, 23));
        QVERIFY(told.at(0).isOpen);
    }

    void theCustomerIsMasked()
    {
        OfficeFixture office;
        office.accept(OfficeFixture::supply());
        tell(office, QStringLiteral("2026-11-23 09:00"));
        QCOMPARE(rows(office).first().customer, QStringLiteral("李*兰"));
    }

    void whatBelongsToOneMomentStandsMostUrgentFirst()
    {
        OfficeFixture office(QStringLiteral("2026-11-18 09:00"));
        const CaseId overdue = office.accept(OfficeFixture::supply());
        office.setTime(QStringLiteral("2026-11-20 09:00"));
        const CaseId lastDay = office.accept(OfficeFixture::supply()); // due 11-25
        tell(office, QStringLiteral("2026-11-25 09:00"));
        const QList<ToldWarning> told = rows(office);
        QCOMPARE(told.size(), 2);
        QCOMPARE(told.at(0).id, overdue);
        QCOMPARE(told.at(1).id, lastDay);
    }

    void itIsReadPageByPage()
    {
        OfficeFixture office;
        for (int i = 0; i < 7; ++i)
            office.accept(OfficeFixture::supply());
        tell(office, QStringLiteral("2026-11-23 09:00"));
        QList<qint64> seen;
        bool more = true;
        while (more) {
            const auto page = office->warningLog().page(seen.isEmpty() ? end : seen.constLast(), 3, false);
            QVERIFY(page.has_value());
            for (const ToldWarning &one : page->rows)
                seen << one.pos;
            more = page->more;
        }
        QCOMPARE(seen, (QList<qint64>{7, 6, 5, 4, 3, 2, 1}));
    }

    void whatWasOnTheScreenIsRead()
    {
        OfficeFixture office;
        for (int i = 0; i < 4; ++i)
            office.accept(OfficeFixture::supply());
        tell(office, QStringLiteral("2026-11-23 09:00"));
        QCOMPARE(*office->warningLog().unread(), 4);
        QVERIFY(office->warningLog().markRead(3, 4));
        QCOMPARE(*office->warningLog().unread(), 2);
        office.reopen();
        QCOMPARE(*office->warningLog().unread(), 2);
        const QList<ToldWarning> unread = rows(office, true);
        QCOMPARE(unread.size(), 2);
        QCOMPARE(unread.at(0).pos, 2);
        QVERIFY(!rows(office).first().unread);
    }

    void aCaseThatIsDoneIsMarkedSo()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        tell(office, QStringLiteral("2026-11-23 09:00"));
        QVERIFY(office->caseDesk().withdraw(office.act(), id, QStringLiteral("test")));
        QVERIFY(!rows(office).first().isOpen);
    }

    void aRebuildLeavesIt()
    {
        OfficeFixture office;
        office.accept(OfficeFixture::supply());
        tell(office, QStringLiteral("2026-11-23 09:00"));
        const QList<ToldWarning> before = rows(office);
        QVERIFY(office->ledger().rebuild());
        QCOMPARE(rows(office), before);
    }
};

YINGSHENG_TEST(TestWarningLog)
#include "tst_warninglog.moc"
