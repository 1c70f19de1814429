// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinatime.h"
#include "tests/support/guitest.h"
#include "ui/shell/deadlinewatch.h"

#include <QSignalSpy>

/// Each warning once, missed ones caught up once, one timer for the next change.
class TestDeadlineWatch : public GuiTest
{
    Q_OBJECT

    /// A store of warnings in memory: answers at most two at a time, as the real one answers two hundred.
    struct Office
    {
        ManualClock clock{ChinaTime::utcMs(QDate(2026, 11, 23), QTime(9, 0))};
        QList<DeadlineWarning> open;
        QStringList told;
        qint64 nextMs = Deadline::never;
        bool readOnly = false;
        bool broken = false;
        int looks = 0;
        DeadlineWatch watch{[this](const QList<DeadlineWarning> &shown, qint64) { return QtFuture::makeReadyFuture(look(shown)); }, clock};
        QSignalSpy warned{&watch, &DeadlineWatch::warned};
        QSignalSpy kept{&watch, &DeadlineWatch::kept};
        QSignalSpy changed{&watch, &DeadlineWatch::levelsChanged};

        Result<DeadlineWatch::Found> look(const QList<DeadlineWarning> &shown)
        {
            ++looks;
            if (broken)
                return fail(ErrorCode::StoreSuspect);
            for (const DeadlineWarning &warning : shown) {
                if (!readOnly)
                    told << warning.number;
            }
            DeadlineWatch::Found found{{}, nextMs, !readOnly};
            for (const DeadlineWarning &warning : open) {
                if (!told.contains(warning.number) && found.warnings.size() < 2)
                    found.warnings << warning;
            }
            return found;
        }

        void add(const QString &number)
        {
            DeadlineWarning warning;
            warning.id = CaseId{number};
            warning.number = number;
            warning.level = DeadlineLevel::LastDay;
            open << warning;
        }

        QStringList announced() const
        {
            QStringList numbers;
            for (const QList<QVariant> &signal : warned) {
                for (const DeadlineWarning &warning : signal.at(0).value<QList<DeadlineWarning>>())
                    numbers << warning.number;
            }
            return numbers;
        }
    };

private Q_SLOTS:
    void missedWarningsAreCaughtUpOnceAtStart()
    {
        Office office;
        for (const char *number : {"1", "2", "3", "4", "5"})
            office.add(QString::fromLatin1(number));
        office.watch.check();
        QTRY_COMPARE(office.told.size(), 5);
        QCOMPARE(office.announced(), (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4"), QStringLiteral("5")}));
        office.watch.check();
        QTest::qWait(5);
        QCOMPARE(office.announced().size(), 5);
    }

    void aWarningIsKeptAsToldOnlyAfterItWasAnnounced()
    {
        Office office;
        office.add(QStringLiteral("1"));
        bool toldBefore = true;
        connect(&office.watch, &DeadlineWatch::warned, this, [&] { toldBefore = !office.told.isEmpty(); });
        office.watch.check();
        QTRY_COMPARE(office.told.size(), 1);
        QVERIFY(!toldBefore);
        QTRY_COMPARE(office.kept.count(), 1);
    }

    void inAReadOnlyStoreItStillTellsOnce()
    {
        Office office;
        office.readOnly = true;
        office.add(QStringLiteral("1"));
        office.watch.check();
        QTRY_COMPARE(office.looks, 2);
        office.watch.check();
        QTRY_COMPARE(office.looks, 3);
        QCOMPARE(office.announced(), QStringList{QStringLiteral("1")});
        QCOMPARE(office.kept.count(), 0);
    }

    void itLooksAgainAtTheNextChange()
    {
        Office office;
        office.nextMs = office.clock.wallUtcMs() + 20;
        office.watch.check();
        QTRY_COMPARE(office.looks, 1);
        office.add(QStringLiteral("1"));
        office.nextMs = Deadline::never;
        QTRY_COMPARE(office.announced(), QStringList{QStringLiteral("1")});
        QCOMPARE(office.changed.count(), 1);
    }

    void aLookThatFailsIsNotTheLast()
    {
        Office office;
        office.broken = true;
        office.watch.check();
        QTRY_COMPARE(office.looks, 1);
        office.broken = false;
        office.add(QStringLiteral("1"));
        office.watch.check();
        QTRY_COMPARE(office.announced(), QStringList{QStringLiteral("1")});
    }

    void severalChecksAtOnceTellOnce()
    {
        Office office;
        office.add(QStringLiteral("1"));
        office.watch.check();
        office.watch.check();
        office.watch.check();
        QTRY_COMPARE(office.told.size(), 1);
        QTest::qWait(5);
        QCOMPARE(office.announced().size(), 1);
    }
};

YINGSHENG_TEST(TestDeadlineWatch)
#include "tst_deadlinewatch.moc"
